"""What mkdocs is told about our pages: the rules stand in the navigation, and blocks look as readers want them."""

import pathlib
import re

BLOCK = re.compile(r"^(?P<fence>`{3,})(?P<language>\w+)(?P<words>[^`\n]*)(?P<text>\n.*?^(?P=fence))$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"\b(?:file|after)=(\S+)")


def on_config(config):
    """Adding a page to docs/rules or docs/presets is all that it takes to have it in the navigation."""
    for part, folder in (("Rules", "rules"), ("Each preset", "presets")):
        pages = next(one[part] for one in config.nav if part in one)
        found = sorted((pathlib.Path(config.docs_dir) / folder).glob("*.md"))
        pages += [{page.stem: f"{folder}/{page.name}"} for page in found if page.name != "README.md"]
    return config


def on_page_markdown(markdown, **_):
    """`yaml file=matterlint.yaml` is for the tests: readers see YAML with that title. Notes are shown without colours,
    since those of Markdown take front matter for headings."""

    def drawn(block):
        file = FILE.search(block["words"])
        title = f' title="{file[1]}"' if file else ""
        language = "text" if block["language"] == "md" else block["language"]
        return block["fence"] + language + title + block["text"]

    return BLOCK.sub(drawn, markdown)
