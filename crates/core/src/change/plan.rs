//! What operations do to each of many schedules, before any of it is sent.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use cadenza_contract::{Attributes, Schedule, ScheduleId};

use super::{Operation, PlanWarning, WarningKind};
use crate::schedule::{Attribute, AttributeKind, AttributeValue, ByAttribute, Patch, Section};
use crate::tag_input::{ValueKind, ValueRules};

/// What is known where the plan is made.
pub struct PlanRules<'a> {
    /// Which values of a list are the same.
    pub values: &'a dyn Fn(ValueKind) -> ValueRules,
    /// Whether a text names a time zone.
    pub is_zone: &'a dyn Fn(&str) -> bool,
    /// The domains reports may be mailed to; empty are all.
    pub recipient_domains: &'a [String],
}

/// What becomes of one schedule.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedChange {
    /// The schedule as it is known.
    pub schedule: Arc<Schedule>,
    /// What changes; never empty.
    pub patch: Patch,
    /// What is doubtful about it.
    pub warnings: Vec<PlanWarning>,
}

/// What becomes of all of them, in their order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Those that change.
    pub changes: Vec<PlannedChange>,
    /// Those that are already so.
    pub unchanged: Vec<Arc<Schedule>>,
}

/// Plans the operations, in their order, for these schedules. `all` are the schedules there are, as far as they are known: a
/// duplicate is looked for among them.
pub fn plan(
    schedules: &[Arc<Schedule>],
    all: &[Arc<Schedule>],
    operations: &[Operation],
    rules: &PlanRules<'_>,
) -> Plan {
    let mut plan = Plan::default();
    for schedule in schedules {
        let patch = patch(schedule, operations, rules);
        if patch.is_empty() {
            plan.unchanged.push(Arc::clone(schedule));
        } else {
            let warnings = warnings(schedule, &patch, rules);
            plan.changes.push(PlannedChange { schedule: Arc::clone(schedule), patch, warnings });
        }
    }
    plan.note_duplicates(all, rules);
    plan
}

/// Only what really changes.
fn patch(schedule: &Schedule, operations: &[Operation], rules: &PlanRules<'_>) -> Patch {
    let mut values: ByAttribute<Option<AttributeValue>> = ByAttribute::default();
    for operation in operations {
        let attribute = operation.attribute();
        let value = values.get_mut(attribute).take().unwrap_or_else(|| AttributeValue::of(schedule, attribute));
        *values.get_mut(attribute) = Some(operation.apply(value, rules.values));
    }
    let mut attributes = Attributes::default();
    for (attribute, value) in values.into_entries() {
        if let Some(value) = value.filter(|value| *value != AttributeValue::of(schedule, attribute)) {
            attribute.slot(&mut attributes).set(value);
        }
    }
    Patch::from(attributes)
}

fn warnings(schedule: &Schedule, patch: &Patch, rules: &PlanRules<'_>) -> Vec<PlanWarning> {
    let mut warnings = Vec::new();
    for (attribute, after) in Attribute::EVERY.into_iter().filter_map(|it| Some((it, patch.get(it)?))) {
        match (attribute.kind(), after) {
            (AttributeKind::Zone, AttributeValue::Text(zone)) if !(rules.is_zone)(&zone) => {
                warnings.push(PlanWarning::UnknownZone(zone));
            }
            (AttributeKind::List(ValueKind::Address), AttributeValue::List(after)) => {
                if after.is_empty() {
                    warnings.push(PlanWarning::NobodyLeft);
                }
                let AttributeValue::List(before) = AttributeValue::of(schedule, attribute) else { continue };
                let outside = outside(&before, after, rules);
                if !outside.is_empty() {
                    warnings.push(PlanWarning::OutsideDomains(outside));
                }
            }
            _ => {}
        }
    }
    warnings
}

/// Those of the recipients that were none before, in whatever spelling, and are outside of the domains reports may be mailed to.
fn outside(before: &[String], after: Vec<String>, rules: &PlanRules<'_>) -> Vec<String> {
    if rules.recipient_domains.is_empty() {
        return Vec::new();
    }
    let values = (rules.values)(ValueKind::Address);
    let before: HashSet<String> = before.iter().map(|it| values.key(it)).collect();
    let domain = |it: &String| values.key(&format!("@{it}")).trim_start_matches('@').to_owned();
    let domains: Vec<String> = rules.recipient_domains.iter().map(domain).collect();
    let is_new_outside = |it: &String| {
        let key = values.key(it);
        !before.contains(&key) && is_outside(&key, &domains)
    };
    after.into_iter().filter(is_new_outside).collect()
}

/// Whether an address is outside of the domains reports may be mailed to, all as [`ValueRules::key`] has them. A domain holds
/// those below it.
fn is_outside(address: &str, domains: &[String]) -> bool {
    let domain = address.rsplit_once('@').map(|(_, domain)| domain).unwrap_or_default();
    let holds = |allowed: &String| {
        domain == allowed || domain.strip_suffix(allowed.as_str()).is_some_and(|below| below.ends_with('.'))
    };
    !domains.is_empty() && !domains.iter().any(holds)
}

impl PlannedChange {
    /// How many attributes change.
    pub fn attribute_count(&self) -> usize {
        Attribute::EVERY.into_iter().filter(|attribute| self.patch.get(*attribute).is_some()).count()
    }
}

impl Plan {
    /// The ids of those with a warning of this kind.
    pub fn with_warning(&self, kind: WarningKind) -> Vec<ScheduleId> {
        let has = |change: &&PlannedChange| change.warnings.iter().any(|warning| warning.kind() == kind);
        self.changes.iter().filter(has).map(|change| change.schedule.id.clone()).collect()
    }

    /// Marks those that will report the same as often as another, and did not before.
    fn note_duplicates(&mut self, all: &[Arc<Schedule>], rules: &PlanRules<'_>) {
        if !self.changes.iter().any(|it| changes_report(&it.patch)) {
            return;
        }
        let planned: HashMap<&ScheduleId, &Patch> =
            self.changes.iter().map(|it| (&it.schedule.id, &it.patch)).collect();
        let mut alike: HashMap<String, Alike<'_>> = HashMap::new();
        let mut known = HashSet::new();
        let unknown = self.changes.iter().map(|it| &it.schedule);
        for schedule in all.iter().chain(unknown).filter(|it| known.insert(&it.id)) {
            let before = report_key(schedule, None, rules);
            let after = planned.get(&schedule.id).map(|patch| report_key(schedule, Some(patch), rules));
            let same = alike.entry(after.unwrap_or_else(|| before.clone()));
            let alone = |before| Alike { before, name: &schedule.name, other: None };
            same.and_modify(|it| it.add(&before, &schedule.name)).or_insert_with(|| alone(before));
        }
        let duplicate = |change: &PlannedChange| {
            let others = alike.get(&report_key(&change.schedule, Some(&change.patch), rules))?;
            others.other_than(&report_key(&change.schedule, None, rules)).map(str::to_owned)
        };
        let moved = |change: &PlannedChange| changes_report(&change.patch).then(|| duplicate(change)).flatten();
        let duplicates: Vec<Option<String>> = self.changes.iter().map(moved).collect();
        for (change, name) in self.changes.iter_mut().zip(duplicates) {
            change.warnings.extend(name.map(PlanWarning::Duplicate));
        }
    }
}

/// Schedules that will report the same as often. One name for each that asks is enough: thousands may be alike.
struct Alike<'a> {
    /// What the first of them reported before.
    before: String,
    name: &'a str,
    /// The first that reported something else before.
    other: Option<&'a str>,
}

impl<'a> Alike<'a> {
    fn add(&mut self, before: &str, name: &'a str) {
        if self.other.is_none() && self.before != before {
            self.other = Some(name);
        }
    }

    /// One that reported something else before: two that were the same and move together are no news.
    fn other_than(&self, before: &str) -> Option<&'a str> {
        if self.before == before { self.other } else { Some(self.name) }
    }
}

/// What makes two schedules report the same as often: all about what is reported, and when.
fn report_attributes() -> impl Iterator<Item = Attribute> {
    [Section::What, Section::When].into_iter().flat_map(Section::attributes).copied()
}

fn changes_report(patch: &Patch) -> bool {
    report_attributes().any(|attribute| patch.get(attribute).is_some())
}

fn report_key(schedule: &Schedule, patch: Option<&Patch>, rules: &PlanRules<'_>) -> String {
    let mut key = String::new();
    for attribute in report_attributes() {
        let after = patch.and_then(|patch| patch.get(attribute));
        match after.unwrap_or_else(|| AttributeValue::of(schedule, attribute)) {
            AttributeValue::Text(text) => key.push_str(text.trim()),
            AttributeValue::List(list) => {
                let rules = attribute.value_kind().map(rules.values);
                let mut keys: Vec<String> =
                    list.iter().map(|value| rules.map_or_else(|| value.clone(), |rules| rules.key(value))).collect();
                keys.sort_unstable();
                keys.dedup();
                for value in keys {
                    key.push_str(&value);
                    key.push('\n');
                }
            }
        }
        key.push('\0');
    }
    key
}
