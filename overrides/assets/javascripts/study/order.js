// Orders of cards: shuffled, mixed, apart. All pure; a seed gives the same order again.

// Fisher–Yates, with the generator mulberry32 by Tommy Ettinger.
export function shuffled(items, seed) {
  const next = generator(seed);
  const list = [...items];
  for (let end = list.length - 1; end > 0; end -= 1) {
    const at = Math.floor(next() * (end + 1));
    [list[end], list[at]] = [list[at], list[end]];
  }
  return list;
}

function generator(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

// The kinds (such as sections) mixed evenly, each in its own order.
export function mixed(items, kindOf) {
  const kinds = [...grouped(items, kindOf).values()];
  const placed = kinds.flatMap((kind) => kind.map((item, i) => ({ item, at: (i + 0.5) / kind.length })));
  return placed.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

// As near to the given order as it goes, with items of one group at least `gap` places from each other where possible, and
// from those of `before`. A group so large that it would else be left over at the end goes first.
export function apart(items, groupOf, gap, before = []) {
  const left = grouped(items, groupOf);
  const order = [...items];
  const recent = before.map(groupOf);
  const result = [];
  while (order.length) {
    const blocked = recent.slice(1 - gap);
    const [item] = order.splice(nextAt(order, left, groupOf, gap, blocked), 1);
    left.get(groupOf(item)).pop();
    recent.push(groupOf(item));
    result.push(item);
  }
  return result;
}

function nextAt(order, left, groupOf, gap, blocked) {
  const free = order.map(groupOf).map((group) => !blocked.includes(group));
  const counts = [...left.values()].map((group) => group.length);
  const most = Math.max(...counts);
  const largest = counts.filter((count) => count === most).length;
  const isTight = (most - 1) * gap + largest >= order.length;
  const urgent = isTight ? order.findIndex((item, i) => free[i] && left.get(groupOf(item)).length === most) : -1;
  return Math.max(urgent >= 0 ? urgent : free.indexOf(true), 0);
}

function grouped(items, keyOf) {
  const groups = new Map();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
