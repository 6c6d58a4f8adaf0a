"""Runs a program under valgrind's callgrind, which counts instructions, and reads what it writes."""

import collections
import dataclasses
import os
import pathlib
import re
import shutil
import subprocess

NAME = re.compile(r"\((\d+)\)(?: (.*))?")


@dataclasses.dataclass
class Function:
    """A function, or one of its contexts where callers were kept apart."""

    name: str  # as the linker knows it, without the callers
    callers: tuple  # the names of those that were kept apart, nearest first
    object: str  # the name of the program's or the library's file
    self_cost: int = 0
    inclusive: int = 0  # with all that it calls; of a function that calls itself, more than there was


class Reader:
    """Reads one file; callgrind's format is described in valgrind's manual, under `Callgrind Format Specification`."""

    def __init__(self):
        self.names = collections.defaultdict(dict)  # kind of name -> number -> what it stands for
        self.functions = {}
        self.object = self.called_object = "???"
        self.function = None
        self.positions = 1
        self.is_call = False

    def name(self, kind, text):
        """Names are written once, and from then on by their number."""
        numbered = NAME.fullmatch(text)
        if numbered is None:
            return text
        number, name = numbered.groups()
        if name is not None:
            self.names[kind][number] = name
        return self.names[kind][number]

    def function_of(self, object_, text):
        name = self.name("fn", text)
        if (object_, name) not in self.functions:
            plain, *callers = name.split("'")
            self.functions[object_, name] = Function(plain, tuple(callers), os.path.basename(object_))
        return self.functions[object_, name]

    def take(self, line):
        key, equals, value = line.partition("=")
        if not equals:
            self.take_cost(line)
        elif key == "ob":
            self.object = self.called_object = self.name("ob", value)
        elif key == "cob":
            self.called_object = self.name("ob", value)
        elif key == "fn":
            self.function = self.function_of(self.object, value)
        elif key == "cfn":
            self.function_of(self.called_object, value)
            self.called_object = self.object
        elif key == "calls":
            self.is_call = True

    def take_cost(self, line):
        """Where something stands, and what it cost: by itself, or in the call that the line above tells of."""
        if line.startswith("positions:"):
            self.positions = len(line.split()) - 1
        if not re.match(r"[-+*\d]", line):
            return
        numbers = line.split()[self.positions:]
        cost = int(numbers[0]) if numbers else 0
        self.function.inclusive += cost
        if not self.is_call:
            self.function.self_cost += cost
        self.is_call = False


def read(text):
    """The functions that a file of callgrind tells of. Only the first kind of event is read."""
    reader = Reader()
    for line in text.splitlines():
        reader.take(line)
    return list(reader.functions.values())


def count(command, scratch, apart=(), folder=None):
    """The functions that a command ran, in a folder; the callers of those in `apart` are kept apart, twelve deep."""
    if shutil.which("valgrind") is None:
        raise FileNotFoundError("valgrind is not installed")
    out = pathlib.Path(scratch) / "callgrind.out"
    options = ["--tool=callgrind", "--demangle=no", f"--callgrind-out-file={out}"]
    options += [f"--separate-callers12={name}" for name in apart]
    done = subprocess.run(["valgrind", *options, *command], cwd=folder, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        said = re.sub(r"^==\d+==.*\n", "", done.stderr, flags=re.MULTILINE).strip()
        raise RuntimeError(f"{' '.join(map(str, command))}: exit code {done.returncode}: {said}")
    return read(out.read_text(encoding="utf-8", errors="replace"))
