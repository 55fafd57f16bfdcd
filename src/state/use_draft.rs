//! What is being typed: asked about before it is left, and kept in case the page goes away without asking.

use cadenza_view::prelude::*;

use super::navigation::Navigation;
use super::session::Session;
use super::unfinished_work::UnfinishedWork;
use cadenza_core::schedule::Draft;
use cadenza_core::stored_session::StorageFailure;

/// A draft of a form.
#[derive(Clone, Copy)]
pub struct PersistedDraft {
    /// What is typed.
    pub draft: RwSignal<Draft>,
    /// What the form started from.
    pub start: StoredValue<Draft>,
    /// What is typed was found where a page that went away had left it.
    pub restored: bool,
    /// By what name it is kept.
    pub place: StoredValue<String>,
}

impl PersistedDraft {
    /// All of it, as it is kept. What the form started from is kept, too: what somebody else has changed meanwhile is not
    /// taken for typed here.
    pub fn text(self) -> String {
        format!("{}\n{}", self.start.read_value().to_text(), self.draft.read_untracked().to_text())
    }
}

/// Starts from `start`, or from what was typed at this address over the same API before the page went away.
pub fn use_draft(session: Session, navigation: Navigation, work: UnfinishedWork, start: Draft) -> PersistedDraft {
    let place = session.place(&navigation.route().get_untracked().href());
    let drafts = session.drafts();
    let kept = drafts.found(&place);
    let both = kept.as_deref().and_then(|kept| kept.split_once('\n'));
    let both = both.and_then(|(began, typed)| Some((Draft::parse(began)?, Draft::parse(typed)?)));
    let found = both.map(|(began, typed)| typed.rebased(&began, &start)).filter(|draft| *draft != start);
    let typed = PersistedDraft {
        restored: found.is_some(),
        draft: RwSignal::new(found.unwrap_or_else(|| start.clone())),
        start: StoredValue::new(start),
        place: StoredValue::new(place),
    };
    Effect::new(move || {
        let unsaved = typed.start.read_value() != typed.draft.read();
        work.set_unsaved(unsaved);
        if unsaved {
            let kept = drafts.keep(&typed.place.read_value(), &typed.text());
            session.storage_failures().note(StorageFailure::Draft, kept);
        } else {
            drafts.forget();
        }
    });
    on_cleanup(move || {
        work.set_unsaved(false);
        session.drafts().forget();
    });
    typed
}
