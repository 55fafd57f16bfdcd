// Where the app's time goes in ten page changes: by function, and by what the main thread did, beside the plain table.
import { CONTENDERS, opened } from "../contenders.mjs";
import { table } from "../figures.mjs";
import { selfTimes } from "../profile.mjs";
import { selfTimesOf } from "../trace.mjs";
import { turnThrough } from "../turning.mjs";
import { MEASURED, WARM_UP, checked, measured } from "./page_changes.mjs";

const TOP = 25;
/** Microseconds between two samples. */
const INTERVAL = 100;

export async function profile({ browser, url, print }) {
  print(functions(await recorded(browser, url)));
  const { app, plain } = await measured(browser, url, await checked(browser, url));
  print(`\n${parts(selfTimesOf(app.events), selfTimesOf(plain.events))}`);
}

async function recorded(browser, url) {
  const page = await opened(browser, url, CONTENDERS.app);
  await page.send("Network.enable");
  await turnThrough(page, CONTENDERS.app, 1, 1 + WARM_UP);
  await page.send("Profiler.enable");
  await page.send("Profiler.setSamplingInterval", { interval: INTERVAL });
  await page.send("Profiler.start");
  await turnThrough(page, CONTENDERS.app, 1 + WARM_UP, 1 + WARM_UP + MEASURED);
  const { profile } = await page.send("Profiler.stop");
  await page.close();
  return profile;
}

function functions(profile) {
  const functions = selfTimes(profile);
  const all = functions.reduce((sum, { time }) => sum + time, 0);
  const share = (time) => `${((100 * time) / all).toFixed(1)} %`;
  const rows = functions.slice(0, TOP).map(({ name, place, time }) => [`${name} ${place}`, time.toFixed(1), share(time)]);
  const words = `${all.toFixed(1)} ms of script in ${MEASURED} page changes; the profiler's own work is in it.`;
  return `${table(["function", "self ms", "of script"], rows)}\n${words}`;
}

/** What each kind of work of the main thread cost, the app's dearest first. */
function parts(app, plain) {
  const none = { count: 0, time: 0 };
  const rows = [...app].sort(([, one], [, other]) => other.time - one.time).slice(0, TOP / 2).map(([name, { count, time }]) => {
    const other = plain.get(name) ?? none;
    return [name, count, time.toFixed(1), other.count, other.time.toFixed(1)];
  });
  return table(["main thread", "app count", "app self ms", "plain count", "plain self ms"], rows);
}
