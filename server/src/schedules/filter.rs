//! What the list call is asked: its query string, understood whole or refused whole.

use std::collections::{BTreeMap, BTreeSet};

use cadenza_contract::parameter::{
    ID, ID_LIST, NAME, PAGE, PAGE_SIZE, PAGINATE, SCHEDULE, SCHEDULED_AT_START, SCHEDULED_BY, SCHEDULED_BY_END, TYPE,
};

use crate::error::Errors;

/// The most rows a page may have; whoever wants more asks for all with `paginate=false`.
pub(crate) const MOST_PER_PAGE: i64 = 1000;

/// Longer than any name, and short enough for what a database takes as a pattern.
const LONGEST_PART: usize = 1000;

/// The parameters that may appear once. `id_list` may be repeated.
const SINGLE: [&str; 10] =
    [PAGINATE, PAGE, PAGE_SIZE, ID, NAME, TYPE, SCHEDULE, SCHEDULED_AT_START, SCHEDULED_BY_END, SCHEDULED_BY];

/// The whole question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Question {
    pub(crate) filter: Filter,
    /// `None` asks for every row.
    pub(crate) paging: Option<Paging>,
}

/// Conditions that hold together; each is absent or holds.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub(crate) struct Filter {
    pub(crate) id: Option<String>,
    /// Any of these. An empty list matches nothing.
    pub(crate) id_list: Option<BTreeSet<String>>,
    /// Part of the name, without regard to case.
    pub(crate) name: Option<String>,
    pub(crate) kind: Option<String>,
    pub(crate) frequency: Option<String>,
    /// UNIX microseconds, not included.
    pub(crate) created_after: Option<i64>,
    /// UNIX microseconds, not included.
    pub(crate) created_before: Option<i64>,
    pub(crate) created_by: Option<String>,
}

/// One page. The first is 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Paging {
    pub(crate) page: i64,
    pub(crate) size: i64,
}

impl Paging {
    /// How many rows come before this page.
    pub(crate) fn offset(self) -> i64 {
        (self.page - 1).saturating_mul(self.size)
    }
}

/// Understands the query string of the list call.
pub(crate) fn parse(query: &str) -> Result<Question, Errors> {
    let mut sent = Sent::read(query);
    let paging = sent.paging();
    let filter = Filter {
        id: sent.text(ID),
        id_list: sent.id_list.take(),
        name: sent.part(NAME),
        kind: sent.text(TYPE),
        frequency: sent.text(SCHEDULE),
        created_after: sent.integer(SCHEDULED_AT_START),
        created_before: sent.integer(SCHEDULED_BY_END),
        created_by: sent.text(SCHEDULED_BY),
    };
    sent.errors.unless(Question { filter, paging })
}

/// The parameters as they came, and what is wrong with them so far.
#[derive(Default)]
struct Sent {
    single: BTreeMap<&'static str, String>,
    id_list: Option<BTreeSet<String>>,
    errors: Errors,
}

impl Sent {
    fn read(query: &str) -> Self {
        let mut sent = Self::default();
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            match (name.as_ref(), SINGLE.into_iter().find(|known| *known == name)) {
                (_, Some(known)) => {
                    if sent.single.insert(known, value.into_owned()).is_some() {
                        sent.errors.add(known, "This parameter was sent more than once.");
                    }
                }
                // The API text says "array" and not how one is written, so each usual way is understood.
                (ID_LIST | "id_list[]", None) => sent.id_list.get_or_insert_default().extend(entries(&value)),
                (unknown, None) => sent.errors.add(unknown, "There is no such parameter."),
            }
        }
        sent
    }

    fn text(&mut self, name: &str) -> Option<String> {
        self.single.remove(name)
    }

    /// A part of a text; the empty one is in every text and asks for nothing.
    fn part(&mut self, name: &str) -> Option<String> {
        let part = self.text(name).filter(|part| !part.is_empty())?;
        let long = part.chars().count() > LONGEST_PART;
        self.errors.note(name, if long { Err(format!("No more than {LONGEST_PART} characters.")) } else { Ok(part) })
    }

    fn integer(&mut self, name: &str) -> Option<i64> {
        let text = self.text(name)?;
        self.errors.note(name, text.parse().map_err(|_| format!("“{text}” is not an integer.")))
    }

    fn paging(&mut self) -> Option<Paging> {
        let paginate = match self.text(PAGINATE).as_deref() {
            Some("true") => true,
            Some("false") => false,
            Some(other) => {
                self.errors.add(PAGINATE, format!("“{other}” is neither true nor false."));
                false
            }
            None => {
                self.errors.add(PAGINATE, "This parameter is required.");
                false
            }
        };
        let page = self.positive(PAGE, i64::MAX, paginate);
        let size = self.positive(PAGE_SIZE, MOST_PER_PAGE, paginate);
        paginate.then_some(Paging { page: page?, size: size? })
    }

    fn positive(&mut self, name: &str, most: i64, required: bool) -> Option<i64> {
        if required && !self.single.contains_key(name) {
            self.errors.add(name, "This parameter is required when paginate is true.");
        }
        let number = self.integer(name)?;
        let sound = (1..=most).contains(&number).then_some(number);
        self.errors.note(name, sound.ok_or_else(|| format!("{number} is not between 1 and {most}.")))
    }
}

fn entries(list: &str) -> impl Iterator<Item = String> {
    list.split(',').map(str::trim).filter(|entry| !entry.is_empty()).map(str::to_owned)
}
