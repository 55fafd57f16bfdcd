// Holds two DOMs against each other: a ratio of two pages means something only if both draw the same.

/** What may differ, and why. */
export const IGNORED = {
  id: "ties an element to another; it is neither seen nor heard",
};

/**
 * What is seen and heard of an element, as `[tag, attributes, children]`. Runs inside the page, where it has nothing but
 * its arguments. Comments are skipped and neighboring texts joined: frameworks mark places with both.
 */
export function serialized(root, ignored) {
  const node = (element) => {
    const attributes = {};
    for (const { name, value } of element.attributes) if (!(name in ignored)) attributes[name] = value;
    const children = [];
    for (const child of element.childNodes) {
      if (child.nodeType === Node.ELEMENT_NODE) children.push(node(child));
      else if (child.nodeType === Node.TEXT_NODE && child.data) {
        if (typeof children.at(-1) === "string") children.push(children.pop() + child.data);
        else children.push(child.data);
      }
    }
    return [element.localName, attributes, children];
  };
  return node(root);
}

/** The first place where two serialized trees differ, in words; `undefined` when they are the same. */
export function firstDifference(one, other, path = "") {
  if (typeof one === "string" || typeof other === "string" || !one || !other) {
    return one === other ? undefined : `${path || "/"}: ${written(one)} and ${written(other)}`;
  }
  const [tag, attributes, children] = one;
  const [otherTag, otherAttributes, otherChildren] = other;
  const here = `${path}/${tag}`;
  if (tag !== otherTag) return `${here}: <${tag}> and <${otherTag}>`;
  for (const name of new Set([...Object.keys(attributes), ...Object.keys(otherAttributes)])) {
    if (attributes[name] !== otherAttributes[name]) {
      return `${here} ${name}: ${written(attributes[name])} and ${written(otherAttributes[name])}`;
    }
  }
  for (let at = 0; at < Math.max(children.length, otherChildren.length); at++) {
    const difference = firstDifference(children[at], otherChildren[at], `${here}[${at}]`);
    if (difference) return difference;
  }
  return undefined;
}

function written(value) {
  if (value === undefined) return "nothing";
  return Array.isArray(value) ? `<${value[0]}>` : JSON.stringify(value);
}
