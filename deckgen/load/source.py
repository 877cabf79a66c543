"""Turn the text of a YAML file into plain data, with the place of every value and key.

Scalars stay text (`Plain` where they are unquoted) and the schema says what each is to become. So `no` is
a word where a word is wanted, `2024-09` is neither a date nor octal, and `1.10` keeps its nought.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

import yaml

from deckgen.load import traps
from deckgen.load.files import Files
from deckgen.problems import Place, Problems

Path = tuple[str | int, ...]
Data = Mapping[str, "Data"] | list["Data"] | str | None
"""What a YAML file holds: mappings, lists, text, and None where nothing is written."""

_NULLS = frozenset(["", "~", "null", "Null", "NULL"])
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_COMMENT_AFTER_KEY = re.compile(r"\s*:\s+#(.*)")


class Plain(str):
    """An unquoted scalar."""

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One YAML file, read.

    `values` and `keys` say where the value and the key at a path stand. `cut` has the paths where nothing is
    written but a comment: often text that the author took for a value.
    """

    file: str
    data: Data
    values: Mapping[Path, Place]
    keys: Mapping[Path, Place]
    cut: frozenset[Path] = frozenset()

    @property
    def mapping(self) -> Mapping[str, Data]:
        """The data where they are a mapping, else an empty one."""
        return self.data if isinstance(self.data, Mapping) else {}

    def value_at(self, *path: str | int) -> Place:
        """Where the value at this path stands; the nearest thing around it where there is none."""
        return _nearest_place(self.values, path, self.file)

    def key_at(self, *path: str | int) -> Place:
        """Where the key at this path stands; its value's place for a list's members."""
        return self.keys.get(path) or self.value_at(*path)

    def names(self, *path: str) -> frozenset[str]:
        """The keys of the mapping at this path, faulty ones too."""
        data: Data = self.data
        for key in path:
            data = data.get(key) if isinstance(data, Mapping) else None
        return frozenset(data) if isinstance(data, Mapping) else frozenset()


def _nearest_place(places: Mapping[Path, Place], path: Path, file: str) -> Place:
    while path and path not in places:
        path = path[:-1]
    return places.get(path) or Place(file=file, line=1, column=1)


def resolved(value: Data) -> object:
    """Data with the types that YAML 1.2's core schema gives unquoted scalars: for free-form files."""
    if isinstance(value, Mapping):
        return {str(key): resolved(each) for key, each in value.items()}
    if isinstance(value, list):
        return tuple(resolved(each) for each in value)
    return scalar(value) if isinstance(value, Plain) else value


def scalar(text: str) -> str | int | float | bool:
    """An unquoted scalar's value: `true` and `false`, whole and decimal numbers, else the text itself.

    Leading noughts keep a number text (`007`), as a code or a telephone number has them.
    """
    if text in ("true", "false"):
        return text == "true"
    if _NUMBER.fullmatch(text) and not re.match(r"[-+]?0\d", text):
        return int(text) if re.fullmatch(r"[-+]?\d+", text) else float(text)
    return str(text)


def read(files: Files, name: str, hint: str = "", slide: str = "") -> Document | None:
    """A YAML file that must be there and hold something; problems and None where it cannot be read."""
    text = files.read(name, hint)
    if text is None:
        return None
    document = parse(text, name, files.problems, slide)
    if document is not None and document.data is None:
        where = Place(file=name, line=1, column=1, slide=slide)
        files.problems.error("empty-file", where, "this file is empty", "fill it in, or delete it")
        return None
    return document


def read_optional(files: Files, name: str) -> Document | None:
    """A YAML file that may be absent, empty or all comments: None then."""
    if not files.exists(name):
        return None
    text = files.read(name)
    document = None if text is None else parse(text, name, files.problems)
    return document if document is not None and document.data is not None else None


def parse(text: str, name: str, problems: Problems, slide: str = "") -> Document | None:
    """The YAML in `text`; what is wrong with it goes to `problems`, with a hint for the traps of YAML.

    `slide` is the slide that an author thinks of, where the file is one slide's.
    """
    try:
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        fault = traps.explain(error, text)
        where = Place(file=name, line=fault.line, column=fault.column, slide=slide)
        problems.error("not-yaml", where, fault.message, fault.hint)
        return None
    walk = _Walk(name, slide, text.split("\n"), problems)
    data = None if root is None else walk.value(root, ())
    return Document(name, data, walk.values, walk.keys, frozenset(walk.cut))


@dataclass
class _Walk:
    """Goes through YAML's nodes once, collecting data, places and what looks like a slip."""

    file: str
    slide: str
    lines: list[str]
    problems: Problems
    values: dict[Path, Place] = field(default_factory=dict)
    keys: dict[Path, Place] = field(default_factory=dict)
    cut: set[Path] = field(default_factory=set)
    seen: set[int] = field(default_factory=set)

    def place(self, node: yaml.Node) -> Place:
        mark = node.start_mark
        return Place(file=self.file, line=mark.line + 1, column=mark.column + 1, slide=self.slide)

    def value(self, node: yaml.Node, path: Path) -> Data:
        self.values[path] = self.place(node)
        if id(node) in self.seen:
            self._tell_alias(node)
            return self._scalar(node) if isinstance(node, yaml.ScalarNode) else None
        self.seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.SequenceNode):
            return [self.value(each, (*path, index)) for index, each in enumerate(node.value)]
        return self._scalar(node)

    def _tell_alias(self, node: yaml.Node) -> None:
        self.problems.error(
            "yaml-alias",
            self.place(node),
            "an alias (*name) repeats what stands here: aliases are not used in these files",
            "write the value out in each place",
        )

    def _mapping(self, node: yaml.MappingNode, path: Path) -> dict[str, Data]:
        found: dict[str, Data] = {}
        for key_node, value_node in node.value:
            key = self._key(key_node)
            if key is None:
                continue
            at = (*path, key)
            if key in found:
                self._duplicate(key_node, key, self.keys[at])
                continue
            self.keys[at] = self.place(key_node)
            found[key] = self.value(value_node, at)
            if found[key] is None and self._cut_after(key_node):
                self.cut.add(at)
        return found

    def _key(self, node: yaml.Node) -> str | None:
        if isinstance(node, yaml.ScalarNode):
            return str(node.value)
        self.problems.error(
            "yaml-key",
            self.place(node),
            "a key must be text, and this is a list or a mapping",
            "put text that begins with '{' or '[' in quotes",
        )
        return None

    def _duplicate(self, node: yaml.Node, key: str, first: Place) -> None:
        self.problems.error(
            "duplicate-key",
            self.place(node),
            f"'{key}' stands here twice; the first is in line {first.line}",
            "rename one of the two, or delete it",
        )

    def _scalar(self, node: yaml.Node) -> str | None:
        text = str(node.value)
        if getattr(node, "style", None):
            return text
        if text in _NULLS:
            return None
        if len(text) > 1:
            self._warn(node, text)
        return Plain(text)

    def _warn(self, node: yaml.Node, text: str) -> None:
        end = node.end_mark
        line = self.lines[end.line] if end.line < len(self.lines) else ""
        fault = traps.cut_by_comment(text, line[end.column :]) or traps.smart_quoted(text)
        if fault and not _NUMBER.fullmatch(text):
            code, message, hint = fault
            self.problems.warning(code, self.place(node), message, hint)

    def _cut_after(self, key_node: yaml.Node) -> bool:
        end = key_node.end_mark
        return bool(_COMMENT_AFTER_KEY.match(self.lines[end.line][end.column :]))
