//! A checked form: what the person means, in the contract's terms.

use cadenza_contract::{Attributes, Schedule};

use super::{Attribute, AttributeValue, ByAttribute, Draft, DraftField, Patch};

/// The valid content of a form. Made by [`Draft::check`]; there is no other way to one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input(ByAttribute<AttributeValue>);

impl Input {
    /// All attributes of a new schedule. Hosts and domain groups that were left empty are left out, as in the API's
    /// example; recipients are sent even when there are none.
    pub fn attributes(self) -> Attributes {
        attributes(self, |attribute, value| attribute.is_sent_empty() || !value.is_empty())
    }

    /// Only what moved since `before`; an empty patch means there is nothing to send.
    ///
    /// Both sides are read the same way, so that white space around a text is not taken for a change, and an empty
    /// field leaves a `null` alone. The values of a list are those of the server until somebody changes them.
    pub fn diff(self, before: &Schedule) -> Patch {
        let before = Self::from(&Draft::from(before));
        Patch::from(attributes(self, |attribute, value| value != before.0.get(attribute)))
    }
}

impl From<&Draft> for Input {
    fn from(draft: &Draft) -> Self {
        Self(ByAttribute::new(|attribute| match (draft.get(attribute), attribute.value_kind()) {
            (DraftField::Text(text), _) => AttributeValue::Text(text.trim().to_owned()),
            (DraftField::Values(values), Some(kind)) => AttributeValue::List(values.committed(kind)),
            (DraftField::Values(values), None) => AttributeValue::List(values.list.clone()),
        }))
    }
}

fn attributes(input: Input, is_sent: impl Fn(Attribute, &AttributeValue) -> bool) -> Attributes {
    let mut attributes = Attributes::default();
    for (attribute, value) in input.0.into_entries() {
        if is_sent(attribute, &value) {
            attribute.slot(&mut attributes).set(value);
        }
    }
    attributes
}
