//! Italian: exports.

use super::counts::number;
use crate::i18n::ExportTexts;
use crate::list::Separator;

pub(super) const EXPORT: ExportTexts = ExportTexts {
    not_on_page: |count| match count {
        1 => "1 di queste non è in questa pagina.".to_owned(),
        count => format!("{} di queste non sono in questa pagina.", number(count as u64)),
    },
    title: "Esporta pianificazioni",
    scope: "Cosa esportare",
    scope_matching: |total, filtered| match (total, filtered) {
        (Some(total), true) => format!("Tutte le {} che corrispondono ai filtri", number(total)),
        (Some(total), false) => format!("Tutte le {} pianificazioni", number(total)),
        (None, true) => "Tutte quelle che corrispondono ai filtri".to_owned(),
        (None, false) => "Tutte le pianificazioni".to_owned(),
    },
    scope_selected: |here, elsewhere| {
        let all = match here + elsewhere {
            1 => "Quella selezionata".to_owned(),
            count => format!("Le {} selezionate", number(count as u64)),
        };
        match (here, elsewhere) {
            (_, 0) => all,
            (0, 1) => format!("{all}, che non è in questa pagina"),
            (0, _) => format!("{all}, nessuna in questa pagina"),
            (_, elsewhere) => format!("{all}, di cui {} non in questa pagina", number(elsewhere as u64)),
        }
    },
    format: "Formato",
    csv: "CSV, per i fogli di calcolo",
    json: "JSON, esattamente come inviato dall’API",
    separator: "Separatore",
    separator_name: |separator| match separator {
        Separator::Comma => "Virgola",
        Separator::Semicolon => "Punto e virgola",
        Separator::Tab => "Tabulazione",
    },
    raw: "Valori grezzi: non neutralizzare le formule",
    raw_hint: "Un foglio di calcolo può eseguire un valore che inizia con =, +, - o @, perciò davanti a questi valori \
               viene messo un apostrofo. I valori grezzi sono esatti: per i programmi, non per i fogli di calcolo.",
    rows_read: "Righe lette",
    read: |done, of| match of {
        Some(of) => format!("{} di {}", number(done), number(of)),
        None => format!("{} finora", number(done)),
    },
    failed: "Non è stato esportato nulla",
    done: |rows, name| match rows {
        1 => format!("1 pianificazione esportata in {name}"),
        rows => format!("{} pianificazioni esportate in {name}", number(rows)),
    },
    not_taken: "Il browser non ha accettato il file",
    moved: "L’elenco è cambiato durante la lettura: una pianificazione può mancare o esserci ancora. Esportare di nuovo per \
            sicurezza.",
    gone: |count| match count {
        1 => "1 delle selezionate non esiste più e non è nel file.".to_owned(),
        count => format!("{} delle selezionate non esistono più e non sono nel file.", number(count)),
    },
    left_out: |count| match count {
        1 => "1 riga non è leggibile e non è nel file. Il JSON la conterrebbe.".to_owned(),
        count => format!("{} righe non sono leggibili e non sono nel file. Il JSON le conterrebbe.", number(count)),
    },
    kept_unread: |count| match count {
        1 => "1 riga che non si può mostrare è nel file come l’ha inviata l’API.".to_owned(),
        count => format!("{} righe che non si possono mostrare sono nel file come le ha inviate l’API.", number(count)),
    },
};
