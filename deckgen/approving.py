"""Turn a draft that was reviewed into a release, and record who claimed to approve which bytes.

The draft is made once more and held to the files that were reviewed: other bytes in any of them mean that
something changed since. Then the same deck is written anew without what may not leave (see `release`).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from deckgen import changes, charts, making, output, pipeline, release, world
from deckgen.making import Tell, silent
from deckgen.model.changes import Changes
from deckgen.pipeline import Content
from deckgen.problems import NOT_READY, Place, Problem, Problems
from deckgen.release import Approval
from deckgen.version import VERSION

_MOST_TOLD = 12
"""So many changes of a correction are told one by one."""
_FACTS = "approved.facts.json"
"""The figures of the latest approval, beside its record: what a correction is compared with."""
_LOST = "What changed cannot be listed: the figures of the earlier release are no longer there."
_LONGEST = 200  # characters of a name


@dataclass(frozen=True, slots=True)
class Approved:
    """What an approval made. `again` is set where these bytes were approved before, and nothing was done."""

    approval: Approval
    files: tuple[Path, ...]
    problems: tuple[Problem, ...]
    again: bool = False


def approve(
    workspace: Path,
    report: str,
    by: str = "",
    *,
    sign_off: Path | None = None,
    out: Path | None = None,
    strict: bool = False,
    tell: Tell = silent,
) -> Approved:
    """Release a report as it was reviewed; `by` is who approves it, or the name in the sign-off file.

    Raises DeckgenError with every reason why it is not released; what was released before then stays.
    """
    charts.warm_up()
    problems = Problems()
    content = pipeline.compose(workspace, report, problems, tell, out)
    pipeline.stop(problems, strict)
    folder = (out or workspace / "output") / content.spec.report
    tell("Drawing charts")
    images = charts.draw(content.placed.drawings, content.look, problems)
    deck = making.deck_of(content, images)
    pipeline.stop(problems, strict)
    drafts = making.files_of(workspace, content, deck, problems, tell=tell)
    held = _hashes(drafts)
    refused = Problems()
    refused.extend(_unready(problems))
    refused.extend(_unlike(folder, drafts))
    signed = None
    if sign_off is not None:
        signed = release.read_sign_off(
            sign_off, content.spec.report, held, [slide.id for slide in deck.slides], refused
        )
    name = _named(by, signed, refused)
    known = release.read(folder, refused)
    tell("Releasing")
    internal = release.hosts(content.spec.sources.values())
    public = release.stripped(deck, internal, refused)
    letters = release.stripped_letters(content.letters, internal, refused)
    refused.stop_on_errors()
    files = making.public_of(workspace, content.spec.slug, public, tell=tell)
    release.tell_of_template(files, internal, refused)
    made = _approval(replace(content, letters=letters), name, signed, held, _hashes(files))
    earlier = known[-1] if known else None
    target = folder / release.RELEASE
    refused.extend(output.edited(target, files))
    refused.stop_on_errors()
    if earlier and earlier.files == made.files and earlier.drafts == made.drafts:
        return Approved(earlier, output.write(target, files), tuple(problems), again=True)
    if earlier and earlier.files == made.files:
        made = replace(made, again=earlier.again)
    elif earlier:
        told = _corrected(folder, content)
        again = sum(each.files == made.files for each in known)
        made = replace(made, corrects=earlier.content, changes=told, again=again)
    paths = output.write(target, files)
    _clear(target, earlier.files if earlier else {}, files)
    facts = {_FACTS: changes.kept(json.loads(drafts["facts.json"]))}
    output.write(folder, {release.RECORD: release.written((*known, made))} | facts)
    return Approved(made, paths, tuple(problems))


def _unready(problems: Problems) -> list[Problem]:
    """Where the draft says that it is not ready, whatever reasons are accepted for that."""
    return [replace(each, severity="error", accepted="") for each in problems if each.code == NOT_READY]


def _unlike(folder: Path, drafts: Mapping[str, bytes]) -> tuple[Problem, ...]:
    """A problem for each file of the draft that is missing, was edited, or is of another build."""
    problems = Problems()
    problems.extend(output.edited(folder, drafts))
    edited = {Path(problem.where.file).name for problem in problems}
    missing = [name for name in drafts if not (folder / name).is_file()]
    if missing:
        told = "nothing is" if len(missing) == len(drafts) else f"{', '.join(missing)} is not"
        message = f"{told} built here, so nobody can have reviewed it"
        hint = "build the whole report, review it, and approve it then"
        problems.error("not-built", Place(file=output.shown(folder)), message, hint)
    there = [name for name in drafts if name not in edited and name not in missing]
    other = [name for name in there if (folder / name).read_bytes() != drafts[name]]
    if other:
        message = f"layout, words or data have changed since this was built: {', '.join(other)} would differ"
        hint = "build again, review what changed, and approve it then"
        problems.error("changed-since", Place(file=output.shown(folder)), message, hint)
    return tuple(problems)


def _named(by: str, signed: release.SignOff | None, problems: Problems) -> str:
    """Who approves: as said, and as signed where there is a sign-off."""
    name = " ".join(by.split()) or (signed.name if signed else "")
    if len(name) > _LONGEST or not name.isprintable():
        problems.error("wrong-name", Place(), "the name of who approves is no name", "give it as --by NAME")
    if signed and name.casefold() != " ".join(signed.name.split()).casefold():
        message = f"'{name}' approves, and '{signed.name}' signed"
        hint = "leave --by out: the name in the sign-off file is taken"
        problems.error("signed-by-another", Place(), message, hint)
    return name


def _approval(
    content: Content,
    by: str,
    signed: release.SignOff | None,
    drafts: Mapping[str, str],
    files: Mapping[str, str],
) -> Approval:
    spec = content.spec
    return Approval(
        report=spec.report,
        by=by,
        when=world.now().isoformat(),
        version=VERSION,
        build=making.build_id(content),
        title=spec.title,
        label=spec.label,
        organisation=spec.organisation,
        language=spec.language,
        marking=spec.marking,
        drafts=dict(sorted(drafts.items())),
        files=dict(sorted(files.items())),
        inputs=dict(sorted(making.inputs_of(content).items())),
        letters=content.letters,
        sign_off=signed,
    )


def _corrected(folder: Path, content: Content) -> tuple[str, ...]:
    """What is not as it was in the release before, a sentence each; or that this cannot be said."""
    found = pipeline.changes_since(content, folder / _FACTS)
    return _sentences(found) if found else (_LOST,)


def _sentences(found: Changes) -> tuple[str, ...]:
    """The changes that readers can see, gravest first, and how many more there are."""
    seen = [changes.outward(change) for change in found.items if not change.is_hidden]
    told = list(dict.fromkeys(seen))
    more = len(told) - _MOST_TOLD
    if more > 1:
        return (*told[:_MOST_TOLD], f"{more} more changes")
    return tuple(told)


def _clear(folder: Path, before: Mapping[str, str], files: Mapping[str, bytes]) -> None:
    """Take away what an earlier release left here under other names, unless somebody edited it."""
    for name in before.keys() - files.keys():
        path = folder / name
        if path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == before[name]:
            path.unlink()


def _hashes(files: Mapping[str, bytes]) -> dict[str, str]:
    return {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
