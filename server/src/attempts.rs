//! How many tokens that are none an address has tried, and whether it may try another.

use std::collections::{HashMap, HashSet};
use std::net::{IpAddr, Ipv6Addr};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// More addresses, and more tokens, than these are not kept in mind.
const MOST: usize = 10_000;

/// The attempts of every address.
///
/// A token that was good once is let through wherever it comes from, so that nobody who is signed in is shut out by a
/// neighbor behind the same proxy; whether it is still good is the database's to say. Only what was never seen waits.
#[derive(Debug)]
pub(crate) struct Attempts {
    most: u32,
    kept: Mutex<Kept>,
}

#[derive(Debug, Default)]
struct Kept {
    /// When all that an address has tried will be forgotten.
    forgotten: HashMap<IpAddr, Instant>,
    /// Hashes of tokens.
    good: HashSet<String>,
}

impl Attempts {
    pub(crate) fn per_minute(most: u32) -> Self {
        Self { most, kept: Mutex::default() }
    }

    /// Counts an attempt with a token of this hash, or says how many seconds to wait. It counts before the answer is known:
    /// a thousand at once must not all pass as the first.
    pub(crate) fn begin(&self, address: IpAddr, hash: &str) -> Result<(), u64> {
        self.begin_at(Instant::now(), address, hash)
    }

    fn begin_at(&self, now: Instant, address: IpAddr, hash: &str) -> Result<(), u64> {
        let mut kept = self.kept();
        let Some(each) = Duration::from_secs(60).checked_div(self.most) else { return Ok(()) };
        if kept.good.contains(hash) {
            return Ok(());
        }
        if kept.forgotten.len() >= MOST {
            kept.forgotten.retain(|_, forgotten| *forgotten > now);
        }
        // Too many have tried within a minute for any of them to matter.
        if kept.forgotten.len() >= MOST {
            kept.forgotten.clear();
        }
        let forgotten = kept.forgotten.entry(network(address)).or_insert(now);
        let then = (*forgotten).max(now) + each;
        let wait = (then - now).saturating_sub(each * self.most);
        if wait.is_zero() {
            *forgotten = then;
            return Ok(());
        }
        Err(wait.as_secs() + 1)
    }

    /// The token was good: its attempt is none.
    pub(crate) fn succeeded(&self, address: IpAddr, hash: &str) {
        let mut kept = self.kept();
        if kept.good.contains(hash) {
            return;
        }
        if let (Some(each), Some(forgotten)) =
            (Duration::from_secs(60).checked_div(self.most), kept.forgotten.get_mut(&network(address)))
        {
            *forgotten = forgotten.checked_sub(each).unwrap_or(*forgotten);
        }
        if kept.good.len() >= MOST {
            kept.good.clear();
        }
        kept.good.insert(hash.to_owned());
    }

    /// The token is none, or none any more.
    pub(crate) fn failed(&self, hash: &str) {
        self.kept().good.remove(hash);
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whoever has one address of IPv6 has a network of them.
fn network(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX))),
        address @ IpAddr::V4(_) => address,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: IpAddr = IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 1, 0, 0, 0, 1));
    const NEIGHBOR: IpAddr = IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 1, 0xffff, 0, 0, 9));
    const ELSEWHERE: IpAddr = IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 2, 0, 0, 0, 1));

    #[test]
    fn so_many_a_minute_and_no_more_from_one_network() {
        let (attempts, now) = (Attempts::per_minute(20), Instant::now());
        for place in [HERE, NEIGHBOR].into_iter().cycle().take(20) {
            assert_eq!(attempts.begin_at(now, place, "bad"), Ok(()));
        }
        assert_eq!((attempts.begin_at(now, HERE, "bad"), attempts.begin_at(now, NEIGHBOR, "other")), (Err(4), Err(4)));
        assert_eq!(attempts.begin_at(now, ELSEWHERE, "bad"), Ok(()));
        let later = now + Duration::from_secs(3);
        assert_eq!((attempts.begin_at(later, HERE, "bad"), attempts.begin_at(later, HERE, "bad")), (Ok(()), Err(4)));
        let passed =
            (0..3600).filter(|second| attempts.begin_at(later + Duration::from_secs(*second), HERE, "bad").is_ok());
        assert!((1150..1250).contains(&passed.count()), "being refused costs nothing more");
    }

    #[test]
    fn a_token_that_was_good_passes_and_one_that_is_so_no_more_does_not() {
        let (attempts, now) = (Attempts::per_minute(2), Instant::now());
        assert_eq!(attempts.begin_at(now, HERE, "good"), Ok(()));
        attempts.succeeded(HERE, "good");
        for _ in 0..2 {
            assert_eq!(attempts.begin_at(now, HERE, "bad"), Ok(()), "the good one did not count");
        }
        assert!(attempts.begin_at(now, HERE, "bad").is_err() && attempts.begin_at(now, HERE, "good").is_ok());
        attempts.failed("good");
        assert!(attempts.begin_at(now, HERE, "good").is_err());
    }

    #[test]
    fn no_limit_is_none() {
        let attempts = Attempts::per_minute(0);
        assert!((0..1000).all(|_| attempts.begin(HERE, "bad").is_ok()));
    }

    #[test]
    fn what_is_kept_in_mind_has_an_end() {
        let (attempts, now) = (Attempts::per_minute(2), Instant::now());
        for network in 0..3 * MOST as u128 {
            let address = IpAddr::V6(Ipv6Addr::from_bits(network << 64));
            assert!(attempts.begin_at(now, address, "bad").is_ok());
            attempts.succeeded(address, &network.to_string());
        }
        let kept = attempts.kept();
        assert!(kept.forgotten.len() <= MOST && kept.good.len() <= MOST);
    }
}
