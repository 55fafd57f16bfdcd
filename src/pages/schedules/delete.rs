//! Deleting, one or many: asked with the names, sent as one call, and nothing forgotten if it fails.

use std::collections::HashSet;

use crate::dom::{View, ViewFn, component, view};
use crate::i18n::more;
use cadenza_contract::ScheduleId;

use crate::reactive::{Callback, Signal};

use super::cells;
use super::read_only::READ_ONLY;
use crate::context::{Context, context};
use crate::form::use_submit;
use crate::host::Event;
use crate::list::Doomed;
use crate::pages::explained::Explained;
use crate::ui::{Button, ButtonKind, Dialog};

/// The question, and the deletion after a yes.
#[component]
pub fn DeleteDialog(
    /// What to delete.
    doomed: Doomed,
    /// They are gone: these ids.
    on_deleted: Callback<Vec<ScheduleId>>,
) -> View {
    let context = context();
    let m = context.messages;
    let submit = use_submit();
    let close = Callback::new(move |()| {
        if !submit.sending().get_untracked() {
            submit.forget();
            doomed.spare();
        }
    });
    let confirm = Callback::new(move |()| {
        let ids: Vec<ScheduleId> = doomed.untracked().into_iter().map(|(id, _)| id).collect();
        let (sent, gone) = (ids.clone(), ids);
        let write = context.session.write(move |client| {
            let ids = sent.clone();
            async move { client.delete(&ids).await }
        });
        submit.send(write, move |()| {
            doomed.spare();
            context.shelf.selection.update(|selection| selection.forget(gone.iter()));
            let ids: Vec<&str> = gone.iter().map(ScheduleId::as_str).collect();
            context.host.read().hears(Event::Deleted(&ids));
            context.toasts.say((more(m).deleted_toast)(gone.len()), None);
            on_deleted.run(gone);
        });
    });
    let off = Signal::derive(move || !context.session.may_write().get());
    let failure =
        move || submit.failure().get().map(|error| view! { <Explained error failed=more(m).delete_failed /> });
    view! {
        <Dialog
            open=Signal::derive(move || doomed.is_asked())
            title=more(m).delete_title
            on_close=close
            actions=ViewFn::from(move || {
                view! {
                    <Button on_press=close>{m.cancel}</Button>
                    <Button kind=ButtonKind::Danger busy=submit.sending() off reason=READ_ONLY on_press=confirm>{m.delete}</Button>
                }
            })
        >
            {failure}
            <Named doomed />
            <p>{more(m).delete_final}</p>
        </Dialog>
    }
}

/// The names: the first ten, then how many more.
#[component]
fn Named(doomed: Doomed) -> View {
    const SHOWN: usize = 10;
    let context = context();
    let m = context.messages;
    move || {
        let doomed = doomed.schedules();
        let rest = doomed.len().saturating_sub(SHOWN);
        let names: Vec<_> = doomed.iter().take(SHOWN).map(|(_, name)| view! { <li>{cells::name(name)}</li> }).collect();
        // One by itself is asked about where it is shown.
        let unseen = if doomed.len() > 1 { unseen(context, &doomed) } else { 0 };
        view! {
            <p>{(more(m).delete_question)(doomed.len())}</p>
            <ul class="names">
                {names}
            </ul>
            {(rest > 0).then(|| view! { <p>{(m.and_more)(rest)}</p> })}
            {(unseen > 0).then(|| view! { <p>{(more(m).export.not_on_page)(unseen)}</p> })}
        }
    }
}

/// How many are not among the rows on the screen: whoever says yes must know that there are some.
fn unseen(context: Context, doomed: &[(ScheduleId, String)]) -> usize {
    let list = context.shelf.list.read();
    let seen: HashSet<&ScheduleId> = list.rows.iter().map(|row| &row.id).collect();
    doomed.iter().filter(|(id, _)| !seen.contains(id)).count()
}
