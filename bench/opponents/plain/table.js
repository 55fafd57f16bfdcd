// The list page by hand: the address says which page, the API gives its rows, and all rows are replaced.
import { framed } from "./frame.js";
import { row } from "./row.js";

const root = framed(document.querySelector("cadenza-schedules"), globalThis.appFrame);
const table = root.querySelector("table");
const body = table.tBodies[0];
const status = root.querySelector(".pager-status");
const [first, previous, next, last] = root.querySelectorAll(".pager nav a");
const headers = { Accept: "application/json", Authorization: `Bearer ${globalThis.benchToken}` };
let asking;

body.replaceChildren();
// One listener for all rows.
table.addEventListener("change", ({ target }) => target.closest("tbody tr")?.setAttribute("aria-selected", target.checked));
addEventListener("hashchange", show);
show();

async function show() {
  const query = new URLSearchParams(location.hash.split("?")[1]);
  const [page, size] = [Number(query.get("page") ?? 1), Number(query.get("size") ?? 25)];
  asking?.abort();
  asking = new AbortController();
  waiting(true);
  const address = `/api/v1/reports/schedules?paginate=true&page=${page}&page_size=${size}`;
  const response = await fetch(address, { headers, cache: "no-store", signal: asking.signal });
  const { data } = await response.json();
  const before = (page - 1) * size;
  body.replaceChildren(...data.registries.map((schedule, at) => row(schedule, before + at + 1)));
  waiting(false);
  turn(page, size, data.total, data.registries.length);
}

/** As in the app: rows that answer another address are no longer to be used. */
function waiting(busy) {
  table.setAttribute("aria-busy", busy);
  body.inert = busy;
}

function turn(page, size, total, count) {
  const pages = Math.ceil(total / size);
  const number = new Intl.NumberFormat("en");
  status.textContent = `${number.format((page - 1) * size + 1)}–${number.format((page - 1) * size + count)} of ${number.format(total)} schedules`;
  table.setAttribute("aria-rowcount", total + 1);
  lead(first, page > 1 && 1, size);
  lead(previous, page > 1 && page - 1, size);
  lead(next, page < pages && page + 1, size);
  lead(last, page < pages && pages, size);
}

function lead(link, page, size) {
  if (page) {
    link.setAttribute("href", page === 1 ? `#/schedules?size=${size}` : `#/schedules?page=${page}&size=${size}`);
    link.removeAttribute("aria-disabled");
  } else {
    link.removeAttribute("href");
    link.setAttribute("aria-disabled", "true");
  }
}
