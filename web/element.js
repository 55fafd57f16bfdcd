//! The element <cadenza-schedules>: brings the app into the page, takes it out again, and speaks when it cannot.

/**
 * Where an element gets its app from.
 * @typedef {object} Source
 * @property {() => Promise<Instance>} app
 * @property {() => Promise<string>} [config] the text of config.json, "" where there is none
 * @property {string} [folder] where the files of a page of our own lie, which is where addresses in its path begin
 * @property {(element: CadenzaSchedules) => void} reload how a person starts afresh after a failure
 */
/**
 * A running wasm.
 * @typedef {object} Instance
 * @property {(root: ShadowRoot, config: string, attributes: string, bridge: Bridge | undefined, start: string) => App} mount
 * @property {string} panicEvent what it dispatches on window when it panics
 * @property {boolean} panicked whether it has
 */
/**
 * What the app knows of a page of somebody else around it.
 * @typedef {object} Bridge
 * @property {(name: string, text: string, flag: boolean) => boolean} emit
 * @property {boolean} givesTokens
 * @property {(reason: "start" | "refused") => void} ask the answer is performed: "token", or "no-token" with the reason
 */
/**
 * A mounted app: what `Mounted` of src/lib.rs offers.
 * @typedef {object} App
 * @property {(what: "navigate" | "refresh" | "ask" | "is-dirty" | "token" | "no-token" | "look" | "readonly" | "filter" | "forbidden", with_: string) => boolean} perform
 * @property {() => void} destroy
 */

/**
 * One way for every part of the wasm.
 * @param {URL | string} url
 * @param {string} integrity
 * @param {RequestInit} [options]
 * @returns {Promise<WebAssembly.Module>}
 */
export async function loaded(url, integrity, options) {
  if (typeof WebAssembly !== "object") throw new Error("no WebAssembly");
  // Firefox takes nothing preloaded for a fetch with `integrity`: it would ask twice. Plain http has no other way to check.
  const subtle = globalThis.crypto?.subtle;
  const response = await arrived(fetch(url, { ...(integrity && !subtle && { integrity }), ...options }), url);
  if (!response.ok) throw new Error(`${url}: HTTP ${response.status}`);
  const bytes = await arrived(response.arrayBuffer(), url);
  const sum = integrity && subtle && btoa(String.fromCharCode(...new Uint8Array(await subtle.digest("SHA-384", bytes))));
  // Altered bytes never reach the compiler.
  if (sum && integrity !== `sha384-${sum}`) throw Object.assign(new Error(`${url}: not ${integrity}`), { url: String(url) });
  // Not while it comes: that needs a MIME type, which not every host knows, and the sum is of the whole.
  return WebAssembly.compile(bytes);
}

/** Where something did not come, its failure says which file that was: web/failure.js looks into it. */
export const arrived = (coming, url) =>
  coming.catch((error) => {
    // Of an import the browser knows better, where a bundler has put its files elsewhere.
    const missed = /https?:\S+$/.exec(error.message)?.[0] ?? String(url);
    throw Object.assign(new Error(`${missed}: ${error.message}`), { url: missed });
  });

/** Addresses the policy of the page did not let us call: to a script that looks like a network that is gone. */
export const forbidden = new Set();
document.addEventListener("securitypolicyviolation", ({ blockedURI, disposition }) => disposition === "enforce" && forbidden.add(blockedURI));

/** How long an element may be out of the document: tabs of a page take one out and put it back. */
const ABSENCE = 500;

/**
 * A fresh instance, which shares nothing with another of the same glue and wasm.
 * @param {any} glue
 * @param {WebAssembly.Module} module
 * @returns {Instance}
 */
export function started(glue, module) {
  // Without parts, as `trunk serve` builds it, there is one instance for good.
  const { initSync, mount, onEnd, silence, start, useLoader } = glue.instantiate?.() ?? glue;
  useLoader?.(loaded);
  // A name of its own: what ends one instance ends no other, not even one of another version, and two tags may share one.
  const instance = { mount, panicEvent: `cadenza-panic-${Math.random()}`, panicked: false };
  const ended = () => {
    instance.panicked = true;
    // Its timers and listeners are still there, and each call would trap once more; freeing what is garbage would forget what
    // was typed. A panic is still on its way out of the wasm when it is announced.
    queueMicrotask(() => silence?.());
  };
  window.addEventListener(instance.panicEvent, ended, { once: true });
  // A trap ends the wasm as a panic does, but says so to nobody. So does a browser that stops it midway, as Firefox does to a
  // page about to be left, which then may be stayed on after all: what was running can never be called again.
  onEnd?.(() => instance.panicked || window.dispatchEvent(new Event(instance.panicEvent)));
  initSync({ module });
  start(instance.panicEvent);
  return instance;
}

const TEXT = ["api-base", "routing", "id-list-style", "delete-path", "default-timezone", "locale", "theme", "density", "token-storage"];
const NUMBER = ["first-page", "page-size"];

export class CadenzaSchedules extends HTMLElement {
  /** @type {Source} set by `define`, one for each tag */
  static source;

  /** @type {App | undefined} */ #app;
  #panicEvent = "";
  #starting = false;
  #stopped = false;
  #absence = 0;
  #followed;
  /** The texts of the style sheets. @type {string[]} */ #worn = [];

  connectedCallback() {
    if (this.#app || this.#starting || this.#stopped) return;
    this.#starting = true;
    // What hears of a failure may start anew at once.
    this.#start().finally(() => (this.#starting = false)).catch((error) => this.#fail(error));
  }

  disconnectedCallback() {
    // Moving an element is a removal and an insertion: only after a while do we know which of the two this is.
    clearTimeout(this.#absence);
    this.#absence = setTimeout(() => this.isConnected || this._end(), ABSENCE);
  }

  /** A shadow root loses its sheets on the way into another document, and no document takes those of another. */
  adoptedCallback() {
    for (const text of this.#worn) this.#adopt(text);
  }

  #adopt(text) {
    const sheet = new (this.ownerDocument.defaultView ?? window).CSSStyleSheet();
    sheet.replaceSync(text);
    this.shadowRoot.adoptedStyleSheets.push(sheet);
  }

  /** Every style sheet inside comes this way. */
  _wear(text) {
    this.#adopt(text);
    this.#worn.push(text);
  }

  /** What the app is mounted with; an element within a page of somebody else gives more. Names with a _ are not for pages. */
  _given() {
    return { attributes: { base_path: this.constructor.source.folder, ...this._attributes() }, start: "" };
  }

  async #start() {
    const { app, config } = this.constructor.source;
    const [{ mount, panicEvent, panicked }, text = ""] = await Promise.all([app(), config?.()]);
    // After a panic the instance may be in any state: no element gets it again.
    if (panicked) throw new Error("the app panicked");
    if (!this.isConnected) return;
    this.#panicEvent = panicEvent;
    window.addEventListener(panicEvent, this.#onPanic, { once: true });
    const { settings = text, attributes, bridge, start } = this._given();
    // From here on the light children, the skeleton, are hidden: a shadow root without a slot.
    this.#app = mount(this.#emptyRoot(), settings, this._json(attributes), bridge, start);
    document.addEventListener("securitypolicyviolation", this.#onForbidden);
    for (const address of forbidden) this.#app.perform("forbidden", address);
    this._appeared?.();
    // Without it a translated page shows what was.
    this.#followed ??= import("./translated.js").then(({ followTexts }) => followTexts(this.shadowRoot), () => {});
  }

  _json(value) {
    return JSON.stringify(value);
  }

  /** Whether it stands in a page of somebody else, whose visitors cannot mend what is wrong with it. */
  get _embedded() {
    return false;
  }

  /** The app, while it stands. */
  get _app() {
    return this.#app;
  }

  /** Takes the app down; another start may follow. */
  _end() {
    clearTimeout(this.#absence);
    window.removeEventListener(this.#panicEvent, this.#onPanic);
    document.removeEventListener("securitypolicyviolation", this.#onForbidden);
    // Out of reach first: who hears what its end has to say may ask for something.
    const app = this.#app;
    this.#app = undefined;
    this.#stopped = false;
    app?.destroy();
  }

  /** Starts afresh: after a failure, or because something changed that an app takes over at its start alone. */
  _restart() {
    this._end();
    this.connectedCallback();
  }

  /** The app says what it is when its calls are not let out. */
  #onForbidden = ({ blockedURI }) => forbidden.has(blockedURI) && this.#app?.perform("forbidden", blockedURI);

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
    const wished = this.getAttribute("locale") ?? "auto";
    const language = this.shadowRoot?.querySelector("[lang]")?.lang ?? (wished === "auto" ? navigator.language : wished);
    const reload = () => this.constructor.source.reload(this);
    const root = this.#emptyRoot();
    // Seldom needed, so it comes when it is; and where nothing comes any more, these words do.
    import("./failure.js").then(
      ({ show }) => show(root, language, error, reload, { embedded: this._embedded, forbidden }),
      () => {
        const button = Object.assign(document.createElement("button"), { type: "button", textContent: "Reload" });
        button.addEventListener("click", reload);
        root.append(`Cadenza: ${message} `, button);
      },
    );
    this._failed?.(error);
    this.dispatchEvent(
      new CustomEvent("cadenza-error", { bubbles: true, composed: true, detail: { fatal: true, message } }),
    );
  }

  #emptyRoot() {
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    root.replaceChildren();
    this.#worn = root.adoptedStyleSheets = [];
    this._dress();
    return root;
  }

  /** Puts on what the element brings along. */
  _dress() {}

  /** Only attributes that are ours: frameworks put theirs on any element. */
  _attributes() {
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

/**
 * @param {string} tag
 * @param {Source} source
 * @param {typeof CadenzaSchedules} [base]
 */
export function define(tag, source, base = CadenzaSchedules) {
  customElements.define(tag, class extends base { static source = source; });
}
