//! The views of the list a person saved: open, share, rename, replace, delete; and the file they travel in.

mod saved_view_row;
mod saved_views_file;
mod saved_views_model;

use cadenza_core::i18n::lazy_messages;
use cadenza_view::prelude::*;

use crate::state::context::context;
use crate::state::lazy_views::ListDialogInput;
use crate::ui::{Button, ButtonKind, Dialog, Notice, NoticeKind, TextField, focus_field};
use saved_view_row::SavedViewRow;
use saved_views_file::ViewsFile;
use saved_views_model::SavedViewsModel;

/// Id of the field for a new view's name.
const NAME: &str = "view-name";

/// The saved views; nothing of them is in memory while this is closed.
#[component]
pub fn SavedViewsDialog(
    /// The list they are of.
    tool: ListDialogInput,
) -> impl IntoView {
    let m = context().messages;
    let close = Callback::new(move |()| tool.open.set(false));
    view! {
        <Dialog
            open=tool.open
            title=m.tools.views
            described_by=None
            on_close=close
            actions=ViewFn::from(move || view! { <Button on_press=close>{lazy_messages(m).close}</Button> })
        >
            <SavedViewsBody tool />
        </Dialog>
    }
}

#[component]
fn SavedViewsBody(tool: ListDialogInput) -> impl IntoView {
    let context = context();
    let t = &lazy_messages(context.messages).view_texts;
    let model = SavedViewsModel::open(context, tool);
    let body = NodeRef::new();
    let views = model.saved.views();
    let rows = move || {
        let views = views.get();
        let row = |(at, it): (usize, &cadenza_core::list::SavedView)| view! { <SavedViewRow model at saved=it.clone() body /> };
        views.views().iter().enumerate().map(row).collect::<Vec<_>>()
    };
    let undo = Callback::new(move |()| {
        model.undo();
        focus_field(body, NAME);
    });
    let undo_button = move || {
        model.before.read().is_some().then(|| {
            view! { <Button kind=ButtonKind::Quiet on_press=undo>{t.undo}</Button> }
        })
    };
    let link = move || {
        model.link.get().map(|link| {
            view! {
                <label class="field">
                    <span class="field-label">{t.link_to_view}</span>
                    <input class="input" part="field" readonly=true prop:value=link />
                </label>
            }
        })
    };
    let problem = move || {
        model.problem.get().map(|problem| {
            view! { <Notice kind=NoticeKind::Failure title=t.bad_file><p>{(t.problem)(&problem)}</p></Notice> }
        })
    };
    let none = move || views.read().views().is_empty().then_some(t.no_views);
    view! {
        <div class="views" node_ref=body>
            <p class="hint">{none}</p>
            <ul class="saved-views" role="list" aria-label=context.messages.tools.views>{rows}</ul>
            {link}
            <div class="views-said">
                <p role="status">{move || model.said.get()}</p>
                {undo_button}
            </div>
            {problem}
            <SaveViewForm model />
            <ViewsFile model />
        </div>
    }
}

/// Saves what the list shows under a name; under a name that is taken it replaces that view, and says so before.
#[component]
fn SaveViewForm(model: SavedViewsModel) -> impl IntoView {
    let t = &lazy_messages(context().messages).view_texts;
    let name = RwSignal::new(String::new());
    let missing = RwSignal::new(false);
    let taken = Signal::derive(move || model.saved.views().read().get(&name.read()).is_some());
    let typed = Callback::new(move |text: String| {
        missing.set(false);
        name.set(text);
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if name.read_untracked().trim().is_empty() {
            missing.set(true);
        } else {
            model.save(name.get_untracked().trim());
            name.set(String::new());
        }
    };
    view! {
        <form class="view-save" on:submit=submit>
            <TextField
                id=NAME
                label=t.view_name
                value=name
                on_input=typed
                error=Signal::derive(move || missing.get().then(|| t.view_name_needed.to_owned()))
            />
            <Button submit=true>{move || if taken.get() { t.replace } else { t.save_view }}</Button>
            <p class="hint">{t.view_name_hint}</p>
        </form>
    }
}
