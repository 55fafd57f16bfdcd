//! All connections there are, and which of them goes when there is no room.

use std::collections::{BTreeMap, HashMap};
use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Notify;

/// How long until one looks again whether there is room.
const PAUSE: Duration = Duration::from_millis(20);

/// What a connection is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Phase {
    /// Nothing, or the head of a request is coming; all that was answered is gone.
    Idle,
    /// The body of a request is coming.
    Receiving,
    /// The answer is being found. This is our time, and nobody is sent away for it.
    Working,
    /// The answer is being taken.
    Answering,
    /// The answer is complete and on its way.
    Answered,
}

/// Everybody who is connected.
#[derive(Clone, Debug)]
pub(super) struct Crowd {
    most: usize,
    inside: Arc<Mutex<Inside>>,
}

#[derive(Debug, Default)]
struct Inside {
    /// Counts all changes, and is the time they are known by: who has not changed longest has the smallest.
    clock: u64,
    next: u64,
    places: BTreeMap<u64, Entry>,
}

#[derive(Debug)]
struct Entry {
    address: IpAddr,
    phase: Phase,
    since: u64,
    leave: Arc<Notify>,
}

/// One connection's place among the others; given back with its last clone.
#[derive(Clone, Debug)]
pub(super) struct Place(Arc<Seat>);

#[derive(Debug)]
struct Seat {
    number: u64,
    crowd: Crowd,
    leave: Arc<Notify>,
}

impl Crowd {
    pub(super) fn of(most: usize) -> Self {
        Self { most, inside: Arc::default() }
    }

    /// A place for another one, as soon as there is one.
    pub(super) async fn room_for(&self, address: IpAddr) -> Place {
        loop {
            match self.enter(address) {
                Some(place) => return place,
                None => tokio::time::sleep(PAUSE).await,
            }
        }
    }

    /// A place for another one. `None` when all are taken by those who wait for us.
    fn enter(&self, address: IpAddr) -> Option<Place> {
        let mut inside = self.inside();
        if inside.places.len() >= self.most && !inside.send_away() {
            return None;
        }
        inside.clock += 1;
        inside.next += 1;
        let (number, since, leave) = (inside.next, inside.clock, Arc::new(Notify::new()));
        inside.places.insert(number, Entry { address, phase: Phase::Idle, since, leave: leave.clone() });
        Some(Place(Arc::new(Seat { number, crowd: self.clone(), leave })))
    }

    /// Sends somebody away, if anybody keeps us waiting.
    pub(super) fn make_room(&self) {
        self.inside().send_away();
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inside {
    /// Of the address that keeps most connections waiting, the one that has done so longest. Its place is free at once.
    fn send_away(&mut self) -> bool {
        let waiting = || self.places.iter().filter(|(_, entry)| entry.phase != Phase::Working);
        let mut by_address = HashMap::<IpAddr, usize>::new();
        for (_, entry) in waiting() {
            *by_address.entry(entry.address).or_default() += 1;
        }
        let share = |entry: &Entry| by_address.get(&entry.address).copied().unwrap_or_default();
        let longest = waiting().max_by_key(|(_, entry)| (share(entry), std::cmp::Reverse(entry.since)));
        let Some(entry) = longest.map(|(number, _)| *number).and_then(|number| self.places.remove(&number)) else {
            return false;
        };
        entry.leave.notify_one();
        true
    }
}

impl Place {
    /// Notes what the connection is doing from now on.
    pub(super) fn is(&self, phase: Phase) {
        let mut inside = self.0.crowd.inside();
        inside.clock += 1;
        let since = inside.clock;
        if let Some(entry) = inside.places.get_mut(&self.0.number) {
            (entry.phase, entry.since) = (phase, since);
        }
    }

    pub(super) fn phase(&self) -> Option<Phase> {
        self.0.crowd.inside().places.get(&self.0.number).map(|entry| entry.phase)
    }

    /// Ends when the place is needed for somebody else.
    pub(super) async fn asked_to_leave(&self) {
        self.0.leave.notified().await;
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        self.crowd.inside().places.remove(&self.number);
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]
mod tests {
    use std::net::Ipv4Addr;

    use super::*;

    fn address(last: u8) -> IpAddr {
        Ipv4Addr::new(192, 0, 2, last).into()
    }

    fn is_there(place: &Place) -> bool {
        place.phase().is_some()
    }

    #[test]
    fn who_has_waited_longest_makes_room_and_who_waits_for_us_does_not() {
        let crowd = Crowd::of(3);
        let [first, second, third] = [1, 1, 1].map(|last| crowd.enter(address(last)).unwrap());
        first.is(Phase::Working);
        second.is(Phase::Idle);
        let fourth = crowd.enter(address(2)).unwrap();
        assert_eq!([&first, &second, &third, &fourth].map(is_there), [true, true, false, true]);
    }

    #[test]
    fn the_address_that_has_most_gives_its_own() {
        let crowd = Crowd::of(4);
        let lonely = crowd.enter(address(1)).unwrap();
        let many: Vec<_> = (0..40).map(|_| crowd.enter(address(2)).unwrap()).collect();
        assert!(is_there(&lonely));
        assert_eq!(many.iter().filter(|place| is_there(place)).count(), 3);
    }

    #[test]
    fn when_all_wait_for_us_the_next_one_is_not_taken_and_a_place_given_back_is_free() {
        let crowd = Crowd::of(2);
        let both = [1, 2].map(|last| crowd.enter(address(last)).unwrap());
        for place in &both {
            place.is(Phase::Working);
        }
        assert!(crowd.enter(address(3)).is_none());
        drop(both);
        assert!(crowd.enter(address(3)).is_some());
    }
}
