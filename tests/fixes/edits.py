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
        self.edits = []

    def add(self, rule, edits):
        if any(self._is_taken(edit, rule) for edit in edits):
            return False
        for begin, end, text in edits:
            bisect.insort(self.taken, (begin, end))
            if begin == end:
                self.insertions.setdefault(begin, (rule, set()))[1].add(text)
        self.edits += edits
        return True

    def _is_taken(self, edit, rule):
        begin, end, text = edit
        if any(there[0] < end and begin < there[1] for there in self.taken):
            return True
        there = self.insertions.get(begin) if begin == end else None
        return there is not None and (there[0] != rule or text in there[1])


def apply(text, edits):
    pieces = []
    at = 0
    for begin, end, replacement in sorted(edits, key=lambda edit: edit[:2]):
        pieces += [text[at:begin], replacement]
        at = end
    return b"".join(pieces) + text[at:]


def one_pass(text, findings, expected):
    """The text after one pass, and the fixes of `expected` that are then still to be made. A fix that the program
    refused, because it would have changed another property, is not among them."""
    selection = _Pass()
    rest = list(expected)
    for finding in findings:
        fix = _first_safe(finding)
        if fix is None:
            continue
        told = (finding["range"]["start"]["line"], fix["title"], finding["rule"])
        if told not in rest:
            continue
        if selection.add(finding["rule"], _places(fix)):
            rest.remove(told)
    return apply(text, selection.edits), rest
