"""Front matter that YAML allows and few people write: lists and mappings in each other, in all their styles."""

import itertools

_SCALARS = ["tide", "a b", "2025-03-17", "yes", "1.10", "~", '"a: b"', "'it''s'", '"x\\ty"', "https://a.example/b", "a:b", "a#b", "-1", "é", "''",
            "text  with blanks", "*x", "#no", "[[Note]]", "- not", "'two\n  lines'", '"two\n  lines"', "two\n  lines", '"a \\\n  b"']
_KEYS = ["title", "tags", "aliases", "date", "source", "url", "a", "b c", '"quoted"', "'single'", "2025", "yes", "a.b", "é", "key", "up"]
_HEADS = ["|", ">", "|-", ">-", "|+", ">+", "|2", ">1-", "| # c"]
_COMMENTS = ["# comment", "#comment", "  # indented", "#"]


def _gap(rng):
    return rng.choice([" "] * 8 + ["  ", "   ", "\t"])


def _properties(rng):
    return rng.choice([""] * 12 + ["&x ", "!!str ", "! ", "!t &x "])


def _scalar(rng, indent):
    return rng.choice(_SCALARS).replace("\n", "\n" + " " * indent)


def _flow(rng, indent, depth):
    """A list or mapping in brackets, on one line or on several."""
    if depth == 0:
        return rng.choice(["a", "b c", '"d, e"', "'f'", "1", "~", "g:h", "[]", "{}"])
    comma = rng.choice([", ", ", ", ",", " , ", ",\n" + " " * (indent + rng.choice([1, 2, 4]))])
    parts = [_flow(rng, indent, depth - 1) for _ in range(rng.randint(0, 3))]
    if rng.random() < 0.4:
        parts = [rng.choice(["a", "b", '"c"', "d e"]) + rng.choice([": ", ": ", ":  ", " : "]) + part for part in parts]
        opener, closer = "{", "}"
    else:
        opener, closer = "[", "]"
    blank = rng.choice(["", "", " "])
    return opener + blank + comma.join(parts) + rng.choice(["", "", "", ",", " ,"] if parts else [""]) + blank + closer


def _block_scalar(rng, indent):
    head = rng.choice(_HEADS)
    own = " " * (indent + (1 if "1" in head else 2))
    lines = [rng.choice(["text", "", "  deeper", "a: b", "- c", "# d", "end  "]) for _ in range(rng.randint(1, 3))]
    return head, [own + line if line else "" for line in lines]


def _node(rng, indent, depth):
    """What stands behind a colon or a dash whose collection stands at `indent`, and the lines below it."""
    kind = rng.random()
    properties = _properties(rng)
    if depth == 0 or kind < 0.4:
        return properties + _scalar(rng, indent), []
    if kind < 0.6:
        return properties + _flow(rng, indent, rng.randint(1, 2)), []
    if kind < 0.68:
        return _block_scalar(rng, indent)
    if kind < 0.84:
        return properties.strip(), _items(rng, indent + rng.choice([0, 1, 2, 2, 4]), depth - 1)
    return properties.strip(), _entries(rng, indent + rng.choice([1, 2, 2, 4]), depth - 1)


def _between(rng, indent):
    return [rng.choice(["", "", "  ", *(" " * indent + comment for comment in _COMMENTS)])] if rng.random() < 0.08 else []


def _items(rng, indent, depth):
    lines = []
    for _ in range(rng.randint(1, 3)):
        gap = _gap(rng)
        kind = rng.random()
        if depth > 0 and kind < 0.3:  # `- a: 1`, with the lines below at the column of `a`.
            inner = (_entries if kind < 0.2 else _items)(rng, indent + 1 + len(gap), depth - 1)
            lines += [" " * indent + "-" + gap + inner[0].lstrip(" "), *inner[1:]]
        else:
            head, below = _node(rng, indent, depth)
            lines += [" " * indent + "-" + (gap + head if head else ""), *below]
        lines += _between(rng, indent)
    return lines


def _entries(rng, indent, depth):
    lines = []
    for key in rng.sample(_KEYS, rng.randint(1, 3)):
        head, below = _node(rng, indent, depth)
        colon = rng.choice([":"] * 12 + [" :", "  :"])
        name = key if rng.random() < 0.96 else "? " + key + "\n" + " " * indent
        lines += [" " * indent + name + colon + (_gap(rng) + head if head else ""), *below]
        lines += _between(rng, indent)
    return lines


def structure(rng):
    """The lines of a block."""
    blocks = [_entries(rng, 0, rng.randint(1, 3)) for _ in range(rng.randint(1, 2))]
    lines = "\n".join(itertools.chain.from_iterable(blocks)).split("\n")
    return [line + rng.choice([" ", "  ", "\t", " # c"]) if rng.random() < 0.03 else line for line in lines]
