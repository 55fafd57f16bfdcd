//! The text that tells `cadenza_view::dom::skeleton` what to build; the control characters are agreed with it.

use proc_macro2::TokenStream;
use quote::quote;

use crate::namespace::Namespace;

/// An element being written: its text, and the calls that bring what goes into its gaps, in the order of the source.
#[derive(Default)]
pub(crate) struct Markup {
    text: String,
    parts: Vec<TokenStream>,
}

/// What a gap is for.
#[derive(Clone, Copy)]
pub(crate) enum Gap {
    Child = 0xe,
    Attribute = 0xf,
    Property = 0x10,
    Style = 0x11,
    Class = 0x12,
    Listener = 0x13,
    Capture = 0x14,
    NodeRef = 0x15,
    Spread = 0x16,
}

impl Markup {
    pub(crate) fn open(&mut self, tag: &str, namespace: Namespace) {
        let op = match namespace {
            Namespace::Html => '\u{1}',
            Namespace::Svg => '\u{2}',
            Namespace::MathMl => '\u{3}',
            Namespace::Inherit => '\u{4}',
        };
        self.write(op, tag);
    }

    pub(crate) fn fixed(&mut self, name: &str, value: &str) {
        self.write('\u{5}', name);
        if !value.is_empty() {
            self.write('\u{6}', value);
        }
    }

    pub(crate) fn text(&mut self, text: &str) {
        self.write('\u{7}', text);
    }

    pub(crate) fn close(&mut self) {
        self.write('\u{8}', "");
    }

    /// A gap, and the call that fills it.
    pub(crate) fn gap(&mut self, gap: Gap, name: &str, call: TokenStream) {
        self.unfilled_gap(gap, name);
        self.parts.push(call);
    }

    /// A gap that is filled by the call of another one.
    pub(crate) fn unfilled_gap(&mut self, gap: Gap, name: &str) {
        self.write(char::from(gap as u8), name);
    }

    pub(crate) fn gaps(&self) -> usize {
        self.text.chars().filter(|character| ('\u{e}'..='\u{16}').contains(character)).count()
    }

    /// The whole as an expression.
    pub(crate) fn into_view(mut self) -> TokenStream {
        let count = self.gaps();
        // Elements that are open at the end close by themselves.
        self.text.truncate(self.text.trim_end_matches('\u{8}').len());
        let Self { text, parts } = self;
        quote!(::cadenza_view::dom::Template::new(#text, #count) #(#parts)* .into_view())
    }

    fn write(&mut self, op: char, words: &str) {
        self.text.push(op);
        // Text is what a person wrote; a control character in it would be read as another step.
        self.text
            .extend(words.chars().filter(|character| *character >= ' ' || matches!(character, '\t' | '\n' | '\r')));
    }
}
