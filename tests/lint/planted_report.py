"""Tell what the checks find on planted slides and what they miss.

`PYTHONPATH=tests/lint:. python -m planted_report [CORPUS ...]` tells of those named the words of each miss.

Those called `seen` are what the checks were developed on: a miss there is a step back. What is called
`unseen` has been read by nobody who writes checks, and tells how they do on other people's words; once its
misses have been read it is `seen`, and another writer, who knows the definitions of the checks alone, plants
the next. `seen15` has clean slides alone.
"""

from __future__ import annotations

import sys

from planted import FOLDER, corpus, findings, is_found


def report(name: str, *, with_words: bool) -> None:
    """Print the counts of a corpus, and with the words of each miss and each false finding."""
    faults, clean = corpus(name)
    missed = [each for each in faults if not is_found(each)]
    false = [(each, own) for each in clean if (own := findings(each))]
    found = len(faults) - len(missed)
    print(f"{name}: {found} of {len(faults)} found; {len(false)} of {len(clean)} clean slides flagged")
    for each in missed if with_words else ():
        print(f"  missed {each.code} {each.words!r}\n{each.text}\n")
    for each, flagged in false if with_words else ():
        told = ", ".join(f"{one.code} {one.words!r}" for one in flagged)
        print(f"  flagged {told}\n{each.text}\n")


if __name__ == "__main__":
    every = sorted(path.name.removesuffix("_faults.csv") for path in FOLDER.glob("*_faults.csv"))
    for asked in sys.argv[1:] or every:
        report(asked, with_words=asked in sys.argv[1:])
