//! What a person sees when the app cannot start or has stopped: plain JavaScript, for nothing else may be there.

const WORDS = {
  en: { title: "This panel stopped", body: "Something went wrong in it. What was saved is safe.", reload: "Reload" },
  it: { title: "Questo pannello si è fermato", body: "Qualcosa non ha funzionato. Quanto salvato è al sicuro.", reload: "Ricarica" },
};

/** Nothing of a page around gets in: what it says of the element ends at `all`. */
const STYLE = `
:host { display: block; }
section { all: initial; display: block; max-inline-size: 32em; margin: 4em auto; padding: 0 1.5em; direction: ltr;
  color-scheme: light dark; background: Canvas; color: CanvasText; font: medium/1.5 system-ui, sans-serif; }
:host([theme="light"]) section { color-scheme: light; }
:host([theme="dark"]) section { color-scheme: dark; }
h1 { margin: 0 0 0.4em; font-size: 1.25em; }
p { margin: 0 0 0.75em; overflow-wrap: anywhere; }
p + p { font-size: 0.8125em; opacity: 0.75; }
button { font: inherit; padding: 0.375em 1em; }
`;

/**
 * Built node by node: no markup is ever parsed from text.
 * @param {ShadowRoot} root
 * @param {string} language
 * @param {string} message what went wrong
 * @param {() => void} reload
 */
export function show(root, language, message, reload) {
  const words = WORDS[language.startsWith("it") ? "it" : "en"];
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets.push(sheet);
  const make = (name, text) => Object.assign(document.createElement(name), { textContent: text });
  const section = document.createElement("section");
  section.setAttribute("role", "alert");
  const button = Object.assign(make("button", words.reload), { type: "button" });
  button.addEventListener("click", reload);
  section.append(make("h1", words.title), make("p", words.body), make("p", message), button);
  root.append(section);
}
