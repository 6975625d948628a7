// Everything there is to find, by word: which entries hold it, in which field, at which places.
//
// Making it is what a first search waits for. So the places of a stem are noted as a flat list, five values a place, and are
// put in order when a query first asks for that stem.
import { readEntries } from "./entries.js";
import { isFiller } from "./intents.js";
import { eachWord, sorted, stem, tokenize } from "./words.js";

export const FIELDS = ["title", "names", "text"];
// An entry's page is about the stem; the entry itself may not hold it.
const PAGE = "page";
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
  #noted = new Map();
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
    const { number } = entry;
    const title = tokenize(entry.title);
    const names = entry.names.map((name) => tokenize(name));
    for (const word of onPage(entry)) this.#noteStem(stem(word), number, PAGE, 0, 0, word);
    entry.length = 0;
    eachWord(entry.title, (word, at, start, end, length, extra) => this.#note(word, number, "title", at, length, extra));
    entry.names.forEach((name, i) => eachWord(name, (word, at, start, end, length, extra) =>
      this.#note(word, number, "names", at + i * GAP, length, extra)));
    eachWord(entry.text, (word, at, start, end, length, extra) => {
      this.#note(word, number, "text", at, length, extra);
      entry.length += 1;
    });
    entry.titleLength = title.filter((token) => !token.extra).length;
    this.#name(entry, title, names);
  }

  // The first key is what the title is about; a name is compared as it is, but the file of a drawing is no name.
  #name(entry, title, names) {
    const called = entry.kind === "figure" ? [] : names.map((name) => key(wordsOf(name)));
    entry.key = key(wordsOf(title));
    entry.keys = [key(about(wordsOf(title))), entry.key, ...called];
    entry.sortedKeys = entry.keys.map(sorted);
    if (entry.kind !== "term") return;
    for (const name of entry.keys) this.#names.set(name, [...this.termsCalled(name), entry]);
  }

  #note(word, number, field, at, length, extra) {
    let root = this.#forms.get(word);
    if (root === undefined) this.#forms.set(word, (root = stem(word)));
    if (!extra) this.spelled.add(word);
    this.#noteStem(root, number, field, at, length, word);
  }

  #noteStem(root, number, field, at, length, word) {
    const noted = this.#noted.get(root);
    if (noted) noted.push(number, field, at, length, word);
    else this.#noted.set(root, [number, field, at, length, word]);
  }

  has = (word) => this.#forms.has(word);
  hasStem = (root) => this.#noted.has(root);

  // Entry number → { title, names, text: places, page, words } of a stem.
  places = (root) => {
    if (!this.#places.has(root)) this.#places.set(root, ordered(this.#noted.get(root) ?? []));
    return this.#places.get(root);
  };

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

// Places of one stem as they were noted → by entry and field.
function ordered(noted) {
  const places = new Map();
  for (let i = 0; i < noted.length; i += 5) {
    const [number, field, at, length, word] = noted.slice(i, i + 5);
    if (!places.has(number)) places.set(number, { title: [], names: [], text: [], page: false, words: new Set() });
    const found = places.get(number);
    if (field === PAGE) {
      found.page = true;
    } else {
      found[field].push({ at, length });
      found.words.add(word);
    }
  }
  return places;
}

function counted(keys) {
  const counts = new Map();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
