//! Bundles a page with the package by webpack, as one would without any setting for it.
import { resolve } from "node:path";
import webpack from "webpack";

const here = import.meta.dirname;
const bundler = webpack({
  mode: "production", context: here, entry: "./page.js", output: { path: resolve(here, "dist") },
  // What a first load may weigh is held elsewhere.
  performance: { hints: false },
});
bundler.run((failed, stats) => {
  if (failed || stats.hasErrors() || stats.hasWarnings()) {
    console.error(failed ?? stats.toString({ all: false, errors: true, warnings: true }));
    process.exitCode = 1;
  }
});
