// `node bench/harness/main.mjs [SCENARIO] --server PROGRAM --app FOLDER [--rounds N]`; `cargo xtask bench` gives the rest.
import { resolve } from "node:path";
import { parseArgs } from "node:util";

import { Browser } from "./browser.mjs";
import { Server } from "./server.mjs";
import { memory } from "./scenarios/memory.mjs";
import { pageChanges } from "./scenarios/page_changes.mjs";
import { profile } from "./scenarios/profile.mjs";

/** Each with the rows it needs in the database, and how often it is done unless `--rounds` says otherwise. */
const SCENARIOS = {
  "page-changes": { run: pageChanges, rows: 2200, rounds: 5 },
  memory: { run: memory, rows: 2200, rounds: 200 },
  profile: { run: profile, rows: 2200, rounds: 1 },
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { server: { type: "string" }, app: { type: "string" }, rounds: { type: "string" } },
});
const [name = "page-changes"] = positionals;
const scenario = SCENARIOS[name];
if (!scenario) fail(`There is no scenario \`${name}\`: ${Object.keys(SCENARIOS).join(", ")}`);
const rounds = Number(values.rounds ?? scenario.rounds);
if (!(Number.isInteger(rounds) && rounds > 0)) fail(`\`--rounds ${values.rounds}\` is no number of rounds`);
if (!values.server || !values.app) fail("`--server` and `--app` say what is measured; `cargo xtask bench` gives both");

const server = await Server.start({ program: resolve(values.server), app: resolve(values.app), rows: scenario.rows });
try {
  const browser = await Browser.launch();
  try {
    await scenario.run({ browser, url: server.url, rounds, print: console.log });
  } finally {
    await browser.close();
  }
} catch (error) {
  console.error(`${name}: ${error.stack}`);
  process.exitCode = 1;
} finally {
  await server.stop();
}

function fail(words) {
  console.error(words);
  process.exit(2);
}
