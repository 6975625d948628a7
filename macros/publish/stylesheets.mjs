// The site's stylesheets, joined and made small.
//   { site, bundles: { "site": ["assets/…css", …], … }, theirs: ["assets/…css"], used: { tags, classes, ids, attributes, values } }
//   → { "site": "assets/site-K2J4….css", … }
//
// Of the stylesheets in `theirs` only the rules stay that something of the site can need: the theme brings many widgets, the
// site has few, and every rule is tried on each of the many elements of a formula. esbuild joins, makes small, and gives
// fonts and files names with a hash of their content.
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as esbuild from "esbuild";
import { PurgeCSS } from "purgecss";

const { site, bundles, theirs, used } = JSON.parse(readFileSync(0, "utf8"));
const purge = new PurgeCSS();
// States of form controls and the like, which need no value in the page.
const STATES = ["hidden", "open", "checked", "disabled", "required", "dir", "lang"];

const found = {
  tags: used.tags,
  classes: used.classes,
  ids: used.ids,
  attributes: { names: [...used.attributes, ...STATES], values: used.values },
  undetermined: [],
};

async function purged(path) {
  const [{ css }] = await purge.purge({
    content: [{ raw: "-", extension: "html" }],
    css: [{ raw: await readFile(path, "utf8") }],
    extractors: [{ extensions: ["html"], extractor: () => found }],
    variables: true,
    keyframes: true,
  });
  return css;
}

// A palette of the theme: the colors in it that the project's own stylesheets give to the same elements are never seen.
const PALETTE = /(?<=^|[{}])(?:(?::root|\[data-md-color-scheme[^\]]*\])(?:,(?=[:[])|(?=\{)))+\{[^{}]*\}/g;
const COLOR = /(--md-[\w-]+):[^;{}]*;?/g;

async function ownColors() {
  const own = Object.values(bundles).flat().filter((sheet) => !theirs.includes(sheet));
  const texts = await Promise.all(own.map((sheet) => readFile(join(site, sheet), "utf8")));
  const palettes = texts.flatMap((text) => [...text.matchAll(/^\[data-md-color-scheme\] \{[^{}]*\}/gm)].map(([rule]) => rule));
  return new Set(palettes.flatMap((rule) => [...rule.matchAll(/(--md-[\w-]+):/g)].map(([, name]) => name)));
}

function withoutHidden(css, own) {
  return css.replaceAll(PALETTE, (rule) => rule.replaceAll(COLOR, (color, name) => (own.has(name) ? "" : color)));
}

const onlyNeeded = {
  name: "only what is needed",
  async setup(build) {
    const own = await ownColors();
    const files = new Set(theirs.map((file) => join(site, file)));
    build.onLoad({ filter: /\.css$/ }, async ({ path }) =>
      files.has(path) ? { contents: withoutHidden(await purged(path), own), loader: "css" } : null);
    build.onResolve({ filter: /^bundle:/ }, ({ path }) => ({ path: path.slice(7), namespace: "bundle" }));
    build.onLoad({ filter: /.*/, namespace: "bundle" }, ({ path }) => ({
      contents: bundles[path].map((sheet) => `@import "./${sheet}";`).join("\n"), loader: "css", resolveDir: site,
    }));
  },
};

async function main() {
  const { metafile } = await esbuild.build({
    entryPoints: Object.keys(bundles).map((name) => ({ in: `bundle:${name}`, out: name })),
    bundle: true,
    minify: true,
    metafile: true,
    outdir: join(site, "assets"),
    entryNames: "[name]-[hash]",
    assetNames: "[name]-[hash]",
    loader: { ".woff2": "file", ".svg": "file", ".png": "file" },
    legalComments: "none",
    plugins: [onlyNeeded],
    logLevel: "error",
    absWorkingDir: site,
  });
  const outputs = Object.entries(metafile.outputs);
  process.stdout.write(JSON.stringify({
    bundles: Object.fromEntries(outputs.filter(([, { entryPoint }]) => entryPoint)
      .map(([file, { entryPoint }]) => [entryPoint.slice("bundle:".length), file])),
    files: outputs.map(([file]) => file),
  }));
}

await main().catch(({ message }) => {
  process.stderr.write(message);
  process.exitCode = 1;
});
