// What fast-check makes the inputs of these tests from.
import fc from "fast-check";
import { EARLIEST, LATEST, emptyLog, together } from "../../overrides/assets/javascripts/study/log.js";

// Few ids and few seconds, so that logs meet; among the ids one that every ordinary object has.
export const id = fc.constantFrom("attention-weights", "lstm-gates", "why-rnns", "constructor", "7");
const near = fc.integer({ min: 1_795_000_000, max: 1_795_000_012 });
export const time = fc.oneof(near, fc.integer({ min: EARLIEST, max: LATEST }));
export const review = fc.tuple(time, fc.integer({ min: 0, max: 4 }));

export const reviews = fc.array(review, { minLength: 1, maxLength: 12 }).map((list) => together(list));
export const log = fc.dictionary(id, reviews, { maxKeys: 5 }).map((record) => Object.assign(emptyLog(), record));
