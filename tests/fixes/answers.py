"""Answers of readers, `{"data": ...}` or `{"error": ...}`, compared."""

import json

MANY = 1_000_000


def has_properties(answer):
    """Front matter that is text or a list is as good as none."""
    return "error" not in answer and isinstance(answer["data"], (dict, type(None)))


def differences(before, after):
    """How many properties differ."""
    if not has_properties(after):
        return MANY
    before, after = (answer["data"] or {} for answer in (before, after))
    return sum(before.get(key, MANY) != after.get(key, MANY) for key in before.keys() | after.keys())


def canonical(answer):
    return json.dumps(answer, sort_keys=True)
