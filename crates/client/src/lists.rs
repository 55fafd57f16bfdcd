//! The list calls: one request, or several where the ids do not fit into one line, and their answers as one.

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use cadenza_contract::{Listing, Schedule, Verbatim};

use crate::{Client, Decode};
use cadenza_core::api::error::ApiError;
use cadenza_core::api::request::Request;
use cadenza_core::list::{Query, Size};

/// What came of a list call.
enum PartialResult<T> {
    /// One answer, the server's own.
    Whole(T),
    /// Parts of all that matches, each whole in itself.
    Parts(Vec<T>),
}

impl Client {
    /// The rows a query asks for.
    ///
    /// # Errors
    /// Any [`ApiError`]; a 403 means "signed out" here, because every good token may list.
    pub async fn schedules(&self, query: &Query, size: Size) -> Result<Listing, ApiError> {
        match self.list(query, size, |answer| Listing::decode(&answer.body)).await? {
            PartialResult::Whole(listing) => Ok(listing),
            PartialResult::Parts(parts) => Ok(page_of(joined(parts), query, size)),
        }
    }

    /// The same rows as the server wrote them.
    ///
    /// # Errors
    /// As [`Client::schedules`].
    pub async fn verbatim(&self, query: &Query, size: Size) -> Result<Verbatim, ApiError> {
        match self.list(query, size, |answer| Verbatim::decode(&answer.body)).await? {
            PartialResult::Whole(rows) => Ok(rows),
            PartialResult::Parts(parts) => {
                let rows: Vec<_> = parts.into_iter().flat_map(|part| part.rows).collect();
                let total = Some(rows.len() as u64);
                Ok(Verbatim { rows: slice(rows, query, size), total })
            }
        }
    }

    async fn list<T>(&self, query: &Query, size: Size, decode: Decode<T>) -> Result<PartialResult<T>, ApiError> {
        let requests = Request::lists(query, size, &self.api_config);
        if let [whole] = requests.as_slice() {
            return Ok(PartialResult::Whole(self.send(whole, decode).await?));
        }
        let mut parts = Vec::with_capacity(requests.len());
        for request in &requests {
            parts.push(self.send(request, decode).await?);
        }
        Ok(PartialResult::Parts(parts))
    }
}

/// The parts as one list. Where each is ordered by time, so is the whole; else they follow each other.
fn joined(parts: Vec<Listing>) -> Listing {
    let ordered = |holds: fn(&Schedule, &Schedule) -> bool| parts.iter().all(|part| part.rows.is_sorted_by(holds));
    let (newest_first, oldest_first) = (ordered(|a, b| a.created >= b.created), ordered(|a, b| a.created <= b.created));
    let mut all = Listing::default();
    for part in parts {
        let before = all.rows.len() + all.unreadable.len();
        all.rows.extend(part.rows);
        all.unreadable.extend(part.unreadable.into_iter().map(|mut row| {
            row.place += before;
            row
        }));
    }
    match (newest_first, oldest_first) {
        (true, _) => all.rows = by(all.rows, |row| Reverse(row.created)),
        (false, true) => all.rows = by(all.rows, |row| row.created),
        (false, false) => {}
    }
    all.total = Some((all.rows.len() + all.unreadable.len()) as u64);
    all
}

/// In the order of a key; what is alike stays as it came. A heap and not `sort`, whose code every visitor would load.
fn by<K: Ord>(rows: Vec<Schedule>, key: fn(&Schedule) -> K) -> Vec<Schedule> {
    let places: BinaryHeap<(K, usize)> = rows.iter().map(key).zip(0..).collect();
    let mut rows: Vec<_> = rows.into_iter().map(Some).collect();
    places.into_sorted_vec().into_iter().filter_map(|(_, at)| rows.get_mut(at)?.take()).collect()
}

/// The page asked for; rows that cannot be read stand after the others.
fn page_of(all: Listing, query: &Query, size: Size) -> Listing {
    let readable = all.rows.len();
    let places = slice((0..readable + all.unreadable.len()).collect::<Vec<_>>(), query, size);
    let unreadable = all.unreadable.into_iter().enumerate();
    Listing {
        unreadable: unreadable.filter(|(at, _)| places.contains(&(readable + at))).map(|(_, row)| row).collect(),
        rows: slice(all.rows, query, size),
        total: all.total,
    }
}

fn slice<T>(rows: Vec<T>, query: &Query, size: Size) -> Vec<T> {
    match size {
        Size::All => rows,
        Size::Rows(count) => {
            let (page, count) = (query.page.get() as usize, count.get() as usize);
            rows.into_iter().skip((page - 1).saturating_mul(count)).take(count).collect()
        }
    }
}
