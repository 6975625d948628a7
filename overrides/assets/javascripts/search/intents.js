// What a question asks for, told by words that say little else. They count only where nothing else was typed.

const words = (text) => new Set(text.trim().split(/\s+/));

export const FILLERS = words(`
  a about am an and any are as at be been but by can could define defined definition describe did do does done explain
  explained for from get gets give had happen happened happens has have how i if in into is it its just let like many me
  mean meaning means more much my of on or our out please run runs s should show so tell than that the their them then there
  these they this those to us use used uses using was we were what whats when where which who whom whose why will with work
  works would you your
`);

const KINDS = {
  date: words(`when year years date dates invented invention inventor introduced proposed discovered created published released
    appear appeared appears came come comes who whom`),
  contrast: words("difference differences differ differs different between vs versus compare compared comparing comparison"),
  figure: words("figure figures diagram picture drawing image illustration plot chart graph"),
  formula: words("formula formulas equation equations"),
};

const all = new Set(Object.values(KINDS).flatMap((set) => [...set]));
export const isFiller = (word) => FILLERS.has(word) || all.has(word);

// The intents of a query's words: a set of the names above.
export function intentsOf(typed) {
  return new Set(Object.keys(KINDS).filter((kind) => typed.some((word) => KINDS[kind].has(word))));
}

const YEAR = /\b(?:19|20)\d\d\b/;
const ASKS_FOR_DATE = /\b(?:when|which years?|published|order)\b/i;

// How much better a place answers, given what is asked for.
export function fits(entry, intents) {
  let factor = 1;
  if (intents.has("date")) factor *= dated(entry);
  if (intents.has("contrast")) factor *= contrasting(entry);
  if (intents.has("figure")) factor *= entry.kind === "figure" ? 3 : 1;
  if (intents.has("formula")) factor *= FORMULA.test(`${entry.title} ${entry.text}`) ? 1 : 0.2;
  return factor;
}

const FORMULA = /[_^]\S|sqrt\(|\bequations?\b/;
const CONTRASTS = /\b(?:differ|each|both|same|than|versus)\b/i;

function contrasting({ kind, title }) {
  if (kind !== "card" && kind !== "section") return 0.4;
  return CONTRASTS.test(title) ? 1.4 : 1;
}

function dated({ kind, title, text }) {
  if (kind === "milestone") return 2;
  if (kind === "card" && ASKS_FOR_DATE.test(title) && YEAR.test(text)) return 2;
  return kind === "section" && YEAR.test(title) ? 1 : 0.15;
}
