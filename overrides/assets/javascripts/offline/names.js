// The names of the caches. They begin with the scope, so that no other site of the same host is ever touched: its names differ
// at the scope, even where one site lies in a folder of the other.
const PREFIX = `revision-notebook ${self.registration.scope} `;
const VERSION = "version ";

export const PAGES = `${PREFIX}pages`;
export const ON_DEMAND = `${PREFIX}on demand`;
export const cacheOf = (version) => PREFIX + VERSION + version;

export async function ownCaches() {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX));
}

export async function versionCaches() {
  return (await ownCaches()).filter((name) => name.startsWith(PREFIX + VERSION));
}
