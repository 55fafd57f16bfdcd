//! A filter that whoever embeds the app sets, and that a person cannot widen.
//!
//! It keeps a panel to its matter. It is no right of access: that is the token's, and the API's to check.

use cadenza_contract::Schedule;

use super::{Filter, FilterField};

impl Filter {
    /// Within a scope: of each part the scope has set, the scope's holds; ids both name are those both name.
    #[must_use]
    pub fn within(&self, scope: &Self) -> Self {
        let mut filter = self.clone();
        for part in scope.set_fields() {
            match part {
                FilterField::Name => filter.name.clone_from(&scope.name),
                FilterField::Kind => filter.kind.clone_from(&scope.kind),
                FilterField::Frequency => filter.frequency.clone_from(&scope.frequency),
                FilterField::CreatedBy => filter.created_by.clone_from(&scope.created_by),
                FilterField::CreatedAfter => filter.created_after = scope.created_after,
                FilterField::CreatedBefore => filter.created_before = scope.created_before,
                FilterField::Ids => {
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
    pub fn without_fields_of(&self, scope: &Self) -> Self {
        scope.set_fields().into_iter().fold(self.clone(), |filter, part| filter.without(part))
    }

    /// Whether a schedule is within the scope.
    pub fn matches(&self, schedule: &Schedule) -> bool {
        let at = schedule.created;
        self.set_fields().into_iter().all(|part| match part {
            FilterField::Name => schedule.name.to_ascii_lowercase().contains(&self.name.trim().to_ascii_lowercase()),
            FilterField::Kind => schedule.kind == self.kind.trim(),
            FilterField::Frequency => schedule.frequency == self.frequency.trim(),
            FilterField::CreatedBy => schedule.created_by == self.created_by.trim(),
            FilterField::CreatedAfter => at > self.created_after,
            FilterField::CreatedBefore => at.is_some() && at < self.created_before,
            FilterField::Ids => self.ids.contains(&schedule.id),
        })
    }
}
