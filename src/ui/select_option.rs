//! One of several values a person can choose.

use cadenza_view::prelude::*;

/// A value, and the words for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectOption {
    /// What a callback gets.
    pub value: String,
    /// What a person reads.
    pub label: String,
    /// The language of those words, where it is another than the page's.
    pub lang: Option<&'static str>,
}

impl SelectOption {
    /// A value under a label of its own.
    pub fn new(value: &str, label: &str) -> Self {
        Self { value: value.to_owned(), label: label.to_owned(), lang: None }
    }

    /// Says that its label is in another language than the page.
    pub fn in_language(self, tag: &'static str) -> Self {
        Self { lang: Some(tag), ..self }
    }

    /// A value that is its own label.
    pub fn plain(value: &str) -> Self {
        Self::new(value, value)
    }
}

/// The options of a select, the chosen one marked. The mark sits on the option, not on the select: a value set on
/// the select before its options are there is lost.
pub(super) fn with_selected(mut options: Vec<SelectOption>, value: &str) -> Vec<View> {
    if !options.iter().any(|option| option.value == value) {
        options.insert(0, SelectOption::plain(value));
    }
    let option = |SelectOption { value: it, label, lang }| {
        let selected = it == value;
        view! { <option value=it lang=lang prop:selected=selected>{label}</option> }
    };
    options.into_iter().map(option).collect()
}

/// What a `datalist` holds: values that are offered.
pub(super) fn offers(suggestions: Vec<String>) -> Vec<View> {
    suggestions.into_iter().map(|value| view! { <option value=value></option> }).collect()
}
