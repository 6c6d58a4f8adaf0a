"""Pages of Markdown, as far as the tests look into them."""

import re

BLOCK = re.compile(r"^(`{3,})(\w*) ?([^\n`]*)\n(.*?)^\1$", re.MULTILINE | re.DOTALL)
HEADING = re.compile(r"^#{1,6} +(.+)$", re.MULTILINE)


def prose(page):
    return BLOCK.sub("", page.read_text(encoding="utf-8"))


def anchors(page):
    """What the headings of a page are called in links."""
    words = [re.sub(r"[^\w\- ]", "", heading.lower()) for heading in HEADING.findall(prose(page))]
    return {heading.strip().replace(" ", "-") for heading in words}


def sections(page):
    """Each heading with the blocks below it, which are (language, words behind it, text)."""
    text = page.read_text(encoding="utf-8")
    hidden = BLOCK.sub(lambda block: block[0].replace("\n#", "\n\0#"), text)
    for section in re.split(r"^(?=#)", hidden, flags=re.MULTILINE):
        if heading := HEADING.match(section):
            found = BLOCK.findall(section)
            yield heading[1], [(language, words.split(), text.replace("\0", "")) for _, language, words, text in found]


def blocks(page, language):
    return [block for _, section in sections(page) for block in section if block[0] == language]


def path_of(words):
    """The file that a block is, if it is one."""
    return next((word.removeprefix("file=") for word in words if word.startswith("file=")), None)
