// Published in the place of the service worker where there shall be none any more. In a live preview it also loads the open
// pages anew: they are what an earlier worker had kept.
import { retire } from "./retire.js";

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const windows = await self.clients.matchAll({ type: "window" });
  await retire();
  if (self.PUBLISHED.reload) for (const window of windows) window.navigate(window.url);
}
