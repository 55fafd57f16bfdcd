//! Starts the standalone page: everything it needs is requested at once, then the element is defined.
import { define, fetched, started } from "./element.js";

/** @type {{ js: string, wasm: string, integrity: string }} written into the page by the build */
const build = JSON.parse(document.getElementById("cadenza-build").textContent);
const at = (path) => new URL(path, document.baseURI).href;
async function config() {
  const response = await fetch(at("config.json"));
  if (response.ok) return response.text();
  // An absent file is 404, or 403 from object storage that does not let strangers list it.
  if ([403, 404, 410].includes(response.status)) return "";
  throw new Error(`config.json: HTTP ${response.status}`);
}

const [starting, configured] = [started(import(at(build.js)), fetched(at(build.wasm), build.integrity)), config()];
// Whoever awaits them shows the failure; without an element in the page nobody does.
for (const promise of [starting, configured]) promise.catch(() => {});

define("cadenza-schedules", {
  app: () => starting,
  config: () => configured,
  // After a new release the old page asks for files that are gone: only a new page knows the new names.
  reload: () => location.reload(),
});
