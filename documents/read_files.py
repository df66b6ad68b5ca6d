"""The door to what an administrator loads: files in, one register out, or every fault at once."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from itertools import chain, count

from documents.contradictions import refuse_contradictions
from documents.faults import Unreadable
from documents.findings import Findings
from documents.references import refuse_unknown
from documents.sources import Step, source_of
from followup.plan import Instrument
from followup.register import Register
from followup.talk import Talk

Progress = Callable[[int, int], None]  # rows done, rows in all
_NOTHING = Register()


def silent(done: int, total: int) -> None:
    """Progress that nobody watches."""


def read_files(
    files: Iterable[tuple[str, bytes]],
    known: Register = _NOTHING,
    progress: Progress = silent,
) -> Register:
    """All files (name and content) as one register, checked against each other and the known.

    Raises:
        Unreadable: with every fault of every file; nothing may be saved then.
    """
    findings = Findings()
    opened = [source_of(name, content, findings) for name, content in files]
    sources = [source for source in opened if source]
    home = next((s.home for s in sources if s.home), known.municipality)
    step = _step(progress, sum(source.rows for source in sources))
    register = _merged([source.read(home, step) for source in sources])
    refuse_unknown(findings, known)
    refuse_contradictions(register, known, findings)
    if findings.faults:
        raise Unreadable(tuple(findings.faults))
    return _with_kinds(register, known)


def _step(progress: Progress, total: int) -> Step:
    done = count(1)
    return lambda: progress(next(done), total)


def _merged(registers: list[Register]) -> Register:
    return Register(
        municipality=next((r.municipality for r in registers if r.municipality), None),
        schools=tuple(chain.from_iterable(r.schools for r in registers)),
        people=tuple(chain.from_iterable(r.people for r in registers)),
        plans=tuple(chain.from_iterable(r.plans for r in registers)),
        goals=tuple(chain.from_iterable(r.goals for r in registers)),
        talks=tuple(chain.from_iterable(r.talks for r in registers)),
        blackouts=tuple(chain.from_iterable(r.blackouts for r in registers)),
        overrides=tuple(chain.from_iterable(r.overrides for r in registers)),
    )


def _with_kinds(register: Register, known: Register) -> Register:
    """A talk is of its instrument's kind; the file that books it need not say so."""
    kinds = {line.id: line.kind for line in (*_instruments(known), *_instruments(register))}
    talks = tuple(_with_kind(talk, kinds) for talk in register.talks)
    return replace(register, talks=talks)


def _with_kind(talk: Talk, kinds: dict[str, str]) -> Talk:
    return replace(talk, kind=kinds[talk.instrument_id])


def _instruments(register: Register) -> list[Instrument]:
    return [line for plan in register.plans for line in plan.instruments]
