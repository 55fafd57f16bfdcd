import assert from "node:assert/strict";
import { test } from "node:test";

import { between, selfTimesOf, summed, threadTime } from "../trace.mjs";

const slice = (name, ts, dur, tdur, thread = 1) => ({ ph: "X", cat: "devtools.timeline", name, ts, dur, tdur, pid: 7, tid: thread });
const mark = (name, ts) => ({ ph: "I", cat: "blink.user_timing", name, ts, pid: 7, tid: 1 });

test("what is inside an event of the same kind is counted once", () => {
  const events = [slice("FunctionCall", 20, 30, 25), slice("EventDispatch", 0, 100, 90), slice("TimerFire", 100, 10, 5)];
  assert.equal(threadTime(events, new Set(["FunctionCall", "EventDispatch", "TimerFire"])), 0.095);
});

test("only the thread of the marks counts, and only between them", () => {
  const inside = [slice("RunTask", 2000, 3000, 2500), slice("Paint", 2100, 10, 10), slice("RunTask", 20_000, 10, 10)];
  const outside = [slice("RunTask", 0, 900, 900), slice("RunTask", 2000, 3000, 3000, 2), slice("RunTask", 9500, 100, 100)];
  const marks = [mark("from app", 1000), mark("to app", 9000), mark("from app", 19_000), mark("to app", 21_000), mark("from plain", 0)];
  assert.deepEqual(between([...outside, ...inside, ...marks], "app"), inside);
  assert.throws(() => between(marks, "plain"), /1 marks from plain and 0 to it/);
  assert.throws(() => between(marks, "none"), /0 marks/);
});

const tasks = [
  slice("RunTask", 1, 3000, 2900), slice("FunctionCall", 2, 1000, 1000), slice("Layout", 3, 500, 500),
  slice("RunMicrotasks", 1500, 100, 90), slice("UpdateLayoutTree", 1700, 10, 10), slice("Paint", 1800, 20, 20),
];

test("rendering that script forces is counted as both", () => {
  assert.deepEqual(summed(tasks), { script: 1.09, render: 0.53, total: 2.9 });
});

test("a trace without an event that every page has is no figure", () => {
  assert.throws(() => summed(tasks.filter(({ name }) => name !== "RunMicrotasks")), /no RunMicrotasks with/);
  assert.throws(() => summed([]), /no RunTask, no FunctionCall/);
});

test("an event's own time is without that of the events inside it", () => {
  const events = [slice("RunTask", 0, 1000, 900), slice("FunctionCall", 100, 500, 400), slice("Layout", 200, 100, 100), slice("FunctionCall", 700, 100, 50)];
  const rounded = [...selfTimesOf(events)].map(([name, { count, time }]) => `${name} ${count} ${time.toFixed(2)}`);
  assert.deepEqual(rounded, ["RunTask 1 0.45", "FunctionCall 2 0.35", "Layout 1 0.10"]);
});
