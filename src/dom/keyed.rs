//! A list whose entries keep their elements while they keep their keys.

use std::rc::Rc;

use leptos::prelude::{Owner, untrack};
use web_sys::Node;

use super::View;
use super::place::Place;
use super::standing::Standing;

/// An entry, described.
pub struct Row {
    key: u64,
    /// Under whom it is drawn: it outlives the run of the closure that listed it.
    parent: Owner,
    draw: Box<dyn FnOnce() -> View>,
}

/// An entry, drawn.
pub(super) struct StandingRow {
    key: u64,
    pub(super) standing: Standing,
    /// What the entry made; freed with it.
    owner: Owner,
}

/// The entries `each` gives, each drawn once for its key. Two of one key are drawn both.
pub fn keyed<T: 'static>(
    mut each: impl FnMut() -> Vec<T> + 'static,
    key: fn(&T) -> u64,
    draw: impl Fn(T) -> View + 'static,
) -> View {
    let parent = Owner::current().unwrap_or_default();
    let draw = Rc::new(draw);
    View::Live(Box::new(move || {
        let row = |item: T| {
            let draw = Rc::clone(&draw);
            Row { key: key(&item), parent: parent.clone(), draw: Box::new(move || draw(item)) }
        };
        View::Keyed(each().into_iter().map(row).collect())
    }))
}

pub(super) fn patch(standing: &mut Vec<StandingRow>, rows: Vec<Row>, end: &Node) {
    let stays = |row: &StandingRow| rows.iter().any(|new| new.key == row.key);
    let (mut before, gone): (Vec<_>, Vec<_>) = std::mem::take(standing).into_iter().partition(stays);
    gone.into_iter().for_each(StandingRow::remove);
    for row in rows {
        // Mostly the very next one: entries come and go at the ends.
        let found = before.iter().position(|old| old.key == row.key).map(|at| (at, before.remove(at)));
        let next = before.first().and_then(StandingRow::first).unwrap_or_else(|| end.clone());
        standing.push(match found {
            Some((0, old)) => old,
            Some((_, old)) => {
                let place = Place::before(&next);
                old.nodes(&mut |node| place.put(node));
                old
            }
            None => row.draw(&Place::before(&next)),
        });
    }
    before.into_iter().for_each(StandingRow::remove);
}

impl Row {
    fn draw(self, place: &Place) -> StandingRow {
        let owner = self.parent.with(Owner::new);
        let standing = owner.with(|| untrack(|| Standing::draw((self.draw)(), place)));
        StandingRow { key: self.key, standing, owner }
    }
}

impl StandingRow {
    pub(super) fn first(&self) -> Option<Node> {
        self.standing.first()
    }

    pub(super) fn nodes(&self, each: &mut dyn FnMut(&Node)) {
        self.standing.nodes(each);
    }

    fn remove(self) {
        self.owner.cleanup();
        self.standing.remove();
    }
}
