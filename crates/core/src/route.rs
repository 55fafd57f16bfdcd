//! Every address of the app, as a type: parsed once, never failing, and written back the same.

use cadenza_contract::{Attributes, ScheduleId};

use crate::list::Query;
use crate::query_string::{self, escape, unescape};
use crate::schedule::{Attribute, AttributeRef};

/// Where one can be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// `/sign-in`
    SignIn,
    /// `/schedules?…`
    Schedules(Query),
    /// `/schedules/new?…`
    New(Prefill),
    /// `/schedules/{id}?…`, with the state of the list it was opened from.
    Schedule(ScheduleId, Query),
    /// `/schedules/{id}/edit`
    Edit(ScheduleId),
    /// `/change?…`: what is to be done to which schedules, as [`crate::change::ChangeRequest`] reads it.
    Change(String),
    /// `/import`
    Import,
    /// `/recipients?find=…`
    Recipients(String),
    /// `/recipients/{address}`
    Recipient(String),
    /// `/activity`
    Activity,
    /// `/settings`
    Settings,
    /// Anything else, as it was written.
    Unknown(String),
}

/// What a new schedule starts with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Prefill {
    /// The schedule it is a copy of.
    pub from: Option<ScheduleId>,
    /// Values given in the address; they win over the copy's.
    pub attributes: Attributes,
}

const FROM: &str = "from";
const FIND: &str = "find";

impl Route {
    /// The route of an address: a path with an optional query, with or without the `#` of a hash address.
    pub fn parse(address: &str) -> Self {
        let address = address.strip_prefix('#').unwrap_or(address);
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let segments: Vec<&str> = path.split('/').filter(|segment| !segment.is_empty()).collect();
        let id = |segment: &str| ScheduleId::new(&unescape(segment));
        match segments.as_slice() {
            [] | ["schedules"] => Self::Schedules(Query::parse(query)),
            ["sign-in"] => Self::SignIn,
            ["settings"] => Self::Settings,
            ["activity"] => Self::Activity,
            ["change"] => Self::Change(query.to_owned()),
            ["import"] => Self::Import,
            ["recipients"] => Self::Recipients(found(query)),
            ["recipients", address] => Self::Recipient(unescape(address)),
            ["schedules", "new"] => Self::New(Prefill::parse(query)),
            ["schedules", segment] => id(segment)
                .map_or_else(|| Self::Unknown(address.to_owned()), |id| Self::Schedule(id, Query::parse(query))),
            ["schedules", segment, "edit"] => id(segment).map_or_else(|| Self::Unknown(address.to_owned()), Self::Edit),
            _ => Self::Unknown(address.to_owned()),
        }
    }

    /// The address of the route, starting with `/`.
    pub fn href(&self) -> String {
        match self {
            Self::SignIn => "/sign-in".to_owned(),
            Self::Schedules(query) => with_query("/schedules", &query.to_text()),
            Self::New(prefill) => with_query("/schedules/new", &prefill.to_text()),
            Self::Schedule(id, list) => with_query(&format!("/schedules/{}", segment(id)), &list.to_text()),
            Self::Edit(id) => format!("/schedules/{}/edit", segment(id)),
            Self::Recipients(find) if find.is_empty() => "/recipients".to_owned(),
            Self::Recipients(find) => with_query("/recipients", &query_string::write([(FIND, find.clone())])),
            Self::Recipient(address) => format!("/recipients/{}", escape(address)),
            Self::Change(request) => with_query("/change", request),
            Self::Import => "/import".to_owned(),
            Self::Activity => "/activity".to_owned(),
            Self::Settings => "/settings".to_owned(),
            Self::Unknown(address) => address.clone(),
        }
    }

    /// The whole list, nothing filtered.
    pub fn all() -> Self {
        Self::Schedules(Query::default())
    }

    /// One schedule, whatever list it stands in.
    pub fn schedule(id: &ScheduleId) -> Self {
        Self::Schedule(id.clone(), Query::default())
    }

    /// The same place with the state of the list one comes from: a schedule opened from a list leads back to that one.
    pub fn seen_from(self, here: &Self) -> Self {
        match (self, here) {
            (Self::Schedule(id, list), Self::Schedules(query) | Self::Schedule(_, query))
                if list == Query::default() =>
            {
                Self::Schedule(id, query.clone())
            }
            (route, _) => route,
        }
    }

    /// A new schedule that starts as a copy of another.
    pub fn duplicate(id: &ScheduleId) -> Self {
        Self::New(Prefill { from: Some(id.clone()), attributes: Attributes::default() })
    }
}

impl Prefill {
    fn parse(text: &str) -> Self {
        query_string::read(text).fold(Self::default(), |mut prefill, (key, value)| {
            match (key.as_str(), Attribute::named(&key)) {
                (FROM, _) => prefill.from = ScheduleId::new(&value),
                (_, Some(attribute)) => attribute.slot(&mut prefill.attributes).add(value),
                (_, None) => {}
            }
            prefill
        })
    }

    /// Single values first, and then each value of the lists.
    fn to_text(&self) -> String {
        let (mut texts, mut lists) = (Vec::new(), Vec::new());
        for attribute in Attribute::EVERY {
            match attribute.sent(&self.attributes) {
                Some(AttributeRef::Text(text)) => texts.push((attribute.wire(), text.to_owned())),
                Some(AttributeRef::List(list)) => {
                    lists.extend(list.into_iter().flatten().map(|text| (attribute.wire(), text.clone())));
                }
                None => {}
            }
        }
        let from = self.from.as_ref().map(|id| (FROM, id.to_string()));
        query_string::write(from.into_iter().chain(texts).chain(lists))
    }
}

fn found(query: &str) -> String {
    query_string::read(query).find(|(key, _)| key == FIND).map(|(_, find)| find).unwrap_or_default()
}

fn with_query(path: &str, query: &str) -> String {
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// An id as one path segment. A schedule may be called `new`; an escaped letter keeps it apart from the form's address.
fn segment(id: &ScheduleId) -> String {
    match id.as_str() {
        "new" => "%6Eew".to_owned(),
        id => escape(id),
    }
}
