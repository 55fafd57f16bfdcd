//! Changing many schedules at once: what is to be done, and what that does to each of them. Nothing here is sent.

mod change_request;
mod name_replacement;
mod operation;
mod operation_draft;
mod plan;
mod plan_file;
mod plan_warning;

pub use change_request::{ChangeRequest, ChangeTarget};
pub use name_replacement::NameReplacement;
pub use operation::{Operation, OperationVerb, replace_value};
pub use operation_draft::OperationDraft;
pub use plan::{Plan, PlanRules, PlannedChange, plan};
pub use plan_file::plan_file;
pub use plan_warning::{PlanWarning, WarningKind};
