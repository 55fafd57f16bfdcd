//! The page embed.html: shows the app to a page around whose origin config.json lists, and speaks with it through one port.
import "./entry.js";

/** What the page around may set. Where the API is, the installation says: else another page could send the token elsewhere. */
const OPTIONS = ["route", "locale", "theme", "density", "view", "readonly", "filter", "pageSize"];
/** What whoever looks at the page around reads if it cannot be shown: by the first part of a language's tag. */
const REFUSED = {
  en: "This panel can’t be shown here. Contact whoever runs this page.",
  it: "Questo pannello non può essere mostrato qui. Rivolgersi a chi gestisce questa pagina.",
  de: "Dieses Panel kann hier nicht angezeigt werden. Bitte an die Betreiber dieser Seite wenden.",
};
const EVENTS = ["ready", "navigate", "created", "updated", "deleted", "auth-required", "dirty", "notify", "problem", "job", "error"];

/** @returns {Promise<Record<string, any>>} config.json, which may be absent as it may for boot.js */
async function configuration() {
  const response = await fetch(new URL("./config.json", import.meta.url));
  if (response.ok) return response.json();
  if ([403, 404, 410].includes(response.status)) return {};
  throw Object.assign(new Error(`HTTP ${response.status}`), { status: response.status });
}

/** Said with each waiting: who hears two of one load answers one. */
const load = Math.random();

const configured = configuration();
// Whoever awaits it says so.
configured.catch(() => {});

function say(...texts) {
  const paragraphs = texts.map((text) => Object.assign(document.createElement("p"), { textContent: text }));
  document.body.replaceChildren(...paragraphs);
}

/** For whoever looks at the page around, in words of theirs; its scripts hear why, and the console what to do. */
function refuse(port, kind, status, remedy) {
  const [tag] = navigator.language.split("-");
  const language = Object.hasOwn(REFUSED, tag) ? tag : "en";
  say(REFUSED[language]);
  document.documentElement.lang = language;
  console.warn(remedy);
  port.postMessage({ type: "event", name: "problem", detail: { kind, status } });
}

/**
 * @param {MessagePort} port
 * @param {Record<string, any>} config
 * @param {{ options?: Record<string, any>, givesTokens?: boolean, frame?: string }} wish
 */
function show(port, config, { options = {}, givesTokens = false, frame = "" }) {
  const element = document.createElement("cadenza-schedules");
  const set = (wished) => {
    for (const name of OPTIONS) if (Object.hasOwn(wished, name)) element[name] = wished[name];
  };
  const asked = new Map();
  let last = 0;
  if (givesTokens) {
    element.getToken = ({ reason, signal }) => new Promise((resolve, reject) => {
      const id = (last += 1);
      asked.set(id, { resolve, reject });
      signal.addEventListener("abort", () => asked.delete(id));
      port.postMessage({ type: "token", id, reason });
    });
  }
  const hear = {
    token: ({ id, given, error }) => {
      const { resolve, reject } = asked.get(id) ?? {};
      asked.delete(id);
      if (error === undefined) resolve?.(given);
      else reject?.(new Error(String(error)));
    },
    update: ({ options: wished }) => set(Object(wished)),
    navigate: ({ route }) => element.navigate(String(route)),
    refresh: () => element.refresh(),
  };
  port.onmessage = ({ data }) => Object.hasOwn(hear, data?.type) && hear[data.type](data);
  for (const name of EVENTS) {
    element.addEventListener(`cadenza-${name}`, ({ detail }) => port.postMessage({ type: "event", name, detail }));
  }
  // A frame has no address of its own to keep, whatever the page beside it does.
  element.config = { ...config, routing: "memory" };
  element.id = String(frame);
  set(options);
  document.body.style.margin = "0";
  document.body.replaceChildren(element);
  // A table as high as its window would make the window higher, and so on.
  element.style.setProperty("--cadenza-table-height", "40rem");
  new ResizeObserver(() => port.postMessage({ type: "height", height: Math.ceil(element.getBoundingClientRect().height) })).observe(element);
}

async function connect({ source, origin, data, ports: [port] }) {
  if (source === window.parent && data?.cadenza === "there?") wait();
  if (source !== window.parent || data?.cadenza !== "connect" || !port) return;
  try {
    const { embed_origins: origins = [], ...config } = await configured;
    // A text would do with a part of it.
    if (!Array.isArray(origins)) throw new TypeError("embed_origins: a list of origins is expected");
    if (!origins.includes(origin)) {
      const remedy = `Cadenza may not be shown in pages of ${origin}: embed_origins in config.json does not list it.`;
      return refuse(port, "origin", 0, remedy);
    }
    window.removeEventListener("message", connect);
    show(port, config, data);
  } catch (error) {
    refuse(port, "configuration", error.status ?? 0, `Cadenza: config.json cannot be read (${error.message}).`);
  }
}

if (window.parent === window) {
  say("This page is made for an iframe; the app by itself is index.html.");
} else {
  window.addEventListener("message", connect);
  wait();
}

/** To whoever is around: it says nothing but that one may begin. */
function wait() {
  window.parent.postMessage({ cadenza: "waiting", load }, "*");
}
