//! The messages the API documents, spelled as it spells them.

/// 200 of the list call.
pub const LISTED: &str = "List of report schedules";
/// 200 of the read call.
pub const RETRIEVED: &str = "Report schedule retrieved";
/// 200 of the create call; the spelling is the API's.
pub const CREATED: &str = "Report schedule created succesfully";
/// 200 of the update call; the spelling is the API's.
pub const UPDATED: &str = "Report schedule updated succesfully";
/// 200 of the delete call; the spelling is the API's.
pub const DELETED: &str = "Schedules succesfully deleted";

/// 400 of the list call.
pub const LIST_FAILED: &str = "Error with pagination fields";
/// 400 of the read call.
pub const READ_FAILED: &str = "Error retrieving schedules";
/// 400 of the create call.
pub const CREATE_FAILED: &str = "Error creating new schedule";
/// 400 of the update call.
pub const UPDATE_FAILED: &str = "Error updating schedule";
/// 400 of the delete call.
pub const DELETE_FAILED: &str = "Error deleting report schedules";

/// 403 of every call: no token, a bad token, or a token that may not do this.
pub const FORBIDDEN: &str = "Forbidden";
