//! The head of a column one can sort by.

use cadenza_view::prelude::*;

use super::icon;

/// The order a column is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SortState {
    /// The smallest first.
    Ascending,
    /// The largest first.
    Descending,
}

impl SortState {
    const fn aria_sort(this: Option<Self>) -> &'static str {
        match this {
            None => "none",
            Some(Self::Ascending) => "ascending",
            Some(Self::Descending) => "descending",
        }
    }
}

/// A column head with a link that sorts by it.
#[component]
pub fn SortHeader(
    /// The column's name.
    #[prop(into)]
    label: String,
    /// The address of the list sorted by it.
    #[prop(into)]
    href: Signal<String>,
    /// How the column is sorted now.
    #[prop(into)]
    direction: Signal<Option<SortState>>,
    /// What holds for the whole column, beside its name.
    note: Option<String>,
    /// Class of the column, which gives it its width.
    #[prop(optional, into)]
    class: Option<String>,
) -> impl IntoView {
    view! {
        <th scope="col" class=class aria-sort=move || SortState::aria_sort(direction.get())>
            <a href=href data-note=note>{label}{icon::sort()}</a>
        </th>
    }
}
