//! Many values in the room of one line.

use leptos::prelude::*;

/// The first values, and how many more there are; all of them on hover.
#[component]
pub fn ValueList<F>(
    /// The values.
    values: Vec<String>,
    /// The most that are shown.
    #[prop(default = 1)]
    limit: usize,
    /// The words for "and so many more".
    more_label: F,
) -> impl IntoView
where
    F: FnOnce(usize) -> String,
{
    let more = values.len().saturating_sub(limit);
    let all = (more > 0).then(|| values.join("\n"));
    let rest = (more > 0).then(|| {
        view! {
            <span class="more" aria-hidden="true">{format!("+{more}")}</span>
            <span class="visually-hidden">{more_label(more)}</span>
        }
        .into_any()
    });
    let shown = values.into_iter().take(limit).map(|value| view! { <bdi>{value}</bdi> }.into_any()).collect::<Vec<_>>();
    view! { <span class="several" title=all>{shown}{rest}</span> }.into_any()
}
