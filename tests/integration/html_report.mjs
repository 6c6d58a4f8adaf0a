// node html_report.mjs REPORT LARGE_REPORT FOLDER: opens reports in Chromium as a reader would, without a network, and
// writes pictures of them into the folder.
import assert from "node:assert/strict";
import {readFileSync} from "node:fs";
import {createRequire} from "node:module";
import {performance} from "node:perf_hooks";
import {pathToFileURL} from "node:url";

const require = createRequire(process.cwd() + "/");
const {chromium} = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const [report, large, folder] = process.argv.slice(2);

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update",
         "--disable-sync", "--no-first-run"],
});

async function open(file, options = {}) {
  const context = await browser.newContext({offline: true, viewport: {width: 1280, height: 900}, ...options});
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("request", (request) => { if (!request.url().startsWith("file:")) faults.push(request.url()); });
  await page.goto(pathToFileURL(file).href);
  assert.deepEqual(faults, []);
  return page;
}

const shown = (page) => page.textContent("#shown");
const data = JSON.parse(readFileSync(report, "utf8").match(/<script id="data"[^>]*>(.*?)<\/script>/s)[1]);
const total = data.findings.length;

const facts = {
  async "all findings are counted, and the first are drawn"() {
    const page = await open(report);
    assert.equal(await shown(page), `${total} findings`);
    assert.equal(await page.locator("#totals b").first().textContent(), String(data.summary.files));
    assert.equal(await page.locator("article").count(), Math.min(total, 100));
  },
  async "a finding shows its line, its mark, and what the fix changes"() {
    const page = await open(report);
    await page.fill("#search", "Bread unquoted-colon");
    const article = page.locator("article").first();
    assert.match(await article.locator("pre").first().textContent(), /2 \| title: Bread: a short history/);
    assert.equal(await article.locator("mark").first().textContent(), ":");
    assert.match(await article.locator("ins").textContent(), /title: "Bread: a short history of the ounce"/);
  },
  async "search, severities and fixes narrow what is shown"() {
    const page = await open(report);
    await page.uncheck("#warning");
    await page.uncheck("#info");
    const errors = data.findings.filter((finding) => finding.severity === "error");
    assert.equal(await shown(page), `${errors.length} of ${total} findings`);
    await page.check("#fixable");
    assert.equal(await shown(page), `${errors.filter((finding) => finding.fix).length} of ${total} findings`);
    await page.fill("#search", "nothing has these words");
    assert.equal(await shown(page), `0 of ${total} findings`);
  },
  async "groups are files, folders or rules"() {
    const page = await open(report);
    const names = (key) => new Set(data.findings.map(key)).size;
    assert.equal(await page.locator("#groups a").count(), names((finding) => finding.path));
    await page.selectOption("#grouping", "rule");
    assert.equal(await page.locator("#groups a").count(), names((finding) => finding.rule));
    await page.locator("#groups a").last().click();
    assert.match(await page.evaluate(() => document.activeElement.id), /^group-\d+$/);
  },
  async "the keyboard reaches everything"() {
    const page = await open(report);
    const focused = () => page.evaluate(() => [...document.querySelectorAll("article, h2")].indexOf(document.activeElement));
    await page.keyboard.press("j");
    assert.equal(await focused(), 1);
    await page.keyboard.press("j");
    const second = await focused();
    assert.ok(second > 1);
    await page.keyboard.press("k");
    assert.equal(await focused(), 1);
    await page.keyboard.press("n");
    assert.equal(await page.evaluate(() => document.activeElement.id), "group-1");
    await page.keyboard.press("p");
    assert.equal(await page.evaluate(() => document.activeElement.id), "group-0");
    await page.keyboard.press("/");
    await page.keyboard.type("date");
    assert.notEqual(await shown(page), `${total} findings`);
    await page.keyboard.press("Escape");
    assert.equal(await shown(page), `${total} findings`);
  },
  async "nothing in a note becomes a part of the page"() {
    const page = await open(report);
    assert.ok(data.findings.some((finding) => finding.message.includes("</script>")));
    assert.equal(await page.locator("article script, article img").count(), 0);
  },
  async "WCAG AA holds, dark and light, wide and narrow"() {
    for (const colorScheme of ["light", "dark"])
      for (const width of [1280, 400]) {
        const page = await open(report, {colorScheme, viewport: {width, height: 900}});
        await page.evaluate(axe);
        const {violations} = await page.evaluate(() => axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"]}));
        assert.deepEqual(violations.map(({id, nodes}) => `${id}: ${nodes[0].html}`), []);
        await page.screenshot({path: `${folder}/${colorScheme}-${width}.png`});
      }
  },
  async "print has all findings, and no controls"() {
    const page = await open(report);
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({media: "print"});
    assert.equal(await page.locator("article").count(), total);
    assert.ok(await page.locator("#filters").isHidden());
  },
  async "20,000 findings come without lag"() {
    const begin = performance.now();
    const page = await open(large);
    assert.equal(await shown(page), "20,000 findings");
    const opened = performance.now() - begin;
    const searched = await page.evaluate(() => {
      const begin = performance.now();
      const search = document.getElementById("search");
      search.value = "note 1999";
      search.dispatchEvent(new Event("input", {bubbles: true}));
      document.body.getBoundingClientRect();
      return performance.now() - begin;
    });
    console.log(`opened in ${Math.round(opened)} ms, searched in ${Math.round(searched)} ms`);
    assert.notEqual(await shown(page), "20,000 findings");
  },
};

try {
  for (const [fact, show] of Object.entries(facts)) {
    await show();
    console.log(`ok: ${fact}`);
  }
} finally {
  await browser.close();
}
