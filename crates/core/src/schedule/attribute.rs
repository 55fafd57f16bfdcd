//! The table of attributes: one row for each attribute of a schedule that a person can write.
//!
//! Form, review, merge, columns, order, export, links and suggestions go over it. A new attribute is a row here, its place
//! in the lists below, its texts and its member of the wire's structs.

use cadenza_contract::{Attributes, Schedule};

use super::{AttributeMut, AttributeRef};
use crate::config::Config;
use crate::list::Filter;
use crate::tag_input::ValueKind;

/// What an attribute holds, and so how it is typed, checked and shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AttributeKind {
    /// One text, its own in each schedule.
    Text,
    /// One word of an open set: known words are suggested, others can be typed.
    Word,
    /// An IANA time zone.
    Zone,
    /// Many values.
    List(ValueKind),
}

/// A row of the table.
struct AttributeRow {
    /// The API's word for it.
    wire: &'static str,
    /// Id of its control in the form.
    field_id: &'static str,
    kind: AttributeKind,
    /// Whether a schedule needs a value of it.
    required: bool,
    /// Whether a copy of a schedule takes it over.
    copied: bool,
    /// Whether a new schedule sends it even if it is empty.
    sent_empty: bool,
    read: fn(&Schedule) -> AttributeRef<'_>,
    sent: fn(&Attributes) -> Option<AttributeRef<'_>>,
    slot: fn(&mut Attributes) -> AttributeMut<'_>,
    /// Values the installation suggests.
    configured: fn(&Config) -> &[String],
    /// All schedules that share a value, where the API can be asked for them.
    shared: Option<fn(String) -> Filter>,
}

/// The row of a required attribute of one value, by its member of the wire's structs.
macro_rules! text {
    ($member:ident, $kind:expr) => {
        AttributeRow {
            wire: stringify!($member),
            field_id: concat!("field-", stringify!($member)),
            kind: $kind,
            required: true,
            copied: true,
            sent_empty: true,
            read: |schedule| AttributeRef::Text(&schedule.$member),
            sent: |attributes| attributes.$member.as_deref().map(AttributeRef::Text),
            slot: |attributes| AttributeMut::Text(&mut attributes.$member),
            configured: |_| &[],
            shared: None,
        }
    };
}

/// The row of an attribute of many values. In a new schedule it is left out while it is empty.
macro_rules! list {
    ($member:ident, $kind:expr) => {
        AttributeRow {
            wire: stringify!($member),
            field_id: concat!("field-", stringify!($member)),
            kind: AttributeKind::List($kind),
            required: false,
            copied: true,
            sent_empty: false,
            read: |schedule| AttributeRef::List(schedule.$member.as_deref()),
            sent: |attributes| attributes.$member.as_deref().map(|list| AttributeRef::List(Some(list))),
            slot: |attributes| AttributeMut::List(&mut attributes.$member),
            configured: |_| &[],
            shared: None,
        }
    };
}

/// Makes the enum, the list of all and the look-up from the same rows, so that none of them can lack one.
macro_rules! table {
    ($($(#[$doc:meta])+ $name:ident = $row:expr;)+) => {
        /// An attribute a person can write.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Attribute {
            $($(#[$doc])+ $name,)+
        }

        impl Attribute {
            /// Every attribute, in the order of the form.
            pub const EVERY: [Self; [$(stringify!($name)),+].len()] = [$(Self::$name),+];

            fn row(self) -> &'static AttributeRow {
                match self {
                    $(Self::$name => {
                        const ROW: AttributeRow = $row;
                        &ROW
                    })+
                }
            }
        }
    };
}

table! {
    /// The schedule's name.
    Name = text!(name, AttributeKind::Text);

    /// The kind of report.
    Kind = AttributeRow {
        wire: "type",
        field_id: "field-type",
        configured: |config| &config.types,
        shared: Some(|kind| Filter { kind, ..Filter::default() }),
        ..text!(kind, AttributeKind::Word)
    };

    /// How often it runs.
    Frequency = AttributeRow {
        wire: "schedule",
        field_id: "field-schedule",
        configured: |config| &config.frequencies,
        shared: Some(|frequency| Filter { frequency, ..Filter::default() }),
        ..text!(frequency, AttributeKind::Word)
    };

    /// Hosts in the report.
    Hosts = list!(hosts, ValueKind::Host);

    /// Domain groups in the report.
    Services = list!(services, ValueKind::Group);

    /// The zone of the report's interval.
    Timezone = text!(timezone, AttributeKind::Zone);

    /// The delivery method.
    SendVia = AttributeRow {
        field_id: "field-send-via",
        configured: |config| &config.channels,
        ..text!(send_via, AttributeKind::Word)
    };

    /// Recipients. A copy has none: it mails nobody by accident. A new schedule says that it has none.
    SendTo = AttributeRow {
        field_id: "field-send-to",
        copied: false,
        sent_empty: true,
        ..list!(send_to, ValueKind::Address)
    };
}

/// A part of the page about one schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// What it reports.
    What,
    /// Who gets it.
    Who,
    /// When it runs.
    When,
}

impl Section {
    /// Every section, in the order of the page.
    pub const EVERY: [Self; 3] = [Self::What, Self::Who, Self::When];

    /// What stands in it, in its order. The name is the page's heading.
    pub const fn attributes(self) -> &'static [Attribute] {
        match self {
            Self::What => &[Attribute::Kind, Attribute::Hosts, Attribute::Services, Attribute::Timezone],
            Self::Who => &[Attribute::SendTo, Attribute::SendVia],
            Self::When => &[Attribute::Frequency],
        }
    }
}

impl Attribute {
    /// All of them in the order of the table's columns.
    pub const COLUMNS: [Self; Self::EVERY.len()] = [
        Self::Name,
        Self::Kind,
        Self::Frequency,
        Self::SendTo,
        Self::Hosts,
        Self::Services,
        Self::Timezone,
        Self::SendVia,
    ];

    /// Those of them that are shown before a person chooses.
    pub const USUAL_COLUMNS: [Self; 3] = [Self::Name, Self::Frequency, Self::SendTo];

    /// Those whose values are chosen from in the filter, in its order: what no two schedules share is not worth counting.
    pub const CHOSEN: [Self; Self::EVERY.len() - 1] =
        [Self::Kind, Self::Frequency, Self::SendTo, Self::Hosts, Self::Services, Self::Timezone, Self::SendVia];

    /// The place among the columns of the first list of what is covered.
    pub const COVERED: usize = 4;

    /// All of them in the order of the API's documentation, which is that of an exported file.
    pub const DOCUMENTED: [Self; Self::EVERY.len()] = [
        Self::Name,
        Self::Kind,
        Self::Frequency,
        Self::Hosts,
        Self::Services,
        Self::SendTo,
        Self::SendVia,
        Self::Timezone,
    ];

    /// The API's word for it.
    pub fn wire(self) -> &'static str {
        self.row().wire
    }

    /// Id of its control in the form.
    pub fn field_id(self) -> &'static str {
        self.row().field_id
    }

    /// What it holds.
    pub fn kind(self) -> AttributeKind {
        self.row().kind
    }

    /// What its values are, where it holds many.
    pub fn value_kind(self) -> Option<ValueKind> {
        match self.kind() {
            AttributeKind::List(kind) => Some(kind),
            AttributeKind::Text | AttributeKind::Word | AttributeKind::Zone => None,
        }
    }

    /// Whether a schedule needs a value of it.
    pub fn is_required(self) -> bool {
        self.row().required
    }

    /// Whether a copy of a schedule takes it over.
    pub fn is_copied(self) -> bool {
        self.row().copied
    }

    /// Whether a new schedule sends it even if it is empty.
    pub fn is_sent_empty(self) -> bool {
        self.row().sent_empty
    }

    /// What a schedule holds.
    pub fn read(self, schedule: &Schedule) -> AttributeRef<'_> {
        (self.row().read)(schedule)
    }

    /// What is sent of it, if it is sent.
    pub fn sent(self, attributes: &Attributes) -> Option<AttributeRef<'_>> {
        (self.row().sent)(attributes)
    }

    /// Where it is written.
    pub fn slot(self, attributes: &mut Attributes) -> AttributeMut<'_> {
        (self.row().slot)(attributes)
    }

    /// Values the installation suggests.
    pub fn configured(self, config: &Config) -> &[String] {
        (self.row().configured)(config)
    }

    /// All schedules that share a value, where the API can be asked for them.
    pub fn shared(self, value: &str) -> Option<Filter> {
        self.row().shared.map(|filter| filter(value.to_owned()))
    }

    /// The attribute of this name.
    pub fn named(wire: &str) -> Option<Self> {
        Self::EVERY.into_iter().find(|attribute| attribute.wire() == wire)
    }

    /// The attribute the server means in a complaint; it may write `attrs.name` or `send_to[2]`.
    pub fn from_wire(name: &str) -> Option<Self> {
        let name = name.strip_prefix("attrs.").unwrap_or(name);
        Self::named(name.split(['.', '[']).next().unwrap_or(name))
    }
}
