// The server of the bench, on a database of its own that goes with it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

const OPPONENTS = new URL("../opponents", import.meta.url).pathname;

export class Server {
  #child;
  #folder;
  url = "";

  /** Fills a database with so many schedules, the same each time, and serves them with the app in a folder. */
  static async start({ program, app, rows }) {
    const server = new Server();
    server.#folder = mkdtempSync(join(tmpdir(), "cadenza-bench-"));
    const database = join(server.#folder, "bench.db");
    const options = ["--app", app, "--opponents", OPPONENTS, "--database", database, "--rows", String(rows)];
    server.#child = spawn(program, options, { stdio: ["pipe", "pipe", "inherit"] });
    const lines = createInterface({ input: server.#child.stdout });
    // `once` rejects by itself where the program cannot be started at all.
    const failed = once(server.#child, "exit").then(([code]) => Promise.reject(new Error(`the server ended with ${code}`)));
    const [line] = await Promise.race([once(lines, "line"), failed]);
    // From here on its end is ours.
    failed.catch(() => {});
    server.url = /http:\S+/.exec(line)[0];
    return server;
  }

  async stop() {
    const gone = this.#child.exitCode === null ? once(this.#child, "exit") : undefined;
    this.#child.kill("SIGTERM");
    await gone;
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
