//! How often the list asks again by itself, and how old what it shows is.

/// How often the list asks again by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RefreshInterval {
    /// Only when asked to.
    #[default]
    Off,
    /// Every 30 seconds.
    HalfMinute,
    /// Every minute.
    Minute,
    /// Every five minutes.
    FiveMinutes,
}

/// How long ago something was, as coarse as it is worth saying.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DataAge {
    /// Less than five seconds.
    Now,
    /// So many seconds, by fives: a number that runs would draw the eye.
    Seconds(u32),
    /// So many minutes.
    Minutes(u32),
    /// So many hours.
    Hours(u32),
}

impl RefreshInterval {
    /// Every pace, the slowest first.
    pub const EVERY: [Self; 4] = [Self::Off, Self::HalfMinute, Self::Minute, Self::FiveMinutes];

    /// The seconds between two times; 0 where there are none.
    pub const fn seconds(self) -> u32 {
        match self {
            Self::Off => 0,
            Self::HalfMinute => 30,
            Self::Minute => 60,
            Self::FiveMinutes => 300,
        }
    }

    /// The pace of so many seconds.
    pub fn of(seconds: u32) -> Option<Self> {
        Self::EVERY.into_iter().find(|pace| pace.seconds() == seconds)
    }

    /// Whether it is time, so many milliseconds after the last.
    ///
    /// A clock that was set back gives less than nothing: it is time then, or the list might stand still for hours.
    pub fn is_due(self, milliseconds: f64) -> bool {
        self != Self::Off && !(0.0..f64::from(self.seconds()) * 1e3).contains(&milliseconds)
    }
}

impl DataAge {
    /// The age of what is so many milliseconds old.
    pub fn of(milliseconds: f64) -> Self {
        match (milliseconds.max(0.0) / 1e3) as u32 {
            0..5 => Self::Now,
            seconds @ 5..60 => Self::Seconds(seconds - seconds % 5),
            seconds @ 60..3600 => Self::Minutes(seconds / 60),
            seconds => Self::Hours(seconds / 3600),
        }
    }
}
