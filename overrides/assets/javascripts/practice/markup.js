// A piece of a page as plain data, so that one description of a figure serves twice: the build writes it as HTML, and the
// browser makes elements of it. Text is always text: nothing here reads markup.
//
//   h("p", { class: "said" }, "97% ", h("b", {}, "negative"))  →  <p class="said">97% <b>negative</b></p>
const SVG = "http://www.w3.org/2000/svg";
const SVG_TAGS = new Set(["svg", "title", "g", "path", "rect", "line", "circle", "text", "tspan"]);
const ENTITIES = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

// attributes: name → text or number; null and false leave an attribute out, true writes it without a value.
export function h(tag, attributes = {}, ...children) {
  const given = Object.entries(attributes).filter(([, value]) => value !== null && value !== false && value !== undefined);
  return { tag, attributes: given.map(([name, value]) => [name, value === true ? "" : String(value)]), children: children.flat() };
}

export function toHtml(node) {
  if (typeof node !== "object") return escaped(node);
  const attributes = node.attributes.map(([name, value]) => (value ? ` ${name}="${escaped(value)}"` : ` ${name}`)).join("");
  return `<${node.tag}${attributes}>${node.children.map(toHtml).join("")}</${node.tag}>`;
}

export function toNode(node) {
  if (typeof node !== "object") return document.createTextNode(String(node));
  const made = SVG_TAGS.has(node.tag) ? document.createElementNS(SVG, node.tag) : document.createElement(node.tag);
  for (const [name, value] of node.attributes) made.setAttribute(name, value);
  made.append(...node.children.map(toNode));
  return made;
}

function escaped(text) {
  return String(text).replace(/[&<>"]/g, (sign) => ENTITIES[sign]);
}
