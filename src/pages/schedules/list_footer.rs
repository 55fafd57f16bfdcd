//! The bar at the foot of the list: what of it is in sight, how old that is, and the way to the other pages.

use cadenza_view::prelude::*;

use crate::pages::lazy_view::lazy_view;
use crate::state::context::context;
use crate::state::lazy_views::LazyView;
use crate::ui::{Button, ButtonKind, Icon, Pager, PagerLabels, PagerView, SelectOption, icon};
use cadenza_core::list::{DataAge, PageInfo, PageNumber, Query, QueryChange, Size, Sort};
use cadenza_core::route::Route;

/// The bar.
#[component]
pub fn ListFooter(
    /// The query in the address.
    query: Signal<Query>,
    /// The sort that is in force.
    sort: Memo<Option<Sort>>,
    /// Where the rows stand that are drawn.
    page_info: Memo<PageInfo>,
    /// Whether those that are drawn answer something else.
    waiting: Memo<bool>,
    /// How many are asked for at once.
    size: Signal<Size>,
    /// How old they are; `None` before there are any.
    age: Signal<Option<DataAge>>,
    /// Asks for them again.
    again: Callback<()>,
    /// Whether that takes long enough to be seen.
    late: Signal<bool>,
) -> impl IntoView {
    let context = context();
    let m = context.messages;
    let href = move |page: Option<PageNumber>| {
        page.map(|page| context.navigation.href(&Route::Schedules(query.get().after(QueryChange::Page(page)))))
    };
    // What was said stays until there is something else to say: half a change would be heard as well.
    let said = StoredValue::new(String::new());
    let status = Signal::derive(move || {
        let (list, asked) = (context.list_page.list.read(), (query.read().server_query(), size.get()));
        match &list.displayed().answered_query {
            // What is counted answers something else. The line above the table says that something is under way.
            _ if waiting.get() => return String::new(),
            None => said.set_value(String::new()),
            Some(answered) if *answered == asked => {
                let page_info = (m.status)(&page_info.read());
                let sort = sort.get().map(|sort| (m.sorted_by)(sort.column, sort.direction));
                // A search, as a sort, is made here and over all rows.
                let whole = (sort.is_none() && query.read().is_narrowed()).then(|| m.all_loaded.to_owned());
                said.set_value([Some(page_info), sort, whole].into_iter().flatten().collect::<Vec<_>>().join(" · "));
            }
            Some(_) => {}
        }
        said.get_value()
    });
    let view = Signal::derive(move || {
        let (page_info, page) = (page_info.get(), query.read().page);
        let is_narrowed = query.read().is_narrowed();
        let first = (page != PageNumber::FIRST).then_some(PageNumber::FIRST);
        PagerView {
            first: href(first),
            previous: href(page.previous()),
            next: href(page_info.next),
            last: href(page_info.last_page.filter(|last| *last != page && page_info.next.is_some())),
            size: size_value(size.get()),
            // What is looked for is looked for among all.
            sizes: sizes(size.get(), m.all).into_iter().filter(|it| !is_narrowed || it.value == ALL).collect(),
            status: status.get(),
        }
    });
    let on_size = Callback::new(move |value: String| {
        if let Some(size) = offered_sizes().find(|size| size_value(*size) == value) {
            context.navigation.go(Route::Schedules(query.get_untracked().after(QueryChange::Size(size))));
        }
    });
    let labels = PagerLabels {
        pages: m.pages,
        first: m.first,
        previous: m.previous,
        next: m.next,
        last: m.last,
        rows_per_page: m.rows_per_page,
    };
    view! {
        <Pager view on_size labels>
            {lazy_view(false.into(), move || LazyView::Updated(age))}
            <Button kind=ButtonKind::Drawing label=m.refresh.to_owned() on_press=again busy=late>{icon(Icon::REFRESH)}</Button>
        </Pager>
    }
}

/// The value of the size that is none.
const ALL: &str = "all";

fn offered_sizes() -> impl Iterator<Item = Size> {
    [10, 25, 50, 100].into_iter().filter_map(Size::rows).chain([Size::All])
}

/// The offered sizes, and the present one if an address or the configuration asks for another.
fn sizes(present: Size, all: &str) -> Vec<SelectOption> {
    let other = (!offered_sizes().any(|size| size == present)).then_some(present);
    let label = |size| if size == Size::All { all.to_owned() } else { size_value(size) };
    other.into_iter().chain(offered_sizes()).map(|size| SelectOption::new(&size_value(size), &label(size))).collect()
}

fn size_value(size: Size) -> String {
    match size {
        Size::All => ALL.to_owned(),
        Size::Rows(count) => count.to_string(),
    }
}
