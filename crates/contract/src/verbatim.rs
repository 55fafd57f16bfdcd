//! The rows of a list answer as the server wrote them, to the letter: an export must lose nothing.

use serde_json::Value;

use crate::{Listing, ScheduleId};

/// The rows of one list answer, each as its own piece of JSON text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verbatim {
    /// The rows in the server's order, those that cannot be read as schedules among them.
    pub rows: Vec<VerbatimRow>,
    /// How many rows match in all, where the server says so.
    pub total: Option<u64>,
}

/// One row, unread.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerbatimRow {
    /// Its id, when that can be read.
    pub id: Option<ScheduleId>,
    /// The JSON text, without white space around it.
    pub text: String,
}

impl Verbatim {
    /// Takes the body of a list answer apart. Numbers keep every digit they were written with, and fields their order.
    ///
    /// # Errors
    /// The body is not JSON, is cut off, or has no `data.registries` array; in words.
    pub fn decode(body: &str) -> Result<Self, String> {
        // Whoever gets past this holds well-formed JSON, which is what the rest relies on.
        let total = Listing::decode(body)?.total;
        let registries = member(body, "data").and_then(|data| member(data, "registries")).unwrap_or_default();
        Ok(Self { rows: inside(registries, ',').map(VerbatimRow::of).collect(), total })
    }
}

impl VerbatimRow {
    fn of(text: &str) -> Self {
        let row: Value = serde_json::from_str(text).unwrap_or_default();
        Self { id: crate::listing::id(&row).and_then(|id| ScheduleId::new(&id)), text: text.to_owned() }
    }
}

/// The text of an object's member; of several of one name the last, as every reader of JSON here has it.
fn member<'a>(object: &'a str, name: &str) -> Option<&'a str> {
    let members = inside(object, ',').filter_map(|member| {
        let mut halves = parted(member, ':');
        Some((halves.next()?, halves.next()?))
    });
    let named = |key: &str| serde_json::from_str::<Value>(key).is_ok_and(|key| key.as_str() == Some(name));
    members.filter(|(key, _)| named(key)).last().map(|(_, value)| value)
}

/// The parts between the brackets of an array or an object; none where there is nothing between them.
fn inside(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let inner = text.trim().get(1..).and_then(|rest| rest.get(..rest.len().checked_sub(1)?)).unwrap_or_default();
    parted(inner, separator).filter(|part| !part.is_empty())
}

/// JSON text parted at a sign that stands outside of every text, array and object in it.
fn parted(text: &str, separator: char) -> impl Iterator<Item = &str> {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    let parts = text.split(move |sign| {
        match (quoted, sign) {
            (true, _) if escaped => escaped = false,
            (true, '\\') => escaped = true,
            (_, '"') => quoted = !quoted,
            (false, '[' | '{') => depth += 1,
            (false, ']' | '}') => depth = depth.saturating_sub(1),
            (false, sign) => return depth == 0 && sign == separator,
            (true, _) => {}
        }
        false
    });
    parts.map(str::trim)
}
