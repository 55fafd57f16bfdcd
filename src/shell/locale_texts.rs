//! The texts of the language a person wants. English comes with the app; every other language is a file of its own,
//! `texts_` and its tag, for those who want it.

use futures::future::LocalBoxFuture;

use crate::browser::intl;
use crate::state::chunk_loader::{LoadChunk, Missing};
use crate::state::lazy_views::MissingTranslation;
use crate::state::unfinished_work::UnfinishedWork;
use cadenza_core::i18n::{self, EN, Language, Locale, Messages};
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
            match texts_of(i18n::language(wanted.get(), &intl::languages())) {
                Texts::Here(messages) => {
                    latest.cancel();
                    missing.is_missing.set(false);
                    arrived.set(Some(messages));
                }
                Texts::Apart(load) => latest.start(async move {
                    let found = load().await;
                    missing.is_missing.set(found.is_err());
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

/// Where the texts of a language are.
enum Texts {
    /// They came with the app.
    Here(&'static Messages),
    /// They are to be fetched.
    Apart(LoadChunk<&'static Messages>),
}

fn texts_of(language: Language) -> Texts {
    match language {
        Language::English => Texts::Here(&EN),
        Language::Italian => Texts::Apart(italian),
        Language::German => Texts::Apart(german),
    }
}

/// Brings the texts of a language. What only they can reach goes into a file of its own.
macro_rules! texts_apart {
    ($language:ident, $file:ident) => {
        fn $language() -> LocalBoxFuture<'static, Result<&'static Messages, Missing>> {
            #[cfg_attr(feature = "split", wasm_split_helpers::wasm_split($file, fallible))]
            fn $file() -> Result<&'static Messages, Missing> {
                Ok(i18n::$language())
            }
            let texts = $file();
            #[cfg(not(feature = "split"))]
            let texts = std::future::ready(texts);
            Box::pin(texts)
        }
    };
}

texts_apart!(italian, texts_it);
texts_apart!(german, texts_de);
