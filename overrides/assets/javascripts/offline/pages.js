// Which version each open page has: what it loads later must be of the same. A page's version is written down before the
// page is given out, in a cache: a worker is stopped and started as the browser likes, and the next version reads it, too.
import { PAGES } from "./names.js";
import { SCOPE } from "./published.js";

// A page that came from the network, such as the one of the first visit.
export const NETWORK = "";
// Pages in the browser's back-forward memory are not open, but may come back.
const REMEMBERED = 100;

const known = new Map();
const entryOf = (id) => `${SCOPE}?page=${id}`;

// id: of a window, or of a worker that a page has started.
export async function note(id, version) {
  if (!id) return;
  known.set(id, version);
  try {
    await (await caches.open(PAGES)).put(entryOf(id), new Response(version));
  } catch {
    // Without storage nothing is kept that could be mixed up.
  }
}

export async function versionOf(id) {
  if (!known.has(id)) known.set(id, await noted(id));
  return known.get(id);
}

async function noted(id) {
  try {
    return (await (await caches.match(entryOf(id), { cacheName: PAGES }))?.text()) ?? NETWORK;
  } catch {
    return NETWORK;
  }
}

export async function notedVersions() {
  return Promise.all((await ids()).map(versionOf));
}

export async function versionsInUse() {
  return Promise.all((await ids()).map(async (id) => ((await self.clients.get(id)) ? versionOf(id) : NETWORK)));
}

export async function forgetClosed() {
  for (const id of (await ids()).slice(0, -REMEMBERED)) if (!(await self.clients.get(id))) await forget(id);
}

// In the order in which the pages were opened.
async function ids() {
  const requests = await (await caches.open(PAGES)).keys();
  return requests.map(({ url }) => new URL(url).searchParams.get("page"));
}

async function forget(id) {
  known.delete(id);
  await (await caches.open(PAGES)).delete(entryOf(id));
}
