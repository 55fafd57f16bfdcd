//! The pager, and heads to sort by.

use crate::ui::{Pager, PagerLabels, PagerView, SelectOption, SortHeader, SortState};
use cadenza_view::prelude::*;
use leptos::task::tick;
use wasm_bindgen_test::wasm_bindgen_test;

use super::roots::{fire, in_each_root, next_frame, text, value};

const LABELS: PagerLabels = PagerLabels {
    pages: "Pages",
    first: "First",
    previous: "Previous",
    next: "Next",
    last: "Last",
    rows_per_page: "Rows per page",
};

fn first_page() -> PagerView {
    PagerView {
        next: Some("#/schedules?page=2".to_owned()),
        last: Some("#/schedules?page=13".to_owned()),
        size: "25".to_owned(),
        sizes: vec![SelectOption::plain("10"), SelectOption::plain("25"), SelectOption::new("all", "All")],
        status: "1–25 of 312 schedules".to_owned(),
        ..PagerView::default()
    }
}

#[wasm_bindgen_test]
async fn a_pager_links_where_there_is_somewhere_to_go() {
    let view = || view! { <Pager view=Signal::from(first_page()) on_size=Callback::new(|_| {}) labels=LABELS /> };
    in_each_root(view, async |root| {
        let links = root.all("nav[aria-label=Pages] a");
        let seen: Vec<_> = links
            .iter()
            .map(|link| (link.get_attribute("aria-label").unwrap_or_default(), link.get_attribute("href")))
            .collect();
        let expected = [
            ("First", None),
            ("Previous", None),
            ("Next", Some("#/schedules?page=2")),
            ("Last", Some("#/schedules?page=13")),
        ];
        assert_eq!(seen, expected.map(|(label, href)| (label.to_owned(), href.map(str::to_owned))));
        let disabled: Vec<_> = links.iter().map(|link| link.has_attribute("aria-disabled")).collect();
        assert_eq!(disabled, [true, true, false, false]);
        assert_eq!(text(&root.find("[role=status]")), "1–25 of 312 schedules");
    })
    .await;
}

#[wasm_bindgen_test]
async fn next_keeps_the_focus_on_the_last_page() {
    let place = RwSignal::new(first_page());
    let view = move || view! { <Pager view=place on_size=Callback::new(|_| {}) labels=LABELS /> };
    in_each_root(view, async |root| {
        place.set(first_page());
        tick().await;
        let next = root.all("nav a")[2].clone();
        next.focus().unwrap();
        place.set(PagerView { previous: Some("#/schedules".to_owned()), next: None, last: None, ..first_page() });
        // The browser takes the focus from what cannot have it only when it paints.
        next_frame().await;
        next_frame().await;
        assert!(!next.has_attribute("href") && next.has_attribute("aria-disabled"));
        assert_eq!(root.focused().as_ref(), Some(next.as_ref()));
        assert_eq!(root.all("nav a")[1].get_attribute("href").as_deref(), Some("#/schedules"));
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_page_size_is_shown_and_told() {
    let chosen = RwSignal::new(String::new());
    let view = move || {
        let on_size = Callback::new(move |size| chosen.set(size));
        view! { <Pager view=Signal::from(first_page()) on_size labels=LABELS /> }
    };
    in_each_root(view, async |root| {
        let select = root.find("label > select");
        assert_eq!(value(&select), "25");
        assert_eq!(text(&root.find("label > span")), "Rows per page");
        js_sys::Reflect::set(&select, &"value".into(), &"all".into()).unwrap();
        fire(&select, "change");
        assert_eq!(chosen.get_untracked(), "all");
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_column_head_says_how_its_column_is_sorted() {
    let direction = RwSignal::new(None);
    let view = move || {
        let note = Some("Rome".to_owned());
        view! {
            <table><thead><tr>
                <SortHeader label="Name" href="#/schedules?sort=name" direction note class="col-name" />
            </tr></thead></table>
        }
    };
    in_each_root(view, async |root| {
        let head = root.find("th[scope=col].col-name");
        for (order, said) in
            [(None, "none"), (Some(SortState::Ascending), "ascending"), (Some(SortState::Descending), "descending")]
        {
            direction.set(order);
            tick().await;
            assert_eq!(head.get_attribute("aria-sort").as_deref(), Some(said));
        }
        let link = root.find("th > a[href='#/schedules?sort=name']");
        assert_eq!(text(&link), "Name", "the arrows are silent, and the note is no part of the name");
        assert_eq!(link.get_attribute("data-note").as_deref(), Some("Rome"));
        assert_eq!(root.find("svg").get_attribute("aria-hidden").as_deref(), Some("true"));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_select_shows_its_value_before_and_after_its_options_arrive() {
    let shown = RwSignal::new(first_page());
    let of = |size: &str, sizes: &[&str]| PagerView {
        size: size.to_owned(),
        sizes: sizes.iter().map(|size| SelectOption::plain(size)).collect(),
        ..PagerView::default()
    };
    let view = move || {
        let on_size = Callback::new(move |size: String| shown.update(|view| view.size = size));
        view! { <Pager view=shown on_size labels=LABELS /> }
    };
    in_each_root(view, async |root| {
        shown.set(of("33", &[]));
        tick().await;
        let select = root.find("select");
        assert_eq!(value(&select), "33", "shown as it is while nothing else is known");
        shown.set(of("33", &["10", "33", "50"]));
        tick().await;
        assert_eq!((value(&select).as_str(), root.all("option").len()), ("33", 3));
        js_sys::Reflect::set(&select, &"value".into(), &"50".into()).unwrap();
        fire(&select, "change");
        tick().await;
        assert_eq!((shown.get_untracked().size.as_str(), value(&select).as_str()), ("50", "50"));
        for size in ["10", "50", "7"] {
            shown.update(|view| view.size = size.to_owned());
            tick().await;
            assert_eq!(value(&select), size, "also one that a person had chosen before, and one nobody offers");
        }
    })
    .await;
}
