//! Import: files are read back to the letter, what is broken says where, and nothing happens that nobody asked for.

mod ambiguous;
mod compared;
mod csv;
mod decided;
mod json;
mod round_trip;

use std::sync::Arc;

use cadenza_contract::{Attributes, Schedule, ScheduleId};
use cadenza_core::import::{Comparison, ImportFile, ImportedSchedule, compare, read_import};
use cadenza_core::list::{Format, FormulaEscaping, Separator};
use cadenza_core::schedule::{Attribute, AttributeRef, AttributeValue};

/// Everything an export can be.
fn formats() -> Vec<Format> {
    let csv = |escaping| Separator::EVERY.map(|separator| Format::Csv(escaping, separator));
    [vec![Format::Json], csv(FormulaEscaping::Raw).to_vec(), csv(FormulaEscaping::Defused).to_vec()].concat()
}

/// The file an export makes of these.
fn exported(format: Format, schedules: &[Schedule]) -> String {
    crate::export::file(format, &crate::export::json_of(schedules))
}

/// What an import is to find of a schedule: a list that is `null` is not sent.
fn attributes_of(schedule: &Schedule) -> Attributes {
    let mut attributes = Attributes::default();
    for attribute in Attribute::EVERY {
        if attribute.read(schedule) != AttributeRef::List(None) {
            attribute.slot(&mut attributes).set(AttributeValue::of(schedule, attribute));
        }
    }
    attributes
}

fn attributes(rows: &[Arc<ImportedSchedule>]) -> Vec<Attributes> {
    rows.iter().map(|row| row.attributes.clone()).collect()
}

/// The rows of a file that has no others.
fn read(text: &str) -> Vec<Arc<ImportedSchedule>> {
    let file = read_import(text).unwrap();
    assert_eq!(file.unreadable, []);
    file.rows
}

fn id(text: &str) -> ScheduleId {
    ScheduleId::new(text).unwrap()
}

/// A schedule nothing is wrong with.
fn sound(at: &str, name: &str) -> Schedule {
    Schedule {
        name: name.to_owned(),
        kind: "generic".to_owned(),
        frequency: "daily".to_owned(),
        send_to: Some(vec!["ada@example.com".to_owned()]),
        send_via: "email".to_owned(),
        timezone: "Europe/Rome".to_owned(),
        ..Schedule::new(id(at))
    }
}

fn present(schedules: &[Schedule]) -> Vec<Arc<Schedule>> {
    schedules.iter().cloned().map(Arc::new).collect()
}

/// A file of these, held against what is here.
fn imported(file: &[Schedule], here: &[Schedule]) -> Comparison {
    compare(&read_import(&exported(Format::Json, file)).unwrap(), &present(here))
}

/// How many rows are in each of a comparison's lists: to create, to change, same, ambiguous, rejected, left out.
fn counts(comparison: &Comparison) -> [usize; 6] {
    let Comparison { to_create, to_change, same, only_here: _, ambiguous, rejected, left_out } = comparison;
    let undecided = ambiguous.iter().map(|group| group.rows.len()).sum();
    [to_create.len(), to_change.len(), same.len(), undecided, rejected.len(), left_out.len()]
}

/// No schedule is lost sight of, none has two fates, and no row is dropped.
fn accounts_for_all(comparison: &Comparison, file: &ImportFile, here: &[Arc<Schedule>]) {
    assert_eq!(counts(comparison).iter().sum::<usize>(), file.rows.len());
    let changed = comparison.to_change.iter().map(|it| &it.matched.schedule);
    let same = comparison.same.iter().map(|it| &it.schedule);
    let undecided = comparison.ambiguous.iter().flat_map(|it| &it.candidates);
    let rejected = comparison.rejected.iter().filter_map(|it| it.schedule.as_ref());
    let met = changed.chain(same).chain(undecided).chain(rejected).chain(&comparison.only_here);
    let mut met: Vec<*const Schedule> = met.map(Arc::as_ptr).collect();
    let mut all: Vec<*const Schedule> = here.iter().map(Arc::as_ptr).collect();
    met.sort_unstable();
    all.sort_unstable();
    assert_eq!(met, all);
}
