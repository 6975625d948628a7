// What the page knows of its learner: the cards, the log, and what follows from both now.
import { startOf } from "./day.js";
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

  // Where each card stands that was ever asked.
  get states() {
    return statesOf(this.cards, this.log, this.now, this.scheduler);
  }

  // [section, title] of all sections, in their order.
  get sections() {
    return [...new Map(this.cards.map(({ section, title }) => [section, title]))];
  }

  // The cards of a section; all where none is named.
  of(section) {
    return this.cards.filter((card) => !section || card.section === section);
  }

  plan(section) {
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
    const { states } = this;
    const isLeft = this.of(section).some(({ id }) => !states.has(id));
    return `No card${section ? " of this section" : ""} is due now. ${isLeft ? "Today's new cards are done. " : ""}${nextDue(this.next(section))}`;
  }

  // The next day after today on which cards are due: { count, time }; nothing where none is.
  next(section) {
    const [, ...days] = duePerDay(this.of(section), this.log, this.now, this.scheduler, 366);
    const ahead = days.findIndex(({ count }) => count);
    return days[ahead] && { count: days[ahead].count, time: startOf(days[ahead].day), isTomorrow: !ahead };
  }
}
