//! The watcher itself: a browser's complaints do reach it, or every other journey would prove less than it says.

use crate::journey::Visit;
use crate::patience::until;

pub(super) async fn a_console_error_is_seen(visit: &mut Visit) {
    seen(visit, "console.error('made by the test')", "made by the test").await;
}

pub(super) async fn an_exception_nobody_catches_is_seen(visit: &mut Visit) {
    seen(visit, "setTimeout(() => { throw new Error('thrown by the test'); })", "thrown by the test").await;
}

pub(super) async fn a_rejection_nobody_handles_is_seen(visit: &mut Visit) {
    seen(
        visit,
        "void setTimeout(() => void Promise.reject(new Error('rejected by the test')))",
        "rejected by the test",
    )
    .await;
}

pub(super) async fn a_violation_of_the_policy_is_seen(visit: &mut Visit) {
    seen(
        visit,
        "document.body.append(Object.assign(document.createElement('style'), { textContent: 'b {}' }))",
        "style-src",
    )
    .await;
}

/// Has the page do it, from a script of the page's own world, and waits for the complaint.
async fn seen(visit: &Visit, deed: &str, trace: &str) {
    visit.page.open("").await;
    visit.page.has("button", "Sign in").await;
    assert_eq!(visit.complaints().await, Vec::<String>::new(), "there is something to complain about beforehand");
    visit.page.ask(deed, vec![]).await;
    let complaint = until(async || visit.complaints().await.into_iter().find(|it| it.contains(trace))).await;
    assert!(complaint.is_some(), "nobody complained of {deed}; printed: {:#?}", visit.session.printed());
}
