//! The texts of the language a person wants. English comes with the app; Italian is a part of its own, for those who want it.

use futures::future::{FutureExt, LocalBoxFuture};

use super::second::Missing;
use crate::dom::{View, component, view};
use crate::i18n::{self, EN, ITALIAN_MISSING, Language, Locale, Messages, italian};
use crate::intl;
use crate::reactive::{Callback, Latest, RwSignal, Signal, effect};
use crate::ui::{Button, Notice, NoticeKind};

/// The texts the app speaks with.
#[derive(Clone, Copy)]
pub struct Texts {
    /// Those in use; none before the first are there.
    pub spoken: RwSignal<Option<&'static Messages>>,
    /// Those that are wanted did not come: words in another language are better than none.
    missing: RwSignal<bool>,
    /// Counts how often they were sent for.
    sent: RwSignal<u32>,
}

impl Texts {
    /// The texts of a language, once they are there; English where they do not come. What is unsaved is not drawn again.
    pub fn of(wanted: Signal<Locale>, unsaved: Signal<bool>) -> Self {
        let texts = Self { spoken: RwSignal::new(None), missing: RwSignal::new(false), sent: RwSignal::new(0) };
        let arrived = RwSignal::new(None);
        let latest = Latest::new();
        effect(move || {
            texts.sent.get();
            match i18n::language(wanted.get(), &intl::languages()) {
                Language::English => {
                    latest.cancel();
                    texts.missing.set(false);
                    arrived.set(Some(&EN));
                }
                Language::Italian => latest.start(async move {
                    let found = second_language().await;
                    texts.missing.set(found.is_none());
                    arrived.set(Some(found.unwrap_or(&EN)));
                }),
            }
        });
        effect(move || {
            let (arrived, unsaved): (Option<&'static Messages>, _) = (arrived.get(), unsaved.get());
            let spoken = texts.spoken.get_untracked();
            // Said once more they would draw everything again.
            if !unsaved && spoken.map(std::ptr::from_ref) != arrived.map(std::ptr::from_ref) {
                texts.spoken.set(arrived);
            }
        });
        texts
    }
}

/// Says in both languages that the wanted one did not come, and sends for it again.
#[component]
pub fn MissingTexts(
    /// The texts there are.
    texts: Texts,
) -> View {
    let again = Callback::new(move |()| texts.sent.update(|sent| *sent += 1));
    let notice = move || {
        let [english, italian] = ITALIAN_MISSING;
        view! {
            <Notice kind=NoticeKind::Warning title=english>
                <p lang=Language::Italian.tag()>{italian}</p>
                <div class="actions"><Button on_press=again>{EN.try_again}</Button></div>
            </Notice>
        }
    };
    move || texts.missing.get().then(notice)
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
