//! The names of the list call's query parameters, as the API text gives them.

/// Boolean, always sent: "If the result must be paginated."
pub const PAGINATE: &str = "paginate";
/// Integer, required when [`PAGINATE`] is true: "Page index."
pub const PAGE: &str = "page";
/// Integer, required when [`PAGINATE`] is true: "Number of items displayed per page."
pub const PAGE_SIZE: &str = "page_size";
/// One schedule ID, matched exactly.
pub const ID: &str = "id";
/// Several schedule IDs, any of which matches.
pub const ID_LIST: &str = "id_list";
/// "all or part of the specified string".
pub const NAME: &str = "name";
/// The kind of report, matched exactly.
pub const TYPE: &str = "type";
/// The run frequency, matched exactly.
pub const SCHEDULE: &str = "schedule";
/// Created after this time, UNIX microseconds.
pub const SCHEDULED_AT_START: &str = "scheduled_at_start";
/// Created before this time, UNIX microseconds. The name breaks the row, and is the API's.
pub const SCHEDULED_BY_END: &str = "scheduled_by_end";
/// The user who created the schedule, matched exactly.
pub const SCHEDULED_BY: &str = "scheduled_by";
