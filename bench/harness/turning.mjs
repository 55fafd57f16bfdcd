// Turning pages, as a person does who presses Next again and again.
import { pause } from "./browser.mjs";
import { shows } from "./contenders.mjs";

/** Long enough for what a page does after its rows are drawn. */
const REST = 300;

/**
 * Presses Next and waits for the rows of that page. Nothing looks at the page until the answer has come: looking is work
 * for it, too. Gives the time from the press to the frame after the rows, in milliseconds. Marks stand around it for a trace.
 */
export async function turnTo(page, contender, number) {
  let request;
  const asked = page.event("Network.requestWillBeSent", (it) => {
    if (it.request.url.includes(`page=${number}&page_size=${contender.rows}`)) request = it.requestId;
    return request !== undefined;
  });
  const answered = page.event("Network.loadingFinished", (it) => it.requestId === request);
  const next = `${contender.root}.querySelector('nav a[href*="page=${number}&"]')`;
  const pressed = await page.evaluate(`{ const { startTime } = performance.mark("from ${contender.name}"); ${next}.click(); startTime; }`);
  await Promise.all([asked, answered]);
  const drawn = await page.evaluate(`new Promise((done) => {
    const look = () => ${shows(contender, number)} ? requestAnimationFrame(() => setTimeout(() => done(performance.now()))) : requestAnimationFrame(look);
    look();
  })`);
  await pause(REST);
  await page.evaluate(`performance.mark("to ${contender.name}"); 0`);
  return drawn - pressed;
}

/** Turns from one page to another, both by number. */
export async function turnThrough(page, contender, from, to) {
  for (let number = from + 1; number <= to; number++) await turnTo(page, contender, number);
}
