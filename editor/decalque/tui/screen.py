"""The review screen: composes its regions, hands actions to the commands and shows what came of them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.message import Message
from textual.screen import Screen

from decalque.authoring import NewEntry, add_entry
from decalque.checks.suggestion import Suggestion
from decalque.document.model import Document
from decalque.engine import Crash
from decalque.errors import ConflictError, DecalqueError
from decalque.review import Session
from decalque.tui import commands
from decalque.tui.actions import BY_NAME, bindings
from decalque.tui.article import ArticlePane
from decalque.tui.desk import Desk
from decalque.tui.dialogs import Ask, Choice, EntryForm, Help
from decalque.tui.fixes import FilterLine, FixesPane, WordingLine
from decalque.tui.status import Heading, Keys

__all__ = ["Find", "ReviewScreen"]

Find = Callable[[Document, Crash], Sequence[Suggestion]]
"""Runs the checks over a document and tells of each one that crashed."""


class OnQuit(Enum):
    """Answers to leaving with an unsaved article."""

    SAVE = auto()
    KEEP = auto()
    STAY = auto()


class OnConflict(Enum):
    """Answers to a file that changed on disk meanwhile."""

    OVERWRITE = auto()
    BESIDE = auto()
    CANCEL = auto()


class ReviewScreen(Screen[None]):
    """One article under review; leaves by dismissing itself."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = list(bindings())
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-normal"), (180, "-wide")]  # noqa: RUF012  (Textual's)

    class Checked(Message):
        """The checks are done."""

        def __init__(self, suggestions: Sequence[Suggestion]) -> None:
            self.suggestions = suggestions
            super().__init__()

    class CheckFailed(Message):
        """A check or all of them gave up; ``problem`` is the line that says why."""

        def __init__(self, problem: str) -> None:
            self.problem = problem
            super().__init__()

    def __init__(self, session: Session, find: Find) -> None:
        super().__init__()
        self.desk = Desk(session)
        self._find = find
        self._told: set[str] = set()

    def compose(self) -> ComposeResult:
        yield Heading()
        with Horizontal(id="body"):
            yield ArticlePane(id="article")
            with Vertical(id="side"):
                yield FilterLine()
                yield FixesPane(id="fixes")
                yield WordingLine()
        yield Keys()

    def on_mount(self) -> None:
        self.query_one(ArticlePane).border_title = "article"
        for notice in self.desk.session.notices:
            self.say(notice)
        self.set_interval(0.5, self._flush)
        self.run_worker(self._check, thread=True, exit_on_error=False)
        self.refresh_desk()

    # the checks, beside the screen ----------------------------------------------------------------

    def _check(self) -> None:
        try:
            suggestions = self._find(self.desk.session.document, self._crashed)
        except DecalqueError as error:
            self.post_message(self.CheckFailed(str(error)))
            suggestions = ()
        except Exception as error:  # the session must outlive any fault of the checks
            self.post_message(self.CheckFailed(f"the checks stopped ({type(error).__name__}: {error})"))
            suggestions = ()
        self.post_message(self.Checked(suggestions))

    def _crashed(self, check: str, error: Exception) -> None:
        if check in self._told:
            return
        self._told.add(check)
        problem = f"the check {check} crashed ({type(error).__name__}: {error}); the others go on"
        self.post_message(self.CheckFailed(problem))

    def on_review_screen_checked(self, message: Checked) -> None:
        if self.query_one(WordingLine).has_focus:
            self.query_one(WordingLine).close()
        self.desk.begin(message.suggestions)
        self.refresh_desk()

    def on_review_screen_check_failed(self, message: CheckFailed) -> None:
        self.say(message.problem, warn=True)

    def _flush(self) -> None:
        try:
            self.desk.session.flush()
        except DecalqueError as error:
            self.say(str(error), warn=True)

    # what happens -------------------------------------------------------------------------------

    def action_run(self, name: str, digit: int) -> None:
        """Run an action of the table."""
        self._do(lambda: BY_NAME[name].run(self, digit))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While a line is being typed into, its keys are letters."""
        return action != "run" or not self.query_one(WordingLine).has_focus

    def on_keys_pressed(self, message: Keys.Pressed) -> None:
        self.action_run(message.name, 0)

    def on_article_pane_picked(self, message: ArticlePane.Picked) -> None:
        self._do(lambda: self.desk.select(message.index))

    def on_fixes_pane_picked(self, message: FixesPane.Picked) -> None:
        self._do(lambda: self.desk.select(message.index))

    def on_fixes_pane_chosen(self, message: FixesPane.Chosen) -> None:
        self._do(lambda: commands.take(self, message.index, message.choice))

    def on_wording_line_taken(self, message: WordingLine.Taken) -> None:
        self.query_one(WordingLine).close()
        self._do(lambda: commands.write(self, message.index, message.text))

    def on_wording_line_left(self) -> None:
        self.query_one(WordingLine).close()

    def on_filter_line_asked(self, message: FilterLine.Asked) -> None:
        if message.done:
            self.query_one(FilterLine).close()
        self._do(lambda: self.desk.filter(message.query), quiet=not message.done)

    def _do(self, action: Callable[[], None], *, quiet: bool = False) -> None:
        try:
            action()
        except DecalqueError as error:
            if not quiet:
                self.say(str(error), warn=True)
        self.refresh_desk()

    # what the commands may ask of the screen --------------------------------------------------------

    def refresh_desk(self) -> None:
        """Show the desk as it is now, on both sides."""
        desk = self.desk
        self.query_one(Heading).show(desk)
        article = self.query_one(ArticlePane)
        article.show(desk.review, desk.current, finished=desk.finished_view)
        article.border_title = "as it will read" if desk.finished_view else "article"
        fixes = self.query_one(FixesPane)
        fixes.show(desk.review, desk.visible, desk.current, empty=self._nothing())
        fixes.border_title = (
            "fixes" if desk.suggestion is None else f"fix {desk.current + 1} of {len(desk.review.suggestions)}"
        )
        remark = desk.suggestion is not None and not desk.suggestion.replacements
        self.query_one(Keys).show(remark=remark)

    def _nothing(self) -> str:
        if not self.desk.checked:
            return "Checking …"
        return (
            "Nothing matches the filter. Esc shows all." if self.desk.filtered else "Nothing to suggest: it reads well."
        )

    def say(self, message: str, *, warn: bool = False) -> None:
        """A toast."""
        self.notify(message, severity="warning" if warn else "information", markup=False, timeout=8 if warn else 4)

    def turn(self, pages: float) -> None:
        """Scroll the article."""
        self.query_one(ArticlePane).turn(pages)

    def ask_wording(self, index: int, text: str) -> None:
        """Open the line for own words."""
        self.query_one(WordingLine).open(index, text)

    def ask_filter(self) -> None:
        """Open the filter line."""
        self.query_one(FilterLine).open()

    def show_all(self) -> None:
        """Empty the filter line and let everything through."""
        self.query_one(FilterLine).action_leave()

    def ask_entry(self, words: str, wording: str, term: str) -> None:
        """The form for an entry of one's own; words that are selected with the mouse come first."""
        selected = " ".join((self.get_selected_text() or "").split())
        form = EntryForm(selected, "", "") if selected and selected != words else EntryForm(words, wording, term)
        self.app.push_screen(form, self._add_entry)

    def _add_entry(self, entry: NewEntry | None) -> None:
        if entry is not None:
            self._do(lambda: self._added(entry))

    def _added(self, entry: NewEntry) -> None:
        desk = self.desk
        sentence = desk.sentence_with(entry.deprecated)
        path = add_entry(desk.session.path.parent, entry, sentence)
        self.say(f"Added to {path.name}; the article is checked again")
        self.run_worker(self._check, thread=True, exit_on_error=False)

    def help(self) -> None:
        """Lay the help over the screen."""
        self.app.push_screen(Help())

    def ask_conflict(self, error: ConflictError) -> None:
        """The file changed on disk: which of the two shall it be?"""
        choices = [
            Choice("b", "save beside it, under another name", OnConflict.BESIDE),
            Choice("o", "overwrite what is on disk", OnConflict.OVERWRITE),
            Choice("c", "cancel", OnConflict.CANCEL),
        ]
        question = f"{self.desk.session.path.name} changed on disk"
        self.app.push_screen(Ask(question, "Somebody wrote to it since it was opened here.", choices), self._conflict)

    def _conflict(self, answer: OnConflict | None) -> None:
        if answer is OnConflict.OVERWRITE:
            self._do(lambda: self._saved(overwrite=True))
        elif answer is OnConflict.BESIDE:
            self._do(lambda: self.say(f"Saved as {self.desk.session.save_beside().name}"))

    def _saved(self, *, overwrite: bool) -> None:
        self.desk.session.save(overwrite=overwrite)
        self.say(f"Saved {self.desk.session.path.name}")

    def ask_quit(self) -> None:
        """The article on disk lacks what was decided: save it?"""
        choices = [
            Choice("s", "save and quit", OnQuit.SAVE),
            Choice("q", "quit, keep the decisions for next time", OnQuit.KEEP),
            Choice("c", "stay", OnQuit.STAY),
        ]
        name = self.desk.session.path.name
        self.app.push_screen(Ask(f"{name} is not saved", "Your decisions are kept either way.", choices), self._quit)

    def _quit(self, answer: OnQuit | None) -> None:
        if answer is OnQuit.SAVE:
            self._do(lambda: commands.save(self, 0))
            if self.desk.session.unsaved:
                return
        if answer in (OnQuit.SAVE, OnQuit.KEEP):
            self.leave()

    def leave(self) -> None:
        """Done with this article."""
        self.app.exit()
