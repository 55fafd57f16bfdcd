// One row of the table: a template built once, cloned for each schedule, and filled.
import { written } from "./times.js";

/** Longer values, in bytes of UTF-8, carry themselves as a title: the style may cut them. */
const LONG = 16;
const HIDDEN = /[\0-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5\u180b-\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]|^ | $/;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const encoder = new TextEncoder();

function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

// A space stands where a text will: the clone then has the node, and only its value is set.
const own = () => element("bdi", { translate: "no" }, " ");
const text = () => element("td", {}, own());
const list = () => element("td", {}, element("span", { class: "several" }, own()));
const time = () => element("td", { class: "cell-time" }, element("time", {}, " "));
const quiet = (tag, more, words) => element(tag, { ...more, class: "button quiet", part: "button quiet" }, words);

const ROW = element(
  "tr", { part: "row", "aria-selected": "false" },
  element("td", { class: "cell-check" }, element(
    "label", { class: "check" },
    element("input", { type: "checkbox" }), element("span", { class: "visually-hidden", translate: "no" }, " "),
  )),
  element("th", { scope: "row", class: "cell-name" }, element("a", {}, own())),
  text(), text(), list(), list(), list(), text(), time(), text(), time(), time(),
  element(
    "td", { class: "cell-actions" },
    quiet("a", {}, "Edit"), quiet("a", {}, "Duplicate"), quiet("button", { type: "button" }, "Delete"),
  ),
);
const MORE = element("span", { class: "more", "aria-hidden": "true" }, " ");
const MORE_WORDS = element("span", { class: "visually-hidden" }, " ");
const NONE = element("span", { class: "absent" }, "none");
const NEVER = element("span", { class: "absent" }, "never");

/** The row of a schedule that stands at this place in the whole list, counted from one; the head is a row, too. */
export function row(schedule, place) {
  const { id } = schedule;
  const made = ROW.cloneNode(true);
  made.setAttribute("aria-rowindex", place + 1);
  const check = made.firstChild;
  const name = check.nextSibling;
  const kind = name.nextSibling;
  const frequency = kind.nextSibling;
  const recipients = frequency.nextSibling;
  const hosts = recipients.nextSibling;
  const services = hosts.nextSibling;
  const zone = services.nextSibling;
  const created = zone.nextSibling;
  const creator = created.nextSibling;
  const firstRun = creator.nextSibling;
  const lastRun = firstRun.nextSibling;
  const plainName = plain(schedule.name);
  check.firstChild.lastChild.firstChild.nodeValue = `Select ${plainName}`;
  name.firstChild.setAttribute("href", `#/schedules/${id}`);
  fill(name.firstChild.firstChild, schedule.name);
  fill(kind.firstChild, schedule.type);
  fill(frequency.firstChild, schedule.schedule);
  fillList(recipients.firstChild, schedule.send_to);
  fillList(hosts.firstChild, schedule.hosts);
  fillList(services.firstChild, schedule.services);
  fill(zone.firstChild, schedule.timezone);
  fillTime(created.firstChild, schedule.scheduled_at);
  fill(creator.firstChild, schedule.scheduled_by);
  fillTime(firstRun.firstChild, schedule.start_timestamp);
  fillTime(lastRun.firstChild, schedule.end_timestamp);
  fillActions(lastRun.nextSibling, id, plainName);
  return made;
}

function fillActions(cell, id, name) {
  const edit = cell.firstChild;
  const duplicate = edit.nextSibling;
  edit.setAttribute("href", `#/schedules/${id}/edit`);
  edit.setAttribute("aria-label", `Edit ${name}`);
  duplicate.setAttribute("href", `#/schedules/new?from=${id}`);
  duplicate.setAttribute("aria-label", `Duplicate ${name}`);
  duplicate.nextSibling.setAttribute("aria-label", `Delete ${name}`);
}

function fill(bdi, value) {
  // The bench has no such rows; a table for real ones would mark each character here.
  if (HIDDEN.test(value)) throw new Error(`a hidden character in ${JSON.stringify(value)}`);
  bdi.firstChild.nodeValue = value;
  if (value.length > LONG || encoder.encode(value).length > LONG) bdi.setAttribute("title", plain(value));
}

function fillList(several, values) {
  if (!values?.length) return several.replaceWith(NONE.cloneNode(true));
  several.setAttribute("title", values.map(plain).join("\n"));
  fill(several.firstChild, values[0]);
  const rest = values.length - 1;
  if (rest === 0) return;
  const [more, words] = [MORE.cloneNode(true), MORE_WORDS.cloneNode(true)];
  more.firstChild.nodeValue = `+${rest}`;
  words.firstChild.nodeValue = `and ${rest} more`;
  several.append(more, words);
}

function fillTime(time, micros) {
  if (micros === null || micros === undefined) return time.replaceWith(NEVER.cloneNode(true));
  const [iso, title, exact, short] = written(micros);
  time.setAttribute("datetime", iso);
  time.setAttribute("title", title);
  time.setAttribute("data-exact", exact);
  time.firstChild.nodeValue = short;
}

/** For labels: a name written from right to left is isolated, so that the sentence around it keeps its order. */
function plain(name) {
  return RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name;
}
