// The cards, as the page /cards/ has them: one rendering serves the page, the sheets on paper and the session.

// What a copy leaves behind: links to the card's place on a page where the copy does not stand.
const LEFT_OUT = ".card-link, .headerlink, script";

// Raises TypeError where the page cannot be fetched.
export async function fetchCards(address) {
  const reply = await fetch(address);
  if (!reply.ok) throw new TypeError(reply.status);
  const page = new DOMParser().parseFromString(await reply.text(), "text/html");
  return [...page.querySelectorAll(".deck-section")].flatMap((section) =>
    [...section.querySelectorAll(".deck-card")].map((card) => read(card, section, reply.url)));
}

function read(item, { dataset: { section, title } }, address) {
  const { kind = "", group = "", revision = "", aliases = "", href } = item.dataset;
  const details = item.querySelector("details");
  return {
    id: details.id.replace(/^card-/, ""), section, title, kind, group, revision,
    aliases: aliases.split(" ").filter(Boolean),
    href: new URL(href, address).href,
    question: part(details.querySelector("summary"), address),
    answer: part(details.querySelector(".answer"), address),
  };
}

// Made ready for other pages: without ids, with addresses that hold anywhere.
function part(element, address) {
  for (const left of element.querySelectorAll(LEFT_OUT)) left.remove();
  for (const named of element.querySelectorAll("[id]")) named.removeAttribute("id");
  for (const name of ["href", "src"])
    for (const named of element.querySelectorAll(`[${name}]`)) named.setAttribute(name, new URL(named.getAttribute(name), address));
  return element;
}

export function copyOf(element) {
  return [...document.importNode(element, true).childNodes];
}
