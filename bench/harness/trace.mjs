// Sums a Chromium trace: how long the page's main thread ran on a processor, and for what.

/** What is recorded: tasks, script (microtasks are in `v8.execute`), rendering, and the marks around what is measured. */
export const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "v8.execute", "blink.user_timing"];

/** What no page can do without: a trace without it comes from a Chromium that has renamed it, and would be summed wrongly. */
const EXPECTED = ["RunTask", "FunctionCall", "RunMicrotasks", "UpdateLayoutTree", "Layout", "Paint"];

/** As js-framework-benchmark counts script: whatever enters JavaScript or WebAssembly. */
const SCRIPT = new Set([
  "EventDispatch", "EvaluateScript", "v8.evaluateModule", "FunctionCall", "TimerFire", "FireIdleCallback",
  "FireAnimationFrame", "RunMicrotasks",
]);

/** Style, layout and paint; some of it happens inside script that asks for a size. */
const RENDER = new Set(["UpdateLayoutTree", "Layout", "PrePaint", "Paint", "Layerize", "Commit"]);

/** Every task of a thread, with what follows it: the microtasks. */
const TASK = new Set(["RunTask"]);

/**
 * What ran between the marks (`performance.mark`) called `from NAME` and those called `to NAME`, on the thread that set them.
 * @param {object[]} events of a trace
 */
export function between(events, name) {
  const marks = (word) => events.filter((event) => event.cat?.includes("user_timing") && event.name === `${word} ${name}`);
  const [starts, ends] = [marks("from"), marks("to")].map((them) => them.sort((one, other) => one.ts - other.ts));
  if (!starts.length || starts.length !== ends.length) throw new Error(`the trace has ${starts.length} marks from ${name} and ${ends.length} to it`);
  const [{ pid, tid }] = starts;
  const measured = ({ ts }) => starts.some((start, at) => ts >= start.ts && ts <= ends[at].ts);
  return events.filter((event) => event.ph === "X" && event.pid === pid && event.tid === tid && measured(event));
}

/** Thread time in milliseconds of what `between` gives. */
export function summed(events) {
  const missing = EXPECTED.filter((name) => !events.some((event) => event.name === name && event.tdur !== undefined));
  if (missing.length) throw new Error(`the trace has no ${missing.join(", no ")} with thread time`);
  const [script, render, total] = [SCRIPT, RENDER, TASK].map((names) => threadTime(events, names));
  return { script, render, total };
}

/** The thread time of the outermost of the events with these names: what is inside another one is counted with that. */
export function threadTime(events, names) {
  const named = events.filter(({ name, tdur }) => names.has(name) && tdur !== undefined);
  named.sort((one, other) => one.ts - other.ts || other.dur - one.dur);
  let [sum, covered] = [0, -Infinity];
  for (const { ts, dur, tdur } of named) {
    if (ts < covered) continue;
    covered = ts + dur;
    sum += tdur;
  }
  return sum / 1000;
}

/** How often each event came, and its thread time in milliseconds without that of the events inside it. */
export function selfTimesOf(events) {
  const timed = events.filter(({ tdur }) => tdur !== undefined).sort((one, other) => one.ts - other.ts || other.dur - one.dur);
  const open = [];
  const sums = new Map();
  const entry = (name) => sums.get(name) ?? sums.set(name, { count: 0, time: 0 }).get(name);
  for (const { name, ts, dur, tdur } of timed) {
    while (open.length && open.at(-1).end <= ts) open.pop();
    if (open.length) entry(open.at(-1).name).time -= tdur / 1000;
    open.push({ name, end: ts + dur });
    const sum = entry(name);
    sum.count += 1;
    sum.time += tdur / 1000;
  }
  return sums;
}
