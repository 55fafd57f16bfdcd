//! The list calls: one request, or several where the ids do not fit into one line, and their answers as one.

use std::iter::Peekable;
use std::vec::IntoIter;

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
    let ordered = |holds: IsBefore| parts.iter().all(|part| part.rows.is_sorted_by(|a, b| !holds(b, a)));
    let orders: [IsBefore; 2] = [|a, b| a.created > b.created, |a, b| a.created < b.created];
    let is_before = orders.into_iter().find(|order| ordered(*order)).unwrap_or(|_, _| false);
    let mut all = Listing::default();
    let mut rows = Vec::with_capacity(parts.len());
    let mut before = 0;
    for part in parts {
        let count = part.rows.len() + part.unreadable.len();
        rows.push(part.rows.into_iter().peekable());
        all.unreadable.extend(part.unreadable.into_iter().map(|mut row| {
            row.place += before;
            row
        }));
        before += count;
    }
    all.rows = merged(rows, is_before);
    all.total = Some(before as u64);
    all
}

/// Whether one row stands before another, whatever part each comes from.
type IsBefore = fn(&Schedule, &Schedule) -> bool;

/// In the order of all; what is alike stays as it came. A look at each head and not `sort`, whose code every visitor would
/// load.
fn merged(mut parts: Vec<Peekable<IntoIter<Schedule>>>, is_before: IsBefore) -> Vec<Schedule> {
    let mut all = Vec::new();
    loop {
        let mut first: Option<&mut Peekable<IntoIter<Schedule>>> = None;
        for part in &mut parts {
            let is_first = match (part.peek(), first.as_mut().and_then(|first| first.peek())) {
                (Some(head), Some(best)) => is_before(head, best),
                (Some(_), None) => true,
                (None, _) => false,
            };
            if is_first {
                first = Some(part);
            }
        }
        match first.and_then(Iterator::next) {
            Some(row) => all.push(row),
            None => return all,
        }
    }
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
