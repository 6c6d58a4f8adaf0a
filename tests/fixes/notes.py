"""A note's text, cut as all programs that read front matter cut it."""

import dataclasses
import re

BOM = b"\xef\xbb\xbf"
_FENCES = {b"---": (b"---", b"..."), b"+++": (b"+++",)}
_LINE = re.compile(rb"[^\n]*\n|[^\n]+")


@dataclasses.dataclass(frozen=True)
class Note:
    """Front matter and body; a note without front matter has the block None."""

    language: str
    block: bytes | None
    body: bytes


def cut(text):
    start = text[len(BOM) :] if text.startswith(BOM) else text
    lines = _LINE.findall(start)
    opener = lines[0].rstrip(b" \t\r\n") if lines else b""
    if opener not in _FENCES:
        return Note("yaml", None, start)
    at = len(lines[0])
    for line in lines[1:]:
        if line.rstrip(b" \t\r\n") in _FENCES[opener]:
            return Note("toml" if opener == b"+++" else "yaml", start[len(lines[0]) : at], start[at + len(line) :])
        at += len(line)
    return Note("yaml", None, start)


def without_first_blank_lines(body):
    """No program shows the blank lines between front matter and text."""
    return re.sub(rb"\A([ \t]*\r?\n)+", b"", body)


def endings(text):
    """The kinds of line endings in a text."""
    return {ending for ending in (b"\r\n", b"\n", b"\r") if re.search(_ENDINGS[ending], text)}


_ENDINGS = {b"\r\n": rb"\r\n", b"\n": rb"(?<!\r)\n", b"\r": rb"\r(?!\n)"}
