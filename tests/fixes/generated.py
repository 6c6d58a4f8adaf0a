"""Notes that lie near what safe fixes touch: faults of all kinds, alone and together, in front matter and text."""

import random

from structures import structure

_WORDS = "tide table note vault café naïve straße 東京 Привет harbour 2025 x yes no null 1.10 0x1F 12e3 ~ true".split()
_KEYS = ("title description date created published modified tags aliases source url canonical author domain status "
         "version cssclasses id up related draft weight lastmod tag alias Tags a b key").split()
_BLANKS = [" ", "  ", "   ", "\t", "\u00a0", "\u200b", " \u00a0", "\u3000", ""]
_DATES = ["2025-03-17", "2025-3-17", "2025/03/17", "17.03.2025", "03/04/2025", "March 17th 2025", "17 March 2025",
          "Monday, March 17th 2025, 7:54 pm", "2025-03-17 19:54", "2025-03-17T19:54:00Z", "20250317", "17. März 2025",
          "Tuesday, March 17th 2025", "2025-02-30", "2025-03-17T19:54:00+01:00", "202503171954", "{{date}}", "17 mars 2025"]
_URLS = ["https://a.example/p?q=1&utm_source=feed&utm_medium=x", "http://www.b.example/a b", "<https://c.example/>",
         "https://d.example/?fbclid=1#top", "www.e.example", "e.example/x", "https://f.example/\u00a0", " https://g.example ",
         "https://h.example/?a=1&gclid=2&b=3;c=4", "C:\\Users\\a", "\u201chttps://i.example\u201d", "mailto:a@b.example",
         "https://j.example/?utm_source=a&X-Amz-Signature=b", "[t](https://k.example)", "https://l.example/é?utm_term=%C3%A9"]
_TAGS = ["#one", "one", "two words", "a/b", "#a/b", "a//b", "2025", "é", "infra", "'#q'", '"#q"', "a.b", "-", "~", "yes",
         "A", "a", "[[x]]", "'x, y'", "1.0", "{a: 1}"]
_VALUES = ["A: b", "a: b: c", "@kyle", "`x`", "%a", "- a", "> q", "| t", "[[Note]]", "[[Note|alias]]", "[[A]], [[B]]",
           '"Last "guy" x"', "'it's'", '"open', "'open", '"C:\\Users\\x"', '"a\\|b"', '"a" and b', "'a' b", "Issue #12",
           "a # comment", "#hash", "# comment", "!x y", "&a b", "*a", "[a, b", "a, b]", '["a" "b"]', '["a",, "b"]',
           "[a,b , c ]", "[ a ]", "[]", "{a: 1, b: 2}", "{ a:1 }", "\u201cquoted\u201d", "yes", "NO", "010", "1_000", "19:54",
           "0o10", "~", "null", "1.10", "12345678901234567890", "- ", "a:", ":a", "a :b", "?", "? a", "\\", '"\\"', "''", '""',
           "'a''b'", '"a\\"b"', "key:value", "a\\: b", "<% tp.date.now() %>", "{{title}}", "{% if a %}", "a\u00a0: b", "|", ">-",
           "text with a tab\there", "a  b", " ", "é: ü", "'@a'", "[x](y)", "*bold*", "**bold**: x", "TODO: x", "a ,b", "a;b",
           "[[a]] [[b]]", '[["a"]]', "[[1, 2]]", "- #one", "[#one, two]", "#one #two", "one, two", "one two", '"\t"', "'\\d'",
           ": a", "&a : b", "&a b: c", "b: c", "[a]: b"]
_COMMENTS = ["# comment", "#comment", "  # indented", "# matterlint-disable-line yaml-spacing", "# matterlint-disable-next-line",
             "# matterlint-disable-line no-such-rule", "#", "# a: b"]


def _scalar(rng):
    kind = rng.random()
    if kind < 0.35:
        return rng.choice(_VALUES)
    if kind < 0.5:
        return rng.choice(_DATES)
    if kind < 0.6:
        return rng.choice(_URLS)
    text = " ".join(rng.choice(_WORDS) for _ in range(rng.randint(0, 4)))
    return rng.choice(["{}", "{}", "'{}'", '"{}"']).format(text)


def _fitting(rng, key):
    """A value that is meant for a key, most of the time."""
    if rng.random() < 0.3:
        return _scalar(rng)
    if key in ("date", "created", "published", "modified", "lastmod"):
        return rng.choice(_DATES)
    if key in ("source", "url", "canonical"):
        return rng.choice(["{}", '"{}"', "'{}'"]).format(rng.choice(_URLS))
    return _scalar(rng)


def _list(rng, key):
    pool = _TAGS if key in ("tags", "aliases", "tag", "cssclasses") else _VALUES + _TAGS
    items = [rng.choice(pool) for _ in range(rng.randint(0, 4))]
    if items and rng.random() < 0.3:
        items.append(items[0])
    if rng.random() < 0.4:
        comma = rng.choice([", ", ",", " , ", ",  ", " ", ", ,"])
        return [f"{key}:{rng.choice([' ', ' ', '  '])}[{rng.choice(['', ' '])}{comma.join(items)}{rng.choice(['', ' ', ','])}]"]
    lines = [f"{key}:{rng.choice(['', '', '', ' ', rng.choice(_BLANKS)])}"]
    indent = rng.choice(["", "  ", "  ", "    ", "\t", " "])
    for item in items:
        own = indent if rng.random() < 0.9 else rng.choice(["", " ", "  ", "   ", "\t"])
        lines.append(f"{own}-{rng.choice([' ', ' ', ' ', rng.choice(_BLANKS)])}{item}")
        if rng.random() < 0.06:
            lines.append(rng.choice(["", own + "# comment", own + "  deeper", "   ", own + "  b: d", own + "   b: d"]))
    return lines


def _nested(rng, key):
    indent = rng.choice(["  ", "  ", "    ", "\t", " "])
    lines = [f"{key}{rng.choice([':', ':', ':', ''])}"]
    for _ in range(rng.randint(1, 3)):
        own = indent if rng.random() < 0.85 else indent + " "
        lines.append(f"{own}{rng.choice(_KEYS)}: {_scalar(rng)}")
        if rng.random() < 0.1:
            lines.append(f"{own}- {_scalar(rng)}")
    return lines


def _block_scalar(rng, key):
    head = rng.choice(["|", ">", "|-", ">-", ">+", "|+", "|2", "> ", "| # c"])
    indent = rng.choice(["  ", "  ", "    ", "", "\t"])
    texts = ["Text", "a: b", "- item", "# no comment", "trailing  ", "", "  deeper", "[[x]]", "tab\there", "---x", "key:"]
    lines = [(own + text) if (text := rng.choice(texts)) else "" for own in [indent] * rng.randint(1, 4)]
    return [f"{key}: {head}", *lines]


def _several_lines(rng, key):
    first = rng.choice(['"a', "'a", "a", "a b", '"a: b', "[a,"])
    second = rng.choice(['  b"', "  b'", "  b", "b", '  b: c"', "  b]", "", "  # c", "\tb"])
    return [f"{key}: {first}{rng.choice(['', '  ', ' '])}", second]


_GOOD = ["Tide tables", "A harbour", "2025-03-17", "https://example.org/tides", "[a, b]", "3", "true", '"a: b"', "'it''s'", "a-b"]


def _good_entry(rng, key):
    if key in ("tags", "aliases") and rng.random() < 0.5:
        return [f"{key}:", "  - tides", "  - sea/harbour"]
    return [f"{key}: {rng.choice(_GOOD)}"]


def _entry(rng, key):
    kind = rng.random()
    if kind < 0.12:
        return rng.choice([_nested, _block_scalar, _several_lines])(rng, key)
    if kind < 0.4 or (key in ("tags", "aliases", "cssclasses") and kind < 0.7):
        return _list(rng, key)
    colon = ": " if rng.random() < 0.88 else rng.choice([":", " :", ":  ", " : ", "", "：", ":\t", ":\u00a0", " = "])
    indent = "" if rng.random() < 0.96 else rng.choice([" ", "  ", "\t", "\u00a0"])
    name = key if rng.random() < 0.96 else rng.choice([f'"{key}"', f"'{key}'", f"{key} x", f"{key}\u00a0", "? " + key, "1", "on"])
    return [f"{indent}{name}{colon}{_fitting(rng, key)}"]


def _front_matter(rng):
    if rng.random() < 0.25:
        return structure(rng)
    lines = []
    size = rng.choice([0, 1, 1, 2, 2, 3, 3, 4, 6])
    keys = rng.sample(_KEYS, size) if rng.random() < 0.9 else [rng.choice(_KEYS) for _ in range(size)]
    share_of_faults = rng.choice([0.2, 0.4, 0.7, 1])  # Some are in one place, some everywhere.
    for key in keys:
        lines += (_entry if rng.random() < share_of_faults else _good_entry)(rng, key)
        if rng.random() < 0.05:
            lines.append(rng.choice(_COMMENTS))
        if rng.random() < 0.04:
            lines.append(rng.choice(["", "", "  ", "\t"]))
    return [line + rng.choice([" ", "  ", "\t", " # c", "  # c"]) if rng.random() < 0.04 else line for line in lines]


_SPANS = ["(text)[https://a.example]", "(text)[b.md]", "[ text](a.md)", "[text ](a.md)", "see[ text ](a.md)now", "[text](a b.md)",
          "[text]( a.md )", "[text] (a.md)", "[[Note|alias]]", "[[Note\\|alias]]", "![[Image.png|100]]", "https://a.example/x?utm_source=y",
          "<https://a.example>", "http://b.example.", "[t](https://c.example/?utm_source=a&b=1)", "`code  `", "`` a ` b ``", "$x  y$",
          "**bold **", "*em*", "_em_", "a\u00a0b", "a\u200bb", "\\[x\\]", "\\\\[x\\\\]", "[^1]", "[ref]", "[text][ref]", "[Text][Ref]", "#tag",
          "==mark==", "<b>b</b>", "<span  class='a'>x</span>", "{{ page.title }}", "{% raw %}", "{{< ref \"a\" >}}", "<% tp.x %>",
          "{x}", "<Tag a={1} />", "&amp;", "&nbsp;", "![ alt ](i.png)", "[a [b] c](d.md)", "\\", "~~s~~", "%% c %%", "<!-- c -->", "(k:: v)",
          "www.d.example", "a@b.example", "[x]()", "[](a.md)", "[`c` ](a.md)", "[ *e*](a.md)", "[a](<b c.md>)", "[a](b.md  'title')",
          "[a](b.md 'two\nlines  ')", "[[a]]|[[b]]", "word", "text", "and", "\u201cq\u201d", "it's", "1.", "-", "+", "|"]
_BLOCKS = ["# Title", "## Two  ", "Setext\n===", "- item", "-  item", "- ", "-", "- [ ] task", "- [ ] ", "- [x]", "1. one", "1.  ", "10) ten",
           "  - nested", "    - deep", "\t- tab", "> quote", "> ", ">", "> [!note] Call", "> - a  ", "```\ncode  \n```", "~~~js\nx = 1 \t\n~~~", "```\nopen",
           "    indented code  ", "\tcode \t", "<pre>\na  \n</pre>", "<div>\ntext  \n</div>", "<details>\n\n- a  \n\n</details>", "<!--\na  \n-->", "$$\nx  \n$$",
           "| a | b |\n|---|---|\n| [[x|y]] | c  |", "| a |\n| - |\n| [[x\\|y]] |", "---", "***", "- - -", "[ref]: https://a.example", "[ref]: https://a.example",
           "[Ref]: b.md 'title'", "[^1]: note  ", "[^1]: note\n    more  ", "{% highlight js %}\na  \n{% endhighlight %}", "{{< code >}}\na  \n{{< /code >}}",
           "import A from 'a'", "export const a = 1  ", "<Tabs>\n  <Tab>a  </Tab>\n</Tabs>", "<Code>{`\na  \n`}</Code>", "!!! note\n    text  ", ":::tip\ntext  \n:::",
           "term\n: definition  ", "* * *", "+ plus  ", "%%\na  \n%%", "<!-- matterlint-disable -->", "<!-- matterlint-disable no-such-rule -->",
           "<!-- matterlint-enable -->", "{/* matterlint-disable-next-line trailing-spaces */}", "a\\", "<br>", "<textarea>\na  \n</textarea>",
           "<script>\na  \n</script>", "\\", "&#32; ", "## Head {#id}  ", "* a\n\n  b  \n* c", "1. a  \n   b", "> a  \n> b", "> a  \nlazy  "]


def _line(rng):
    if rng.random() < 0.4:
        return rng.choice(_BLOCKS)
    spans = " ".join(rng.choice(_SPANS) for _ in range(rng.randint(1, 5)))
    start = rng.choice(["", "", "", "", "- ", "> ", "  ", "    ", "# ", "1. ", "| "])
    if rng.random() < 0.08:  # What stands in something else.
        start = "".join(rng.choice(["- ", "> ", "1. ", "  ", ">", "   - ", "* "]) for _ in range(rng.randint(2, 3)))
    return start + spans


def _body(rng):
    text = ""
    for _ in range(rng.choice([0, 1, 2, 3, 5, 8])):
        text += _line(rng) + rng.choice(["", "", "", "", " ", "  ", "   ", "\t", "\u00a0", " \t"])
        text += rng.choice(["\n", "\n", "\n\n", "\n\n", "\n \n", "\n\n\n", "\n  \n"])
    return text


def _with_a_slip(rng, text):
    """One character more, less or another one: what lies next to what the lists above hold."""
    at = rng.randrange(len(text) + 1)
    if rng.random() < 0.4:
        return text[:at] + text[at + 1 :]
    return text[:at] + rng.choice(list(" \t:#-[]'\"\\|,&*!>`{}()<\u00a0\n_~\r.") + ["  ", "\n\n", "- ", "---"]) + text[at:]


def generated(seed):
    """The note of a seed."""
    rng = random.Random(seed)
    body = _body(rng)
    text = body
    if rng.random() < 0.9:
        fence = lambda: "---" + (rng.choice([" ", "  ", "\t", "-"]) if rng.random() < 0.04 else "")
        block = "".join(line + "\n" for line in _front_matter(rng))
        closer = fence() if rng.random() < 0.97 else rng.choice(["...", "", "----"])
        text = f"{fence()}\n{block}{closer}\n{rng.choice(['', '', chr(10), chr(10) * 2])}{body}"
    while rng.random() < 0.25:
        text = _with_a_slip(rng, text)
    if rng.random() < 0.2:
        text = text.rstrip("\n")
    if rng.random() < 0.1:
        text = text.replace("\n", "\r\n")
    elif rng.random() < 0.05:
        text = "".join(c if c != "\n" or rng.random() < 0.7 else "\r\n" for c in text)
    if rng.random() < 0.04:
        text = "\ufeff" + text
    return text.encode()
