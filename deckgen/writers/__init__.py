"""A positioned deck into files: one package a format, with the same module names in each.

Draw, decide nothing. Every rectangle, every line break, every colour and every word is settled before a
writer is called; it changes units and calls its library. A writer that begins to ask where something goes,
or how it should look, holds code that belongs to position, where both outputs would get it. What two of them
share stands here: elements of HTML (`markup`) and a chart's SVG within a page (`drawing`).
"""
