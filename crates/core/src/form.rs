//! What forms share: the fields of a schedule and what can be wrong with them.

/// A field a person can fill in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    /// The schedule's name.
    Name,
    /// Its type.
    Kind,
    /// Its frequency.
    Frequency,
    /// Hosts in the report.
    Hosts,
    /// Domain groups in the report.
    Services,
    /// The zone of the report's interval.
    Timezone,
    /// The delivery method.
    SendVia,
    /// Recipients.
    SendTo,
}

/// What is wrong with a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldProblem {
    /// It needs a value.
    Required,
    /// These entries do not look like mail addresses.
    NotAddresses(Vec<String>),
    /// These entries do not look like host names.
    NotHosts(Vec<String>),
    /// This is an offset from UTC, where a time zone is asked for.
    ZoneOffset(String),
    /// The server's own sentence.
    Said(String),
}

/// What is wrong with a form, in the order of its fields; several sentences of the server are joined.
pub type FieldErrors = Vec<(Field, FieldProblem)>;

impl Field {
    /// Every field, in the order of the form.
    pub const EVERY: [Self; 8] = [
        Self::Name,
        Self::Kind,
        Self::Frequency,
        Self::Hosts,
        Self::Services,
        Self::Timezone,
        Self::SendVia,
        Self::SendTo,
    ];

    /// The API's word for it.
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Kind => "type",
            Self::Frequency => "schedule",
            Self::Hosts => "hosts",
            Self::Services => "services",
            Self::Timezone => "timezone",
            Self::SendVia => "send_via",
            Self::SendTo => "send_to",
        }
    }

    /// The field the server means; it may write `attrs.name` or `send_to[2]`.
    pub fn from_wire(name: &str) -> Option<Self> {
        let name = name.strip_prefix("attrs.").unwrap_or(name);
        let name = name.split(['.', '[']).next().unwrap_or(name);
        Self::EVERY.into_iter().find(|field| field.wire() == name)
    }
}

/// Problems in the order of the form, several of one field in their own.
pub fn in_form_order(problems: FieldErrors) -> FieldErrors {
    let of = |field: Field| problems.iter().filter(move |(at, _)| *at == field).cloned();
    Field::EVERY.into_iter().flat_map(of).collect()
}
