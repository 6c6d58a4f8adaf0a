"""matterlint, a linter and schema validator for Markdown front matter.

The package only carries the program. `python -m matterlint` runs it, as `matterlint` does.
"""
