//! Starts the standalone page: everything it needs is requested at once, then the element is defined.
import { define } from "./element.js";

/** @type {{ js: string, wasm: string, integrity: string }} written into the page by the build */
const build = JSON.parse(document.getElementById("cadenza-build").textContent);
const at = (path) => new URL(path, document.baseURI).href;
const panicEvent = "cadenza-panic";
let panicked = false;

async function wasm() {
  if (typeof WebAssembly !== "object") throw new Error("This browser does not run WebAssembly.");
  // A mismatch makes the fetch itself fail: altered bytes never reach the compiler.
  const answer = fetch(at(build.wasm), build.integrity ? { integrity: build.integrity } : {});
  const response = await answer.catch((error) => {
    throw new Error(`${build.wasm} did not arrive, or not as it was released (${error.message}).`);
  });
  if (!response.ok) throw new Error(`${build.wasm}: HTTP ${response.status}`);
  return response;
}

async function app() {
  const [glue, module_or_path] = await Promise.all([import(at(build.js)), wasm()]);
  await glue.default({ module_or_path });
  window.addEventListener(panicEvent, () => (panicked = true), { once: true });
  glue.start(panicEvent);
  return glue;
}

async function config() {
  const response = await fetch(at("config.json"));
  if (response.ok) return response.text();
  // An absent file is 404, or 403 from object storage that does not let strangers list it.
  if ([403, 404, 410].includes(response.status)) return "";
  throw new Error(`config.json: HTTP ${response.status}`);
}

const [starting, configured] = [app(), config()];
// Whoever awaits them shows the failure; without an element in the page nobody does.
for (const promise of [starting, configured]) promise.catch(() => {});

define("cadenza-schedules", {
  async app() {
    // After a panic the instance may be in any state: no element gets it again.
    if (panicked) throw new Error("the app panicked");
    return starting;
  },
  config: () => configured,
  panicEvent,
  // After a new release the old page asks for files that are gone: only a new page knows the new names.
  reload: () => location.reload(),
});
