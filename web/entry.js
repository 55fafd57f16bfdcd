//! What a page of somebody else imports: defines <cadenza-schedules>, or the tag after `?tag=`, and offers `mount()`.
import { arrived, define as defineTag, fetched, started } from "./element.js";
import { EmbeddedSchedules } from "./embedded.js";

/** The release; a page may hold two of them, each under a tag of its own. */
export const version = VERSION;

/** @type {Promise<any> | undefined} */ let starting;
/** The glue of an instance that ended: the next start takes another one, however often it fails. */ let dead;
/** The newest instance. */ let last;

/** One wasm instance for all elements, until it panics: then the next start gets another. */
async function app() {
  const mine = (starting ??= dead ? again(dead) : start());
  const instance = await mine.catch((error) => {
    if (starting === mine) starting = undefined;
    throw error;
  });
  if (!instance.panicked) return instance;
  // Only who finds it first starts another: two at once would load two.
  if (instance === last) {
    dead = instance.here;
    last = undefined;
    starting = again(dead);
  }
  return app();
}

async function start(glue = import("./cadenza.js")) {
  const wasm = fetched(new URL("./cadenza_bg.wasm", import.meta.url), "integrity of cadenza_bg.wasm");
  const instance = await started(arrived(glue, import.meta.url), wasm);
  return (last = Object.assign(instance, { here: (await glue).here }));
}

/** The glue holds one instance for good; under another address it is another module, with another instance. */
function again(here) {
  const fresh = new URL(here);
  fresh.searchParams.set("again", Math.random());
  return start(import(/* @vite-ignore */ fresh.href));
}

const source = { app, reload: (element) => element._restart() };

/**
 * Defines the element under a tag. A tag that is taken stays what it is: a page may load this twice.
 * @param {string} tag
 */
export function define(tag) {
  if (!customElements.get(tag)) defineTag(tag, source, EmbeddedSchedules);
}

const tag = new URL(import.meta.url).searchParams.get("tag") ?? "cadenza-schedules";
define(tag);

/**
 * Puts the app into an element of the page.
 * @param {Element | string} target an element, or a selector of one
 * @param {Record<string, unknown>} [options] properties of the element
 */
export async function mount(target, options = {}) {
  const place = typeof target === "string" ? document.querySelector(target) : target;
  if (!(place instanceof Element)) throw new TypeError(`mount(): there is no element ${target}`);
  const element = Object.assign(document.createElement(tag), options);
  place.append(element);
  await element.ready.catch((error) => {
    // Nobody has a handle to take it away by.
    end(element);
    throw error;
  });
  return {
    element,
    update: (changes) => void Object.assign(element, changes),
    navigate: (route) => element.navigate(route),
    refresh: () => element.refresh(),
    get isDirty() {
      return element.isDirty;
    },
    destroy: () => end(element),
  };
}

/** Takes an element out for good; one that is only taken out may come back. */
function end(element) {
  element.remove();
  element._end();
}
