// What prettier makes of notes: JSON strings in, one a line; JSON strings of the formatted notes, or null, out.
//
//   node prettier.mjs markdown | mdx
import {createRequire} from "node:module";
import {text} from "node:stream/consumers";
import {pathToFileURL} from "node:url";

// The libraries are installed where the program is started.
const require = createRequire(process.cwd() + "/");
const {default: prettier} = await import(pathToFileURL(require.resolve("prettier")));

async function formatted(note) {
  try {
    return await prettier.format(note, {parser: process.argv[2]});
  } catch {
    return null;
  }
}

for (const line of (await text(process.stdin)).split("\n")) {
  if (line !== "") process.stdout.write(JSON.stringify(await formatted(JSON.parse(line))) + "\n");
}
