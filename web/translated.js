//! A page that is being translated, by the browser or a script: what the app changes still shows.

/**
 * A translator puts a <font> in the place of each text, here as well, and the app goes on with the texts it has made. So each
 * gets its place back, empty and before the font, which goes where the text goes, and for good when the text changes.
 * @param {ShadowRoot | Element} root
 */
export function followTexts(root) {
  /** What stands for what, by either. */
  const pairs = new WeakMap();
  const part = ({ text, font }) => [text, font].forEach((one) => pairs.delete(one)) || font.remove();
  const isText = (node) => node.nodeType === Node.TEXT_NODE;
  const isFont = (node) => node?.nodeName === "FONT";
  const isFree = (node) => isFont(node) && !pairs.has(node) && root.contains(node);
  const pair = (text, around) => {
    // Some put the text itself into it.
    if (isFont(text.parentNode)) {
      around = [text];
      while (isFont(around[0].parentNode)) around = [around[0].parentNode];
      text.replaceWith(text.cloneNode());
    }
    const font = around.find(isFree);
    if (!font) return;
    const found = { text, font, data: text.data };
    pairs.set(text, found).set(font, found);
    font.before(text);
    text.data = "";
  };
  const follow = (gone, added) => {
    const found = pairs.get(gone);
    const { text, font, data } = found;
    if (root.contains(text) && root.contains(font)) return text.after(font);
    part(found);
    // Back in its own language, by the text itself.
    if (gone === font && !added.some((node) => isText(node) && node !== text)) text.data = data;
  };
  new MutationObserver((records, observer) => {
    for (const { target, addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      if (isText(target) && pairs.has(target)) part(pairs.get(target));
      for (const gone of removedNodes) {
        if (pairs.has(gone)) follow(gone, [...addedNodes]);
        else if (isText(gone) && (!root.contains(gone) || isFont(gone.parentNode))) pair(gone, [...addedNodes, previousSibling, nextSibling]);
      }
    }
    // What was done just now.
    observer.takeRecords();
  }).observe(root, { childList: true, characterData: true, subtree: true });
  return root;
}
