"""Ways to break an accessible PDF, each for one rule: what a checker must refuse."""

from broken_pdfs.breaking import BREAKS, Break, broken

__all__ = ["BREAKS", "Break", "broken"]
