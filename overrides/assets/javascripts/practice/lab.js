// What the parts of the practice page share: the sentence, what its writer means, which weights read it, which model is looked
// into, and what all six models make of it. Parts change it with `set`, and hear of it by the events "change" and "state".
import { loadIndex, loadParameters } from "./load.js";
import { readAll } from "./models.js";
import { lastToProbe, negationProbe } from "./probe.js";
import { readSentence } from "./sentence.js";
import { PROBED } from "./views.js";

const MOST_PAST = 40;

export class Lab extends EventTarget {
  state = { sentence: "", meant: "", gaps: "short", view: "mean" };
  status = "waiting"; // waiting, loading, ready, failed
  index = null;
  parameters = null;
  result = null;
  past = [];
  #base = "";
  #asked = "";

  async start(base, state) {
    this.#base = base;
    Object.assign(this.state, state);
    await this.retry();
  }

  retry() {
    this.#asked = "";
    return this.#read();
  }

  set(changes) {
    Object.assign(this.state, changes);
    return this.#read();
  }

  // Another regime may be asked for while one is still on its way: only the last one asked for counts.
  async #read() {
    const asked = this.state.gaps;
    if (this.#asked !== asked) {
      this.#asked = asked;
      this.#become("loading");
      const found = await this.#load(asked).catch(() => null);
      if (this.#asked !== asked) return;
      this.parameters = found;
      this.#become(found ? "ready" : "failed");
    }
    if (this.status === "ready") this.#compute();
  }

  async #load(regime) {
    this.index ??= await loadIndex(this.#base);
    return loadParameters(this.#base, this.index, regime);
  }

  #become(status) {
    this.status = status;
    this.dispatchEvent(new Event("state"));
  }

  #compute() {
    const { tokens, notes, problem } = readSentence(this.state.sentence, this.index);
    const readings = problem ? null : readAll(this.parameters, tokens);
    const negators = new Set(this.index.negators);
    this.result = { ...this.state, tokens, notes, problem, readings, negators, last: lastToProbe(tokens, this.index) };
    if (readings) this.#remember();
    this.dispatchEvent(new Event("change"));
  }

  // Computed only for the model that is drawn.
  probe(model) {
    return PROBED.includes(model) ? negationProbe(model, this.parameters, this.result.tokens, this.index) : [];
  }

  get units() {
    return this.index.regimes[this.state.gaps].units;
  }

  // Looking into another model is no new sentence.
  #remember() {
    const [before] = this.past;
    const isNew = !before || ["sentence", "meant", "gaps"].some((name) => before[name] !== this.result[name]);
    if (isNew) this.past = [this.result, ...this.past].slice(0, MOST_PAST);
  }
}

export const lab = new Lab();
