// Downloads a file by way of the service worker, which keeps it then and gives it again without a network.
import { showNotice } from "./offline-notice.js";

const FAILED = "This file could not be loaded, and was not opened on this device before.";

export async function download(link) {
  try {
    const reply = await fetch(link.href);
    if (!reply.ok) throw new TypeError(reply.status);
    save(await reply.blob(), new URL(reply.url).pathname.split("/").at(-1));
  } catch {
    showNotice(FAILED, "Try again", () => download(link), () => {});
  }
}

function save(blob, name) {
  const href = URL.createObjectURL(blob);
  Object.assign(document.createElement("a"), { href, download: name }).click();
  // Safari reads it only after the click.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
