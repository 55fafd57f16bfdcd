//! Italian: comparing and importing a file.

use super::counts::number;
use super::names::attribute;
use crate::i18n::ImportTexts;
use crate::import::{FileProblem, ImportFormat, ImportGroup, ImportPlace, ImportProblem, MatchedBy, RowProblem};
use crate::invisible_chars::escape_hidden;
use crate::list::Separator;

pub(super) const IMPORT: ImportTexts = ImportTexts {
    drop_here: "Trascinare qui un file, oppure sceglierlo",
    choose_file: "Scegli un file…",
    what_is_read: "JSON o CSV esportati da qui, oppure una risposta dell’API salvata. Il file viene confrontato con le pianificazioni attuali; nulla viene inviato prima di importare.",
    paste: "Incolla",
    paste_hint: "Il contenuto di un file di questo tipo",
    compare: "Confronta con ora",
    reading: "Lettura del file…",
    file_refused: |name| format!("Impossibile importare «{}»", escape_hidden(name)),
    paste_refused: "Impossibile importare il testo incollato",
    file_problem: |problem| match problem {
        FileProblem::TooLarge => "Supera i 50 MB. Dividerlo in più file, ciascuno con la riga di intestazione.",
        FileProblem::NotUtf8 => {
            "Non è un testo in UTF-8. Salvarlo di nuovo con la codifica UTF-8; in un foglio di calcolo scegliere «CSV UTF-8»."
        }
        FileProblem::Unreadable => {
            "Il browser non riesce a leggerlo. Può essere una cartella, o essere stato spostato. Sceglierlo di nuovo."
        }
        FileProblem::Several => "Si può importare un solo file alla volta. Sceglierne uno.",
    },
    problem,
    advice,
    row_problem,
    pasted: "Testo incollato",
    format: |format| match format {
        ImportFormat::Json => "JSON",
        ImportFormat::ApiAnswer => "Risposta dell’API",
        ImportFormat::Csv(_, Separator::Comma) => "CSV con virgole",
        ImportFormat::Csv(_, Separator::Semicolon) => "CSV con punti e virgola",
        ImportFormat::Csv(_, Separator::Tab) => "CSV con tabulazioni",
    },
    read: |rows, unreadable| match unreadable {
        0 => format!("{}, tutto leggibile", schedules(rows)),
        1 => format!("{}, 1 riga illeggibile", schedules(rows)),
        unreadable => format!("{}, {} righe illeggibili", schedules(rows), number(unreadable as u64)),
    },
    another_file: "Un altro file…",
    strip_apostrophes: "Rimuovi gli apostrofi aggiunti dall’esportazione per fogli di calcolo",
    unknown_fields: |names| format!("Non inviati: {}", escape_hidden(names)),
    groups: "Effetti dell’importazione",
    group: |group| match group {
        ImportGroup::ToCreate => "Da creare",
        ImportGroup::ToChange => "Da modificare",
        ImportGroup::Same => "Uguali",
        ImportGroup::OnlyHere => "Solo qui",
        ImportGroup::Ambiguous => "Ambigue",
        ImportGroup::Rejected => "Rifiutate",
        ImportGroup::Unreadable => "Illeggibili",
    },
    group_hint: |group| match group {
        ImportGroup::ToCreate => "nuove nel file",
        ImportGroup::ToChange => "diverse da quelle attuali",
        ImportGroup::Same => "niente da fare",
        ImportGroup::OnlyHere => "assenti dal file, conservate",
        ImportGroup::Ambiguous => "da decidere",
        ImportGroup::Rejected => "con valori errati",
        ImportGroup::Unreadable => "non importate",
    },
    nothing_in: |group| match group {
        ImportGroup::ToCreate => "Il file non ha pianificazioni nuove",
        ImportGroup::ToChange => "Nessuna pianificazione differisce dal file",
        ImportGroup::Same => "Nessuna pianificazione è uguale a quella del file",
        ImportGroup::OnlyHere => "Il file ha tutte le pianificazioni presenti qui",
        ImportGroup::Ambiguous => "Tutte le righe sono decise",
        ImportGroup::Rejected => "Nessuna riga ha valori errati",
        ImportGroup::Unreadable => "Tutte le righe sono leggibili",
    },
    chosen: |chosen, all| format!("{} di {} scelte", number(chosen as u64), number(all as u64)),
    to_decide: |count| match count {
        1 => "1 riga da decidere".to_owned(),
        count => format!("{} righe da decidere", number(count as u64)),
    },
    import_schedules: |count| format!("Importa {}", schedules(count)),
    here_now: "Qui ora",
    in_file: "Nel file",
    place_head: "Posizione",
    place: |place| match place {
        ImportPlace::Line(line) => format!("Riga {}", number(line as u64)),
        ImportPlace::Item(item) => format!("Elemento {}", number(item as u64)),
    },
    matched_head: "Riconosciuta da",
    matched_by: |matched| match matched {
        MatchedBy::Id => "Identificativo",
        MatchedBy::NameAndType => "Nome e tipo",
    },
    reason: "Motivo",
    means: "Che cosa indica",
    means_named: |place, name| format!("Che cosa indica «{name}» ({place})"),
    decide: "Scegliere…",
    new_one: "Una nuova pianificazione",
    leave_out: "Escludi",
    server_sets: "Creazione, autore ed esecuzioni non vengono mai importati: li imposta il server.",
    how_matched: "Le pianificazioni vengono riconosciute dall’ID, poi da nome e tipo.",
    nothing_deleted: "Un’importazione non elimina nulla.",
};

fn problem(problem: &ImportProblem) -> String {
    match problem {
        ImportProblem::Empty => "È vuoto.".to_owned(),
        ImportProblem::Workbook => "È il formato proprio di un foglio di calcolo, non CSV.".to_owned(),
        ImportProblem::NotJson { line, column } => format!("JSON non valido alla {}.", at(*line, *column)),
        ImportProblem::CutOff { line, column } => format!("Finisce troppo presto, alla {}.", at(*line, *column)),
        ImportProblem::NoSchedules => "È JSON, ma non contiene pianificazioni.".to_owned(),
        ImportProblem::NoHeadings { line } => {
            format!("Non è JSON, e la riga {} non ha intestazioni di pianificazioni.", number(*line as u64))
        }
        ImportProblem::RepeatedHeading(name) => format!("Due colonne si chiamano «{}».", escape_hidden(name)),
        ImportProblem::OpenQuote { line, column } => {
            format!("Le virgolette aperte alla {} non vengono chiuse.", at(*line, *column))
        }
        ImportProblem::AfterQuote { line, column } => {
            format!("Alla {} c’è qualcosa dopo le virgolette di chiusura.", at(*line, *column))
        }
    }
}

fn advice(problem: &ImportProblem) -> &'static str {
    match problem {
        ImportProblem::Empty => "Scegliere un altro file, oppure esportarlo di nuovo.",
        ImportProblem::Workbook => "Aprirlo nel foglio di calcolo e salvarlo come «CSV UTF-8».",
        ImportProblem::NotJson { .. } => "Cercare lì o poco prima una virgola, virgolette o una parentesi mancanti.",
        ImportProblem::CutOff { .. } => {
            "Può essere stato troncato durante la copia o il download. Procurarselo di nuovo, intero."
        }
        ImportProblem::NoSchedules => {
            "Serve un elenco di pianificazioni, una sola pianificazione, o una risposta dell’API che le contenga."
        }
        ImportProblem::NoHeadings { .. } => "La prima riga deve avere i nomi dell’API, come id, name, type, schedule.",
        ImportProblem::RepeatedHeading(_) => "Rimuoverne o rinominarne una.",
        ImportProblem::OpenQuote { .. } => {
            "Chiuderle, oppure scrivere due volte le virgolette che fanno parte di un valore."
        }
        ImportProblem::AfterQuote { .. } => {
            "Metterci il separatore o la fine della riga, oppure scrivere due volte le virgolette che fanno parte di un valore."
        }
    }
}

fn row_problem(problem: &RowProblem) -> String {
    match problem {
        RowProblem::NotObject => "Non è un oggetto JSON".to_owned(),
        RowProblem::NothingKnown => "Nessun campo di una pianificazione".to_owned(),
        RowProblem::Id(id) => format!("Non è un ID: {}", escape_hidden(id)),
        RowProblem::Shape(field) => format!("{}: né un testo né un elenco di testi, come dovrebbe", attribute(*field)),
        RowProblem::Cells { found, expected } => {
            format!("{} celle sotto {} intestazioni", number(*found as u64), number(*expected as u64))
        }
        RowProblem::Other => "La colonna «other» non contiene un oggetto JSON".to_owned(),
    }
}

fn at(line: usize, column: usize) -> String {
    format!("riga {}, colonna {}", number(line as u64), number(column as u64))
}

fn schedules(count: usize) -> String {
    match count {
        1 => "1 pianificazione".to_owned(),
        count => format!("{} pianificazioni", number(count as u64)),
    }
}
