// Runs Lighthouse's mobile profile: one JSON request on stdin, one JSON line a run on stdout.
//   {"chrome": "/usr/bin/chromium", "flags": ["--no-sandbox"], "runs": [["http://127.0.0.1:8000/rnns/", 5]]}
//   → {"url": "http://127.0.0.1:8000/rnns/", "scores": {"performance": 100, …}, "metrics": {"lcp": 1234.5, …},
//      "machine": 1500, "lost": [["performance", "unused-css-rules", "Reduce unused CSS", "Est savings of 12 KiB"], …]}
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { text } from "node:stream/consumers";

const METRICS = {
  fcp: "first-contentful-paint",
  lcp: "largest-contentful-paint",
  tbt: "total-blocking-time",
  cls: "cumulative-layout-shift",
};

const valued = (record, value) => Object.fromEntries(Object.entries(record).map(([name, item]) => [name, value(item)]));

// What cost points: audits with a weight that are not passed. A metric does not say what made it slow: what Lighthouse
// expects to gain time is named beside it.
const lost = ({ categories, audits }) =>
  Object.entries(categories).flatMap(([category, { auditRefs }]) =>
    auditRefs
      .filter(({ id, weight }) => isLost(audits[id]) && (weight > 0 || saves(audits[id])))
      .map(({ id }) => [category, id, audits[id].title, audits[id].displayValue ?? "", ...places(audits[id].details)]),
  );

// Each "insight" repeats an older audit in other words.
const isLost = ({ id, score }) => !id.endsWith("-insight") && score !== null && score < 1;
const saves = ({ metricSavings }) => Object.values(metricSavings ?? {}).some((saving) => saving > 0);

const places = (details) =>
  (details?.items ?? []).slice(0, 3).map(({ node, url }) => node?.selector ?? (url ? new URL(url).pathname : ""));

async function run(url, { chrome, flags }) {
  // A browser of its own for every run: nothing of the one before is in its caches.
  const browser = await launch({ chromePath: chrome, chromeFlags: ["--headless=new", ...flags], logLevel: "silent" });
  try {
    const { lhr } = await lighthouse(url, { port: browser.port, output: "json", logLevel: "silent" });
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    return {
      url,
      scores: valued(lhr.categories, ({ score }) => Math.round(score * 100)),
      // How fast the machine was meanwhile; Lighthouse calls less than 1000 slow.
      machine: lhr.environment.benchmarkIndex,
      metrics: valued(METRICS, (id) => lhr.audits[id].numericValue),
      lost: lost(lhr),
    };
  } finally {
    browser.kill();
  }
}

const request = JSON.parse(await text(process.stdin));
for (const [url, times] of request.runs) {
  for (let time = 0; time < times; time += 1) {
    process.stdout.write(JSON.stringify(await run(url, request)) + "\n");
  }
}
