//! What a page gives to an element: read as an address writes it, and looked through for what cannot be meant.

/** A filter as an address writes it; several ids are several pairs. What is nothing stays, to be refused: left out, it would widen. */
export function address(filter) {
  const values = (value) => (Array.isArray(value) && value.length > 0 ? [...new Set(value)] : [[value].flat()[0]]);
  const pairs = Object.entries(filter).flatMap(([name, value]) => values(value).map((one) => [name, String(one ?? "")]));
  return new URLSearchParams(pairs).toString();
}

/**
 * What is wrong with what the page sets, as the app says it of a configuration: a line for each key.
 * @param {unknown} getToken
 * @param {string | null | undefined} routing
 * @throws an error for the screen about a configuration
 */
export function refuse(getToken, routing) {
  const lines = [];
  // Taken for none it would leave people before a sign-in their page wanted to spare them.
  if (getToken !== undefined && getToken !== null && typeof getToken !== "function") lines.push(`getToken: ${typeof getToken}, expected a function`);
  // The path is the page's own: each click would lead away from it.
  if (routing === "path") lines.push('routing: "path", expected memory or hash in a page of your own');
  if (lines.length > 0) throw Object.assign(new TypeError(lines.join("\n")), { name: "cadenza-misconfigured" });
}

/**
 * JSON as the app reads it, whatever the page around has put where `JSON.stringify` looks for `toJSON`.
 * @param {unknown} value
 * @returns {string | undefined} nothing for what JSON has no word for, such as a function
 */
export function json(value) {
  if (typeof value === "function") return undefined;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map((one) => json(one) ?? "null").join()}]`;
  // A date or an address says itself what it is. What every object of the page has is not about ours.
  const { toJSON } = value;
  if (typeof toJSON === "function" && toJSON !== Object.prototype.toJSON) return json(toJSON.call(value, ""));
  const pairs = Object.entries(value).map(([name, one]) => [JSON.stringify(name), json(one)]);
  return `{${pairs.filter(([, text]) => text !== undefined).map((pair) => pair.join(":")).join()}}`;
}
