//! A page without a framework: the panel is mounted, listened to, told of the theme, and taken away again.
import { mount, type Handle, type MountOptions } from "cadenza-schedules";
import { getToken } from "./token";
import "./style.css";

const find = <Kind extends HTMLElement>(id: string) => document.getElementById(id) as Kind;
const [news, toggle, theme] = [find("news"), find<HTMLButtonElement>("toggle"), find<HTMLSelectElement>("theme")];
let panel: Handle | undefined;

async function open() {
  const chosen = theme.value as NonNullable<MountOptions["theme"]>;
  panel = await mount("#reports", { apiBase: "/api/v1", theme: chosen, getToken });
  toggle.textContent = "Close the panel";
}

function close() {
  panel?.destroy();
  panel = undefined;
  toggle.textContent = "Open the panel";
}

// Events bubble: one listener hears every panel of the page.
document.addEventListener("cadenza-created", (event) => (news.textContent = `Created ${event.detail.id}`));
document.addEventListener("cadenza-deleted", (event) => (news.textContent = `Deleted ${event.detail.ids.length}`));

toggle.addEventListener("click", () => (panel ? close() : void open()));
theme.addEventListener("change", () => {
  document.documentElement.dataset.theme = theme.value;
  panel?.update({ theme: theme.value as MountOptions["theme"] });
});

await open();
