// <study-progress>: what is due when, how much was recalled, and how much would be now and in a month. Empty before the first
// review.
import { barChart, rowChart } from "./charts.js";
import { startOf } from "./day.js";
import { Part } from "./part.js";
import { AHEAD, LATER, duePerDay, predictedPerSection, recallPerSection } from "./statistics.js";
import { count, date, percent } from "./words.js";

class StudyProgress extends Part {
  show(study) {
    this.hidden = !study.states.size;
    if (this.hidden) return;
    for (const [name, draw] of Object.entries(CHARTS)) draw(this.querySelector(`[data-chart=${name}]`), study);
  }
}

const CHARTS = { due: dueChart, predicted: predictedChart, recalled: recalledChart };

function dueChart(figure, { cards, log, now, scheduler }) {
  const days = duePerDay(cards, log, now, scheduler);
  const bars = days.map(({ day, count: value }, index) => ({ label: index ? date(startOf(day)) : "today", value }));
  const week = bars.slice(1, 8).reduce((sum, { value }) => sum + value, 0);
  const title = `Cards due per day for ${AHEAD} days: ${bars[0].value} today, ${week} in the seven days after.`;
  barChart(figure, title, bars, 7);
}

function predictedChart(figure, { cards, log, now, scheduler }) {
  const seen = predictedPerSection(cards, log, now, scheduler).filter((section) => section.seen);
  const rows = seen.map(({ title, now: today, later, seen: number, cards: all }) => ({
    label: title, said: `${percent(today)} → ${percent(later)}`, shares: [today, later],
    cells: [percent(today), percent(later), `${number} of ${all}`],
  }));
  rowChart(figure, `Predicted recall of the cards seen, now and in ${LATER} days without review. ${spoken(rows)}`, rows);
}

function recalledChart(figure, { cards, log, now }) {
  const asked = recallPerSection(cards, log, now).filter(({ reviews }) => reviews);
  const rows = asked.map(({ title, rate, reviews, recalled }) => ({
    label: title, said: `${percent(rate)} of ${count(reviews, "answer")}`, shares: [rate], cells: [percent(rate), recalled, reviews],
  }));
  rowChart(figure, `Share of answers recalled, by section. ${spoken(rows)}`, rows);
}

function spoken(rows) {
  return rows.map(({ label, said }) => `${label}: ${said.replace("→", "then")}.`).join(" ");
}

StudyProgress.define("study-progress");
