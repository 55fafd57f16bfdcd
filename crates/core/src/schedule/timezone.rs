//! Names of time zones, as the IANA database spells them: what a person types for one, and what is offered.

/// Zones that were renamed: browsers go on with the old name of some, and offer and report only that.
const RENAMED: [(&str, &str); 19] = [
    ("Africa/Asmera", "Africa/Asmara"),
    ("America/Buenos_Aires", "America/Argentina/Buenos_Aires"),
    ("America/Catamarca", "America/Argentina/Catamarca"),
    ("America/Coral_Harbour", "America/Atikokan"),
    ("America/Cordoba", "America/Argentina/Cordoba"),
    ("America/Godthab", "America/Nuuk"),
    ("America/Indianapolis", "America/Indiana/Indianapolis"),
    ("America/Jujuy", "America/Argentina/Jujuy"),
    ("America/Louisville", "America/Kentucky/Louisville"),
    ("America/Mendoza", "America/Argentina/Mendoza"),
    ("Asia/Calcutta", "Asia/Kolkata"),
    ("Asia/Katmandu", "Asia/Kathmandu"),
    ("Asia/Rangoon", "Asia/Yangon"),
    ("Asia/Saigon", "Asia/Ho_Chi_Minh"),
    ("Atlantic/Faeroe", "Atlantic/Faroe"),
    ("Europe/Kiev", "Europe/Kyiv"),
    ("Pacific/Enderbury", "Pacific/Kanton"),
    ("Pacific/Ponape", "Pacific/Pohnpei"),
    ("Pacific/Truk", "Pacific/Chuuk"),
];

/// The zone without a summer time and without a country.
pub const UTC: &str = "UTC";

/// What a browser calls the zone of a device that has none.
const UNKNOWN: &str = "Etc/Unknown";

/// The name of the zone that is meant; `resolve` is the browser's reading of it. Nothing for what names no zone.
///
/// An old name stays: an API that has not heard of the new one would refuse that.
pub fn canonical(text: &str, resolve: impl Fn(&str) -> Option<String>) -> Option<String> {
    let text = text.trim();
    if text.is_empty() || is_offset(text) {
        return None;
    }
    let named = RENAMED.iter().flat_map(|(old, new)| [*old, *new]).find(|name| name.eq_ignore_ascii_case(text));
    if let Some(name) = named {
        return resolve(text).map(|_| name.to_owned());
    }
    let resolved = resolve(text).filter(|name| name != UNKNOWN && !is_offset(name))?;
    let current = RENAMED.iter().find(|(old, _)| *old == resolved).map(|(_, new)| (*new).to_owned());
    Some(current.unwrap_or(resolved))
}

/// Whether a text is an offset, like `+02:00` or `UTC+2`. Browsers take some for a zone; the API does not, and clocks
/// that change have no single one.
pub fn is_offset(text: &str) -> bool {
    let text = text.trim();
    let prefix = text.get(..3).filter(|it| ["UTC", "GMT"].iter().any(|name| it.eq_ignore_ascii_case(name)));
    let rest = prefix.and_then(|prefix| text.get(prefix.len()..)).unwrap_or(text).trim_start();
    let Some(digits) = rest.strip_prefix(['+', '-', '\u{2212}']) else { return false };
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || c == ':' || c == '.')
}

/// The zones to offer, of those the browser knows: the current names beside the old ones, and UTC.
pub fn offered(known: Vec<String>) -> Vec<String> {
    let current = RENAMED.iter().filter(|(old, _)| known.iter().any(|it| it == old)).map(|(_, new)| (*new).to_owned());
    let mut zones: Vec<String> = current.chain([UTC.to_owned()]).chain(known.iter().cloned()).collect();
    zones.sort_unstable();
    zones.dedup();
    zones
}
