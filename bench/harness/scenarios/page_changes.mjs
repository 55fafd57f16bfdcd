// Ten page changes of a hundred rows: the app beside the plain table.
import { firstDifference } from "../compare.mjs";
import { CONTENDERS, frameOf, opened, tableOf } from "../contenders.mjs";
import { median, spread, table } from "../figures.mjs";
import { between, summed } from "../trace.mjs";
import { traced } from "../tracing.mjs";
import { turnThrough, turnTo } from "../turning.mjs";

/** Page changes before anything is measured: the engine has compiled what it will compile by then. */
export const WARM_UP = 10;
export const MEASURED = 10;
const FIGURES = ["script", "render", "total", "wall"];

export async function pageChanges({ browser, url, rounds, print }) {
  const frame = await checked(browser, url);
  const runs = [];
  for (let round = 1; round <= rounds; round++) {
    const run = {};
    for (const [name, { events, wall }] of Object.entries(await measured(browser, url, frame))) {
      run[name] = { ...summed(events), wall };
    }
    runs.push(run);
    const ratio = (figure) => (run.app[figure] / run.plain[figure]).toFixed(2);
    print(`round ${round} of ${rounds}: ${FIGURES.map((figure) => `${figure} ${ratio(figure)}`).join(", ")}`);
  }
  print(`\n${report(runs)}`);
}

/** Both draw the same first page, or there is nothing to compare. Gives the app's page around the rows. */
export async function checked(browser, url) {
  const page = await opened(browser, url, CONTENDERS.app);
  const frame = await frameOf(page, CONTENDERS.app);
  const plain = await opened(browser, url, CONTENDERS.plain, { frame });
  const difference = firstDifference(await tableOf(page, CONTENDERS.app), await tableOf(plain, CONTENDERS.plain));
  await Promise.all([page.close(), plain.close()]);
  if (difference) throw new Error(`the app and the plain table do not draw the same; the first difference, app first:\n  ${difference}`);
  return frame;
}

/**
 * One round: what the main thread of each did in its page changes, and their wall time in milliseconds. The two take turns
 * page by page, so that whatever else the machine does meanwhile hits both.
 */
export async function measured(browser, url, frame) {
  const pages = {};
  for (const [name, contender] of Object.entries(CONTENDERS)) {
    pages[name] = await opened(browser, url, contender, { frame });
    await pages[name].send("Network.enable");
    await turnThrough(pages[name], contender, 1, 1 + WARM_UP);
    await pages[name].send("HeapProfiler.collectGarbage");
  }
  const walls = { app: 0, plain: 0 };
  const { events } = await traced(browser, async () => {
    for (let turn = 1; turn <= MEASURED; turn++) {
      for (const name of turn % 2 ? ["app", "plain"] : ["plain", "app"]) {
        walls[name] += await turnTo(pages[name], CONTENDERS[name], 1 + WARM_UP + turn);
      }
    }
  });
  await Promise.all(Object.values(pages).map((page) => page.close()));
  return Object.fromEntries(Object.entries(walls).map(([name, wall]) => [name, { events: between(events, name), wall }]));
}

/** Milliseconds a page change, and the ratios of the rounds. */
export function report(runs) {
  const each = (name, figure) => (median(runs.map((run) => run[name][figure])) / MEASURED).toFixed(1);
  const ratios = (figure) => spread(runs.map(({ app, plain }) => app[figure] / plain[figure]));
  const rows = FIGURES.map((figure) => [figure, each("app", figure), each("plain", figure), ratios(figure)]);
  return table(["a page change of 100 rows", "app ms", "plain ms", "app / plain"], rows);
}
