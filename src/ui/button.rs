//! Something to press.

use cadenza_view::prelude::*;
use leptos::ev::MouseEvent;

/// How much a button asks to be pressed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ButtonKind {
    /// One of several equals.
    #[default]
    Plain,
    /// What one came for.
    Primary,
    /// What cannot be undone.
    Danger,
    /// A small thing at hand; no border.
    Quiet,
    /// The same, for what cannot be undone.
    QuietDanger,
    /// A drawing in the place of words: its label is its tooltip, too.
    Drawing,
}

impl ButtonKind {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "button",
            Self::Primary => "button primary",
            Self::Danger => "button danger",
            Self::Quiet => "button quiet",
            Self::QuietDanger => "button quiet danger",
            Self::Drawing => "button quiet drawing",
        }
    }
}

/// A button. While `busy` or `off` it keeps the focus and ignores presses; the submit of a form included.
#[component]
pub fn Button(
    /// How it looks.
    #[prop(optional)]
    kind: ButtonKind,
    /// Whether it submits the form it stands in.
    #[prop(optional)]
    submit: bool,
    /// Whether it can be used at all now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether what it started is under way.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// Whether it is refused for now, for a reason that stands in the element `reason`.
    #[prop(optional, into)]
    off: Signal<bool>,
    /// Id of the element that says why it is off.
    #[prop(optional)]
    reason: Option<&'static str>,
    /// Its name, where the children are too short to be one.
    #[prop(optional_no_strip, into)]
    label: Option<String>,
    /// It was pressed.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// The element.
    #[prop(optional)]
    node_ref: NodeRef,
    /// What it says.
    children: Children,
) -> impl IntoView {
    let press = move |event: MouseEvent| {
        if busy.get_untracked() || off.get_untracked() {
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    view! {
        <button
            type=if submit { "submit" } else { "button" }
            class=kind.class()
            part=kind.class()
            title=label.clone().filter(|_| kind == ButtonKind::Drawing)
            aria-label=label
            aria-busy=move || busy.get().then_some("true")
            aria-disabled=move || (busy.get() || off.get()).then_some("true")
            aria-describedby=move || reason.filter(|_| off.get())
            prop:disabled=disabled
            node_ref=node_ref
            on:click=press
        >
            {children()}
        </button>
    }
}
