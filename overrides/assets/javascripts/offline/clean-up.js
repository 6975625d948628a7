// Takes away the versions that no page has any more.
import { cacheOf, versionCaches } from "./names.js";
import { forgetClosed, notedVersions, versionsInUse } from "./pages.js";
import { VERSION } from "./published.js";

// When this version begins: whatever else there is.
export async function removeOthers() {
  await removeUnused(await versionCaches());
}

// When a page is opened: what only pages had that are closed by now. A version that is half fetched stays.
export async function removeClosed() {
  if ((await versionCaches()).length > 1) await removeUnused((await notedVersions()).map(cacheOf));
  await forgetClosed();
}

async function removeUnused(names) {
  // A version that waits or is being fetched has no page yet.
  if (self.registration.installing || self.registration.waiting) return;
  const used = [VERSION, ...(await versionsInUse())].map(cacheOf);
  await Promise.all(names.filter((name) => !used.includes(name)).map((name) => caches.delete(name)));
}
