// Draws for the build what the practice page draws in the browser, with the same code: one JSON request on stdin, one reply on
// stdout.
//   {"index": models.json, "presets": presets.json}
//   →  {"read": "“Not good”, …", "verdicts": "<ul class=…", "views": {"mean": "<figure …", …}, "presets": {"short": "<div …", "long": "<div …"}}
import { text } from "node:stream/consumers";
import { toHtml } from "../overrides/assets/javascripts/practice/markup.js";
import { presetTable } from "../overrides/assets/javascripts/practice/presets.js";
import { readLine, verdictList } from "../overrides/assets/javascripts/practice/verdicts.js";
import { view } from "../overrides/assets/javascripts/practice/views.js";

const REGIME = "short";

function views({ models, regimes }, { tokens, lastToProbe: last, readings, probe }) {
  const { units } = regimes[REGIME];
  const drawn = (id) => view(id, { tokens, last, reading: readings[id], probe: probe[id], units: units[id] }).map(toHtml).join("\n");
  return Object.fromEntries(models.map(({ id }) => [id, drawn(id)]));
}

const { index, presets } = JSON.parse(await text(process.stdin));
const [first] = presets[REGIME];
const tables = Object.entries(presets).map(([regime, rows]) => {
  const [low, high] = index.regimes[regime].gaps;
  return [regime, toHtml(presetTable(index.models, rows, `Trained on gaps of ${low} to ${high} words`))];
});
process.stdout.write(JSON.stringify({
  read: readLine(first.text, first.meant),
  verdicts: toHtml(verdictList(index.models, first.readings, first.meant)),
  views: views(index, first),
  presets: Object.fromEntries(tables),
}));
