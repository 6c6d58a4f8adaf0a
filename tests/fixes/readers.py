"""What other programs read in front matter, and how they show a body: each library is asked about many at once."""

import ctypes
import ctypes.util
import functools
import json
import pathlib
import re
import shutil
import subprocess
import tomllib

HERE = pathlib.Path(__file__).resolve().parent


FOOTNOTE = re.compile(r"^[ \t>]*\[\^[^\]\s]+\]:", re.MULTILINE)
WITHOUT_FOOTNOTES = ("md4c", "md4c-wikilinks")  # cmark-gfm, which is asked of the same notes, knows them.
DISTINGUISH_CR = ("goldmark", "mdx")  # They take the CR of a CRLF for a part of code or of a marker.


class MissingLibrary(Exception):
    """A library that `./dev readers` installs is not here."""


class Libraries:
    """The libraries of others, in the folder that `./dev readers` fills."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)

    def _command(self, name):
        node = self.folder / "node"
        python = self.folder / "venv/bin/python"
        commands = {
            "obsidian": ["node", HERE / "programs/data.mjs", "obsidian"],
            "js-yaml": ["node", HERE / "programs/data.mjs", "js-yaml"],
            "gray-matter": ["node", HERE / "programs/data.mjs", "gray-matter"],
            "pyyaml": [python, HERE / "programs/data.py"],
            "psych": ["ruby", HERE / "programs/data.rb"],
            "go-yaml": [self.folder / "hugo", "data"],
            "goldmark": [self.folder / "hugo", "page"],
            "kramdown": ["ruby", HERE / "programs/kramdown.rb"],
            "python-markdown": [python, HERE / "programs/markdown_pages.py"],
            "mdx": ["node", HERE / "programs/mdx.mjs"],
            "prettier": ["node", HERE / "programs/prettier.mjs", "markdown"],
            "prettier-mdx": ["node", HERE / "programs/prettier.mjs", "mdx"],
        }
        return [str(word) for word in commands[name]], node

    def ask(self, name, texts):
        """The answers of a library to texts."""
        command, folder = self._command(name)
        lines = "".join(json.dumps(text) + "\n" for text in texts)
        if not shutil.which(command[0]) or not folder.is_dir():
            raise MissingLibrary(name)
        done = subprocess.run(command, input=lines, capture_output=True, text=True, cwd=folder, check=False)
        answers = done.stdout.split("\n")[:-1]
        if done.returncode or len(answers) != len(texts):
            raise MissingLibrary(f"{name}: {done.stderr.strip()[-2000:]}")
        return [json.loads(answer) for answer in answers]

    def data(self, reader, blocks):
        """What a reader of YAML reads in blocks: `{"data": ...}` or `{"error": ...}` each."""
        return self.ask(reader, blocks)

    def pages(self, renderer, bodies):
        """How a program shows bodies, in HTML or what it has for it."""
        if renderer in NATIVE:
            return [NATIVE[renderer](body) for body in bodies]
        return self.ask(renderer, [body.replace("\r\n", "\n") for body in bodies] if renderer in DISTINGUISH_CR else bodies)


def toml_data(block):
    try:
        return {"data": {key: repr(value) for key, value in tomllib.loads(block).items()}}
    except tomllib.TOMLDecodeError as error:
        return {"error": str(error)}


@functools.cache
def _library(name):
    found = ctypes.util.find_library(name)
    if not found:
        raise MissingLibrary(name)
    return ctypes.CDLL(found)


_TOLD = ctypes.CFUNCTYPE(None, ctypes.c_void_p, ctypes.c_uint, ctypes.c_void_p)
# Tables, strike-through, task lists, and links of plain addresses, as GitHub has them.
_MD4C_GITHUB = 0x0100 | 0x0200 | 0x0800 | 0x0004 | 0x0008 | 0x0400
_MD4C_WIKILINKS = 0x2000


# What md4c 0.4.8 reads otherwise than all others: a tab at the end of a line, and cells of a delimiter row with one dash.
_TAB_AT_END = re.compile(r"[ \t]*\t(?=[\r\n]|\Z)")
_DELIMITER_ROW = re.compile(r"^(?![ \t>]*-[ \t])(?:[ \t>|:-]*[|:][ \t|:-]*-[ \t|:-]*\r?$|^[ \t>]*-[ \t|:-]*[|:][ \t|:-]*\r?$)", re.MULTILINE)
# It takes indented code right below a comment for text, and makes a link of an address in a link.
_COMMENT_ABOVE_CODE = re.compile(r"^((?: {0,3}<!--|(?!.*<!--)).*-->[ \t]*\r?\n)(?=    |\t)", re.MULTILINE)
_LINK_IN_LINK = re.compile(r'(<a href="([^"]*)">)<a href="\2">(.*?)</a></a>')


def _as_others(body):
    rows = _DELIMITER_ROW.sub(lambda row: row[0].replace("-", "---"), _TAB_AT_END.sub(" ", body))
    return _COMMENT_ABOVE_CODE.sub(r"\1\n", rows)


def _md4c(body, flags):
    library = _library("md4c-html")
    pieces = []
    text = _as_others(body).encode()
    told = _TOLD(lambda piece, size, _: pieces.append(ctypes.string_at(piece, size)))
    library.md_html(text, len(text), told, None, flags, 0)
    return _LINK_IN_LINK.sub(r"\1\3</a>", b"".join(pieces).decode(errors="replace"))


class _CmarkGfm:
    """cmark-gfm with the extensions that GitHub has."""

    EXTENSIONS = (b"table", b"strikethrough", b"autolink", b"tasklist")
    UNSAFE = 1 << 17
    FOOTNOTES = 1 << 13

    def __init__(self):
        self.core = _library("cmark-gfm")
        extensions = _library("cmark-gfm-extensions")
        extensions.cmark_gfm_core_extensions_ensure_registered()
        for name in ("cmark_parser_new", "cmark_find_syntax_extension", "cmark_parser_finish", "cmark_render_html"):
            getattr(self.core, name).restype = ctypes.c_void_p
        self.core.cmark_parser_get_syntax_extensions.restype = ctypes.c_void_p

    def page(self, body, extensions):
        core = self.core
        text = body.encode()
        options = self.UNSAFE | (self.FOOTNOTES if extensions else 0)
        parser = ctypes.c_void_p(core.cmark_parser_new(options))
        for name in self.EXTENSIONS if extensions else ():
            core.cmark_parser_attach_syntax_extension(parser, ctypes.c_void_p(core.cmark_find_syntax_extension(name)))
        core.cmark_parser_feed(parser, text, ctypes.c_size_t(len(text)))
        document = ctypes.c_void_p(core.cmark_parser_finish(parser))
        attached = ctypes.c_void_p(core.cmark_parser_get_syntax_extensions(parser))
        rendered = core.cmark_render_html(document, options, attached)
        html = ctypes.string_at(rendered).decode(errors="replace")
        ctypes.CDLL(None).free(ctypes.c_void_p(rendered))
        core.cmark_node_free(document)
        core.cmark_parser_free(parser)
        return html


@functools.cache
def _cmark_gfm():
    return _CmarkGfm()


NATIVE = {
    "md4c": lambda body: _md4c(body, _MD4C_GITHUB),
    "md4c-commonmark": lambda body: _md4c(body, 0),
    "md4c-wikilinks": lambda body: _md4c(body, _MD4C_GITHUB | _MD4C_WIKILINKS),
    "cmark-gfm": lambda body: _cmark_gfm().page(body, True),
    "cmark": lambda body: _cmark_gfm().page(body, False),
}
