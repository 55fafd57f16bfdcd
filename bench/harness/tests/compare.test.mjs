import assert from "node:assert/strict";
import { test } from "node:test";

import { firstDifference } from "../compare.mjs";

const row = (attributes, ...children) => ["tr", attributes, children];

test("two tables that are the same have no difference", () => {
  const table = ["table", { class: "schedules" }, [row({ "aria-selected": "false" }, "one", ["b", {}, ["two"]])]];
  assert.equal(firstDifference(table, structuredClone(table)), undefined);
});

test("the first difference is named with its place", () => {
  const table = (title, text) => ["table", {}, [row({}), row({ title }, text)]];
  assert.equal(firstDifference(table("a", "x"), table("b", "x")), '/table[1]/tr title: "a" and "b"');
  assert.equal(firstDifference(table("a", "x"), table("a", "y")), '/table[1]/tr[0]: "x" and "y"');
});

test("what one of them lacks is a difference", () => {
  assert.equal(firstDifference(row({}, "x"), row({})), '/tr[0]: "x" and nothing');
  assert.equal(firstDifference(row({}), row({}, ["b", {}, []])), "/tr[0]: nothing and <b>");
  assert.equal(firstDifference(row({ part: "row" }), row({})), '/tr part: "row" and nothing');
  assert.equal(firstDifference(row({}), row({ inert: "" })), '/tr inert: nothing and ""');
});

test("an element is not a text, and not another element", () => {
  assert.equal(firstDifference(row({}, "x"), row({}, ["b", {}, ["x"]])), '/tr[0]: "x" and <b>');
  assert.equal(firstDifference(["a", {}, []], ["b", {}, []]), "/a: <a> and <b>");
});
