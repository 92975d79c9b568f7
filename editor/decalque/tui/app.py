"""The application: which screen is up, the command palette, the way out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from textual.app import App, SystemCommand
from textual.screen import Screen

from decalque.errors import DecalqueError
from decalque.review import Session, open_session
from decalque.tui.actions import ACTIONS, DIGITS
from decalque.tui.screen import Find, ReviewScreen
from decalque.tui.start import Sample, StartScreen, practice_copy

__all__ = ["DecalqueApp"]


class DecalqueApp(App[None]):
    """Reviews ``session``, or offers ``samples`` first if there is none; ``find`` runs the checks."""

    CSS_PATH = "decalque.tcss"
    TITLE = "decalque"
    ENABLE_COMMAND_PALETTE = True

    def __init__(self, *, find: Find, session: Session | None = None, samples: Sequence[Sample] = ()) -> None:
        super().__init__()
        self.session = session
        self._find = find
        self._samples = samples

    def on_mount(self) -> None:
        if self.session is not None:
            self.push_screen(ReviewScreen(self.session, self._find))
        else:
            self.push_screen(StartScreen(self._samples))

    def on_start_screen_picked(self, message: StartScreen.Picked) -> None:
        try:
            article, source = practice_copy(message.sample)
            self.session = open_session(article, source=source)
        except DecalqueError as error:
            self.notify(str(error), severity="error", markup=False)
            return
        self.push_screen(ReviewScreen(self.session, self._find))
        self.notify(f"A copy to practise on: {article}", markup=False, timeout=6)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The table of actions, then what Textual adds (themes, a screenshot)."""
        if isinstance(screen, ReviewScreen):
            for action in ACTIONS:
                if action.keys != DIGITS:
                    run = partial(screen.action_run, action.name, 0)
                    yield SystemCommand(action.text, f"{action.group} ({action.keys[0]})", run)
        for command in super().get_system_commands(screen):
            if command.title in ("Theme", "Screenshot"):
                yield command

    def close_session(self) -> None:
        """Carry everything to the disk and let go of the file."""
        if self.session:
            self.session.close()

    async def action_quit(self) -> None:
        """Ctrl+Q, too, asks before it leaves an unsaved article."""
        if isinstance(self.screen, ReviewScreen):
            self.screen.action_run("quit", 0)
        else:
            self.exit()
