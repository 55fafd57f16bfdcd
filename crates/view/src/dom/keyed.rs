//! A list whose rows keep their elements while they keep their keys.

mod order;

use std::rc::Rc;

use leptos::prelude::Owner;
use web_sys::Node;

use super::View;
use super::browser::{detach, detach_from_to};
use super::insertion_point::InsertionPoint;
use super::mounted::Mounted;
use crate::reactive::untrack;

/// A row, described.
pub struct Row {
    pub(super) key: u64,
    /// Under whom it is drawn: that outlives the run of the closure that listed it.
    pub(super) owners: Rc<RowOwners>,
    pub(super) draw: Box<dyn DrawRow>,
}

/// Draws a row once; one vtable slot, as for [`Draw`](super::Draw).
pub(super) trait DrawRow {
    fn draw(self: Box<Self>) -> View;
}

impl<F: FnOnce() -> View> DrawRow for F {
    fn draw(self: Box<Self>) -> View {
        self()
    }
}

/// Makes owners for rows. An owner keeps an entry for each child there ever was; so rows come under owners in between,
/// each with only so many, which leave when their last row does.
pub(super) struct RowOwners {
    list: Owner,
    between: std::cell::RefCell<(Owner, usize)>,
}

/// Entries of an owner in between. With 25 rows a page it lasts for ten pages.
const ROWS_OF_AN_OWNER: usize = 256;

/// The rows of a list in the document, and the mark after the last, where it needs one.
pub(super) struct MountedList {
    rows: Vec<MountedRow>,
    end: Option<Node>,
}

struct MountedRow {
    key: u64,
    mounted: Mounted,
    /// What the row made; freed with it.
    owner: Owner,
    /// Keeps the owner in between.
    _between: Owner,
}

/// A row that was there, on its way into the new list.
struct Kept {
    row: Option<MountedRow>,
    moves: bool,
}

impl RowOwners {
    /// Owners under the present one.
    pub(super) fn new() -> Rc<Self> {
        let list = Owner::current().unwrap_or_default();
        let between = std::cell::RefCell::new((list.with(Owner::new), 0));
        Rc::new(Self { list, between })
    }

    fn of_a_row(&self) -> (Owner, Owner) {
        let mut between = self.between.borrow_mut();
        if between.1 == ROWS_OF_AN_OWNER {
            *between = (self.list.with(Owner::new), 0);
        }
        between.1 += 1;
        (between.0.with(Owner::new), between.0.clone())
    }
}

impl MountedList {
    pub(super) fn draw(rows: Vec<Row>, place: &InsertionPoint) -> Self {
        let shared = place.shared();
        let rows = rows.into_iter().map(|row| MountedRow::draw(row, &shared)).collect();
        Self { rows, end: place.mark() }
    }

    /// Rows that keep their key stay, with as few of them moved as can be: a row that is moved loses its focus.
    pub(super) fn patch(&mut self, rows: Vec<Row>, place: &InsertionPoint) {
        let keys: Vec<_> = self.rows.iter().map(|row| row.key).collect();
        let plan = order::plan(&keys, &rows.iter().map(|row| row.key).collect::<Vec<_>>());
        let mut gone: Vec<_> = std::mem::take(&mut self.rows).into_iter().map(Some).collect();
        let mut kept: Vec<_> = plan
            .iter()
            .map(|step| Kept { row: step.from.and_then(|at| gone.get_mut(at)?.take()), moves: step.moves })
            .collect();
        remove_runs(gone);
        // Where a run of rows goes that are new or move: before the next one that stays.
        let mut run = None;
        for (at, row) in rows.into_iter().enumerate() {
            let old = kept.get_mut(at).and_then(|kept| kept.row.take().map(|row| (row, kept.moves)));
            let row = match old {
                Some((old, false)) => {
                    run = None;
                    old
                }
                other => {
                    let place = run.get_or_insert_with(|| self.before_next(&kept, at, place));
                    match other {
                        Some((old, _)) => {
                            old.mounted.each_node(&mut |node| place.insert(node));
                            old
                        }
                        None => MountedRow::draw(row, place),
                    }
                }
            };
            self.rows.push(row);
        }
    }

    /// Before the first row from `at` on that stays where it is, or at the end of the list.
    fn before_next(&self, kept: &[Kept], at: usize, place: &InsertionPoint) -> InsertionPoint {
        let staying = |kept: &Kept| kept.row.as_ref().filter(|_| !kept.moves).and_then(|row| row.mounted.first());
        let next = kept.iter().skip(at).find_map(staying).or_else(|| self.end.clone());
        next.map_or_else(|| place.shared(), |next| place.before(&next))
    }

    pub(super) fn first(&self) -> Option<Node> {
        self.rows.iter().find_map(|row| row.mounted.first()).or_else(|| self.end.clone())
    }

    pub(super) fn last(&self) -> Option<Node> {
        self.end.clone().or_else(|| self.rows.iter().rev().find_map(|row| row.mounted.last()))
    }

    pub(super) fn each_node(&self, each: &mut dyn FnMut(&Node)) {
        self.rows.iter().for_each(|row| row.mounted.each_node(each));
        self.end.iter().for_each(each);
    }

    pub(super) fn dispose(&mut self) {
        self.rows.iter_mut().for_each(MountedRow::dispose);
    }
}

/// Removes the rows there are, each run of neighbors at once. Before the others move: runs are as the rows stood.
fn remove_runs(rows: Vec<Option<MountedRow>>) {
    let mut run = Vec::new();
    for row in rows.into_iter().chain(std::iter::once(None)) {
        match row {
            Some(mut row) => {
                // All handlers and effects of the run first: taking an element out can be an event of its own.
                row.dispose();
                run.push(row);
            }
            None => remove_run(&std::mem::take(&mut run)),
        }
    }
}

fn remove_run(run: &[MountedRow]) {
    let ends = match run {
        [first, .., last] => first.mounted.first().zip(last.mounted.last()),
        [] | [_] => None,
    };
    if !ends.is_some_and(|(first, last)| detach_from_to(&first, &last)) {
        run.iter().for_each(|row| row.mounted.each_node(&mut detach));
    }
}

impl MountedRow {
    fn draw(row: Row, place: &InsertionPoint) -> Self {
        let (owner, between) = row.owners.of_a_row();
        let mounted = owner.with(|| untrack(|| Mounted::draw(row.draw.draw(), place)));
        Self { key: row.key, mounted, owner, _between: between }
    }

    fn dispose(&mut self) {
        untrack(|| self.owner.cleanup());
        self.mounted.dispose();
    }
}
