"""The pages for readers: they build into a site, their links lead somewhere, and their examples work."""

import functools
import importlib.machinery
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys

import pytest
import yaml
from conftest import ROOT
from pages import HEADING, anchors, blocks, path_of, prose, sections

DOCS = ROOT / "docs"
PAGES = [*(ROOT / name for name in ("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md")), *sorted(DOCS.rglob("*.md"))]
EXAMPLES = sorted((ROOT / "examples").glob("*/README.md"))
WRITTEN = [page for page in [*PAGES, *EXAMPLES] if page.parent.name != "rules"]

LINK = re.compile(r"\[[^][]*\]\(<?([^)\s>]+)>?\)|^\[[^]]+\]: +(\S+)$", re.MULTILINE)
CODE = re.compile(r"(?<!`)(`+)(?!`).+?(?<!`)\1(?!`)", re.DOTALL)


def name_of(page):
    return str(page.relative_to(ROOT))


each_page = functools.partial(pytest.mark.parametrize, "page", ids=name_of)


@pytest.fixture(scope="module")
def environment():
    """Pages need the program alone, and no packages: any build will do."""
    programs = [str(ROOT / "build" / preset) for preset in ("release", "debug")]
    return {**os.environ, "PATH": ":".join([*programs, os.path.dirname(sys.executable), os.environ["PATH"]])}


@pytest.fixture(scope="module")
def run(environment):
    """A function: runs a command that must end so, and returns what it prints on both streams."""

    def run(*command, folder=ROOT, status=0):
        done = subprocess.run(
            command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
        )
        assert done.returncode == status, done.stdout
        return done.stdout

    return run


@pytest.fixture(scope="module")
def site(run, tmp_path_factory):
    folder = tmp_path_factory.mktemp("site")
    run(sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", folder)
    return folder


def test_the_site_has_all_pages(site):
    for page in DOCS.rglob("*.md"):
        path = page.relative_to(DOCS)
        folder = path.parent if path.name in ("README.md", "index.md") else path.with_suffix("")
        assert (site / folder / "index.html").exists(), name_of(page)


def test_blocks_of_the_site_have_a_title_in_place_of_words_for_tests(site):
    page = (site / "configuration/index.html").read_text(encoding="utf-8")
    assert '<span class="filename">matterlint.yaml</span>' in page
    assert "file=" not in page
    for file in site.rglob("*.html"):
        outside_of_code = re.sub(r"<pre.*?</pre>", "", file.read_text(encoding="utf-8"), flags=re.DOTALL)
        assert "```" not in outside_of_code, file


@each_page(argvalues=[*PAGES, *EXAMPLES])
def test_links_lead_somewhere(page):
    for target in filter(None, (one or other for one, other in LINK.findall(CODE.sub("", prose(page))))):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        linked = page.parent / path if path else page
        assert linked.exists(), target
        if anchor:
            assert anchor in anchors(linked), target
        assert not page.is_relative_to(DOCS) or linked.resolve().is_relative_to(DOCS), f"{target}: the site does not have it"


def test_matterlint_has_nothing_to_say_of_its_own_pages(run):
    said = run("matterlint", "check", "--isolated", "--fail-on", "info", *PAGES)
    assert f"Checked {len(PAGES)} notes: no problems." in said


@each_page(argvalues=WRITTEN)
def test_configurations_are_right(page, run, tmp_path):
    """But for those with `wrong`, which are there to be wrong. They name files of the same section."""
    for number, (_, section) in enumerate(sections(page)):
        folder = tmp_path / str(number)
        (folder / ".git").mkdir(parents=True)
        files = [(path_of(words), words, text) for _, words, text in section if path_of(words)]
        for path, words, text in sorted(files, key=lambda file: file[0] == "matterlint.yaml"):
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
            if path == "matterlint.yaml":
                run("matterlint", "config", folder=folder, status=2 if "wrong" in words else 0)


@each_page(argvalues=WRITTEN)
def test_other_samples_can_be_read(page, run, tmp_path):
    for _, words, text in blocks(page, "yaml"):
        read = yaml.safe_load(text)
        if "repos" in (read or {}) and not words:
            (tmp_path / "hooks.yaml").write_text(text, encoding="utf-8")
            run("pre-commit", "validate-config", tmp_path / "hooks.yaml")
    for _, _, text in blocks(page, "json"):
        json.loads(text)


def is_name(heading):
    """Of a key or a preset, and no words of the page's own."""
    return heading == heading.lower()


def test_every_key_of_the_configuration_has_a_section_with_an_example(run):
    keys = list(json.loads(run("matterlint", "config", "--schema"))["properties"])
    page = DOCS / "configuration.md"
    described = dict(sections(page))
    assert {heading for heading in described if is_name(heading)} == set(keys)
    for key in keys:
        assert any(key in yaml.safe_load(text) for language, _, text in described[key] if language == "yaml"), key


def test_every_preset_and_every_rule_has_a_section_or_a_page(run):
    rules = json.loads(run("matterlint", "rules", "--format", "json"))
    presets = {preset for rule in rules for preset in rule["presets"]}
    assert set(filter(is_name, HEADING.findall(prose(DOCS / "presets.md")))) == presets
    assert {page.stem for page in (DOCS / "rules").glob("*.md")} == {rule["id"] for rule in rules} | {"README"}


def test_every_format_is_named(run):
    known = re.search(r"formats: (.*)\)", run("matterlint", "check", "--format", "none", status=2))[1].split(", ")
    table = re.findall(r"^\| (`.*?) \|", (DOCS / "formats.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert sorted(known) == sorted(re.findall(r"`(\w+)`", " ".join(table)))


def test_samples_name_this_version():
    version = re.search(r"project\(matterlint VERSION ([0-9.]+)", (ROOT / "CMakeLists.txt").read_text(encoding="utf-8"))[1]
    texts = [page.read_text(encoding="utf-8") for page in WRITTEN]
    assert {found for text in texts for found in re.findall(r"(?:rev: |matterlint@)v([0-9.]+)", text)} == {version}


def test_the_picture_of_the_terminal_is_what_it_shows(environment):
    loader = importlib.machinery.SourceFileLoader("picture", str(ROOT / "packaging/picture"))
    picture = importlib.util.module_from_spec(importlib.util.spec_from_loader("picture", loader))
    sys.dont_write_bytecode = True
    loader.exec_module(picture)
    drawn = picture.terminal(shutil.which("matterlint", path=environment["PATH"]))
    assert drawn == (DOCS / "pictures/terminal.svg").read_text(encoding="utf-8"), "packaging/picture draws it anew"


def test_pictures_are_small():
    for picture in (DOCS / "pictures").iterdir():
        assert os.path.getsize(picture) < 200_000, picture
