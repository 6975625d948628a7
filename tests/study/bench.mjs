// Says how long it takes to compute where every card stands, from the log of a year with 180 cards:
//     node tests/study/bench.mjs
import { makeCards, study } from "./learner.mjs";
import { dayFromIso, startOf } from "../../overrides/assets/javascripts/study/day.js";
import { countOf } from "../../overrides/assets/javascripts/study/log.js";
import { formatLog, parseLog } from "../../overrides/assets/javascripts/study/log-text.js";
import { schedulerFor } from "../../overrides/assets/javascripts/study/scheduler.js";
import { DEFAULTS } from "../../overrides/assets/javascripts/study/settings.js";
import { statesOf } from "../../overrides/assets/javascripts/study/states.js";

process.env.TZ = "Europe/Berlin";
const RUNS = 21;
const FIRST = dayFromIso("2026-01-01");
const cards = makeCards(180);
const scheduler = schedulerFor(DEFAULTS);
const days = Array.from({ length: 365 }, (_, i) => FIRST + i);

function median(run) {
  const times = Array.from({ length: RUNS }, () => {
    const began = performance.now();
    run();
    return performance.now() - began;
  });
  return times.sort((a, b) => a - b)[RUNS >> 1].toFixed(1);
}

const log = study(cards, days, { scheduler, settings: DEFAULTS });
const text = formatLog(log);
const now = startOf(FIRST + 365);
console.log(`log: ${cards.length} cards, ${countOf(log)} reviews, ${(text.length / 1000).toFixed(1)} kB`);
console.log(`read the log: ${median(() => parseLog(text))} ms (median of ${RUNS})`);
console.log(`where every card stands: ${median(() => statesOf(cards, log, now, scheduler))} ms (aim: 50 ms)`);
