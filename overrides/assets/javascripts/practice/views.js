// Per model the one view that explains it: a list of figures, as data (markup.js).
//
// given: { tokens, last, reading, probe, units, from } — the words with the last one to probe, what the model computed
// (models.js), the probe's differences, the units to show, and the position from which the Transformer's heads look.
import { attentionView } from "./attention-view.js";
import { gatesView } from "./gates-view.js";
import { headsView } from "./heads-view.js";
import { meanView } from "./mean-view.js";
import { probeView } from "./probe-view.js";

export const ROLES = { mean: "word-vectors", rnn: "rnn", lstm: "lstm-gru", gru: "lstm-gru", bigru: "attention", transformer: "transformer" };
export const PROBED = ["rnn", "lstm", "gru"];

const probed = (given) => probeView({ role: ROLES[given.model], ...given });
const VIEWS = {
  mean: meanView, rnn: probed, lstm: (given) => [...probed(given), ...gatesView(given)], gru: probed,
  bigru: attentionView, transformer: headsView,
};

export function view(model, given) {
  return VIEWS[model]({ model, ...given });
}
