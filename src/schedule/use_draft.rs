//! What is being typed: asked about before it is left, and kept in case the page goes away without asking.

use leptos::prelude::on_cleanup;

use super::Draft;
use crate::kept::Unkept;
use crate::navigation::Navigation;
use crate::reactive::{RwSignal, StoredValue, effect};
use crate::session::Session;

/// A draft of a form.
#[derive(Clone, Copy)]
pub struct Typed {
    /// What is typed.
    pub draft: RwSignal<Draft>,
    /// What the form started from.
    pub start: StoredValue<Draft>,
    /// What is typed was found where a page that went away had left it.
    pub restored: bool,
}

/// Starts from `start`, or from what was typed at this address over the same API before the page went away.
pub fn use_draft(session: Session, navigation: Navigation, start: Draft) -> Typed {
    let place = format!("{} {}", session.api_base(), navigation.route().get_untracked().href());
    let drafts = session.drafts();
    // What the form started from is kept, too: what somebody else has changed meanwhile is not taken for typed here.
    let kept = drafts.found(&place);
    let both = kept.as_deref().and_then(|kept| kept.split_once('\n'));
    let both = both.and_then(|(began, typed)| Some((Draft::parse(began)?, Draft::parse(typed)?)));
    let found = both.map(|(began, typed)| typed.rebased(&began, &start)).filter(|draft| *draft != start);
    let typed = Typed {
        restored: found.is_some(),
        draft: RwSignal::new(found.unwrap_or_else(|| start.clone())),
        start: StoredValue::new(start),
    };
    effect(move || {
        let draft = typed.draft.read();
        let start = typed.start.read();
        let unsaved = start != draft;
        navigation.set_unsaved(unsaved);
        if unsaved {
            let kept = drafts.keep(&place, &format!("{}\n{}", start.to_text(), draft.to_text()));
            session.unkept().note(Unkept::Draft, kept);
        } else {
            drafts.forget();
        }
    });
    on_cleanup(move || {
        navigation.set_unsaved(false);
        session.drafts().forget();
    });
    typed
}
