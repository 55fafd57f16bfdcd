//! A checked form: what the person means, in the contract's terms.

use cadenza_contract::{Attributes, Schedule};

use super::{Draft, Patch};
use crate::tag_input::ValueKind;

/// The valid content of a form. Made by [`Draft::check`]; there is no other way to one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    name: String,
    kind: String,
    frequency: String,
    hosts: Vec<String>,
    services: Vec<String>,
    timezone: String,
    send_via: String,
    send_to: Vec<String>,
}

impl Input {
    /// All attributes of a new schedule. Hosts and domain groups that were left empty are left out, as in the API's
    /// example; recipients are sent even when there are none.
    pub fn attributes(self) -> Attributes {
        let given = |list: Vec<String>| (!list.is_empty()).then_some(list);
        Attributes {
            hosts: given(self.hosts),
            name: Some(self.name),
            frequency: Some(self.frequency),
            send_to: Some(self.send_to),
            send_via: Some(self.send_via),
            services: given(self.services),
            timezone: Some(self.timezone),
            kind: Some(self.kind),
        }
    }

    /// Only what moved since `before`; an empty patch means there is nothing to send.
    ///
    /// Both sides are read the same way, so that white space around a text is not taken for a change, and an empty
    /// field leaves a `null` alone. The values of a list are those of the server until somebody changes them.
    pub fn diff(self, before: &Schedule) -> Patch {
        let before = Self::from(&Draft::from(before));
        Patch::from(Attributes {
            hosts: moved(self.hosts, &before.hosts),
            name: moved(self.name, &before.name),
            frequency: moved(self.frequency, &before.frequency),
            send_to: moved(self.send_to, &before.send_to),
            send_via: moved(self.send_via, &before.send_via),
            services: moved(self.services, &before.services),
            timezone: moved(self.timezone, &before.timezone),
            kind: moved(self.kind, &before.kind),
        })
    }
}

impl From<&Draft> for Input {
    fn from(draft: &Draft) -> Self {
        let text = |text: &str| text.trim().to_owned();
        Self {
            name: text(&draft.name),
            kind: text(&draft.kind),
            frequency: text(&draft.frequency),
            hosts: draft.hosts.committed(ValueKind::Host),
            services: draft.services.committed(ValueKind::Group),
            timezone: text(&draft.timezone),
            send_via: text(&draft.send_via),
            send_to: draft.send_to.committed(ValueKind::Address),
        }
    }
}

fn moved<T: PartialEq>(now: T, before: &T) -> Option<T> {
    (now != *before).then_some(now)
}
