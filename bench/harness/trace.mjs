// Sums a Chromium trace: how long the page's main thread ran on a processor, and for what.

/** What is recorded: tasks, script, rendering, and the marks around what is measured. */
export const CATEGORIES = ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline", "v8", "v8.execute", "blink.user_timing"];

/** As js-framework-benchmark counts script: whatever enters JavaScript or WebAssembly. */
const SCRIPT = new Set([
  "EventDispatch", "EvaluateScript", "v8.evaluateModule", "FunctionCall", "TimerFire", "FireIdleCallback",
  "FireAnimationFrame", "RunMicrotasks", "V8.Execute", "v8.run", "v8.callFunction",
]);

/** Style, layout and paint; some of it happens inside script that asks for a size. */
const RENDER = new Set(["UpdateLayoutTree", "Layout", "PrePaint", "Paint", "Layerize", "Commit", "IntersectionObserverController::computeIntersections"]);

/** Every task of a thread. */
const TASK = new Set(["RunTask", "ThreadControllerImpl::RunTask"]);

/**
 * Thread time in milliseconds between two marks (`performance.mark`), on the thread that set them.
 * @param {object[]} events of a trace
 */
export function summed(events, from, to) {
  const [start, end] = [from, to].map((name) => events.find((event) => event.cat?.includes("user_timing") && event.name === name));
  if (!start || !end) throw new Error(`the trace has no marks ${from} and ${to}`);
  const within = events.filter(
    ({ ph, pid, tid, ts }) => ph === "X" && pid === start.pid && tid === start.tid && ts >= start.ts && ts <= end.ts,
  );
  const [script, render, total] = [SCRIPT, RENDER, TASK].map((names) => threadTime(within, names));
  if (!total) throw new Error("the trace has no tasks with thread time");
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
