"""What PyYAML reads in front matter: JSON strings in, one a line; {"data": ...} or {"error": ...} out."""

import datetime
import json
import sys

import yaml

# The one in C reads alike.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def key_of(key):
    return key if isinstance(key, str) else f"\0{key!r}"


def plain(value):
    """JSON has no dates, no sets and no keys but text."""
    if isinstance(value, (datetime.date, bytes, set)):
        return {"\0": repr(value)}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key_of(key): plain(item) for key, item in value.items()}
    return value


def reading(block):
    try:
        return {"data": plain(yaml.load(block, LOADER))}
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
        return {"error": " ".join(str(error).split())}


for line in sys.stdin:
    print(json.dumps(reading(json.loads(line))))
