//! What an export reads, request by request: whole answers, none twice, and a word where the list moved meanwhile.

use std::collections::{HashSet, VecDeque};

use cadenza_contract::{ScheduleId, Verbatim};

use super::{Filter, PageNumber, Query, Size};

/// Beyond this many rows they are read page by page, so that there is progress to see and something to cancel.
const AT_ONCE: u64 = Size::MOST as u64;

/// The most ids and the most letters of ids in one address: proxies refuse addresses of more than eight thousand.
const IDS: (usize, usize) = (100, 4_000);

/// What is taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExportScope {
    /// All that match a filter; how many these were by the last look.
    Matching(Filter, Option<u64>),
    /// These, wherever they are.
    Chosen(Vec<ScheduleId>),
}

/// How far the reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExportProgress {
    /// Rows read.
    pub done: u64,
    /// Rows to be read, where known.
    pub of: Option<u64>,
}

/// Something about what was read that a person has to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportWarning {
    /// Schedules came or went between the first answer and the last.
    Moved,
    /// That many of the chosen are not there any more.
    Gone(u64),
}

/// The reading: asks with [`ExportReader::next`], learns with [`ExportReader::take`].
#[derive(Clone, Debug)]
pub struct ExportReader {
    left: RemainingRequests,
    of: Option<u64>,
    seen: HashSet<ScheduleId>,
    done: u64,
    totals: Option<(Option<u64>, Option<u64>)>,
    chosen: Option<u64>,
}

/// What is still to be asked for.
#[derive(Clone, Debug)]
enum RemainingRequests {
    All(Filter),
    Page(Filter, PageNumber),
    Chosen(VecDeque<Vec<ScheduleId>>),
    Nothing,
}

impl ExportReader {
    /// A reading of which nothing is done.
    pub fn new(scope: ExportScope) -> Self {
        let (left, of, chosen) = match scope {
            ExportScope::Matching(filter, Some(known)) if known <= AT_ONCE => {
                (RemainingRequests::All(filter), Some(known), None)
            }
            ExportScope::Matching(filter, known) => (RemainingRequests::Page(filter, PageNumber::FIRST), known, None),
            ExportScope::Chosen(ids) => {
                let count = Some(ids.len() as u64);
                (RemainingRequests::Chosen(bundles(ids)), count, count)
            }
        };
        Self { left, of, seen: HashSet::new(), done: 0, totals: None, chosen }
    }

    /// What to ask for next; `None` when everything has been read.
    pub fn next(&self) -> Option<(Query, Size)> {
        let all = |filter: Filter| (Query { filter, ..Query::default() }, Size::All);
        match &self.left {
            RemainingRequests::All(filter) => Some(all(filter.clone())),
            RemainingRequests::Page(filter, page) => {
                Some((Query { page: *page, ..all(filter.clone()).0 }, Size::rows(Size::MOST).unwrap_or(Size::All)))
            }
            RemainingRequests::Chosen(bundles) => {
                bundles.front().map(|ids| all(Filter { ids: ids.clone(), ..Filter::default() }))
            }
            RemainingRequests::Nothing => None,
        }
    }

    /// Takes an answer; gives the texts of the rows that had not come before.
    pub fn take(&mut self, answer: Verbatim) -> Vec<String> {
        let (came, total) = (answer.rows.len() as u64, answer.total);
        // A row without an id cannot be told from another, and is kept.
        let fresh = answer.rows.into_iter().filter(|row| row.id.clone().is_none_or(|id| self.seen.insert(id)));
        let fresh: Vec<String> = fresh.map(|row| row.text).collect();
        self.done += fresh.len() as u64;
        if self.chosen.is_none() {
            self.of = total.or(self.of);
            self.totals = Some((self.totals.map_or(total, |(first, _)| first), total));
        }
        self.left = match std::mem::replace(&mut self.left, RemainingRequests::Nothing) {
            RemainingRequests::Page(filter, page) => {
                let more = total.map_or(came >= AT_ONCE, |total| self.done < total);
                // An answer with nothing new in it would be followed by another.
                if more && !fresh.is_empty() {
                    RemainingRequests::Page(filter, page.next())
                } else {
                    RemainingRequests::Nothing
                }
            }
            RemainingRequests::Chosen(mut bundles) => {
                bundles.pop_front();
                RemainingRequests::Chosen(bundles)
            }
            RemainingRequests::All(_) | RemainingRequests::Nothing => RemainingRequests::Nothing,
        };
        fresh
    }

    /// How far it is.
    pub fn progress(&self) -> ExportProgress {
        ExportProgress { done: self.done, of: self.of.map(|of| of.max(self.done)) }
    }

    /// What is to be said about it once it is done.
    pub fn warning(&self) -> Option<ExportWarning> {
        match (self.chosen, self.totals) {
            (Some(chosen), _) => chosen.checked_sub(self.done).filter(|gone| *gone > 0).map(ExportWarning::Gone),
            (None, Some((first, last))) => {
                (first != last || last.is_some_and(|last| last != self.done)).then_some(ExportWarning::Moved)
            }
            (None, None) => None,
        }
    }
}

/// The ids in bundles that each fit into an address.
fn bundles(ids: Vec<ScheduleId>) -> VecDeque<Vec<ScheduleId>> {
    let mut bundles: VecDeque<Vec<ScheduleId>> = VecDeque::new();
    let mut letters = 0;
    for id in ids {
        // Escaped, a letter outside of ASCII takes three for each of its bytes.
        let long = id.as_str().bytes().map(|byte| if byte.is_ascii_alphanumeric() { 1 } else { 3 }).sum::<usize>();
        letters += long;
        match bundles.back_mut().filter(|last| last.len() < IDS.0 && letters <= IDS.1) {
            Some(last) => last.push(id),
            None => {
                bundles.push_back(vec![id]);
                letters = long;
            }
        }
    }
    bundles
}
