"""HTML as a browser shows it: blanks collapse where HTML collapses them, and nowhere else."""

import re

_TOKEN = re.compile(r"<!--.*?-->|<[/a-zA-Z!?](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|[^<]+|<", re.DOTALL)
_NAME = re.compile(r"</?([a-zA-Z0-9-]+)")
_BLANKS = re.compile(r"[ \t\n\f]+")
_VERBATIM = {"pre", "textarea", "script", "style"}
_INLINE = set("a abbr b bdi bdo big cite code del dfn em font i img input ins kbd label mark q s samp small span strike "
              "strong sub sup tt u var x-wikilink".split())


def _name(token):
    found = _NAME.match(token)
    return found.group(1).lower() if found else ""


class _Page:
    """Text and tags, one after the other."""

    def __init__(self):
        self.pieces = []
        self.verbatim = 0
        self.is_blank = True  # Whether a blank that comes now is behind another, or begins a block.

    def tag(self, token):
        name = _name(token)
        if name not in _INLINE:
            self.end_block()
        if name in _VERBATIM:
            self.verbatim = max(0, self.verbatim + (-1 if token.startswith("</") else 1))
        self.pieces.append(_BLANKS.sub(" ", token))
        if name in ("img", "input"):
            self.is_blank = False

    def end_block(self):
        """The last blank before the edge of a block is not shown, whatever tags stand between."""
        for at in range(len(self.pieces) - 1, -1, -1):
            piece = self.pieces[at]
            if piece.startswith("<") and _name(piece) in _INLINE and _name(piece) not in ("img", "input"):
                continue
            if piece.endswith(" ") and not piece.startswith("<") and not self.verbatim:
                self.pieces[at] = piece[:-1]
            break
        self.is_blank = True

    def text(self, token):
        if self.verbatim:
            self.pieces.append(token)
            return
        token = _BLANKS.sub(" ", token)
        if self.is_blank and token.startswith(" "):
            token = token[1:]
        if token:
            self.pieces.append(token)
            self.is_blank = token.endswith(" ")


def page(html):
    """What of a page can be seen: two pages that look alike are equal."""
    there = _Page()
    for token in _TOKEN.findall(html.replace("\r\n", "\n").replace("\r", "\n")):
        if token.startswith("<!--"):
            continue
        if token.startswith("<") and len(token) > 1:
            there.tag(token)
        else:
            there.text(token)
    there.end_block()
    return "".join(there.pieces).rstrip()
