//! Starts the standalone page: everything it needs is requested at once, then the element is defined.
import { arrived, define, loaded, started } from "./element.js";

/** @type {{ js: string, wasm: string, integrity: string }} written into the page by the build */
const build = JSON.parse(document.getElementById("cadenza-build").textContent);
const at = (path) => new URL(path, import.meta.url).href;

// The app makes no markup and no script out of text, so nothing may; and a script is one of this release, or none.
const own = [build.js, document.querySelector("script[type=module]").src].map(at);
window.trustedTypes?.createPolicy("default", { createScriptURL: (url) => (own.includes(at(url)) ? url : null) });

async function config() {
  const response = await arrived(fetch(at("config.json")), at("config.json"));
  if (response.ok) return response.text();
  // An absent file is 404, or 403 from object storage that does not let strangers list it.
  if ([403, 404, 410].includes(response.status)) return "";
  throw new Error(`config.json: HTTP ${response.status}`);
}

const glue = arrived(import(at(build.js)), at(build.js));
const running = Promise.all([glue, loaded(at(build.wasm), build.integrity)]).then((both) => started(...both));
const [starting, configured] = [running, config()];
// Whoever awaits them shows the failure; without an element in the page nobody does.
for (const promise of [starting, configured]) promise.catch(() => {});

define("cadenza-schedules", {
  app: () => starting,
  config: () => configured,
  folder: at(".").slice(location.origin.length),
  // After a new release the old page asks for files that are gone: only a new page knows the new names.
  reload: () => location.reload(),
});
