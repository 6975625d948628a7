// Sets formulas as Anki does: MathJax 3.2.2 with the packages of Anki's configuration.
// stdin: [{"tex": "h_t", "display": false}, …]  stdout: the same list of "" or of what is wrong with the formula
import { createRequire } from "node:module";

const mathjax = createRequire(new URL("../../package.json", import.meta.url))("mathjax");
const EXTENSIONS = ["mathtools", "mhchem"];
// Without these a page prints what it cannot set, in red; here it has to be an error.
const LENIENT = ["noerrors", "noundefined"];
const ERROR = /<merror data-mjx-error="([^"]*)"/;

const settings = {
  loader: { load: ["input/tex-base", "[tex]/ams", ...EXTENSIONS.map((name) => `[tex]/${name}`)] },
  tex: { packages: { "[+]": ["ams", ...EXTENSIONS], "[-]": LENIENT } },
};

async function fault(MathJax, { tex, display }) {
  try {
    return ERROR.exec(await MathJax.tex2mmlPromise(tex, { display }))?.[1] ?? "";
  } catch (error) {
    return error.message;
  }
}

let input = "";
for await (const part of process.stdin) input += part;
const MathJax = await mathjax.init(settings);
const faults = [];
for (const formula of JSON.parse(input)) faults.push(await fault(MathJax, formula));
process.stdout.write(JSON.stringify({ version: MathJax.version, faults }));
