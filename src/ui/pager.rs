//! The bar at the foot of a table: what of it is in sight, and the way to the other pages.

use cadenza_view::prelude::*;

use super::icon::{Icon, icon};
use super::select_option::{SelectOption, with_selected};

/// Where one can go from here, as addresses; `None` where there is nowhere to go.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PagerView {
    /// The first page, unless one is there.
    pub first: Option<String>,
    /// The page before.
    pub previous: Option<String>,
    /// The page after.
    pub next: Option<String>,
    /// The last page, where it is known and one is not there.
    pub last: Option<String>,
    /// The rows on a page.
    pub size: String,
    /// The sizes one can choose.
    pub sizes: Vec<SelectOption>,
    /// What is in sight, in words.
    pub status: String,
}

/// The words of a [`Pager`].
#[derive(Clone, Copy, Debug)]
pub struct PagerLabels {
    /// The navigation's name.
    pub pages: &'static str,
    /// To the first page.
    pub first: &'static str,
    /// To the page before.
    pub previous: &'static str,
    /// To the page after.
    pub next: &'static str,
    /// To the last page.
    pub last: &'static str,
    /// The rows on a page.
    pub rows_per_page: &'static str,
}

/// The links to other pages, the size of a page, and a status line.
#[component]
pub fn Pager(
    /// Where one is.
    #[prop(into)]
    view: Signal<PagerView>,
    /// Another size was chosen.
    on_size: Callback<String>,
    /// The words.
    labels: PagerLabels,
    /// What is said beside the status line.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    type To = fn(&PagerView) -> Option<String>;
    let link = move |label: &'static str, drawing: Icon, to: To| {
        let href = Memo::new(move |_| to(&view.read()));
        // With `tabindex` it can have the focus, and keeps it, when there is nowhere further to go.
        view! {
            <a
                class="button quiet drawing"
                part="button quiet"
                role="link"
                aria-label=label
                title=label
                tabindex="0"
                href=move || href.get()
                aria-disabled=move || href.read().is_none().then_some("true")
            >
                {icon(drawing)}
            </a>
        }
    };
    let size = Memo::new(move |_| (view.read().sizes.clone(), view.read().size.clone()));
    view! {
        <div class="pager">
            <p class="pager-status" role="status">{move || view.read().status.clone()}</p>
            {children.map(|children| children())}
            <label class="pager-size">
                <span>{labels.rows_per_page}</span>
                <select class="input" part="field" on:change=move |event| on_size.run(event_target_value(&event))>
                    {move || with_selected(size.read().0.clone(), &size.read().1)}
                </select>
            </label>
            <nav aria-label=labels.pages>
                {link(labels.first, Icon::FIRST, |view| view.first.clone())}
                {link(labels.previous, Icon::LEFT, |view| view.previous.clone())}
                {link(labels.next, Icon::RIGHT, |view| view.next.clone())}
                {link(labels.last, Icon::LAST, |view| view.last.clone())}
            </nav>
        </div>
    }
}
