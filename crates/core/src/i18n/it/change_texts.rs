//! Prima di inviare una modifica, e ciò che può capitare nel mezzo, in italiano.

use crate::i18n::ChangeTexts;

pub(super) const CHANGE: ChangeTexts = ChangeTexts {
    review: "Che cosa cambierà",
    field: "Campo",
    now: "Valore attuale",
    after: "Nuovo valore",
    nothing_yet: "Ancora nessuna modifica",
    added: "aggiunto",
    removed: "rimosso",
    unchanged: |count| match count {
        1 => "1 invariato".to_owned(),
        count => format!("{count} invariati"),
    },
    reordered: "in un altro ordine",
    request: "Richiesta in formato curl",
    request_hint: "Il token è omesso: impostarlo come TOKEN nella shell.",
    request_not_yet: "Correggere i campi segnalati per vedere la richiesta.",
    copy: "Copia la richiesta",
    copied: "Copiata",
    not_copied: "Qui il browser non lo consente. La richiesta è selezionata: copiarla con la tastiera.",
    conflict: "Nel frattempo qualcun altro l’ha modificata",
    conflict_why: "Nulla è stato salvato. Sono elencati tutti i campi modificati dall’altro utente: decidere per ognuno di quelli modificati da entrambi.",
    before: "Prima",
    theirs: "Valore dell’altro utente",
    mine: "Il mio valore",
    decision: "Decisione",
    keep_mine: "Tieni il mio",
    take_theirs: "Usa l’altro",
    not_changed: "non modificato",
    kept_as_theirs: "Resta il valore dell’altro utente",
    undecided: "Scegliere uno dei due",
    save_decided: "Salva come deciso",
    also_changed: |fields| {
        format!("L’altro utente ha modificato anche {fields}; le sue modifiche sono state mantenute")
    },
    agreed: "Già aggiornata: nulla è stato inviato",
    gone: "Quanto digitato è ancora qui.",
    create_again: "Crea di nuovo",
    read_only: "Accesso in sola lettura",
    read_only_why: "L’API ha rifiutato una modifica con questo token: la modifica è disattivata fino all’accesso con un altro token.",
    try_writing_again: "Prova comunque a modificare",
};
