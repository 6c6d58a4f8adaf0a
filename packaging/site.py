"""What mkdocs is told about our pages: the rules stand in the navigation, and a block's first word is its language."""

import pathlib
import re

FENCE = re.compile(r"^(?P<fence>[ ]*`{3,})(?P<language>\w+)[ ]+(?P<words>[^`\n]+)$", re.MULTILINE)
FILE = re.compile(r"\b(?:file|after)=(\S+)")


def on_config(config):
    """Adding a page to docs/rules is all that it takes to have it in the navigation."""
    rules = next(part["Rules"] for part in config.nav if "Rules" in part)
    folder = pathlib.Path(config.docs_dir) / "rules"
    rules += [f"rules/{page.name}" for page in sorted(folder.glob("*.md")) if page.name != "README.md"]
    return config


def on_page_markdown(markdown, **_):
    """`yaml file=matterlint.yaml` is for the tests: readers see a block of YAML with that title."""

    def drawn(match):
        file = FILE.search(match["words"])
        title = f' title="{file[1]}"' if file else ""
        return f"{match['fence']}{match['language']}{title}"

    return FENCE.sub(drawn, markdown)
