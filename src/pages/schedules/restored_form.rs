//! A form as it was sent: where its page was left and sending failed, what was typed comes back.

use crate::state::context::Context;
use crate::state::session::State;
use cadenza_core::i18n::lazy_messages;
use cadenza_core::route::Route;

/// What was typed, and where.
pub struct RestoredForm {
    /// The form's address.
    pub route: Route,
    /// The same, as what is typed is kept under.
    pub place: String,
    /// What is kept.
    pub text: String,
}

impl RestoredForm {
    /// Puts it back, for the form to find when it is opened, and gives the link to it. Not after a sign-out, and not over
    /// something else that is being typed.
    pub fn put_back(self, context: Context) -> Option<(String, String)> {
        let signed_out = context.session.state().get_untracked() == State::SignedOut;
        if signed_out || context.unfinished.is_unsaved_untracked() {
            return None;
        }
        context.session.drafts().keep(&self.place, &self.text);
        Some((lazy_messages(context.messages).leave.open_form.to_owned(), context.navigation.href(&self.route)))
    }
}
