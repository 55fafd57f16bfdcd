//! A filter that whoever embeds the app sets, and that a person cannot widen.
//!
//! It keeps a panel to its matter. It is no right of access: that is the token's, and the API's to check.

use cadenza_contract::Schedule;

use super::{Filter, Part};

impl Filter {
    /// Within a scope: of each part the scope has set, the scope's holds; ids both name are those both name.
    #[must_use]
    pub fn within(&self, scope: &Self) -> Self {
        let mut filter = self.clone();
        for part in scope.parts() {
            match part {
                Part::Name => filter.name.clone_from(&scope.name),
                Part::Kind => filter.kind.clone_from(&scope.kind),
                Part::Frequency => filter.frequency.clone_from(&scope.frequency),
                Part::CreatedBy => filter.created_by.clone_from(&scope.created_by),
                Part::CreatedAfter => filter.created_after = scope.created_after,
                Part::CreatedBefore => filter.created_before = scope.created_before,
                Part::Ids => {
                    filter.ids.retain(|id| scope.ids.contains(id));
                    if filter.ids.is_empty() {
                        filter.ids.clone_from(&scope.ids);
                    }
                }
            }
        }
        filter
    }

    /// What a person may see of the filter: the parts the scope has not set.
    #[must_use]
    pub fn without_parts_of(&self, scope: &Self) -> Self {
        scope.parts().into_iter().fold(self.clone(), |filter, part| filter.without(part))
    }

    /// Whether a schedule is within the scope.
    pub fn admits(&self, schedule: &Schedule) -> bool {
        let at = schedule.created;
        self.parts().into_iter().all(|part| match part {
            Part::Name => schedule.name.to_ascii_lowercase().contains(&self.name.trim().to_ascii_lowercase()),
            Part::Kind => schedule.kind == self.kind.trim(),
            Part::Frequency => schedule.frequency == self.frequency.trim(),
            Part::CreatedBy => schedule.created_by == self.created_by.trim(),
            Part::CreatedAfter => at > self.created_after,
            Part::CreatedBefore => at.is_some() && at < self.created_before,
            Part::Ids => self.ids.contains(&schedule.id),
        })
    }
}
