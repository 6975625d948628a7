// The site's module scripts, joined and made small.
//   { site, bundles: { "site": ["assets/…js", …], … }, moved: { "assets/…css": "assets/…-ZE5O6RLN.css", … } }
//   → { bundles: { "site": "assets/site-K2J4….js", … }, files: [… ] }
//
// Every file that is written is whole: what it imports is in it, so that a page asks for one script and waits for no other.
// What is imported later, by import("…"), is a file of its own, and so is a worker. A small module may thus be in several
// files at once; such a module keeps its state in the page, not in a variable.
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, posix, relative } from "node:path";
import * as esbuild from "esbuild";

const { site, bundles, moved } = JSON.parse(readFileSync(0, "utf8"));
const OUT = "assets";
const ADDRESS = /new URL\(\s*(?:"(\.[^"]*)"|'(\.[^']*)'|`(\.[^`]*)`)\s*,\s*import\.meta\.url\s*\)/g;
const STATE = /^(?:export )?let\b/m;

const files = new Set();
const later = new Map(); // each script that is a file of its own → the promise of its new name
const holders = new Map(); // each module → the files that it is in

// A file's address as modules name it: all are written into one folder.
function named(file) {
  const path = posix.relative(OUT, file);
  return path.startsWith(".") ? path : `./${path}`;
}

function apart(script, waiting) {
  if (waiting.includes(script)) throw new Error(`${[...waiting, script].join(" loads ")}: one of them has to go without the other.`);
  if (!later.has(script)) later.set(script, write(posix.basename(script, ".js"), [script], [...waiting, script]));
  return later.get(script);
}

async function readdressed(path, waiting) {
  const text = await readFile(path, "utf8");
  const found = [...text.matchAll(ADDRESS)];
  if (text.split("import.meta").length - 1 !== found.length)
    throw new Error(`${relative(site, path)}: import.meta is understood only as new URL("…", import.meta.url): write it so.`);
  const files = await Promise.all(found.map((match) => {
    const file = posix.join(posix.dirname(relative(site, path)), match[1] ?? match[2] ?? match[3]);
    return file.startsWith(`${OUT}/`) && file.endsWith(".js") ? apart(file, waiting) : moved[file] ?? file;
  }));
  return text.replaceAll(ADDRESS, () => `new URL(${JSON.stringify(named(files.shift()))}, import.meta.url)`);
}

function names(waiting) {
  return {
    name: "names of files",
    setup(build) {
      build.onResolve({ filter: /./ }, async ({ kind, path, resolveDir }) =>
        kind === "dynamic-import"
          ? { path: named(await apart(relative(site, join(resolveDir, path)), waiting)), external: true }
          : null);
      build.onLoad({ filter: /\.js$/ }, async ({ path }) => ({ contents: await readdressed(path, waiting), loader: "js" }));
    },
  };
}

async function write(name, scripts, waiting) {
  const { metafile } = await esbuild.build({
    ...(scripts.length > 1
      ? { stdin: { contents: scripts.map((script) => `import "./${script}";`).join("\n"), resolveDir: site } }
      : { entryPoints: scripts }),
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    metafile: true,
    outdir: OUT,
    entryNames: `${name}-[hash]`,
    legalComments: "none",
    plugins: [names(waiting)],
    logLevel: "error",
    absWorkingDir: site,
  });
  const [file] = Object.keys(metafile.outputs);
  for (const module of Object.keys(metafile.inputs)) holders.set(module, [...(holders.get(module) ?? []), file]);
  files.add(file);
  return file;
}

async function checkState() {
  for (const [module, { length }] of holders)
    if (length > 1 && STATE.test(await readFile(join(site, module), "utf8")))
      throw new Error(`${module} is in ${length} files and keeps something in a variable of its own: keep it in the page.`);
}

async function main() {
  const written = {};
  for (const [name, scripts] of Object.entries(bundles))
    written[name] = await (scripts.length > 1 ? write(name, scripts, []) : apart(scripts[0], []));
  await checkState();
  process.stdout.write(JSON.stringify({ bundles: written, files: [...files] }));
}

await main().catch(({ message }) => {
  process.stderr.write(message);
  process.exitCode = 1;
});
