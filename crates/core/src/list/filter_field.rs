//! The parts of a filter, each of which can be taken out by itself.

use super::Filter;

/// A part of a filter that is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FilterField {
    /// Contained in the name.
    Name,
    /// The type.
    Kind,
    /// The frequency.
    Frequency,
    /// The creator.
    CreatedBy,
    /// Created after a time.
    CreatedAfter,
    /// Created before a time.
    CreatedBefore,
    /// Any of some ids.
    Ids,
}

impl FilterField {
    /// Every part, in the order of the filter bar.
    pub const EVERY: [Self; 7] =
        [Self::Name, Self::Kind, Self::Frequency, Self::CreatedBy, Self::CreatedAfter, Self::CreatedBefore, Self::Ids];
}

impl Filter {
    /// The parts that are set, in the order of the filter bar.
    pub fn set_fields(&self) -> Vec<FilterField> {
        FilterField::EVERY.into_iter().filter(|part| self.without(*part) != *self).collect()
    }

    /// What a part is, where it is one text.
    pub fn text(&self, part: FilterField) -> Option<&str> {
        match part {
            FilterField::Name => Some(&self.name),
            FilterField::Kind => Some(&self.kind),
            FilterField::Frequency => Some(&self.frequency),
            FilterField::CreatedBy => Some(&self.created_by),
            FilterField::CreatedAfter | FilterField::CreatedBefore | FilterField::Ids => None,
        }
    }

    /// Where it is written.
    pub fn text_mut(&mut self, part: FilterField) -> Option<&mut String> {
        match part {
            FilterField::Name => Some(&mut self.name),
            FilterField::Kind => Some(&mut self.kind),
            FilterField::Frequency => Some(&mut self.frequency),
            FilterField::CreatedBy => Some(&mut self.created_by),
            FilterField::CreatedAfter | FilterField::CreatedBefore | FilterField::Ids => None,
        }
    }

    /// The filter without one of its parts.
    pub fn without(&self, part: FilterField) -> Self {
        let mut filter = self.clone();
        match part {
            FilterField::Name => filter.name.clear(),
            FilterField::Kind => filter.kind.clear(),
            FilterField::Frequency => filter.frequency.clear(),
            FilterField::CreatedBy => filter.created_by.clear(),
            FilterField::CreatedAfter => filter.created_after = None,
            FilterField::CreatedBefore => filter.created_before = None,
            FilterField::Ids => filter.ids.clear(),
        }
        filter
    }
}
