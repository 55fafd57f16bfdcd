//! The events of an element: what each says, and which a page may object to.

export const CANCELABLE = ["navigate", "notify"];

/** What an event says beside its name. */
export const DETAIL = {
  navigate: (route, replace) => ({ route, replace }),
  created: (id) => ({ id }),
  updated: (id) => ({ id }),
  deleted: (ids) => ({ ids: ids.split("\n") }),
  "auth-required": (reason) => ({ reason }),
  dirty: (_, dirty) => ({ dirty }),
  notify: (text) => ({ text }),
  job: (text) => {
    const [done, failed, total] = text.split(" ").map(Number);
    return { done, failed, total };
  },
  problem: (text) => ({ kind: text.split(" ")[0], status: Number(text.split(" ")[1]) }),
};
