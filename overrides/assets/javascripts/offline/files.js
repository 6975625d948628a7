// The files of the versions: a cache for each version, filled whole before the version is used, and never changed after.
import { cacheOf, versionCaches } from "./names.js";
import { isOf, pack, unpack } from "./packing.js";
import { FILES, SCOPE, VERSION } from "./published.js";

const AT_ONCE = 4;

// Rejected where any file cannot be had as it was published; what could be had is not asked for again the next time.
export async function keepAll() {
  const left = FILES.keys();
  const some = async () => {
    for (const address of left) await keep(address);
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, some));
  const failure = ends.find(({ status }) => status === "rejected")?.reason;
  if (failure?.name === "QuotaExceededError") await caches.delete(cacheOf(VERSION));
  if (failure) throw failure;
}

// A file of a version; undefined where it is not kept, is damaged, or the storage is blocked.
export async function kept(version, address, status) {
  try {
    const packed = await caches.match(SCOPE + address, { cacheName: cacheOf(version) });
    return packed && (await unpack(packed, status));
  } catch {
    return undefined;
  }
}

// A file of this version; where it was lost it is fetched and kept anew, if the host still has it as it was published.
export async function mended(address) {
  const found = await kept(VERSION, address);
  if (found || !FILES.has(address)) return found;
  try {
    // Where all is gone the worker was told to go, or soon will be.
    if (!(await caches.has(cacheOf(VERSION)))) return undefined;
    await (await caches.open(cacheOf(VERSION))).delete(SCOPE + address);
    await keep(address);
  } catch {
    return undefined;
  }
  return kept(VERSION, address);
}

async function keep(address) {
  const integrity = FILES.get(address);
  const cache = await caches.open(cacheOf(VERSION));
  if (isOf(integrity, await cache.match(SCOPE + address))) return;
  await cache.put(SCOPE + address, (await unchanged(address, integrity)) ?? (await fetched(address, integrity)));
}

// From another version, packed as it is.
async function unchanged(address, integrity) {
  for (const cacheName of await versionCaches()) {
    const packed = await caches.match(SCOPE + address, { cacheName });
    if (isOf(integrity, packed)) return packed;
  }
  return undefined;
}

// The hash decides, not the status: a host may be about to change its files, or be a hotel's log-in page.
async function fetched(address, integrity) {
  return pack(await fetch(SCOPE + address, { integrity, cache: "no-cache" }), integrity);
}
