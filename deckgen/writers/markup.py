"""Elements of HTML and SVG from names, attributes and words: words are escaped, and only elements are not.

Templates would hold half of this page and code the other half (every drawing is computed), so all of it is
built in one way, in which forgetting to escape is an error of types.
"""

from __future__ import annotations

import html
import json
import re

_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_EMPTY = frozenset({"br", "input", "link", "meta"})

Value = str | int | float | bool | None


class Markup(str):
    """Text that is markup already; made by this module alone."""

    __slots__ = ()


def element(name: str, /, *content: str, **attributes: Value) -> Markup:
    """An element. Content that is not Markup is escaped.

    Attributes lose a final underscore, and others in them become hyphens (`class_`, `aria_label`). None and
    False leave an attribute out, True writes it without a value, and floats have three decimals at most.
    """
    opened = f"<{name}{''.join(_attribute(key, value) for key, value in attributes.items())}"
    if name in _EMPTY:
        return Markup(f"{opened} />")
    return Markup(f"{opened}>{together(*content)}</{name}>")


def together(*content: str) -> Markup:
    """Elements and words one after the other."""
    return Markup("".join(each if isinstance(each, Markup) else escaped(each) for each in content))


def raw(name: str, text: str, **attributes: Value) -> Markup:
    """A `style` or `script` of our own: its text may not end it.

    Raises ValueError where the text could.
    """
    if re.search(r"</(script|style)|<!--", text, re.I):
        raise ValueError(f"the text of <{name}> would end it")
    opened = f"<{name}{''.join(_attribute(key, value) for key, value in attributes.items())}>"
    return Markup(f"{opened}{text}</{name}>")


def data(document: object, **attributes: Value) -> Markup:
    """A block of JSON for the page's script; `<`, `>` and `&` are written so that no parser sees them."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    for character in "<>&\u2028\u2029":
        text = text.replace(character, f"\\u{ord(character):04x}")
    return raw("script", text, type="application/json", **attributes)


def escaped(text: str) -> Markup:
    """Words as markup; what no document may hold becomes U+FFFD."""
    return Markup(html.escape(allowed(text), quote=True))


def allowed(text: str) -> str:
    """A text with U+FFFD for what no document may hold."""
    return _NOT_IN_XML.sub("\ufffd", text)


def number(value: float) -> str:
    """A number with at most three decimals, no exponent, no -0."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def _attribute(key: str, value: Value) -> str:
    if value is None or value is False:
        return ""
    name = key.removesuffix("_").replace("_", "-")
    told = "" if value is True else number(value) if isinstance(value, (int, float)) else value
    return f' {name}="{escaped(told)}"'
