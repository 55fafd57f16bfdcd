//! A place where something would be, and what to do about it.

use cadenza_view::prelude::*;

/// Says that there is nothing, why, and what one can do.
#[component]
pub fn EmptyState(
    /// What there is not.
    #[prop(into)]
    title: String,
    /// Why, or what to do.
    #[prop(into)]
    text: String,
    /// Whether it is the whole page, its title the page's heading.
    #[prop(optional)]
    heading: bool,
    /// Buttons and links.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let title = if heading {
        view! { <h1 tabindex="-1">{title}</h1> }
    } else {
        view! { <h2>{title}</h2> }
    };
    view! {
        <div class="empty">
            {title} <p>{text}</p>
            {children.map(|children| view! { <div class="actions">{children()}</div> })}
        </div>
    }
}
