"""What each action does to the desk. Says nothing about keys or placement."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from decalque.errors import ConflictError, UsageError
from decalque.review import State
from decalque.tui.desk import Desk

__all__ = ["Stage"]


class Stage(Protocol):
    """What the screen offers to the commands."""

    @property
    def desk(self) -> Desk: ...

    def say(self, message: str, *, warn: bool = False) -> None: ...
    def turn(self, pages: float) -> None: ...
    def ask_wording(self, index: int, text: str) -> None: ...
    def ask_filter(self) -> None: ...
    def ask_entry(self, words: str, wording: str, term: str) -> None: ...
    def show_all(self) -> None: ...
    def ask_conflict(self, error: ConflictError) -> None: ...
    def ask_quit(self) -> None: ...
    def leave(self) -> None: ...
    def help(self) -> None: ...


# decide -----------------------------------------------------------------------------------------


def accept(stage: Stage, _: int) -> None:
    take(stage, _current(stage), 0)


def choose(stage: Stage, digit: int) -> None:
    take(stage, _current(stage), digit - 1)


def take(stage: Stage, index: int, choice: int) -> None:
    """Accept replacement ``choice`` (from 0) of suggestion ``index`` and move on."""
    desk = stage.desk
    desk.decide(lambda: desk.review.accept(index, choice))
    _move_on(stage)


def write(stage: Stage, index: int, text: str) -> None:
    """Put own words in place of suggestion ``index`` and move on."""
    desk = stage.desk
    desk.decide(lambda: desk.review.write(index, text))
    _move_on(stage)


def reject(stage: Stage, _: int) -> None:
    index, desk = _current(stage), stage.desk
    desk.decide(lambda: desk.review.reject(index))
    _move_on(stage)


def reopen(stage: Stage, _: int) -> None:
    index, desk = _current(stage), stage.desk
    desk.decide(lambda: desk.review.reopen(index))


def edit(stage: Stage, _: int) -> None:
    index = _current(stage)
    review = stage.desk.review
    if stage.desk.session.read_only:
        raise UsageError("this file is read-only here")
    decision = review.decision(index)
    offers = review.suggestions[index].replacements or (review.words(index),)
    stage.ask_wording(index, decision.text if decision.state is State.ACCEPTED else offers[0])


def accept_rule(stage: Stage, _: int) -> None:
    desk = stage.desk
    rule = desk.review.suggestions[_current(stage)].rule
    _bulk(stage, desk.decide(lambda: desk.review.accept_rule(rule)), f"of {rule} accepted")


def reject_rule(stage: Stage, _: int) -> None:
    desk = stage.desk
    rule = desk.review.suggestions[_current(stage)].rule
    _bulk(stage, desk.decide(lambda: desk.review.reject_rule(rule)), f"of {rule} rejected")


def accept_safe(stage: Stage, _: int) -> None:
    _current(stage)
    _bulk(stage, stage.desk.decide(stage.desk.review.accept_safe), "safe fixes accepted")


def undo(stage: Stage, _: int) -> None:
    _walk(stage, stage.desk.review.undo, "Nothing to undo")


def redo(stage: Stage, _: int) -> None:
    _walk(stage, stage.desk.review.redo, "Nothing to redo")


# move -------------------------------------------------------------------------------------------


def following(stage: Stage, _: int) -> None:
    stage.desk.step(1)


def previous(stage: Stage, _: int) -> None:
    stage.desk.step(-1)


def following_open(stage: Stage, _: int) -> None:
    if not stage.desk.step_open(1):
        stage.say("No other suggestion is open")


def previous_open(stage: Stage, _: int) -> None:
    if not stage.desk.step_open(-1):
        stage.say("No other suggestion is open")


def first(stage: Stage, _: int) -> None:
    stage.desk.edge(last=False)


def last(stage: Stage, _: int) -> None:
    stage.desk.edge(last=True)


def page_down(stage: Stage, _: int) -> None:
    stage.turn(1)


def page_up(stage: Stage, _: int) -> None:
    stage.turn(-1)


# look -------------------------------------------------------------------------------------------


def view(stage: Stage, _: int) -> None:
    stage.desk.finished_view = not stage.desk.finished_view


def filter_(stage: Stage, _: int) -> None:
    stage.ask_filter()


def show_all(stage: Stage, _: int) -> None:
    stage.show_all()


def help_(stage: Stage, _: int) -> None:
    stage.help()


# file -------------------------------------------------------------------------------------------


def save(stage: Stage, _: int) -> None:
    """Write the file; a file that changed meanwhile is asked about."""
    try:
        stage.desk.session.save()
    except ConflictError as error:
        stage.ask_conflict(error)
    else:
        stage.say(f"Saved {stage.desk.session.path.name}")


def quit_(stage: Stage, _: int) -> None:
    if stage.desk.session.unsaved and not stage.desk.session.read_only:
        stage.ask_quit()
    else:
        stage.leave()


def add_entry(stage: Stage, _: int) -> None:
    """Open the form for an entry of the project's own glossary, filled with what is known here."""
    desk = stage.desk
    if desk.session.read_only:
        raise UsageError("this file is read-only here")
    suggestion = desk.suggestion
    if suggestion is None:
        stage.ask_entry("", "", "")
        return
    decision = desk.review.decision(desk.current)
    offer = decision.text if decision.state is State.ACCEPTED else (*suggestion.replacements, "")[0]
    term = suggestion.evidence.source_term if suggestion.evidence else ""
    stage.ask_entry(desk.review.words(desk.current), offer, term)


# inside -----------------------------------------------------------------------------------------


def _current(stage: Stage) -> int:
    if stage.desk.suggestion is None or not stage.desk.visible:
        raise UsageError("there is nothing to decide here")
    return stage.desk.current


def _move_on(stage: Stage) -> None:
    desk = stage.desk
    if not desk.step_open(1):
        desk.settle()
        if not desk.review.progress.open:
            stage.say("Everything is decided: s saves the article")


def _bulk(stage: Stage, count: int, what: str) -> None:
    if not count:
        stage.say("None of these is open any more")
        return
    if stage.desk.state is not State.OPEN:
        _move_on(stage)
    stage.say(f"{count} {what}; u takes it back")


def _walk(stage: Stage, step: Callable[[], Sequence[int]], nothing: str) -> None:
    touched = stage.desk.decide(step)
    stage.desk.touched(touched)
    if not touched:
        stage.say(nothing)
    elif len(touched) > 1:
        stage.say(f"{len(touched)} decisions at once")
