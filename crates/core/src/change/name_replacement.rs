//! Find and replace in names: a text as it stands, or a pattern in which `*` stands for any text and keeps it.

/// What is looked for in a name, and what comes in its place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NameReplacement {
    /// What is looked for, capitals and all.
    pub find: String,
    /// What comes in its place.
    pub replacement: String,
    /// Whether `*` stands for any text. The first `*` of the replacement is then what the first one stood for, and so on.
    pub is_pattern: bool,
}

impl NameReplacement {
    /// The name afterwards; the same where nothing is found.
    pub fn apply(&self, name: &str) -> String {
        match (self.find.is_empty(), self.is_pattern) {
            (true, _) => name.to_owned(),
            (false, false) => name.replace(&self.find, &self.replacement),
            (false, true) => self.apply_pattern(name).unwrap_or_else(|| name.to_owned()),
        }
    }

    /// The leftmost match, each `*` as short as it can be; at the end of the pattern it takes the rest.
    fn apply_pattern(&self, name: &str) -> Option<String> {
        let mut literals = self.find.split('*');
        let first = literals.next()?;
        let start = name.find(first)?;
        let mut end = start + first.len();
        let mut captured = Vec::new();
        let mut literals = literals.peekable();
        while let Some(literal) = literals.next() {
            let rest = name.get(end..)?;
            let length = if literal.is_empty() && literals.peek().is_none() { rest.len() } else { rest.find(literal)? };
            captured.push(rest.get(..length)?);
            end += length + literal.len();
        }
        let (before, after) = (name.get(..start)?, name.get(end..)?);
        Some(format!("{before}{}{after}", self.filled(captured)))
    }

    /// The replacement with what was found; a `*` too many stays one.
    fn filled(&self, captured: Vec<&str>) -> String {
        let mut captured = captured.into_iter();
        let mut pieces = self.replacement.split('*');
        let mut text = pieces.next().unwrap_or_default().to_owned();
        for piece in pieces {
            text.push_str(captured.next().unwrap_or("*"));
            text.push_str(piece);
        }
        text
    }
}
