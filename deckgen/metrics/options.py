"""Read a verb's options as what they mean, with the defaults that the verb declares."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from deckgen.model.period import Frequency, Period
from deckgen.model.registry import VerbInfo
from deckgen.model.spec import Value


@dataclass(frozen=True, slots=True)
class Options:
    """The options of one item. Values of the wrong type were reported when the layout was read."""

    info: VerbInfo
    values: Mapping[str, Value]

    def text(self, name: str) -> str:
        """A text, or "" where it is absent."""
        value = self._value(name)
        return "" if value is None or isinstance(value, (tuple, list, Mapping)) else str(value)

    def texts(self, name: str) -> tuple[str, ...]:
        """Texts; one alone may be written without a list."""
        value = self._value(name)
        if value is None or isinstance(value, Mapping):
            return ()
        if isinstance(value, (tuple, list)):
            return tuple(str(each) for each in value)
        return (str(value),)

    def whole(self, name: str) -> int | None:
        """A whole number above zero, or None."""
        value = self._value(name)
        if isinstance(value, bool) or not isinstance(value, int) or value < 1:
            return None
        return value

    def choice(self, name: str) -> str:
        """One of the option's choices; the default where another word was written."""
        option = self.info.option(name)
        assert option is not None and option.choices, f"{self.info.verb} declares no choice {name}"
        written = self.text(name)
        return written if written in option.choices else str(option.default or option.choices[0])

    def period(self, name: str, frequency: Frequency) -> Period | None:
        """The period of this frequency in which the named one begins; None where it is none."""
        try:
            return Period.containing(Period.parse(self.text(name)).first_day, frequency)
        except ValueError:
            return None

    def _value(self, name: str) -> Value | None:
        option = self.info.option(name)
        assert option is not None, f"{self.info.verb} declares no option {name}"
        value = self.values.get(name)
        return option.default if value is None else value
