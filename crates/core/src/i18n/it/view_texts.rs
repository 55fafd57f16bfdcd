//! Italian: the dialogs of columns and of saved views.

use crate::i18n::ViewTexts;
use crate::list::{ImportSummary, SavedViewsError};

pub(super) const VIEW: ViewTexts = ViewTexts {
    columns_hint: "Il nome viene per primo ed è sempre visibile.",
    columns_of_address: "Queste colonne vengono dall’indirizzo aperto. Quelle salvate sono conservate: Ripristina le riattiva.",
    move_up: |column| format!("Sposta {column} in su"),
    move_down: |column| format!("Sposta {column} in giù"),
    moved: |column, place, all| format!("{column} spostata al posto {place} di {all}"),
    reset: "Ripristina",
    was_reset: "Colonne ripristinate",
    no_views: "Nessuna vista salvata.",
    view_name: "Nome della vista",
    view_name_hint: "Filtri, righe per pagina, ordine e colonne restano su questo dispositivo, anche dopo l’uscita.",
    view_name_needed: "Inserire un nome per la vista.",
    view_name_taken: |name| format!("Un’altra vista si chiama «{name}»."),
    save_view: "Salva vista",
    replace: "Aggiorna",
    replace_named: |name| format!("Aggiorna {name} con l’elenco attuale"),
    rename: "Rinomina",
    rename_named: |name| format!("Rinomina {name}"),
    new_name: "Nuovo nome",
    keep_name: "Salva nome",
    delete_named: |name| format!("Elimina la vista {name}"),
    copy_link: "Copia il link",
    link_not_copied_toast: |link| format!("Il browser non ha permesso di copiare. Il link è: {link}"),
    copy_link_named: |name| format!("Copia il link a {name}"),
    link_to_view: "Link alla vista",
    link_copied: "Link copiato",
    link_not_copied: "Il browser non ha permesso la copia. Copiare il link dal suo campo.",
    saved: |name| format!("Vista «{name}» salvata"),
    replaced: |name| format!("Vista «{name}» aggiornata"),
    renamed: |name| format!("Ora la vista si chiama «{name}»"),
    deleted: |name| format!("Vista «{name}» eliminata"),
    undo: "Ripristina",
    undone: "Annullato",
    not_kept: "Questo browser non permette di conservare nulla: chiusa questa finestra, le viste vanno perse.",
    export_views: "Esporta viste",
    import_views: "Importa viste",
    imported,
    bad_file: "Non è stato importato nulla",
    problem,
};

fn views(count: usize) -> String {
    match count {
        1 => "1 vista".to_owned(),
        count => format!("{count} viste"),
    }
}

fn imported(ImportSummary { added, renamed, known }: ImportSummary) -> String {
    let mut text = match added {
        1 => "1 vista importata".to_owned(),
        count => format!("{count} viste importate"),
    };
    if renamed > 0 {
        text.push_str(&format!("; {renamed} con un numero, perché un’altra vista ha già il nome"));
    }
    if known > 0 {
        text.push_str(&format!("; {} già presenti", views(known)));
    }
    text
}

fn problem(problem: &SavedViewsError) -> String {
    match problem {
        SavedViewsError::Unreadable => {
            "Il file non si può leggere, o è più grande di quanto un file di viste possa essere.".to_owned()
        }
        SavedViewsError::NotJson { line, column } => {
            format!("Il file non è JSON: l’errore è alla riga {line}, colonna {column}.")
        }
        SavedViewsError::NotViews => "Il file non contiene viste: manca «cadenza_views» con una versione.".to_owned(),
        SavedViewsError::Newer(version) => {
            format!(
                "Il file viene da una versione più recente («cadenza_views»: {version}). Aggiornare l’app, poi importarlo."
            )
        }
        SavedViewsError::NoList => "Il file non ha un elenco «views».".to_owned(),
        SavedViewsError::Nameless(place) => format!("La vista {place} del file non ha «name»."),
        SavedViewsError::NoQuery(name) => format!("La vista «{name}» del file non ha «query»."),
    }
}
