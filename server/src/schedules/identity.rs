//! Identifiers of new schedules: random UUIDs, so that they say nothing and never meet.

use cadenza_contract::ScheduleId;

/// A fresh identifier.
pub(super) fn new() -> Result<ScheduleId, getrandom::Error> {
    let mut bytes = [0; 16];
    getrandom::fill(&mut bytes)?;
    Ok(from(bytes))
}

/// The UUID (version 4) these bytes make.
pub(crate) fn from(bytes: [u8; 16]) -> ScheduleId {
    let uuid = uuid::Builder::from_random_bytes(bytes).into_uuid().to_string();
    ScheduleId::new(&uuid).unwrap_or_else(|| unreachable!("a UUID is a usable identifier"))
}
