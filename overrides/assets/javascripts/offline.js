// Registers the service worker (offline/worker.js) when the page has loaded and the browser has nothing else to do, offers a
// new version when one is ready, and lets what is downloaded be kept. Where anything of this fails the page is as without it.
const ROOT = new URL(".", document.querySelector("link[rel=manifest]").href);
const WORKER = new URL("service-worker.js", ROOT);
const REFUSED = "revision-notebook.offline-refused";
const UPDATE = { sentence: "A new version of the notebook is ready.", label: "Reload", refusedIn: "sessionStorage" };
const KEEP = { sentence: "This notebook can be kept for reading offline. It takes less than 3 MB.", label: "Keep it", refusedIn: "localStorage" };

const { serviceWorker } = navigator;
const whenIdle = () => (self.requestIdleCallback ?? setTimeout)(() => start().catch(() => {}));

if (serviceWorker && document.readyState === "complete") whenIdle();
else if (serviceWorker) addEventListener("load", whenIdle, { once: true });
serviceWorker?.addEventListener("message", ({ data }) => data === "reload" && location.reload());
addEventListener("click", keepDownload);

async function start() {
  const known = await serviceWorker.getRegistration(ROOT);
  if (known?.scope === ROOT.href || !navigator.connection?.saveData) await register();
  else if (!isRefused(KEEP)) await offer(KEEP, register);
}

async function register() {
  const registration = await serviceWorker.register(WORKER, { scope: ROOT });
  if (registration.waiting && !isRefused(UPDATE)) offerUpdate(registration);
  follow(registration);
  registration.addEventListener("updatefound", () => follow(registration));
  // A worker that the host no longer has would show its own version for ever.
  await registration.update().catch(() => registration.active?.postMessage("leave if removed"));
}

// The first version is no update.
function follow(registration) {
  if (!registration.active) return;
  registration.installing?.addEventListener("statechange", ({ target }) => {
    if (target.state === "installed") offerUpdate(registration);
  });
}

const offerUpdate = (registration) => offer(UPDATE, () => takeOver(registration));

async function offer({ sentence, label, refusedIn }, accept) {
  const { showNotice } = await import("./offline-notice.js");
  showNotice(sentence, label, accept, () => refuse(refusedIn));
}

// Other tabs go on with the version that they have.
function takeOver({ waiting }) {
  if (!waiting) return location.reload();
  waiting.addEventListener("statechange", () => location.reload(), { once: true });
  waiting.postMessage("take over");
}

// A browser does not ask the worker for what a link with `download` leads to; a script's request it does.
async function keepDownload(event) {
  const link = event.target.closest("a[download]");
  if (!link?.href.startsWith(ROOT.href) || !serviceWorker?.controller || event.defaultPrevented) return;
  event.preventDefault();
  const { download } = await import("./offline-download.js");
  await download(link);
}

function isRefused({ refusedIn }) {
  try {
    return self[refusedIn].getItem(REFUSED) !== null;
  } catch {
    return false;
  }
}

function refuse(storage) {
  try {
    self[storage].setItem(REFUSED, "1");
  } catch {
    // It is offered again on the next page.
  }
}
