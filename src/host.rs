//! The page around an embed: it hears what happened, may object, and gives tokens.

use wasm_bindgen::prelude::wasm_bindgen;

use crate::api::error::ApiError;

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

    /// Asks for a token, which comes through `Handle::perform`.
    #[wasm_bindgen(method)]
    fn ask(this: &Bridge, reason: &str);
}

/// The page around the app; none where the page is our own.
#[derive(Clone, Default)]
pub struct Host(Option<Bridge>);

/// What a page around hears. `web/embedded.js` makes an event of each.
#[derive(Clone, Copy, Debug)]
pub enum Event<'a> {
    /// A move to this address, perhaps in place of the present one; may be objected to.
    Navigate(&'a str, bool),
    /// A schedule of this id was created.
    Created(&'a str),
    /// A schedule of this id was changed.
    Updated(&'a str),
    /// The schedules of these ids were deleted.
    Deleted(&'a [&'a str]),
    /// There is no token that is good.
    AuthRequired(Reason),
    /// Whether something is typed or under way.
    Dirty(bool),
    /// A sentence about something done; may be said elsewhere instead.
    Notify(&'a str),
    /// A call that did not go well.
    Problem(Problem),
}

/// What kind of trouble it is, with the status of the answer if there was one; never with what was asked or answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// A word that documentation lists.
    pub kind: &'static str,
    /// The HTTP status; 0 where there was no answer.
    pub status: u16,
}

/// Why a token is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
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
    pub fn hears(&self, event: Event<'_>) -> bool {
        let Some(page) = &self.0 else { return true };
        match event {
            Event::Navigate(address, replace) => page.emit("navigate", address, replace),
            Event::Created(id) => page.emit("created", id, false),
            Event::Updated(id) => page.emit("updated", id, false),
            // No id holds a line break: none could be in an address.
            Event::Deleted(ids) => page.emit("deleted", &ids.join("\n"), false),
            Event::AuthRequired(reason) => page.emit("auth-required", reason.name(), false),
            Event::Dirty(dirty) => page.emit("dirty", "", dirty),
            Event::Notify(text) => page.emit("notify", text, false),
            Event::Problem(Problem { kind, status }) => page.emit("problem", &format!("{kind} {status}"), false),
        }
    }

    /// Asks the page around for a token; it comes later, or the word that there is none.
    pub fn ask(&self, reason: Reason) {
        if let Some(page) = &self.0 {
            page.ask(reason.name());
        }
    }
}

impl Problem {
    /// The policy of the page does not allow the call.
    pub const POLICY: Self = Self { kind: "policy", status: 0 };

    /// What a page around hears of an error; nothing of a token that is refused, which it hears of otherwise.
    pub fn of(error: &ApiError) -> Option<Self> {
        let of = |kind, status| Some(Self { kind, status });
        match error {
            // Whoever did not want to wait knows it.
            ApiError::SignedOut | ApiError::Stopped => None,
            ApiError::Unclear(_, why) => Self::of(why),
            ApiError::NotAllowed(said) => of("not-allowed", said.status),
            ApiError::Rejected(said, _) => of("rejected", said.status),
            ApiError::Missing(said) => of("missing", said.status),
            ApiError::NotOffered(said) => of("not-offered", said.status),
            ApiError::Conflict(said) => of("conflict", said.status),
            ApiError::TooLarge(said) => of("too-large", said.status),
            ApiError::Busy(said, _) => of("busy", said.status),
            ApiError::Failed(said) => of("failed", said.status),
            ApiError::Down(said) => of("down", said.status),
            ApiError::NotTheApi(said) => of("not-the-api", said.status),
            ApiError::Redirected(said) => of("redirected", said.status),
            ApiError::Unreadable(_) => of("unreadable", 200),
            ApiError::Offline => of("offline", 0),
            ApiError::Unreachable => of("unreachable", 0),
            ApiError::TimedOut => of("timed-out", 0),
        }
    }
}

impl Reason {
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
