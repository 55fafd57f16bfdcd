//! What a person does in the matrix: up to the press that is spoiled, that press, and how they go on.

use cadenza_core::i18n::{EN, LazyMessages, OnDemandMessages, lazy_messages, on_demand_messages};
use cadenza_core::schedule::Attribute;
use serde_json::json;

use super::cell::Cell;
use super::clock;
use super::screen::Told;
use crate::patience::until;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    SignIn,
    List,
    Filter,
    Open,
    Create,
    Edit,
    DeleteOne,
    DeleteMany,
    ChangeMany,
}

impl Action {
    pub(super) const fn writes(self) -> bool {
        match self {
            Self::SignIn | Self::List | Self::Filter | Self::Open => false,
            Self::Create | Self::Edit | Self::DeleteOne | Self::DeleteMany | Self::ChangeMany => true,
        }
    }

    /// How many of a cell's rows are left of so many, once it is done.
    pub(super) const fn leaves(self, rows: usize) -> usize {
        match self {
            Self::SignIn | Self::List | Self::Filter | Self::Open | Self::Edit | Self::ChangeMany => rows,
            Self::Create => rows + 1,
            Self::DeleteOne => rows - 1,
            Self::DeleteMany => rows - 3,
        }
    }

    /// Its calls are open to every good token.
    pub(super) const fn lists(self) -> bool {
        matches!(self, Self::SignIn | Self::List | Self::Filter)
    }
}

const TOKEN: &str = "demo-admin";

/// To another place of the app, where nothing is said of what was done before.
const GO: &str = "((address) => {
    root().querySelectorAll('.toast button[aria-label]').forEach((dismiss) => dismiss.click());
    location.hash = address;
})(arguments[0])";

fn t() -> &'static LazyMessages {
    lazy_messages(&EN)
}

fn bulk() -> &'static OnDemandMessages {
    on_demand_messages(&EN)
}

impl Cell<'_> {
    /// Forgets everything, signs in, and is where a cell can begin.
    pub(super) async fn start_afresh(&self) {
        let forget = "/^http/.test(location.href) && void (sessionStorage.clear(), localStorage.clear())";
        self.visit.page.ask(forget, vec![]).await;
        self.visit.signed_in("#/settings").await;
    }

    /// Up to the press that will be spoiled. All in the same page, as a person goes on; but the list begins without one from
    /// before.
    pub(super) async fn begin(&self) {
        let page = &self.visit.page;
        if self.action == Action::List {
            page.open("#/settings").await;
            page.has("heading", EN.settings).await;
        } else if self.action == Action::SignIn {
            page.click("button", EN.sign_out).await;
        } else {
            page.ask(GO, vec![self.address().into()]).await;
        }
        match self.action {
            Action::SignIn => page.has("button", EN.sign_in).await,
            Action::List => {}
            Action::Filter => page.names_are(&self.first_page()).await,
            Action::Open | Action::DeleteOne | Action::DeleteMany => page.names_are(&self.rows()).await,
            Action::Create => page.has("button", t().create_schedule).await,
            Action::Edit => page.has("button", t().save_changes).await,
            Action::ChangeMany => page.has("button", &(bulk().change_many.apply_changes)(1)).await,
        }
        clock::set(page).await;
        self.prepare().await;
    }

    fn address(&self) -> String {
        match self.action {
            Action::SignIn | Action::List => "#/settings".to_owned(),
            Action::Filter => "#/schedules".to_owned(),
            Action::Open | Action::DeleteOne | Action::DeleteMany => {
                format!("#/schedules?name={}", self.common().replace(' ', "%20"))
            }
            Action::Create => "#/schedules/new".to_owned(),
            Action::Edit => format!("#/schedules/{}/edit", self.id()),
            Action::ChangeMany => {
                let (from, to) = (self.recipient().replace('@', "%40"), self.successor().replace('@', "%40"));
                format!("#/change?send_to={from}&replace.send_to={from}&with={to}")
            }
        }
    }

    async fn prepare(&self) {
        let page = &self.visit.page;
        match self.action {
            Action::List | Action::Filter | Action::Open | Action::ChangeMany => {}
            Action::SignIn => page.type_into(t().api_token, TOKEN).await,
            Action::Create => {
                self.fill((t().attribute)(Attribute::Name), &self.new_name()).await;
                page.type_into((t().attribute)(Attribute::SendTo), &self.recipient()).await;
            }
            Action::Edit => self.fill((t().attribute)(Attribute::Name), &self.new_name()).await,
            Action::DeleteOne => self.ask_to_delete().await,
            Action::DeleteMany => {
                for row in self.rows() {
                    page.click("checkbox", &(EN.select_row)(&row)).await;
                }
                self.ask_to_delete().await;
            }
        }
    }

    /// Until it holds: a page one has come to gives its heading the focus a moment later, and takes it from the field.
    async fn fill(&self, field: &str, text: &str) {
        let filled = until(async || {
            self.visit.page.fill(field, text).await;
            (self.visit.page.value(field).await == text).then_some(())
        });
        assert!(filled.await.is_some(), "{text} cannot be typed into {field}");
    }

    async fn ask_to_delete(&self) {
        if self.action == Action::DeleteMany {
            self.visit.page.click("button", t().delete_selected).await;
        } else {
            self.visit.page.act_on(&self.row("a"), EN.delete).await;
        }
    }

    /// The press that is spoiled.
    pub(super) async fn act(&self) {
        let page = &self.visit.page;
        match self.action {
            Action::SignIn => page.click("button", EN.sign_in).await,
            Action::List => page.click("link", EN.schedules_short).await,
            Action::Filter => {
                page.open_filters().await;
                page.fill(EN.name_contains, &self.common()).await;
            }
            Action::Open => page.click("link", &self.row("a")).await,
            Action::Create => page.click("button", t().create_schedule).await,
            Action::Edit => page.click("button", t().save_changes).await,
            Action::DeleteOne => page.click("button", &(t().delete_these)(1)).await,
            Action::DeleteMany => page.click("button", &(t().delete_these)(3)).await,
            Action::ChangeMany => page.click("button", &(bulk().change_many.apply_changes)(1)).await,
        }
    }

    /// What was typed is where it was.
    pub(super) async fn assert_typed_stands(&self) {
        let typed = match self.action {
            Action::List
            | Action::Filter
            | Action::Open
            | Action::DeleteOne
            | Action::DeleteMany
            | Action::ChangeMany => vec![],
            Action::SignIn => vec![(t().api_token, TOKEN.to_owned())],
            Action::Create => {
                vec![
                    ((t().attribute)(Attribute::Name), self.new_name()),
                    ((t().attribute)(Attribute::SendTo), self.recipient()),
                ]
            }
            Action::Edit => vec![((t().attribute)(Attribute::Name), self.new_name())],
        };
        // Under a dialog, too.
        let held =
            "[...root().querySelectorAll('input, textarea')].filter((it) => nameOf(it) === arguments[0]).map(held)";
        for (field, text) in typed {
            let held = self.visit.page.ask(held, vec![field.into()]).await;
            let stands = held.as_array().is_some_and(|all| all.contains(&json!(text)));
            assert!(stands, "{text} was typed into {field}, which holds {held}");
        }
    }

    /// What a person does once the fault has passed, until it is done.
    pub(super) async fn go_on(&self, told: Told, done: bool) {
        let page = &self.visit.page;
        match (told, self.action) {
            (Told::Done, _) => return,
            (Told::Asks, _) => {
                page.type_into(t().api_token, TOKEN).await;
                page.click("button", EN.sign_in).await;
            }
            (_, Action::SignIn) => page.click("button", EN.sign_in).await,
            (_, Action::List | Action::Filter | Action::Open) => page.click("button", EN.try_again).await,
            (Told::Unknown, Action::Create) if done => return self.look_for_it().await,
            (_, Action::Create) => {
                self.try_writing_again().await;
                page.click("button", t().create_schedule).await;
            }
            (_, Action::Edit) => {
                self.try_writing_again().await;
                page.click("button", t().save_changes).await;
            }
            (_, Action::DeleteOne | Action::DeleteMany) => self.delete_again().await,
            (_, Action::ChangeMany) => self.go_on_with_the_job().await,
        }
        let ended = until(async || self.claims().await.contains(&Told::Done).then_some(())).await;
        assert!(ended.is_some(), "the fault has passed, and it is not done; {}", page.outline().await);
    }

    /// A token that was refused a change gets another chance where somebody says so.
    async fn try_writing_again(&self) {
        if self.fault.forbids() {
            self.visit.page.click("button", t().change.try_writing_again).await;
        }
    }

    /// The way the screen offers to find out: it leads to the one that was created.
    async fn look_for_it(&self) {
        let page = &self.visit.page;
        let href = page.find("link", t().look_for_it).await.attr("href").await.unwrap().unwrap();
        page.open(&href).await;
        page.names_are(&[self.new_name()]).await;
        // Where a person has two tabs, the form is still there.
        page.open("#/schedules/new").await;
        page.click("button", t().cancel).await;
        page.click("button", t().discard).await;
    }

    /// *Try again* where that is offered; else all over again.
    async fn delete_again(&self) {
        let page = &self.visit.page;
        if self.may_try_again().await {
            return page.click("button", EN.try_again).await;
        }
        page.click("button", t().close).await;
        self.try_writing_again().await;
        self.ask_to_delete().await;
        self.act().await;
    }

    /// What pauses goes on, what failed is tried again; of what nobody knows it is looked first.
    async fn go_on_with_the_job(&self) {
        let page = &self.visit.page;
        self.try_writing_again().await;
        let pauses = "everything('button', arguments[0]).length > 0";
        let button = match page.ask(pauses, vec![bulk().job.go_on.into()]).await == json!(true) {
            true => bulk().job.go_on,
            false => bulk().job.retry_failed,
        };
        page.click("button", button).await;
    }

    async fn may_try_again(&self) -> bool {
        self.visit.page.ask("everything('button', arguments[0]).length > 0", vec![EN.try_again.into()]).await
            == json!(true)
    }
}
