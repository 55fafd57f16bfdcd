//! What was written here, with what it was before: the memory that Undo needs. It lives as long as the session of a tab.

mod journal_file;

use cadenza_contract::{ScheduleId, Timestamp};
use serde_json::{Value, json};

use crate::job::{WriteTask, WrittenTask};
use crate::schedule::Attribute;

pub use journal_file::journal_file;

/// What a person did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JournalAction {
    /// Created one schedule.
    Create,
    /// Edited one schedule.
    Edit,
    /// Deleted schedules.
    Delete,
    /// Changed many at once.
    Change,
    /// Took over what a file holds.
    Import,
}

/// One thing a person did, with all it wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalEntry {
    /// Tells it from the others.
    pub id: u64,
    /// When it began, UNIX microseconds of this device.
    at: i64,
    /// What was done.
    pub action: JournalAction,
    /// What was written.
    pub tasks: Vec<WrittenTask>,
    /// How many schedules were deleted without it being known what they were: those cannot come back.
    pub unknown: usize,
    /// When it was last taken back, wholly or in part.
    undone_at: Option<i64>,
}

/// The entries, oldest first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Journal {
    entries: Vec<JournalEntry>,
    next: u64,
}

impl Journal {
    /// The most writes that are remembered. The oldest entries go first; the one that is written to is remembered whole.
    pub const MOST: usize = 20_000;

    /// The entries, oldest first.
    pub fn entries(&self) -> &[JournalEntry] {
        &self.entries
    }

    /// The entry of this number.
    pub fn entry(&self, id: u64) -> Option<&JournalEntry> {
        self.entries.iter().find(|entry| entry.id == id)
    }

    /// Begins an entry, and gives its number.
    pub fn begin(&mut self, action: JournalAction, at: Timestamp) -> u64 {
        let id = self.next;
        self.next += 1;
        let at = at.micros();
        self.entries.push(JournalEntry { id, at, action, tasks: Vec::new(), unknown: 0, undone_at: None });
        id
    }

    /// Adds what was written to an entry.
    pub fn add(&mut self, id: u64, task: WriteTask, schedule: ScheduleId) {
        if let Some(entry) = self.entry_mut(id) {
            entry.tasks.push(WrittenTask { task, id: schedule, is_undone: false });
        }
        self.make_room(id);
    }

    /// Adds so many deleted schedules of which nothing is known.
    pub fn add_unknown(&mut self, id: u64, count: usize) {
        if let Some(entry) = self.entry_mut(id) {
            entry.unknown += count;
        }
    }

    /// An entry that came to nothing goes again.
    pub fn drop_if_empty(&mut self, id: u64) {
        self.entries.retain(|entry| entry.id != id || !entry.tasks.is_empty() || entry.unknown > 0);
    }

    /// A write of an entry was taken back: by this task, or by what the server made of it. A deleted schedule that came back has
    /// a new id: what was written to it before is from now on about that one.
    pub fn mark_undone(&mut self, id: u64, undo: &WriteTask, schedule: &ScheduleId, at: Timestamp) {
        let Some(entry) = self.entry_mut(id) else { return };
        let Some(written) = entry.standing_mut(undo) else { return };
        written.is_undone = true;
        let before = written.id.clone();
        entry.undone_at = Some(at.micros());
        if before != *schedule {
            self.entries.iter_mut().flat_map(|entry| &mut entry.tasks).for_each(|it| {
                if it.id == before && !it.is_undone {
                    it.id = schedule.clone();
                }
            });
        }
    }

    /// An update of an entry was taken back but for these attributes, which somebody else had changed since: they alone stand.
    pub fn mark_partly_undone(&mut self, id: u64, undo: &WriteTask, kept: &[Attribute], at: Timestamp) {
        let undone: Vec<Attribute> = Attribute::EVERY.into_iter().filter(|it| !kept.contains(it)).collect();
        let Some(entry) = self.entry_mut(id) else { return };
        let Some(written) = entry.standing_mut(undo) else { return };
        match written.task.without(&undone) {
            Some(rest) => written.task = rest,
            None => written.is_undone = true,
        }
        entry.undone_at = Some(at.micros());
    }

    /// As text, to outlive a reload of the page.
    pub fn to_text(&self) -> String {
        let entries: Vec<Value> = self.entries.iter().map(JournalEntry::to_value).collect();
        cadenza_contract::json(&json!([self.next, entries]))
    }

    /// Reads it back; an empty one where the text is another version's.
    pub fn parse(text: &str) -> Self {
        serde_json::from_str(text).ok().and_then(|value| Self::from_value(&value)).unwrap_or_default()
    }

    fn from_value(value: &Value) -> Option<Self> {
        let entries = value.get(1)?.as_array()?.iter().map(JournalEntry::from_value).collect::<Option<_>>()?;
        Some(Self { next: value.get(0)?.as_u64()?, entries })
    }

    fn entry_mut(&mut self, id: u64) -> Option<&mut JournalEntry> {
        self.entries.iter_mut().find(|entry| entry.id == id)
    }

    /// An entry without writes takes no room, and may be about to get some.
    fn make_room(&mut self, written: u64) {
        let mut writes: usize = self.entries.iter().map(|entry| entry.tasks.len()).sum();
        self.entries.retain(|entry| {
            let goes = writes > Self::MOST && entry.id != written && !entry.tasks.is_empty();
            if goes {
                writes -= entry.tasks.len();
            }
            !goes
        });
    }
}

impl JournalAction {
    /// Every action, under the name it is kept by.
    const NAMES: [(&str, Self); 5] = [
        ("create", Self::Create),
        ("edit", Self::Edit),
        ("delete", Self::Delete),
        ("change", Self::Change),
        ("import", Self::Import),
    ];

    /// The name it is kept by.
    pub fn name(self) -> &'static str {
        Self::NAMES.into_iter().find(|(_, action)| *action == self).map_or("", |(name, _)| name)
    }
}

impl JournalEntry {
    /// What this undo takes back. Of two that are taken back alike it is the later one: see [`JournalEntry::undo`].
    fn standing_mut(&mut self, undo: &WriteTask) -> Option<&mut WrittenTask> {
        let stands = |it: &WrittenTask| !it.is_undone && undo.id().is_none_or(|id| *id == it.id);
        let last = |is: &dyn Fn(&WriteTask) -> bool| self.tasks.iter().rposition(|it| stands(it) && is(&it.undo()));
        let place = last(&|it| it == undo).or_else(|| last(&|it| are_updates(it, undo)))?;
        self.tasks.get_mut(place)
    }

    fn to_value(&self) -> Value {
        let tasks: Vec<Value> = self.tasks.iter().map(WrittenTask::to_value).collect();
        json!([self.id, self.at, self.action.name(), tasks, self.unknown, self.undone_at])
    }

    fn from_value(value: &Value) -> Option<Self> {
        let name = value.get(2)?.as_str()?;
        Some(Self {
            id: value.get(0)?.as_u64()?,
            at: value.get(1)?.as_i64()?,
            action: JournalAction::NAMES.into_iter().find(|(other, _)| *other == name)?.1,
            tasks: value.get(3)?.as_array()?.iter().map(WrittenTask::from_value).collect::<Option<_>>()?,
            unknown: usize::try_from(value.get(4)?.as_u64()?).ok()?,
            undone_at: match value.get(5)? {
                Value::Null => None,
                at => Some(at.as_i64()?),
            },
        })
    }

    /// When it began.
    pub fn at(&self) -> Timestamp {
        Timestamp::from_micros(self.at)
    }

    /// When it was last taken back, wholly or in part.
    pub fn undone_at(&self) -> Option<Timestamp> {
        self.undone_at.map(Timestamp::from_micros)
    }

    /// What takes back what still stands of it, the last first.
    pub fn undo(&self) -> Vec<WriteTask> {
        self.tasks.iter().rev().filter(|task| !task.is_undone).map(WrittenTask::undo).collect()
    }
}

/// Whether both are updates: of the same schedule, one is what was sent and the other how the server spelled it.
fn are_updates(one: &WriteTask, other: &WriteTask) -> bool {
    matches!((one, other), (WriteTask::Update { .. }, WriteTask::Update { .. }))
}
