"""Turn an author's YAML and Markdown into a Spec in which every node knows its file, line and column."""

from deckgen.load.post import read as read_post
from deckgen.load.register import WARNINGS
from deckgen.load.report import load, reports

__all__ = ["WARNINGS", "load", "read_post", "reports"]
