// What a library of JavaScript reads in front matter: JSON strings in, one a line; {"data": ...} or {"error": ...} out.
//
//   node data.mjs obsidian | js-yaml | gray-matter
import {createRequire} from "node:module";
import {readFileSync} from "node:fs";

// The libraries are installed where the program is started.
const require = createRequire(process.cwd() + "/");
const load = {
  obsidian: (text) => require("yaml").parse(text, {logLevel: "error"}),
  "js-yaml": (text) => require("js-yaml").load(text),
  // With options, it keeps nothing from one text to the next.
  "gray-matter": (text) => require("gray-matter")(`---\n${text}---\n`, {}).data,
}[process.argv[2]];

// JSON has no dates, and no numbers without an end.
function plain(value, above = []) {
  if (above.includes(value)) return {"\0": "circle"};
  if (value instanceof Date) return {"\0": `date ${value.valueOf()}`};
  if (typeof value === "number" && (!Number.isFinite(value) || Object.is(value, -0))) {
    return {"\0": `number ${Object.is(value, -0) ? "-0" : value}`};
  }
  if (Array.isArray(value)) return value.map((item) => plain(item, [...above, value]));
  if (value instanceof Uint8Array) return {"\0": `bytes ${Buffer.from(value).toString("hex")}`};
  if (value === null || typeof value !== "object") return value ?? null;
  const pairs = Object.entries(value).map(([key, item]) => [key, plain(item, [...above, value])]);
  return Object.fromEntries(pairs);
}

function reading(block) {
  try {
    return {data: plain(load(block))};
  } catch (error) {
    return {error: String(error.message).split("\n")[0]};
  }
}

const lines = readFileSync(0, "utf8").split("\n").filter((line) => line !== "");
process.stdout.write(lines.map((line) => JSON.stringify(reading(JSON.parse(line))) + "\n").join(""));
