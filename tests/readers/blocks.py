"""What PyYAML makes of whole blocks: JSON strings in, one a line; the values as JSON, or "error: ...", out."""

import datetime
import json
import sys

import yaml

# The one in C reads alike.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def plain(value):
    """Dates as they were written, which all other readers leave as text."""
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.isoformat()
    if isinstance(value, list):
        return [plain(item) for item in value]
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return value


def reading(block):
    try:
        return plain(yaml.load(block, LOADER))
    except (yaml.YAMLError, ValueError) as error:
        return "error: " + " ".join(str(error).split())


for line in sys.stdin:
    print(json.dumps(reading(json.loads(line))))
