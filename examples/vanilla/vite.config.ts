//! How the example is served and built.
import { defineConfig } from "vite";

export default defineConfig({
  // The panel finds its WebAssembly beside itself: prebundling would move one without the other.
  optimizeDeps: { exclude: ["cadenza-schedules"] },
  // A WebAssembly file as a data address would need more leave from a content security policy.
  build: { assetsInlineLimit: (file) => (file.endsWith(".wasm") ? false : undefined) },
  // The API, which in the end is on the same origin or allows this one by CORS.
  server: { proxy: { "/api": "http://127.0.0.1:8080" } },
});
