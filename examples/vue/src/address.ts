//! The address of the dashboard, behind the `#`: a router in a few lines, in the place of yours.
import { ref } from "vue";

const here = () => location.hash.slice(1) || "/";

export const address = ref(here());
addEventListener("hashchange", () => (address.value = here()));

export function go(to: string, replace = false) {
  if (replace) location.replace(`#${to}`);
  else location.hash = to;
}
