//! Fetches the further parts of the wasm when the app first asks for them. `xtask dist` adds what they share with the first,
//! and a line for each.
import { initSync } from "./cadenza.js";

/**
 * @param {URL} file
 * @param {string} integrity
 * @returns {() => Promise<unknown>} brings the file once; after a failure the next one to ask tries again
 */
function part(file, integrity) {
  let coming;
  return () => {
    // Low, because what is on the screen comes first: its rows are still being fetched.
    const answer = () => fetch(file, { integrity, priority: "low" });
    coming ??= WebAssembly.instantiateStreaming(answer(), { __wasm_split: shared(initSync()) }).catch((error) => {
      coming = undefined;
      throw new Error(`${file} did not arrive: ${error.message}`);
    });
    return coming;
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
    const here = await bring().catch((error) => {
      console.warn(error.message);
      return false;
    });
    const main = initSync();
    main.__indirect_function_table.get(callback)(data, here);
  };
}

