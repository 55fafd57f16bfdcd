//! Properties of the element that stand for an attribute each.

/** What kind of value each has. */
const REFLECTED = {
  apiBase: String, route: String, routing: String, locale: String, theme: String, density: String, view: String,
  readonly: Boolean, inheritFont: Boolean, pageSize: Number, firstPage: Number, idListStyle: String, deletePath: String,
  defaultTimezone: String,
};

/** Their names. */
export const PROPERTIES = Object.keys(REFLECTED);

/** @param {string} property */
export const attributeOf = (property) => property.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Gives them to the elements of a class. */
export function reflect(prototype) {
  for (const [property, kind] of Object.entries(REFLECTED)) {
    const attribute = attributeOf(property);
    Object.defineProperty(prototype, property, {
      configurable: true,
      enumerable: true,
      get() {
        const value = this.getAttribute(attribute);
        return kind === Boolean ? value !== null : kind === Number && value !== null ? Number(value) : value;
      },
      set(value) {
        if (kind === Boolean) this.toggleAttribute(attribute, Boolean(value));
        else if (value === null || value === undefined) this.removeAttribute(attribute);
        else this.setAttribute(attribute, String(value));
      },
    });
  }
}
