//! The app: who is signed in decides whether there is a page, the address decides which.

mod copying;
mod document;
mod questions;
mod second;
mod shell;
mod style;

use crate::dom::{View, component, view};
use leptos::prelude::provide_context;

use crate::reactive::{Memo, StoredValue};

use crate::api::Transport;
use crate::config::{Config, ConfigProblem};
use crate::context::{Context, Shelf};
use crate::i18n::{self, Language, Locale};
use crate::intl::{self, Clock};
use crate::later::{Later, Piece};
use crate::location::Location;
use crate::navigation::Navigation;
use crate::pages::schedules::ListPage;
use crate::pages::{ConfigProblemsPage, SignInPage, later};
use crate::preferences::Preferences;
use crate::route::Route;
use crate::session::{Session, State};
use crate::toast::Toasts;
use shell::Shell;
pub use style::adopt_styles;

/// Everything inside one `<cadenza-schedules>`.
#[component]
pub fn App(
    /// What the installation decided, or what is wrong with it.
    config: Result<Config, Vec<ConfigProblem>>,
    /// How requests leave.
    transport: Transport,
) -> View {
    match config {
        Err(problems) => {
            let messages = i18n::messages(i18n::language(Locale::Auto, &intl::languages()));
            view! { <div class="cadenza"><ConfigProblemsPage problems messages /></div> }
        }
        Ok(config) => view! { <Spoken context=assemble(config, transport) /> },
    }
}

/// The app in the language a person wants.
///
/// A change of it draws everything again over what stands: elements stay, and with them the focus; what is typed
/// and loaded lies in the context, which is made once.
#[component]
fn Spoken(context: Context) -> View {
    let preferences = context.preferences;
    let wanted = Memo::new(move || preferences.locale());
    move || {
        provide_context(speaking(context, wanted.get()));
        view! { <Shell><Screen /></Shell> }
    }
}

fn assemble(config: Config, transport: Transport) -> Context {
    Context {
        session: Session::resume(&config, transport),
        navigation: Navigation::new(Location::new(config.routing)),
        toasts: Toasts::new(),
        preferences: Preferences::load(&config),
        messages: i18n::messages(Language::default()),
        clock: StoredValue::new(Clock::new("", "")),
        config: StoredValue::new(config),
        later: Later::start(second::load),
        shelf: Shelf::new(),
    }
}

/// The context in a language; everything else in it stays as it is.
fn speaking(context: Context, locale: Locale) -> Context {
    let browser = intl::languages();
    let language = i18n::language(locale, &browser);
    context.clock.set_value(Clock::new(i18n::tag(language, &browser), &context.preferences.zone_untracked()));
    Context { messages: i18n::messages(language), ..context }
}

/// The page of the route. A list stays the same page while its query changes.
#[component]
fn Screen() -> View {
    let context = crate::context::context();
    let signed_out = Memo::new(move || context.session.state().get() == State::SignedOut);
    let route = context.navigation.route();
    let query = Memo::new(move || match route.get() {
        Route::Schedules(query) => query,
        // Leaving the list is no change of its query.
        Route::SignIn
        | Route::New(_)
        | Route::Schedule(_)
        | Route::Edit(_)
        | Route::Recipients(_)
        | Route::Recipient(_)
        | Route::Settings
        | Route::Unknown(_) => context.shelf.query.get_untracked(),
    });
    let page = Memo::new(move || match route.get() {
        Route::Schedules(_) | Route::SignIn => Route::all(),
        // What is looked for among them changes nothing about the page.
        Route::Recipients(_) => Route::Recipients(String::new()),
        route @ (Route::New(_)
        | Route::Schedule(_)
        | Route::Edit(_)
        | Route::Recipient(_)
        | Route::Settings
        | Route::Unknown(_)) => route,
    });
    document::forget_after_sign_out(context, signed_out);
    move || {
        if signed_out.get() {
            return view! { <SignInPage /> };
        }
        match page.get() {
            Route::Schedules(_) | Route::SignIn => view! { <ListPage query=query.into() /> },
            route => later(true.into(), move || Piece::Page(route.clone())),
        }
    }
}
