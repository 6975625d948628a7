// Everything there is to find, by word: which entries hold it, in which field, at which places.
import { readEntries } from "./entries.js";
import { isFiller } from "./intents.js";
import { sorted, stem, tokenize } from "./words.js";

export const FIELDS = ["title", "names", "text"];
// Between two names, so that the end of one and the beginning of the next are no phrase.
const GAP = 100;

const key = (words) => words.map(stem).join(" ");
const wordsOf = (tokens) => tokens.filter((token) => !token.extra).map((token) => token.word);

// What a title is about: without question words and the number of a section.
function about(words) {
  const telling = words.filter((word, i) => !isFiller(word) && !(i === 0 && /^\d+$/.test(word)));
  return telling.length ? telling : words;
}

// What a section or card is about besides, because its page is.
const onPage = ({ kind, pageTitle }) => (kind === "section" || kind === "card" ? about(wordsOf(tokenize(pageTitle))) : []);

export class Library {
  #forms = new Map();
  #places = new Map();
  #names = new Map();
  // The words as they stand in the texts, without those made of others.
  spelled = new Set();

  constructor(index) {
    this.entries = readEntries(index);
    for (const entry of this.entries) this.#add(entry);
    this.known = [...this.#forms.keys()];
    const total = this.entries.reduce((sum, entry) => sum + entry.length, 0);
    this.averageLength = total / this.entries.length;
    const headings = this.entries.filter(({ kind }) => kind === "section");
    const count = counted(headings.map((heading) => heading.key));
    // A heading that many pages have says where in a page one is, not what it is about.
    for (const heading of headings) heading.recurring = count.get(heading.key) > 2;
  }

  #add(entry) {
    const title = tokenize(entry.title);
    const names = entry.names.map((name) => tokenize(name));
    entry.key = key(wordsOf(title));
    // The first is what the title is about; a name is compared as it is, but the file of a drawing is no name.
    const called = entry.kind === "figure" ? [] : names.map((name) => key(wordsOf(name)));
    entry.keys = [key(about(wordsOf(title))), entry.key, ...called];
    entry.sortedKeys = entry.keys.map(sorted);
    entry.length = 0;
    for (const word of onPage(entry)) this.#found(stem(word), entry).page = true;
    for (const token of title) this.#put(token, entry, "title", token.at);
    names.forEach((tokens, i) => tokens.forEach((token) => this.#put(token, entry, "names", token.at + i * GAP)));
    for (const token of tokenize(entry.text)) {
      this.#put(token, entry, "text", token.at);
      entry.length += 1;
    }
    entry.titleLength = title.filter((token) => !token.extra).length;
    if (entry.kind === "term") for (const name of entry.keys) this.#names.set(name, [...(this.#names.get(name) ?? []), entry]);
  }

  #put({ word, length, extra }, entry, field, at) {
    const root = stem(word);
    this.#forms.set(word, root);
    if (!extra) this.spelled.add(word);
    const found = this.#found(root, entry);
    found[field].push({ at, length });
    found.words.add(word);
  }

  #found(root, entry) {
    if (!this.#places.has(root)) this.#places.set(root, new Map());
    const byEntry = this.#places.get(root);
    if (!byEntry.has(entry.number)) byEntry.set(entry.number, { title: [], names: [], text: [], page: false, words: new Set() });
    return byEntry.get(entry.number);
  }

  has = (word) => this.#forms.has(word);
  hasStem = (root) => this.#places.has(root);
  // Entry number → { title, names, text: places, words } of a stem.
  places = (root) => this.#places.get(root) ?? new Map();
  // The glossary's terms that are called so; `name` is its stems, joined by spaces.
  termsCalled = (name) => this.#names.get(name) ?? [];

  // Entry number → places where these stems follow one another, by field.
  phrase(roots) {
    const found = new Map();
    for (const [number, first] of this.places(roots[0])) {
      const others = roots.slice(1).map((root) => this.places(root).get(number));
      if (!others.every(Boolean)) continue;
      const starts = FIELDS.map((field) => [field, first[field].filter(({ at }) =>
        others.every((other, i) => other[field].some((place) => place.at === at + i + 1)))]);
      if (starts.some(([, places]) => places.length)) found.set(number, Object.fromEntries(starts));
    }
    return found;
  }

  // How much it says that an entry holds this stem: much if few do.
  rarity(root) {
    const holders = [...this.places(root).values()].filter(({ words }) => words.size).length;
    return Math.log(1 + (this.entries.length - holders + 0.5) / (holders + 0.5));
  }

  // 0 to 1: words of titles and names matter more than those of texts.
  importance = (word) => {
    const fields = [...this.places(stem(word)).values()];
    const titled = fields.filter(({ title, names }) => title.length || names.length).length;
    return Math.min(1, (titled + fields.length / 20) / 5);
  };
}

function counted(keys) {
  const counts = new Map();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
