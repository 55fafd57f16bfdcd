//! What stands around every page: the bar at the top, and the place of what the second load adds to any page.

use cadenza_view::prelude::*;

use super::document;
use crate::pages::lazy_view;
use crate::state::context::{Context, context};
use crate::state::lazy_views::{LazyView, OverlayInput};
use crate::state::session::State;
use crate::ui::{Button, ButtonKind, Icon, Link, LinkKind, icon, watch_size};
use cadenza_core::route::Route;

/// The frame of the app.
#[component]
pub fn PageFrame(children: Children) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let (app, main) = (NodeRef::new(), NodeRef::new());
    follow_width(context, app);
    document::focus_new_page(context, main);
    document::keep_document(context);
    let around = OverlayInput { refused: Memo::new(move |_| context.session.state().get() == State::Refused), app };
    let asked = Signal::derive(move || around.refused.get() || context.unfinished.confirmation().get().is_some());
    // A page of our own fills its window; an embed is as tall as its host lets it be.
    let frame = if context.host.read_value().is_there() { "embed" } else { "page" };
    view! {
        <div
            class="cadenza"
            // A press on nothing in particular leaves the focus in the app: single keys are heard there alone.
            tabindex="-1"
            node_ref=app
            lang=m.language
            data-frame=frame
            data-theme=move || context.preferences.theme().name()
            data-density=move || context.preferences.density().row().0
            on:click=move |event| follow_link(context, &event)
        >
            <TopBar />
            <main node_ref=main>{children()}</main>
            {lazy_view(asked, move || LazyView::Around(around))}
        </div>
    }
}

/// From this width on, in CSS pixels, a schedule has its place beside the list.
const BESIDE: i32 = 1000;

/// Measured before anything of it is painted. What is being typed keeps its place, whatever the width.
fn follow_width(context: Context, app: NodeRef) {
    let measured = RwSignal::new(None);
    app.on_load(move |app| {
        let element = app.clone();
        watch_size(&app, move || measured.set(Some(element.client_width() >= BESIDE)));
    });
    Effect::new(move || {
        if !context.unfinished.is_unsaved() && context.is_wide.get_untracked() != measured.get() {
            context.is_wide.set(measured.get_untracked());
        }
    });
}

#[component]
fn TopBar() -> impl IntoView {
    let context = context();
    let m = context.messages;
    let session = context.session;
    let navigation = context.navigation;
    let signed_in = move || session.state().get() != State::SignedOut;
    let on_list = Signal::derive(move || matches!(navigation.route().get(), Route::Schedules(_) | Route::Schedule(..)));
    let on_recipients =
        Signal::derive(move || matches!(navigation.route().get(), Route::Recipients(_) | Route::Recipient(_)));
    let on_activity = Signal::derive(move || navigation.route().get() == Route::Activity);
    let on_settings = Signal::derive(move || navigation.route().get() == Route::Settings);
    let total = Memo::new(move |_| context.list_page.total_of_all.get());
    let count =
        move || total.get().map(|total| view! { <span class="count" aria-hidden="true">{(m.number)(total)}</span> });
    view! {
        <header class="topbar" part="topbar">
            <span class="brand">{icon(Icon::BRAND)}{m.product}</span>
            <EnvironmentBadge />
            {move || signed_in().then(|| {
                view! {
                <nav class="topbar-nav" aria-label=m.product>
                    <Link href=navigation.href(&Route::all()) current=on_list>{m.schedules_short}{count}</Link>
                    <Link href=navigation.href(&Route::Recipients(String::new())) current=on_recipients>{m.recipients}</Link>
                    <Link href=navigation.href(&Route::Activity) current=on_activity>{m.activity}</Link>
                    <Link href=navigation.href(&Route::Settings) kind=LinkKind::Drawing label=m.settings.to_owned() current=on_settings>{icon(Icon::SETTINGS)}</Link>
                </nav>
                {lazy_view(false.into(), || LazyView::JobIndicator)}
                {(!session.is_given_tokens()).then(|| view! {
                    <Button kind=ButtonKind::Drawing label=m.sign_out.to_owned() on_press=Callback::new(move |()| context.sign_out())>{icon(Icon::SIGN_OUT)}</Button>
                })}
                }
            })}
        </header>
    }
}

/// Which installation this is: the name it was given, and where its API is, unless that is beside the page.
#[component]
fn EnvironmentBadge() -> impl IntoView {
    let context = context();
    if context.host.read_value().is_there() {
        return View::Nothing;
    }
    let name = context.config.read_value().environment.trim().to_owned();
    let host = context.config.read_value().api.host().to_owned();
    if name.is_empty() && host.is_empty() {
        return View::Nothing;
    }
    let name = (!name.is_empty()).then(|| view! { <b>{name}</b> });
    view! { <span class="environment" translate="no">{name}<span>{host}</span></span> }
}

/// Links of our own are followed by us: so one place asks about what is unsaved, and memory routing needs no address.
///
/// A modified click stays the browser's: it opens a new tab.
fn follow_link(context: Context, event: &web_sys::MouseEvent) {
    use wasm_bindgen::JsCast;
    let modified = event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key() || event.button() != 0;
    let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let link = target.and_then(|target| target.closest("a[href]:not([target])").ok().flatten());
    let href = link.and_then(|link| link.get_attribute("href")).unwrap_or_default();
    if let (false, Some(route)) = (modified || event.default_prevented(), context.navigation.linked(&href)) {
        event.prevent_default();
        context.navigation.follow(route);
    }
}
