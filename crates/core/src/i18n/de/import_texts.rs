//! German: comparing and importing a file.

use super::counts::number;
use super::names::attribute;
use crate::i18n::ImportTexts;
use crate::import::{FileProblem, ImportFormat, ImportGroup, ImportPlace, ImportProblem, MatchedBy, RowProblem};
use crate::invisible_chars::escape_hidden;
use crate::list::Separator;

pub(super) const IMPORT: ImportTexts = ImportTexts {
    drop_here: "Eine Datei hierher ziehen oder auswählen",
    choose_file: "Datei auswählen…",
    what_is_read: "JSON oder CSV, wie hier exportiert, oder eine gespeicherte Antwort der API. Die Datei wird mit den jetzigen Zeitplänen verglichen; vor dem Importieren wird nichts gesendet.",
    paste: "Einfügen",
    paste_hint: "Der Inhalt einer solchen Datei",
    compare: "Mit jetzt vergleichen",
    reading: "Die Datei wird gelesen…",
    file_refused: |name| format!("„{}“ kann nicht importiert werden", escape_hidden(name)),
    paste_refused: "Der eingefügte Text kann nicht importiert werden",
    file_problem: |problem| match problem {
        FileProblem::TooLarge => {
            "Die Datei ist größer als 50 MB. In mehrere Dateien aufteilen, jede mit der Kopfzeile."
        }
        FileProblem::NotUtf8 => {
            "Die Datei ist kein Text in UTF-8. Mit der Kodierung UTF-8 neu speichern; in einer Tabellenkalkulation „CSV UTF-8“ wählen."
        }
        FileProblem::Unreadable => {
            "Der Browser kann die Datei nicht lesen. Vielleicht ist es ein Ordner, oder sie wurde verschoben. Erneut auswählen."
        }
        FileProblem::Several => "Nur eine Datei auf einmal kann importiert werden. Eine davon auswählen.",
    },
    problem,
    advice,
    row_problem,
    pasted: "Eingefügter Text",
    format: |format| match format {
        ImportFormat::Json => "JSON",
        ImportFormat::ApiAnswer => "Antwort der API",
        ImportFormat::Csv(_, Separator::Comma) => "CSV mit Kommas",
        ImportFormat::Csv(_, Separator::Semicolon) => "CSV mit Semikolons",
        ImportFormat::Csv(_, Separator::Tab) => "CSV mit Tabulatoren",
    },
    read: |rows, unreadable| match unreadable {
        0 => format!("{}, alles lesbar", schedules(rows)),
        1 => format!("{}, 1 Zeile unlesbar", schedules(rows)),
        unreadable => format!("{}, {} Zeilen unlesbar", schedules(rows), number(unreadable as u64)),
    },
    another_file: "Andere Datei…",
    strip_apostrophes: "Apostrophe entfernen, die ein Export für Tabellenkalkulationen hinzufügt",
    unknown_fields: |names| format!("Nicht gesendet: {}", escape_hidden(names)),
    groups: "Was der Import bewirkt",
    group: |group| match group {
        ImportGroup::ToCreate => "Zu erstellen",
        ImportGroup::ToChange => "Zu ändern",
        ImportGroup::Same => "Gleich",
        ImportGroup::OnlyHere => "Nur hier",
        ImportGroup::Ambiguous => "Mehrdeutig",
        ImportGroup::Rejected => "Abgelehnt",
        ImportGroup::Unreadable => "Unlesbar",
    },
    group_hint: |group| match group {
        ImportGroup::ToCreate => "neu in der Datei",
        ImportGroup::ToChange => "hier anders",
        ImportGroup::Same => "nichts zu tun",
        ImportGroup::OnlyHere => "nicht in der Datei, bleiben",
        ImportGroup::Ambiguous => "zu entscheiden",
        ImportGroup::Rejected => "mit falschen Werten",
        ImportGroup::Unreadable => "nicht importiert",
    },
    nothing_in: |group| match group {
        ImportGroup::ToCreate => "Die Datei hat keine neuen Zeitpläne",
        ImportGroup::ToChange => "Kein Zeitplan weicht von der Datei ab",
        ImportGroup::Same => "Kein Zeitplan ist gleich wie in der Datei",
        ImportGroup::OnlyHere => "Die Datei hat alle Zeitpläne, die es hier gibt",
        ImportGroup::Ambiguous => "Alle Zeilen sind entschieden",
        ImportGroup::Rejected => "Keine Zeile hat falsche Werte",
        ImportGroup::Unreadable => "Alle Zeilen sind lesbar",
    },
    chosen: |chosen, all| format!("{} von {} ausgewählt", number(chosen as u64), number(all as u64)),
    to_decide: |count| match count {
        1 => "1 Zeile zu entscheiden".to_owned(),
        count => format!("{} Zeilen zu entscheiden", number(count as u64)),
    },
    import_schedules: |count| format!("{} importieren", schedules(count)),
    here_now: "Jetzt hier",
    in_file: "In der Datei",
    place_head: "Stelle",
    place: |place| match place {
        ImportPlace::Line(line) => format!("Zeile {}", number(line as u64)),
        ImportPlace::Item(item) => format!("Element {}", number(item as u64)),
    },
    matched_head: "Erkannt an",
    matched_by: |matched| match matched {
        MatchedBy::Id => "der ID",
        MatchedBy::NameAndType => "Name und Typ",
    },
    reason: "Grund",
    means: "Was gemeint ist",
    means_named: |place, name| format!("Was mit „{name}“ gemeint ist ({place})"),
    decide: "Auswählen…",
    new_one: "Ein neuer Zeitplan",
    leave_out: "Auslassen",
    server_sets: "Erstellung, Ersteller und Läufe werden nie importiert: Der Server setzt sie.",
    how_matched: "Zeitpläne werden an der ID erkannt, sonst an Name und Typ.",
    nothing_deleted: "Ein Import löscht nichts.",
};

fn problem(problem: &ImportProblem) -> String {
    match problem {
        ImportProblem::Empty => "Der Inhalt ist leer.".to_owned(),
        ImportProblem::Workbook => "Das ist das eigene Format einer Tabellenkalkulation, kein CSV.".to_owned(),
        ImportProblem::NotJson { line, column } => format!("{} ist kein gültiges JSON.", at(*line, *column)),
        ImportProblem::CutOff { line, column } => format!("Der Inhalt endet zu früh, bei {}.", at(*line, *column)),
        ImportProblem::NoSchedules => "Das ist JSON, enthält aber keine Zeitpläne.".to_owned(),
        ImportProblem::NoHeadings { line } => {
            format!("Das ist kein JSON, und Zeile {} hat keine Spaltennamen von Zeitplänen.", number(*line as u64))
        }
        ImportProblem::RepeatedHeading(name) => format!("Zwei Spalten heißen „{}“.", escape_hidden(name)),
        ImportProblem::OpenQuote { line, column } => {
            format!("Das Anführungszeichen bei {} wird nie geschlossen.", at(*line, *column))
        }
        ImportProblem::AfterQuote { line, column } => {
            format!("Bei {} folgt etwas auf ein schließendes Anführungszeichen.", at(*line, *column))
        }
    }
}

fn advice(problem: &ImportProblem) -> &'static str {
    match problem {
        ImportProblem::Empty => "Eine andere Datei wählen oder neu exportieren.",
        ImportProblem::Workbook => "In der Tabellenkalkulation öffnen und als „CSV UTF-8“ speichern.",
        ImportProblem::NotJson { .. } => {
            "Dort oder kurz davor nach einem fehlenden Komma, Anführungszeichen oder einer Klammer suchen."
        }
        ImportProblem::CutOff { .. } => {
            "Vielleicht wurde der Inhalt beim Kopieren oder Herunterladen abgeschnitten. Noch einmal vollständig holen."
        }
        ImportProblem::NoSchedules => {
            "Erwartet wird eine Liste von Zeitplänen, ein einzelner Zeitplan oder eine Antwort der API, die sie enthält."
        }
        ImportProblem::NoHeadings { .. } => {
            "Die erste Zeile muss die Namen der API haben, etwa id, name, type, schedule."
        }
        ImportProblem::RepeatedHeading(_) => "Eine davon entfernen oder umbenennen.",
        ImportProblem::OpenQuote { .. } => {
            "Schließen, oder ein Anführungszeichen, das zum Wert gehört, doppelt schreiben."
        }
        ImportProblem::AfterQuote { .. } => {
            "Dort das Trennzeichen oder das Zeilenende setzen, oder ein Anführungszeichen, das zum Wert gehört, doppelt schreiben."
        }
    }
}

fn row_problem(problem: &RowProblem) -> String {
    match problem {
        RowProblem::NotObject => "Kein JSON-Objekt".to_owned(),
        RowProblem::NothingKnown => "Kein Feld eines Zeitplans".to_owned(),
        RowProblem::Id(id) => format!("Keine ID: {}", escape_hidden(id)),
        RowProblem::Shape(field) => {
            format!("{}: weder ein Text noch eine Liste von Texten, wie es sein sollte", attribute(*field))
        }
        RowProblem::Cells { found, expected } => {
            format!("{} Zellen unter {} Spaltennamen", number(*found as u64), number(*expected as u64))
        }
        RowProblem::Other => "Die Spalte „other“ enthält kein JSON-Objekt".to_owned(),
    }
}

fn at(line: usize, column: usize) -> String {
    format!("Zeile {}, Spalte {}", number(line as u64), number(column as u64))
}

fn schedules(count: usize) -> String {
    match count {
        1 => "1 Zeitplan".to_owned(),
        count => format!("{} Zeitpläne", number(count as u64)),
    }
}
