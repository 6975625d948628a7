// PDFs and deck files: large, and complete in themselves. One is kept when it is opened; the network's copy comes first.
import { ON_DEMAND } from "./names.js";
import { SCOPE } from "./published.js";

const FOLDERS = /^(deck|pdf)\/./;

export const isOnDemand = (address) => FOLDERS.test(address);

export async function fromNetworkOrKept(event, address) {
  try {
    const response = await fetch(event.request);
    if (isWhole(response)) event.waitUntil(keep(address, response.clone()));
    return response;
  } catch (error) {
    const found = await caches.match(SCOPE + address, { cacheName: ON_DEMAND });
    if (found) return found;
    throw error;
  }
}

const isWhole = ({ status, type, redirected }) => status === 200 && type === "basic" && !redirected;

async function keep(address, response) {
  try {
    await (await caches.open(ON_DEMAND)).put(SCOPE + address, response);
  } catch {
    // No room: it can be had online.
  }
}
