//! Notices, the error summary, toasts, empty states and progress.

use crate::ui::{Button, EmptyState, ErrorSummary, LoadingLine, Notice, NoticeKind, ToastList, ToastView};
use cadenza_view::prelude::*;
use cadenza_view::reactive::late;
use leptos::task::tick;
use wasm_bindgen_test::wasm_bindgen_test;

use super::roots::{in_each_root, pause, text};

#[wasm_bindgen_test]
async fn a_failure_interrupts_and_the_rest_waits() {
    for (kind, role) in [(NoticeKind::Info, "status"), (NoticeKind::Warning, "status"), (NoticeKind::Failure, "alert")]
    {
        let view = move || {
            view! {
                <Notice kind title="No answer."><p>"Nothing is lost."</p><Button>"Try again"</Button></Notice>
            }
        };
        in_each_root(view, async |root| {
            let notice = root.find(".notice");
            assert_eq!(notice.get_attribute("role").as_deref(), Some(role));
            assert_eq!(text(&notice), "No answer.Nothing is lost.Try again");
        })
        .await;
    }
}

#[wasm_bindgen_test]
async fn the_summary_leads_to_each_wrong_field() {
    let items = RwSignal::new(Vec::new());
    let picked = RwSignal::new(String::new());
    let view = move || {
        let on_pick = Callback::new(move |id| picked.set(id));
        view! { <ErrorSummary title="2 fields need attention" items on_pick /> }
    };
    in_each_root(view, async |root| {
        items.set(Vec::new());
        tick().await;
        assert!(root.all("section").is_empty(), "nothing is wrong, nothing is said");
        let item = |id: &str, label: &str| (id.to_owned(), format!("{label} is missing."));
        items.set(vec![item("name", "Name"), item("to", "Recipients")]);
        tick().await;
        let section = root.find("section[aria-label='2 fields need attention']");
        assert_eq!(text(&section.query_selector("li").unwrap().unwrap()), "Name is missing.");
        root.all("section button")[1].click();
        assert_eq!(picked.get_untracked(), "to");
    })
    .await;
}

fn toast(id: u64) -> ToastView {
    ToastView { id, kind: NoticeKind::Info, text: format!("Toast {id}"), action: None, undo: None }
}

#[wasm_bindgen_test]
async fn what_a_toast_says_was_done_can_be_taken_back() {
    let undone = RwSignal::new(0);
    let toasts = RwSignal::new(vec![toast(1), ToastView { undo: Some("Undo"), ..toast(2) }]);
    let on_undo = Callback::new(move |id| undone.set(id));
    let view = move || view! { <ToastList toasts on_dismiss=Callback::new(|_| {}) on_undo on_pass=Callback::new(|_| {}) dismiss_label="Dismiss" /> };
    in_each_root(view, async |root| {
        tick().await;
        let buttons: Vec<_> = root.all(".toast button").into_iter().filter(|it| text(it) == "Undo").collect();
        assert_eq!(buttons.len(), 1, "only what can be taken back offers it");
        buttons[0].click();
        assert_eq!(undone.get_untracked(), 2);
    })
    .await;
}

#[wasm_bindgen_test]
async fn the_live_region_is_there_before_its_first_toast() {
    let toasts = RwSignal::new(Vec::<ToastView>::new());
    let view = move || view! { <ToastList toasts on_dismiss=Callback::new(|_| {}) on_undo=Callback::new(|_| {}) on_pass=Callback::new(|_| {}) dismiss_label="Dismiss" /> };
    in_each_root(view, async |root| {
        toasts.set(Vec::new());
        tick().await;
        let region = root.find("[role=status][aria-live=polite]");
        assert_eq!(text(&region), "");
        let action = Some(("View".to_owned(), "#/schedules/7".to_owned()));
        toasts.set(vec![ToastView { action, ..toast(1) }]);
        tick().await;
        assert_eq!(root.find("[role=status]"), region, "the same region, now with words");
        assert_eq!(text(&root.find(".toast p")), "Toast 1");
        assert_eq!(root.find(".toast a").get_attribute("href").as_deref(), Some("#/schedules/7"));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_dismissed_toast_gives_the_focus_back() {
    let toasts = RwSignal::new(Vec::<ToastView>::new());
    let view = move || {
        let on_dismiss = Callback::new(move |id| toasts.update(|toasts| toasts.retain(|toast| toast.id != id)));
        view! {
            <Button>"Refresh"</Button>
            <ToastList toasts on_dismiss on_undo=Callback::new(|_| {}) on_pass=Callback::new(|_| {}) dismiss_label="Dismiss" />
        }
    };
    in_each_root(view, async |root| {
        toasts.set(vec![toast(1), toast(2)]);
        tick().await;
        let refresh = root.all("button")[0].clone();
        refresh.focus().unwrap();
        let dismiss = root.all("button[aria-label=Dismiss]")[0].clone();
        dismiss.focus().unwrap();
        dismiss.click();
        tick().await;
        assert_eq!(root.focused().as_ref(), Some(refresh.as_ref()));
        assert_eq!(text(&root.find(".toast")), "Toast 2", "only the one");
    })
    .await;
}

#[wasm_bindgen_test]
async fn no_time_passes_for_toasts_while_one_has_the_focus() {
    let passed = RwSignal::new(0);
    let view = move || {
        let on_pass = Callback::new(move |time: u32| passed.update(|passed| *passed += time));
        let toasts = Signal::from(vec![toast(1)]);
        view! { <ToastList toasts on_dismiss=Callback::new(|_| {}) on_undo=Callback::new(|_| {}) on_pass dismiss_label="Dismiss" /> }
    };
    in_each_root(view, async |root| {
        let dismiss = root.find("button[aria-label=Dismiss]");
        dismiss.focus().unwrap();
        passed.set(0);
        pause(1_200).await;
        assert_eq!(passed.get_untracked(), 0);
        dismiss.blur().unwrap();
        pause(1_200).await;
        assert!(passed.get_untracked() >= 500, "it never leaves");
    })
    .await;
}

#[wasm_bindgen_test]
async fn what_a_toast_says_changes_in_its_place() {
    let toasts = RwSignal::new(vec![toast(1)]);
    let view = move || {
        let nothing = Callback::new(|_| {});
        view! { <ToastList toasts on_dismiss=nothing on_undo=Callback::new(|_| {}) on_pass=Callback::new(|_| {}) dismiss_label="Dismiss" /> }
    };
    in_each_root(view, async |root| {
        toasts.set(vec![toast(1)]);
        tick().await;
        let dismiss = root.find("button[aria-label=Dismiss]");
        dismiss.focus().unwrap();
        toasts.set(vec![ToastView { text: "Both".to_owned(), ..toast(1) }]);
        tick().await;
        assert_eq!(text(&root.find(".toast p")), "Both");
        assert_eq!(root.focused().as_ref(), Some(dismiss.as_ref()));
    })
    .await;
}

#[wasm_bindgen_test]
async fn what_is_over_soon_is_never_told_as_late() {
    let busy = RwSignal::new(false);
    let told = RwSignal::new(0);
    let view = move || {
        let late = late(busy.into(), std::time::Duration::from_millis(300));
        Effect::new(move || {
            if late.get() {
                told.update(|told| *told += 1);
            }
        });
        view! { <LoadingLine active=late label="Loading" /> }
    };
    in_each_root(view, async |root| {
        told.set(0);
        for _ in 0..3 {
            busy.set(true);
            pause(20).await;
            busy.set(false);
            pause(20).await;
        }
        pause(500).await;
        assert_eq!(told.get_untracked(), 0);
        busy.set(true);
        pause(500).await;
        assert!(told.get_untracked() > 0 && !root.all("[role=progressbar]").is_empty());
        busy.set(false);
        tick().await;
        assert!(root.all("[role=progressbar]").is_empty());
    })
    .await;
}

#[wasm_bindgen_test]
async fn an_empty_state_is_a_heading_of_its_page_or_of_a_part() {
    for (heading, level) in [(true, "h1[tabindex='-1']"), (false, "h2")] {
        let view = move || {
            view! { <EmptyState title="Nothing matches" text="No schedule does." heading><Button>"Clear"</Button></EmptyState> }
        };
        in_each_root(view, async |root| {
            assert_eq!(text(&root.find(level)), "Nothing matches");
            assert_eq!(text(&root.find(".actions button")), "Clear");
        })
        .await;
    }
}

#[wasm_bindgen_test]
async fn the_progress_line_takes_its_room_at_all_times() {
    let active = RwSignal::new(false);
    let view = move || view! { <LoadingLine active label="Loading" /> };
    in_each_root(view, async |root| {
        active.set(false);
        tick().await;
        let line = root.find(".progress");
        assert!(root.all("[role=progressbar]").is_empty());
        active.set(true);
        tick().await;
        assert_eq!(root.find("[role=progressbar]").get_attribute("aria-label").as_deref(), Some("Loading"));
        assert_eq!(root.find(".progress"), line);
    })
    .await;
}
