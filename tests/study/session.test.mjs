import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import * as study from "../../overrides/assets/javascripts/study/session.js";

const { current, grade, isOver, progress, show, start, step, summary, undo } = study;
const ids = fc.uniqueArray(fc.constantFrom(..."abcdefghijkl"), { maxLength: 12 });
const graded = (session, ...grades) => grades.reduce((sum, value, i) => grade(show(sum), value, 1000 + i), session);

// What a learner may do, in any order, also what makes no sense just then.
const ACTIONS = {
  show,
  again: (session) => grade(session, 1, 1),
  hard: (session) => grade(session, 2, 2),
  good: (session) => grade(session, 3, 3),
  undo: (session) => undo(session).session,
  back: (session) => step(session, -1),
  forward: (session) => step(session, 1),
};
const actions = fc.array(fc.constantFrom(...Object.keys(ACTIONS)), { maxLength: 60 });

test("whatever is done, no card is lost or doubled", () => {
  fc.assert(
    fc.property(ids, actions, (queue, list) => {
      const session = list.reduce((sum, action) => ACTIONS[action](sum), start(queue));
      const recalled = session.done.filter(({ grade: value }) => value > 1).map(({ id }) => id);
      assert.deepEqual([...session.waiting, ...recalled].toSorted(), queue.toSorted());
      assert.equal(progress(session).cards, queue.length);
      assert.equal(progress(session).recalled, recalled.length);
    }),
  );
});

test("it ends when every card was recalled, however often some are missed", () => {
  fc.assert(
    fc.property(ids, fc.array(fc.constantFrom(1, 2, 3, 4), { maxLength: 40 }), (queue, grades) => {
      let session = graded(start(queue), ...grades);
      while (!isOver(session)) session = graded(session, 3);
      assert.equal(current(session), null);
      assert.equal(summary(session).recalled, queue.length);
    }),
  );
});

test("every undo gives back the session as it was, to its beginning", () => {
  fc.assert(
    fc.property(ids, actions, (queue, list) => {
      let session = list.reduce((sum, action) => ACTIONS[action](sum), start(queue));
      const done = [...session.done];
      for (let undone; ({ session, undone } = undo(session)) && undone; ) assert.deepEqual(undone, done.pop());
      assert.deepEqual([session.waiting, done], [queue, []]);
    }),
  );
});

test("an undo brings the card back with its answer shown, and names the review to take back", () => {
  const { session, undone } = undo(graded(start(["a", "b"]), 1));
  assert.deepEqual(current(session), { id: "a", shown: true, grade: 0 });
  assert.deepEqual(undone, { id: "a", grade: 1, time: 1000 });
  assert.equal(undo(start(["a"])).undone, null);
});

test("a missed card comes back after five others, or at the end", () => {
  assert.deepEqual(graded(start([..."abcdefgh"]), 1).waiting.join(""), "bcdefagh");
  assert.deepEqual(graded(start([..."abc"]), 1).waiting.join(""), "bca");
  assert.deepEqual(graded(start(["a"]), 1).waiting, ["a"]);
});

test("no grade without the answer, none while looking back, none at the end", () => {
  const fresh = start(["a", "b"]);
  assert.equal(grade(fresh, 3, 1), fresh);
  const back = step(show(graded(fresh, 3)), -1);
  assert.equal(grade(back, 1, 1), back);
  const over = graded(fresh, 3, 3);
  assert.equal(grade(show(over), 3, 1), over);
});

test("looking back shows what was graded and stays within it", () => {
  const session = graded(start(["a", "b", "c"]), 3, 1);
  assert.deepEqual(current(step(session, -1)), { id: "b", shown: true, grade: 1 });
  assert.deepEqual(current(step(step(step(session, -1), -1), -1)), { id: "a", shown: true, grade: 3 });
  assert.deepEqual(current(step(step(session, -1), 1)), current(session));
  assert.deepEqual(current(step(session, 1)), current(session));
});

test("the progress and the summary say what came of it", () => {
  const midway = graded(start(["a", "b", "c"]), 1, 3);
  assert.deepEqual(progress(midway), { cards: 3, recalled: 1, returning: 1 });
  const end = graded(midway, 3, 1, 3);
  assert.deepEqual(progress(end), { cards: 3, recalled: 3, returning: 0 });
  assert.deepEqual(summary(end), { cards: 3, recalled: 3, atOnce: 2, missed: ["a"], grades: 5 });
});

test("an empty queue is over at once", () => {
  assert.deepEqual(summary(start([])), { cards: 0, recalled: 0, atOnce: 0, missed: [], grades: 0 });
  assert.equal(show(start([])).shown, false);
});
