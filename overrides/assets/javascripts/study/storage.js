// The one module that touches the browser's storage. It keeps the review log and the settings, nothing else.
// What is stored is read anew at every change and the change is merged into it, so two tabs lose nothing of each other.
// Where storing fails the changes wait in memory and are tried again with the next one.
import { emptyLog, merge, single, timeFor, withoutCards } from "./log.js";
import { formatLog, parseLog } from "./log-text.js";
import { TAKEN_BACK } from "./reviews.js";
import { settingsFrom } from "./settings.js";

const KEYS = {
  log: "revision-notebook.progress",
  settings: "revision-notebook.settings",
  unreadable: "revision-notebook.unreadable",
};

const SAYS = {
  blocked: "This browser lets the page store nothing, so your progress lasts until you close this tab: export it before.",
  full: "The browser's storage is full, so your progress from now on lasts until you close this tab: export it before.",
  unreadable: "Your earlier progress could not be read: download the copy of it, and import your last export.",
};

// host: has localStorage and says when another tab changes it; window in the browser.
export const openStorage = (host = globalThis) => new Storage(host);

class Storage {
  #host;
  #waiting = emptyLog(); // what could not be stored yet
  #settings = null; // the same for settings
  #aside = ""; // what could not be read, where no copy of it could be kept
  #failure = "";

  constructor(host) {
    this.#host = host;
    this.#stored();
  }

  // One sentence for the learner, "" where all is well.
  get problem() {
    return this.#failure || (this.unreadable() && SAYS.unreadable);
  }

  read() {
    return merge(this.#stored(), this.#waiting);
  }

  // Gives the second that the review is kept under: takeBack asks for it.
  add(id, now, grade) {
    const time = timeFor(this.read()[id], now);
    this.merge(single(id, time, grade));
    return time;
  }

  takeBack(id, time) {
    this.merge(single(id, time, TAKEN_BACK));
  }

  // Raises LogError where the whole would be too large; nothing has changed then.
  merge(log) {
    const whole = merge(this.read(), log);
    const text = formatLog(whole);
    this.#waiting = this.#write(KEYS.log, text) ? emptyLog() : merge(this.#waiting, log);
  }

  // Without ids: everything, settings excepted. True where it is gone from the storage as well.
  reset(ids = Object.keys(this.read())) {
    this.#waiting = withoutCards(this.#waiting, ids);
    return this.#write(KEYS.log, formatLog(withoutCards(this.#stored(), ids)));
  }

  settings() {
    return this.#settings ?? settingsFrom(parsed(this.#text(KEYS.settings)));
  }

  saveSettings(settings) {
    const checked = settingsFrom(settings);
    this.#settings = this.#write(KEYS.settings, JSON.stringify(checked)) ? null : checked;
  }

  // The text of earlier progress that could not be read, "" where there is none.
  unreadable() {
    return this.#aside || (this.#text(KEYS.unreadable) ?? "");
  }

  // For when the learner has it as a file.
  dropUnreadable() {
    if (this.#isKeptFromWriting(KEYS.log)) this.#remove(KEYS.log);
    this.#remove(KEYS.unreadable);
    this.#aside = "";
  }

  // Calls back when another tab has changed the progress or the settings. Gives what ends that.
  onChange(callback) {
    const listener = ({ key }) => {
      if (key === null || Object.values(KEYS).includes(key)) callback();
    };
    this.#host.addEventListener?.("storage", listener);
    return () => this.#host.removeEventListener?.("storage", listener);
  }

  #stored() {
    const text = this.#text(KEYS.log);
    if (text === null || text === this.#aside) return emptyLog();
    try {
      return parseLog(text).log;
    } catch {
      this.#setAside(text);
      return emptyLog();
    }
  }

  // The old text is overwritten only where a copy of it is kept.
  #setAside(text) {
    const kept = this.#text(KEYS.unreadable) ?? "";
    if (kept.includes(text)) return;
    if (!this.#write(KEYS.unreadable, kept ? `${kept}\n${text}` : text)) this.#aside = text;
  }

  // Text, null where there is none or none can be had.
  #text(key) {
    try {
      return this.#host.localStorage.getItem(key);
    } catch {
      this.#failure = SAYS.blocked;
      return null;
    }
  }

  #write(key, text) {
    if (this.#isKeptFromWriting(key)) return false;
    try {
      this.#host.localStorage.setItem(key, text);
      if (key === KEYS.log || !Object.keys(this.#waiting).length) this.#failure = "";
      return true;
    } catch (error) {
      this.#failure = isFull(error) ? SAYS.full : SAYS.blocked;
      return false;
    }
  }

  // What could be neither read nor copied stands where it is, until the learner has it.
  #isKeptFromWriting(key) {
    return key === KEYS.log && this.#aside !== "" && this.#text(KEYS.log) === this.#aside;
  }

  #remove(key) {
    try {
      this.#host.localStorage.removeItem(key);
    } catch {
      this.#failure = SAYS.blocked;
    }
  }
}

const isFull = ({ name }) => name === "QuotaExceededError" || name === "NS_ERROR_DOM_QUOTA_REACHED";

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
