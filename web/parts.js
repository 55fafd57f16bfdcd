//! Fetches a further part of the wasm when the app first asks for it. `xtask dist` adds what they share with the first and a line for each.
import { initSync } from "./cadenza.js";

/**
 * @param {string} file
 * @param {string} integrity
 * @returns {(callback: number, data: number) => Promise<void>} what the wasm calls: it hears whether the part is there
 */
function loading(file, integrity) {
  let coming;
  const bring = async () => {
    const main = initSync();
    // Low, because what is on the screen comes first: its rows are still being fetched.
    const answer = fetch(new URL(file, import.meta.url), { integrity, priority: "low" });
    await WebAssembly.instantiateStreaming(answer, { __wasm_split: shared(main) });
  };
  return async (callback, data) => {
    coming ??= bring();
    const here = await coming.then(() => true, (error) => {
      // Not remembered: the next one to ask tries again.
      coming = undefined;
      console.warn(`${file} did not arrive: ${error.message}`);
      return false;
    });
    const main = initSync();
    main.__indirect_function_table.get(callback)(data, here);
  };
}

