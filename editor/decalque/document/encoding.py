"""Bytes to text and back, exactly: byte order marks, detection, and the errors of both directions."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from decalque.errors import EncodingError, UsageError

__all__ = ["UTF8", "Encoding", "decode"]

_BOMS: Final = (  # the longer first: the mark of UTF-32 LE begins with that of UTF-16 LE
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (b"\x84\x31\x95\x33", "gb18030"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WIDE: Final = ("utf-32-le", "utf-32-be", "utf-16-le", "utf-16-be")
_LEGACY: Final = ("gb18030", "big5", "cp1252", "utf_16_le", "utf_16_be")  # the first wins a tie
_SAMPLE_BYTES: Final = 1 << 16
_TEXT_CONTROLS: Final = frozenset("\t\n\v\f\r\x1a\x1b")
_REMEDY: Final = "name the right one with --encoding NAME, for example gb18030, big5 or cp1252"


@dataclass(frozen=True)
class Encoding:
    """A codec by its Python name, and the byte order mark the file began with (empty if none)."""

    name: str = "utf-8"
    bom: bytes = b""

    def encode(self, text: str) -> bytes:
        """The bytes of ``text``, byte order mark included.

        Raises EncodingError if a character does not exist in this encoding.
        """
        try:
            return self.bom + text.encode(self.name)
        except UnicodeEncodeError as error:
            char = text[error.start]
            raise EncodingError(
                f"U+{ord(char):04X} {char!r} at offset {error.start} cannot be written in {self.name}",
                remedy="use another character there, or convert the file to UTF-8 first",
            ) from None


UTF8: Final = Encoding()


def decode(data: bytes, encoding: str | None = None, place: str = "") -> tuple[str, Encoding]:
    """The text of ``data`` and how to write it back: ``used.encode(text) == data`` always holds.

    A byte order mark decides; then strict UTF-8, then UTF-16 or UTF-32 by their NUL bytes, then detection
    among a few legacy encodings. With ``encoding`` named, only that one is tried.
    Raises EncodingError (with ``place`` and a byte offset) for bytes that are not text,
    UsageError for an unknown encoding name.
    """
    if encoding is not None:
        return _decode_named(data, _canonical(encoding), place)
    marked = [Encoding(name, bom) for bom, name in _BOMS if data.startswith(bom)]
    for used in marked:
        if found := _try(data, used):
            return found
    if marked:
        raise _not_text(data, marked[-1], place)
    return _decode_wide(data, place) if b"\0" in data else _decode_narrow(data, place)


def _canonical(name: str) -> str:
    try:
        "a".encode(name)  # refuses codecs that are not for text, such as base64
        return codecs.lookup(name).name
    except (LookupError, ValueError):
        raise UsageError(
            f"unknown encoding {name!r}", remedy="use a name such as utf-8, utf-16, gb18030, big5 or cp1252"
        ) from None


def _try(data: bytes, used: Encoding) -> tuple[str, Encoding] | None:
    try:
        text = data[len(used.bom) :].decode(used.name)
        return (text, used) if used.encode(text) == data else None
    except (UnicodeError, EncodingError):
        return None


def _decode_named(data: bytes, name: str, place: str) -> tuple[str, Encoding]:
    used = _with_bom(data, name)
    if found := _try(data, used):
        return found
    raise _not_text(data, used, place)


def _not_text(data: bytes, used: Encoding, place: str) -> EncodingError:
    """Why ``data`` cannot be read in this encoding."""
    skipped = len(used.bom)
    try:
        data[skipped:].decode(used.name)
    except UnicodeDecodeError as error:
        offset = skipped + error.start
        problem = f"byte 0x{data[offset]:02X} at byte offset {offset} is not {used.name}"
    except UnicodeError as error:  # some codecs give no offset
        problem = f"from byte offset {skipped} it is not {used.name} ({error})"
    else:
        problem = f"read as {used.name}, from byte offset {skipped}, it could not be written back unchanged"
    return EncodingError(problem, place=place, remedy=_REMEDY)


def _with_bom(data: bytes, name: str) -> Encoding:
    """The named encoding, its byte order settled and the mark that the data begins with."""
    family = name.removesuffix("-sig")
    for bom, marked in _BOMS:
        if data.startswith(bom) and marked.startswith(family):
            return Encoding(marked, bom)
    if family in ("utf-16", "utf-32"):
        orders = [wide for wide in _WIDE if wide.startswith(family)]
        return Encoding(next((n for n in orders if _plausible(data, n)), orders[0]))
    return Encoding(family)


def _decode_wide(data: bytes, place: str) -> tuple[str, Encoding]:
    for name in _WIDE:
        if _plausible(data, name) and (found := _try(data, Encoding(name))):
            return found
    offset = data.index(b"\0")
    raise EncodingError(
        f"not a text file (NUL at byte offset {offset})",
        place=place,
        remedy="leave it out, or name its encoding with --encoding NAME",
    )


def _plausible(data: bytes, name: str) -> bool:
    """Whether the NUL bytes lie where this encoding has them for ASCII, and no text would be controls."""
    unit = 4 if name.startswith("utf-32") else 2
    sample = data[: _SAMPLE_BYTES - _SAMPLE_BYTES % unit]
    nuls = [sample[lane::unit].count(0) for lane in range(unit)]
    if name.endswith("-be"):
        nuls.reverse()
    low, high = nuls[0], nuls[-1]
    if len(data) % unit or not high or low * 4 > high:
        return False
    text = sample.decode(name, "ignore")
    return bool(text) and not any(char < " " and char not in _TEXT_CONTROLS for char in set(text))


def _decode_narrow(data: bytes, place: str) -> tuple[str, Encoding]:
    try:
        return data.decode("utf-8"), UTF8
    except UnicodeDecodeError as error:
        offset = error.start
    for name in _detect(data):
        if found := _try(data, Encoding(codecs.lookup(name).name)):
            return found
    raise EncodingError(
        f"byte 0x{data[offset]:02X} at byte offset {offset} is not UTF-8, and no other encoding fits",
        place=place,
        remedy=_REMEDY,
    )


def _detect(data: bytes) -> Iterator[str]:
    """Legacy encodings that fit, the likeliest first."""
    from charset_normalizer import from_bytes

    matches = from_bytes(_sample(data), cp_isolation=list(_LEGACY))
    ranked = sorted(matches, key=lambda match: (match.chaos, _LEGACY.index(match.encoding)))
    return (match.encoding for match in ranked)


def _sample(data: bytes) -> bytes:
    """Enough to judge by: of a long file, whole lines that are not plain ASCII, which alone tell."""
    if len(data) <= _SAMPLE_BYTES:
        return data
    lines: list[bytes] = []
    size = 0
    for line in data.splitlines(keepends=True):
        if not line.isascii():
            lines.append(line)
            size += len(line)
            if size >= _SAMPLE_BYTES:
                break
    return b"".join(lines)
