//! Italian: the words of its buttons, and sentences right in gender and number.

use cadenza_core::form::FieldProblem;
use cadenza_core::i18n::{italian, lazy_messages};
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
fn the_scope_of_all_that_match_agrees_in_number() {
    let bulk = &lazy_messages(italian()).bulk;
    let export = &lazy_messages(italian()).export;
    let selected =
        [(1, 0, 0), (1_312, 0, 2), (4, 2, 1)].map(|(count, bad, others)| (bulk.matching_selected)(count, bad, others));
    assert_eq!(
        selected,
        [
            "Selezionata l’unica corrispondente",
            "Selezionate tutte le 1.312 corrispondenti, e altre 2",
            "Selezionate tutte le 4 corrispondenti, e 1 altra; 2 non leggibili sono escluse",
        ]
    );
    let scopes = [(1, 0), (0, 1), (2, 3)].map(|(here, elsewhere)| (export.scope_selected)(here, elsewhere));
    assert_eq!(
        scopes,
        [
            "Quella selezionata",
            "Quella selezionata, che non è in questa pagina",
            "Le 5 selezionate, di cui 3 non in questa pagina"
        ]
    );
}
