"""What the card of one suggestion says: in one row when closed, in full when it is the current one."""

from __future__ import annotations

from collections.abc import Iterator

from rich.cells import cell_len

from decalque.checks.suggestion import Suggestion
from decalque.review import Decision, Review, State
from decalque.tui.fixes.diff import word_diff
from decalque.tui.ink import Ink, Row, crop, fold

__all__ = ["closed_card", "open_card", "sign"]

_AROUND = 120
_INDENT = 3
_BARE = 12
_NOTHING = "(delete)"


def sign(suggestion: Suggestion, state: State) -> str:
    """The mark of a state: ✓ accepted, ✗ rejected, • open, ! an open remark."""
    if state is State.OPEN:
        return "•" if suggestion.replacements else "!"
    return "✓" if state is State.ACCEPTED else "✗"


def closed_card(review: Review, index: int, width: int) -> Row:
    """One row: the mark, the words and what they become."""
    suggestion, decision = review.suggestions[index], review.decision(index)
    style = _state_style(suggestion, decision.state)
    room = width - 3
    meta = {"suggestion": index}
    before, after = _title(review, index, decision)
    if after is None:
        left = crop(before, room // 2)
        rest = crop(suggestion.message, room - cell_len(left) - 2)
        inks = [Ink(left, f"{style}-words", meta), Ink(f"  {rest}", "fixes--dim", meta)]
    else:
        left = crop(before, max(room - 3 - cell_len(after), (room - 3) // 2))
        right = crop(after, room - 3 - cell_len(left))
        inks = [
            Ink(left, f"{style}-words", meta),
            Ink(" → ", "fixes--dim", meta),
            Ink(right, f"{style}-new", meta),
        ]
    return [Ink(f" {sign(suggestion, decision.state)} ", style, meta), *inks]


def open_card(review: Review, index: int, width: int, *, airy: bool = True) -> list[Row]:
    """The card in full, with empty rows between its parts if ``airy``."""
    parts = [
        _sentence(review, index, width),
        _alternatives(review, index, width),
        _kind(review, index, width),
        _source(review, index, width),
        _origin(review, index, width),
    ]
    rows: list[Row] = [closed_card(review, index, width)]
    for number, part in enumerate(part for part in parts if part):
        if airy and number in (1, 2):
            rows.append([])
        rows += [[Ink(" " * _INDENT), *row] for row in part]
    return [*rows, []] if airy else rows


def _title(review: Review, index: int, decision: Decision) -> tuple[str, str | None]:
    """Before and after; marks and spaces alone say nothing, so the words around them come along."""
    suggestion, before = review.suggestions[index], review.words(index)
    accepted = decision.state is State.ACCEPTED
    after = decision.text if accepted else next(iter(suggestion.replacements), None)
    if not any(char.isalnum() for char in before):
        text = review.document.text
        left = text[max(0, suggestion.start - _BARE) : suggestion.start].split()
        right = text[suggestion.end : suggestion.end + _BARE].split()
        head = left[-1] if left and not text[suggestion.start - 1].isspace() else ""
        tail = right[0] if right and not text[suggestion.end].isspace() else ""
        before, after = head + before + tail, None if after is None else head + after + tail
    return _one_line(before), None if after is None else _one_line(after) or _NOTHING


def _one_line(text: str) -> str:
    return _shown(" ".join(text.split()) if text.strip() else text)


def _state_style(suggestion: Suggestion, state: State) -> str:
    if state is State.OPEN and not suggestion.replacements:
        return "fixes--remark"
    return f"fixes--{state}"


def _sentence(review: Review, index: int, width: int) -> list[list[Ink]]:
    """The sentence around the words, with what goes and what comes."""
    suggestion, decision = review.suggestions[index], review.decision(index)
    left, right = _around(review, suggestion)
    before = review.words(index)
    after = _offer(suggestion, decision)
    inks = [Ink(left, "fixes--context")]
    if after is None:
        inks.append(Ink(before, "fixes--same"))
    else:
        inks += _diff(before, after)
    inks.append(Ink(right, "fixes--context"))
    return fold([ink._replace(text=ink.text.replace("\r", "").replace("\n", " ")) for ink in inks], width - _INDENT)


def _diff(before: str, after: str) -> Iterator[Ink]:
    """The pieces of the change; a space keeps what goes apart from what comes."""
    last = ""
    for kind, text in word_diff(before, after):
        if last == "gone" and kind == "new":
            yield Ink(" ", "fixes--context")
        yield Ink(_shown(text), f"fixes--{kind}")
        last = kind


def _shown(text: str) -> str:
    """Where there are no words, spaces and line ends are what matters: they are made visible."""
    if any(char.isalnum() for char in text):
        return text
    return text.replace(" ", "␣").replace("\r", "").replace("\n", "⏎")


def _offer(suggestion: Suggestion, decision: Decision) -> str | None:
    if decision.state is State.ACCEPTED:
        return decision.text
    return next(iter(suggestion.replacements), None)


def _around(review: Review, suggestion: Suggestion) -> tuple[str, str]:
    document = review.document
    text = document.text
    # What is put in between two sentences belongs to both.
    between = suggestion.start == suggestion.end
    first = document.segment_at(max(0, suggestion.start - between))
    last = document.segment_at(max(suggestion.start, suggestion.end - 1))
    start, end = min(first.start, suggestion.start), max(last.end, suggestion.end)
    left, right = text[start : suggestion.start], text[suggestion.end : end]
    if len(left) > _AROUND:
        left = "…" + left[-_AROUND:].partition(" ")[2]
    if len(right) > _AROUND:
        right = right[:_AROUND].rpartition(" ")[0] + " …"
    return left, right


def _alternatives(review: Review, index: int, width: int) -> list[list[Ink]]:
    """Numbered, in one row where they fit, the one taken marked."""
    suggestion, decision = review.suggestions[index], review.decision(index)
    offers: list[list[Ink]] = []
    for number, text in enumerate(suggestion.replacements[:9]):
        taken = decision.state is State.ACCEPTED and decision.choice == number
        meta = {"choice": number, "suggestion": index}
        label = crop(_one_line(text) or _NOTHING, width - _INDENT - 6)
        style = "fixes--taken" if taken else "fixes--offer"
        offers.append([Ink(f"{number + 1}", "fixes--key", meta), Ink(f" {label}{' ✓' if taken else ''}", style, meta)])
    if decision.state is State.ACCEPTED and decision.choice is None:
        own = crop(_one_line(decision.text) or _NOTHING, width - _INDENT - 6)
        offers.append([Ink("e", "fixes--key"), Ink(f" {own} ✓", "fixes--taken")])
    return list(_packed(offers, width - _INDENT))


def _packed(chunks: list[list[Ink]], width: int) -> Iterator[list[Ink]]:
    row: list[Ink] = []
    used = 0
    for chunk in chunks:
        size = sum(cell_len(ink.text) for ink in chunk)
        if row and used + 3 + size > width:
            yield row
            row, used = [], 0
        if row:
            row.append(Ink("   "))
            used += 3
        row += chunk
        used += size
    if row:
        yield row


def _kind(review: Review, index: int, width: int) -> list[list[Ink]]:
    """What kind of fault it is, how sure we are, and why."""
    suggestion = review.suggestions[index]
    inks = []
    if suggestion.evidence and suggestion.evidence.source_term:
        inks += [Ink(suggestion.evidence.source_term, "fixes--term"), Ink("  ")]
    sure = "safe" if suggestion.safe else f"{suggestion.confidence} confidence"
    inks.append(Ink(f"{suggestion.category}, {suggestion.severity}, {sure}", "fixes--kind"))
    rows = fold(inks, width - _INDENT)
    return rows + (fold([Ink(suggestion.message, "fixes--message")], width - _INDENT) if suggestion.message else [])


def _source(review: Review, index: int, width: int) -> list[list[Ink]]:
    """The part of the source text around the source term, if there is a source text and it has the term."""
    suggestion, document = review.suggestions[index], review.document
    term = suggestion.evidence.source_term if suggestion.evidence else ""
    source = document.source_for(document.segment_at(suggestion.start)) if term else None
    if not source or term not in source:
        return []
    at = source.index(term)
    start, end = max(0, at - 24), min(len(source), at + len(term) + 24)
    inks = [
        Ink(("…" if start else "") + source[start:at].replace("\n", " "), "fixes--dim"),
        Ink(term, "fixes--term"),
        Ink(source[at + len(term) : end].replace("\n", " ") + ("…" if end < len(source) else ""), "fixes--dim"),
    ]
    return fold(inks, width - _INDENT)


def _origin(review: Review, index: int, width: int) -> list[list[Ink]]:
    """The rule, where its entry stands, and how many more of the same wait."""
    suggestion = review.suggestions[index]
    where = suggestion.evidence.location if suggestion.evidence else ""
    wait = review.how_many_wait(index)
    parts = [
        [Ink(suggestion.rule, "fixes--dim")],
        [Ink(where, "fixes--dim")],
        [Ink(f"{wait} more of the same {'waits' if wait == 1 else 'wait'}", "fixes--wait")] if wait else [],
    ]
    return list(_packed([part for part in parts if part and part[0].text], width - _INDENT))
