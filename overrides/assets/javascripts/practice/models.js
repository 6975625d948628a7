// The six models. Each reads tokens into { logit, probability, and what led to them }: see its file.
//     probability: that the sentence is positive, σ(logit)
import * as bigru from "./bigru.js";
import * as gru from "./gru.js";
import * as lstm from "./lstm.js";
import * as mean from "./mean.js";
import * as rnn from "./rnn.js";
import * as transformer from "./transformer.js";

const READERS = { mean, rnn, lstm, gru, bigru, transformer };
export const MODELS = Object.keys(READERS);
// Those that read word by word in one direction, with `start` and `step` for the probe.
export const CELLS = { rnn, lstm, gru };

// parameters: see weights.js · tokens: see tokens.js, at least one
export const read = (id, parameters, tokens) => READERS[id].read(parameters[id], tokens.map((token) => token.id));

export const readAll = (parameters, tokens) =>
  Object.fromEntries(MODELS.map((id) => [id, read(id, parameters, tokens)]));
