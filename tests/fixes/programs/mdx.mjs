// Pages of Docusaurus, as the compiler of MDX makes them: JSON strings in, one a line; JSON strings of the program of
// each page, or of "error: ...", out.
import {createRequire} from "node:module";
import {text} from "node:stream/consumers";
import {pathToFileURL} from "node:url";

// The libraries are installed where the program is started.
const require = createRequire(process.cwd() + "/");
const load = async (name) => import(pathToFileURL(require.resolve(name)));
const {compile} = await load("@mdx-js/mdx");
const {default: gfm} = await load("remark-gfm");

// Comments are not shown, nor is what is left of a block that holds nothing else, nor where one thing is put together.
function withoutComments(program) {
  return program
    .replace(/^\/\*.*\*\/\n/gm, "")
    .replaceAll("{}", "")
    .replace(/(\{"\\n"\})+/g, '{"\\n"}')
    .replaceAll('<>{"\\n"}', "<>")
    .replaceAll('{"\\n"}</>', "</>")
    .replaceAll("<>", "")
    .replaceAll("</>", "");
}

async function page(body) {
  try {
    return withoutComments(String(await compile(body, {remarkPlugins: [gfm], jsx: true})));
  } catch (error) {
    return "error: " + String(error.message).split("\n")[0];
  }
}

for (const line of (await text(process.stdin)).split("\n")) {
  if (line !== "") process.stdout.write(JSON.stringify(await page(JSON.parse(line))) + "\n");
}
