// Which tasks are done, in the browser's storage. Where there is none, or where it holds what nobody here wrote, nothing is.
const NAME = "revision-notebook.practice";

export function kept() {
  try {
    const found = JSON.parse(localStorage.getItem(NAME));
    return Array.isArray(found) ? found.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

export function keep(ids) {
  try {
    localStorage.setItem(NAME, JSON.stringify(ids));
  } catch {
    // Private windows may have no storage: the tasks are done for as long as the page is open.
  }
}
