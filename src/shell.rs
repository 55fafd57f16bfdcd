//! The app: who is signed in decides whether there is a page, the address decides which.

mod bulk_chunk;
mod command;
mod confirm_dialogs;
mod copy_handler;
mod document;
mod job_indicator;
mod key_handler;
mod lazy_chunk;
mod locale_texts;
mod on_demand_chunk;
mod overlays;
mod page_frame;

use web_sys::ShadowRoot;

use cadenza_view::prelude::*;

use crate::browser::host::Host;
use crate::browser::intl::{self, Clock};
use crate::browser::location::Location;
use crate::browser::style_sheet;
pub use crate::browser::style_sheet::adopt_styles;
use crate::pages::lazy_view;
use crate::pages::schedules::ListPage;
use crate::state::chunk_loader::{ChunkLoader, LoadState};
use crate::state::context::{Context, ListPageState};
use crate::state::fleet::Fleet;
use crate::state::job_runner::JobRunner;
use crate::state::journal_store::JournalStore;
use crate::state::lazy_views::LazyView;
use crate::state::navigation::Navigation;
use crate::state::preferences::Preferences;
use crate::state::session::{Session, State};
use crate::state::storage_failures::StorageFailures;
use crate::state::toasts::ToastStore;
use crate::state::unfinished_work::UnfinishedWork;
use cadenza_client::Transport;
use cadenza_core::config::Config;
use cadenza_core::i18n::{self, EN, Messages};
use cadenza_core::list::Query;
use cadenza_core::route::Route;
pub use command::AppHandle;
use locale_texts::LoadedTexts;
use page_frame::PageFrame;

/// Everything inside one `<cadenza-schedules>`.
#[component]
pub fn App(
    /// What the installation decided.
    config: Config,
    /// How requests leave.
    transport: Transport,
    /// Where it stands, which is given its style.
    root: ShadowRoot,
    /// The page around.
    #[prop(optional)]
    host: Host,
    /// Where it starts, if the address does not say.
    #[prop(optional)]
    start: String,
    /// By what that page reaches the app.
    #[prop(optional)]
    handle: AppHandle,
) -> impl IntoView {
    let context = assemble(config, transport, (host, &root), &start);
    handle.fill(context);
    adopt_lazy_styles(context, root);
    view! { <LocalizedApp context /> }
}

/// Gives the root the style of the second load before anything of it is drawn.
fn adopt_lazy_styles(context: Context, root: ShadowRoot) {
    Effect::new(move || {
        if let LoadState::Here(module) = context.second_load.load_state() {
            // The first sheet was adopted in the same way.
            let _ = style_sheet::adopt(&root, module.style);
        }
    });
}

/// The app in the language a person wants.
///
/// A change of it draws everything again over what stands: elements stay, and with them the focus; what is typed
/// and loaded lies in the context, which is made once.
#[component]
fn LocalizedApp(context: Context) -> impl IntoView {
    let preferences = context.preferences;
    // Drawing a form again would lose what is typed, or sent: another language waits until that is done or discarded.
    let spoken = StoredValue::new(preferences.locale());
    let locale = Memo::new(move |_| {
        let wanted = preferences.locale();
        if !context.unfinished.is_any() {
            spoken.set_value(wanted);
        }
        *spoken.read_value()
    });
    let texts = LoadedTexts::of(locale, context.unfinished);
    let spoken = move |messages: &'static Messages| {
        provide_context(with_messages(context, messages));
        let missing = lazy_view(false.into(), move || LazyView::MissingTexts(texts.missing));
        view! { <PageFrame>{missing}<RouteView /></PageFrame> }
    };
    move || texts.spoken.get().map(spoken)
}

fn assemble(config: Config, transport: Transport, (host, root): (Host, &ShadowRoot), start: &str) -> Context {
    let location = Location::new(config.routing, &config.base_path, &config.instance_id);
    location.start(start);
    let (storage_failures, work) = (StorageFailures::new(), UnfinishedWork::new(host.clone()));
    let session = Session::resume(&config, transport, host.clone(), storage_failures, work);
    let refresh = RwSignal::new(0);
    let fleet = Fleet::new(session, refresh);
    let list_page = ListPageState::new();
    let journal = JournalStore::new(session);
    Context {
        session,
        navigation: Navigation::new(location, host.clone(), work),
        unfinished: work,
        jobs: JobRunner::new((session, host.clone(), work), (fleet, list_page.list, journal), config.parallel_writes),
        journal,
        toasts: ToastStore::new(host.clone()),
        preferences: Preferences::load(&config, host.is_there(), storage_failures),
        readonly: RwSignal::new(config.readonly),
        scope: RwSignal::new(config.api.scope.clone()),
        is_wide: RwSignal::new(None),
        refresh,
        blocked_by_policy: RwSignal::new(false),
        host: StoredValue::new(host),
        root: StoredValue::new(root.clone()),
        messages: &EN,
        clock: StoredValue::new(Clock::new("", "")),
        config: StoredValue::new(config),
        second_load: ChunkLoader::start(lazy_chunk::load),
        third_load: ChunkLoader::lazy(on_demand_chunk::load),
        fourth_load: ChunkLoader::lazy(bulk_chunk::load),
        fleet,
        list_page,
        shortcut_help: RwSignal::new(false),
    }
}

/// The context in a language; everything else in it stays as it is.
fn with_messages(context: Context, messages: &'static Messages) -> Context {
    let browser = intl::languages();
    let tag = i18n::tag(messages.language, &browser);
    context.clock.set_value(Clock::new(tag, &context.preferences.zone_untracked()));
    Context { messages, ..context }
}

/// The page of the route. A list stays the same page while its query changes.
#[component]
fn RouteView() -> impl IntoView {
    let context = crate::state::context::context();
    let signed_out = Memo::new(move |_| context.session.state().get() == State::SignedOut);
    let route = context.navigation.route();
    let query = Memo::new(move |_| match route.get() {
        // What the scope sets is not a person's to see or change.
        Route::Schedules(query) | Route::Schedule(_, query) => {
            let scope = context.scope.read();
            Query {
                filter: query.filter.without_fields_of(&scope),
                choices: query.choices.without_fields_of(&scope),
                ..query
            }
        }
        // Leaving the list is no change of its query.
        Route::SignIn
        | Route::New(_)
        | Route::Edit(_)
        | Route::Change(_)
        | Route::Import
        | Route::Recipients(_)
        | Route::Recipient(_)
        | Route::Activity
        | Route::Settings
        | Route::Unknown(_) => context.list_page.query.get_untracked(),
    });
    // What is typed is not taken away: such a form goes when it is saved or left.
    let access = context.write_access();
    let readonly = Memo::new(move |_| !access.get().is_offered() && !context.unfinished.is_unsaved());
    let page = Memo::new(move |_| match route.get() {
        Route::New(_) if readonly.get() => Route::all(),
        Route::Edit(id) if readonly.get() => Route::schedule(&id),
        Route::Schedule(..) if context.is_wide.get() == Some(true) => Route::all(),
        Route::Schedules(_) | Route::SignIn => Route::all(),
        // What is looked for among them, or done to them, changes nothing about the page.
        Route::Recipients(_) => Route::Recipients(String::new()),
        Route::Change(_) => Route::Change(String::new()),
        route @ (Route::New(_)
        | Route::Schedule(..)
        | Route::Edit(_)
        | Route::Import
        | Route::Recipient(_)
        | Route::Activity
        | Route::Settings
        | Route::Unknown(_)) => route,
    });
    document::forget_after_sign_out(context, signed_out);
    move || {
        if signed_out.get() {
            return lazy_view(true.into(), || LazyView::SignIn);
        }
        match page.get() {
            // A page that would go again at once is not begun.
            Route::Schedule(..) if context.is_wide.get().is_none() => View::Nothing,
            Route::Schedules(_) | Route::SignIn => view! { <ListPage query=query.into() /> },
            route => lazy_view(true.into(), move || LazyView::Page(Box::new(route.clone()))),
        }
    }
}
