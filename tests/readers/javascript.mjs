// What a library of JavaScript makes of plain scalars: JSON strings in, one a line; kinds and values out.
//
//   node javascript.mjs obsidian | js-yaml | gray-matter
import {createRequire} from "node:module";
import {readFileSync} from "node:fs";

// The libraries are installed where the program is started.
const require = createRequire(process.cwd() + "/");
const load = {
  obsidian: (text) => require("yaml").parse(text),
  "js-yaml": (text) => require("js-yaml").load(text),
  "gray-matter": (text) => require("gray-matter")(`---\n${text}\n---\n`).data,
}[process.argv[2]];

function told(value) {
  if (value === null) return ["null", ""];
  if (typeof value === "boolean") return ["boolean", String(value)];
  if (typeof value === "number") return [Number.isInteger(value) ? "integer" : "real", String(value === 0 ? 0 : value)];
  if (value instanceof Date) return ["date", value.toISOString().replace(/^\+0/, "").replace(/\.?0*Z$/, "Z")];
  return typeof value === "string" ? ["text", value] : ["other", String(value)];
}

function reading(scalar) {
  try {
    if (scalar === "<<" && Object.keys(load("<<: {a: 1}"))[0] === "a") return ["merge", ""];
    return told(load(`key: ${scalar}`).key);
  } catch (error) {
    return ["error", error.message.split("\n")[0]];
  }
}

const lines = readFileSync(0, "utf8").split("\n").filter((line) => line !== "");
process.stdout.write(lines.map((line) => JSON.stringify(reading(JSON.parse(line))) + "\n").join(""));
