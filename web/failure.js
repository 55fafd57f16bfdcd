//! What a person sees when the app cannot start or has stopped: plain JavaScript, for nothing else may be there.

const WORDS = {
  en: { title: "This panel stopped", body: "Something went wrong in it. What was saved is safe.", reload: "Reload" },
  it: { title: "Questo pannello si è fermato", body: "Qualcosa non ha funzionato. Quanto salvato è al sicuro.", reload: "Ricarica" },
};

const STYLE = `
:host { display: block; }
section { max-inline-size: 32rem; margin: 4rem auto; padding: 0 1.5rem; font: 1rem/1.5 system-ui, sans-serif; }
h1 { margin: 0 0 0.5rem; font-size: 1.25rem; }
p { margin: 0 0 0.75rem; overflow-wrap: anywhere; }
p + p { font-size: 0.8125rem; opacity: 0.75; }
button { font: inherit; padding: 0.375rem 1rem; }
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
