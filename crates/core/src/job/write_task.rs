//! One write, with all that is needed to make it safely, and to take it back.

use cadenza_contract::{Attributes, Schedule, ScheduleId};

use crate::change::PlannedChange;
use crate::schedule::{Attribute, AttributeRef, AttributeValue, Patch};

/// What is to be written.
#[allow(clippy::large_enum_variant, reason = "nearly all tasks of a job are of the largest kind")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WriteTask {
    /// Other values for some attributes of a schedule.
    Update {
        /// Which schedule.
        id: ScheduleId,
        /// Its name, for people.
        name: String,
        /// The same attributes as they were: what the task rests on.
        before: Attributes,
        /// What is sent.
        after: Attributes,
    },
    /// A new schedule.
    Create {
        /// What is sent.
        attributes: Attributes,
    },
    /// One schedule less.
    Delete {
        /// Which schedule.
        id: ScheduleId,
        /// All it holds: what the task rests on.
        attributes: Attributes,
    },
}

/// How a schedule stands to a task that is about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It is as the task expects it: the task can be sent.
    AsExpected,
    /// It is already as the task makes it.
    AlreadySo,
    /// These attributes are neither as the task expects them nor as it makes them.
    Changed(Vec<Attribute>),
}

/// A task that was written, and to which schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenTask {
    /// The task.
    pub task: WriteTask,
    /// The schedule: one that was created has its id from the server.
    pub id: ScheduleId,
    /// Whether it was taken back since.
    pub is_undone: bool,
}

impl WriteTask {
    /// A change of a schedule from how it was.
    pub fn update(before: &Schedule, patch: &Patch) -> Self {
        Self::Update {
            id: before.id.clone(),
            name: before.name.clone(),
            before: values_of(before, |attribute| patch.get(attribute).is_some()),
            after: patch.attributes().clone(),
        }
    }

    /// The change that has made one state of a schedule of another; nothing where they are the same.
    pub fn between(before: &Schedule, after: &Schedule) -> Option<Self> {
        let differs = |it: Attribute| AttributeValue::of(before, it) != AttributeValue::of(after, it);
        let patch = Patch::from(values_of(after, differs));
        (!patch.is_empty()).then(|| Self::update(before, &patch))
    }

    /// The creation of a schedule like this one.
    pub fn create(schedule: &Schedule) -> Self {
        Self::Create { attributes: contents(schedule) }
    }

    /// The deletion of a schedule.
    pub fn delete(schedule: &Schedule) -> Self {
        Self::Delete { id: schedule.id.clone(), attributes: contents(schedule) }
    }

    /// The schedule it is about, unless it creates one.
    pub fn id(&self) -> Option<&ScheduleId> {
        match self {
            Self::Update { id, .. } | Self::Delete { id, .. } => Some(id),
            Self::Create { .. } => None,
        }
    }

    /// The name of the schedule, for people.
    pub fn name(&self) -> &str {
        match self {
            Self::Update { name, .. } => name,
            Self::Create { attributes } | Self::Delete { attributes, .. } => {
                attributes.name.as_deref().unwrap_or_default()
            }
        }
    }

    /// The same for fewer attributes; nothing where none is left, or where it is not an update.
    pub fn without(&self, attributes: &[Attribute]) -> Option<Self> {
        let Self::Update { id, name, before, after } = self else { return None };
        let kept: Vec<Attribute> = Attribute::EVERY.into_iter().filter(|it| !attributes.contains(it)).collect();
        let of = |values: &Attributes| Patch::from(values.clone()).only(&kept).attributes().clone();
        let (id, name, before, after) = (id.clone(), name.clone(), of(before), of(after));
        (!after.is_empty()).then_some(Self::Update { id, name, before, after })
    }

    /// How the schedule stands to it. One that is not to be created again has no standing: see who creates it.
    pub fn standing(&self, now: &Schedule) -> Standing {
        let differs = |it: &Attribute, expected: Option<AttributeValue>| {
            expected.is_some_and(|value| value != AttributeValue::of(now, *it))
        };
        let changed: Vec<Attribute> = match self {
            Self::Update { before, after, .. } => {
                let (before, after) = (Patch::from(before.clone()), Patch::from(after.clone()));
                let open = Attribute::EVERY.into_iter().filter(|it| differs(it, after.get(*it))).collect::<Vec<_>>();
                if open.is_empty() {
                    return Standing::AlreadySo;
                }
                open.into_iter().filter(|it| differs(it, before.get(*it))).collect()
            }
            Self::Delete { attributes, .. } => {
                let expected = Patch::from(attributes.clone());
                // A list that is left out is empty: what somebody put into it since would go unseen.
                let empty = |it: Attribute| it.value_kind().map(|_| AttributeValue::List(Vec::new()));
                Attribute::EVERY
                    .into_iter()
                    .filter(|it| differs(it, expected.get(*it).or_else(|| empty(*it))))
                    .collect()
            }
            Self::Create { .. } => Vec::new(),
        };
        if changed.is_empty() { Standing::AsExpected } else { Standing::Changed(changed) }
    }
}

impl WrittenTask {
    /// What takes it back.
    pub fn undo(&self) -> WriteTask {
        let id = self.id.clone();
        match &self.task {
            WriteTask::Update { name, before, after, .. } => {
                WriteTask::Update { id, name: name.clone(), before: after.clone(), after: before.clone() }
            }
            WriteTask::Create { attributes } => WriteTask::Delete { id, attributes: attributes.clone() },
            WriteTask::Delete { attributes, .. } => WriteTask::Create { attributes: attributes.clone() },
        }
    }
}

impl From<&PlannedChange> for WriteTask {
    fn from(change: &PlannedChange) -> Self {
        Self::update(&change.schedule, &change.patch)
    }
}

/// All a schedule holds as it would be sent: a list that is `null` is left out, as it is in a new schedule, unless such a one
/// says that it is empty.
fn contents(schedule: &Schedule) -> Attributes {
    values_of(schedule, |attribute| attribute.is_sent_empty() || attribute.read(schedule) != AttributeRef::List(None))
}

/// Some values of a schedule as they would be sent.
fn values_of(schedule: &Schedule, is_wanted: impl Fn(Attribute) -> bool) -> Attributes {
    let mut attributes = Attributes::default();
    for attribute in Attribute::EVERY.into_iter().filter(|it| is_wanted(*it)) {
        attribute.slot(&mut attributes).set(AttributeValue::of(schedule, attribute));
    }
    attributes
}
