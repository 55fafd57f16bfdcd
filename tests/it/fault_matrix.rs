//! Everything a person does, under everything a line can do to it: what the client then says is what the database holds.

mod faults;

use std::cell::Cell;

use cadenza_client::{Client, Created, Deleted, HttpRequest, save};
use cadenza_contract::{Attributes, Schedule, ScheduleId};
use cadenza_core::api::error::ApiError;
use cadenza_core::api::request::Method;
use cadenza_core::change::replace_value;
use cadenza_core::list::{Filter, Query, Size};
use cadenza_core::schedule::{Patch, SaveOutcome};
use cadenza_core::tag_input::ValueKind;

use crate::transport::{Server, Spoilt};
use faults::{FAULTS, Fault};

/// What a person does.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Action {
    SignIn,
    List,
    Filter,
    Open,
    Create,
    Edit,
    DeleteOne,
    DeleteMany,
    HandOver,
}

/// What the client then says of the action.
#[derive(Debug, PartialEq)]
enum Told {
    /// It is done: these were read, or are now so.
    Done,
    /// Nothing has come of it.
    Nothing(ApiError),
    /// That is not known.
    Unknown(ApiError),
}

impl Action {
    const EVERY: [Self; 9] = [
        Self::SignIn,
        Self::List,
        Self::Filter,
        Self::Open,
        Self::Create,
        Self::Edit,
        Self::DeleteOne,
        Self::DeleteMany,
        Self::HandOver,
    ];

    const fn writes(self) -> bool {
        matches!(self, Self::Create | Self::Edit | Self::DeleteOne | Self::DeleteMany | Self::HandOver)
    }

    async fn on(self, client: &Client, rows: &[Schedule]) -> Told {
        let ids = |count: usize| rows[..count].iter().map(|row| row.id.clone()).collect::<Vec<_>>();
        let outcome = match self {
            Self::SignIn => client.check().await,
            Self::List => client.schedules(&Query::default(), Size::DEFAULT).await.map(drop),
            Self::Filter => client.schedules(&filtered(), Size::DEFAULT).await.map(drop),
            Self::Open => client.schedule(&rows[0].id).await.map(drop),
            Self::Create => client.create(&new()).await.map(|created| {
                let (Created::Told(it) | Created::Found(it)) = created;
                assert!(Patch::from(new()).is_applied_to(&it), "another was created: {it:?}");
            }),
            Self::Edit => save(client, &rows[0], &renamed()).await.map(|saved| {
                let (SaveOutcome::Written { now: it, .. } | SaveOutcome::Agreed(it, _)) = saved else {
                    panic!("{saved:?}")
                };
                assert_eq!(it.name, "Renamed");
            }),
            Self::DeleteOne => client.delete(&ids(1)).await.map(|it| assert_gone(it, ids(1))),
            Self::DeleteMany => client.delete(&ids(3)).await.map(|it| assert_gone(it, ids(3))),
            Self::HandOver => {
                let before = rows[0].send_to.clone().unwrap_or_default();
                let after = replace_value(before, &address(rows), Some("next@example.com"), ValueKind::Address.into());
                let patch = Patch::from(Attributes { send_to: Some(after), ..Attributes::default() });
                client.update(&rows[0], &patch).await.map(drop)
            }
        };
        match outcome {
            Ok(()) => Told::Done,
            Err(error @ ApiError::Unclear(..)) => Told::Unknown(error),
            Err(error) => Told::Nothing(error),
        }
    }

    /// Whether the database shows that it was done.
    fn is_done(self, before: &[Schedule], now: &[Schedule]) -> bool {
        let gone = |id: &ScheduleId| now.iter().all(|row| row.id != *id);
        match self {
            Self::SignIn | Self::List | Self::Filter | Self::Open => true,
            Self::Create => now.len() == before.len() + 1,
            Self::Edit => now.iter().any(|row| row.name == "Renamed"),
            Self::DeleteOne => gone(&before[0].id),
            Self::DeleteMany => before[..3].iter().all(|row| gone(&row.id)),
            Self::HandOver => now.iter().any(|row| row.send_to.iter().flatten().any(|to| to == "next@example.com")),
        }
    }
}

fn assert_gone(deleted: Deleted, ids: Vec<ScheduleId>) {
    assert_eq!(deleted, Deleted { gone: ids, left: None });
}

fn filtered() -> Query {
    Query { filter: Filter { name: "a".to_owned(), ..Filter::default() }, ..Query::default() }
}

fn renamed() -> Patch {
    Patch::from(Attributes { name: Some("Renamed".to_owned()), ..Attributes::default() })
}

fn address(rows: &[Schedule]) -> String {
    rows[0].send_to.clone().unwrap()[0].clone()
}

fn new() -> Attributes {
    Attributes {
        name: Some("Fresh from the form".to_owned()),
        kind: Some("generic".to_owned()),
        frequency: Some("daily".to_owned()),
        send_to: Some(vec!["ada@example.com".to_owned()]),
        send_via: Some("email".to_owned()),
        timezone: Some("Europe/Rome".to_owned()),
        ..Attributes::default()
    }
}

/// Spoils the calls an action is about, as often as `times`; what is asked around them passes.
fn spoiling(action: Action, fault: &Fault, times: usize) -> impl Fn(&HttpRequest) -> Option<Spoilt> + 'static {
    let (left, spoilt) = (Cell::new(times), fault.spoilt);
    move |outgoing| {
        let meant = (outgoing.method == Method::Get) != action.writes();
        let spoils = (meant || left.get() < times) && left.get() > 0;
        if spoils {
            left.set(left.get() - 1);
        }
        spoils.then_some(spoilt)
    }
}

/// What is told, and whether the database holds it as done.
async fn cell(action: Action, fault: &Fault, times: usize) -> (Told, bool) {
    let rows: Vec<_> = cadenza_server::demo::schedules(6).into_iter().filter(|row| row.send_to.is_some()).collect();
    let server = Server::holding(rows).await;
    let before = server.database.all().await.unwrap();
    let told = action.on(&server.spoiled(spoiling(action, fault, times)), &before).await;
    (told, action.is_done(&before, &server.database.all().await.unwrap()))
}

#[tokio::test]
async fn a_fault_that_passes_leaves_nothing_open() {
    let mut cells = 0;
    for action in Action::EVERY {
        for fault in &FAULTS {
            let (told, done) = cell(action, fault, 1).await;
            let what = format!("{action:?} with {}: {told:?}, done: {done}", fault.name);
            match (&told, action.writes()) {
                (Told::Done, _) => assert!(done, "{what}"),
                (Told::Nothing(error), true) => assert!(!done && !matches!(error, ApiError::Missing(_)), "{what}"),
                (Told::Nothing(_), false) => assert!(!fault.passes, "a read is tried again: {what}"),
                (Told::Unknown(_), _) => panic!("{what}"),
            }
            cells += 1;
        }
    }
    assert!(cells >= 180, "{cells}");
}

#[tokio::test]
async fn a_fault_that_stays_never_claims_what_is_not_known() {
    for action in Action::EVERY {
        for fault in &FAULTS {
            let (told, done) = cell(action, fault, usize::MAX).await;
            let what = format!("{action:?} with {}: {told:?}, done: {done}", fault.name);
            match told {
                Told::Done => panic!("{what}"),
                Told::Nothing(_) if action.writes() => assert!(!done && !fault.open, "{what}"),
                Told::Unknown(_) => assert!(fault.open, "{what}"),
                Told::Nothing(_) => {}
            }
        }
    }
}
