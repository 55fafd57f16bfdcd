//! German: the words of its buttons, and sentences right in case and number.

use cadenza_core::form::FieldProblem;
use cadenza_core::i18n::{german, lazy_messages, on_demand_messages};
use cadenza_core::list::Column;
use cadenza_core::schedule::Attribute;

use super::english::place;

#[test]
fn the_buttons_are_called_as_german_programs_call_them() {
    let m = german();
    let t = lazy_messages(m);
    assert_eq!(
        [m.sign_in, m.sign_out, t.cancel, m.delete, m.edit, m.duplicate, t.save_changes, m.settings, m.refresh],
        [
            "Anmelden",
            "Abmelden",
            "Abbrechen",
            "Löschen",
            "Bearbeiten",
            "Duplizieren",
            "Änderungen speichern",
            "Einstellungen",
            "Aktualisieren"
        ]
    );
}

#[test]
fn the_columns_have_the_names_of_the_glossary() {
    assert_eq!(
        Column::EVERY.map(german().column),
        [
            "Name",
            "Typ",
            "Häufigkeit",
            "Empfänger",
            "Umfang",
            "Hosts",
            "Domänengruppen",
            "Zeitzone",
            "Letzter Lauf",
            "Erster Lauf",
            "Erstellt",
            "Erstellt von",
            "Versand über",
        ]
    );
    assert_eq!((lazy_messages(german()).attribute)(Attribute::SendVia), "Versand über");
}

#[test]
fn the_status_line_parts_thousands_by_points_and_has_the_dative() {
    let cases = [
        (place(1, 25, Some(312)), "1–25 von 312 Zeitplänen"),
        (place(1, 1, Some(1)), "1 von 1 Zeitplan"),
        (place(26, 26, Some(26)), "26 von 26 Zeitplänen"),
        (place(1, 10_000, Some(1_234_567)), "1–10.000 von 1.234.567 Zeitplänen"),
        (place(26, 50, None), "26–50"),
        (place(0, 0, Some(0)), "Keine Zeitpläne"),
        (place(0, 25, Some(1)), "Keine Zeitpläne auf dieser Seite"),
    ];
    for (place, text) in cases {
        assert_eq!((german().status)(&place), text, "{place:?}");
    }
}

#[test]
fn the_scope_of_a_selection_agrees_in_number() {
    let cases = [
        ((1, 0), "1 ausgewählt"),
        ((1_000, 0), "1.000 ausgewählt"),
        ((0, 1), "1 ausgewählt, nicht auf dieser Seite"),
        ((0, 4), "4 ausgewählt, keiner davon auf dieser Seite"),
        ((2, 3), "5 ausgewählt, davon 3 nicht auf dieser Seite"),
    ];
    for ((here, elsewhere), text) in cases {
        assert_eq!((lazy_messages(german()).selected)(here, elsewhere), text);
    }
}

#[test]
fn one_is_singular_and_two_are_plural() {
    let m = german();
    let t = lazy_messages(m);
    let cases = [
        (
            t.unreadable_rows,
            "1 nicht lesbare Zeile wird nicht angezeigt",
            "2 nicht lesbare Zeilen werden nicht angezeigt",
        ),
        (t.problems, "1 Feld korrigieren", "2 Felder korrigieren"),
        (t.delete_these, "Zeitplan löschen", "2 Zeitpläne löschen"),
        (t.delete_question, "Dieser Zeitplan wird gelöscht:", "Diese 2 Zeitpläne werden gelöscht:"),
        (t.deleted_toast, "1 Zeitplan gelöscht", "2 Zeitpläne gelöscht"),
        (on_demand_messages(m).recipients.count, "1 Empfänger", "2 Empfänger"),
        (on_demand_messages(m).recipients.remove, "Aus 1 Zeitplan entfernen", "Aus 2 Zeitplänen entfernen"),
        (m.and_more, "und 1 weiterer Eintrag", "und 2 weitere Einträge"),
    ];
    for (sentence, one, two) in cases {
        assert_eq!([sentence(1), sentence(2)], [one, two]);
    }
    assert_eq!((t.idle_question)(1), "In 1 Sekunde endet die Sitzung, und nicht gespeicherte Eingaben gehen verloren.");
}

#[test]
fn a_problem_speaks_of_the_field_whatever_its_gender() {
    let problem = |field, problem| (lazy_messages(german()).problem)(field, &problem);
    assert_eq!(problem(Attribute::SendTo, FieldProblem::Required), "Das Feld Empfänger ist erforderlich");
    let bad = vec!["das Team".to_owned()];
    assert_eq!(problem(Attribute::SendTo, FieldProblem::NotAddresses(bad)), "Keine E-Mail-Adresse: „das Team“");
}

#[test]
fn the_scope_of_all_that_match_agrees_in_number() {
    let bulk = &lazy_messages(german()).bulk;
    let selected =
        [(1, 0, 0), (1_312, 0, 2), (4, 2, 1)].map(|(count, bad, others)| (bulk.matching_selected)(count, bad, others));
    assert_eq!(
        selected,
        [
            "Der einzige passende ist ausgewählt",
            "Alle 1.312 passenden sind ausgewählt, dazu 2 weitere",
            "Alle 4 passenden sind ausgewählt, dazu 1 weiterer; 2 nicht lesbare fehlen",
        ]
    );
}
