// What the build writes at the head of the service worker: the version, and every file that is kept with its hash.
// An address is relative to the home page: "" the home page itself, "attention/", "assets/…".
const { version, files } = self.PUBLISHED;

export const SCOPE = self.registration.scope;
export const VERSION = version;
export const FILES = new Map(Object.entries(files));

// The address of a file of the site, null where the URL is not under its scope.
export function addressOf(url) {
  const { origin, pathname } = new URL(url);
  const whole = origin + pathname;
  return whole.startsWith(SCOPE) ? whole.slice(SCOPE.length).replace(/(^|\/)index\.html$/, "$1") : null;
}
