// Ten page changes of a hundred rows: the app beside the plain table.
import { firstDifference } from "../compare.mjs";
import { CONTENDERS, frameOf, opened, tableOf } from "../contenders.mjs";
import { median, spread, table } from "../figures.mjs";
import { summed } from "../trace.mjs";
import { traced } from "../tracing.mjs";
import { turnThrough } from "../turning.mjs";

/** Page changes before anything is measured: the engine has compiled what it will compile by then. */
export const WARM_UP = 10;
export const MEASURED = 10;
const FIGURES = ["script", "render", "total", "wall"];

export async function pageChanges({ browser, url, rounds, print }) {
  const frame = await checked(browser, url);
  const runs = [];
  for (let round = 1; round <= rounds; round++) {
    // Now one goes first and now the other: what the machine does meanwhile hits both.
    const order = round % 2 ? ["app", "plain"] : ["plain", "app"];
    const run = {};
    for (const name of order) run[name] = await measured(browser, url, CONTENDERS[name], frame);
    runs.push(run);
    const ratio = ({ app, plain }, figure) => (app[figure] / plain[figure]).toFixed(2);
    print(`round ${round} of ${rounds}: ${FIGURES.map((figure) => `${figure} ${ratio(run, figure)}`).join(", ")}`);
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

/** One run: thread times and wall time of the measured page changes together, in milliseconds. */
export async function measured(browser, url, contender, frame) {
  const page = await opened(browser, url, contender, { frame });
  await page.send("Network.enable");
  await turnThrough(page, contender, 1, 1 + WARM_UP);
  await page.send("HeapProfiler.collectGarbage");
  const turning = () => turnThrough(page, contender, 1 + WARM_UP, 1 + WARM_UP + MEASURED);
  const { events, result: times } = await traced(page, turning);
  await page.close();
  return { ...summed(events), events, wall: times.reduce((sum, time) => sum + time, 0) };
}

/** Milliseconds a page change, and the ratios of the rounds. */
export function report(runs) {
  const each = (name, figure) => (median(runs.map((run) => run[name][figure])) / MEASURED).toFixed(1);
  const ratios = (figure) => spread(runs.map(({ app, plain }) => app[figure] / plain[figure]));
  const rows = FIGURES.map((figure) => [figure, each("app", figure), each("plain", figure), ratios(figure)]);
  return table(["a page change of 100 rows", "app ms", "plain ms", "app / plain"], rows);
}
