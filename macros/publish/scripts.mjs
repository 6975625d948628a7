// The site's module scripts, joined and made small.
//   { site, bundles: { "site": ["assets/…js", …], … }, moved: { "search/index.json": "search/index-….json", … } }
//   → { bundles: { "site": "assets/site-K2J4….js", … }, imports: { "assets/site-….js": ["assets/chunk-….js"] }, files: [… ] }
//
// What is imported later stays a file of its own. Files that a script names by `new URL("…", import.meta.url)` are found by
// their new names; a script among them (a worker) is bundled for itself.
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join, posix, relative } from "node:path";
import * as esbuild from "esbuild";

const { site, bundles, workers, moved } = JSON.parse(readFileSync(0, "utf8"));
const OUT = "assets";
const ADDRESS_OF_FILE = /new URL\(\s*["'`]\.[^"'`]*["'`]\s*,\s*import\.meta\.url\s*\)/;
const ADDRESS = /new URL\(\s*(["'`])(\.[^"'`]*)\1\s*,\s*import\.meta\.url\s*\)/g;

// Everything is written into one folder, so that an address holds wherever its module ends up.
function readdressed(text, path) {
  if (text.split("import.meta").length !== text.split(ADDRESS_OF_FILE).length)
    throw new Error(`${relative(site, path)} uses import.meta otherwise than in new URL("…", import.meta.url): write it so.`);
  return text.replaceAll(ADDRESS, (_, quote, address) => {
    const file = posix.join(dirname(relative(site, path)), address);
    const to = posix.relative(OUT, moved[file] ?? file);
    return `new URL(${JSON.stringify(to.startsWith(".") ? to : `./${to}`)}, import.meta.url)`;
  });
}

const place = {
  name: "names of files, and bundles",
  setup(build) {
    build.onResolve({ filter: /^bundle:/ }, ({ path }) => ({ path: path.slice(7), namespace: "bundle" }));
    build.onLoad({ filter: /.*/, namespace: "bundle" }, ({ path }) => ({
      contents: bundles[path].map((script) => `import "./${script}";`).join("\n"), loader: "js", resolveDir: site,
    }));
    build.onLoad({ filter: /\.js$/, namespace: "file" }, async ({ path }) => ({
      contents: readdressed(await readFile(path, "utf8"), path), loader: "js",
    }));
  },
};

async function bundled(entryPoints) {
  const { metafile } = await esbuild.build({
    entryPoints,
    bundle: true,
    minify: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    metafile: true,
    outdir: join(site, OUT),
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    legalComments: "none",
    plugins: [place],
    logLevel: "error",
    absWorkingDir: site,
  });
  return metafile.outputs;
}

const files = [];
for (const worker of workers) {
  const outputs = await bundled([join(site, worker)]);
  files.push(...Object.keys(outputs));
  [moved[worker]] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === worker);
}

// One module alone is its own entry: what it exports can then be imported by others.
const entries = Object.entries(bundles).map(([name, scripts]) =>
  ({ in: scripts.length === 1 ? join(site, scripts[0]) : `bundle:${name}`, out: name }));
const outputs = await bundled(entries);
const nameOf = (entryPoint) =>
  Object.keys(bundles).find((name) => `bundle:${name}` === entryPoint || (bundles[name].length === 1 && bundles[name][0] === entryPoint));
const made = { bundles: {}, imports: {}, files: [...files, ...Object.keys(outputs)] };
for (const [file, { entryPoint, imports }] of Object.entries(outputs)) {
  const name = entryPoint && nameOf(entryPoint);
  if (name) made.bundles[name] = file;
  made.imports[file] = imports.filter(({ kind }) => kind === "import-statement").map(({ path }) => path);
}
process.stdout.write(JSON.stringify(made));
