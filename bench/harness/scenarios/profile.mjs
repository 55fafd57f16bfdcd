// Where the app's time goes in ten page changes: the functions with the most self time.
import { CONTENDERS, opened } from "../contenders.mjs";
import { table } from "../figures.mjs";
import { selfTimes } from "../profile.mjs";
import { turnThrough } from "../turning.mjs";

const TOP = 25;
const WARM_UP = 10;
const MEASURED = 10;
/** Microseconds between two samples. */
const INTERVAL = 100;

export async function profile({ browser, url, print }) {
  const page = await opened(browser, url, CONTENDERS.app);
  await page.send("Network.enable");
  await turnThrough(page, CONTENDERS.app, 1, 1 + WARM_UP);
  await page.send("Profiler.enable");
  await page.send("Profiler.setSamplingInterval", { interval: INTERVAL });
  await page.send("Profiler.start");
  await turnThrough(page, CONTENDERS.app, 1 + WARM_UP, 1 + WARM_UP + MEASURED);
  const { profile: recorded } = await page.send("Profiler.stop");
  await page.close();
  const functions = selfTimes(recorded);
  const all = functions.reduce((sum, { time }) => sum + time, 0);
  const rows = functions.slice(0, TOP).map(({ name, place, time }) => [`${name} ${place}`, time.toFixed(1), `${((100 * time) / all).toFixed(1)} %`]);
  print(table(["function", "self ms", "of script"], rows));
  print(`\n${all.toFixed(1)} ms of script in ${MEASURED} page changes; the profiler's own work is in it.`);
}
