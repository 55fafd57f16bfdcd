//! What a page in TypeScript writes, and what it must not be able to write.
import { define, mount, version, type Config, type Filter, type GetToken, type Handle } from "cadenza-schedules";

const getToken: GetToken = async ({ reason, signal }) => {
  const answer = await fetch(`/my/token?why=${reason}`, { signal });
  return reason === "start" ? answer.text() : { token: await answer.text(), expiresAt: Date.now() + 60_000 };
};
const config: Config = { api_base: "/api/v1", types: ["generic"], page_size: 50, density: "compact", readonly: true };
const filter: Filter = { scheduled_by: "ada", id: ["1", "2"], scheduled_at_start: Date.now() * 1000 };

const panel = document.createElement("cadenza-schedules");
panel.apiBase = "https://api.example/api/v1";
panel.readonly = true;
panel.pageSize = 100;
panel.theme = "dark";
Object.assign(panel, { getToken, config, filter });
const moved: boolean = panel.navigate("/schedules/new");
const dirty: boolean = panel.isDirty;
await panel.ready;

panel.addEventListener("cadenza-created", (event) => event.detail.id.toUpperCase());
document.addEventListener("cadenza-deleted", (event) => event.detail.ids.length.toFixed());
window.addEventListener("cadenza-notify", (event) => event.preventDefault());
document.addEventListener("cadenza-problem", ({ detail }) => detail.kind === "offline" && detail.status.toFixed());
document.querySelector("cadenza-schedules")?.refresh();

const handle: Handle = await mount("main", { apiBase: "/api/v1", locale: "it", getToken, filter });
handle.update({ theme: "light" });
handle.element.addEventListener("cadenza-navigate", ({ detail }) => handle.navigate(detail.route));
handle.destroy();
define("other-schedules");
export const said: [string, boolean, boolean] = [version, moved, dirty];

// @ts-expect-error a token is no attribute and no option
await mount("main", { token: "secret" });
// @ts-expect-error there is no such theme
panel.theme = "pink";
// @ts-expect-error whether something is unsaved is the panel's to say
panel.isDirty = false;
// @ts-expect-error what is created has one id
panel.addEventListener("cadenza-created", (event) => event.detail.ids);
// @ts-expect-error a problem is told without words
panel.addEventListener("cadenza-problem", (event) => event.detail.message);
// @ts-expect-error a place to mount into is needed
await mount();
// @ts-expect-error a key of config.json is written as there
panel.config = { apiBase: "/api/v1" };
// @ts-expect-error a file holds a filter as an address writes it
panel.config = { filter: { type: "generic" } };
// @ts-expect-error several ids are a list under the name of one
panel.filter = { id_list: ["1", "2"] };
// @ts-expect-error the path of the page is the page's own
panel.routing = "path";
// @ts-expect-error a time is a number
panel.filter = { scheduled_by_end: "2026-01-01" };
