//! Numbers as languages write them.

/// A number with its thousands parted.
pub(super) fn grouped(number: u64, part: char) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(part);
        }
        text.push(digit);
    }
    text
}
