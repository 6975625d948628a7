// The index as it comes (see macros/search_index.py) → entries with their address.

const PREFIXED = new Set(["card", "figure", "milestone", "term"]);

export const slug = (title) => title.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");

function address(kind, page, id, title) {
  const anchor = id === 0 ? slug(title) : id;
  return page + (anchor && `#${PREFIXED.has(kind) ? `${kind}-` : ""}${anchor}`);
}

export function readEntries({ pages, entries }) {
  return entries.map(([kind, page, id, title, text, names = []], number) => {
    const [url, pageTitle] = pages[page];
    // A drawing's file says what it shows in the fewest words.
    const called = kind === "figure" ? [id || slug(title)] : names;
    return { number, kind, url, pageTitle, title, text, names: called, location: address(kind, url, id, title) };
  });
}
