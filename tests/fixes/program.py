"""The program that is tested, run on folders of notes."""

import collections
import dataclasses
import json
import pathlib
import re
import shutil
import subprocess

_FIX = re.compile(r"^(.+?\.\w+):(\d+): (.*) \[([a-z0-9-]+)\]$", re.MULTILINE)
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")  # What no eye sees.


@dataclasses.dataclass(frozen=True)
class Fix:
    """A fix that `--show-fixes` lists."""

    line: int
    title: str
    rule: str


class Program:
    """`matterlint check` with one configuration."""

    def __init__(self, path, folder, configuration):
        self.path = path
        self.folder = pathlib.Path(folder)
        self.configuration = configuration

    def run(self, *arguments, jobs=1):
        """What it prints about the current notes: findings, and beside them what it did."""
        command = [self.path, "check", "--no-exclude", f"--jobs={jobs}", *self.configuration, *arguments]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, check=False)
        if done.returncode not in (0, 1):
            raise RuntimeError(f"{command}: exit {done.returncode}\n{done.stderr.decode(errors='replace')}")
        return done.stdout, done.stderr.decode()

    def fix(self, *arguments, jobs=1):
        """Fixes the notes, and says how: the fixes of each note, in their order."""
        fixes = collections.defaultdict(list)
        _, done = self.run("--fix", "--fix-only", "--show-fixes", *arguments, jobs=jobs)
        for name, line, title, rule in _FIX.findall(done):
            fixes[name].append(Fix(int(line), _ESCAPE.sub(lambda escape: chr(int(escape[1], 16)), title), rule))
        return fixes

    def findings(self, *arguments):
        """The findings of each note, in their order."""
        found = collections.defaultdict(list)
        for line in self.run("--format=jsonl", *arguments)[0].splitlines():
            finding = json.loads(line)
            found[finding["path"]].append(finding)
        return found

    def lay(self, notes):
        """Makes these the current notes, and nothing else."""
        for entry in self.folder.iterdir():
            if entry.suffix in (".md", ".mdx"):
                entry.unlink()
        for name, text in notes.items():
            (self.folder / name).write_bytes(text)

    def read(self, names):
        return {name: (self.folder / name).read_bytes() for name in names}

    def fixed(self, notes, *arguments, jobs=1):
        """Notes after their safe fixes, and what was fixed."""
        self.lay(notes)
        fixes = self.fix(*arguments, jobs=jobs)
        return self.read(notes), fixes


def find_program(root, named):
    """The one that is named, or any build."""
    builds = [pathlib.Path(root) / "build" / preset / "matterlint" for preset in ("release", "debug")]
    found = named or next((str(path) for path in builds if path.exists()), None)
    if not found or not shutil.which(found):
        raise SystemExit("there is no program to test: ./dev build makes one")
    return found
