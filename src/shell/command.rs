//! What the page around may do with an app it has mounted.

use std::cell::Cell;
use std::rc::Rc;

use crate::browser::fetch::same_origin;
use crate::browser::host::{HostEvent, TokenReason};
use crate::state::context::Context;
use cadenza_core::api::token::Token;
use cadenza_core::config::Config;
use cadenza_core::host_problem::HostProblem;
use cadenza_core::route::Route;

/// The context of a mounted app, once there is one.
#[derive(Clone, Default)]
pub struct AppHandle(Rc<Cell<Option<Context>>>);

impl AppHandle {
    /// The app stands.
    pub(super) fn fill(&self, context: Context) {
        self.0.set(Some(context));
    }

    /// What a test of a whole app looks at and turns.
    #[cfg(all(test, target_arch = "wasm32"))]
    pub fn context(&self) -> Option<Context> {
        self.0.get()
    }

    /// Does what `web/embedded.js` asks for by a name, and tells whether that was done; false for an app that does not stand.
    ///
    /// One door for all of them: each function of its own would cost glue on both sides.
    pub fn dispatch(&self, what: &str, with: &str) -> bool {
        let Some(context) = self.0.get() else { return false };
        match what {
            "navigate" => context.navigation.try_go(Route::parse(with)),
            "refresh" => refresh(context),
            "ask" => {
                context.session.ask();
                true
            }
            "is-dirty" => context.unfinished.is_any_untracked(),
            "token" => Token::parse(with).is_some_and(|token| context.session.accept(token)),
            "no-token" => context.session.token_unavailable(TokenReason::named(with)),
            // The address of a call the policy of the page did not let out.
            "forbidden" => forbid(context, with),
            // What may change without a new start: how it looks, whether anything may be changed, and the scope.
            "look" => context.preferences.override_appearance(with),
            "readonly" => context.readonly.try_set(with == "true").is_none(),
            // One that means nothing would show everything: the one before stays.
            "filter" => Config::scope(with).is_some_and(|scope| {
                if context.scope.get_untracked() != scope {
                    // What is selected or in sight may lie outside of it.
                    context.fleet.forget();
                    context.list_page.forget_rows();
                    // What was written there can no longer be seen, nor taken back.
                    context.jobs.forget();
                    context.journal.forget();
                }
                context.scope.set(scope.clone());
                context.session.set_scope(scope);
                refresh(context)
            }),
            _ => false,
        }
    }
}

/// Reads what is shown again, and asks for a token where there is none.
fn refresh(context: Context) -> bool {
    context.session.ask();
    context.refresh.update(|count| *count += 1);
    true
}

/// Takes note that the page may not call the API, if that was the call.
fn forbid(context: Context, address: &str) -> bool {
    let ours = same_origin(address, &context.session.api_base());
    if ours && !context.blocked_by_policy.get_untracked() {
        context.blocked_by_policy.set(true);
        context.host.read_value().emit_event(HostEvent::Problem(HostProblem::POLICY));
    }
    ours
}
