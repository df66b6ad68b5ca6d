"""The summary card: who answered, what needs the reader and why, and the matrix."""

from dialogs.cards.answers import COLOURS
from dialogs.cards.blocks import (
    Block,
    button,
    buttons,
    card,
    column,
    columns,
    group,
    heading,
    line,
    note,
    quote,
    title,
    toggle,
)
from dialogs.cards.matrix import Page, legend, matrix_block
from dialogs.cards.summary_more import more_blocks
from dialogs.turn import Card
from followup.attention import Because, Reason
from followup.needs_you import NeedsYou
from followup.people import RoleName
from followup.summary import Summary
from followup.summary_lines import Changed, Changes
from followup.texts import Texts

NAMED_CHANGES, NAMED_SCHOOLS = 3, 8


def summary_card(summary: Summary, role: RoleName, say: Texts, page_number: int = 1) -> Card:
    """One screen: sections 1 to 6; agreements and talks stand behind a tap."""
    head = say("summary-head", answered=summary.head.answered, asked=summary.head.asked)
    return card(
        title(head),
        note(_when(summary, say), spacing="None"),
        *_needs(summary, say),
        *_matrix(summary, page_number, say),
        *_changes(summary.changes, say),
        *_missing(summary, say),
        *_obstacles(summary, say),
        *more_blocks(summary, say),
        note(say("summary-readers", role=say(f"role-{role}")), separator=True, spacing="Medium"),
        fallback=head,
    )


def reason_text(because: Because, say: Texts) -> str:
    need = say(f"need-{because.need}") if because.reason is Reason.NEED else ""
    return say(f"reason-{because.reason}", need=need)


def _when(summary: Summary, say: Texts) -> str:
    return say("summary-on", day=say.weekday(summary.head.on))


def _needs(summary: Summary, say: Texts) -> list[Block]:
    more = summary.more_needs
    return [
        heading(say("summary-needs")),
        *(_need(one, say) for one in summary.needs_you),
        *([note(say("summary-needs-more", count=more))] if more else []),
        *([] if summary.needs_you else [line(say("summary-needs-none"))]),
        *([buttons(_to_requests(say), spacing="Small")] if _asks(summary) else []),
    ]


def _asks(summary: Summary) -> bool:
    """True when something is asked for: there is a list to take it from."""
    because = (reason for one in summary.needs_you for reason in one.because)
    return any(one.reason is Reason.NEED for one in because)


def _to_requests(say: Texts) -> Block:
    return button(say("requests-title"), "command.requests")


def _need(one: NeedsYou, say: Texts) -> Block:
    if one.promise:
        words = say("reason-promise", day=say.day_month(one.promise.due))
        return _need_row(
            "◆", "Attention", one.school.name, one.school.id, one.promise.what, words, "", say
        )
    reasons = ", ".join(reason_text(because, say) for because in one.because)
    glyph = one.status.glyph if one.status else "–" if one.goal else "?"
    colour = COLOURS[one.status] if one.status else "Default"
    goal = one.goal.title if one.goal else ""
    return _need_row(glyph, colour, one.school.name, one.school.id, goal, reasons, one.words, say)


def _need_row(
    glyph: str,
    colour: str,
    school: str,
    school_id: str,
    what: str,
    why: str,
    words: str,
    say: Texts,
) -> Block:
    return columns(
        column(line(glyph, color=colour, size="Large"), width="24px"),
        column(
            line(school, weight="Bolder"),
            line(what, spacing="None", size="Small"),
            note(why[:1].upper() + why[1:], spacing="None", isSubtle=False, weight="Bolder"),
            quote(words, size="Small") if words else None,
        ),
        column(
            buttons(button(say("summary-open"), "summary.school", school=school_id)), width="auto"
        ),
        spacing="Small",
    )


def _matrix(summary: Summary, number: int, say: Texts) -> list[Block]:
    page = Page(summary.matrix, number)
    if not page.rows or not summary.matrix.columns:
        return []
    next_page = button(
        say("summary-page", page=page.next_number, pages=page.count),
        "summary.page",
        page=str(page.next_number),
    )
    return [
        heading(say("summary-matrix")),
        matrix_block(page, say),
        buttons(
            toggle(say("summary-legend"), "legend"),
            *([next_page] if page.count > 1 else []),
        ),
        group(*legend(page, say), id="legend", isVisible=False),
    ]


def _changes(changes: Changes, say: Texts) -> list[Block]:
    kinds = {"worse": changes.worse, "better": changes.better, "reached": changes.reached}
    lines = [
        line(say(f"summary-{kind}", count=len(found), names=_names(found, say)), spacing="Small")
        for kind, found in kinds.items()
        if found
    ]
    same = [note(say("summary-unchanged", count=changes.unchanged))] if changes.unchanged else []
    nothing = [line(say("summary-changes-none"))] if not lines else []
    return [heading(say("summary-changes")), *lines, *nothing, *same]


def _names(found: tuple[Changed, ...], say: Texts) -> str:
    names = [f"{one.school.name} ({one.goal.title})" for one in found]
    return _few(names, NAMED_CHANGES, say)


def _few(names: list[str], most: int, say: Texts) -> str:
    """The first of them, and how many more: forty names in a row are not read."""
    rest = len(names) - most
    more = [say("summary-needs-more", count=rest)] if rest > 0 else []
    return ", ".join(names[:most] + more)


def _missing(summary: Summary, say: Texts) -> list[Block]:
    if not summary.missing:
        words: Block = line(say("summary-missing-none"))
    else:
        words = line(_few([one.school.name for one in summary.missing], NAMED_SCHOOLS, say))
    see = [button(say("summary-missing-see"), "command.missing")] if summary.missing else []
    return [
        heading(say("summary-missing")),
        words,
        *([buttons(*see)] if see else []),
    ]


def _obstacles(summary: Summary, say: Texts) -> list[Block]:
    if not summary.obstacles:
        return []
    named = [
        say("summary-obstacle", obstacle=say(f"obstacle-{one.obstacle}"), count=one.schools)
        for one in summary.obstacles
    ]
    words = ", ".join(named)
    return [
        heading(say("summary-obstacles")),
        line(words[:1].upper() + words[1:]),
        note(say("summary-to-meeting"), spacing="None"),
    ]
