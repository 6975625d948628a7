// Takes the worker out, with all that it kept. What a learner has stored is not in caches, and stays. The worker goes on for the
// pages that are open: the network answers them.
import { ownCaches } from "./names.js";

const REMOVED = [404, 410];

export async function clear() {
  for (const name of await ownCaches()) await caches.delete(name);
}

// Anything else than a plain "not there" may pass: a network that is down, a log-in page, a host in trouble.
export async function retireIfRemoved() {
  const { status } = await fetch(self.location.href, { method: "HEAD", cache: "no-store" });
  if (!REMOVED.includes(status)) return;
  await clear();
  await self.registration.unregister();
}
