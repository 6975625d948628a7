// What the page knows of its learner: the cards, the log, and what follows from both now.
import { dayOf, startOf } from "./day.js";
import { renamed } from "./log.js";
import { plan, quiz } from "./queue.js";
import { Run } from "./run.js";
import { schedulerFor } from "./scheduler.js";
import { statesOf } from "./states.js";
import { duePerDay } from "./statistics.js";
import { nextDue } from "./words.js";

export class Study {
  constructor(cards, storage) {
    this.cards = cards;
    this.storage = storage;
    this.byId = new Map(cards.map((card) => [card.id, card]));
  }

  get now() {
    return Math.floor(Date.now() / 1000);
  }

  get log() {
    return renamed(this.storage.read(), this.cards);
  }

  get settings() {
    return this.storage.settings();
  }

  get scheduler() {
    return schedulerFor(this.settings);
  }

  get hasBegun() {
    return statesOf(this.cards, this.log, this.now, this.scheduler).size > 0;
  }

  // [section, title] of all sections, in their order.
  get sections() {
    return [...new Map(this.cards.map(({ section, title }) => [section, title]))];
  }

  plan(section = "") {
    return plan(this.cards, this.log, this.now, { scheduler: this.scheduler, settings: this.settings, section });
  }

  run(section) {
    return new Run(this, this.plan(section).queue, true);
  }

  quiz(section) {
    return new Run(this, quiz(this.cards, { section, seed: Date.now() }), false);
  }

  preview(id) {
    return this.scheduler.preview(this.log[id] ?? [], this.now);
  }

  // Why there is nothing to study now.
  nothing(section) {
    const cards = section ? "No card of this section" : "No card";
    const states = statesOf(this.cards, this.log, this.now, this.scheduler);
    const isLeft = this.cards.some((card) => (!section || card.section === section) && !states.has(card.id));
    return [`${cards} is due now.`, isLeft && "Today's new cards are done.", nextDue(this.next(section))].filter(Boolean).join(" ");
  }

  // The next day after today on which cards are due: { count, time }; nothing where none is.
  next(section = "") {
    const cards = this.cards.filter((card) => !section || card.section === section);
    const days = duePerDay(cards, this.log, this.now, this.scheduler, 366);
    const [next] = days.filter(({ day, count }) => count && day > dayOf(this.now));
    return next && { count: next.count, time: startOf(next.day), isTomorrow: next.day === dayOf(this.now) + 1 };
  }
}
