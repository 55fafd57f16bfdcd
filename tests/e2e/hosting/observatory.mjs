//! Has Mozilla's Observatory look at a site of this machine, and prints its grade, its score and what failed.
//!
//! Its own `scan()` knows the usual ports alone, so this does what that does, with its retriever, its rules and its grades.
import fs from "node:fs";
import http from "node:http";
import https from "node:https";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** @type {{ rules: string, plainPort?: number, port?: number, behind?: string, pem: string, key: string }} */
const wish = JSON.parse(process.argv[2]);
const source = path.dirname(wish.rules);
const load = (file) => import(pathToFileURL(path.join(source, file)).href);

// The list of hosts that browsers know to be https alone is fetched when the package is installed with its scripts, which we
// do not run. No host of a test is on it.
const preloaded = path.join(source, "../conf/hsts-preload.json");
if (!fs.existsSync(preloaded)) fs.writeFileSync(preloaded, "{}");

const { ALL_TESTS } = await load("constants.js");
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await load("grader/charts.js");
const { getGradeForScore, getScoreModifier } = await load("grader/grader.js");
const { retrieve } = await load("retriever/retriever.js");

const ports = wish.behind ? await terminated(wish) : { httpPort: wish.plainPort, httpsPort: wish.port };
const found = await retrieve("localhost", ports);
if (!found.responses.auto) throw new Error("the site does not answer");
const results = ALL_TESTS.map((test) => test(found));
const modifiers = results.map(({ result }) => getScoreModifier(result));
const lost = modifiers.filter((modifier) => modifier < 0);
const sum = (numbers) => numbers.reduce((one, other) => one + other, 100);
const score = sum(lost) >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? sum(modifiers) : sum(lost);
const failed = results.filter(({ pass }) => !pass).map(({ constructor, result }) => `${constructor.name}: ${result}`);
console.log(JSON.stringify({ grade: getGradeForScore(score).grade, score, failed, status: found.responses.auto.status }));
process.exit();

/** A server that speaks http behind what every deployment has before it: https, its header, and the way there from http. */
async function terminated({ behind, pem, key }) {
  const secure = https.createServer({ cert: fs.readFileSync(pem), key: fs.readFileSync(key) }, (request, response) => {
    const { method, url, headers } = request;
    const passed = http.request(behind + url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode, { ...answer.headers, "strict-transport-security": "max-age=63072000" });
      answer.pipe(response);
    });
    request.pipe(passed);
  });
  const httpsPort = await listening(secure);
  const plain = http.createServer((request, response) => {
    response.writeHead(301, { location: `https://localhost:${httpsPort}${request.url}` }).end();
  });
  return { httpPort: await listening(plain), httpsPort };
}

function listening(server) {
  return new Promise((resolve) => server.listen(0, "localhost", () => resolve(server.address().port)));
}
