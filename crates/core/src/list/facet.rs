//! Fields of which several values can be chosen. The API knows one value of three of them, so that more is looked for here,
//! among all rows.

use std::collections::HashMap;
use std::sync::Arc;

use cadenza_contract::{Schedule, parameter};

use super::{Filter, FilterField, Query};
use crate::schedule::{Attribute, AttributeKind, AttributeRef};

/// A field whose values can be chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    /// An attribute that schedules share.
    Attribute(Attribute),
    /// Who created it.
    CreatedBy,
}

/// What is chosen of fields where the API alone cannot answer: of one field any of its values, of several fields all.
///
/// An empty value of a field of many values means that there is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices(Vec<(Facet, String)>);

/// A value of a field, and how many schedules have it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetValue {
    /// The value; empty for schedules that have none.
    pub value: String,
    /// How many of those that meet all other conditions have it.
    pub count: usize,
}

impl Facet {
    /// All of them, in the order in which they are offered.
    pub fn every() -> impl Iterator<Item = Self> {
        Attribute::CHOSEN.into_iter().map(Self::Attribute).chain([Self::CreatedBy])
    }

    /// Its word in an address, which is the API's.
    pub fn wire(self) -> &'static str {
        match self {
            Self::Attribute(attribute) => attribute.wire(),
            Self::CreatedBy => parameter::SCHEDULED_BY,
        }
    }

    /// The field of this word.
    pub fn named(wire: &str) -> Option<Self> {
        Self::every().find(|facet| facet.wire() == wire)
    }

    /// The same as a part of the API's filter, where it is one.
    pub fn filter_field(self) -> Option<FilterField> {
        match self {
            Self::Attribute(attribute) => attribute.shared(attribute.wire())?.set_fields().first().copied(),
            Self::CreatedBy => Some(FilterField::CreatedBy),
        }
    }

    /// Whether a schedule can have none of it.
    pub fn can_be_none(self) -> bool {
        matches!(self, Self::Attribute(attribute) if matches!(attribute.kind(), AttributeKind::List(_)))
    }

    /// Whether a schedule has this value of it.
    pub fn has(self, schedule: &Schedule, value: &str) -> bool {
        self.values(schedule).iter().any(|present| is_same(present, value))
    }

    /// What a schedule has of it; one empty value where it has none.
    fn values(self, schedule: &Schedule) -> Vec<&str> {
        let Self::Attribute(attribute) = self else { return vec![&schedule.created_by] };
        match attribute.read(schedule) {
            AttributeRef::Text(text) => vec![text],
            AttributeRef::List(list) => match list.unwrap_or_default() {
                [] => vec![""],
                list => list.iter().map(String::as_str).collect(),
            },
        }
    }
}

impl Choices {
    /// Whether nothing is chosen.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each value with its field.
    pub fn iter(&self) -> impl Iterator<Item = (Facet, &str)> {
        self.0.iter().map(|(facet, value)| (*facet, value.as_str()))
    }

    /// Whether a schedule has one of the chosen values of each field.
    pub fn matches(&self, schedule: &Schedule) -> bool {
        self.iter().all(|(facet, _)| {
            let mut chosen = self.iter().filter(|(other, _)| *other == facet);
            chosen.any(|(_, chosen)| facet.has(schedule, chosen))
        })
    }

    /// What a person may see of them: those of fields a scope has not set.
    #[must_use]
    pub fn without_fields_of(&self, scope: &Filter) -> Self {
        self.clone().beside(scope)
    }

    fn push(&mut self, facet: Facet, value: &str) {
        if !self.iter().any(|present| present == (facet, value)) {
            self.0.push((facet, value.to_owned()));
        }
    }

    /// What the API is asked for of a field stands in the place of what was chosen of it.
    pub(super) fn beside(mut self, filter: &Filter) -> Self {
        let set = filter.set_fields();
        self.0.retain(|(facet, _)| facet.filter_field().is_none_or(|field| !set.contains(&field)));
        self
    }

    fn take(&mut self, facet: Facet) {
        self.0.retain(|(other, _)| *other != facet);
    }
}

impl Query {
    /// What is chosen of a field, of the API's filter too.
    pub fn chosen(&self, facet: Facet) -> Vec<&str> {
        let asked = facet.filter_field().and_then(|field| self.filter.text(field)).filter(|asked| !asked.is_empty());
        let ours = self.choices.iter().filter(|(other, _)| *other == facet).map(|(_, value)| value);
        asked.into_iter().chain(ours).collect()
    }

    /// The state with these values of a field: one alone is left to the API, if that knows the field.
    pub(super) fn choosing(mut self, facet: Facet, values: &[String]) -> Self {
        let mut chosen = Choices::default();
        for value in values.iter().filter(|value| facet.can_be_none() || !value.is_empty()) {
            chosen.push(facet, value);
        }
        self.choices.take(facet);
        let asked = facet.filter_field().and_then(|field| self.filter.text_mut(field));
        match (asked, chosen.0.as_slice()) {
            (Some(asked), [(_, one)]) => asked.clone_from(one),
            (asked, _) => {
                if let Some(asked) = asked {
                    asked.clear();
                }
                self.choices.0.extend(chosen.0);
            }
        }
        self
    }

    /// The values of a field among the schedules that meet all other conditions, the most frequent first; what is chosen of it
    /// is among them whether or not any has it.
    pub fn facet_values(&self, rows: &[Arc<Schedule>], facet: Facet) -> Vec<FacetValue> {
        let others = self.clone().choosing(facet, &[]);
        let mut counts: HashMap<String, FacetValue> = HashMap::new();
        let mut add = |value: &str, count| {
            let entry = counts.entry(value.to_ascii_lowercase());
            entry.or_insert_with(|| FacetValue { value: value.to_owned(), count: 0 }).count += count;
        };
        for chosen in self.chosen(facet) {
            add(chosen, 0);
        }
        for row in rows.iter().filter(|row| others.filter.matches(row) && others.choices.matches(row)) {
            let values = facet.values(row);
            let is_first = |at: usize, value: &str| !values.iter().take(at).any(|before| is_same(before, value));
            values.iter().enumerate().filter(|(at, value)| is_first(*at, value)).for_each(|(_, value)| add(value, 1));
        }
        let mut values: Vec<_> = counts.into_values().collect();
        values.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
        values
    }
}

/// Hosts and addresses are the same in capitals; other words hardly ever differ by them alone.
fn is_same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}
