// How numbers are said.
const DAY = new Intl.DateTimeFormat("en", { day: "numeric", month: "short" });

export function count(number, one, many = `${one}s`) {
  return `${number} ${number === 1 ? one : many}`;
}

export function interval(days) {
  return days < 60 ? count(days, "day") : count(Math.round(days / 30.44), "month");
}

export function percent(share) {
  return `${Math.round(share * 100)} %`;
}

export function date(seconds) {
  return DAY.format(seconds * 1000);
}

// { count, time, isTomorrow } of model.js → a sentence.
export function nextDue(next) {
  if (!next) return "";
  return `Next: ${count(next.count, "card")} ${next.isTomorrow ? "tomorrow" : `on ${date(next.time)}`}.`;
}
