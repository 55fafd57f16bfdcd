// Records a Chromium trace around some work of a page.
import { CATEGORIES, between } from "./trace.mjs";

/** What the page's main thread did while `work` ran, as trace events, and what `work` gives. */
export async function traced(page, work) {
  const { browser } = page;
  const events = [];
  const collect = (method, { value }) => method === "Tracing.dataCollected" && events.push(...value);
  browser.events.on("", collect);
  const traceConfig = { includedCategories: CATEGORIES, excludedCategories: ["*"] };
  await browser.send("Tracing.start", { transferMode: "ReportEvents", traceConfig });
  await page.evaluate('performance.mark("bench-from"); 0');
  const result = await work();
  await page.evaluate('performance.mark("bench-to"); 0');
  const complete = new Promise((resolve) => {
    const listener = (method) => method === "Tracing.tracingComplete" && (browser.events.off("", listener), resolve());
    browser.events.on("", listener);
  });
  await browser.send("Tracing.end");
  await complete;
  browser.events.off("", collect);
  return { events: between(events, "bench-from", "bench-to"), result };
}
