// What stays behind when things are opened and closed again and again.
import { CONTENDERS, opened, shows } from "../contenders.mjs";
import { table } from "../figures.mjs";

const WARM_UP = 20;
/** Round trips in one message. */
const PIECE = 5;

/** Keeps every WebAssembly memory of the page: made by script, or exported by an instance. */
const WATCH_MEMORY = `{
  globalThis.benchMemories = new Set();
  const { Memory, Instance, instantiate, instantiateStreaming } = WebAssembly;
  const keep = (it) => (it instanceof Memory && benchMemories.add(it), it);
  const look = (instance) => (Object.values(instance.exports).forEach(keep), instance);
  const lookLater = async (coming) => { const it = await coming; look(it.instance ?? it); return it; };
  WebAssembly.Memory = new Proxy(Memory, { construct: (target, given) => keep(new target(...given)) });
  WebAssembly.Instance = new Proxy(Instance, { construct: (target, given) => look(new target(...given)) });
  WebAssembly.instantiate = (...given) => lookLater(instantiate(...given));
  WebAssembly.instantiateStreaming = (...given) => lookLater(instantiateStreaming(...given));
}`;

/** Two lists of the app: of a hundred rows for turning pages, and as it opens by itself, of 25, for going to and fro. */
const HUNDRED = CONTENDERS.app;
const OPENED = { ...HUNDRED, address: "/#/schedules", rows: 25 };

const press = (selector) => `${HUNDRED.root}.querySelector(${JSON.stringify(selector)}).click()`;
/** Another page than the list is there. */
const ELSEWHERE = `${HUNDRED.root}.querySelector("h1") && !${HUNDRED.root}.querySelector(".page.list")`;

/** What is repeated: pairs of an act and an expression for its end. Each ends where it began. */
const TRIPS = [
  { name: "list, schedule, list", list: OPENED, steps: [[press("tbody th a"), ELSEWHERE], ["history.back()", shows(OPENED, 1)]] },
  {
    name: "next page, previous page", list: HUNDRED,
    steps: [[press('nav a[href*="page=2&"]'), shows(HUNDRED, 2)], [press(".pager nav a:nth-of-type(2)"), shows(HUNDRED, 1)]],
  },
  { name: "list, settings, list", list: OPENED, steps: [[press('.topbar a[href="#/settings"]'), ELSEWHERE], ["history.back()", shows(OPENED, 1)]] },
];

export async function memory({ browser, url, rounds, print }) {
  const rows = [];
  for (const { name, list, steps } of TRIPS) {
    const page = await opened(browser, url, list, { before: WATCH_MEMORY });
    await repeat(page, steps, WARM_UP);
    const before = await sizes(page);
    await repeat(page, steps, rounds);
    const after = await sizes(page);
    await page.close();
    for (const kind of Object.keys(before)) {
      rows.push([`${rounds} × ${name}: ${kind}`, before[kind], after[kind], ((after[kind] - before[kind]) / rounds).toFixed(1)]);
    }
    print(`${name}: done`);
  }
  print(`\n${table(["after a warm-up", "before", "after", "each time"], rows)}`);
}

/** The loop runs inside the page, in pieces that end before a message is given up. */
async function repeat(page, steps, times) {
  const functions = steps.map(([act, done]) => `[() => { ${act}; }, () => ${done}]`);
  for (let left = times; left > 0; left -= PIECE) {
    await page.evaluate(`(async () => {
      const frame = () => new Promise(requestAnimationFrame);
      for (let time = 0; time < ${Math.min(left, PIECE)}; time++) {
        for (const [act, done] of [${functions.join(", ")}]) {
          act();
          const started = performance.now();
          while (!done()) {
            if (performance.now() - started > 30_000) throw new Error(\`\${act} does not end\`);
            await frame();
          }
          await frame();
        }
      }
    })()`);
  }
}

/** Bytes and counts, after a collection. Memory of wasm never shrinks: it is how much was ever needed at once. */
async function sizes(page) {
  await page.send("HeapProfiler.collectGarbage");
  await page.send("HeapProfiler.collectGarbage");
  const wasm = await page.evaluate("[...benchMemories].reduce((sum, { buffer }) => sum + buffer.byteLength, 0)");
  const { usedSize } = await page.send("Runtime.getHeapUsage");
  const { nodes, jsEventListeners } = await page.send("Memory.getDOMCounters");
  return { "wasm bytes": wasm, "JavaScript heap bytes": usedSize, "DOM nodes": nodes, "event listeners": jsEventListeners };
}
