// The worker behind Material's search interface. It speaks the messages of Material's own worker: it answers each
// QUERY with a RESULT (SETUP and READY are the stand-in's, search-lazy.js). An item of a result is a group of entries; here each entry is its own.
import { createSearch } from "./search.js";

export { createSearch };
export const MESSAGE = { SETUP: 0, READY: 1, QUERY: 2, RESULT: 3 };
const REHEARSAL = "attenton weig";
const INDEX = "../../../search/index.json";

// What Material shows: `title` and `text` are HTML, `terms` become the words to mark on arrival.
function item({ kind, location, title, text, page, score, words }) {
  return [{ kind, location, title, text, page, score, terms: Object.fromEntries(words.map((word) => [word, true])) }];
}

export function answer(search, query) {
  const { results, total, suggestion, nearest } = search(query);
  const suggest = suggestion ? [suggestion] : [];
  return { type: MESSAGE.RESULT, data: { items: results.map(item), suggest, total, nearest, query } };
}

async function load() {
  const reply = await fetch(new URL(INDEX, import.meta.url));
  return createSearch(await reply.json());
}

// Without the index every query is answered with nothing, and the next one tries again.
function failed(query) {
  return { type: MESSAGE.RESULT, data: { items: [], suggest: [], total: 0, nearest: false, failed: true, query } };
}

if (typeof WorkerGlobalScope !== "undefined") {
  let loading = load().catch(() => null);
  // A first run is many times slower than a second: so one before anybody asks; but who has asked already does not wait for it.
  loading.then((search) => setTimeout(() => search?.(REHEARSAL)));
  self.addEventListener("message", async ({ data: { type, data: query } }) => {
    if (type !== MESSAGE.QUERY) return;
    const search = (await loading) ?? (await (loading = load().catch(() => null)));
    self.postMessage(search ? answer(search, query) : failed(query));
  });
}
