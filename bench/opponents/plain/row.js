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

function drawing(path, more = "") {
  const made = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [name, value] of Object.entries({ class: `icon${more}`, viewBox: "0 0 16 16", "aria-hidden": "true" })) made.setAttribute(name, value);
  made.append(document.createElementNS("http://www.w3.org/2000/svg", "path"));
  made.firstChild.setAttribute("d", path);
  return made;
}

// A space stands where a text will: the clone then has the node, and only its value is set.
const own = () => element("bdi", { translate: "no" }, " ");
const cell = (name, ...children) => element("td", { role: "cell", class: name }, ...children);
const list = (...before) => element("span", { class: "several" }, ...before, own());
const time = () => element("time", {}, " ");
const HOST = "M2.5 2.5h11V7h-11zm0 6.5h11v4.5h-11zM5 4.8h.01M5 11.2h.01";
const GROUP = "M8 2 2 5l6 3 6-3zM2 8l6 3 6-3M2 11l6 3 6-3";

const ROW = element(
  "tr", { part: "row", role: "row", "aria-selected": "false" },
  cell("cell-check", element(
    "label", { class: "check" },
    element("input", { type: "checkbox" }), element("span", { class: "visually-hidden", translate: "no" }, " "),
  )),
  element("th", { scope: "row", role: "rowheader", class: "cell-name" }, element(
    "div", { class: "name" }, element("a", {}, own()), element("span", { class: "name-type" }, own()),
  )),
  cell("cell-frequency", own()), cell("cell-recipients", list()), cell("gives-third", list(drawing(HOST))),
  cell("cell-time cell-last", time()), cell("cell-time gives-second", time()), cell("cell-low gives-first", own()),
  cell("cell-actions", element(
    "button", { type: "button", class: "button quiet drawing", "aria-haspopup": "menu" },
    drawing("M3.5 8h.01M8 8h.01m4.49 0h.01"),
  )),
);
const MORE = element("span", { class: "more", "aria-hidden": "true" }, " ");
const MORE_WORDS = element("span", { class: "visually-hidden" }, " ");
const lacking = (words) => element("span", { class: "lacking" }, drawing("M8 2 1.5 13.5h13z", " alert"), words);
const [NOBODY, NOTHING] = [lacking("Nobody"), lacking("Nothing")];
const NEVER = element("span", { class: "absent" }, "never");

/** The row of a schedule that stands at this place in the whole list, counted from one; the head is a row, too. */
export function row(schedule, place) {
  const made = ROW.cloneNode(true);
  made.setAttribute("aria-rowindex", place + 1);
  const check = made.firstChild;
  const name = check.nextSibling;
  const frequency = name.nextSibling;
  const recipients = frequency.nextSibling;
  const covers = recipients.nextSibling;
  const lastRun = covers.nextSibling;
  const created = lastRun.nextSibling;
  const creator = created.nextSibling;
  const plainName = plain(schedule.name);
  check.firstChild.lastChild.firstChild.nodeValue = `Select ${plainName}`;
  const link = name.firstChild.firstChild;
  link.setAttribute("href", `#/schedules/${schedule.id}`);
  fill(link.firstChild, schedule.name);
  fill(link.nextSibling.firstChild, schedule.type);
  fill(frequency.firstChild, schedule.schedule);
  fillList(recipients.firstChild, schedule.send_to ?? [], NOBODY);
  if (!schedule.hosts?.length) covers.firstChild.firstChild.firstChild.setAttribute("d", GROUP);
  fillList(covers.firstChild, [...(schedule.hosts ?? []), ...(schedule.services ?? [])], NOTHING);
  fillTime(lastRun.firstChild, schedule.end_timestamp);
  fillTime(created.firstChild, schedule.scheduled_at);
  fill(creator.firstChild, schedule.scheduled_by);
  creator.nextSibling.firstChild.setAttribute("aria-label", `Actions for ${plainName}`);
  return made;
}

function fill(bdi, value) {
  // The bench has no such rows; a table for real ones would mark each character here.
  if (HIDDEN.test(value)) throw new Error(`a hidden character in ${JSON.stringify(value)}`);
  bdi.firstChild.nodeValue = value;
  if (value.length > LONG || encoder.encode(value).length > LONG) bdi.setAttribute("title", plain(value));
}

function fillList(several, values, none) {
  if (!values.length) return several.replaceWith(none.cloneNode(true));
  several.setAttribute("title", values.map(plain).join("\n"));
  fill(several.lastChild, values[0]);
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
