// The page around the rows: the app's own, as the harness found it, so that both pages lay out the same things around what
// is measured. It is built once, before anything is measured.

const SVG = new Set(["svg", "path"]);

/** @param {{ links: string[], sheets: string[], tree: [string, Record<string, string>, any[]] }} frame */
export function framed(host, { links, sheets, tree }) {
  for (const href of links) document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href }));
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = sheets.map((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    return sheet;
  });
  root.append(built(tree));
  return root;
}

function built(tree) {
  if (typeof tree === "string") return document.createTextNode(tree);
  const [tag, attributes, children] = tree;
  const element = SVG.has(tag) ? document.createElementNS("http://www.w3.org/2000/svg", tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children.map(built));
  return element;
}
