"""Other tools that look at Markdown, at front matter or at YAML: where they come from, and what is run of them."""

import dataclasses
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

FROM_NPM = ("rumdl", "markdownlint-cli2", "remark-cli", "remark-frontmatter", "remark-lint-frontmatter-schema")
FROM_PYPI = ("yamllint", "check-jsonschema")
BLOCK = re.compile(rb"\A---\r?\n(.*?)^---\s*$", re.DOTALL | re.MULTILINE)
# What any note with front matter meets, so that tools are measured at reading and not at complaining.
SCHEMA = {
    "type": "object",
    "properties": {
        "title": {"type": ["string", "null"], "maxLength": 1000},
        "description": {"type": ["string", "null"]},
        "tags": {"type": ["array", "string", "null"], "items": {"type": "string"}},
        "aliases": {"type": ["array", "string", "null"]},
    },
}


@dataclasses.dataclass
class Peer:
    name: str
    command: list
    folder: pathlib.Path  # where it runs


def write_schema(scratch):
    schema = scratch / "schema.json"
    schema.write_text(json.dumps(SCHEMA), encoding="utf-8")
    return schema


def is_installed(command, what):
    if subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0:
        return True
    print(f"bench: {what} could not be installed, and is left out", file=sys.stderr)
    return False


def version_of_package(folder, name):
    return json.loads((folder / "node_modules" / name / "package.json").read_text(encoding="utf-8"))["version"]


def write_blocks(files, folder):
    """The front matter of each note as a file, for tools that read nothing else. Not measured."""
    folder.mkdir()
    for number, file in enumerate(files):
        if block := BLOCK.match(pathlib.Path(file).read_bytes()):
            (folder / f"{number:06}.yaml").write_bytes(block[1])
    return folder


def from_npm(notes, scratch):
    if shutil.which("npm") is None:
        print("bench: there is no npm, so no peers from there", file=sys.stderr)
        return
    if not is_installed(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", scratch, *FROM_NPM], "peers from npm"):
        return
    programs = scratch / "node_modules/.bin"
    version = {name: version_of_package(scratch, name) for name in FROM_NPM}
    yield Peer(f"rumdl {version['rumdl']}", [programs / "rumdl", "check", "--no-cache", notes], notes)
    yield Peer(f"markdownlint-cli2 {version['markdownlint-cli2']}", [programs / "markdownlint-cli2", f"{notes}/**/*.md"], notes)
    # A schema is looked for from the nearest folder above the note that has such settings, else from the current one.
    settings = scratch / ".remarkrc.json"
    base = scratch if notes.is_relative_to(scratch) else notes
    schemas = {"schemas": {os.path.relpath(scratch / "schema.json", base): ["**/*.md"]}}
    settings.write_text(json.dumps({"plugins": ["remark-frontmatter", ["remark-lint-frontmatter-schema", schemas]]}), encoding="utf-8")
    name = f"remark with frontmatter-schema {version['remark-lint-frontmatter-schema']}"
    yield Peer(name, [programs / "remark", "--no-config", "--rc-path", settings, "--no-stdout", "--quiet", "."], notes)


def from_pypi(files, scratch):
    python = scratch / "venv/bin"
    made = is_installed([sys.executable, "-m", "venv", scratch / "venv"], "a Python environment")
    if not made or not is_installed([python / "pip", "install", "--quiet", *FROM_PYPI], "peers from PyPI"):
        return
    blocks = write_blocks(files, scratch / "blocks")
    frozen = subprocess.run([python / "pip", "freeze"], capture_output=True, text=True, check=True).stdout
    version = dict(line.split("==") for line in frozen.split() if "==" in line)
    yield Peer(f"yamllint {version['yamllint']}, blocks alone", [python / "yamllint", "-d", "relaxed", blocks], scratch)
    check = f"find '{blocks}' -name '*.yaml' -print0 | xargs -0 '{python}/check-jsonschema' --schemafile '{scratch}/schema.json'"
    yield Peer(f"check-jsonschema {version['check-jsonschema']}, blocks alone", ["sh", "-c", check], scratch)


def peers(notes, files, scratch):
    """Those that can be installed here, below `scratch`, which holds the schema too."""
    yield from from_npm(notes, scratch)
    yield from from_pypi(files, scratch)
