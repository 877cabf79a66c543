"""Charts into pictures that stay vectors in PowerPoint, with a PNG for what cannot show SVG."""

from __future__ import annotations

from deckgen.model.chart import Image
from deckgen.model.deck import Picture
from deckgen.writers.pptx.canvas import Canvas, geometry, transform
from deckgen.writers.pptx.markup import child, extension


def write_picture(picture: Picture, image: Image, canvas: Canvas) -> None:
    """Add a picture to the slide; its description is the chart's, never a file's name."""
    bitmap, vector = canvas.pictures.relate(canvas.slide.part, image)
    made = child(canvas.tree, "p:pic")
    names = child(made, "p:nvPicPr")
    canvas.named(names, picture.name, picture.alt)
    child(child(names, "p:cNvPicPr"), "a:picLocks", {"noChangeAspect": 1})
    child(names, "p:nvPr")
    fill = child(made, "p:blipFill")
    blip = child(fill, "a:blip", {"r:embed": bitmap})
    ext = extension(blip, "{96DAC541-7B7A-43D3-8B79-37D633B846F1}")
    child(ext, "asvg:svgBlip", {"r:embed": vector})
    child(child(fill, "a:stretch"), "a:fillRect")
    properties = child(made, "p:spPr")
    transform(properties, picture.rect)
    geometry(properties, "rect")
