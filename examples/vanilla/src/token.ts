//! Where the panel's tokens come from.
import type { GetToken } from "cadenza-schedules";

/**
 * In an application of yours this asks your own backend, as in `(await fetch("/my/token", { signal })).text()`.
 * Here it is the token of the demonstration.
 */
export const getToken: GetToken = async ({ signal }) => {
  signal.throwIfAborted();
  return "demo-admin";
};
