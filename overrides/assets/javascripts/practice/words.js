// How numbers and verdicts are said.
const MINUS = "−";

// probability that a sentence is positive → what the model says of it, and how sure it is.
export function verdictOf(probability) {
  const isPositive = probability >= 0.5;
  return { word: isPositive ? "positive" : "negative", sure: isPositive ? probability : 1 - probability };
}

// Sure is never said as 100%: a sigmoid does not reach it.
export function percent(share) {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return ">99%";
  if (rounded === 0 && share > 0) return "<1%";
  return `${rounded}%`;
}

export function signed(value, digits = 2) {
  const text = Math.abs(value).toFixed(digits);
  if (Number(text) === 0) return text;
  return `${value < 0 ? MINUS : "+"}${text}`;
}

export function listed(names) {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
