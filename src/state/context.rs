//! What every page has at hand. Each mounted app has its own: nothing is shared between two elements.

use std::collections::{HashMap, HashSet};
use std::slice::from_ref;
use std::sync::Arc;

use cadenza_contract::{Schedule, ScheduleId};
use cadenza_view::prelude::*;
use web_sys::ShadowRoot;

use super::chunk_loader::{ChunkLoader, LazyModule, OnDemandModule};
use super::fleet::Fleet;
use super::job_runner::JobRunner;
use super::journal_store::JournalStore;
use super::navigation::Navigation;
use super::pending_delete::PendingDelete;
use super::preferences::Preferences;
use super::session::Session;
use super::toasts::ToastStore;
use super::unfinished_work::UnfinishedWork;
use crate::browser::host::{Host, HostEvent};
use crate::browser::intl::Clock;
use cadenza_core::config::Config;
use cadenza_core::i18n::{Messages, lazy_messages};
use cadenza_core::job::WriteTask;
use cadenza_core::journal::JournalAction;
use cadenza_core::list::{Filter, KnownValues, ListState, Query, RowPosition, Selection};
use cadenza_core::route::Route;
use cadenza_core::toast::ToastMessage;
use cadenza_core::unfinished::Intent;
use cadenza_core::write_access::WriteAccess;

/// Schedules as they were last seen, by their ids.
pub type KnownSchedules = HashMap<ScheduleId, Arc<Schedule>>;

/// The state that outlives a page.
#[derive(Clone, Copy)]
pub struct Context {
    /// Who is signed in; every call goes through it.
    pub session: Session,
    /// Where one is.
    pub navigation: Navigation,
    /// What is not finished.
    pub unfinished: UnfinishedWork,
    /// Many writes, one by one, whatever screen one looks at.
    pub jobs: JobRunner,
    /// What was written in this tab.
    pub journal: JournalStore,
    /// What just happened.
    pub toasts: ToastStore,
    /// What a person chose in the settings.
    pub preferences: Preferences,
    /// The texts.
    pub messages: &'static Messages,
    /// What the installation decided.
    pub config: StoredValue<Config>,
    /// Writes times.
    pub clock: StoredValue<Clock>,
    /// The screens and dialogs of the second load.
    pub second_load: ChunkLoader<LazyModule>,
    /// What few open.
    pub third_load: ChunkLoader<OnDemandModule>,
    /// What has to do with many schedules at once.
    pub fourth_load: ChunkLoader<OnDemandModule>,
    /// All schedules.
    pub fleet: Fleet,
    /// The list as it was left.
    pub list_page: ListPageState,
    /// Whether the keys are being explained.
    pub shortcut_help: RwSignal<bool>,
    /// The page around.
    pub host: StoredValue<Host>,
    /// Where the app stands, which is given its style.
    pub root: StoredValue<ShadowRoot>,
    /// The page around wants nothing to be changed; what draws or writes asks [`Context::write_access`].
    pub readonly: RwSignal<bool>,
    /// What every list is kept to.
    pub scope: RwSignal<Filter>,
    /// Whether there is room for one schedule beside the list; `None` before that was measured.
    pub is_wide: RwSignal<Option<bool>>,
    /// Counts how often the list was asked for anew.
    pub refresh: RwSignal<u32>,
    /// The policy of the page does not let it call the API.
    pub blocked_by_policy: RwSignal<bool>,
}

/// The list as it was left, so that a return from a form finds it again.
#[derive(Clone, Copy)]
pub struct ListPageState {
    /// The rows.
    pub list: RwSignal<ListState>,
    /// How many schedules there are in all, by the last answer that said so.
    pub total_of_all: RwSignal<Option<u64>>,
    /// What is selected.
    pub selection: RwSignal<Selection>,
    /// Which schedules somebody is asked about.
    pub pending_delete: PendingDelete,
    /// Values met in rows.
    pub known_values: RwSignal<KnownValues>,
    /// The address the list was left at.
    pub query: RwSignal<Query>,
    /// How far it was scrolled, in CSS pixels.
    pub scroll: RwSignal<f64>,
    /// The row one was last on, unless one has been elsewhere in the list since.
    pub last_row: StoredValue<Option<RowPosition>>,
}

/// The context of the app around the caller. Pages and the app are mounted inside it.
pub fn context() -> Context {
    expect_context()
}

impl Context {
    /// The schedule that is open beside the list, live; where there is no room for that it is a page of its own.
    pub fn beside_list(self) -> Option<ScheduleId> {
        match self.navigation.route().get() {
            Route::Schedule(id, _) => (self.is_wide.get() == Some(true)).then_some(id),
            _ => None,
        }
    }

    /// Signs out; asks first if something is not finished.
    pub fn sign_out(self) {
        if self.unfinished.confirm(Intent::SignOut) {
            self.session.sign_out();
        }
    }

    /// Whether schedules may be changed, live.
    pub fn write_access(self) -> Signal<WriteAccess> {
        let token_refused = self.session.token_refused();
        Signal::derive(move || WriteAccess::of(self.readonly.get(), token_refused.get()))
    }

    /// The same for a form that stands: what is typed is not taken away, so that the page around decides about the next one.
    pub fn write_access_of_open_form(self) -> Signal<WriteAccess> {
        let token_refused = self.session.token_refused();
        Signal::derive(move || WriteAccess::of(false, token_refused.get()))
    }

    /// Says in a corner what happened.
    pub fn show_toast(self, message: ToastMessage) {
        self.toasts.push(message, lazy_messages(self.messages).leave.done);
    }

    /// There is a new schedule: it is among all of them, and the page around hears of it. Gives the journal's entry.
    pub fn note_created(self, created: &Schedule) -> Option<u64> {
        self.fleet.put(from_ref(created));
        self.host.read_value().emit_event(HostEvent::Created(created.id.as_str()));
        self.journal.note(JournalAction::Create, vec![(WriteTask::create(created), created.id.clone())], 0)
    }

    /// A schedule was changed from what it was `before`, and is now this, also in the rows on the screen. Gives the journal's
    /// entry.
    pub fn note_updated(self, before: &Schedule, updated: &Schedule) -> Option<u64> {
        self.fleet.put(from_ref(updated));
        let list = self.list_page.list;
        if list.read_untracked().rows.iter().any(|row| row.id == updated.id) {
            list.set(list.read_untracked().with(from_ref(updated)));
        }
        self.host.read_value().emit_event(HostEvent::Updated(updated.id.as_str()));
        let task = WriteTask::between(before, updated).map(|task| (task, updated.id.clone()));
        self.journal.note(JournalAction::Edit, task.into_iter().collect(), 0)
    }

    /// Schedules are gone: whatever is still about them goes, too, and the page around hears of it. `known` are those that
    /// were looked up before. Gives the journal's entry.
    pub fn remove_deleted(self, gone: &[ScheduleId], known: &KnownSchedules) -> Option<u64> {
        let tasks: Vec<_> =
            gone.iter().filter_map(|id| Some((WriteTask::delete(known.get(id)?), id.clone()))).collect();
        let unknown = gone.len() - tasks.len();
        let entry = self.journal.note(JournalAction::Delete, tasks, unknown);
        self.fleet.remove(gone);
        self.list_page.selection.update(|selection| selection.forget(gone.iter()));
        self.toasts.remove_about(gone);
        let ids: Vec<&str> = gone.iter().map(ScheduleId::as_str).collect();
        self.host.read_value().emit_event(HostEvent::Deleted(&ids));
        entry
    }

    /// These schedules as they were last seen: in the list, or among all.
    pub fn known_schedules(self, ids: &[ScheduleId]) -> KnownSchedules {
        let ids: HashSet<&ScheduleId> = ids.iter().collect();
        let (list, all) = (self.list_page.list.read_untracked(), self.fleet.state().read_untracked());
        // What is on the screen is the later word, and what a person looked at.
        let rows = all.rows.iter().chain(list.rows.iter()).filter(|row| ids.contains(&row.id));
        rows.map(|row| (row.id.clone(), Arc::clone(row))).collect()
    }

    /// Chooses the zone for times from now on, an empty one being the device's. What stands is not drawn again: the
    /// choice is made where no times are.
    pub fn set_zone(self, zone: String) {
        let clock = self.clock.read_value().in_zone(&zone);
        self.clock.set_value(clock);
        self.preferences.set_zone(zone);
    }
}

impl ListPageState {
    /// A list page nobody has opened yet.
    pub fn new() -> Self {
        Self {
            list: RwSignal::new(ListState::empty()),
            total_of_all: RwSignal::default(),
            selection: RwSignal::default(),
            pending_delete: PendingDelete::default(),
            known_values: RwSignal::default(),
            query: RwSignal::default(),
            scroll: RwSignal::default(),
            last_row: StoredValue::new(None),
        }
    }

    /// Forgets the rows and what was made of them.
    pub fn forget_rows(self) {
        self.list.set(ListState::empty());
        self.total_of_all.set(None);
        self.selection.set(Selection::default());
        self.pending_delete.cancel();
        self.known_values.set(KnownValues::default());
    }

    /// Forgets everything: after a sign-out nothing of what was seen stays.
    pub fn clear(self) {
        self.forget_rows();
        self.query.set(Query::default());
        self.scroll.set(0.0);
        self.last_row.set_value(None);
    }
}

impl Default for ListPageState {
    fn default() -> Self {
        Self::new()
    }
}
