//! What an edit changes: only the attributes that moved.

use cadenza_contract::Attributes;
use serde::Serialize;

/// The changed attributes of one schedule. Made by [`super::Input::diff`], which needs the schedule it changes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Patch(Attributes);

impl Patch {
    /// Whether nothing moved, so that nothing is to be sent.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The attributes that moved.
    pub fn attributes(&self) -> &Attributes {
        &self.0
    }
}

impl From<Attributes> for Patch {
    fn from(attributes: Attributes) -> Self {
        Self(attributes)
    }
}
