// Takes the worker out, with all that it kept. What a learner has stored is not in caches, and stays.
import { ownCaches } from "./names.js";

const REMOVED = [404, 410];

export async function retire() {
  for (const name of await ownCaches()) await caches.delete(name);
  await self.registration.unregister();
}

// Anything else than a plain "not there" may pass: a network that is down, a log-in page, a host in trouble.
export async function retireIfRemoved() {
  const { status } = await fetch(self.location.href, { method: "HEAD", cache: "no-store" });
  if (REMOVED.includes(status)) await retire();
}
