import assert from "node:assert/strict";
import { test } from "node:test";

import { median, spread, table } from "../figures.mjs";
import { selfTimes } from "../profile.mjs";
import { report } from "../scenarios/page_changes.mjs";

test("the median is in the middle, whatever the order", () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([4, 1, 3, 2]), 2.5);
  assert.equal(spread([2, 1, 4]), "2.00 (1.00..4.00)");
});

test("a ratio is taken within a round and its median over the rounds", () => {
  const figures = (ms) => ({ script: ms, render: ms, total: ms, wall: ms });
  const run = (app, plain) => ({ app: figures(app), plain: figures(plain) });
  // Round two was slow for both: its ratio is as good as the others'.
  const printed = report([run(20, 10), run(90, 30), run(25, 10)]);
  assert.match(printed, /total .* 2\.5 .* 1\.0 .* 2\.50 \(2\.00\.\.3\.00\)/);
});

test("columns of a table stand below each other", () => {
  const widths = table(["name", "ms"], [["a long name", 1], ["b", 1000]]).split("\n").map((line) => line.length);
  assert.equal(new Set(widths).size, 1);
});

test("a function's self time is summed over its places in the tree, idle time left out", () => {
  const frame = (functionName) => ({ functionName, url: "http://host/app.js", lineNumber: 0, columnNumber: 4 });
  const nodes = [frame("(idle)"), frame("draw"), frame("draw"), frame("")].map((callFrame, id) => ({ id, callFrame }));
  const functions = selfTimes({ nodes, samples: [0, 1, 2, 3, 0], timeDeltas: [0, 9000, 1000, 2000, 500] });
  const named = functions.map(({ name, place, time }) => `${name} ${place} ${time}`);
  assert.deepEqual(named, ["draw app.js:1:5 3", "(anonymous) app.js:1:5 0.5"]);
});
