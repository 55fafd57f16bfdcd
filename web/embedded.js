//! <cadenza-schedules> within a page of somebody else: attributes, properties, events and tokens.
import { CadenzaSchedules } from "./element.js";
import { CANCELABLE, DETAIL } from "./events.js";
import { address, json, refuse } from "./given.js";
import { freed, taken } from "./name.js";
import { PROPERTIES, attributeOf, reflect } from "./reflected.js";
import { Tokens } from "./token.js";

/** Properties of their own: what an attribute could not hold, or should not. */
const OWN = ["getToken", "config", "filter"];

/** Until the app stands: about as high as it will be with a page of rows. */
const ROOM = `:host { display: block; min-block-size: max(var(--cadenza-min-height), var(--cadenza-table-height) + 6.9em); }
:host([hidden]) { display: none; }`;

export class EmbeddedSchedules extends CadenzaSchedules {
  static observedAttributes = PROPERTIES.map(attributeOf);

  #own = {};
  #tokens = new Tokens(() => this.#own.getToken, (token) => this.#perform("token", token) || this.#tokens.stop());
  /** Where the app last was: a new start goes on there. */
  #at;
  /** What the app was last told, what it began with, and where. */
  #told;
  #begunWith;
  #begunAt;
  #changed = false;
  #outdated = false;
  #misconfigured = false;
  #panel;
  #ready = later();

  constructor() {
    super();
    // Keys typed into a field of ours are nobody else's; nor are those that did something here.
    for (const name of ["keydown", "keypress", "keyup"]) this.addEventListener(name, keep);
    for (const name of ["click", "auxclick"]) this.addEventListener(name, (event) => this.#follow(event));
  }

  connectedCallback() {
    // A page may have set properties before this script was there: they hide ours until they are set once more.
    for (const name of [...OWN, ...PROPERTIES]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    this.#reserve();
    super.connectedCallback();
  }

  /** Room for what comes, so that the page around does not jump. */
  #reserve() {
    if (this.shadowRoot) return;
    const root = this.attachShadow({ mode: "open" });
    this._dress();
    this._wear(ROOM);
    // What a page has put into the element meanwhile stays in sight.
    root.append(document.createElement("slot"));
  }

  attributeChangedCallback(name, before, now) {
    if (before === now) return;
    if (name === "route") this.#go(now ?? "");
    // How it looks around the app is the style's alone.
    else if (!["view", "inherit-font"].includes(name)) this.#change();
  }

  /** Asked for a token at the start, before one expires, and once after a refusal. */
  get getToken() {
    return this.#own.getToken;
  }
  set getToken(getToken) {
    this.#own.getToken = getToken;
    // Set late, it is what an app without a token was waiting for; and one that is none is said.
    if (typeof getToken === "function" && !this.#misconfigured) this.#perform("ask");
    else this.#change();
  }

  /** Keys as in config.json. */
  get config() {
    return this.#own.config;
  }
  set config(config) {
    this.#own.config = config;
    this.#change();
  }

  /** What every list is kept to; a person cannot widen it. */
  get filter() {
    return this.#own.filter;
  }
  set filter(filter) {
    this.#own.filter = filter;
    this.#change();
  }

  /** Whether taking the panel away would lose something typed, or hide how a change ends. */
  get isDirty() {
    return this.#perform("is-dirty");
  }

  /** Fulfilled when the app stands, rejected when it cannot. */
  get ready() {
    return this.#ready.promise;
  }

  /**
   * @param {string} route such as `/schedules/new`
   * @returns {boolean} whether one is there now: something not finished, or a listener, may keep a person where they are
   */
  navigate(route) {
    return this.#perform("navigate", route);
  }

  /** Reads what is shown again, and asks for a token where there is none. */
  refresh() {
    this.#perform("refresh");
  }

  /** The look until the page says otherwise; a page of our own has it in a file. */
  _dress() {
    this._wear(TOKENS);
  }

  _json(value) {
    return json(value);
  }

  get _embedded() {
    return true;
  }

  #routing() {
    return this.routing ?? this.#own.config?.routing ?? "memory";
  }

  _given() {
    refuse(this.#own.getToken, this.#routing());
    const attributes = this._attributes();
    if (this.#own.filter) attributes.filter = address(this.#own.filter);
    if (this.hasAttribute("readonly")) attributes.readonly = true;
    attributes.panel = this.#panel ??= taken(`${this.localName}.${this.id}`);
    const settings = json({ routing: "memory", ...this.#own.config });
    return { settings, attributes, bridge: this.#bridge(), start: this.#at ?? this.getAttribute("route") ?? "" };
  }

  /** Our addresses mean nothing to the page around: no press on a link leaves it, not even for a new tab. */
  #follow(event) {
    if (event.defaultPrevented || event.button > 1 || this.#routing() !== "memory") return;
    const link = event.composedPath().find((at) => at instanceof Element && at.matches('a[href^="#/"]'));
    if (!link) return;
    event.preventDefault();
    this.navigate(link.getAttribute("href"));
  }

  #base() {
    return this.getAttribute("api-base") ?? this.#own.config?.api_base;
  }

  _appeared() {
    [this.#told, this.#begunWith] = this.#apart(this._given().attributes);
    this.#begunAt = this.#base();
    this.#outdated = this.#misconfigured = false;
    this.#say("ready", {});
    this.#ready.resolve();
  }

  _failed(error) {
    this.#misconfigured = error?.name === "cadenza-misconfigured";
    this.#ready.reject(error);
  }

  _end() {
    this.#tokens.stop();
    super._end();
    if (!this.isConnected) {
      this.#at = undefined;
      freed(this.#panel);
      this.#panel = undefined;
      this.#ready.reject(new Error("the element was taken out of the page"));
    }
    this.#ready = later();
  }

  #perform(what, having = "") {
    return this._app?.perform(what, having) ?? false;
  }

  #bridge() {
    const element = this;
    return {
      emit: (name, text, flag) => this.#emit(name, text, flag),
      ask: (reason) => {
        const none = () => this.#perform("no-token", reason);
        // A page whose own session is over may answer with anything at all.
        this.#tokens.ask(reason).then((token) => this.#perform("token", token) || none(), none);
      },
      get givesTokens() {
        return typeof element.#own.getToken === "function";
      },
    };
  }

  /** @returns {boolean} whether nobody objected */
  #emit(name, text, flag) {
    const before = this.#at;
    // Before anybody hears of it: who writes it back into `route` wishes for nothing new.
    if (name === "navigate") this.#at = text;
    const agreed = this.#say(name, DETAIL[name](text, flag));
    if (!agreed && name === "navigate") this.#at = before;
    // What had to wait for the last unsaved change is done once the app is done with it.
    if (name === "dirty" && !flag && this.#outdated) queueMicrotask(() => this._restart());
    return agreed;
  }

  #say(name, detail) {
    const options = { bubbles: true, composed: true, cancelable: CANCELABLE.includes(name), detail };
    return this.dispatchEvent(new CustomEvent(`cadenza-${name}`, options));
  }

  #go(route) {
    // What a listener of ours writes back is no wish to move.
    if (this._app && route !== this.#at) this.navigate(route);
  }

  /** Several changes at once, as a framework makes them, are one. */
  #change() {
    if (this.#changed) return;
    this.#changed = true;
    queueMicrotask(() => {
      this.#changed = false;
      if (this._app) this.#apply();
      // What could not be used may have been put right.
      else if (this.#misconfigured) this._restart();
    });
  }

  #apply() {
    let given;
    try {
      given = this._given();
    } catch {
      // What is typed goes first; a new start says what is wrong.
      return this.isDirty ? (this.#outdated = true) : this._restart();
    }
    const [live, rest] = this.#apart(given.attributes);
    if (rest !== this.#begunWith) {
      // Another API: what is typed belongs to the one before, and so do the token and the place.
      const moved = this.#base() !== this.#begunAt;
      if (moved) this.#at = undefined;
      if (moved || !this.isDirty) return this._restart();
      this.#outdated = true;
    }
    for (const [what, value] of Object.entries(live)) {
      if (value === this.#told[what]) continue;
      if (what === "readonly") this.#perform(what, value);
      else if (what !== "filter") this.#perform("look", json({ [what]: value }));
      else if (!this.#perform(what, value)) {
        // The scope before still holds; that this one is none is said by a new start.
        if (!this.isDirty) return this._restart();
        this.#outdated = true;
      }
    }
    this.#told = live;
  }

  /** What an app takes over as it stands, by the name it goes by there; and all the rest as one text. */
  #apart(given) {
    // An attribute that is taken back leaves what the configuration says.
    const said = { locale: "auto", theme: "auto", density: "auto", readonly: false, filter: "", ...this.#own.config };
    const { locale = said.locale, theme = said.theme, density = said.density, readonly = said.readonly, filter = said.filter, ...rest } = given;
    const live = { language: locale, theme, density, readonly: String(readonly), filter };
    // With other parts of the filter set, other fields are shown.
    const parts = [...new Set(new URLSearchParams(filter).keys())].sort();
    return [live, json([rest, this.#own.config, parts])];
  }
}

reflect(EmbeddedSchedules.prototype);

function keep(event) {
  const [at] = event.composedPath();
  const typing = at instanceof Element && (at.matches("input, select, textarea") || at.isContentEditable);
  if (typing || event.defaultPrevented) event.stopPropagation();
}

/** A promise and its ends. Nobody has to listen to it. */
function later() {
  const ends = {};
  ends.promise = new Promise((resolve, reject) => Object.assign(ends, { resolve, reject }));
  ends.promise.catch(() => {});
  return ends;
}
