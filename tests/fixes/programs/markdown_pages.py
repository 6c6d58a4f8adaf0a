"""Pages of MkDocs, as Python-Markdown shows them: JSON strings in, one a line; JSON strings of HTML out."""

import json
import signal
import sys

import markdown

# Those that MkDocs always has, and those that nearly every site adds.
EXTENSIONS = ["toc", "tables", "fenced_code", "admonition", "attr_list", "footnotes"]

SECONDS = 20  # For a page; there are notes that it never comes to the end of.


def stop(*_):
    raise TimeoutError


def page_of(body):
    signal.alarm(SECONDS)
    try:
        return markdown.markdown(body, extensions=EXTENSIONS)
    except TimeoutError:
        return "error: it takes too long"
    finally:
        signal.alarm(0)


signal.signal(signal.SIGALRM, stop)
for line in sys.stdin:
    print(json.dumps(page_of(json.loads(line))))
