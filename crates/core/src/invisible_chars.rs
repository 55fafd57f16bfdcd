//! Characters that hide: they turn text around, take no room, or pass for a space. A name that has them says so.
//!
//! Short ranges in place of Unicode's tables: what is not here is seen by whoever reads the name.

/// What a hidden character does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HiddenChar {
    /// It sets the direction of writing for what follows.
    Direction,
    /// It takes no room.
    Invisible,
    /// It controls a terminal, not a text.
    Control,
    /// It passes for a space, or is one where none is expected.
    Space,
}

/// A stretch of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextSegment<'a> {
    /// Characters that can be seen.
    Text(&'a str),
    /// One that cannot.
    Mark(char, HiddenChar),
}

/// The end of each range and what is in it, from the first code of the range.
const RANGES: [(u32, u32, HiddenChar); 24] = [
    (0x0000, 0x001F, HiddenChar::Control),
    (0x007F, 0x009F, HiddenChar::Control),
    (0x00A0, 0x00A0, HiddenChar::Space),
    (0x00AD, 0x00AD, HiddenChar::Invisible),
    (0x034F, 0x034F, HiddenChar::Invisible),
    (0x061C, 0x061C, HiddenChar::Direction),
    (0x115F, 0x1160, HiddenChar::Invisible),
    (0x1680, 0x1680, HiddenChar::Space),
    (0x17B4, 0x17B5, HiddenChar::Invisible),
    (0x180B, 0x180E, HiddenChar::Invisible),
    (0x2000, 0x200A, HiddenChar::Space),
    (0x200B, 0x200D, HiddenChar::Invisible),
    (0x200E, 0x200F, HiddenChar::Direction),
    (0x2028, 0x2029, HiddenChar::Control),
    (0x202A, 0x202E, HiddenChar::Direction),
    (0x202F, 0x202F, HiddenChar::Space),
    (0x205F, 0x205F, HiddenChar::Space),
    (0x2060, 0x2064, HiddenChar::Invisible),
    (0x2066, 0x2069, HiddenChar::Direction),
    (0x206A, 0x206F, HiddenChar::Invisible),
    (0x2800, 0x2800, HiddenChar::Space),
    (0x3000, 0x3000, HiddenChar::Space),
    (0x3164, 0x3164, HiddenChar::Invisible),
    (0xFE00, 0xFE0F, HiddenChar::Invisible),
];

/// The same above, where a name seldom goes.
const FAR: [(u32, u32); 5] =
    [(0xFEFF, 0xFEFF), (0xFFA0, 0xFFA0), (0xFFF9, 0xFFFB), (0x1D173, 0x1D17A), (0xE0000, 0xE0FFF)];

/// A text in pieces; a text without anything hidden is one piece, an empty one none.
pub fn segments(text: &str) -> Vec<TextSegment<'_>> {
    let inner = text.trim_matches(' ');
    // The end of the leading and the start of the trailing spaces; a text of spaces alone is all leading.
    let lead = if inner.is_empty() { text.len() } else { text.len() - text.trim_start_matches(' ').len() };
    let (mut pieces, mut start, mut before) = (Vec::new(), 0, None);
    let mut rest = text.char_indices().peekable();
    while let Some((at, it)) = rest.next() {
        let after = rest.peek().map(|(_, next)| *next);
        let edge = it == ' ' && (at < lead || at >= lead + inner.len());
        let hidden = if edge { Some(HiddenChar::Space) } else { hidden(it).filter(|_| !belongs(before, it, after)) };
        if let Some(hidden) = hidden {
            pieces.extend(seen(text, start, at));
            pieces.push(TextSegment::Mark(it, hidden));
            start = at + it.len_utf8();
        }
        before = Some(it);
    }
    pieces.extend(seen(text, start, text.len()));
    pieces
}

/// The text without white space and hidden characters around it. What belongs to a letter or sign stays with it.
pub fn trim(text: &str) -> &str {
    let mut rest = text.trim();
    loop {
        let pieces = segments(rest);
        let hidden = |piece: &&TextSegment<'_>| matches!(piece, TextSegment::Mark(..));
        let length = |piece: &TextSegment<'_>| match piece {
            TextSegment::Text(text) => text.len(),
            TextSegment::Mark(it, _) => it.len_utf8(),
        };
        let start: usize = pieces.iter().take_while(hidden).map(length).sum();
        let end: usize = pieces.iter().rev().take_while(hidden).map(length).sum();
        // A text of hidden characters alone counts them from both sides.
        let inner = rest.get(start..rest.len().saturating_sub(end)).unwrap_or_default().trim();
        if inner.len() == rest.len() {
            return inner;
        }
        rest = inner;
    }
}

/// Whether something in the text cannot be seen, white space around it aside.
pub fn has_hidden(text: &str) -> bool {
    segments(text).iter().any(|piece| matches!(piece, TextSegment::Mark(..)))
}

/// The text for where there is no markup: hidden characters by their codes, and a name written from right to left
/// isolated, so that the sentence around it keeps its order.
pub fn escape_hidden(text: &str) -> String {
    let shown: String = segments(text)
        .into_iter()
        .map(|piece| match piece {
            TextSegment::Text(text) => text.to_owned(),
            TextSegment::Mark(it, _) => format!("[{}]", code(it)),
        })
        .collect();
    if shown.chars().any(is_right_to_left) { format!("\u{2068}{shown}\u{2069}") } else { shown }
}

/// `U+202E`, as tables of characters write it.
pub fn code(it: char) -> String {
    format!("U+{:04X}", u32::from(it))
}

/// Whether a character only sets a direction or takes no room, so that a text without it reads the same.
pub fn is_zero_width(it: char) -> bool {
    matches!(hidden(it), Some(HiddenChar::Direction | HiddenChar::Invisible))
}

fn seen(text: &str, start: usize, end: usize) -> Option<TextSegment<'_>> {
    text.get(start..end).filter(|text| !text.is_empty()).map(TextSegment::Text)
}

fn hidden(it: char) -> Option<HiddenChar> {
    let code = u32::from(it);
    let near = RANGES.iter().find(|(first, last, _)| (*first..=*last).contains(&code)).map(|(.., hidden)| *hidden);
    near.or_else(|| FAR.iter().any(|(first, last)| (*first..=*last).contains(&code)).then_some(HiddenChar::Invisible))
}

/// Whether a character that cannot be seen does its work here: it joins the parts of an emoji or the letters of a
/// script that joins, or chooses among the forms of a sign.
fn belongs(before: Option<char>, it: char, after: Option<char>) -> bool {
    let code = |it: Option<char>| it.map_or(0, u32::from);
    let (before, after) = (code(before), code(after));
    let sign = |code: u32| {
        let near = matches!(code, 0x203C | 0x2049 | 0x2100..=0x2BFF | 0x3030 | 0x303D | 0x3297 | 0x3299);
        near || matches!(code, 0xFE0F | 0x1F000..=0x1FFFF)
    };
    let ideograph = |code: u32| (0x3400..0xA000).contains(&code) || (0x20000..0x40000).contains(&code);
    match u32::from(it) {
        // From Arabic through the scripts of India to Myanmar; Khmer and Mongolian.
        0x200C | 0x200D if (0x0620..0x10A0).contains(&before) || (0x1780..0x18B0).contains(&before) => true,
        0x200D => sign(before) && sign(after),
        0x180B..=0x180D => (0x1820..0x18B0).contains(&before),
        // A keycap is a digit, the selector and the cap.
        0xFE0E | 0xFE0F if matches!(before, 0x23 | 0x2A | 0x30..=0x39) => after == 0x20E3,
        0xFE0E | 0xFE0F => (sign(before) && before != 0xFE0F) || matches!(before, 0xA9 | 0xAE),
        0xFE00..=0xFE02 | 0xE0100..=0xE01EF => ideograph(before),
        // The flags of England, Scotland and Wales: a black flag and what it spells.
        0xE0020..=0xE007F => before == 0x1F3F4 || (0xE0020..=0xE007E).contains(&before),
        _ => false,
    }
}

fn is_right_to_left(it: char) -> bool {
    matches!(u32::from(it), 0x0590..=0x08FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFE | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF)
}
