//! The fault matrix: everything a person does, under everything a line can do to it. A suite of its own.
//!
//! Nine actions meet twenty faults each, in one browser session an action: what the screen then says is held against the
//! database, what was typed must still be there, and once the fault has passed the action must go well, and only once.
//! Every cell that fails is named at the end.

mod action;
mod cell;
mod clock;
mod fault;
mod screen;

use std::any::Any;
use std::panic::AssertUnwindSafe;

use futures::FutureExt as _;

use crate::browser::Browser;
use crate::journey::{self, Console, Visit};
use crate::server::Rows;
use action::Action;
use cell::Cell;
use fault::FAULTS;

macro_rules! matrix {
    ($($browser:ident $kind:ident),* => $actions:tt) => {
        $(
            mod $browser {
                use super::*;
                matrix!(@ $kind $actions);
            }
        )*
    };
    (@ $kind:ident [$($name:ident $action:ident),* $(,)?]) => {
        $(
            #[tokio::test]
            async fn $name() {
                run(Browser::$kind, Action::$action).await;
            }
        )*
    };
}

matrix! {
    chromium Chromium, firefox Firefox => [
        sign_in SignIn,
        list List,
        filter Filter,
        open Open,
        create Create,
        edit Edit,
        delete_one DeleteOne,
        delete_many DeleteMany,
        change_many ChangeMany,
    ]
}

async fn run(browser: Browser, action: Action) {
    let name = format!("matrix_{action:?}");
    journey::run(browser, &name, Rows::Of(cell::rows()), Console::Clean, async |visit: &mut Visit| {
        walk(visit, action).await;
    })
    .await;
}

async fn walk(visit: &Visit, action: Action) {
    let (mut right, mut wrong, mut heard) = (0, Vec::new(), Vec::new());
    for (number, fault) in FAULTS.iter().enumerate() {
        let before = visit.server.schedules().await;
        let cell = Cell { visit, action, fault, number, before };
        if number == 0 {
            cell.start_afresh().await;
        }
        let outcome = AssertUnwindSafe(cell.walk()).catch_unwind().await;
        visit.server.record.heal();
        let mut complaints = visit.complaints_beyond(&cell.expected()).await;
        // One of the browsers tells everything anew each time.
        complaints.retain(|it| !heard.contains(it));
        heard.extend(complaints.clone());
        if let Err(panic) = &outcome {
            complaints.push(words(panic.as_ref()));
            // Where that is not possible either, the next cell says so.
            let _ = AssertUnwindSafe(cell.start_afresh()).catch_unwind().await;
        }
        right += usize::from(complaints.is_empty());
        wrong.extend(complaints.iter().map(|what| format!("with {}: {what}", fault.name)));
    }
    println!("{action:?}: {right} of {}", FAULTS.len());
    assert!(wrong.is_empty(), "{action:?}: {right} of {}; {wrong:#?}", FAULTS.len());
}

fn words(panic: &(dyn Any + Send)) -> String {
    let words = panic.downcast_ref::<String>().cloned();
    words.or_else(|| panic.downcast_ref::<&str>().map(|it| (*it).to_owned())).unwrap_or_default()
}
