//! Extends what every script shares, as old libraries did: enumerable, so that careless loops trip over it.
Array.prototype.each = function each(act) {
  for (let at = 0; at < this.length; at += 1) act(this[at]);
};
Object.prototype.isEmpty = function isEmpty() {
  return Object.keys(this).length === 0;
};
