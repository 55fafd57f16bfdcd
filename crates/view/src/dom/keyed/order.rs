//! Which rows of a list stay, which move and which are new.

/// What happens to get one row of the new list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Step {
    /// Where it was in the old list; `None` for a new row.
    pub(super) from: Option<usize>,
    /// Whether an old row has to be put elsewhere.
    pub(super) moves: bool,
}

/// One step for each row of the new list. Equal keys are matched in their order.
pub(super) fn plan(before: &[u64], after: &[u64]) -> Vec<Step> {
    let same = |(old, new): &(&u64, &u64)| old == new;
    let head = before.iter().zip(after).take_while(same).count();
    let (old, new) = (before.get(head..).unwrap_or_default(), after.get(head..).unwrap_or_default());
    let tail = old.iter().rev().zip(new.iter().rev()).take_while(same).count();
    let (old, new) = (old.len() - tail, new.get(..new.len() - tail).unwrap_or_default());

    let stay = |from| Step { from: Some(from), moves: false };
    let mut plan: Vec<_> = (0..head).map(stay).collect();
    plan.extend(middle(before.get(head..head + old).unwrap_or_default(), new, head));
    plan.extend((head + old..before.len()).map(stay));
    plan
}

/// The part between what is equal at both ends; `offset` is where it begins in the old list.
fn middle(old: &[u64], new: &[u64], offset: usize) -> Vec<Step> {
    let mut places = Places::new(old);
    let from: Vec<_> = new.iter().map(|key| places.take(*key)).collect();
    let stays = longest_rising(&from);
    let step = |(from, stays): (Option<usize>, bool)| Step { from: from.map(|at| at + offset), moves: !stays };
    from.into_iter().zip(stays).map(step).collect()
}

/// Where each key is in the old list: a table by the keys themselves, which are hashes. That is a tenth of the code of sorting.
struct Places<'a> {
    keys: &'a [u64],
    /// Twice as many as keys, so that a search soon meets an end.
    table: Vec<Place>,
}

#[derive(Clone, Copy)]
enum Place {
    Empty,
    At(usize),
    Taken,
}

impl<'a> Places<'a> {
    fn new(keys: &'a [u64]) -> Self {
        let mut places = Self { keys, table: vec![Place::Empty; (2 * keys.len()).next_power_of_two()] };
        for (at, key) in keys.iter().enumerate() {
            if let Some(place) = places.search(*key, |place| matches!(place, Place::Empty)) {
                *place = Place::At(at);
            }
        }
        places
    }

    /// The first place of a key that was not taken before.
    fn take(&mut self, key: u64) -> Option<usize> {
        let keys = self.keys;
        let has_key = |place| match place {
            Place::Empty => true,
            Place::At(at) => keys.get(at) == Some(&key),
            Place::Taken => false,
        };
        let place = self.search(key, has_key)?;
        let Place::At(at) = *place else { return None };
        *place = Place::Taken;
        Some(at)
    }

    /// From where a key belongs on, the first place that fits.
    fn search(&mut self, key: u64, fits: impl Fn(Place) -> bool) -> Option<&mut Place> {
        let start = key as usize & (self.table.len() - 1);
        let at =
            (start..self.table.len()).chain(0..start).find(|at| self.table.get(*at).copied().is_some_and(&fits))?;
        self.table.get_mut(at)
    }
}

/// Which numbers belong to a longest rising sequence: these rows are in order among themselves and need not move.
fn longest_rising(numbers: &[Option<usize>]) -> Vec<bool> {
    // For each length the place of the smallest number with which a sequence of that length can end.
    let mut ends: Vec<(usize, usize)> = Vec::new();
    let mut before = vec![None; numbers.len()];
    for (at, number) in numbers.iter().enumerate() {
        let Some(number) = *number else { continue };
        let length = ends.partition_point(|(other, _)| *other < number);
        if let Some(previous) = before.get_mut(at) {
            *previous = length.checked_sub(1).and_then(|length| ends.get(length)).map(|(_, at)| *at);
        }
        ends.truncate(ends.len().max(length));
        match ends.get_mut(length) {
            Some(end) => *end = (number, at),
            None => ends.push((number, at)),
        }
    }
    let mut stays = vec![false; numbers.len()];
    let mut next = ends.last().map(|(_, at)| *at);
    while let Some(at) = next {
        if let Some(stay) = stays.get_mut(at) {
            *stay = true;
        }
        next = before.get(at).copied().flatten();
    }
    stays
}

#[cfg(test)]
mod tests {
    use super::{Step, plan};

    /// Does what the plan says and counts the moves.
    fn moves(before: &[u64], after: &[u64]) -> usize {
        let plan = plan(before, after);
        let mut used: Vec<_> = plan.iter().filter_map(|step| step.from).collect();
        for (step, key) in plan.iter().zip(after) {
            match step.from {
                Some(at) => assert_eq!(before.get(at), Some(key)),
                None => assert!(used.iter().filter(|at| before.get(**at) == Some(key)).count() >= count(before, *key)),
            }
        }
        let staying: Vec<_> = plan.iter().filter(|step| !step.moves).filter_map(|step| step.from).collect();
        assert!(staying.is_sorted(), "what stays is in order: {before:?} to {after:?}");
        used.sort_unstable();
        used.dedup();
        assert_eq!(used.len(), plan.iter().filter(|step| step.from.is_some()).count(), "no row is used twice");
        assert_eq!(plan.len(), after.len());
        plan.iter().filter(|step| step.from.is_some() && step.moves).count()
    }

    fn count(keys: &[u64], key: u64) -> usize {
        keys.iter().filter(|other| **other == key).count()
    }

    #[test]
    fn as_few_rows_move_as_can_be() {
        assert_eq!(moves(&[1, 2, 3, 4], &[1, 2, 3, 4]), 0);
        assert_eq!(moves(&[1, 2, 3, 4, 5, 6], &[1, 5, 3, 4, 2, 6]), 2);
        assert_eq!(moves(&[1, 2, 3, 4], &[4, 1, 2, 3]), 1);
        assert_eq!(moves(&[1, 2, 3, 4], &[2, 3, 4, 1]), 1);
        assert_eq!(moves(&[1, 2, 3], &[7, 1, 8, 3, 9]), 0);
        assert_eq!(moves(&[2, 2, 2], &[2, 2]), 0);
    }

    #[test]
    fn a_plan_uses_each_row_once_whatever_the_lists_are() {
        let mut seed = 0x2545_f491_4f6c_dd1d_u64;
        let mut random = move |below: u64| {
            seed ^= seed << 13;
            seed ^= seed >> 7;
            seed ^= seed << 17;
            seed % below
        };
        for _ in 0..2_000 {
            let (old, new) = (random(9), random(9));
            let before: Vec<_> = (0..old).map(|_| random(7)).collect();
            let after: Vec<_> = (0..new).map(|_| random(7)).collect();
            moves(&before, &after);
        }
    }

    #[test]
    fn a_new_row_is_new() {
        assert_eq!(plan(&[], &[3]), [Step { from: None, moves: true }]);
        assert_eq!(plan(&[3], &[]), []);
    }
}
