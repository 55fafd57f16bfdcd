//! What a page of somebody else imports: defines <cadenza-schedules>, or the tag after `?tag=`, and offers `mount()`.
import { arrived, define as defineTag, loaded, started } from "./element.js";
import { EmbeddedSchedules } from "./embedded.js";

/** The release; a page may hold two of them, each under a tag of its own. */
export const version = VERSION;

/** The glue and the compiled wasm; what did not come is asked for again by the next start. @type {Promise<any> | undefined} */
let coming;
/** The instance of all elements, until it ends: then the next start makes another of the same files. */
let last;

async function app() {
  const files = (coming ??= fetched());
  try {
    const [glue, module] = await files;
    if (!last || last.panicked) last = started(glue, module);
    return last;
  } catch (error) {
    if (coming === files) coming = undefined;
    throw error;
  }
}

function fetched() {
  const wasm = loaded(new URL("./cadenza_bg.wasm", import.meta.url), "integrity of cadenza_bg.wasm");
  return Promise.all([arrived(import("./cadenza.js"), "cadenza.js"), wasm]);
}

const source = { app, reload: (element) => element._restart() };

/**
 * Defines the element under a tag. A tag that is taken stays what it is: a page may load this twice.
 * @param {string} tag
 */
export function define(tag) {
  if (!customElements.get(tag)) defineTag(tag, source, EmbeddedSchedules);
}

// Not from `import.meta.url`: a bundler writes the path on the machine that builds in its place.
const own = /https?:\S+?(?=:\d+:\d+)/.exec(new Error().stack)?.[0];
const tag = (own && new URL(own).searchParams.get("tag")) ?? "cadenza-schedules";
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
