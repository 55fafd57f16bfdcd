//! Whether schedules may be changed here: one value, which every control that writes is given.

/// Whether schedules may be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteAccess {
    /// They may, as far as is known.
    Allowed,
    /// The page around wants nothing changed: nothing that changes a schedule is offered.
    ReadOnlyByHost,
    /// The API refused the present token a change: what would change a schedule is in sight, and off.
    TokenRefused,
}

/// What a call that changes something asks for. Only [`WriteAccess::permit`] makes one, so that nothing is written
/// without a look at it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WritePermit(());

impl WriteAccess {
    /// What holds where the page around wants no changes, or the token was refused one. The page around comes first: where
    /// it offers nothing, there is nothing to be off.
    pub const fn of(readonly_by_host: bool, token_refused: bool) -> Self {
        match (readonly_by_host, token_refused) {
            (true, _) => Self::ReadOnlyByHost,
            (false, true) => Self::TokenRefused,
            (false, false) => Self::Allowed,
        }
    }

    /// Whether what changes a schedule is in sight at all.
    pub const fn is_offered(self) -> bool {
        match self {
            Self::Allowed | Self::TokenRefused => true,
            Self::ReadOnlyByHost => false,
        }
    }

    /// The permit to change something now.
    pub const fn permit(self) -> Option<WritePermit> {
        match self {
            Self::Allowed => Some(WritePermit(())),
            Self::ReadOnlyByHost | Self::TokenRefused => None,
        }
    }
}
