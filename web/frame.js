//! For a page that shows embed.html in an iframe: hands it a port, tokens and options, and makes it as high as it wants to be.

/**
 * @param {HTMLIFrameElement} iframe whose `src` is embed.html of the installation; set it after this call, or before
 * @param {object} [having]
 * @param {Record<string, unknown>} [having.options] route, locale, theme, density, view, readonly, filter, pageSize
 * @param {(request: { reason: "start" | "expiring" | "refused" }) => unknown} [having.getToken] a token, or a promise of one
 * @param {(name: string, detail: any) => void} [having.onEvent] hears what the element would have dispatched
 */
export function connect(iframe, { options = {}, getToken, onEvent = () => {} } = {}) {
  // Taken for none it would leave people before a sign-in their page wanted to spare them.
  if (getToken !== undefined && getToken !== null && typeof getToken !== "function") throw new TypeError("connect(): getToken is no function");
  /** @type {MessagePort | undefined} */ let port;
  let present = options;
  /** @type {number | undefined} the load that has been answered */ let heard;

  const hear = {
    event: ({ name, detail }) => onEvent(name, detail),
    height: ({ height }) => (iframe.style.height = `${Number(height)}px`),
    token: async ({ id, reason }) => {
      const answer = port;
      try {
        answer?.postMessage({ type: "token", id, given: await getToken({ reason }) });
      } catch (error) {
        answer?.postMessage({ type: "token", id, error: String(error) });
      }
    },
  };

  function begin({ source, origin, data }) {
    // Only the page one wanted to see in there gets the port: another may have been opened in its place.
    if (source !== iframe.contentWindow || data?.cadenza !== "waiting" || origin !== new URL(iframe.src, document.baseURI).origin) return;
    if (data.load === heard) return;
    heard = data.load;
    port?.close();
    const channel = new MessageChannel();
    port = channel.port1;
    port.onmessage = ({ data: said }) => Object.hasOwn(hear, said?.type) && hear[said.type](said);
    // Two frames of one page share what their tab keeps: each has a name of its own there.
    const frame = iframe.name || String([...document.querySelectorAll("iframe")].indexOf(iframe));
    const wish = { cadenza: "connect", options: present, givesTokens: Boolean(getToken), frame };
    iframe.contentWindow.postMessage(wish, origin, [channel.port2]);
  }

  window.addEventListener("message", begin);
  // It may have loaded, and waited, before anybody listened. There is nothing in the question that is not everybody's.
  iframe.contentWindow?.postMessage({ cadenza: "there?" }, "*");
  return {
    update: (changes) => {
      present = { ...present, ...changes };
      port?.postMessage({ type: "update", options: changes });
    },
    navigate: (route) => port?.postMessage({ type: "navigate", route }),
    refresh: () => port?.postMessage({ type: "refresh" }),
    destroy: () => {
      window.removeEventListener("message", begin);
      port?.close();
      iframe.remove();
    },
  };
}
