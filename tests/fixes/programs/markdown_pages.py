"""Pages of MkDocs, as Python-Markdown shows them: JSON strings in, one a line; JSON strings of HTML out."""

import json
import sys

import markdown

# Those that MkDocs always has, and those that nearly every site adds.
EXTENSIONS = ["toc", "tables", "fenced_code", "admonition", "attr_list", "footnotes"]

for line in sys.stdin:
    print(json.dumps(markdown.markdown(json.loads(line), extensions=EXTENSIONS)))
