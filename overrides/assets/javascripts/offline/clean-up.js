// Takes away the versions that no page has any more.
import { cacheOf, versionCaches } from "./names.js";
import { forgetClosed, versionsInUse } from "./pages.js";
import { VERSION } from "./published.js";

export async function cleanUp() {
  // A version that is being fetched is not in use yet.
  if (self.registration.installing || self.registration.waiting) return;
  const others = (await versionCaches()).filter((name) => name !== cacheOf(VERSION));
  if (others.length) await removeUnused(others);
  await forgetClosed();
}

async function removeUnused(others) {
  const used = (await versionsInUse()).map(cacheOf);
  await Promise.all(others.filter((name) => !used.includes(name)).map((name) => caches.delete(name)));
}
