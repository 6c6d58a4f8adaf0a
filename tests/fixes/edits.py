"""The passes of `--fix`, made anew from the edits that findings report: what is written must be these edits alone."""

import bisect


def _first_safe(finding):
    fix = finding.get("fix")
    return fix if fix and fix["safety"] == "safe" else None


def _places(fix):
    return [(edit["range"]["start"]["byte"], edit["range"]["end"]["byte"], edit["text"].encode()) for edit in fix["edits"]]


class _Pass:
    """Whole fixes that do not overlap, in the order of the findings."""

    def __init__(self):
        self.taken = []
        self.insertions = {}
        self.deletions = {}
        self.edits = []

    def add(self, rule, edits):
        if any(self._is_taken(edit, rule) for edit in edits):
            return False
        for begin, end, text in edits:
            bisect.insort(self.taken, (begin, end))
            if begin == end:
                self.insertions.setdefault(begin, (rule, set()))[1].add(text)
            elif not text:
                self.deletions[begin] = rule
        self.edits += edits
        return True

    def _is_taken(self, edit, rule):
        begin, end, text = edit
        if any(there[0] < end and begin < there[1] for there in self.taken):
            return True
        there = self.insertions.get(begin)
        if begin < end:
            return not text and there is not None and there[0] != rule
        if self.deletions.get(begin, rule) != rule:
            return True
        return there is not None and (there[0] != rule or text in there[1])


def apply(text, edits):
    pieces = []
    at = 0
    for begin, end, replacement in sorted(edits, key=lambda edit: edit[:2]):
        pieces += [text[at:begin], replacement]
        at = end
    return b"".join(pieces) + text[at:]


def one_pass(text, findings, told, passed_over=None):
    """The text after one pass, the fixes that are told and then still to be made, and how many were tried. Those of a
    pass are told in the order of their findings; one that comes earlier in this order than the last is of a later pass.
    What the program refused, because it would have changed another property, is not told. `passed_over` is the number
    of a fix that could be made and is not."""
    selection = _Pass()
    rest = list(told)
    tried = 0
    for finding in findings:
        fix = _first_safe(finding)
        if fix is None or not rest or rest[0] != (finding["range"]["start"]["line"], fix["title"], finding["rule"]):
            continue
        if tried != passed_over and selection.add(finding["rule"], _places(fix)):
            rest.pop(0)
        tried += 1
    return apply(text, selection.edits), rest, tried


def passes(text, findings, told):
    """All that one pass may have done: one of the fixes may have been refused, and another that is told in the same
    words made, in this pass or in a later one."""
    whole = one_pass(text, findings, told)
    ways = [one_pass(text, findings, told, passed_over) for passed_over in range(whole[2])] + [whole]
    return [(text, rest) for text, rest, _ in ways if len(rest) < len(told)]
