// What a person finds by its role and name, inside the open shadow root. Put before every script a journey runs.
// Of several elements the one marked `looked-at` is meant.
const panel = () => document.querySelector(".looked-at") ?? document.querySelector("cadenza-schedules");
const root = () => panel()?.shadowRoot ?? null;

// In Firefox a driver's script runs beside the page, and sees what the page's own scripts made only this way.
const page = window.wrappedJSObject ?? window;

const words = (text) => (text ?? "").replace(/\s+/g, " ").trim();

const BY_TAG = {
  BUTTON: "button", TEXTAREA: "textbox", SELECT: "combobox", DIALOG: "dialog", TABLE: "table", NAV: "navigation",
  FIELDSET: "group", H1: "heading", H2: "heading", H3: "heading", TR: "row", SECTION: "region", FORM: "form",
};
const BY_TYPE = { search: "searchbox", checkbox: "checkbox", radio: "radio" };

function roleOf(element) {
  const explicit = element.getAttribute("role");
  if (explicit) return explicit;
  if (element.tagName === "A") return element.hasAttribute("href") ? "link" : "";
  if (element.tagName === "INPUT") return BY_TYPE[element.type] ?? (element.hasAttribute("list") ? "combobox" : "textbox");
  if (element.tagName === "TH") return element.scope === "row" ? "rowheader" : "columnheader";
  return BY_TAG[element.tagName] ?? "";
}

function labelWords(label) {
  const copy = label.cloneNode(true);
  copy.querySelectorAll("input, select, textarea").forEach((control) => control.remove());
  return words(copy.textContent);
}

function nameOf(element) {
  const given = element.getAttribute("aria-label");
  if (given) return words(given);
  if (element.labels?.length) return labelWords(element.labels[0]);
  const legend = element.tagName === "FIELDSET" && element.querySelector("legend");
  const copy = (legend || element).cloneNode(true);
  copy.querySelectorAll("[aria-hidden=true]").forEach((silent) => silent.remove());
  return words(copy.textContent);
}

const seen = (element) => element.getClientRects().length > 0 && getComputedStyle(element).visibility === "visible";

// "field" stands for every kind of control one types into.
const FIELDS = ["textbox", "searchbox", "combobox"];
const fits = (element, role) => (role === "field" ? FIELDS.includes(roleOf(element)) : roleOf(element) === role);

// What a field holds; one of many values holds them one a line, and after them what is typed.
function held(field) {
  const values = [...(field.closest(".values")?.querySelectorAll(".value-text bdi") ?? [])];
  return [...values.map((it) => it.textContent), field.value].filter((it, at) => it || at < values.length).join("\n");
}

// Takes out one of many values, from the last on, and tells whether there was none.
function isEmptied(field) {
  const remove = [...(field.closest(".values")?.querySelectorAll(".value-remove") ?? [])].at(-1);
  remove?.click();
  return !remove;
}

// A modal dialog makes the rest of the page unreachable, so nothing outside it is found while one is open.
function ground() {
  const dialogs = [...(root()?.querySelectorAll("dialog[open]") ?? [])];
  return dialogs.at(-1) ?? root();
}

function everything(role, name) {
  const place = ground();
  if (!place) return [];
  const all = place === root() ? place.querySelectorAll("*") : [place, ...place.querySelectorAll("*")];
  return [...all].filter((element) => fits(element, role) && seen(element) && nameOf(element) === name);
}

const focused = () => root()?.activeElement ?? null;
const described = (element) => (element ? `${roleOf(element) || element.tagName} ${nameOf(element)}`.slice(0, 120) : "");
const bodyRows = () => [...(root()?.querySelectorAll("table tbody tr[aria-rowindex]") ?? [])];
const allElements = (place) => [...place.querySelectorAll("*")].reduce(
  (count, element) => count + 1 + (element.shadowRoot ? allElements(element.shadowRoot) : 0), 0);
