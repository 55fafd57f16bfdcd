//! What the dialog of views works on: the views, what was just done with them, and how to take it back.

use cadenza_view::prelude::*;

use cadenza_core::i18n::lazy_messages;

use crate::state::context::Context;
use crate::state::lazy_views::ListDialogInput;
use crate::state::use_saved_views::{SavedViewsStore, use_saved_views};
use cadenza_core::list::{Query, SavedView, SavedViews, SavedViewsError};
use cadenza_core::route::Route;

/// The views while the dialog is open.
#[derive(Clone, Copy)]
pub(super) struct SavedViewsModel {
    pub(super) context: Context,
    pub(super) tool: ListDialogInput,
    pub(super) saved: SavedViewsStore,
    /// What was just done, for the live region.
    pub(super) said: RwSignal<String>,
    /// The views before it, as long as it can be taken back.
    pub(super) before: RwSignal<Option<SavedViews>>,
    /// The link that was asked for last, for those whose browser does not copy.
    pub(super) link: RwSignal<Option<String>>,
    /// What is wrong with the file that was chosen last.
    pub(super) problem: RwSignal<Option<SavedViewsError>>,
    /// The view that is given another name.
    pub(super) naming: RwSignal<Option<String>>,
}

impl SavedViewsModel {
    pub(super) fn open(context: Context, tool: ListDialogInput) -> Self {
        Self {
            context,
            tool,
            saved: use_saved_views(),
            said: RwSignal::default(),
            before: RwSignal::default(),
            link: RwSignal::default(),
            problem: RwSignal::default(),
            naming: RwSignal::default(),
        }
    }

    /// The list as it would be kept now.
    pub(super) fn present(self) -> String {
        let own = self.context.preferences.columns();
        self.tool.query.read().for_saved_view(own).to_text()
    }

    /// Where a view leads.
    pub(super) fn route(view: &SavedView) -> Route {
        Route::Schedules(Query::parse(&view.query))
    }

    pub(super) fn save(self, name: &str) {
        let t = &lazy_messages(self.context.messages).view_texts;
        let present = untrack(|| self.present());
        let said = if self.saved.views().read_untracked().get(name).is_some() { t.replaced } else { t.saved };
        self.change(said(name), |views| views.save(name, present));
    }

    pub(super) fn remove(self, name: &str) {
        self.change((lazy_messages(self.context.messages).view_texts.deleted)(name), |views| views.remove(name));
    }

    /// Gives a view another name; tells whether that could be.
    pub(super) fn rename(self, from: &str, to: &str) -> bool {
        let mut views = self.saved.views().get_untracked();
        let could = views.rename(from, to);
        if could {
            self.put(views, (lazy_messages(self.context.messages).view_texts.renamed)(to.trim()));
        }
        could
    }

    pub(super) fn import(self, others: SavedViews) {
        let mut views = self.saved.views().get_untracked();
        let imported = views.import(others);
        self.put(views, (lazy_messages(self.context.messages).view_texts.imported)(imported));
    }

    pub(super) fn undo(self) {
        if let Some(before) = self.before.get_untracked() {
            self.put(before, lazy_messages(self.context.messages).view_texts.undone.to_owned());
            // Taking back is done once.
            self.before.set(None);
        }
    }

    /// Says something that changed nothing.
    pub(super) fn say(self, words: &str) {
        self.problem.set(None);
        self.before.set(None);
        self.said.set(words.to_owned());
    }

    fn change(self, words: String, change: impl FnOnce(&mut SavedViews)) {
        let mut views = self.saved.views().get_untracked();
        change(&mut views);
        self.put(views, words);
    }

    fn put(self, views: SavedViews, words: String) {
        let before = self.saved.views().get_untracked();
        let changed = before != views;
        let kept = self.saved.set(views);
        self.link.set(None);
        self.say(if kept { &words } else { lazy_messages(self.context.messages).view_texts.not_kept });
        self.before.set(changed.then_some(before));
    }
}
