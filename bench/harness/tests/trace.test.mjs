import assert from "node:assert/strict";
import { test } from "node:test";

import { summed, threadTime } from "../trace.mjs";

const slice = (name, ts, dur, tdur, thread = 1) => ({ ph: "X", cat: "devtools.timeline", name, ts, dur, tdur, pid: 7, tid: thread });
const mark = (name, ts) => ({ ph: "I", cat: "blink.user_timing", name, ts, pid: 7, tid: 1 });

test("what is inside an event of the same kind is counted once", () => {
  const events = [slice("FunctionCall", 20, 30, 25), slice("EventDispatch", 0, 100, 90), slice("TimerFire", 100, 10, 5)];
  assert.equal(threadTime(events, new Set(["FunctionCall", "EventDispatch", "TimerFire"])), 0.095);
});

test("only the thread of the marks counts, and only between them", () => {
  const events = [
    mark("from", 1000), mark("to", 9000),
    slice("RunTask", 0, 900, 900), slice("RunTask", 2000, 3000, 2500), slice("RunTask", 2000, 3000, 3000, 2),
    slice("FunctionCall", 2100, 1000, 800), slice("Layout", 4000, 500, 400), slice("RunTask", 9500, 100, 100),
  ];
  assert.deepEqual(summed(events, "from", "to"), { script: 0.8, render: 0.4, total: 2.5 });
});

test("rendering that script forces is counted as both", () => {
  const events = [mark("from", 0), mark("to", 9000), slice("RunTask", 1, 2000, 2000), slice("FunctionCall", 2, 1000, 1000), slice("Layout", 3, 500, 500)];
  assert.deepEqual(summed(events, "from", "to"), { script: 1, render: 0.5, total: 2 });
});

test("a trace without its marks or without thread time is no figure", () => {
  assert.throws(() => summed([mark("from", 0)], "from", "to"), /no marks/);
  assert.throws(() => summed([mark("from", 0), mark("to", 9)], "from", "to"), /no tasks/);
});
