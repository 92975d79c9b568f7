"""decalque pipe answers every line, in order."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

Run = Callable[..., Any]


def answers(run: Run, *lines: str) -> list[dict[str, Any]]:
    ran = run("pipe", stdin="\n".join(lines).encode())
    assert ran.code == 0
    return [json.loads(line) for line in ran.out.splitlines()]


def test_a_text_is_answered_with_suggestions_and_its_fixed_form(run: Run) -> None:
    (reply,) = answers(run, '{"id": 7, "text": "Its basic disk “held”."}')
    assert (reply["id"], reply["fixed"]) == (7, "Its core business “held”.")
    (suggestion,) = reply["suggestions"]
    assert set(suggestion) >= {
        "start", "end", "replacements", "rule", "category", "severity", "confidence", "safe", "message",
    }  # fmt: skip
    assert (suggestion["start"], suggestion["end"]) == (4, 14)


def test_the_source_is_used(run: Run) -> None:
    (reply,) = answers(run, '{"id": 1, "text": "A ballast stone.", "source": "石头"}')
    assert reply["fixed"] == "A ballast stone."


@pytest.mark.parametrize(
    "bad",
    ["{", "[]", '{"id": 2}', '{"id": 2, "text": 5}', '{"id": 2, "text": "x", "source": 5}', "\ufeff", "nul", '"a"'],
)
def test_a_bad_line_is_answered_and_the_next_one_read(run: Run, bad: str) -> None:
    first, second = answers(run, bad, '{"id": 3, "text": "Fine."}')
    assert "error" in first
    assert second == {"id": 3, "suggestions": [], "fixed": "Fine."}


def test_lines_that_are_not_utf8_and_lone_surrogates_are_survived(run: Run) -> None:
    ran = run("pipe", stdin=b'{"id": 1, "text": "\xff"}\n{"id": 2, "text": "\\ud800 basic disk"}\n\n')
    first, second = (json.loads(line) for line in ran.raw.decode("utf-8", "surrogatepass").splitlines())
    assert "error" in first
    assert second["fixed"].endswith("core business")


def test_empty_input_is_no_error(run: Run) -> None:
    assert run("pipe", stdin=b"").code == 0
