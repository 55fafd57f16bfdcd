//! Signing in and out.

use crate::journey::Visit;

pub(super) async fn a_wrong_token_is_refused_in_words_and_not_kept(visit: &mut Visit) {
    visit.expects_status(403);
    let page = &visit.page;
    page.open("").await;
    page.type_into("API token", "not-a-token").await;
    page.click("button", "Sign in").await;
    page.shows("The API does not accept this token.").await;
    assert_eq!(page.stored().await, "[{},{}]");
    page.lacks("button", "Sign out").await;
}

pub(super) async fn a_right_token_opens_the_list(visit: &mut Visit) {
    visit.signed_in("").await;
    visit.page.has("heading", "Report schedules").await;
    visit.page.status("1–25 of 312 schedules").await;
    let names: Vec<String> = visit.server.schedules().await.into_iter().take(25).map(|it| it.name).collect();
    visit.page.names_are(&names).await;
}
