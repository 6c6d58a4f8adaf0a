"""Rules whose safe fixes may change what a note says or how it is shown, and why. All others may change neither."""

DATA = {
    "date-format": "the same instant, in the form that the configuration names",
    "deprecated-key": "Obsidian reads the old name and the new one alike",
    "obsidian-type": "the value in the form that the vault's own types ask for",
    "schema-mismatch": "one text where a list is wanted is the same as a list of one",
    "tag-format": "a `#` in quotes is no part of a tag; only where the configuration says so",
    "tag-unknown": "another name of a tag, which the configuration names",
    "url-characters": "invisible characters and quotes around an address are none of it",
    "url-domain-mismatch": "the domain of the address beside it; only where the configuration says that it is made of it",
    "url-invalid": "blanks and angle brackets around an address are none of it",
    "url-tracking-params": "the same page: what only tells who passed the address on is none of it",
    "yaml-duplicate-item": "tags and aliases are sets",
    "yaml-irregular-space": "a no-break space where YAML wants a blank is never meant",
    "yaml-scalar-list": "Obsidian reads tags with commas between them as a list",
    "yaml-tag-hash": "a tag with a `#` is a comment, which is never meant",
    "yaml-unquoted-wikilink": "a list in a list is never meant by a wikilink",
}

PAGES = {
    "link-reversed": "no link is what its author means by swapped brackets",
    "link-space-in-text": "a blank at the edge of a link's text moves out of it, or goes",
    "wikilink-pipe": "Obsidian reads `\\|` in a wikilink as `|` in any case",
}

# Each of these mends one kind of fault in a block that can not be read. A block is mended as a whole or not at all, so
# that they are one step.
MENDING = (
    "fm-not-mapping", "yaml-block-scalar-indent", "yaml-flow-list", "yaml-indentation", "yaml-invalid-escape",
    "yaml-irregular-space", "yaml-missing-colon", "yaml-reserved-start", "yaml-syntax", "yaml-tabs", "yaml-tag-hash",
    "yaml-text-after-quote", "yaml-unbalanced-quotes", "yaml-unquoted-colon", "yaml-unquoted-wikilink",
)

# A rule without fixes of its own, to which others give way: what leads nowhere is not to be mended.
OVERRULING = "url-placeholder"

# What generated notes still bring to light, seldom and in notes that nobody writes, with the most of a thousand notes
# that may show it: more is a new fault. No difference of data is among it.
KNOWN = {
    "page of kramdown": (0.2, "kramdown takes other lines for code and tables than CommonMark, and ends HTML elsewhere"),
    "page of python-markdown": (0.2, "Python-Markdown takes other lines for headings and items than CommonMark"),
    "page of goldmark": (0.1, "goldmark has lists of definitions, and makes marks of quotes"),
    "page of mdx": (0.1, "MDX takes JSX for no raw HTML"),
    "page of cmark-gfm": (0.1, "cmark-gfm knows no raw `<textarea>`"),
    "page of cmark": (0.1, "cmark reads code at the end of HTML otherwise"),
    "page of md4c": (0.1, "md4c 0.4.8 reads blanks in links, bare markers and tables otherwise than cmark-gfm"),
    "order of rules": (0.2, "one rule at a time mends a block that two rules mend together, or not"),
    "prettier": (0.3, "prettier moves lines of a block that no program reads, which can then be mended"),
}
LEEWAY = 3  # In a run of few notes.


def known_kind(kind):
    """The name in `KNOWN` of a kind of failure; none if it must not be."""
    kind = kind.split(" undoes ")[0].replace("md4c-commonmark", "md4c").replace("md4c-wikilinks", "md4c")
    return kind if kind in KNOWN else None
