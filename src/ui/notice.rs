//! Something a person has to know, in its place on the page.

use cadenza_view::prelude::*;

/// How bad it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    #[default]
    Info,
    /// Something is not as it should be, and the page works.
    Warning,
    /// Something did not work.
    Failure,
}

impl NoticeKind {
    /// The class, and the role: a failure interrupts, the others wait for a pause.
    const fn class_and_role(self) -> (&'static str, &'static str) {
        match self {
            Self::Info => ("notice", "status"),
            Self::Warning => ("notice warning", "status"),
            Self::Failure => ("notice failure", "alert"),
        }
    }
}

/// A notice: what is the matter, more about it, and ways out.
#[component]
pub fn Notice(
    /// How bad it is.
    kind: NoticeKind,
    /// What is the matter.
    #[prop(into)]
    title: String,
    /// More about it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let (class, role) = kind.class_and_role();
    view! {
        <div class=class part=class role=role>
            <p class="notice-title">{title}</p>
            {children.map(|children| children())}
        </div>
    }
}
