//! The scrolling region, many values in one line, and facts.

use crate::ui::{Description, DescriptionList, ScrollView, Scroller, ValueList, safe_text};
use cadenza_view::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::roots::{fire, in_each_root, next_frame, text};

#[wasm_bindgen_test]
async fn a_scroller_says_what_is_in_sight_at_the_start_and_after_scrolling() {
    let views = RwSignal::new(Vec::new());
    let region = NodeRef::new();
    let view = move || {
        let on_view = Callback::new(move |view: ScrollView| views.update(|views| views.push((view.top, view.height))));
        view! { <Scroller label="Report schedules" on_view node_ref=region><div class="tall">"Rows"</div></Scroller> }
    };
    in_each_root(view, async |root| {
        let region = root.find("[role=region][tabindex='0'][aria-label='Report schedules']");
        let sized = |element: &web_sys::HtmlElement, height: &str| {
            element.style().set_property("height", height).unwrap();
            element.style().set_property("overflow", "auto").unwrap();
        };
        sized(&region, "100px");
        sized(&root.find(".tall"), "1000px");
        next_frame().await;
        next_frame().await;
        assert_eq!(views.get_untracked().last(), Some(&(0.0, 100.0)));

        views.set(Vec::new());
        for top in [10, 20, 30] {
            region.set_scroll_top(top);
            fire(&region, "scroll");
        }
        next_frame().await;
        next_frame().await;
        let seen = views.get_untracked();
        assert_eq!(seen.last(), Some(&(30.0, 100.0)));
        assert!(seen.len() < 3, "once a frame, not once an event: {seen:?}");

        sized(&region, "60px");
        next_frame().await;
        next_frame().await;
        assert_eq!(views.get_untracked().last(), Some(&(30.0, 60.0)));
        for element in [&region, &root.find(".tall")] {
            element.remove_attribute("style").unwrap();
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_scroller_taken_out_reports_nothing_more() {
    let (views, errors) = (RwSignal::new(0), RwSignal::new(0));
    // A callback into what is gone panics in a task of the browser's, which only the window hears about.
    let listener = window_event_listener_untyped("error", move |_| errors.update(|count| *count += 1));
    let view = move || {
        let on_view = Callback::new(move |_| views.update(|count| *count += 1));
        view! { <Scroller label="Report schedules" on_view>"Rows"</Scroller> }
    };
    in_each_root(view, async |root| {
        next_frame().await;
        fire(&root.find("[role=region]"), "scroll");
    })
    .await;
    let before = views.get_untracked();
    next_frame().await;
    next_frame().await;
    listener.remove();
    assert_eq!((views.get_untracked(), errors.get_untracked()), (before, 0));
}

#[wasm_bindgen_test]
async fn many_values_show_the_first_and_say_how_many_more() {
    let view = || {
        let values = ["ada@example.com", "ben@example.com", "chi@example.com"].map(str::to_owned).to_vec();
        view! { <ValueList values drawing=None none="none".into_view() more=|count| format!("and {count} more") hidden=|_| "hidden" /> }
    };
    in_each_root(view, async |root| {
        assert_eq!(text(&root.find("bdi")), "ada@example.com");
        assert_eq!(text(&root.find("[aria-hidden=true]")), "+2");
        assert_eq!(text(&root.find(".visually-hidden")), "and 2 more");
        let all = root.find(".several").get_attribute("title");
        assert_eq!(all.as_deref(), Some("ada@example.com\nben@example.com\nchi@example.com"));
    })
    .await;
}

#[wasm_bindgen_test]
async fn markup_in_a_value_stays_text() {
    let view = || view! { <ValueList values=vec!["<img src=x>".to_owned()] drawing=None none="none".into_view() more=|_| String::new() hidden=|_| "hidden" /> };
    in_each_root(view, async |root| {
        assert_eq!(text(&root.find("bdi")), "<img src=x>");
        assert!(root.all("img, .more").is_empty());
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_fact_is_a_label_and_its_value() {
    let view =
        || view! { <DescriptionList><Description label="Time zone">"Europe/Rome"</Description></DescriptionList> };
    in_each_root(view, async |root| {
        assert_eq!(text(&root.find("dl > div > dt")), "Time zone");
        assert_eq!(text(&root.find("dl > div > dd")), "Europe/Rome");
    })
    .await;
}

#[wasm_bindgen_test]
async fn what_hides_in_a_value_is_shown_by_its_code_and_named() {
    let view = || {
        view! { <ValueList values=vec!["\u{202E}fdp.exe".to_owned(), "b\u{200B}".to_owned()] drawing=None none="none".into_view() more=|_| "more".to_owned() hidden=|_| "hidden" /> }
    };
    in_each_root(view, async |root| {
        let mark = root.find("bdi > .mark[role=img]");
        assert_eq!(text(&mark), "U+202E");
        assert_eq!(mark.get_attribute("aria-label").as_deref(), Some("U+202E: hidden"));
        assert_eq!(text(&root.find("bdi")), "U+202Efdp.exe");
        let all = root.find(".several").get_attribute("title");
        assert_eq!(all.as_deref(), Some("[U+202E]fdp.exe\nb[U+200B]"));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_long_value_comes_up_whole() {
    let long = "Riepilogo ".repeat(30);
    let view = {
        let long = long.trim_end().to_owned();
        move || safe_text(&long, |_| "hidden")
    };
    in_each_root(view, async |root| {
        assert_eq!(root.find("bdi").get_attribute("title").as_deref(), Some(long.trim_end()));
    })
    .await;
}
