"""Turn a document into a model of the schema, and each of pydantic's errors into a problem with its place.

What is faulty is left out and the rest kept, so that one slip in a file does not hide what else is wrong in
it, nor make other files look wrong.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, RootModel, ValidationError
from pydantic_core import ErrorDetails

from deckgen.load.source import Data, Document, Path
from deckgen.load.values import found
from deckgen.problems import Problems, nearest

Model = TypeVar("Model", bound=BaseModel)

_ROUNDS = 8  # how deep a fault can sink its surroundings: a metric, its mapping, its slide ...
_WANTED = {
    "model_type": "a mapping (key: value)",
    "dict_type": "a mapping (key: value)",
    "list_type": "a list",
    "string_type": "text",
}


def validate(document: Document, wanted: type[Model], problems: Problems) -> Model | None:
    """The document as `wanted`, without its faulty parts; None where nothing sound is left of it."""
    data: Any = document.data
    for round_ in range(_ROUNDS):
        try:
            return wanted.model_validate(data)
        except ValidationError as error:
            faults = error.errors(include_url=False)
        if round_ == 0:
            for fault in faults:
                _tell(fault, document, wanted, problems)
        if any(not _faulty(fault) for fault in faults):
            return None
        data = _without(data, [_faulty(fault) for fault in faults])
    return None


def _faulty(fault: ErrorDetails) -> Path:
    """The mapping entry to leave out: a key, or the mapping that lacks one; () is the whole document."""
    path: Path = fault["loc"][:-1] if fault["type"] == "missing" else fault["loc"]
    numbers = [index for index, step in enumerate(path) if isinstance(step, int)]
    return path[: numbers[0]] if numbers else path


def _without(data: Any, paths: list[Path]) -> Any:
    """A copy of nested mappings without the entries at these paths."""
    if not isinstance(data, Mapping):
        return data
    gone = {path[0] for path in paths if len(path) == 1}
    deeper = {path[0] for path in paths if len(path) > 1}
    return {
        key: _without(value, [path[1:] for path in paths if path[0] == key and len(path) > 1])
        for key, value in data.items()
        # a short form (`force: categry`) has no mapping to take the faulty key out of
        if key not in gone and (key not in deeper or isinstance(value, Mapping))
    }


def _tell(fault: ErrorDetails, document: Document, model: type[BaseModel], problems: Problems) -> None:
    path: Path = fault["loc"]
    if fault["type"] == "missing":
        where = document.key_at(*path[:-1])
        problems.error(
            "missing-key", where, f"'{path[-1]}' is missing{_of(path[:-1])}", f"add '{path[-1]}: ...'"
        )
    elif fault["type"] == "extra_forbidden":
        hint = nearest(str(path[-1]), _keys(model, path[:-1]))
        problems.error(
            "unknown-key", document.key_at(*path), f"unknown key '{path[-1]}'{_of(path[:-1])}", hint
        )
    else:
        message, hint = _wrong(fault)
        if path in document.cut:
            hint = "what follows ' #' is a comment: put the value in quotes"
        where = document.key_at(*path) if fault["input"] is None else document.value_at(*path)
        problems.error("wrong-value", where, f"{_named(path)}{message}", hint)


def _of(path: Path) -> str:
    names = [str(step) for step in path if isinstance(step, str)]
    return f" in '{names[-1]}'" if names else ""


def _named(path: Path) -> str:
    names = [str(step) for step in path if isinstance(step, str) and not step.startswith("[")]
    return f"{names[-1]}: " if names else ""


def _wrong(fault: ErrorDetails) -> tuple[str, str]:
    """Message and hint for a value of the wrong kind."""
    context = fault.get("ctx") or {}
    if fault["type"] == "value":
        return fault["msg"], str(context.get("hint", ""))
    if fault["type"] == "literal_error":
        choices = [part.strip(" '") for part in str(context["expected"]).replace(" or ", ", ").split(",")]
        wanted = " or ".join([", ".join(choices[:-1]), choices[-1]]) if len(choices) > 1 else choices[0]
        return f"found {found(fault['input'])}, wanted {wanted}", nearest(str(fault["input"]), choices)
    wanted = _WANTED.get(fault["type"], fault["msg"].lower())
    return f"found {found(fault['input'])}, wanted {wanted}", _shape_hint(fault["input"], wanted)


def _shape_hint(value: Data, wanted: str) -> str:
    if value is None:
        return "fill it in, or delete the line"
    if wanted == "a list":
        return "begin each member's line with '- ', or write [one, another]"
    return "write each key in a line of its own, indented: 'key: value'"


def _keys(model: Any, path: Path) -> tuple[str, ...]:
    """The keys that the mapping at this path may have."""
    if isinstance(model, type) and issubclass(model, RootModel):
        return _keys(model.model_fields["root"].annotation, path)
    if isinstance(model, type) and issubclass(model, BaseModel):
        fields = {field.alias or name: field for name, field in model.model_fields.items()}
        if not path:
            return tuple(fields)
        field = fields.get(str(path[0]))
        return _keys(field.annotation, path[1:]) if field else ()
    inner = [each for each in get_args(model) if _holds_model(each)]
    if not inner:
        return ()
    stepped = path[1:] if getattr(model, "__origin__", None) in (dict, list) else path
    return _keys(inner[0], stepped)


def _holds_model(annotation: Any) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return True
    return any(_holds_model(each) for each in get_args(annotation))
