//! Tokens of the page around: asked for when one is needed, and again before it expires.

/** @typedef {"start" | "expiring" | "refused"} Reason */
/** @typedef {string | { token: string, expiresAt?: number | string | Date }} Given */

/** How long before its end a token is renewed, how long a page may take to give one, what is too short to plan for. */
const [EARLY, PATIENCE, SHORT] = [60_000, 30_000, 10_000];
const LONGEST_TIMER = 2 ** 31 - 1;

export class Tokens {
  #getToken;
  #renew;
  #asking = new AbortController();
  #timer = 0;

  /**
   * @param {() => ((request: { reason: Reason, signal: AbortSignal }) => Given | Promise<Given>)} getToken the page's
   *   function, as it stands when a token is needed
   * @param {(token: string) => void} renew hears of a token nobody asked for
   */
  constructor(getToken, renew) {
    this.#getToken = getToken;
    this.#renew = renew;
  }

  /**
   * Asks the page; the question before this one is taken back.
   * @param {Reason} reason
   * @returns {Promise<string>}
   */
  async ask(reason) {
    this.stop();
    const asking = (this.#asking = new AbortController());
    const late = setTimeout(() => asking.abort(new Error("the page took too long to give a token")), PATIENCE);
    const { signal } = asking;
    const aborted = new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason), { once: true }));
    // Without anybody to hear it, an end that comes after the answer would be an error on the console.
    aborted.catch(() => {});
    try {
      const given = await Promise.race([this.#getToken()({ reason, signal }), aborted]);
      const { token, expiresAt } = typeof given === "object" && given ? given : { token: given };
      if (typeof token !== "string" || !token.trim()) throw new TypeError("getToken gave no token");
      this.#plan(expiresAt === undefined ? expiryOf(token) : new Date(expiresAt).getTime());
      return token;
    } finally {
      clearTimeout(late);
    }
  }

  /** Takes back what is asked, and asks no more by itself. */
  stop() {
    clearTimeout(this.#timer);
    this.#asking.abort(new DOMException("no token is needed any more", "AbortError"));
  }

  /** @param {number} end in milliseconds from 1970; no number where it is not known */
  #plan(end) {
    const left = end - Date.now();
    // A token that is about to end when it comes is not asked for again and again: it is used until it is refused.
    if (!(left > SHORT)) return;
    const pause = Math.min(Math.max(left - EARLY, left / 2), LONGEST_TIMER);
    this.#timer = setTimeout(() => {
      // Without another one the present token holds until it is refused, which asks once more.
      this.ask("expiring").then(this.#renew, () => {});
    }, pause);
  }
}

/** The end of a JSON Web Token, which says so itself; NaN for any other token. */
function expiryOf(token) {
  try {
    const [, claims = ""] = token.split(".");
    return JSON.parse(atob(claims.replaceAll("-", "+").replaceAll("_", "/"))).exp * 1000;
  } catch {
    return NaN;
  }
}
