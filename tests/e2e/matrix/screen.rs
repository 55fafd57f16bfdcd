//! What the screen says of an action: the words, by what they claim.

use cadenza_core::api::error::Write;
use cadenza_core::i18n::{EN, lazy_messages, on_demand_messages};
use cadenza_core::job::TaskResultKind;
use serde_json::{Value, json};

use super::action::Action;
use super::cell::Cell;

/// What is claimed of an action.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// It is done.
    Done,
    /// Nothing has come of it.
    Nothing,
    /// That is not known.
    Unknown,
    /// Somebody has to sign in first.
    Asks,
    /// The token is no good.
    Refused,
    /// What was asked for does not exist.
    Denied,
}

/// Each claim whose words stand on the screen.
const CLAIMED: &str = "((claims) => {
    const text = words(root()?.textContent);
    const asks = [...(root()?.querySelectorAll('dialog[open] h2') ?? [])];
    const shown = ([how, what]) => {
        switch (how) {
            case 'says': return text.includes(what);
            case 'asks': return asks.some((it) => words(it.textContent) === what);
            case 'has': return [...(root()?.querySelectorAll('*') ?? [])]
                .some((it) => fits(it, what[0]) && seen(it) && nameOf(it) === what[1]);
            // What a list said of it is no answer yet.
            case 'read': return shown(['has', what]) && !root().querySelector('.panel :is([aria-busy=true], .notice.failure)');
            case 'lists': return JSON.stringify(bodyRows().map((row) => words(row.querySelector('th a').textContent))) ===
                JSON.stringify(what);
            case 'failed': return Boolean(root()?.querySelector('.notice.failure[role=alert]'));
            default: return false;
        }
    };
    return claims.map((looks) => looks.some(shown));
})(arguments[0])";

impl Cell<'_> {
    /// Everything that is claimed now.
    pub(super) async fn claims(&self) -> Vec<Told> {
        use Told::{Asks, Denied, Done, Nothing, Refused, Unknown};
        let told = [Done, Nothing, Unknown, Asks, Refused, Denied];
        let looks: Vec<Value> = told.iter().map(|told| Value::Array(self.looks(*told))).collect();
        let claimed = self.visit.page.ask(CLAIMED, vec![Value::Array(looks)]).await;
        let claimed = claimed.as_array().cloned().unwrap_or_default();
        let claims = told.into_iter().zip(claimed).filter(|(_, is)| *is == Value::Bool(true)).map(|(told, _)| told);
        let claims: Vec<Told> = claims.collect();
        // Each failure of a read is a notice; one that says more counts as what it says.
        let says_more = !self.action.writes() && claims.iter().any(|it| *it != Nothing);
        claims.into_iter().filter(|it| *it != Nothing || !says_more).collect()
    }

    /// What tells that this is claimed.
    fn looks(&self, told: Told) -> Vec<Value> {
        let t = lazy_messages(&EN);
        let job = &on_demand_messages(&EN).job;
        let says = |words: &str| json!(["says", words]);
        match told {
            Told::Done => self.done(),
            Told::Nothing => match self.action {
                Action::SignIn | Action::List | Action::Filter | Action::Open => vec![json!(["failed", ""])],
                Action::Create => vec![says(t.not_created)],
                Action::Edit => vec![says(t.not_saved)],
                Action::DeleteOne | Action::DeleteMany => vec![says(t.delete_failed)],
                Action::ChangeMany => {
                    vec![says(&one(TaskResultKind::Failed)), says(job.paused_not_allowed), says(job.paused_offline)]
                }
            },
            Told::Unknown => match self.action {
                Action::SignIn | Action::List | Action::Filter | Action::Open => vec![],
                Action::Create => vec![says((t.errors.unclear)(Write::Create).what)],
                Action::Edit => vec![says((t.errors.unclear)(Write::Update).what)],
                Action::DeleteOne | Action::DeleteMany => vec![says((t.errors.unclear)(Write::Delete).what)],
                Action::ChangeMany => vec![says(&one(TaskResultKind::Unknown))],
            },
            Told::Asks => vec![json!(["asks", t.sign_in_again])],
            Told::Refused => vec![says(t.sign_in_refused)],
            Told::Denied if self.action.writes() => vec![],
            Told::Denied => vec![says(EN.nothing_yet), says(EN.nothing_matches), says(t.errors.missing.what)],
        }
    }

    fn done(&self) -> Vec<Value> {
        let t = lazy_messages(&EN);
        let says = |words: &str| json!(["says", words]);
        match self.action {
            Action::SignIn => vec![json!(["has", ["button", EN.sign_out]])],
            Action::List => vec![json!(["lists", self.first_page()])],
            Action::Filter => vec![json!(["lists", self.rows()])],
            Action::Open => vec![json!(["read", ["heading", self.row("a")]])],
            Action::Create => vec![says(&(t.created_toast)(&self.new_name()))],
            Action::Edit => vec![says(&(t.saved_toast)(&self.new_name())), says(t.change.agreed)],
            Action::DeleteOne => vec![says(&(t.deleted_toast)(1))],
            Action::DeleteMany => vec![says(&(t.deleted_toast)(3))],
            Action::ChangeMany => vec![says(&one(TaskResultKind::Written)), says(&one(TaskResultKind::AlreadySo))],
        }
    }
}

/// How the one task of a job ended, as it is counted.
fn one(result: TaskResultKind) -> String {
    format!("{} 1", (on_demand_messages(&EN).job.results)(result))
}
