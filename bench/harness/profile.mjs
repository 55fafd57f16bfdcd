// Reads a V8 CPU profile.

/** What is no function of the page: nothing to do, and what the engine does for itself outside of script. */
const OUTSIDE = new Set(["(root)", "(idle)", "(program)"]);

/** Self time in milliseconds of each function, the longest first; the same function is one entry wherever it is called. */
export function selfTimes({ nodes, samples, timeDeltas }) {
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const functions = new Map();
  samples.forEach((id, at) => {
    const { functionName, url, lineNumber, columnNumber } = frames.get(id);
    if (OUTSIDE.has(functionName)) return;
    const place = url ? `${url.split("/").at(-1)}:${lineNumber + 1}:${columnNumber + 1}` : "";
    const name = functionName || "(anonymous)";
    const key = `${name} ${place}`;
    const entry = functions.get(key) ?? { name, place, time: 0 };
    // A sample stands for the time until the next one.
    entry.time += (timeDeltas[at + 1] ?? 0) / 1000;
    functions.set(key, entry);
  });
  return [...functions.values()].sort((one, other) => other.time - one.time);
}
