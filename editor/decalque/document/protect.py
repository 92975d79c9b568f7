"""The names inside prose that no suggestion may touch: addresses, paths, handles, placeholders, identifiers.

A rule looks at a text only if the text has the rule's trigger, so that ordinary prose costs a dozen
substring tests. Every pattern is anchored by a look-behind or bounded: linear on any input.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from decalque.document.dotted import is_dotfile, is_path, name_length

__all__ = ["name_spans"]

_Pairs = Iterator[tuple[int, int]]

_URL: Final = re.compile(
    r"(?<![A-Za-z0-9+.-])(?:[A-Za-z][A-Za-z0-9+.-]{1,15}://|www\.(?=[A-Za-z0-9]))[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+"
)
_PAREN: Final = re.compile(r"[()]")
_URL_OF_A_HOST: Final = re.compile(r"(?:\w+://|www\.)[^/?#]+")
_EMAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@(?=\w)[\w-]++(?:\.[\w-]++)++", re.ASCII)
_NEXT_SENTENCE: Final = re.compile(r"\.[A-Z][a-z]*\Z")
_HANDLE: Final = re.compile(r"(?<![\w@.])@[^\W\d][\w-]*")
_HASHTAG: Final = re.compile(r"#[A-Z][A-Z_]{0,40}#|(?<![\w&#/])#(?=\w*[^\W\d_])\w++#?")
_ENTITY: Final = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_BRACES: Final = re.compile(r"\{\{[^{}\n]{1,80}\}\}|\$\{[^{}\n]{1,80}\}|\{[^\s{}]{0,60}\}")
_PERCENT: Final = re.compile(
    r"(?<![\w%])%(?:(?:\(\w{1,40}\)|\d\$)?[-+#0]?\d{0,3}(?:\.\d{1,2})?[sdifgxXuc@](?!\w)|[A-Z_]{2,40}%)",
    re.ASCII,
)
_SHELL_NAME: Final = re.compile(r"(?<![\w$])\$[A-Z_][A-Z0-9_]+\b")
_SNAKE: Final = re.compile(r"(?<!\w)\w*_\w*", re.ASCII)
_CALL: Final = re.compile(r"(?<![\w.$])[A-Za-z_$][\w.$]*+\(\)", re.ASCII)
_SLASHED: Final = re.compile(r"(?<![\w/.~@-])(?:~|[\w.@-]++)?+(?:/[\w.@%+=~?&#:-]*+)++", re.ASCII)
_WINDOWS: Final = re.compile(r"(?<!\w)(?:[A-Za-z]:\\|\\\\(?=\w))[^\s<>\"|?*，。；：！？、）】》”]*")
_INNER_STOP: Final = re.compile(r"\.[A-Za-z0-9_]")
_DOTTED: Final = re.compile(r"(?<![\w.-])\w[\w-]*+(?:\.[\w-]++)++", re.ASCII)
_DOTFILE: Final = re.compile(r"(?<![^\s(\[“‘\"'`])\.[A-Za-z][\w.-]*\w", re.ASCII)
_LOOSE_END: Final = ".,;:!?'*_~"


def name_spans(text: str) -> list[tuple[int, int]]:
    """The spans of all names that must not change, in no particular order; they may overlap."""
    spans: list[tuple[int, int]] = []
    for trigger, find in _RULES:
        if trigger in text:
            spans.extend(find(text))
    if _INNER_STOP.search(text):
        spans.extend(_dotted(text))
        if "www." in text:
            spans.extend(_urls(text))
    return spans


def _every(pattern: re.Pattern[str]) -> Callable[[str], _Pairs]:
    def find(text: str) -> _Pairs:
        return (match.span() for match in pattern.finditer(text))

    return find


def _urls(text: str) -> _Pairs:
    for match in _URL.finditer(text):
        url = _unwrapped(match[0])
        length = _without_next_sentence(url) if _URL_OF_A_HOST.fullmatch(url) else len(url)
        yield match.start(), match.start() + length


def _unwrapped(name: str) -> str:
    """Without the punctuation of the sentence around it: a bracket opened before it, a final stop."""
    depth = 0
    for paren in _PAREN.finditer(name):
        depth += 1 if paren[0] == "(" else -1
        if depth < 0:
            name = name[: paren.start()]
            break
    return name.rstrip(_LOOSE_END)


def _without_next_sentence(name: str) -> int:
    tail = _NEXT_SENTENCE.search(name, max(0, len(name) - 40))
    return tail.start() if tail and name.count(".") > 1 else len(name)


def _at_signs(text: str) -> _Pairs:
    for match in _EMAIL.finditer(text):
        yield match.start(), match.start() + _without_next_sentence(match[0])
    for match in _HANDLE.finditer(text):
        yield match.span()


def _snake(text: str) -> _Pairs:
    return (match.span() for match in _SNAKE.finditer(text) if "_" in match[0].strip("_"))


def _paths(text: str) -> _Pairs:
    for match in _SLASHED.finditer(text):
        path = match[0].rstrip(_LOOSE_END)
        if is_path(path):
            yield match.start(), match.start() + len(path)


def _windows_paths(text: str) -> _Pairs:
    for match in _WINDOWS.finditer(text):
        yield match.start(), match.start() + len(_unwrapped(match[0]))


def _dotted(text: str) -> _Pairs:
    for match in _DOTTED.finditer(text):
        length = name_length(match[0])
        if length:
            yield match.start(), match.start() + length
    for match in _DOTFILE.finditer(text):
        if is_dotfile(match[0]):
            yield match.span()


_RULES: Final[tuple[tuple[str, Callable[[str], _Pairs]], ...]] = (
    ("://", _urls),
    ("@", _at_signs),
    ("#", _every(_HASHTAG)),
    ("&", _every(_ENTITY)),
    ("{", _every(_BRACES)),
    ("%", _every(_PERCENT)),
    ("$", _every(_SHELL_NAME)),
    ("_", _snake),
    ("()", _every(_CALL)),
    ("/", _paths),
    ("\\", _windows_paths),
)
