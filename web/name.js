//! Names of panels: by its own each keeps what is typed in it.

/** Those that are taken. */
const names = new Set();

/**
 * Takes a name: the same after a reload, and another for each panel at one time.
 * @param {string} wish
 * @returns {string} the wish, with a number behind it where that is taken
 */
export function taken(wish, count = 0) {
  const name = count ? `${wish}.${count}` : wish;
  if (names.has(name)) return taken(wish, count + 1);
  names.add(name);
  return name;
}

/** @param {string | undefined} name of a panel that is gone */
export const freed = (name) => names.delete(name);
