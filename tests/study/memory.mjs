// A stand-in for a browser window with localStorage, and the ways in which a real one fails.

class Full extends Error {
  name = "QuotaExceededError";
}

class Memory {
  texts = new Map();
  room = Infinity;

  getItem(key) {
    return this.texts.get(key) ?? null;
  }

  setItem(key, text) {
    const others = [...this.texts].filter(([other]) => other !== key).reduce((sum, [, { length }]) => sum + length, 0);
    if (others + text.length > this.room) throw new Full();
    this.texts.set(key, text);
  }

  removeItem(key) {
    this.texts.delete(key);
  }
}

// Two tabs are two windows that share `memory`.
export class Tab extends EventTarget {
  localStorage;

  constructor(memory = new Memory()) {
    super();
    this.localStorage = memory;
  }

  hears(key) {
    this.dispatchEvent(Object.assign(new Event("storage"), { key }));
  }
}

export const room = (tab, characters) => (tab.localStorage.room = characters);

const deny = () => {
  throw Object.assign(new Error("The operation is insecure."), { name: "SecurityError" });
};

// Blocked site data: asking for localStorage at all throws.
export const blocked = () => Object.defineProperty(new EventTarget(), "localStorage", { get: deny });

// Each call throws, as in some private windows.
export const denied = () =>
  Object.assign(new EventTarget(), { localStorage: { getItem: deny, setItem: deny, removeItem: deny } });

// Web views without storage.
export const missing = () => Object.assign(new EventTarget(), { localStorage: null });
