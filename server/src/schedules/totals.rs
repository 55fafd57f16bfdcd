//! How many schedules match a question: counted once while nothing is written, for a count looks at every one of them.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Mutex as Turn;

use super::filter::Filter;

/// More questions than this are not kept in mind: a few hundred bytes each.
const MOST: usize = 256;

/// What the database was when something was read: as long as it stays the same, nobody has written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Version {
    /// Which connection says so; what one says means nothing to another.
    pub(crate) connection: u64,
    pub(crate) data: i64,
}

type Counted = Option<(Version, u64)>;

/// The totals known so far, each with the version it holds for.
#[derive(Debug, Default)]
pub(crate) struct Totals {
    known: Mutex<HashMap<Filter, Arc<Turn<Counted>>>>,
}

impl Totals {
    /// The total of this version. Who asks while somebody counts waits for that count.
    pub(crate) async fn of(
        &self,
        filter: &Filter,
        version: Version,
        count: impl AsyncFnOnce() -> Result<u64, sqlx::Error>,
    ) -> Result<u64, sqlx::Error> {
        // The primary key finds these at once, and no two lists are alike.
        if filter.id.is_some() || filter.id_list.is_some() {
            return count().await;
        }
        let turn = self.turn(filter);
        let mut counted = turn.lock().await;
        match *counted {
            Some((at, total)) if at == version => Ok(total),
            Some(_) | None => {
                let total = count().await?;
                *counted = Some((version, total));
                Ok(total)
            }
        }
    }

    fn turn(&self, filter: &Filter) -> Arc<Turn<Counted>> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST && !known.contains_key(filter) {
            known.clear();
        }
        known.entry(filter.clone()).or_default().clone()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may stop at the first thing that is not as it should be")]
mod tests {
    use std::sync::atomic::{AtomicU64, Ordering};

    use super::*;

    fn named(name: &str) -> Filter {
        Filter { name: Some(name.to_owned()), ..Filter::default() }
    }

    /// Totals that count up each time one is counted.
    #[derive(Default)]
    struct Counting {
        totals: Totals,
        counts: AtomicU64,
    }

    impl Counting {
        async fn of(&self, filter: &Filter, data: i64) -> u64 {
            let count = async || {
                tokio::task::yield_now().await;
                Ok(self.counts.fetch_add(1, Ordering::Relaxed) + 1)
            };
            self.totals.of(filter, Version { connection: 1, data }, count).await.unwrap()
        }
    }

    #[tokio::test]
    async fn one_counts_for_all_who_ask_while_nothing_is_written() {
        let counting = Arc::new(Counting::default());
        let clients = (0..32).map(|_| {
            let counting = counting.clone();
            tokio::spawn(async move { counting.of(&named("a"), 7).await })
        });
        for client in clients.collect::<Vec<_>>() {
            assert_eq!(client.await.unwrap(), 1);
        }
        assert_eq!(counting.of(&named("b"), 7).await, 2, "another question");
        assert_eq!(counting.of(&named("a"), 8).await, 3, "something was written");
        assert_eq!(counting.of(&named("a"), 8).await, 3);
    }

    #[tokio::test]
    async fn a_count_that_fails_or_is_broken_off_is_made_again() {
        let totals = Totals::default();
        let version = Version { connection: 1, data: 1 };
        assert!(totals.of(&named("a"), version, async || Err(sqlx::Error::RowNotFound)).await.is_err());
        let name = named("a");
        tokio::select! {
            biased;
            _ = totals.of(&name, version, async || std::future::pending().await) => unreachable!("it never ends"),
            () = async {} => {}
        }
        assert_eq!(totals.of(&named("a"), version, async || Ok(5)).await.unwrap(), 5);
    }

    #[tokio::test]
    async fn what_is_kept_in_mind_has_an_end() {
        let counting = Counting::default();
        for number in 0..3 * MOST {
            counting.of(&named(&number.to_string()), 1).await;
        }
        assert!(counting.totals.known.lock().unwrap().len() <= MOST);
    }
}
