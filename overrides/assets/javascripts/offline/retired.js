// Published in the place of the service worker where there shall be none any more: it takes an earlier one out, and itself with
// it. It never becomes active, so it has to wait for nothing; pages that are open keep what they have. In a live preview they
// are loaded anew: they are what an earlier worker had kept.
import { clear } from "./retire.js";

self.addEventListener("install", (event) => event.waitUntil(leave()));

async function leave() {
  await clear();
  // Not waited for: the browser does it after this event.
  self.registration.unregister();
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (self.PUBLISHED.reload) for (const window of windows) window.postMessage("reload");
  // So it is not installed, and not offered as a new version.
  throw new Error("The notebook is no longer kept for reading offline.");
}
