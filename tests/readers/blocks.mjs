// What a library of JavaScript makes of whole blocks: JSON strings in, one a line; the values as JSON, or "error: ...",
// out.
//
//   node blocks.mjs obsidian | js-yaml
import {createRequire} from "node:module";
import {readFileSync} from "node:fs";

// The libraries are installed where the program is started.
const require = createRequire(process.cwd() + "/");
const yaml = process.argv[2] === "obsidian" ? null : require("js-yaml");
// Dates stay as they were written.
const load = yaml ? (text) => yaml.load(text, {schema: yaml.CORE_SCHEMA}) : (text) => require("yaml").parse(text);

function reading(block) {
  try {
    return load(block);
  } catch (error) {
    return "error: " + error.message.split("\n")[0];
  }
}

const lines = readFileSync(0, "utf8").split("\n").filter((line) => line !== "");
process.stdout.write(lines.map((line) => JSON.stringify(reading(JSON.parse(line)) ?? null) + "\n").join(""));
