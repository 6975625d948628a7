// Renders formulas for the build: one JSON request a line on stdin, one JSON reply a line on stdout.
//   {"tex": "h_t", "display": false}  →  {"html": "<span class=\"katex\">…"}  or  {"error": "KaTeX parse error: …"}
import katex from "katex";
import { createInterface } from "node:readline";

const STRICT = { throwOnError: true, strict: "error", trust: false, output: "htmlAndMathml" };

function reply({ tex, display }) {
  try {
    return { html: katex.renderToString(tex, { ...STRICT, displayMode: display }) };
  } catch (error) {
    return { error: error.message };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(reply(JSON.parse(line))) + "\n");
}
