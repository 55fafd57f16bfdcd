//! The page around an embed: it hears what happened, may object, and gives tokens.

use wasm_bindgen::prelude::wasm_bindgen;

use cadenza_core::host_problem::HostProblem;

#[wasm_bindgen]
extern "C" {
    /// What `web/embedded.js` hands to `mount`.
    #[derive(Clone)]
    pub type Bridge;

    /// Dispatches an event; false when a listener objected.
    #[wasm_bindgen(method)]
    fn emit(this: &Bridge, name: &str, text: &str, flag: bool) -> bool;

    /// Whether tokens come from the page.
    #[wasm_bindgen(method, getter, js_name = givesTokens)]
    fn gives_tokens(this: &Bridge) -> bool;

    /// Asks for a token, which comes through `Mounted::perform`.
    #[wasm_bindgen(method)]
    fn ask(this: &Bridge, reason: &str);
}

/// The page around the app; none where the page is our own.
#[derive(Clone, Default)]
pub struct Host(Option<Bridge>);

/// What a page around hears. `web/embedded.js` makes an event of each.
#[derive(Clone, Copy, Debug)]
pub enum HostEvent<'a> {
    /// A move to this address, perhaps in place of the present one; may be objected to.
    Navigate(&'a str, bool),
    /// A schedule of this id was created.
    Created(&'a str),
    /// A schedule of this id was changed.
    Updated(&'a str),
    /// The schedules of these ids were deleted.
    Deleted(&'a [&'a str]),
    /// There is no token that is good.
    AuthRequired(TokenReason),
    /// Whether something is typed or under way.
    Dirty(bool),
    /// A sentence about something done; may be said elsewhere instead.
    Notify(&'a str),
    /// A call that did not go well.
    Problem(HostProblem),
    /// Many writes, one by one, are over.
    Job {
        /// How many have a result.
        done: usize,
        /// How many of these were not written, or it is not known.
        failed: usize,
        /// How many there were.
        total: usize,
    },
}

/// Why a token is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenReason {
    /// There is none yet.
    Start,
    /// The API refused the last one.
    Refused,
}

impl Host {
    /// The page that handed this over.
    pub fn new(bridge: Option<Bridge>) -> Self {
        Self(bridge)
    }

    /// Whether there is a page around that is not our own.
    pub fn is_there(&self) -> bool {
        self.0.is_some()
    }

    /// Whether tokens come from the page around.
    pub fn gives_tokens(&self) -> bool {
        self.0.as_ref().is_some_and(Bridge::gives_tokens)
    }

    /// Tells the page around; false when it objects.
    pub fn emit_event(&self, event: HostEvent<'_>) -> bool {
        let Some(page) = &self.0 else { return true };
        match event {
            HostEvent::Navigate(address, replace) => page.emit("navigate", address, replace),
            HostEvent::Created(id) => page.emit("created", id, false),
            HostEvent::Updated(id) => page.emit("updated", id, false),
            // No id holds a line break: none could be in an address.
            HostEvent::Deleted(ids) => page.emit("deleted", &ids.join("\n"), false),
            HostEvent::AuthRequired(reason) => page.emit("auth-required", reason.name(), false),
            HostEvent::Dirty(dirty) => page.emit("dirty", "", dirty),
            HostEvent::Notify(text) => page.emit("notify", text, false),
            HostEvent::Problem(HostProblem { kind, status }) => {
                page.emit("problem", &format!("{kind} {status}"), false)
            }
            HostEvent::Job { done, failed, total } => page.emit("job", &format!("{done} {failed} {total}"), false),
        }
    }

    /// Asks the page around for a token; it comes later, or the word that there is none.
    pub fn ask(&self, reason: TokenReason) {
        if let Some(page) = &self.0 {
            page.ask(reason.name());
        }
    }
}

impl TokenReason {
    /// The reason of a name; anything unknown is no refusal.
    pub fn named(name: &str) -> Self {
        if name == Self::Refused.name() { Self::Refused } else { Self::Start }
    }

    const fn name(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Refused => "refused",
        }
    }
}
