// A session under way, as <study-session> draws it: the state of session.js with its cards, and where it is scheduled each
// grade stored at once.
import { AGAIN } from "./reviews.js";
import { canGrade, current, grade, isOver, progress, show, start, step, summary, undo } from "./session.js";

const TWO = [1, 3];
const FOUR = [1, 2, 3, 4];

export class Run {
  #session;

  constructor(study, queue, isScheduled) {
    this.study = study;
    this.isScheduled = isScheduled;
    this.#session = start(queue);
  }

  get card() {
    return this.study.byId.get(current(this.#session).id);
  }

  get shown() {
    return Boolean(current(this.#session)?.shown);
  }

  // The grade of the earlier card that is looked at, 0 where the card is asked now.
  get lookedAt() {
    return current(this.#session)?.grade ?? 0;
  }

  get canGrade() {
    return canGrade(this.#session);
  }

  get canUndo() {
    return this.#session.done.length > 0;
  }

  get ended() {
    return isOver(this.#session);
  }

  // number of total: how far it is · later: how many were missed and come back after this one
  get place() {
    const { cards, recalled, returning } = progress(this.#session);
    const isBack = this.#session.done.some(({ id, grade: value }) => value === AGAIN && id === this.#session.waiting[0]);
    return { number: recalled + 1, total: cards, later: returning - Number(isBack) };
  }

  get grades() {
    return this.isScheduled && this.study.settings.fourGrades ? FOUR : TWO;
  }

  // Grade → days until the card comes again; nothing where nothing is scheduled.
  get intervals() {
    return this.isScheduled ? this.study.preview(this.card.id) : null;
  }

  get problem() {
    return this.isScheduled ? this.study.storage.problem : "";
  }

  get summary() {
    return summary(this.#session);
  }

  show() {
    this.#session = show(this.#session);
  }

  grade(value) {
    const { id } = current(this.#session);
    const { now, storage } = this.study;
    this.#session = grade(this.#session, value, this.isScheduled ? storage.add(id, now, value) : now);
  }

  undo() {
    const { session, undone } = undo(this.#session);
    this.#session = session;
    if (undone && this.isScheduled) this.study.storage.takeBack(undone.id, undone.time);
  }

  // Whether there was anywhere to go.
  step(by) {
    const before = this.#session.back;
    this.#session = step(this.#session, by);
    return this.#session.back !== before;
  }
}
