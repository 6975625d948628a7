// Makes elements. Text is always text: nothing here reads markup.
const SVG = "http://www.w3.org/2000/svg";

export function el(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

export function svg(tag, attributes = {}, ...children) {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

export function button(label, name, properties = {}) {
  return el("button", { type: "button", className: "md-button", name, ...properties }, label);
}

// The options of a list of sections, below its first, which stands for all; what is chosen stays chosen.
export function fillSections(select, sections) {
  const { value } = select;
  select.replaceChildren(select.options[0], ...sections.map(([section, title]) => el("option", { value: section }, title)));
  select.value = value;
}
