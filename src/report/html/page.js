"use strict";
// Findings are drawn some at a time, as they scroll into view: a page of all of 20,000 would take seconds.
const step = 100;
const severities = ["error", "warning", "info"];
const {findings, summary} = JSON.parse(document.getElementById("data").textContent);
const at = (id) => document.getElementById(id);
const count = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

const folderOf = (path) => path.slice(0, path.lastIndexOf("/") + 1) || "./";
const groupOf = {file: (f) => f.path, folder: (f) => folderOf(f.path), rule: (f) => f.rule};
for (const finding of findings) finding.words = `${finding.path} ${finding.rule} ${finding.message}`.toLowerCase();

let groups = [];   // [name, findings], what the filters leave.
let drawn = {group: 0, finding: 0};

function draw(limit) {
  const list = at("findings");
  list.querySelector("button")?.remove();
  for (let left = limit; left > 0 && drawn.group < groups.length;) {
    const [name, members] = groups[drawn.group];
    if (drawn.finding === 0) list.append(element("h2", {id: `group-${drawn.group}`, tabIndex: -1}, name));
    for (; left > 0 && drawn.finding < members.length; --left) list.append(articleOf(members[drawn.finding++]));
    if (drawn.finding === members.length) drawn = {group: drawn.group + 1, finding: 0};
  }
  if (drawn.group < groups.length) {
    const more = element("button", {type: "button", onclick: () => draw(step)}, "Show more");
    list.append(more);
    nearEnd.disconnect();
    nearEnd.observe(more);
  }
}
const nearEnd = new IntersectionObserver((entries) => { if (entries.some((e) => e.isIntersecting)) draw(step); },
                                         {rootMargin: "1000px"});

function articleOf(finding) {
  const {line, column} = finding.range.start;
  const made = element("article", {className: finding.severity, tabIndex: -1},
      element("h3", {}, element("b", {}, finding.severity), ` ${finding.message}`),
      element("p", {}, `${finding.path}:${line}:${column} · ${finding.rule}`));
  if (finding.excerpt !== undefined) made.append(excerptOf(finding));
  if (finding.fix) made.append(...fixOf(finding));
  return made;
}

// Text by code points, as columns count.
const characters = (text) => Array.from(text);

function excerptOf({excerpt, range}) {
  const shown = element("pre", {tabIndex: 0});
  shown.setAttribute("aria-label", "The text");
  excerpt.split(/\r?\n/).forEach((text, index) => {
    const line = range.start.line + index;
    const points = characters(text);
    const begin = index === 0 ? range.start.column - 1 : 0;
    const end = line === range.end.line ? range.end.column - 1 : points.length;
    const part = (from, to) => points.slice(from, to).join("");
    const marked = element("mark", {className: begin === end ? "empty" : ""}, part(begin, end));
    shown.append(element("i", {}, `${line} | `), part(0, begin), marked, part(end), "\n");
  });
  return shown;
}

// The lines of the excerpt with the edits made; null where one lies elsewhere.
function mended({excerpt, range, fix}) {
  const lines = excerpt.split("\n");
  const begins = [];
  let points = [];
  for (const line of lines) {
    begins.push(points.length);
    points = points.concat(characters(line), "\n");
  }
  points.pop();
  const place = ({line, column}) => begins[line - range.start.line] + column - 1;
  const edits = [...fix.edits].sort((a, b) => b.range.start.byte - a.range.start.byte);
  for (const edit of edits) {
    if (edit.range.start.line < range.start.line || edit.range.end.line > range.end.line) return null;
    points.splice(place(edit.range.start), place(edit.range.end) - place(edit.range.start), edit.text);
  }
  return points.join("");
}

function fixOf(finding) {
  const {fix, excerpt} = finding;
  const said = element("p", {}, `${fix.title} (${fix.safety === "safe" ? "--fix" : "--fix --unsafe-fixes"})`);
  const after = excerpt === undefined ? null : mended(finding);
  if (after === null) return [said];
  const shown = element("pre", {tabIndex: 0}, element("del", {}, `- ${excerpt}`), element("ins", {}, `+ ${after}`));
  shown.setAttribute("aria-label", "What the fix changes");
  return [said, shown];
}

function apply() {
  const words = at("search").value.toLowerCase().split(/\s+/).filter(Boolean);
  const wanted = new Set(severities.filter((severity) => at(severity).checked));
  const onlyFixable = at("fixable").checked;
  const left = findings.filter((f) => wanted.has(f.severity) && (!onlyFixable || f.fix) &&
                                      words.every((word) => f.words.includes(word)));
  const byName = new Map();
  for (const finding of left) {
    const name = groupOf[at("grouping").value](finding);
    if (!byName.has(name)) byName.set(name, []);
    byName.get(name).push(finding);
  }
  groups = [...byName].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  drawn = {group: 0, finding: 0};
  at("findings").replaceChildren();
  at("shown").textContent = left.length === findings.length ? `${count(left.length, "finding")}` :
      `${left.length.toLocaleString("en")} of ${count(findings.length, "finding")}`;
  drawGroups();
  draw(step);
}

function drawGroups() {
  const items = groups.map(([name, members], index) => element("li", {},
      element("a", {href: `#group-${index}`, onclick: (event) => { event.preventDefault(); go(index); }},
              element("span", {}, name), element("span", {}, members.length.toLocaleString("en")))));
  at("groups").replaceChildren(element("ul", {}, ...items));
}

function go(index) {
  while (drawn.group <= index && drawn.group < groups.length) draw(step);
  const heading = at(`group-${index}`);
  heading?.focus();
  heading?.scrollIntoView();
}

// The next thing of a kind behind what has the focus, or in front of it.
function move(selector, by) {
  const things = [...at("findings").querySelectorAll(selector)];
  const current = document.activeElement.closest("#findings h2, #findings article");
  const passed = things.filter((thing) => current &&
      (thing === current || thing.compareDocumentPosition(current) & Node.DOCUMENT_POSITION_FOLLOWING));
  const isOnOne = passed.at(-1) === current;
  const next = by > 0 ? things[passed.length] : passed.at(isOnOne ? -2 : -1);
  next?.focus();
  next?.scrollIntoView({block: "nearest"});
}

const keys = {
  "/": () => at("search").focus(),
  j: () => move("article", 1),
  k: () => move("article", -1),
  n: () => move("h2", 1),
  p: () => move("h2", -1),
};
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    at("filters").reset();
    apply();
    at("findings").focus();
    return;
  }
  const types = event.target.matches("input[type=search], select");
  if (types || event.ctrlKey || event.metaKey || event.altKey || !keys[event.key]) return;
  event.preventDefault();
  keys[event.key]();
});
window.addEventListener("beforeprint", () => draw(Infinity));

for (const severity of severities)
  at("severities").append(element("label", {}, element("input", {type: "checkbox", id: severity, defaultChecked: true}),
                                  ` ${severity}`));
const totals = {note: summary.files, error: summary.errors, warning: summary.warnings, info: summary.infos};
for (const [noun, number] of Object.entries(totals))
  at("totals").append(element("li", {}, element("b", {}, number.toLocaleString("en")), ` ${noun}${number === 1 ? "" : "s"}`));
at("totals").append(element("li", {}, element("b", {}, summary.fixable.toLocaleString("en")), " fixable"));
at("filters").addEventListener("input", apply);
at("filters").addEventListener("submit", (event) => event.preventDefault());
apply();
