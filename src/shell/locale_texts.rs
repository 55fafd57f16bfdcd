//! The texts of the language a person wants. English comes with the app; Italian is a part of its own, for those who want it.

use futures::future::{FutureExt, LocalBoxFuture};

use super::lazy_chunk::Missing;
use crate::browser::intl;
use crate::state::lazy_views::MissingTranslation;
use crate::state::unfinished_work::UnfinishedWork;
use cadenza_core::i18n::{self, EN, Language, Locale, Messages, italian};
use cadenza_view::prelude::*;

/// The texts the app speaks with.
#[derive(Clone, Copy)]
pub struct LoadedTexts {
    /// Those in use; none before the first are there.
    pub spoken: RwSignal<Option<&'static Messages>>,
    /// Those that are wanted did not come: words in another language are better than none.
    pub missing: MissingTranslation,
}

impl LoadedTexts {
    /// The texts of a language, once they are there; English where they do not come. What is unsaved is not drawn again.
    pub fn of(wanted: Memo<Locale>, work: UnfinishedWork) -> Self {
        let missing = MissingTranslation { is_missing: RwSignal::new(false), attempts: RwSignal::new(0) };
        let texts = Self { spoken: RwSignal::new(None), missing };
        let arrived = RwSignal::new(None);
        let latest = LatestTask::new();
        Effect::new(move || {
            missing.attempts.get();
            match i18n::language(wanted.get(), &intl::languages()) {
                Language::English => {
                    latest.cancel();
                    missing.is_missing.set(false);
                    arrived.set(Some(&EN));
                }
                Language::Italian => latest.start(async move {
                    let found = second_language().await;
                    missing.is_missing.set(found.is_none());
                    arrived.set(Some(found.unwrap_or(&EN)));
                }),
            }
        });
        Effect::new(move || {
            let (arrived, unsaved): (Option<&'static Messages>, _) = (arrived.get(), work.is_any());
            let spoken = texts.spoken.get_untracked();
            // Said once more they would draw everything again.
            if !unsaved && spoken.map(std::ptr::from_ref) != arrived.map(std::ptr::from_ref) {
                texts.spoken.set(arrived);
            }
        });
        texts
    }
}

/// Nothing where they do not come.
fn second_language() -> LocalBoxFuture<'static, Option<&'static Messages>> {
    async move {
        let door = door();
        #[cfg(feature = "split")]
        let door = door.await;
        door.ok()
    }
    .boxed_local()
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(italian, fallible))]
fn door() -> Result<&'static Messages, Missing> {
    Ok(italian())
}
