//! The rows of a list, shared and never copied.

use std::ops::Deref;
use std::sync::Arc;

use cadenza_contract::Schedule;

use super::{Collate, Sort, sorted};

/// Rows in an order. Equal only to themselves: comparing ten thousand of them would cost more than drawing fifty.
#[derive(Clone, Debug, Default)]
pub struct Rows(Arc<Vec<Arc<Schedule>>>);

impl Rows {
    /// The same rows in another order; without one, as they are.
    pub fn in_order(&self, sort: Option<Sort>, collate: Collate<'_>) -> Self {
        match sort {
            None => self.clone(),
            Some(_) => sorted(self, sort, collate).into(),
        }
    }
}

impl From<Vec<Arc<Schedule>>> for Rows {
    fn from(rows: Vec<Arc<Schedule>>) -> Self {
        Self(Arc::new(rows))
    }
}

impl Deref for Rows {
    type Target = [Arc<Schedule>];

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl PartialEq for Rows {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}
