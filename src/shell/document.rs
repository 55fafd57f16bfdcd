//! What the app does to the document around it: its title, the focus after a move, and what must not stay.

use cadenza_view::prelude::*;

use wasm_bindgen::JsCast;

use crate::state::context::Context;
use crate::state::session::State;
use crate::ui::focus_row;
use cadenza_core::i18n::Messages;
use cadenza_core::route::Route;

/// After a sign-out nothing that was seen stays in memory.
pub fn forget_after_sign_out(context: Context, signed_out: Memo<bool>) {
    Effect::new(move || {
        // What ends only now is not said either.
        context.toasts.set_quiet(signed_out.get());
        if signed_out.get() {
            context.fleet.forget();
            context.list_page.clear();
            context.jobs.forget();
            context.journal.forget();
            // A question about something unsaved has nothing left to ask about.
            context.unfinished.stay();
        }
    });
}

/// Moves the focus to the heading of a new page, where a reader starts; not at the start, and not within a list.
pub fn focus_new_page(context: Context, main: NodeRef) {
    let signed_out = move || context.session.state().get() == State::SignedOut;
    // Signing in, or out, is a move to another page under the same address.
    // One schedule beside the list is no other page.
    let route = move || match context.beside_list() {
        Some(_) => Route::all(),
        None => context.navigation.route().get(),
    };
    let place = Memo::new(move |_| (signed_out(), place(&route())));
    let on_demand = move || !matches!(route(), Route::Schedules(_) | Route::SignIn | Route::Unknown(_));
    let is_bulk = move || matches!(route(), Route::Change(_) | Route::Import | Route::Activity);
    let page_is_here = move || match (on_demand(), is_bulk()) {
        (_, true) => context.fourth_load.is_here(),
        (true, false) => context.third_load.is_here(),
        (false, false) => true,
    };
    let there = Memo::new(move |_| context.second_load.is_here() && page_is_here());
    let (mut before, mut owed, mut returns) = (None, false, false);
    Effect::new(move || {
        let before: Option<(bool, String)> = before.replace(place.get());
        owed |= before.as_ref().is_some_and(|before| *before != place.get());
        // From a form, or the page about one schedule, one comes back to the row one left by.
        returns = before.map_or(returns, |(_, before)| before.starts_with("/schedules/"));
        let (signed_out, place) = place.get();
        // The list comes with the first load; another page has no heading before the second.
        if owed && (there.get() || !signed_out && place == Route::all().href()) {
            owed = false;
            // The new page stands in the DOM only after this round of effects.
            request_animation_frame(move || focus_start(context, main, returns));
        }
    });
}

/// Keeps the title and the language of a page of our own; an embed does not touch its host's.
pub fn keep_document(context: Context) {
    let own = !context.host.read_value().is_there();
    Effect::new(move || {
        let title = title(context.messages, &context.navigation.route().read());
        if let (true, Some(document)) = (own, web_sys::window().and_then(|window| window.document())) {
            document.set_title(&title);
            if let Some(root) = document.document_element() {
                // A page that cannot be told its language reads as well as before.
                let _ = root.set_attribute("lang", context.messages.language);
            }
        }
    });
}

fn focus_start(context: Context, main: NodeRef, returns: bool) {
    // The app may be gone by this frame.
    if !context.unfinished.is_alive() {
        return;
    }
    let row = context.list_page.last_row.get_value().filter(|_| returns);
    let on_row = main.get_untracked().zip(row).is_some_and(|(main, row)| focus_row(&main, &row));
    if !on_row {
        focus_heading(main);
    }
}

fn focus_heading(main: NodeRef) {
    let heading = main.get_untracked().and_then(|main| main.query_selector("h1").ok().flatten());
    if let Some(heading) = heading.and_then(|heading| heading.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = heading.focus();
    }
}

/// A page without its query: filtering a list is no move.
fn place(route: &Route) -> String {
    let href = route.href();
    href.split_once('?').map_or(href.as_str(), |(path, _)| path).to_owned()
}

fn title(m: &Messages, route: &Route) -> String {
    let page = match route {
        Route::SignIn => m.sign_in,
        Route::Schedules(_) | Route::Schedule(..) => m.schedules,
        Route::New(_) => m.new_schedule,
        Route::Edit(_) => m.edit_schedule,
        Route::Change(_) => m.change_many,
        Route::Import => m.import,
        Route::Recipients(_) | Route::Recipient(_) => m.recipients,
        Route::Activity => m.activity,
        Route::Settings => m.settings,
        Route::Unknown(_) => m.not_found,
    };
    format!("{page} · {}", m.product)
}
