//! The element <cadenza-schedules>: brings the app into the page, takes it out again, and speaks when it cannot.

/**
 * Where an element gets its app from.
 * @typedef {object} Source
 * @property {() => Promise<{ mount: (host: HTMLElement, root: ShadowRoot, config: string, attributes: string) => App }>} app
 * @property {() => Promise<string>} config the text of config.json, "" where there is none
 * @property {string} panicEvent what the wasm instance dispatches on window when it panics
 * @property {() => void} reload how a person starts afresh after a failure
 */
/** @typedef {{ destroy(): void }} App */

const TEXT = ["api-base", "routing", "id-list-style", "delete-path", "default-timezone", "locale", "theme", "token-storage"];
const NUMBER = ["first-page", "page-size"];

const WORDS = {
  en: { title: "This panel stopped", body: "Something went wrong in it. What was saved is safe.", reload: "Reload" },
  it: { title: "Questo pannello si è fermato", body: "Qualcosa non ha funzionato. Quanto salvato è al sicuro.", reload: "Ricarica" },
};

const FAILURE_STYLE = `
:host { display: block; }
section { max-inline-size: 32rem; margin: 4rem auto; padding: 0 1.5rem; font: 1rem/1.5 system-ui, sans-serif; }
h1 { margin: 0 0 0.5rem; font-size: 1.25rem; }
p { margin: 0 0 0.75rem; overflow-wrap: anywhere; }
p + p { font-size: 0.8125rem; opacity: 0.75; }
button { font: inherit; padding: 0.375rem 1rem; }
`;

export class CadenzaSchedules extends HTMLElement {
  /** @type {Source} set by `define`, one for each tag */
  static source;

  /** @type {App | undefined} */ #app;
  #starting = false;
  #stopped = false;

  connectedCallback() {
    if (this.#app || this.#starting || this.#stopped) return;
    this.#starting = true;
    this.#start().catch((error) => this.#fail(error)).finally(() => (this.#starting = false));
  }

  disconnectedCallback() {
    // Moving an element is a removal and an insertion in one task: only after it do we know which of the two this is.
    queueMicrotask(() => this.isConnected || this.#end());
  }

  async #start() {
    const { app, config, panicEvent } = this.constructor.source;
    const [{ mount }, text] = await Promise.all([app(), config()]);
    if (!this.isConnected) return;
    window.addEventListener(panicEvent, this.#onPanic, { once: true });
    // From here on the light children, the skeleton, are hidden: a shadow root without a slot.
    this.#app = mount(this, this.#emptyRoot(), text, JSON.stringify(this.#attributes()));
  }

  #end() {
    window.removeEventListener(this.constructor.source.panicEvent, this.#onPanic);
    this.#app?.destroy();
    this.#app = undefined;
    this.#stopped = false;
  }

  /** A panic leaves the instance in any state at all: it is let go, `destroy` included. */
  #onPanic = () => {
    this.#app = undefined;
    this.#fail(new Error("the app panicked"));
  };

  /** @param {unknown} error */
  #fail(error) {
    // A panic while mounting also throws from `mount`; it has been shown already.
    if (this.#stopped || !this.isConnected) return;
    this.#stopped = true;
    const message = error instanceof Error ? error.message : String(error);
    // What is still there of the app knows the language a person chose.
    const spoken = this.shadowRoot?.querySelector("[lang]")?.lang ?? navigator.language;
    const words = WORDS[spoken?.startsWith("it") ? "it" : "en"];
    const root = this.#emptyRoot();
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(FAILURE_STYLE);
    root.adoptedStyleSheets = [sheet];
    root.append(failure(words, message, this.constructor.source.reload));
    this.dispatchEvent(
      new CustomEvent("cadenza-error", { bubbles: true, composed: true, detail: { fatal: true, message } }),
    );
  }

  #emptyRoot() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.replaceChildren();
    root.adoptedStyleSheets = [];
    return root;
  }

  /** Only attributes that are ours: frameworks put theirs on any element. */
  #attributes() {
    const found = {};
    for (const name of [...TEXT, ...NUMBER]) {
      const value = this.getAttribute(name);
      if (value === null) continue;
      // What is no number stays text, so that the app can name it on its configuration screen.
      found[name.replaceAll("-", "_")] = NUMBER.includes(name) && /^\d+$/.test(value) ? Number(value) : value;
    }
    return found;
  }
}

/** The message a person sees, built node by node: no markup is ever parsed from text. */
function failure(words, message, reload) {
  const make = (name, text) => Object.assign(document.createElement(name), { textContent: text });
  const section = document.createElement("section");
  section.setAttribute("role", "alert");
  const button = Object.assign(make("button", words.reload), { type: "button" });
  button.addEventListener("click", reload);
  section.append(make("h1", words.title), make("p", words.body), make("p", message), button);
  return section;
}

/**
 * @param {string} tag
 * @param {Source} source
 */
export function define(tag, source) {
  customElements.define(tag, class extends CadenzaSchedules { static source = source; });
}
