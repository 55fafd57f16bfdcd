//! What a person sees when the app cannot start or has stopped: plain JavaScript, for nothing else may be there.

/** By the first part of a language's tag; English for all others. */
const WORDS = {
  en: {
    visitors: ["This panel can’t be shown", "Reload it. If that does not help, contact whoever runs this page."],
    operators: "For whoever runs this page",
    policy: ["The page does not allow a file of Cadenza", "Its Content-Security-Policy must name where the file below comes from, in script-src and in connect-src."],
    panicked: ["This panel stopped", "Something went wrong in it. What was saved is safe, and unsaved changes in a form are restored."],
    old: ["This browser cannot run Cadenza", "It has no WebAssembly, or it is turned off. Use a current browser, or allow WebAssembly."],
    forbidden: ["The page does not allow WebAssembly", "Its Content-Security-Policy must have 'wasm-unsafe-eval' in script-src. Whoever runs this page can add it."],
    altered: ["A file of Cadenza was altered", "It arrived, but not as it was released: a proxy changed it, or files of two releases are mixed. Copy the release again, whole."],
    typed: ["A script came as something else", "The server must send .js files as text/javascript. Often it answers with a page in place of a missing file."],
    missing: ["A file of Cadenza is missing", "A newer release may have taken its place: reload. If that does not help, the release was not copied whole."],
    unreachable: ["A file of Cadenza failed to load", "The network is gone, or something forbids the request: an extension, or a server of another origin without CORS."],
    misconfigured: ["The configuration cannot be used", "Correct these keys in config.json, or where the page sets them, then reload."],
    other: ["Cadenza cannot start", "Reload the page. If that does not help, whoever runs it can use the words below."],
    reload: "Reload",
  },
  it: {
    visitors: ["Impossibile mostrare questo pannello", "Ricaricarlo. Se non basta, rivolgersi a chi gestisce questa pagina."],
    operators: "Per chi gestisce questa pagina",
    policy: ["La pagina non consente un file di Cadenza", "La sua Content-Security-Policy deve indicare da dove viene il file qui sotto, in script-src e in connect-src."],
    panicked: ["Questo pannello si è fermato", "Qualcosa non ha funzionato. Quanto salvato è al sicuro, e le modifiche non salvate in un modulo vengono ripristinate."],
    old: ["Questo browser non può eseguire Cadenza", "Manca WebAssembly, oppure è disattivato. Usare un browser aggiornato o consentire WebAssembly."],
    forbidden: ["La pagina non consente WebAssembly", "La sua Content-Security-Policy deve avere 'wasm-unsafe-eval' in script-src. Può aggiungerlo chi gestisce la pagina."],
    altered: ["Un file di Cadenza è stato alterato", "È arrivato, ma non come pubblicato: un proxy l’ha cambiato, o sono mescolati file di due versioni. Copiare di nuovo la versione per intero."],
    typed: ["Uno script è arrivato come altro", "Il server deve inviare i file .js come text/javascript. Spesso risponde con una pagina al posto di un file mancante."],
    missing: ["Manca un file di Cadenza", "Forse una versione più recente ne ha preso il posto: ricaricare. Se non basta, la versione non è stata copiata per intero."],
    unreachable: ["Un file di Cadenza non è stato caricato", "Manca la rete, o qualcosa vieta la richiesta: un’estensione, o un server di altra origine senza CORS."],
    misconfigured: ["La configurazione non è utilizzabile", "Correggere queste chiavi in config.json, o dove la pagina le imposta, poi ricaricare."],
    other: ["Cadenza non può partire", "Ricaricare la pagina. Se non basta, le parole qui sotto servono a chi la gestisce."],
    reload: "Ricarica",
  },
  de: {
    visitors: ["Dieses Panel kann nicht angezeigt werden", "Neu laden. Hilft das nicht, bitte an die Betreiber dieser Seite wenden."],
    operators: "Für die Betreiber dieser Seite",
    policy: ["Die Seite lässt eine Datei von Cadenza nicht zu", "Ihre Content-Security-Policy muss in script-src und in connect-src nennen, woher die unten genannte Datei kommt."],
    panicked: ["Dieses Panel wurde angehalten", "Darin ist ein Fehler aufgetreten. Gespeichertes ist sicher, und nicht gespeicherte Änderungen in einem Formular werden wiederhergestellt."],
    old: ["Dieser Browser kann Cadenza nicht ausführen", "WebAssembly fehlt oder ist ausgeschaltet. Einen aktuellen Browser verwenden oder WebAssembly erlauben."],
    forbidden: ["Die Seite lässt WebAssembly nicht zu", "Ihre Content-Security-Policy muss in script-src 'wasm-unsafe-eval' enthalten. Das können die Betreiber der Seite ergänzen."],
    altered: ["Eine Datei von Cadenza wurde verändert", "Sie kam an, aber nicht so, wie sie veröffentlicht wurde: Ein Proxy hat sie verändert, oder Dateien zweier Versionen sind vermischt. Die Version noch einmal vollständig kopieren."],
    typed: ["Ein Skript kam als etwas anderes an", "Der Server muss .js-Dateien als text/javascript senden. Oft antwortet er mit einer Seite anstelle einer fehlenden Datei."],
    missing: ["Eine Datei von Cadenza fehlt", "Vielleicht ist eine neuere Version an ihre Stelle getreten: neu laden. Hilft das nicht, wurde die Version nicht vollständig kopiert."],
    unreachable: ["Eine Datei von Cadenza konnte nicht geladen werden", "Das Netzwerk fehlt, oder etwas verbietet die Anfrage: eine Erweiterung oder ein Server anderen Ursprungs ohne CORS."],
    misconfigured: ["Die Konfiguration ist nicht verwendbar", "Diese Schlüssel in config.json oder dort, wo die Seite sie setzt, korrigieren und neu laden."],
    other: ["Cadenza kann nicht starten", "Die Seite neu laden. Hilft das nicht, helfen die unten stehenden Angaben den Betreibern."],
    reload: "Neu laden",
  },
};

/** What a visitor of somebody else's page can do something about. All else is for whoever runs that page. */
const FOR_VISITORS = ["panicked", "old"];

/** Nothing of a page around gets in: what it says of the element ends at `all`. */
const STYLE = `
:host { display: block; }
main { display: flow-root; }
section { all: initial; display: block; max-inline-size: 32em; margin: 4em auto; padding: 0 1.5em; direction: ltr;
  color-scheme: light dark; background: Canvas; color: CanvasText; font: medium/1.5 system-ui, sans-serif; }
:host([theme="light"]) section { color-scheme: light; }
:host([theme="dark"]) section { color-scheme: dark; }
h1 { margin: 0 0 0.4em; font-size: 1.25em; }
p { margin: 0 0 0.75em; overflow-wrap: anywhere; white-space: pre-line; unicode-bidi: plaintext; }
p + p { margin-block-end: calc(12em / 13); font-size: 0.8125em; line-height: calc(20 / 13); opacity: 0.75; }
button { font: inherit; padding: 0.375em 1em; }
details { margin: 0 0 0.75em; }
summary { cursor: pointer; }
h2 { margin: 0.75em 0 0.4em; font-size: 1em; }
`;

/**
 * Why it was. Where a file did not come as it should, a second look at it tells more than the browser's words do.
 * @param {unknown} error
 * @param {Set<string>} forbidden
 * @returns {Promise<keyof typeof WORDS.en>}
 */
async function reason(error, forbidden) {
  const { message = "", name, url } = Object(error);
  if (name === "cadenza-misconfigured") return "misconfigured";
  if (message === "the app panicked") return "panicked";
  if (message === "no WebAssembly") return "old";
  if (error instanceof WebAssembly.CompileError || /wasm-unsafe-eval|call to WebAssembly/i.test(message)) {
    return /Content Security Policy|unsafe-eval|CSP|blocked/i.test(message) ? "forbidden" : "altered";
  }
  if (!url) return /HTTP 4/.test(message) ? "missing" : "other";
  const again = await fetch(url).catch(() => undefined);
  // The browser says so beside the failure, if not before it.
  if (!again) return forbidden.has(url) ? "policy" : "unreachable";
  if (!again.ok) return "missing";
  const script = !url.endsWith(".js") || /javascript/.test(again.headers.get("content-type") ?? "");
  return script ? "altered" : "typed";
}

/**
 * Built node by node: no markup is ever parsed from text.
 * @param {ShadowRoot} root
 * @param {string} language
 * @param {unknown} error what went wrong
 * @param {() => void} reload
 * @param {{ embedded: boolean, forbidden: Set<string> }} around whether that is a page of somebody else, and what it forbids
 */
export async function show(root, language, error, reload, { embedded, forbidden }) {
  const [tag] = language.split("-");
  const words = Object.hasOwn(WORDS, tag) ? WORDS[tag] : WORDS.en;
  const why = await reason(error, forbidden);
  root.host._wear(STYLE);
  const make = (name, text = "") => Object.assign(document.createElement(name), { textContent: text });
  const section = make("section");
  section.setAttribute("role", "alert");
  const button = Object.assign(make("button", words.reload), { type: "button" });
  button.addEventListener("click", reload);
  const said = (heading, [title, body]) => [make(heading, title), make("p", body)];
  // What a file was called helps whoever runs the page; of a panic there is nothing to tell but that.
  const detail = why === "panicked" ? [] : [make("p", Object(error).message ?? String(error))];
  if (embedded && !FOR_VISITORS.includes(why)) {
    const operators = make("details");
    operators.append(make("summary", words.operators), ...said("h2", words[why]), ...detail);
    section.append(...said("h1", words.visitors), operators);
  } else section.append(...said("h1", words[why]), ...detail);
  section.append(button);
  const main = make("main");
  main.append(section);
  root.append(main);
}
