// The worker behind Material's search interface. It speaks the messages of Material's own worker: it answers each
// QUERY with a RESULT (SETUP and READY are the stand-in's, search-lazy.js). An item of a result is a group of entries; here each entry is its own.
import { createSearch } from "./search.js";

export { createSearch };
export const MESSAGE = { SETUP: 0, READY: 1, QUERY: 2, RESULT: 3 };
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

if (typeof WorkerGlobalScope !== "undefined") {
  const loading = load();
  self.addEventListener("message", async ({ data }) => {
    if (data.type === MESSAGE.QUERY) self.postMessage(answer(await loading, data.data));
  });
}
