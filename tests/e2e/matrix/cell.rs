//! One cell of the matrix: an action, a fault, and what must hold of them.

use cadenza_contract::{Schedule, ScheduleId, Timestamp};
use cadenza_core::i18n::{EN, lazy_messages};
use cadenza_server::demo;
use serde_json::json;

use super::action::Action;
use super::clock;
use super::fault::{FAULTS, Fault, PAUSE};
use super::screen::Told;
use crate::journey::Visit;
use crate::patience::{LONGEST, until};
use crate::server::{Call, Heard};
use crate::watch::Expected;

/// Each cell has three rows of its own, so that none finds what another has left.
const ROWS: [&str; 3] = ["a", "b", "c"];

pub(super) struct Cell<'a> {
    pub(super) visit: &'a Visit,
    pub(super) action: Action,
    pub(super) fault: &'a Fault,
    pub(super) number: usize,
    /// The rows before it, in the order of the list.
    pub(super) before: Vec<Schedule>,
}

/// What every database of the matrix begins with.
pub(super) fn rows() -> Vec<Schedule> {
    let names = (0..FAULTS.len()).flat_map(|number| ROWS.map(|row| (number, row)));
    let row = |(place, ((number, row), demo)): (i64, ((usize, &str), Schedule))| Schedule {
        name: name(number, row),
        send_to: Some(vec![mailed(number, row), "ada@example.com".to_owned()]),
        // One after the other, or the list had them in the order of their ids.
        created: Some(Timestamp::from_micros(demo::NOW - place)),
        ..demo
    };
    (0..).zip(names.zip(demo::schedules(FAULTS.len() * ROWS.len()))).map(row).collect()
}

fn name(number: usize, row: &str) -> String {
    format!("Fault {number:02} {row}")
}

fn mailed(number: usize, row: &str) -> String {
    format!("{row}{number:02}@example.com")
}

impl Cell<'_> {
    /// The name of one of its rows.
    pub(super) fn row(&self, row: &str) -> String {
        name(self.number, row)
    }

    /// The names of all of its rows.
    pub(super) fn rows(&self) -> [String; 3] {
        ROWS.map(|row| self.row(row))
    }

    /// What its rows have in common.
    pub(super) fn common(&self) -> String {
        name(self.number, "").trim_end().to_owned()
    }

    /// Somebody only its first row mails.
    pub(super) fn recipient(&self) -> String {
        mailed(self.number, "a")
    }

    /// Who takes over from them.
    pub(super) fn successor(&self) -> String {
        mailed(self.number, "next")
    }

    /// What is typed as a name.
    pub(super) fn new_name(&self) -> String {
        name(self.number, "typed")
    }

    /// The names on the list's first page.
    pub(super) fn first_page(&self) -> Vec<String> {
        self.before.iter().take(25).map(|row| row.name.clone()).collect()
    }

    /// The id of its first row.
    pub(super) fn id(&self) -> ScheduleId {
        let row = self.before.iter().find(|it| it.name == self.row("a"));
        row.expect("no other cell touches its rows").id.clone()
    }

    /// Everything a cell asserts, one thing after the other.
    pub(super) async fn walk(&self) {
        self.begin().await;
        self.visit.server.record.clear();
        self.harm();
        self.act().await;
        let told = self.told().await;
        let done = self.is_done().await;
        self.assert_agrees(told, done);
        self.assert_sent_once();
        if told != Told::Done {
            self.assert_typed_stands().await;
        }
        self.assert_stands().await;
        self.visit.server.record.heal();
        self.go_on(told, done).await;
        self.assert_done_once().await;
    }

    /// What the browser may say in its console.
    pub(super) fn expected(&self) -> Vec<Expected> {
        let mut expected = self.fault.expected();
        if matches!(self.action, Action::DeleteOne | Action::DeleteMany) {
            // The API's answer about what is gone, to a look after it.
            expected.push(Expected::Status(400));
        }
        expected
    }

    /// Spoils the calls the action is about, until the fault has passed.
    fn harm(&self) {
        let (action, stays, name) = (self.action, self.fault.stays, self.common());
        let fits = move |call: &Call, met: usize| match action {
            Action::SignIn | Action::List => call.is_list(),
            Action::Filter => call.is_list() && call.query.contains(&("name".to_owned(), name.clone())),
            Action::Open => !call.is_write() && !call.is_list(),
            Action::Create | Action::Edit | Action::DeleteOne | Action::DeleteMany | Action::ChangeMany => {
                call.is_write() || (stays && met > 0)
            }
        };
        self.visit.server.record.harm(self.fault.harm, fits);
    }

    /// Lets pass what has to, until the screen claims something; it must be one thing.
    async fn told(&self) -> Told {
        let mut heeded = 0;
        let claims = until(async || {
            heeded = self.heed(heeded).await;
            let claims = self.claims().await;
            (!claims.is_empty()).then_some(claims)
        })
        .await;
        let Some(claims) = claims else {
            panic!("the screen says nothing after {LONGEST:?}; {}", self.visit.page.outline().await)
        };
        match claims.as_slice() {
            [told] => *told,
            _ => panic!("the screen says {claims:?} at once; {}", self.visit.page.outline().await),
        }
    }

    /// Ends what is waited for: a silence that began since, by its time or by the person's impatience, or a pause.
    async fn heed(&self, heeded: usize) -> usize {
        let (page, harmed) = (&self.visit.page, self.visit.server.record.harmed());
        match self.fault.harm.heard {
            Heard::Busy(_) => clock::end(page, PAUSE).await,
            Heard::Silence if harmed > heeded => clock::end_silence(page).await,
            Heard::HalfThenSilence if harmed > heeded => {
                clock::go_ahead(page, 6).await;
                page.click("button", lazy_messages(&EN).stop_waiting).await;
            }
            Heard::Silence
            | Heard::HalfThenSilence
            | Heard::Reset
            | Heard::HalfThenEnd
            | Heard::HalfAsWhole
            | Heard::Page(_)
            | Heard::Json(..) => {}
        }
        harmed
    }

    /// What is claimed is so. Of a read nothing is in the database: as long as its fault lasts, it can only have failed.
    fn assert_agrees(&self, told: Told, done: bool) {
        let Fault { stays, .. } = *self.fault;
        let (writes, lists) = (self.action.writes(), self.action.lists());
        let (unknown, forbidden) = (self.fault.refuses_the_token(), self.fault.forbids());
        let right = match told {
            Told::Done => done && !stays,
            Told::Nothing => !writes || (!done && !stays),
            // Only where the look after it was lost as well.
            Told::Unknown => stays,
            // To a list that answers 403 a token is as good as none.
            Told::Asks => !done && (unknown || (forbidden && lists)),
            Told::Refused => unknown || forbidden,
            Told::Denied => false,
        };
        assert!(
            right,
            "the screen says {told:?}, and in the database it is {}",
            if done { "done" } else { "not done" }
        );
    }

    /// The fault was met, and the app itself has repeated no change. Browsers do, where a connection they had used before
    /// is reset.
    fn assert_sent_once(&self) {
        assert!(self.visit.server.record.harmed() > 0, "the fault has met no call");
        let most = match (self.action, self.fault.harm.heard) {
            // What a server was too busy for it has not done: a job sends that again, when it may, and gives up in the end.
            (Action::ChangeMany, Heard::Busy(_)) => 6,
            (_, Heard::Reset) => 2,
            (_, _) => 1,
        };
        let sent = self.visit.server.record.writes().len();
        let right = if self.action.writes() { (1..=most).contains(&sent) } else { sent == 0 };
        assert!(right, "{sent} changes were sent");
    }

    /// The app is there and shows something: no white page, and not the screen of a panel that stopped.
    async fn assert_stands(&self) {
        let page = &self.visit.page;
        let stands = "Boolean(root()) && [...root().querySelectorAll('.cadenza h1')].some(seen)";
        assert_eq!(page.ask(stands, vec![]).await, json!(true), "the app is gone; {}", page.outline().await);
    }

    /// Whether the database holds it as done.
    pub(super) async fn is_done(&self) -> bool {
        self.done_how_often(&self.visit.server.schedules().await) > 0
    }

    /// In the end it is done, and once; nothing else has changed.
    async fn assert_done_once(&self) {
        let now = self.visit.server.schedules().await;
        if self.action.writes() {
            assert_eq!(self.done_how_often(&now), 1, "how often it was done");
        }
        let others = |all: &[Schedule]| -> Vec<Schedule> {
            all.iter().filter(|it| !it.name.starts_with(&self.common())).cloned().collect()
        };
        let (before, after) = (others(&self.before), others(&now));
        let changed: Vec<_> =
            before.iter().filter(|it| !after.contains(it)).map(|it| (&it.name, &it.send_to)).collect();
        assert!(before == after, "rows that are not its own have changed: {changed:?}");
        let own = |all: &[Schedule]| all.len() - others(all).len();
        assert_eq!(own(&now), self.action.leaves(own(&self.before)), "how many rows are left of its own");
    }

    fn done_how_often(&self, now: &[Schedule]) -> usize {
        let named = |name: &str| now.iter().filter(|it| it.name == name).count();
        let gone = |rows: &[&str]| usize::from(rows.iter().all(|row| named(&self.row(row)) == 0));
        match self.action {
            Action::SignIn | Action::List | Action::Filter | Action::Open => 0,
            Action::Create | Action::Edit => named(&self.new_name()),
            Action::DeleteOne => gone(&["a"]),
            Action::DeleteMany => gone(&ROWS),
            Action::ChangeMany => {
                now.iter().flat_map(|it| it.send_to.iter().flatten()).filter(|to| **to == self.successor()).count()
            }
        }
    }
}
