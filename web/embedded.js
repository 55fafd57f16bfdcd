//! <cadenza-schedules> within a page of somebody else: attributes, properties, events and tokens.
import { CadenzaSchedules } from "./element.js";
import { freed, taken } from "./name.js";
import { Tokens } from "./token.js";

/** Properties that stand for an attribute, and what kind of value each has. */
const REFLECTED = {
  apiBase: String, route: String, routing: String, locale: String, theme: String, density: String, view: String,
  readonly: Boolean, inheritFont: Boolean, pageSize: Number, firstPage: Number, idListStyle: String, deletePath: String,
  defaultTimezone: String,
};
/** Properties of their own: what an attribute could not hold, or should not. */
const OWN = ["getToken", "config", "filter"];
const CANCELABLE = ["navigate", "notify"];

/** The look until the page says otherwise; a page of our own has it in a file. */
const look = new CSSStyleSheet();
look.replaceSync(TOKENS);

const attributeOf = (property) => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** What an event says beside its name. */
const DETAIL = {
  navigate: (route, replace) => ({ route, replace }),
  created: (id) => ({ id }),
  updated: (id) => ({ id }),
  deleted: (ids) => ({ ids: ids.split("\n") }),
  "auth-required": (reason) => ({ reason }),
  dirty: (_, dirty) => ({ dirty }),
  notify: (text) => ({ text }),
};

export class EmbeddedSchedules extends CadenzaSchedules {
  static observedAttributes = Object.keys(REFLECTED).map(attributeOf);

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
    for (const name of [...OWN, ...Object.keys(REFLECTED)]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    super.connectedCallback();
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
    // Set late, it is what an app without a token was waiting for.
    if (getToken) this.#perform("ask");
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

  /** Whether leaving would lose something typed. */
  get isDirty() {
    return this.#perform("is-dirty");
  }

  /** Fulfilled when the app stands, rejected when it cannot. */
  get ready() {
    return this.#ready.promise;
  }

  /**
   * @param {string} route such as `/schedules/new`
   * @returns {boolean} whether one is there now: something unsaved, or a listener, may keep a person where they are
   */
  navigate(route) {
    return this.#perform("navigate", route);
  }

  /** Reads what is shown again, and asks for a token where there is none. */
  refresh() {
    this.#perform("refresh");
  }

  _sheets = [look];

  _given() {
    const attributes = this._attributes();
    if (this.#own.filter) attributes.filter = address(this.#own.filter);
    if (this.hasAttribute("readonly")) attributes.readonly = true;
    attributes.panel = this.#panel ??= taken(`${this.localName}.${this.id}`);
    const settings = JSON.stringify({ routing: "memory", ...this.#own.config });
    return { settings, attributes, bridge: this.#bridge(), start: this.#at ?? this.getAttribute("route") ?? "" };
  }

  /** Our addresses mean nothing to the page around: no press on a link leaves it, not even for a new tab. */
  #follow(event) {
    const routing = this.routing ?? this.#own.config?.routing ?? "memory";
    if (event.defaultPrevented || event.button > 1 || routing !== "memory") return;
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
    const [live, rest] = this.#apart(this._given().attributes);
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
      else if (what !== "filter") this.#perform("look", JSON.stringify({ [what]: value }));
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
    const said = { locale: "auto", theme: "auto", density: "comfortable", readonly: false, filter: "", ...this.#own.config };
    const { locale = said.locale, theme = said.theme, density = said.density, readonly = said.readonly, filter = said.filter, ...rest } = given;
    const live = { language: locale, theme, density, readonly: String(readonly), filter };
    // With other parts of the filter set, other fields are shown.
    const parts = [...new Set(new URLSearchParams(filter).keys())].sort();
    return [live, JSON.stringify([rest, this.#own.config, parts])];
  }
}

for (const [property, kind] of Object.entries(REFLECTED)) {
  const attribute = attributeOf(property);
  Object.defineProperty(EmbeddedSchedules.prototype, property, {
    configurable: true,
    enumerable: true,
    get() {
      const value = this.getAttribute(attribute);
      return kind === Boolean ? value !== null : kind === Number && value !== null ? Number(value) : value;
    },
    set(value) {
      if (kind === Boolean) this.toggleAttribute(attribute, Boolean(value));
      else if (value === null || value === undefined) this.removeAttribute(attribute);
      else this.setAttribute(attribute, String(value));
    },
  });
}

function keep(event) {
  const [at] = event.composedPath();
  const typing = at instanceof Element && (at.matches("input, select, textarea") || at.isContentEditable);
  if (typing || event.defaultPrevented) event.stopPropagation();
}

/** A filter as an address writes it; several ids are several pairs. What is nothing stays, to be refused: left out, it would widen. */
function address(filter) {
  const values = (value) => (Array.isArray(value) && value.length > 0 ? [...new Set(value)] : [[value].flat()[0]]);
  const pairs = Object.entries(filter).flatMap(([name, value]) => values(value).map((one) => [name, String(one ?? "")]));
  return new URLSearchParams(pairs).toString();
}

/** A promise and its ends. Nobody has to listen to it. */
function later() {
  const ends = {};
  ends.promise = new Promise((resolve, reject) => Object.assign(ends, { resolve, reject }));
  ends.promise.catch(() => {});
  return ends;
}
