//! One saved view, and what can be done with it.

use cadenza_core::i18n::lazy_messages;
use cadenza_view::prelude::*;

use super::NAME;
use super::saved_views_model::SavedViewsModel;
use crate::browser::clipboard;
use crate::state::context::context;
use crate::ui::{Button, ButtonKind, TextField, focus_field, user_text};
use cadenza_core::invisible_chars::escape_hidden;
use cadenza_core::list::SavedView;

/// Id of the field for another name.
const NEW_NAME: &str = "view-new-name";

/// The focus goes to a part of the dialog once what was done shows in it.
fn focus_soon(body: NodeRef, id: String) {
    request_animation_frame(move || focus_field(body, &id));
}

/// Id of the link to the view at a place.
fn link_id(at: usize) -> String {
    format!("view-{at}")
}

/// A view as a link, and its buttons; or the field for its new name.
#[component]
pub(super) fn SavedViewRow(
    /// The views.
    model: SavedViewsModel,
    /// Its place among them, from 0.
    at: usize,
    /// The view.
    saved: SavedView,
    /// The dialog's body.
    body: NodeRef,
) -> impl IntoView {
    let naming = {
        let name = saved.name.clone();
        Memo::new(move |_| model.naming.get().as_ref() == Some(&name))
    };
    let content = move || {
        let saved = saved.clone();
        if naming.get() {
            view! { <RenameViewForm model at name=saved.name body /> }
        } else {
            view! { <SavedViewActions model at saved body /> }
        }
    };
    view! { <li>{content}</li> }
}

#[component]
fn SavedViewActions(model: SavedViewsModel, at: usize, saved: SavedView, body: NodeRef) -> impl IntoView {
    let t = &lazy_messages(context().messages).view_texts;
    let navigation = model.context.navigation;
    let route = SavedViewsModel::route(&saved);
    let href = navigation.href(&route);
    let SavedView { name, query } = saved;
    let is_present = move || (model.present() == query).then_some("true");
    let copying = LatestTask::new();
    let shown = escape_hidden(&name);
    let labels =
        [(t.copy_link_named)(&shown), (t.rename_named)(&shown), (t.replace_named)(&shown), (t.delete_named)(&shown)];
    let [copy_label, rename_label, replace_label, delete_label] = labels;
    let copy = navigation.link(&route).map(|link| {
        let press = Callback::new(move |()| {
            let link = link.clone();
            copying.start(async move {
                let copied = clipboard::copy(&link).await;
                model.say(if copied { t.link_copied } else { t.link_not_copied });
                model.link.set(Some(link));
            });
        });
        view! { <Button kind=ButtonKind::Quiet label=copy_label on_press=press>{t.copy_link}</Button> }
    });
    let (renamed, replaced, deleted) = (name.clone(), name.clone(), name.clone());
    let rename = Callback::new(move |()| {
        model.naming.set(Some(renamed.clone()));
        focus_soon(body, NEW_NAME.to_owned());
    });
    let replace = Callback::new(move |()| model.save(&replaced));
    let delete = Callback::new(move |()| {
        model.remove(&deleted);
        let left = model.saved.views().read_untracked().views().len();
        focus_soon(body, if left == 0 { NAME.to_owned() } else { link_id(at.min(left - 1)) });
    });
    view! {
        <a class="link" part="link" id=link_id(at) href=href aria-current=is_present on:click=move |_| model.tool.open.set(false)>
            {user_text(shown)}
        </a>
        <div class="view-ways">
            {copy}
            <Button kind=ButtonKind::Quiet label=rename_label on_press=rename>{t.rename}</Button>
            <Button kind=ButtonKind::Quiet label=replace_label on_press=replace>{t.replace}</Button>
            <Button kind=ButtonKind::Quiet label=delete_label on_press=delete>{model.context.messages.delete}</Button>
        </div>
    }
}

#[component]
fn RenameViewForm(model: SavedViewsModel, at: usize, name: String, body: NodeRef) -> impl IntoView {
    let m = context().messages;
    let t = &lazy_messages(m).view_texts;
    let text = RwSignal::new(name.clone());
    let refused = RwSignal::new(false);
    let done = Callback::new(move |()| {
        model.naming.set(None);
        focus_soon(body, link_id(at));
    });
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if model.rename(&name, &text.read_untracked()) {
            done.run(());
        } else {
            refused.set(true);
        }
    };
    let typed = Callback::new(move |new| {
        refused.set(false);
        text.set(new);
    });
    let error = Signal::derive(move || {
        let text = text.read();
        refused.get().then(|| match text.trim() {
            "" => t.view_name_needed.to_owned(),
            taken => (t.view_name_taken)(taken),
        })
    });
    view! {
        <form class="view-save" on:submit=submit>
            <TextField id=NEW_NAME label=t.new_name value=text on_input=typed error />
            <Button submit=true>{t.keep_name}</Button>
            <Button on_press=done>{lazy_messages(m).cancel}</Button>
        </form>
    }
}
