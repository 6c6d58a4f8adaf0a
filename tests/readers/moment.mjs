// What moment makes of dates: JSON strings in, one a line, which hold JSON themselves; answers out.
//
//   ["read", language, format, text]   strictly; the answer is milliseconds since 1970, as if in UTC, or null
//   ["print", language, format, time]  the answer is the text
//
//   node moment.mjs
import {createRequire} from "node:module";
import {readFileSync} from "node:fs";

// The library is installed where the program is started.
const require = createRequire(process.cwd() + "/");
const moment = require("moment");
for (const language of ["de", "es", "fr"]) require(`moment/locale/${language}`);

function answer([kind, language, format, text]) {
  if (kind === "print") return moment.parseZone(text).locale(language).format(format);
  const read = moment.utc(text, format, language, true);
  return read.isValid() ? read.valueOf() : null;
}

const lines = readFileSync(0, "utf8").split("\n").filter((line) => line !== "");
process.stdout.write(lines.map((line) => JSON.stringify(answer(JSON.parse(JSON.parse(line)))) + "\n").join(""));
