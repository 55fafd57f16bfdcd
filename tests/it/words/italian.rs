//! Italian: the words of its buttons, and sentences right in gender and number.

use cadenza_core::form::FieldProblem;
use cadenza_core::i18n::{Language, Locale, italian, language, lazy_messages, plain_tag, tag};
use cadenza_core::schedule::Attribute;

use super::english::place;

#[test]
fn the_buttons_are_called_as_italian_programs_call_them() {
    let m = italian();
    let names = [
        m.sign_in,
        m.sign_out,
        lazy_messages(m).cancel,
        m.delete,
        m.edit,
        m.duplicate,
        lazy_messages(m).save_changes,
        m.settings,
        m.refresh,
    ];
    let italian =
        ["Accedi", "Esci", "Annulla", "Elimina", "Modifica", "Duplica", "Salva modifiche", "Impostazioni", "Aggiorna"];
    assert_eq!(names, italian);
}

#[test]
fn the_status_line_parts_thousands_by_points() {
    let cases = [
        (place(1, 25, Some(312)), "1–25 di 312 pianificazioni"),
        (place(1, 1, Some(1)), "1 di 1 pianificazione"),
        (place(26, 26, Some(26)), "26 di 26 pianificazioni"),
        (place(1, 10_000, Some(1_234_567)), "1–10.000 di 1.234.567 pianificazioni"),
        (place(26, 50, None), "26–50"),
        (place(0, 0, Some(0)), "Nessuna pianificazione"),
        (place(0, 25, Some(1)), "Nessuna pianificazione in questa pagina"),
    ];
    for (place, text) in cases {
        assert_eq!((italian().status)(&place), text, "{place:?}");
    }
}

#[test]
fn the_scope_of_a_selection_agrees_in_number() {
    let cases = [
        ((1, 0), "1 selezionata"),
        ((1_000, 0), "1.000 selezionate"),
        ((0, 1), "1 selezionata, non in questa pagina"),
        ((0, 4), "4 selezionate, nessuna in questa pagina"),
        ((2, 3), "5 selezionate, di cui 3 non in questa pagina"),
    ];
    for ((here, elsewhere), text) in cases {
        assert_eq!((lazy_messages(italian()).selected)(here, elsewhere), text);
    }
}

#[test]
fn one_is_singular_and_two_are_plural() {
    let m = italian();
    let cases = [
        (
            lazy_messages(m).unreadable_rows,
            "1 riga illeggibile non è mostrata",
            "2 righe illeggibili non sono mostrate",
        ),
        (lazy_messages(m).problems, "Correggere 1 campo", "Correggere 2 campi"),
        (
            lazy_messages(m).delete_question,
            "Sarà eliminata questa pianificazione:",
            "Saranno eliminate queste 2 pianificazioni:",
        ),
        (lazy_messages(m).deleted_toast, "1 pianificazione eliminata", "2 pianificazioni eliminate"),
        (m.and_more, "e un’altra voce", "e altre 2 voci"),
    ];
    for (sentence, one, two) in cases {
        assert_eq!([sentence(1), sentence(2)], [one, two]);
    }
    assert_eq!(
        (lazy_messages(m).idle_question)(1),
        "Tra 1 secondo la sessione terminerà e quanto digitato andrà perso."
    );
}

#[test]
fn a_problem_speaks_of_the_field_whatever_its_number() {
    let problem = |field, problem| (lazy_messages(italian()).problem)(field, &problem);
    assert_eq!(problem(Attribute::SendTo, FieldProblem::Required), "Il campo Destinatari è obbligatorio");
    let bad = vec!["la squadra".to_owned()];
    assert_eq!(problem(Attribute::SendTo, FieldProblem::NotAddresses(bad)), "Non è un indirizzo e-mail: «la squadra»");
}

#[test]
fn the_language_is_the_wish_else_the_first_the_browser_names_that_there_is() {
    let cases: [(Locale, &[&str], Language, &str); 9] = [
        (Locale::Auto, &[], Language::English, "en"),
        (Locale::Auto, &["it-IT"], Language::Italian, "it-IT"),
        (Locale::Auto, &["it-CH"], Language::Italian, "it-CH"),
        (Locale::Auto, &["de-AT", "it", "en"], Language::Italian, "it"),
        (Locale::Auto, &["de-AT", "en-GB", "it"], Language::English, "en-GB"),
        (Locale::Auto, &["iterm", "fr"], Language::English, "en"),
        (Locale::Of(Language::English), &["it-IT"], Language::English, "en"),
        (Locale::Of(Language::English), &["it-IT", "en-IE", "en"], Language::English, "en-IE"),
        (Locale::Of(Language::Italian), &["en"], Language::Italian, "it"),
    ];
    for (wanted, browser, expected, written) in cases {
        let browser: Vec<String> = browser.iter().map(|tag| (*tag).to_owned()).collect();
        let spoken = language(wanted, &browser);
        assert_eq!((spoken, tag(spoken.tag(), &browser)), (expected, written), "{wanted:?} {browser:?}");
    }
}

#[test]
fn a_tag_is_taken_without_what_unix_appends_and_without_other_digits() {
    let cases = [
        ("en-US", Some("en-US")),
        ("en-US@posix", Some("en-US")),
        ("en_US.UTF-8", Some("en-US")),
        ("it_IT.ISO8859-15@euro", Some("it-IT")),
        ("it-IT-u-nu-arab", Some("it-IT")),
        ("it-IT-u-ca-buddhist-nu-thai", Some("it-IT")),
        ("sr-Latn-RS-x-private", Some("sr-Latn-RS")),
        ("de-CH-1996", Some("de-CH-1996")),
        ("it-", Some("it")),
        ("C", None),
        ("", None),
        ("x-klingon", None),
        ("42", None),
        ("engl\u{ef}sch", None),
    ];
    for (text, tag) in cases {
        assert_eq!(plain_tag(text).as_deref(), tag, "{text:?}");
    }
}

#[test]
fn every_language_has_the_texts_of_its_tag() {
    for language in Language::EVERY {
        assert_eq!(language.tag(), texts(language).language);
    }
}

#[test]
fn every_wish_is_found_by_its_name() {
    for (name, locale) in Locale::CHOICES {
        assert_eq!(locale.name(), name);
    }
}

fn texts(language: Language) -> &'static cadenza_core::i18n::Messages {
    match language {
        Language::English => &cadenza_core::i18n::EN,
        Language::Italian => italian(),
    }
}
