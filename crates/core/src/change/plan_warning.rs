//! What a person should know about a change before it is made.

/// Something doubtful about one planned change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanWarning {
    /// The schedule had recipients, and will have none: it mails nobody.
    NobodyLeft,
    /// It will report the same as often as another schedule, of this name, and did not before.
    Duplicate(String),
    /// These recipients it gets are outside of the domains the installation mails to.
    OutsideDomains(Vec<String>),
    /// No browser table knows this zone.
    UnknownZone(String),
}

/// Which of these it is; people decide about all of one kind at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum WarningKind {
    /// [`PlanWarning::NobodyLeft`]
    NobodyLeft,
    /// [`PlanWarning::Duplicate`]
    Duplicate,
    /// [`PlanWarning::OutsideDomains`]
    OutsideDomains,
    /// [`PlanWarning::UnknownZone`]
    UnknownZone,
}

impl WarningKind {
    /// Every kind, worst first.
    pub const EVERY: [Self; 4] = [Self::NobodyLeft, Self::OutsideDomains, Self::UnknownZone, Self::Duplicate];
}

impl PlanWarning {
    /// Its kind.
    pub fn kind(&self) -> WarningKind {
        match self {
            Self::NobodyLeft => WarningKind::NobodyLeft,
            Self::Duplicate(_) => WarningKind::Duplicate,
            Self::OutsideDomains(_) => WarningKind::OutsideDomains,
            Self::UnknownZone(_) => WarningKind::UnknownZone,
        }
    }
}
