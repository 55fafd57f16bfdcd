//! The texts of the language a person wants. English comes with the app; Italian is a part of its own, for those who want it.

use futures::future::{FutureExt, LocalBoxFuture};

use super::second::Missing;
use crate::i18n::{EN, Language, Messages, italian};

/// Brings the texts of a language. English where they do not come: words in another language are better than none.
pub fn texts(language: Language) -> LocalBoxFuture<'static, &'static Messages> {
    async move {
        match language {
            Language::English => &EN,
            Language::Italian => {
                let door = door();
                #[cfg(feature = "split")]
                let door = door.await;
                door.unwrap_or(&EN)
            }
        }
    }
    .boxed_local()
}

#[cfg_attr(feature = "split", wasm_split_helpers::wasm_split(italian, fallible))]
fn door() -> Result<&'static Messages, Missing> {
    Ok(italian())
}
