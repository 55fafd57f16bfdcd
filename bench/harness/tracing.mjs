// Records a Chromium trace around some work.
import { CATEGORIES } from "./trace.mjs";

/** The events of all pages while `work` runs, and what `work` gives. */
export async function traced(browser, work) {
  const events = [];
  let finish;
  const finished = new Promise((resolve) => (finish = resolve));
  const listener = (method, { value }) => {
    if (method === "Tracing.dataCollected") events.push(...value);
    if (method === "Tracing.tracingComplete") finish();
  };
  browser.events.on("", listener);
  const traceConfig = { includedCategories: CATEGORIES, excludedCategories: ["*"] };
  await browser.send("Tracing.start", { transferMode: "ReportEvents", traceConfig });
  const result = await work();
  await browser.send("Tracing.end");
  await finished;
  browser.events.off("", listener);
  return { events, result };
}
