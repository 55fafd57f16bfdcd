// Chromium over its debugging pipe: file descriptors 3 and 4, JSON with a zero byte behind each message. A WebSocket would
// need a dependency in Node 20; the pipe needs nothing.
import { spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

// As in the journeys, and nothing that throttles a page for not being looked at.
const FLAGS = [
  "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
  "--disable-renderer-backgrounding", "--disable-background-timer-throttling", "--disable-backgrounding-occluded-windows",
  "--lang=en-US", "--window-size=1280,900", "--js-flags=--expose-gc", "--remote-debugging-pipe",
];

/** Longer than anything takes: what hangs fails with its name. */
const PATIENCE = 60_000;

/** A message of the protocol that was refused or never answered. */
class ProtocolError extends Error {}

export class Browser {
  #child;
  #profile;
  #next = 1;
  #waiting = new Map();
  /** Events of a session under its id; of the browser itself under "". */
  events = new EventEmitter();

  /** Starts a browser with a fresh profile. */
  static async launch() {
    const browser = new Browser();
    browser.#profile = mkdtempSync(join(tmpdir(), "cadenza-bench-"));
    const chosen = process.env.CADENZA_CHROMIUM;
    for (const name of chosen ? [chosen] : NAMES) {
      if (await browser.#spawn(name)) return browser;
    }
    throw new Error("There is no Chromium: install it, or name it in CADENZA_CHROMIUM");
  }

  async #spawn(name) {
    const flags = [...FLAGS, `--user-data-dir=${this.#profile}`, "about:blank"];
    // The zone of the journeys: far enough from UTC that it has to be computed with.
    const options = { stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"], env: { ...process.env, TZ: "Europe/Rome" } };
    const child = spawn(name, flags, options);
    const started = await Promise.race([once(child, "spawn").then(() => true), once(child, "error").then(() => false)]);
    if (!started) return false;
    this.#child = child;
    let rest = "";
    child.stdio[4].setEncoding("utf8").on("data", (text) => {
      const messages = (rest + text).split("\0");
      rest = messages.pop();
      for (const message of messages) this.#hear(JSON.parse(message));
    });
    // Writing to a browser that is gone: the answer's absence says it.
    child.stdio[3].on("error", () => {});
    return true;
  }

  #hear({ id, result, error, method, params, sessionId = "" }) {
    if (!id) return this.events.emit(sessionId, method, params);
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new ProtocolError(`${waiting.method}: ${error.message}`));
    else waiting?.resolve(result);
  }

  /** Sends a command and gives its result. */
  send(method, params = {}, sessionId = undefined) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new ProtocolError(`${method}: no answer in ${PATIENCE} ms`)), PATIENCE);
      const settled = (settle) => (value) => (clearTimeout(late), settle(value));
      this.#waiting.set(id, { method, resolve: settled(resolve), reject: settled(reject) });
      this.#child.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    });
  }

  /** A tab in a context of its own: no storage, cache or renderer process is shared with another. */
  async newPage() {
    const { browserContextId } = await this.send("Target.createBrowserContext");
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank", browserContextId });
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    return new Page(this, sessionId, browserContextId);
  }

  async close() {
    const gone = once(this.#child, "exit");
    await this.send("Browser.close").catch(() => this.#child.kill("SIGKILL"));
    await gone;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** One tab. */
export class Page {
  #browser;
  #session;
  #context;

  constructor(browser, session, context) {
    this.#browser = browser;
    this.#session = session;
    this.#context = context;
  }

  get browser() {
    return this.#browser;
  }

  send(method, params) {
    return this.#browser.send(method, params, this.#session);
  }

  /** Resolves with the parameters of the next event of a name for which `fits` holds. */
  event(name, fits = () => true) {
    const events = this.#browser.events;
    return new Promise((resolve, reject) => {
      const stop = () => (clearTimeout(late), events.off(this.#session, listener));
      const late = setTimeout(() => (stop(), reject(new Error(`${name} did not come in ${PATIENCE} ms`))), PATIENCE);
      const listener = (method, params) => method === name && fits(params) && (stop(), resolve(params));
      events.on(this.#session, listener);
    });
  }

  /** Runs before every script of the pages opened from now on. */
  async beforeScripts(source) {
    await this.send("Page.enable");
    await this.send("Page.addScriptToEvaluateOnNewDocument", { source });
  }

  async open(url) {
    await this.send("Page.enable");
    const loaded = this.event("Page.loadEventFired");
    const { errorText } = await this.send("Page.navigate", { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
    await loaded;
  }

  /** What an expression gives; a promise is waited for. */
  async evaluate(expression) {
    const parameters = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails: failure } = await this.send("Runtime.evaluate", parameters);
    if (failure) throw new Error(`${failure.exception?.description ?? failure.text}\n  in ${expression.slice(0, 200)}`);
    return result.value;
  }

  /** Calls a function of ours inside the page. What it uses must come as arguments: it travels as text. */
  call(work, ...values) {
    return this.evaluate(`(${work})(${values.map((value) => JSON.stringify(value)).join(", ")})`);
  }

  /** Waits until an expression is true; looks rarely, as each look is work for the page. */
  async until(expression, what) {
    const end = Date.now() + PATIENCE;
    while (!(await this.evaluate(expression))) {
      if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
      await pause(50);
    }
  }

  async close() {
    await this.#browser.send("Target.disposeBrowserContext", { browserContextId: this.#context });
  }
}

export const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
