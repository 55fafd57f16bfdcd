//! The address of the dashboard, behind the `#`: a router in a few lines, in the place of yours.
import { useSyncExternalStore } from "react";

function subscribe(moved: () => void) {
  addEventListener("hashchange", moved);
  return () => removeEventListener("hashchange", moved);
}

export const useAddress = () => useSyncExternalStore(subscribe, () => location.hash.slice(1) || "/");

export function go(address: string, replace = false) {
  if (replace) location.replace(`#${address}`);
  else location.hash = address;
}
