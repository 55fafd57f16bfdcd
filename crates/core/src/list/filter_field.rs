//! The parts of a filter, each of which can be taken out by itself.

use super::Filter;

/// A part of a filter that is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
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

impl Part {
    /// Every part, in the order of the filter bar.
    pub const EVERY: [Self; 7] =
        [Self::Name, Self::Kind, Self::Frequency, Self::CreatedBy, Self::CreatedAfter, Self::CreatedBefore, Self::Ids];
}

impl Filter {
    /// The parts that are set, in the order of the filter bar.
    pub fn parts(&self) -> Vec<Part> {
        Part::EVERY.into_iter().filter(|part| self.without(*part) != *self).collect()
    }

    /// The filter without one of its parts.
    pub fn without(&self, part: Part) -> Self {
        let mut filter = self.clone();
        match part {
            Part::Name => filter.name.clear(),
            Part::Kind => filter.kind.clear(),
            Part::Frequency => filter.frequency.clear(),
            Part::CreatedBy => filter.created_by.clear(),
            Part::CreatedAfter => filter.created_after = None,
            Part::CreatedBefore => filter.created_before = None,
            Part::Ids => filter.ids.clear(),
        }
        filter
    }
}
