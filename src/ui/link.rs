//! Somewhere to go.

use cadenza_view::prelude::*;

/// How a link looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LinkKind {
    /// Words in a text.
    #[default]
    Text,
    /// A way out of a screen, beside buttons.
    Button,
    /// The same, among buttons without a border.
    QuietButton,
    /// The way one most likely wants.
    PrimaryButton,
    /// A drawing in the place of words: its label is its tooltip, too.
    Drawing,
}

impl LinkKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Text => "link",
            Self::Button => "button",
            Self::QuietButton => "button quiet",
            Self::PrimaryButton => "button primary",
            Self::Drawing => "button quiet drawing",
        }
    }
}

/// A real link: it can be opened in a tab, copied and bookmarked.
#[component]
pub fn Link(
    /// The address.
    #[prop(into)]
    href: Signal<String>,
    /// How it looks.
    #[prop(optional)]
    kind: LinkKind,
    /// Its name, where the children are too short to be one.
    #[prop(optional_no_strip, into)]
    label: Option<String>,
    /// Whether it leads to where one is.
    #[prop(optional, into)]
    current: Signal<bool>,
    /// Whether it opens beside the page, which then keeps what was typed.
    #[prop(optional)]
    new_tab: bool,
    /// What it says.
    children: Children,
) -> impl IntoView {
    view! {
        <a class=kind.class() part=kind.class() href=href title=label.clone().filter(|_| kind == LinkKind::Drawing) aria-label=label aria-current=move || current.get().then_some("page") target=new_tab.then_some("_blank")>
            {children()}
        </a>
    }
}
