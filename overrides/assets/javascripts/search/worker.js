// The worker behind the search: search-box.js sends what is typed and gets an answer. All that it takes stands in search.js.
import { createSearch } from "./search.js";

export { createSearch };
const REHEARSAL = "attenton weig";

export const answer = (search, query) => ({ ...search(query), query });

async function load() {
  const reply = await fetch(new URL("../../../search/index.json", import.meta.url));
  return createSearch(await reply.json());
}

// Without the index every query is answered with nothing, and the next one tries again.
const failed = (query) => ({ results: [], total: 0, suggestion: "", nearest: false, failed: true, query });

if (typeof WorkerGlobalScope !== "undefined") {
  let loading = load().catch(() => null);
  // A first run is many times slower than a second: so one before anybody asks; but who has asked already does not wait for it.
  loading.then((search) => setTimeout(() => search?.(REHEARSAL)));
  self.addEventListener("message", async ({ data: query }) => {
    const search = (await loading) ?? (await (loading = load().catch(() => null)));
    self.postMessage(search ? answer(search, query) : failed(query));
  });
}
