"""Notes to measure with: made, the same ones every time, or a sample of real ones."""

import os
import pathlib
import random
import tarfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PATTERNS = ("*.md", "*.mdx", "*.markdown", "*.qmd")
WORDS = "note link list time place book page word line open read keep long short quick plain".split()


class Words:
    """Words by chance, the same every time."""

    def __init__(self):
        self.chance = random.Random(1)

    def some(self, least, most):
        return " ".join(self.chance.choices(WORDS, k=self.chance.randint(least, most)))

    def day(self):
        return f"20{self.chance.randint(10, 25)}-{self.chance.randint(1, 12):02}-{self.chance.randint(1, 28):02}"

    def paragraphs(self):
        """Pairs of lines, with links of both kinds; most notes have few and some have many."""
        for _ in range(int(self.chance.lognormvariate(2, 1))):
            yield f"{self.some(20, 80)} [[{self.some(1, 2)}]] and [a link](https://example.org/{self.some(1, 1)})."
            yield ""


def well_kept(words, title, number):
    """A note that all rules together have nothing to say of; one of ten has no front matter, which they do say."""
    chance = words.chance
    address = f"https://www.rfc-editor.org/rfc/rfc{number}"
    has_front_matter = chance.random() < 0.9
    if has_front_matter:
        yield from ("---", f"title: {title}", f"date: 20{chance.randint(10, 25)}-{chance.randint(1, 12):02}-01")
        yield from (f'description: "{words.some(4, 12)}"', "tags:", *(f"  - {tag}" for tag in sorted(chance.sample(WORDS, 2))))
        aliases = {words.some(1, 3) for _ in range(chance.randint(1, 3))}
        yield from ("aliases:", *(f"  - {alias}" for alias in sorted(aliases)), f"source: {address}", "---", "")
    yield from (f"{'##' if has_front_matter else '#'} {words.some(2, 5)}", "")
    for line in words.paragraphs():
        yield line.replace("https://example.org", address)


def make_notes(folder, count):
    """Notes of many sizes in many folders, as in a vault that is looked after."""
    words = Words()
    for number in range(count):
        title = f"{words.some(1, 4)} {number}"
        path = folder / f"{number % 97:02}" / f"{title}.md"
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(well_kept(words, title, number)), encoding="utf-8")


def clipping(words, number):
    """A page of the web, as clippers keep it: dates in words, escaped brackets, addresses with what tracks."""
    yield from ("---", f'title: "{words.some(3, 8).capitalize()}"')
    yield f'source: "https://example.org/{words.some(1, 1)}/{number}?utm_source=feed&page={number % 7}"'
    yield from ("author:", f'  - "[[{words.some(2, 2).title()}]]"', f"published: {words.day()}")
    yield f"created: {'Thursday, March 13th 2025, 6:00 am' if number % 5 == 0 else words.day()}"
    yield from (f'description: "{words.some(10, 30)}"', "tags:", '  - "clippings"', f"  - {words.some(1, 1)}/{words.some(1, 1)}")
    yield from ("---", f"![{words.some(1, 3)}](https://example.org/pictures/{number}.png)", "")
    for line in words.paragraphs():
        yield line.replace("[[", r"\[\[").replace("]]", r"\]\]")
    yield from (f"> {words.some(10, 40)}", ">", f"> *{words.some(2, 4)}*\u00a0", "")


def page_with_code(words, number):
    """A page of documentation: code, tables, nested lists, HTML, links to the pages beside it."""
    yield from ("---", f"title: {words.some(1, 4)}", f"description: How to {words.some(4, 9)}.", f"sidebar_position: {number}")
    yield from (f"keywords: [{words.some(1, 1)}, {words.some(1, 2)} {number}]", "---", "", f"# {words.some(1, 4)}", "")
    for part in range(number % 6 + 1):
        yield from (f"## {words.some(1, 4)} {part}", "", *words.paragraphs(), "```js", f"const {words.some(1, 1)} = [{part}];")
        yield from (f'console.log("[[{words.some(1, 1)}]]", `_{part}`);', "```", "")
        yield from ("| name | what |", "|---|---|", f"| `{words.some(1, 1)}` | {words.some(3, 9)} |", "")
        yield from (f"- **{words.some(1, 2)}**: {words.some(4, 12)}", f"  1. [{words.some(1, 2)}](page-{part}.md#{part})", "")
        yield from ("<details>", f"<summary>{words.some(1, 3)}</summary>", "", words.some(9, 30), "", "</details>", "")


def hugo_post(words, number):
    """A post of a blog; a third of them in TOML, some of the others with a text over several lines."""
    if number % 3 == 1:
        yield from ("+++", f'title = "{words.some(2, 6)}"', f"date = {words.day()}T08:00:00Z", f"draft = {str(number % 2 == 0).lower()}")
        yield from (f'tags = ["{words.some(1, 1)}", "{words.some(1, 2)} {number}"]', f"weight = {number}", "+++", "")
    else:
        yield from ("---", f"title: '{words.some(2, 6)}'", f"date: {words.day()}T08:00:00+02:00", "draft: false")
        if number % 9 == 0:
            yield from ("summary: >-", f"  {words.some(8, 16)}", f"  {words.some(4, 16)}")
        yield from (f"url: /posts/{number}/", "cover:", f"  image: cover-{number}.jpg", f"  alt: {words.some(2, 4)}")
        yield from (f"tags: [{words.some(1, 1)}, web {number}]", "---", "")
    for line in words.paragraphs():
        yield line.replace("[[", '{{< ref "').replace("]]", '" >}}')
    yield from (f'{{{{< figure src="cover-{number}.jpg" alt="{words.some(2, 5)}" >}}}}', "", f"{words.some(5, 20)}.", "")


def make_collection(folder, count):
    """As many clippings as pages of documentation with code and posts of a blog: `count` of them in all."""
    words = Words()
    kinds = (("Clippings", clipping), ("docs", page_with_code), ("posts", hugo_post))
    for name, _ in kinds:
        (folder / name).mkdir()
    for number in range(count):
        name, make = kinds[number % len(kinds)]
        lines = make(words, number // len(kinds))
        (folder / name / f"{number:04}.md").write_text("\n".join(lines), encoding="utf-8", newline="")


def count_notes(folder):
    return sum(1 for pattern in PATTERNS for _ in folder.rglob(pattern))


def sample_corpora(folder, step=20):
    """Every twentieth note of the corpora that the tests know. False, and nothing written, where there are none."""
    shared = pathlib.Path(os.environ.get("MATTERLINT_SHARED", ROOT.parent / "shared"))
    archives = sorted(shared.glob("corpora/*.tar.xz"))
    for archive in archives:
        with tarfile.open(archive) as notes:
            found = [member for member in notes if member.isfile() and pathlib.PurePath(member.name).match("*.md")]
            for number, member in enumerate(found[::step]):
                path = folder / archive.name.split(".")[0] / f"{number:04} {pathlib.PurePath(member.name).name}"
                path.parent.mkdir(exist_ok=True)
                path.write_bytes(notes.extractfile(member).read())
    return bool(archives)
