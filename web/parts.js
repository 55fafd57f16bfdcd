//! Fetches the further parts of the wasm when the app first asks for them. `xtask dist` adds what they share with the first,
//! and a line for each.
import { guard, initSync } from "./cadenza.js";

/** How long a part may take before the app goes on without it. It may come all the same; who asks again sends for it again. */
const PATIENCE = 5_000;
/** Who asks for a part within this time wants the same one; later, the first has been given up. */
const TOGETHER = 1_000;

let load;
/** @param {(url: URL, integrity: string, options: RequestInit) => Promise<WebAssembly.Module>} loader as of the first part */
export const useLoader = (loader) => (load = loader);

/**
 * @param {URL} file
 * @param {string} integrity
 * @returns {() => Promise<unknown>} brings the file once; after a failure, or a long silence, the next one to ask tries again
 */
function part(file, integrity) {
  let coming, asked, there;
  return async () => {
    if (there) return there;
    if (!coming || Date.now() - asked >= TOGETHER) {
      asked = Date.now();
      // Low, because what is on the screen comes first: its rows are still being fetched.
      // And past the cache where one is late: there the next one waits for it.
      const fresh = load(file, integrity, { priority: "low", cache: coming ? "reload" : "default" });
      coming = coming ? Promise.any([coming, fresh]) : fresh;
    }
    const mine = coming;
    try {
      const module = await mine;
      const start = (part) => new WebAssembly.Instance(part, { __wasm_split: shared(initSync()) });
      // The little it has in common with others lies in it, in each of them: another file would cost more than it holds.
      for (const bytes of WebAssembly.Module.customSections(module, "common")) start(new WebAssembly.Module(bytes));
      return (there ??= start(module));
    } catch (error) {
      if (coming === mine) coming = undefined;
      throw new Error(`${file} did not arrive: ${error.message}`);
    }
  };
}

/**
 * @param {(() => Promise<unknown>)[]} parts all that is needed, each after those it needs itself
 * @returns {(callback: number, data: number) => Promise<void>} what the wasm calls: it hears whether they are there
 */
function loading(...parts) {
  const bring = async () => {
    for (const part of parts) await part();
    return true;
  };
  return async (callback, data) => {
    const late = new Promise((_, reject) => setTimeout(reject, PATIENCE, new Error("A part of Cadenza is late")));
    const here = await Promise.race([bring(), late]).catch((error) => {
      console.warn(error.message);
      return false;
    });
    const main = initSync();
    guard(main.__indirect_function_table.get(callback))(data, here);
  };
}

