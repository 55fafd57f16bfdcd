//! One of several values a person can choose.

/// A value, and the words for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What a callback gets.
    pub value: String,
    /// What a person reads.
    pub label: String,
}

impl Choice {
    /// A value under a label of its own.
    pub fn new(value: &str, label: &str) -> Self {
        Self { value: value.to_owned(), label: label.to_owned() }
    }

    /// A value that is its own label.
    pub fn plain(value: &str) -> Self {
        Self::new(value, value)
    }
}
