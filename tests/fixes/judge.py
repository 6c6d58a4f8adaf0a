"""Judges a batch of notes: what their safe fixes change, held against what others read and show."""

import dataclasses
import operator
import os
import pathlib
import random
import tempfile
import time

import allowed
import configurations
import edits
import notes as texts
import readers
import shown
from answers import canonical, differences, has_properties
from program import Program
from verdict import Verdict

MOST_PASSES = 10
MOST_TRIALS = 100  # Runs of the program to find out which fixes were made in one pass.
REFERENCE = "obsidian"  # The reader that is closest to the letter of YAML: what it refuses is a broken block.
_PROPERTIES = {"deprecated-key": 2, "yaml-irregular-space": 2}  # How many properties a fix is about.


@dataclasses.dataclass
class Batch:
    """Notes by name, and what holds for them."""

    system: configurations.System
    configuration: dict
    notes: dict
    seed: int
    with_prettier: bool = False


class Judge:
    """Judges one batch in a folder of its own."""

    def __init__(self, program, libraries, batch, folder):
        self.batch = batch
        self.libraries = libraries
        self.folder = pathlib.Path(folder)
        arguments = configurations.write(self.folder, batch.configuration)
        self.program = Program(program, folder, arguments)
        self.verdict = Verdict(notes=len(batch.notes))
        self.fixed = {}
        self.fixes = {}
        self.strict = {}

    def judge(self):
        start = time.monotonic()
        self.fix()
        self.check_what_is_left()
        self.check_threads_and_order_of_configuration()
        self.check_edits()
        self.check_form()
        self.fix_strictly()
        self.check_data()
        self.check_pages()
        if "rules" not in self.batch.configuration:  # Options may ask for two things at one place.
            self.check_order()
        if self.batch.with_prettier:
            self.check_prettier()
        self.verdict.seconds = time.monotonic() - start
        return self.verdict

    def fail(self, kind, name, *details):
        self.verdict.failures.append((self.batch.system.name, kind, name, sorted(self.rules(name)), *details))

    def rules(self, name):
        return {fix.rule for fix in self.fixes.get(name, ())}

    def fix(self):
        notes = self.batch.notes
        self.program.lay(notes)
        owners = self._mark_files()
        self.fixes = self.program.fix()
        texts_now = self.program.read(notes)
        for name, owner in owners.items():
            status = (self.folder / name).stat()
            if (status.st_mode & 0o777, status.st_uid, status.st_gid) != owner:
                self.fail("mode or owner", name)
        self.fixed = {name: text for name, text in texts_now.items() if text != notes[name]}
        for name in notes:
            if (name in self.fixed) != bool(self.fixes.get(name)):
                self.fail("a fix that is said and not made, or made and not said", name)
            self.verdict.applied.update(fix.rule for fix in self.fixes.get(name, ()))
        self.verdict.fixed = len(self.fixed)

    def _mark_files(self):
        """Gives each note a mode, and an owner where that is allowed; both must stay."""
        rng = random.Random(self.batch.seed)
        owner = (1234, 1234) if os.geteuid() == 0 else (os.geteuid(), os.getegid())
        marks = {}
        for name in self.batch.notes:
            mode = rng.choice((0o600, 0o640, 0o644, 0o664, 0o755))
            os.chown(self.folder / name, *owner)
            os.chmod(self.folder / name, mode)
            marks[name] = (mode, *owner)
        return marks

    def check_what_is_left(self):
        """A second time nothing changes."""
        again, fixes = self.program.fixed(self.fixed)
        for name, text in again.items():
            if text != self.fixed[name] or fixes.get(name):
                self.fail("not at rest", name, [(fix.rule, fix.title) for fix in fixes.get(name, ())])

    def _must_be_equal(self, kind, program, **settings):
        there, _ = program.fixed(self.batch.notes, **settings)
        for name, text in there.items():
            if text != self.fixed.get(name, self.batch.notes[name]):
                self.fail(kind, name)

    def check_threads_and_order_of_configuration(self):
        self._must_be_equal("number of threads", self.program, jobs=3)
        if "rules" not in self.batch.configuration:
            return
        configurations.write(self.folder, configurations.shuffled(self.batch.configuration, self.batch.seed))
        self._must_be_equal("order of the configuration", self.program)

    def check_edits(self):
        """Each pass, made anew from the edits that are reported, gives the same bytes."""
        told = {name: [(fix.line, fix.title, fix.rule) for fix in self.fixes[name]] for name in self.fixed}
        current = {name: (self.batch.notes[name], told[name]) for name in self.fixed}
        for _ in range(MOST_PASSES):
            going_on = {name: text for name, (text, rest) in current.items() if rest}
            if not going_on:
                break
            self.program.lay(going_on)
            found = self.program.findings()
            for name, text in going_on.items():
                current[name] = edits.one_pass(text, found[name], current[name][1])[:2]
        for name, (text, rest) in current.items():
            if (text, rest) != (self.fixed[name], []) and not self._is_made_of_edits(name, told[name]):
                self.fail("fixes that no finding reports" if rest else "bytes outside of edits", name, rest)

    def _is_made_of_edits(self, name, told):
        """Looks for passes that end in the fixed text: what is told may be of one pass or of the next."""
        ways = [(self.batch.notes[name], told)]
        for _ in range(MOST_TRIALS):
            if (self.fixed[name], []) in ways:
                return True
            ways = sorted((way for way in ways if way[1]), key=lambda way: len(way[1]))
            if not ways:
                break
            text, rest = ways.pop(0)
            self.program.lay({name: text})
            ways += edits.passes(text, self.program.findings()[name], rest)
        return False

    def check_form(self):
        """Mark, line endings and the end of the last line stay, but for fixes that are about them."""
        for name, after in self.fixed.items():
            before = self.batch.notes[name]
            rules = self.rules(name)
            if "fm-bom" not in rules and before.startswith(texts.BOM) != after.startswith(texts.BOM):
                self.fail("byte order mark", name)
            is_feed_alone = before.endswith(b"\r")  # With a line ending behind it, it is another one.
            if "line-endings" not in rules and not is_feed_alone and not texts.endings(after) <= (texts.endings(before) or {b"\n"}):
                self.fail("line endings", name)
            if "final-newline" not in rules and _ends_a_line(before) != _ends_a_line(after):
                self.fail("last line", name)

    def fix_strictly(self):
        """The notes after the fixes of all rules that may change nothing."""
        self.strict = dict(self.fixed)
        for table, kind in ((allowed.DATA, "data"), (allowed.PAGES, "pages")):
            with_some = {name: self.batch.notes[name] for name in self.fixed if self.rules(name) & set(table)}
            if not with_some:
                continue
            there, _ = self.program.fixed(with_some, "--ignore", ",".join(table))
            self.strict.update({(kind, name): text for name, text in there.items()})

    def _strictly(self, kind, name):
        return self.strict.get((kind, name), self.fixed[name])

    def check_data(self):
        blocks = {}
        for name in self.fixed:
            for state, text in self._states("data", name).items():
                blocks[name, state] = texts.cut(text)
        self.yaml = self._read(REFERENCE, {key: note for key, note in blocks.items() if key[1] == "before"})
        for reader in self.batch.system.readers:
            self._check_data_of(reader, blocks)

    def _states(self, kind, name):
        return {"before": self.batch.notes[name], "strict": self._strictly(kind, name), "after": self.fixed[name]}

    def _read(self, reader, blocks):
        asked = sorted({note.block for note in blocks.values() if note.block is not None and _is_text(note.block)})
        return dict(zip(asked, self.libraries.data(reader, [block.decode() for block in asked])))

    def _check_data_of(self, reader, blocks):
        answers = self._read(reader, blocks)
        for name in self.fixed:
            before, strict, after = (blocks[name, state] for state in ("before", "strict", "after"))
            if before.block == strict.block == after.block:
                continue
            if before.block is None or before.language != "yaml" or before.block not in answers:
                if before.block is None and after.block is None:
                    continue
                if before.block is None:
                    self.fail("front matter comes to be", name)
                elif before.language == "toml":
                    self._compare_data("toml", name, *(readers.toml_data(note.block.decode()) for note in (before, strict, after)))
                continue
            if "error" in self.yaml[before.block]:
                answers[before.block] = {"error": "this is no YAML"}
            self._compare_data(reader, name, *(answers.get(note.block, {"error": "gone"}) for note in (before, strict, after)))

    def _compare_data(self, reader, name, before, strict, after):
        if not has_properties(before):
            mended = "mended" if has_properties(after) else "unreadable still"
            self.verdict.unreadable[f"{reader}: {mended}"] += 1
            for rule in self.rules(name):
                self.verdict.allowed[mended, rule] += 1
            return
        self.verdict.compared[reader] += 1
        if canonical(before) != canonical(strict):
            self.fail(f"data of {reader}", name, before, strict)
        elif canonical(strict) != canonical(after):
            for rule in self.rules(name) & set(allowed.DATA):
                self.verdict.allowed["data", rule] += 1
            if differences(strict, after) > sum(_PROPERTIES.get(fix.rule, 1) for fix in self.fixes[name] if fix.rule in allowed.DATA):
                self.fail(f"data of {reader}", name, before, after)

    def check_pages(self):
        bodies = {}
        for name in self.fixed:
            for state, text in self._states("pages", name).items():
                bodies[name, state] = texts.without_first_blank_lines(texts.cut(text).body)
        for renderer in self.batch.system.renderers:
            self._check_pages_of(renderer, bodies)

    def _check_pages_of(self, renderer, bodies):
        changed = {name for name in self.fixed if len({bodies[name, state] for state in ("before", "strict", "after")}) > 1}
        changed = {name for name in changed if _is_text(bodies[name, "before"])}
        if renderer in readers.WITHOUT_FOOTNOTES:
            changed = {name for name in changed if not readers.FOOTNOTE.search(bodies[name, "before"].decode())}
        asked = sorted({body for (name, _), body in bodies.items() if name in changed})
        pages = dict(zip(asked, self.libraries.pages(renderer, [body.decode(errors="replace") for body in asked])))
        for name in sorted(changed):
            self._compare_pages(renderer, name, *(pages[bodies[name, state]] for state in ("before", "strict", "after")))

    def _compare_pages(self, renderer, name, before, strict, after):
        if before.startswith("error: "):
            self.verdict.unreadable[f"{renderer}: no page"] += 1
            return
        self.verdict.compared[renderer] += 1
        if before != strict and shown.page(before) != shown.page(strict):
            self.fail(f"page of {renderer}", name, before, strict)
        elif strict != after and shown.page(strict) != shown.page(after):
            for rule in self.rules(name) & set(allowed.PAGES):
                self.verdict.allowed["page", rule] += 1

    def check_order(self):
        """One rule after the other, in any order, until nothing changes: the text is the same. But for which line ending
        all lines get, as that goes by the most of the lines as they are when their turn comes."""
        several = {name: self.batch.notes[name] for name in self.fixed if len(self.rules(name)) > 1}
        if not several:
            return
        order = sorted(self.verdict.applied.keys() - set(allowed.MENDING) - {"line-endings"}) + [",".join(allowed.MENDING)]
        random.Random(self.batch.seed).shuffle(order)
        order.insert(0, "line-endings")
        self.program.lay(several)
        for _ in range(MOST_PASSES):
            if not any([self.program.fix("--select", f"{rule},{allowed.OVERRULING}") for rule in order]):
                break
        for name, text in self.program.read(several).items():
            are_equal = _same_lines if "line-endings" in self.rules(name) else operator.eq
            if not are_equal(text, self.fixed[name]):
                self.fail("order of rules", name, order)

    def check_prettier(self):
        """What prettier makes of a fixed note has nothing to fix for the rules whose fixes were made, but what was left
        to fix before; if it is still the same note, as prettier makes items of lines with `-` that go on from a
        paragraph."""
        names = [name for name, text in self.fixed.items() if _is_text(text) and self.rules(name) != {"fm-blank-line-after"}]
        formatted = self.libraries.ask(self.batch.system.prettier, [self.fixed[name].decode() for name in names])
        notes = {name: text.encode() for name, text in zip(names, formatted) if text is not None}
        self.verdict.compared[self.batch.system.prettier] += len(notes)
        left = self._fixable({name: self.fixed[name] for name in notes})
        for name, fixable in self._fixable(notes).items():
            undone = (fixable - left.get(name, set())) & self.rules(name)
            if not undone or not self._is_shown_as_fixed(name, notes[name]):
                continue
            for rule in undone:
                self.fail(f"prettier undoes {rule}", name)

    def _fixable(self, notes):
        """The rules that offer safe fixes of each of these notes."""
        self.program.lay(notes)
        return {name: {finding["rule"] for finding in findings if finding.get("fix", {}).get("safety") == "safe"}
                for name, findings in self.program.findings().items()}

    def _is_shown_as_fixed(self, name, formatted):
        """Whether each renderer of the system shows a note as it shows the fixed one."""
        bodies = [texts.without_first_blank_lines(texts.cut(text).body).decode() for text in (self.fixed[name], formatted)]
        pages = [self.libraries.pages(renderer, bodies) for renderer in self.batch.system.renderers]
        return all(shown.page(fixed) == shown.page(other) for fixed, other in pages)


def _ends_a_line(text):
    """Whether no line of a text is left open; blanks at its end, which a fix may delete, are none."""
    content = text.rstrip(b" \t")
    return not content or content.endswith(b"\n")


def _same_lines(one, other):
    """Whether two texts differ in no more than which line ending all their lines have."""
    return one.replace(b"\r\n", b"\n") == other.replace(b"\r\n", b"\n")


def _is_text(text):
    try:
        text.decode()
    except UnicodeDecodeError:
        return False
    return True


def judge(program, folder, batch):
    """What comes of a batch, which may be judged in a process of its own."""
    memory = pathlib.Path("/dev/shm")  # The program flushes what it writes, which takes time on a disk.
    with tempfile.TemporaryDirectory(prefix="matterlint-fixes-", dir=memory if memory.is_dir() else None) as place:
        return Judge(program, readers.Libraries(folder), batch, place).judge()
