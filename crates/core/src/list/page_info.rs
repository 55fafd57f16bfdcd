//! Where a page stands among all that matches, with or without the server telling the total.

use super::{PageNumber, Query, Size};

/// What is known about the rows on the screen; by default nothing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PageInfo {
    /// Number of the first row shown, from 1; 0 when none is.
    pub first: u64,
    /// Number of the last row shown.
    pub last: u64,
    /// How many match in all, where known.
    pub total: Option<u64>,
    /// The page after this one, if there may be one.
    pub next: Option<PageNumber>,
    /// The last page, where it can be known.
    pub last_page: Option<PageNumber>,
    /// The page lies beyond the last: this is where to go instead.
    pub past_the_end: Option<PageNumber>,
}

/// Where `shown` rows stand, when `query` asked for them and the server said `total` (or did not).
///
/// Without a total a full page may be followed by another; a page that is not full is the last, which gives the total.
pub fn page_info(query: &Query, size: Size, shown: u64, total: Option<u64>) -> PageInfo {
    let Size::Rows(rows) = size else {
        // All rows are here: a total that says otherwise is not believed.
        return PageInfo {
            first: shown.min(1),
            last: shown,
            total: Some(shown),
            next: None,
            last_page: Some(PageNumber::FIRST),
            past_the_end: None,
        };
    };
    let rows = u64::from(rows.get());
    let before = u64::from(query.page.get() - 1) * rows;
    let full = shown >= rows;
    let total = total.or((!full && (shown > 0 || before == 0)).then_some(before + shown));
    let last_page = total.map(|total| page(total.div_ceil(rows).max(1)));
    PageInfo {
        first: if shown == 0 { 0 } else { before + 1 },
        last: before + shown,
        total,
        next: match last_page {
            Some(last) => (query.page < last).then(|| query.page.next()),
            None => full.then(|| query.page.next()),
        },
        last_page,
        past_the_end: match last_page {
            Some(last) => (shown == 0 && query.page > last).then_some(last),
            None => (shown == 0).then(|| query.page.previous()).flatten(),
        },
    }
}

fn page(number: u64) -> PageNumber {
    u32::try_from(number).ok().and_then(PageNumber::new).unwrap_or_default()
}
