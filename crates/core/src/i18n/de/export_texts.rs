//! German: exports.

use super::counts::number;
use crate::i18n::ExportTexts;
use crate::list::Separator;

pub(super) const EXPORT: ExportTexts = ExportTexts {
    not_on_page: |count| match count {
        1 => "1 davon ist nicht auf dieser Seite.".to_owned(),
        count => format!("{} davon sind nicht auf dieser Seite.", number(count as u64)),
    },
    title: "Zeitpläne exportieren",
    scope: "Was exportiert wird",
    scope_matching: |total, filtered| match (total, filtered) {
        (Some(total), true) => format!("Alle {}, die zu den Filtern passen", number(total)),
        (Some(1), false) => "Der einzige Zeitplan".to_owned(),
        (Some(total), false) => format!("Alle {} Zeitpläne", number(total)),
        (None, true) => "Alle, die zu den Filtern passen".to_owned(),
        (None, false) => "Alle Zeitpläne".to_owned(),
    },
    scope_selected: |here, elsewhere| {
        let all = match here + elsewhere {
            1 => "Der ausgewählte".to_owned(),
            count => format!("Die {} ausgewählten", number(count as u64)),
        };
        match (here, elsewhere) {
            (_, 0) => all,
            (0, 1) => format!("{all}, der nicht auf dieser Seite ist"),
            (0, _) => format!("{all}, keiner davon auf dieser Seite"),
            (_, elsewhere) => format!("{all}, davon {} nicht auf dieser Seite", number(elsewhere as u64)),
        }
    },
    format: "Dateiformat",
    csv: "CSV, für Tabellenkalkulationen",
    json: "JSON, genau wie von der API gesendet",
    separator: "Trennzeichen",
    separator_name: |separator| match separator {
        Separator::Comma => "Komma",
        Separator::Semicolon => "Semikolon",
        Separator::Tab => "Tabulator",
    },
    raw: "Rohwerte: Formeln nicht entschärfen",
    raw_hint: "Eine Tabellenkalkulation kann Werte ausführen, die mit =, +, - oder @ beginnen; solchen Werten wird daher ein \
               Apostroph vorangestellt. Rohwerte sind exakt: für Programme, nicht für Tabellenkalkulationen.",
    rows_read: "Gelesene Zeilen",
    read: |done, of| match of {
        Some(of) => format!("{} von {}", number(done), number(of)),
        None => format!("bisher {}", number(done)),
    },
    failed: "Es wurde nichts exportiert",
    done: |rows, name| match rows {
        1 => format!("1 Zeitplan nach {name} exportiert"),
        rows => format!("{} Zeitpläne nach {name} exportiert", number(rows)),
    },
    not_taken: "Der Browser hat die Datei nicht angenommen",
    moved: "Die Liste hat sich beim Lesen geändert: Ein Zeitplan kann fehlen oder noch enthalten sein. Sicherheitshalber \
            erneut exportieren.",
    gone: |count| match count {
        1 => "1 der ausgewählten existiert nicht mehr und fehlt in der Datei.".to_owned(),
        count => format!("{} der ausgewählten existieren nicht mehr und fehlen in der Datei.", number(count)),
    },
    left_out: |count| match count {
        1 => "1 Zeile war nicht lesbar und fehlt in der Datei. JSON würde sie enthalten.".to_owned(),
        count => {
            format!("{} Zeilen waren nicht lesbar und fehlen in der Datei. JSON würde sie enthalten.", number(count))
        }
    },
    kept_unread: |count| match count {
        1 => "1 Zeile, die sich nicht anzeigen lässt, steht so in der Datei, wie die API sie gesendet hat.".to_owned(),
        count => format!(
            "{} Zeilen, die sich nicht anzeigen lassen, stehen so in der Datei, wie die API sie gesendet hat.",
            number(count)
        ),
    },
};
