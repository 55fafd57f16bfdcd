//! What every host page does: it makes room for the panel and gives it tokens, or leaves an empty box of the same size.
const place = document.querySelector("#place");
const panel = document.querySelector("cadenza-schedules");
const query = new URLSearchParams(location.search);

/** A page that unsets everything may not unset this: the same room on every page is what makes pictures comparable. */
const fix = (element, styles) => {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, "important");
};

fix(place, { display: "flow-root", "inline-size": "900px", margin: "0" });
// A page may put the place between two pixels; letters look different there.
const { left, top } = place.getBoundingClientRect();
fix(place, { "margin-left": `${Math.ceil(left) - left}px`, "margin-top": `${Math.ceil(top) - top}px` });

panel.getToken = () => "demo-admin";
panel.addEventListener("cadenza-ready", () => (document.body.dataset.ready = ""));
if (query.has("empty")) {
  // The element stays what it is to the page; what is inside is as large as the app and nothing else.
  const box = document.createElement("div");
  box.className = "box";
  panel.attachShadow({ mode: "open" }).append(box);
  fix(box, { display: "block", "block-size": `${query.get("empty")}px` });
} else {
  import(document.querySelector("meta[name=cdn]").content);
}
