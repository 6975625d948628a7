// One review by FSRS-6, in whole days: what is remembered after it, and when the card comes again.
//     memory: { stability: days until recall falls to 90 %, difficulty: 1 to 10 }; null before the first review
//
// The formulas are those of ts-fsrs. Its own scheduler comes only together with all else that the library can do, which
// would be as many bytes again; the step that it takes is written out below, and tests hold it to the library's.
import { FSRSAlgorithm } from "ts-fsrs";

const GRADES = [1, 2, 3, 4];
const NOTHING = { stability: 0, difficulty: 0 };

// retention: share of cards to be recalled when due · maximumInterval: days
export function longTerm({ retention, maximumInterval }) {
  const formulas = new FSRSAlgorithm({
    request_retention: retention,
    maximum_interval: maximumInterval,
    // Days only: a card that is missed comes back in the session itself.
    enable_short_term: false,
    // Seeded with the review itself, so that computing anew gives the same.
    enable_fuzz: true,
  });

  const memoryAfter = (memory, elapsed, grade) => formulas.next_state(memory, elapsed, grade);

  // Grade → days until the card is due after review number `count`, made at this second: a better grade, a longer wait.
  function intervals(memory, elapsed, count, second) {
    const { stability, difficulty } = memory ?? NOTHING;
    formulas.seed = `${second * 1000}_${count}_${difficulty * stability}`;
    const [again, hard, good, easy] = GRADES.map((grade) =>
      formulas.next_interval(memoryAfter(memory, elapsed, grade).stability, elapsed));
    const days = [Math.min(again, hard)];
    for (const wish of [hard, good, easy]) days.push(Math.max(wish, days.at(-1) + 1));
    return Object.fromEntries(GRADES.map((grade, i) => [grade, days[i]]));
  }

  return { memoryAfter, intervals, recall: (elapsed, stability) => formulas.forgetting_curve(elapsed, stability) };
}
