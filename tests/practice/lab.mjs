// The shipped weights, and PyTorch's answers in 64 bits (reference.json, written by `make practice`).
import { readFileSync } from "node:fs";
import { readWeights } from "../../overrides/assets/javascripts/practice/weights.js";

const DATA = new URL(process.env.PRACTICE_DATA ?? "../../docs/_data/practice/", import.meta.url);
const json = (name, base) => JSON.parse(readFileSync(new URL(name, base), "utf8"));

export const index = json("models.json", DATA);
export const report = () => json("report.json", DATA);
export const presets = () => json("presets.json", DATA);
export const reference = json(process.env.PRACTICE_REFERENCE ?? "reference.json", import.meta.url);
export const REGIMES = Object.keys(index.regimes);

export function weightsOf(regime) {
  const { buffer, byteOffset, byteLength } = readFileSync(new URL(index.regimes[regime].file, DATA));
  return buffer.slice(byteOffset, byteOffset + byteLength);
}

export const parameters = Object.fromEntries(REGIMES.map((regime) => [regime, readWeights(index, weightsOf(regime))]));
