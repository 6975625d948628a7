// Runs Material's own search worker, without a browser, on an index that its plugin made: for comparison.
//     node ask_material.mjs <worker.js> <search_index.json> < queries.json
// Answers like ask.mjs.
import { readFileSync } from "node:fs";
import vm from "node:vm";

const [worker, file] = process.argv.slice(2);
const queries = JSON.parse(readFileSync(0, "utf8"));
const index = JSON.parse(readFileSync(file, "utf8"));

let hear;
let told;
const self = { addEventListener: (_, listener) => (hear = listener), postMessage: (message) => told?.(message) };
Object.assign(self, { self, location: { href: "http://localhost/" }, console, URL, setTimeout, performance });
vm.runInNewContext(readFileSync(worker, "utf8"), vm.createContext(self));

const ask = (message) =>
  new Promise((resolve) => {
    told = resolve;
    hear({ data: message });
  });

const started = performance.now();
await ask({ type: 0, data: { ...index, options: { suggest: true } } });
const start = performance.now() - started;
const answers = [];
for (const query of queries) {
  const asked = performance.now();
  const { data } = await ask({ type: 2, data: query });
  answers.push({ ...data, ms: performance.now() - asked });
}
process.stdout.write(JSON.stringify({ start, answers }));
