// The service worker: keeps the whole notebook in the browser, and answers for it with or without a network.
//
// A version is what one build has published. It is fetched whole in the background, each file checked against its hash, then
// waits until no page is open, or until a reader asks for it. A page keeps the version that it began with until it is closed.
// Where anything fails (storage, a damaged file, a half-finished deploy) the network answers, as it would without a worker.
import { page, part } from "./answers.js";
import { removeClosed, removeOthers } from "./clean-up.js";
import { keepAll } from "./files.js";
import { fromNetworkOrKept, isOnDemand } from "./on-demand.js";
import { addressOf } from "./published.js";
import { retireIfRemoved } from "./retire.js";

const ASKED = { "take over": () => self.skipWaiting(), "leave if removed": retireIfRemoved };

self.addEventListener("install", (event) => event.waitUntil(keepAll()));

self.addEventListener("activate", (event) => event.waitUntil(activate()));

self.addEventListener("message", (event) => event.waitUntil(quietly(ASKED[event.data]())));

self.addEventListener("fetch", (event) => {
  const { method, url, headers, mode } = event.request;
  const address = addressOf(url);
  if (method !== "GET" || address === null || headers.has("range")) return;
  if (isOnDemand(address)) event.respondWith(fromNetworkOrKept(event, address));
  else if (mode === "navigate") event.respondWith(cleanedUpAfter(event, page(event, address)));
  else event.respondWith(part(event, address));
});

async function activate() {
  // The page of the first visit is offline-ready at once.
  await self.clients.claim();
  await quietly(removeOthers());
}

function cleanedUpAfter(event, answer) {
  event.waitUntil(quietly(answer.then(removeClosed)));
  return answer;
}

// Of what is done on the side nothing is told: the page has its answer.
const quietly = (work) => work.catch(() => {});
