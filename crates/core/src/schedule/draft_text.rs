//! A draft as text, to outlive the page it is typed in: everything comes back as it was typed, right or wrong.

use serde_json::{Value, json};

use super::{Attribute, Draft, DraftField};
use crate::tag_input::TagInput;

impl Draft {
    /// What stands in the fields, in the order of the form.
    pub fn to_text(&self) -> String {
        let entries = Attribute::EVERY.map(|attribute| match self.get(attribute) {
            DraftField::Text(text) => json!(text),
            DraftField::Values(values) => json!([values.list, values.text]),
        });
        cadenza_contract::json(&Value::from(entries.to_vec()))
    }

    /// Reads it back; `None` for a text of another form, as another version may have left it.
    pub fn parse(text: &str) -> Option<Self> {
        let entries: Vec<Value> = serde_json::from_str::<Value>(text).ok()?.as_array()?.clone();
        let mut draft = Self::default();
        if entries.len() != Attribute::EVERY.len() {
            return None;
        }
        for (attribute, entry) in Attribute::EVERY.into_iter().zip(entries) {
            match (draft.get(attribute), entry) {
                (DraftField::Text(_), Value::String(text)) => draft.set(attribute, text),
                (DraftField::Values(_), entry) => {
                    let values = TagInput::of(texts(entry.get(0)?)?).composed(entry.get(1)?.as_str()?.to_owned());
                    draft.set_values(attribute, values);
                }
                (DraftField::Text(_), _) => return None,
            }
        }
        Some(draft)
    }
}

fn texts(list: &Value) -> Option<Vec<String>> {
    list.as_array()?.iter().map(|text| text.as_str().map(str::to_owned)).collect()
}
