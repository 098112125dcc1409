/* Bundles the forms into dist/, or into the folder that is named: node build.mjs /tmp/forms
   Every foreign address in them leads to a file beside them, or nowhere, but for those in
   addresses.json. The same versions give the same bytes. */

import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

process.on("uncaughtException", ({ message }) => {
  console.error(message);
  process.exit(1);
});

const HERE = dirname(fileURLToPath(import.meta.url));
const DIST = resolve(process.argv[2] ?? join(HERE, "dist"));
const CMS = join(HERE, "node_modules/@sveltia/cms/npm");
const KEPT = JSON.parse(await readFile(join(HERE, "addresses.json"), "utf8"));
const ASSETS = await readdir(join(CMS, "assets"));

/** The words of the forms; those of the program itself are English. */
const LANGUAGE = "de";

/** A pattern, what stands in its place, and how often it does: another version may differ. */
const REPLACED = [
  // It asks there for a newer version of itself: the answer is none.
  [/https:\/\/unpkg\.com\/@sveltia\/cms`/g, "data:,`", 1],
  // Neither is anybody asked whether the forge works: the forge says so itself.
  [/https:\/\/www\.githubstatus\.com\/api\/[\w/.]+/g, "data:,", 1],
  [/https:\/\/status-api\.hostedstatus\.com\/[\w/.]+/g, "data:,", 1],
  // Pictures of people come from hosts of third parties.
  [/\bavatar_url\b/g, "no_picture", 3],
  [/\.avatarUrl\b/g, ".noPicture", 1],
  [/`ar,bg,(?:[\w-]+,)+zh-TW`/g, `\`${LANGUAGE}\``, 1],
  [/https:\/\/cdn\.jsdelivr\.net\/fontsource\/fonts\/([\w-]+)[:@][^)]*\/([\w-]+)\.woff2/g, font, 3],
];

/** The file that holds a font under the name by which others ask for it. */
function font(address, family, variant) {
  const found = ASSETS.find((name) => name.startsWith(`${family}-${variant}-`));
  if (!found) throw new Error(`No file for the font ${address}`);
  return found;
}

/** The text of a script, in which no address leads to another host. */
const confined = (text) =>
  text
    // All files lie in one folder.
    .replaceAll(/new URL\(`(?:\.\.\/)?(?:assets\/)?/g, "new URL(`")
    .replaceAll(/(https?:\/\/)(\$?\{|[a-z0-9-]+(?:\.[a-z0-9-]+)*)/gi, (address, scheme, host) =>
      host.toLowerCase() in KEPT ? address : `${scheme}blocked.invalid/${host}`);

const changed = (text) => {
  for (const [pattern, replacement, times] of REPLACED) {
    const found = text.match(pattern)?.length ?? 0;
    if (found !== times) throw new Error(`${pattern} was to be found ${times} times, not ${found}`);
    text = text.replaceAll(pattern, replacement);
  }
  return text;
};

/** Grammars of programming languages, and words of other languages than ours. */
const UNUSED = /^@shikijs\/langs\/|^\.\.\/locales\//;

const ours = {
  name: "forms",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: UNUSED }, ({ path }) =>
      path.endsWith(`/${LANGUAGE}.json`) ? undefined : { path: "unused", namespace: "unused" });
    onLoad({ filter: /./, namespace: "unused" }, () => ({ contents: "export default [];" }));
    onLoad({ filter: /node_modules\/.*\.m?js$/ }, async ({ path }) => {
      const text = await readFile(path, "utf8");
      return { contents: confined(path === join(CMS, "index.js") ? changed(text) : text) };
    });
  },
};

const RULE = `\n${"-".repeat(72)}\n\n`;

/** The licences of all packages of which something is in the bundle, as they ask for it. */
const licences = async (inputs) => {
  const packages = new Set(
    inputs.map((path) => path.match(/^(node_modules\/(?:@[^/]+\/)?[^/]+)\//)?.[1]).filter(Boolean),
  );
  const texts = [];
  for (const folder of [...packages].sort()) {
    const files = await readdir(join(HERE, folder));
    const { version, license } = JSON.parse(await readFile(join(HERE, folder, "package.json"), "utf8"));
    const name = files.find((file) => /^(licen[cs]e|copying)/i.test(file));
    const text = name ? await readFile(join(HERE, folder, name), "utf8") : "";
    texts.push(`${relative("node_modules", folder)} ${version} (${license})\n\n${text.trim()}\n`);
  }
  return texts.join(RULE);
};

await rm(DIST, { recursive: true, force: true });
await mkdir(DIST, { recursive: true });
const { metafile } = await build({
  absWorkingDir: HERE,
  entryPoints: ["main.js"],
  outdir: DIST,
  entryNames: "[name]-[hash]",
  chunkNames: "[name]-[hash]",
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2022",
  minify: true,
  charset: "utf8",
  legalComments: "external",
  metafile: true,
  plugins: [ours],
  logLevel: "warning",
});
for (const name of ASSETS) {
  if (name.endsWith(".map")) continue;
  const from = join(CMS, "assets", name);
  if (name.endsWith(".js")) await writeFile(join(DIST, name), confined(await readFile(from, "utf8")));
  else await copyFile(from, join(DIST, name));
}
const notices = [];
for (const name of (await readdir(DIST)).filter((one) => one.endsWith(".LEGAL.txt")).sort()) {
  notices.push(await readFile(join(DIST, name), "utf8"));
  await rm(join(DIST, name));
}
await writeFile(
  join(DIST, "LICENSES.txt"),
  [await licences(Object.keys(metafile.inputs)), ...notices].join(RULE),
);
const main = Object.keys(metafile.outputs).find((path) => /main-\w+\.js$/.test(path));
const page = await readFile(join(HERE, "index.html"), "utf8");
await writeFile(join(DIST, "index.html"), page.replace("main.js", basename(main)));
