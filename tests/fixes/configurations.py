"""What the program is told: each flavor with the programs that read and show its notes, and options of rules."""

import dataclasses
import json
import random

READERS = ("obsidian", "js-yaml", "gray-matter", "pyyaml", "psych", "go-yaml")


@dataclasses.dataclass(frozen=True)
class System:
    """A system that reads notes: what it is called in a configuration, what reads its data, and what shows its pages."""

    name: str
    presets: tuple
    readers: tuple
    renderers: tuple
    flavor: str = ""
    prettier: str = "prettier"


SYSTEMS = (
    System("github", ("all",), READERS, ("md4c", "cmark-gfm")),
    System("obsidian", ("obsidian", "all"), ("obsidian",), ("md4c-wikilinks", "cmark-gfm")),
    System("hugo", ("hugo", "all"), ("go-yaml",), ("goldmark",)),
    System("jekyll", ("jekyll", "all"), ("psych",), ("kramdown",)),
    System("mkdocs", ("mkdocs", "all"), ("pyyaml",), ("python-markdown",)),
    System("docusaurus", ("docusaurus", "all"), ("gray-matter",), ("mdx",), prettier="prettier-mdx"),
    System("astro", ("astro", "all"), ("js-yaml",), ("md4c", "cmark-gfm")),
    System("commonmark", ("all",), READERS, ("md4c-commonmark", "cmark"), flavor="commonmark"),
)

# Of each option the values that change what a fix writes.
_OPTIONS = {
    "yaml-quote-style": {"style": ["double", "single", "any"], "required": ["never", "needed", "always"]},
    "yaml-list-style": {"style": ["block", "flow", "any"], "indent": [0, 2, 4]},
    "yaml-key-order": {"order": [["title", "date", "tags"], ["tags"]], "rest": ["keep", "alpha"]},
    "yaml-indentation": {"spaces": [0, 2, 4], "sequences": ["any", "consistent", "indented", "flush"]},
    "yaml-unquoted-colon": {"quote": ["double", "single"]},
    "yaml-duplicate-item": {"all-keys": [True], "ignore-case": [False, True]},
    "yaml-tabs": {"width": [2, 4]},
    "trailing-spaces": {"hard-break": ["keep", "backslash"]},
    "fm-blank-line-after": {"lines": ["0", "1"]},
    "fm-blank-lines": {"max": [0, 1]},
    "fm-bom": {"mark": ["forbid", "require"]},
    "line-endings": {"style": ["consistent", "lf", "crlf"]},
    "date-format": {"day-order": ["dmy", "mdy"], "target": ["auto", "date", "datetime"], "locales": [["en"], ["en", "de", "fr"]],
                    "seconds": ["always", "preserve"]},
    "link-space-in-destination": {"encode": ["angle", "percent"]},
    "link-bare-url": {"style": ["angle", "inline"]},
    "tag-format": {"hash": ["report", "strip"]},
    "tag-unknown": {"aliases": [{"infra": "infrastructure", "one": "first"}]},
    "deprecated-key": {"map": [{}, {"lastmod": "modified"}]},
    "url-tracking-params": {"body": [False, True]},
    "url-domain-mismatch": {"derive": [True], "algorithm": ["clipper", "host", "psl"]},
    "suppression": {"unused": [True]},
}
_TYPES = {"types": {"date": "date", "created": "datetime", "status": "multitext", "weight": "number", "draft": "checkbox", "author": "multitext"}}
_SCHEMA = {"properties": {"author": {"type": "array"}, "tags": {"type": "array"}, "weight": {"type": "number"}}}


def variant(system, seed):
    """A configuration of a system as JSON, which is YAML: with seed 0 as its presets are, else with options."""
    rng = random.Random(seed)
    configuration = {"extends": list(system.presets)}
    if system.flavor:
        configuration["flavor"] = system.flavor
    if seed:
        configuration["rules"] = {
            rule: {option: rng.choice(values) for option, values in options.items()} for rule, options in _OPTIONS.items()
        }
        if rng.random() < 0.5:
            configuration["schemas"] = [{"schema": "note.schema.json", "files": ["**"]}]
    return configuration


def shuffled(configuration, seed):
    """The same configuration with its rules in another order."""
    rules = list(configuration.get("rules", {}).items())
    random.Random(seed).shuffle(rules)
    return {**configuration, "rules": dict(rules)}


def write(folder, configuration):
    """Writes a configuration and what it names into a folder, and says by which arguments it is used."""
    (folder / "configuration.yaml").write_text(json.dumps(configuration), encoding="utf-8")
    (folder / "note.schema.json").write_text(json.dumps(_SCHEMA), encoding="utf-8")
    if "rules" in configuration:
        (folder / ".obsidian").mkdir(exist_ok=True)
        (folder / ".obsidian/types.json").write_text(json.dumps(_TYPES), encoding="utf-8")
    return ("--config", str(folder / "configuration.yaml"))
