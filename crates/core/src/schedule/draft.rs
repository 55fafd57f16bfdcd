//! A form as it is typed: nothing here is checked, so nothing typed can be lost.

use cadenza_contract::{Attributes, Schedule};

use super::{Attribute, AttributeKind, AttributeRef, ByAttribute, Input, timezone as zone};
use crate::form::{FieldErrors, FieldProblem};
use crate::tag_input::{TagInput, ValueKind};

/// What stands in the form's fields.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft(ByAttribute<DraftField>);

/// What stands in one field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DraftField {
    /// One text.
    Text(String),
    /// Many values.
    Values(TagInput),
}

impl Draft {
    /// What stands in one field.
    pub fn get(&self, attribute: Attribute) -> &DraftField {
        self.0.get(attribute)
    }

    /// The text of a field of one value.
    pub fn text(&self, attribute: Attribute) -> &str {
        match self.get(attribute) {
            DraftField::Text(text) => text,
            DraftField::Values(_) => "",
        }
    }

    /// What stands in a field of many values.
    pub fn values(&self, attribute: Attribute) -> TagInput {
        match self.get(attribute) {
            DraftField::Text(_) => TagInput::default(),
            DraftField::Values(values) => values.clone(),
        }
    }

    /// Replaces the text of one field; a field of many values then holds those that are pasted.
    pub fn set(&mut self, attribute: Attribute, text: String) {
        *self.0.get_mut(attribute) = match attribute.value_kind() {
            Some(kind) => DraftField::Values(TagInput::parse(kind, &text)),
            None => DraftField::Text(text),
        };
    }

    /// Replaces what stands in a field of many values.
    pub fn set_values(&mut self, attribute: Attribute, values: TagInput) {
        if let DraftField::Values(present) = self.0.get_mut(attribute) {
            *present = values;
        }
    }

    /// What the form means, or everything that is wrong with it, in the order of its fields.
    ///
    /// A field that still stands as it was in `before` is not questioned: what the server holds may be edited around.
    ///
    /// # Errors
    /// The problems by field; never empty.
    pub fn check(&self, before: Option<&Self>) -> Result<Input, FieldErrors> {
        let touched =
            |attribute: &Attribute| before.is_none_or(|before| before.get(*attribute) != self.get(*attribute));
        let touched = Attribute::EVERY.into_iter().filter(touched);
        let problems: FieldErrors =
            touched.filter_map(|attribute| Some((attribute, self.problem(attribute)?))).collect();
        if problems.is_empty() { Ok(Input::from(self)) } else { Err(problems) }
    }

    /// What is wrong with one field.
    pub fn problem(&self, attribute: Attribute) -> Option<FieldProblem> {
        let missing = |is_empty: bool| (is_empty && attribute.is_required()).then_some(FieldProblem::Required);
        match self.get(attribute) {
            DraftField::Text(text) if attribute.kind() == AttributeKind::Zone && zone::is_offset(text) => {
                Some(FieldProblem::ZoneOffset(text.trim().to_owned()))
            }
            DraftField::Text(text) => missing(text.trim().is_empty()),
            DraftField::Values(values) => {
                missing(values.is_empty()).or_else(|| invalid(attribute.value_kind()?, values))
            }
        }
    }

    /// The draft on another ground: what was not changed since it `began` stands as it does `now`.
    pub fn rebased(mut self, began: &Self, now: &Self) -> Self {
        for attribute in Attribute::EVERY {
            if self.get(attribute) == began.get(attribute) {
                self.0.get_mut(attribute).clone_from(now.get(attribute));
            }
        }
        self
    }

    /// A copy of a schedule to start a new one from.
    pub fn copy_of(schedule: &Schedule) -> Self {
        Self(ByAttribute::new(|attribute| match attribute.is_copied() {
            true => DraftField::of(attribute.read(schedule)),
            false => DraftField::empty(attribute),
        }))
    }

    /// The draft with the values an address gives.
    pub fn prefilled(mut self, attributes: &Attributes) -> Self {
        for attribute in Attribute::EVERY {
            match (attribute.sent(attributes), attribute.value_kind()) {
                (Some(AttributeRef::Text(text)), _) => self.set(attribute, text.to_owned()),
                (Some(AttributeRef::List(Some(list))), Some(kind)) => {
                    self.set_values(attribute, TagInput::from_link(kind, list));
                }
                (Some(AttributeRef::List(_)) | None, _) => {}
            }
        }
        self
    }
}

impl DraftField {
    fn empty(attribute: Attribute) -> Self {
        match attribute.value_kind() {
            Some(_) => Self::Values(TagInput::default()),
            None => Self::Text(String::new()),
        }
    }

    fn of(value: AttributeRef<'_>) -> Self {
        match value {
            AttributeRef::Text(text) => Self::Text(text.to_owned()),
            AttributeRef::List(list) => Self::Values(TagInput::of(list.unwrap_or_default().iter().cloned())),
        }
    }
}

impl Default for Draft {
    fn default() -> Self {
        Self(ByAttribute::new(DraftField::empty))
    }
}

impl From<&Schedule> for Draft {
    fn from(schedule: &Schedule) -> Self {
        Self(ByAttribute::new(|attribute| DraftField::of(attribute.read(schedule))))
    }
}

/// The values that cannot be right.
fn invalid(kind: ValueKind, values: &TagInput) -> Option<FieldProblem> {
    let problem = match kind {
        ValueKind::Address => FieldProblem::NotAddresses,
        ValueKind::Host => FieldProblem::NotHosts,
        // What a group is called is nobody's to judge, and identifiers are no attribute's.
        ValueKind::Group | ValueKind::Id => return None,
    };
    Some(values.invalid(kind)).filter(|bad| !bad.is_empty()).map(problem)
}
