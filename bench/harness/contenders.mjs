// What is compared, and how each is brought to its list with the first page of rows in sight.
import { pause } from "./browser.mjs";
import { IGNORED, serialized } from "./compare.mjs";

const TOKEN = "demo-admin";
const SHADOW = 'document.querySelector("cadenza-schedules").shadowRoot';

/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {string} address of its list
 * @property {number} rows on each page of it
 * @property {string} root an expression for where the table is
 * @property {(page: import("./browser.mjs").Page) => Promise<void>} [signIn] where it has a sign-in page
 * @property {boolean} [framed] whether it is given the page around the rows as the app draws it
 */
/** @type {Record<string, Contender>} */
export const CONTENDERS = {
  app: { name: "app", address: "/#/schedules?size=100", rows: 100, root: SHADOW, signIn },
  plain: { name: "plain", address: "/opponents/plain/#/schedules?size=100", rows: 100, root: SHADOW, framed: true },
};

/**
 * Both pages read the same time, some hours after the rows were made, so that "3 hours ago" is the same on any day. The odd
 * minutes keep it from changing in the middle of a run: runs are at full hours.
 */
const CLOCK = `{
  const [read, shift] = [Date.now.bind(Date), ${1_793_491_200_000 + 8_957_000} - Date.now()];
  Date.now = () => read() + shift;
}`;

/** Opens a contender in a tab of its own and waits until it has come to rest. */
export async function opened(browser, url, contender, { frame, before = "" } = {}) {
  const page = await browser.newPage();
  const given = contender.framed ? `globalThis.appFrame = ${JSON.stringify(frame)};` : "";
  await page.beforeScripts(`${CLOCK} globalThis.benchToken = ${JSON.stringify(TOKEN)}; ${given} ${before}`);
  await page.open(new URL(contender.address, url).href);
  await contender.signIn?.(page);
  await page.until(shows(contender, 1), "the first rows");
  // What comes later by itself: the second load, what is done when the page is idle.
  await pause(1500);
  return page;
}

async function signIn(page) {
  const field = `${SHADOW}?.querySelector("#token")`;
  await page.until(`Boolean(${field})`, "the sign-in page");
  await page.evaluate(`{
    const field = ${field};
    field.value = ${JSON.stringify(TOKEN)};
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.closest("form").requestSubmit();
  }`);
}

/** An expression: all rows of a page are there. The head of the table is its first row. */
export const shows = ({ root, rows }, page) => `(() => {
  const rows = ${root}?.querySelectorAll("tbody tr");
  return rows?.length === ${rows} && rows[0].getAttribute("aria-rowindex") === "${(page - 1) * rows + 2}";
})()`;

/** The table, as it is seen and heard. */
export const tableOf = (page, { root }) =>
  page.evaluate(`(${serialized})(${root}.querySelector("table"), ${JSON.stringify(IGNORED)})`);

/** The app's page without its rows: for those that are framed. */
export function frameOf(page, { root }) {
  return page.evaluate(`(() => {
    const whole = ${root}.querySelector(".cadenza").cloneNode(true);
    whole.querySelector("tbody").replaceChildren();
    return {
      links: [...document.querySelectorAll("link[rel=stylesheet]")].map((link) => link.href),
      sheets: ${root}.adoptedStyleSheets.map((sheet) => [...sheet.cssRules].map((rule) => rule.cssText).join("\\n")),
      tree: (${serialized})(whole, {}),
    };
  })()`);
}
