// Runs the site's own search worker on the site's own index, without a browser:
//     node ask.mjs <site> < queries.json
// Answers { start, answers }: milliseconds of setting up, and for each query the answer with `ms`; its `items` are the results
// as groups of one, since Material's come in groups.
import { readFileSync } from "node:fs";

const [site] = process.argv.slice(2);
const read = (path) => readFileSync(`${site}/${path}`, "utf8");
const asModule = (text) => `data:text/javascript;base64,${Buffer.from(text).toString("base64")}`;

const { answer, createSearch } = await import(asModule(read("assets/javascripts/search/worker.js")));
const index = JSON.parse(read("search/index.json"));
const queries = JSON.parse(readFileSync(0, "utf8"));

const started = performance.now();
const search = createSearch(index);
const start = performance.now() - started;
const answers = queries.map((query) => {
  const asked = performance.now();
  const { results, ...others } = answer(search, query);
  return { ...others, items: results.map((result) => [result]), ms: performance.now() - asked };
});
process.stdout.write(JSON.stringify({ start, answers }));
