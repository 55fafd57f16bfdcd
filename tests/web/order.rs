//! The order of texts, which is the browser's.

use crate::browser::intl::ranks;
use wasm_bindgen_test::wasm_bindgen_test;

fn sorted<'a>(language: &str, texts: &[&'a str]) -> Vec<&'a str> {
    let mut ranked: Vec<_> = ranks(language, texts).into_iter().zip(texts.iter().copied()).collect();
    ranked.sort_by_key(|(rank, _)| *rank);
    ranked.into_iter().map(|(_, text)| text).collect()
}

#[wasm_bindgen_test]
fn digits_count_as_numbers() {
    assert_eq!(sorted("en", &["host10", "Host9", "host1"]), ["host1", "Host9", "host10"]);
}

#[wasm_bindgen_test]
fn an_accent_stands_beside_its_letter_in_the_language_given() {
    assert_eq!(sorted("it", &["Zurigo", "Éboli", "Fano", "Enna"]), ["Éboli", "Enna", "Fano", "Zurigo"]);
    assert_eq!(sorted("sv", &["Örebro", "Zagreb", "Oslo"]), ["Oslo", "Zagreb", "Örebro"]);
}

#[wasm_bindgen_test]
fn texts_alike_share_their_place() {
    assert_eq!(ranks("en", &["b", "A", "a", "B", ""]), [2, 1, 1, 2, 0]);
    assert_eq!(ranks("no such language!", &["same", "same"]).len(), 2, "an unknown language still gives places");
}
