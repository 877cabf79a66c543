"""Turn the planted slides into the weights of the classifier, after slides were added or its n-grams changed.

`PYTHONPATH=tests/lint:. python -m train_classifier` writes `deckgen/lint/slip_weights.json`.

A logistic regression for each code, on n-grams scaled by their log-count ratio (Wang and Manning 2012,
"Baselines and bigrams: simple, good sentiment and topic classification"). The threshold of a code is found by
cross-validation in which no writer's slides are judged by weights that have seen them.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from planted import FOLDER, KNOWN, UNSEEN, Planted, read
from scipy.sparse import csr_matrix, diags
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from deckgen import lint
from deckgen.lint import likely

CODES = ("L08", "L09", "L11", "L13", "L14", "L15", "L22", "L25", "L29", "L31", "L34")
"""The codes whose slips are in the wording, so that words can tell them."""
FOLDS = 5
SELDOM = 2
"""N-grams on fewer lines than this are of one slide alone and say nothing of others."""
RARE = 5.0
"""How much more a line with a slip counts than one without: there are some hundred times fewer."""
SMALL = 0.1
"""Smaller weights are left out: four in five of them, which together change few judgements."""
CLEAN_FLAGGED = 0.002
"""The share of clean slides that a code may flag."""
EVEN = -np.log(RARE)
"""The log-odds at which a slip is as likely as not, `RARE` taken off."""
NEAR = Path(__file__).parent / "near_slips.csv"
RIGHT = Path(__file__).parent / "figures_right.txt"
WEIGHTS = Path(lint.__file__).parent / "slip_weights.json"


@dataclass(frozen=True)
class Told:
    """A line of a slide: what is weighed of it, the code of its slip or "", and where it comes from.

    `only` is the one code that is known of it, where others may be at fault too; `clean` a whole slide
    of a stranger's that is right by every code.
    """

    names: frozenset[str]
    code: str
    writer: str
    slide: str
    clean: bool = False
    only: str = ""


def corpora() -> list[str]:
    """The texts that may be learned from: all whose misses have been read."""
    names = {path.name.rsplit("_", 1)[0] for path in FOLDER.glob("*_*.csv")}
    return sorted(names - set(UNSEEN))


def lines(names: Iterable[str]) -> list[Told]:
    """Every line of the slides of these corpora."""
    return [
        told
        for name in names
        for kind in ("faults", "clean")
        for number, slide in enumerate(read(FOLDER / f"{name}_{kind}.csv"))
        for told in _lines_of(slide, name, f"{name} {kind} {number}")
    ]


def _lines_of(slide: Planted, writer: str, where: str) -> Iterable[Told]:
    for names, text in _traits(slide.text):
        at_fault = bool(slide.words) and slide.words in text
        yield Told(names, slide.code if at_fault else "", writer, where, clean=not slide.code)


def near_lines() -> Iterable[Told]:
    """The lines of the checks' own tests: slips, and what is near to one and right."""
    with NEAR.open(encoding="utf-8", newline="") as opened:
        for number, row in enumerate(csv.DictReader(opened)):
            if row["code"] in CODES:
                for names, text in _traits(row["slide"]):
                    at_fault = bool(row["words"]) and row["words"] in text
                    own = f"own {number}"
                    yield Told(names, row["code"] if at_fault else "", own, own, only=row["code"])


def right_lines() -> Iterable[Told]:
    """The lines of our own slides whose figures are right, each near to a slip of some code."""
    for number, text in enumerate(RIGHT.read_text(encoding="utf-8").splitlines()):
        bullets = "".join(f"\n• {each}" for each in text.split(" / "))
        for names, _ in _traits(f"Figures\nData Summary{bullets}"):
            yield Told(names, "", f"right {number}", f"right {number}")


def _traits(slide: str) -> Iterable[tuple[frozenset[str], str]]:
    """Each line of a slide that speaks in sentences, after what is weighed of it."""
    for each in likely.judged(lint.printed(slide), KNOWN):
        yield each.names, each.reading.text


class Model:
    """Weights for the n-grams of one code."""

    def __init__(self, table: csr_matrix, at_fault: np.ndarray) -> None:
        with_slip = 1 + np.asarray(table[at_fault].sum(0)).ravel()
        without = 1 + np.asarray(table[~at_fault].sum(0)).ravel()
        ratio = np.log((with_slip / with_slip.sum()) / (without / without.sum()))
        fitted = LogisticRegression(class_weight={False: 1.0, True: RARE}, solver="liblinear", tol=1e-2)
        fitted.fit(table @ diags(ratio), at_fault)
        weights = fitted.coef_[0] * ratio
        self.weights = np.where(np.abs(weights) < SMALL, 0.0, weights)
        self.bias = float(fitted.intercept_[0])

    def log_odds(self, table: csr_matrix) -> np.ndarray:
        return table @ self.weights + self.bias


def table(told: Sequence[Told]) -> tuple[csr_matrix, list[str]]:
    """A row a line, a column an n-gram that is on several lines."""
    vectorizer = DictVectorizer(dtype=np.float32)
    every = vectorizer.fit_transform([dict.fromkeys(each.names, 1.0) for each in told])
    kept = np.asarray((every > 0).sum(0)).ravel() >= SELDOM
    names = [name for name, keep in zip(vectorizer.get_feature_names_out(), kept, strict=True) if keep]
    return every[:, kept].tocsr(), names


def sure(rows: csr_matrix, told: Sequence[Told], code: str) -> float:
    """The log-odds that no more than `CLEAN_FLAGGED` of the clean slides exceed, and `EVEN` at least.

    Each line is judged by weights that have not seen its writer.
    """
    at_fault = np.array([each.code == code for each in told])
    folds = np.array([_fold(each.writer) for each in told])
    odds = np.zeros(len(told))
    for fold in range(FOLDS):
        here = folds == fold
        odds[here] = Model(rows[~here], at_fault[~here]).log_odds(rows[here])
    highest: dict[str, float] = {}
    for each, value in zip(told, odds, strict=True):
        if each.clean:
            highest[each.slide] = max(highest.get(each.slide, value), value)
    clean = sorted(highest.values(), reverse=True)
    return float(max(EVEN, clean[int(len(clean) * CLEAN_FLAGGED)]))


def _fold(writer: str) -> int:
    return int(hashlib.sha256(writer.encode()).hexdigest(), 16) % FOLDS


def learned() -> dict[str, object]:
    """What `slip_weights.json` holds."""
    names = corpora()
    every = [*lines(names), *near_lines(), *right_lines()]
    all_rows, columns = table(every)
    codes: dict[str, dict[str, float]] = {}
    weights: dict[str, dict[str, float]] = {}
    for code in CODES:
        known = np.array([each.only in ("", code) for each in every])
        told, rows = [each for each, keep in zip(every, known, strict=True) if keep], all_rows[known]
        model = Model(rows, np.array([each.code == code for each in told]))
        codes[code] = {"bias": round(model.bias, 3), "sure": round(sure(rows, told, code), 3)}
        for column, weight in zip(columns, model.weights, strict=True):
            if weight:
                weights.setdefault(column, {})[code] = round(float(weight), 3)
        print(code, codes[code], flush=True)
    return {"learned_from": digest(names), "codes": codes, "names": dict(sorted(weights.items()))}


def digest(names: Iterable[str]) -> str:
    """A hash of the texts that were learned from."""
    found = hashlib.sha256()
    for name in names:
        for kind in ("faults", "clean"):
            found.update((FOLDER / f"{name}_{kind}.csv").read_bytes())
    for own in (NEAR, RIGHT):
        found.update(own.read_bytes())
    return found.hexdigest()


def written(learned: dict[str, object]) -> str:
    """The weights as JSON, a name a line, so that a change of one is a change of one line."""
    names = learned["names"]
    assert isinstance(names, dict)
    head = json.dumps({key: learned[key] for key in ("learned_from", "codes")}, indent=1)[:-2]
    rows = ",\n".join(
        f"  {json.dumps(name, ensure_ascii=False)}: {json.dumps(row, separators=(',', ':'))}"
        for name, row in names.items()
    )
    return f'{head},\n "names": {{\n{rows}\n }}\n}}\n'


if __name__ == "__main__":
    WEIGHTS.write_text(written(learned()), encoding="utf-8")
