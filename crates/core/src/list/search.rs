//! Looking for schedules by anything that is written in them.

use std::sync::Arc;

use cadenza_contract::Schedule;

use super::{Query, Rows};

/// Writes a text so that case and accents make no difference: `Niccolò` and `NICCOLO` are the same.
pub type Fold<'a> = &'a dyn Fn(&str) -> String;

/// What is written in each of some rows, folded; made once for all searches of the same rows.
#[derive(Clone, Debug, Default)]
pub struct SearchIndex {
    rows: Rows,
    texts: Arc<[String]>,
}

impl SearchIndex {
    /// The index of rows.
    pub fn of(rows: &Rows, fold: Fold<'_>) -> Self {
        let mut written = String::new();
        let texts = rows.iter().map(|row| {
            written.clear();
            write_all(row, &mut written);
            fold(&written)
        });
        Self { texts: texts.collect(), rows: rows.clone() }
    }

    /// Whether it is that of these rows.
    pub fn is_of(&self, rows: &Rows) -> bool {
        self.rows == *rows
    }

    /// The rows with all words of the search and one of the chosen values of each field, in their order.
    pub fn find(&self, query: &Query, fold: Fold<'_>) -> Rows {
        let search = fold(&query.search);
        let words: Vec<&str> = search.split_whitespace().collect();
        if words.is_empty() && query.choices.is_empty() {
            return self.rows.clone();
        }
        let has = |text: &String| words.iter().all(|word| text.contains(word));
        let found = self.rows.iter().zip(&*self.texts);
        let found = found.filter(|(row, text)| has(text) && query.choices.matches(row));
        found.map(|(row, _)| Arc::clone(row)).collect::<Vec<_>>().into()
    }
}

/// Everything a person can read of a schedule but its times, a line each: no word is found across two values.
fn write_all(schedule: &Schedule, text: &mut String) {
    let one = [&schedule.name, &schedule.kind, &schedule.frequency, &schedule.created_by, &schedule.timezone];
    let lists = [&schedule.send_to, &schedule.hosts, &schedule.services];
    let many = lists.into_iter().filter_map(Option::as_ref).flatten();
    for value in one.into_iter().chain([&schedule.send_via]).chain(many) {
        text.push_str(value);
        text.push('\n');
    }
    text.push_str(schedule.id.as_str());
}
