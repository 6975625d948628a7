// Which known word was meant: by its beginning, or by one or two slips of the finger.

// Letters wrong, missing, too many or swapped with their neighbor: how many, or Infinity above `limit`.
export function slips(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return Infinity;
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
    if (Math.min(...row) > limit) return Infinity;
    [before, last] = [last, row];
  }
  return last[b.length] <= limit ? last[b.length] : Infinity;
}

// Short words allow few slips, or everything would be like everything.
const allowed = (word) => (word.length < 3 ? 0 : word.length < 6 ? 1 : 2);

// The known words nearest to one that is not known, best first: { word, weight }. `importance` says how much a known word
// matters where several are as near.
export function nearestWords(word, known, importance) {
  const limit = allowed(word);
  const found = [];
  if (!limit) return found;
  for (const other of known) {
    if (other.length < 3 || /\d/.test(other) !== /\d/.test(word)) continue;
    const count = slips(word, other, limit);
    // The first letter is seldom wrong; a short word with two slips is another word.
    if (count <= Math.min(limit, allowed(other))) found.push({ word: other, cost: count + (word[0] !== other[0]) * 0.6 });
  }
  const rank = ({ word: other, cost }) => cost - 0.3 * importance(other);
  found.sort((a, b) => rank(a) - rank(b));
  const best = found[0]?.cost;
  return found.filter(({ cost }) => cost <= best + 0.5).slice(0, 5).map(({ word: w, cost }) => ({ word: w, weight: 1 / (1.2 + cost) }));
}

export function completions(beginning, known) {
  return known.filter((word) => word !== beginning && word.startsWith(beginning));
}

// Two known words that were typed as one: "dotproduct".
export function split(word, has) {
  for (let cut = 3; cut <= word.length - 3; cut++) {
    if (has(word.slice(0, cut)) && has(word.slice(cut))) return [word.slice(0, cut), word.slice(cut)];
  }
  return null;
}
