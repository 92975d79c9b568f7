"""Turns concepts into plain data that can be searched for: anchors for one multi-pattern pass, a regular
expression to verify each candidate, and answers with all their inflected forms.

All the linguistic work happens here, once a glossary; the result is JSON and is cached by content (``cache``).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from decalque.glossary.anchors import Pieces, bucketed, choose_anchors, is_distinctive, telling_pieces
from decalque.glossary.cache import DEFAULTS
from decalque.glossary.inflection import SINGULAR, UNCOUNTABLE, is_gerund, is_plural_noun, noun_forms, verb_forms
from decalque.glossary.model import Answer, Concept, ContextWords, Number, PartOfSpeech, Rendering
from decalque.glossary.normal import normalized
from decalque.glossary.pattern import Choice, Element, Slot, Word, head_positions, parse_pattern
from decalque.glossary.slots import slot_regex

__all__ = ["compile_concepts"]

Surfaces = dict[str, list[str]]
"""Spelling in lower case -> the grammatical forms it can be."""

_ADVERB = r"\w{2,}ly|also|then|again|further|still|once again|even|jointly|together|always"


def compile_concepts(concepts: Iterable[Concept], words: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """The compiled form: ``concepts``, ``renderings``, the ``answers`` that renderings share, named lists of ``words``,
    ``buckets``: the anchors of the renderings by their key, and ``rare``: the renderings by their rarest words."""
    traditional = _traditional()
    compiled: dict[str, Any] = {"concepts": [], "renderings": [], "words": {n: list(w) for n, w in words.items()}}
    answers: dict[str, int] = {}
    anchors: list[tuple[str, int]] = []
    for concept in concepts:
        sources = tuple(dict.fromkeys(form for term in concept.source for form in (term, traditional(term))))
        number = len(compiled["concepts"])
        compiled["concepts"].append(_concept(concept, sources))
        entries = [_rendering(rendering, number, concept) for rendering in concept.deprecated]
        if concept.consistent or concept.required:
            entries += [_accepted(answer, concept, number) for answer in concept.accepted]
        for rendering, spellings in entries:
            anchors.extend((anchor, len(compiled["renderings"])) for anchor in spellings)
            compiled["renderings"].append(_shared(rendering, answers))
    shared = [json.loads(answer) for answer in answers]
    return compiled | {"answers": shared, "buckets": bucketed(anchors), "rare": _by_rarest(compiled["renderings"])}


def _by_rarest(renderings: Sequence[Mapping[str, Any]]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = {}
    for number, rendering in enumerate(renderings):
        if "near" in rendering:
            for word in Pieces(rendering["near"], -1).known_by():
                found.setdefault(word, []).append(number)
    return found


def _shared(rendering: dict[str, Any], answers: dict[str, int]) -> dict[str, Any]:
    """The rendering as it is kept: its answers by number, and nothing of what is so without saying."""
    for key in ("answers", "attributive"):
        wordings = [json.dumps(answer, sort_keys=True) for answer in rendering[key]]
        rendering[key] = [answers.setdefault(wording, len(answers)) for wording in wordings]
    return {key: value for key, value in rendering.items() if key not in DEFAULTS or value != DEFAULTS[key]}


@cache
def _traditional() -> Any:
    from opencc import OpenCC

    return OpenCC("s2t").convert


def _concept(concept: Concept, sources: tuple[str, ...]) -> dict[str, Any]:
    return {
        "id": concept.id,
        "domain": concept.domain,
        "check": concept.check,
        "source": sources,
        "severity": concept.severity,
        "note": concept.note,
        "location": concept.location,
        "consistent": concept.consistent,
        "required": concept.required,
        "answers": [answer.text for answer in concept.accepted],
    }


def _rendering(rendering: Rendering, concept: int, owner: Concept) -> tuple[dict[str, Any], Sequence[str]]:
    elements = parse_pattern(rendering.text)
    heads = _heads(elements, rendering)
    adverb = rendering.part_of_speech == PartOfSpeech.VERB and _takes_adverb(elements, heads)
    looked_for = choose_anchors(elements, heads, adverb=adverb)
    compiled = {
        "concept": concept,
        "text": rendering.text,
        "regex": _regex(elements, heads, adverb=adverb),
        "lead": looked_for.lead,
        "part_of_speech": rendering.part_of_speech,
        "heads": list(heads.values()),
        "slots": [e.name for e in elements if isinstance(e, Slot)],
        "answers": [_answer(answer) for answer in rendering.answers],
        "attributive": [_answer(answer) for answer in rendering.attributive],
        "when": _context(rendering.when),
        "maybe": _context(rendering.maybe),
        "unless": _context(rendering.unless),
        "safe": rendering.safe,
        "safe_when": _context(rendering.safe_when),
        "safe_unless": _context(rendering.safe_unless),
        "honest": bool(rendering.when or rendering.unless or owner.counterexamples),
        "start": rendering.at_sentence_start,
        "delete": rendering.delete,
        "drop_quotes": rendering.drop_quotes,
        "exact": rendering.exact_case,
        "accepted": False,
    }
    pieces = None if rendering.exact_case or rendering.at_sentence_start else telling_pieces(elements, heads)
    if pieces:
        compiled |= {"near": pieces.spellings, "near_head": pieces.head}
    return compiled, looked_for.spellings


def _accepted(answer: Answer, owner: Concept, concept: int) -> tuple[dict[str, Any], Sequence[str]]:
    """An accepted rendering of a concept that must read the same all through a document."""
    rendering = Rendering(answer.text, answer.part_of_speech, owner.accepted, answer.head, answer.number, answer.forms)
    compiled, anchors = _rendering(rendering, concept, owner)
    compiled.pop("near", None)
    return compiled | {"accepted": True}, anchors


def _context(words: ContextWords) -> list[list[str]]:
    return [list(words.sentence), list(words.paragraph), list(words.document)]


def _heads(elements: tuple[Element, ...], rendering: Rendering) -> dict[int, Surfaces]:
    """For each inflecting element, its spellings and what each can be."""
    found: dict[int, Surfaces] = {}
    for position in head_positions(elements, rendering.part_of_speech, rendering.head):
        element = elements[position]
        words = [element.text] if isinstance(element, Word) else [o for o in getattr(element, "options", ()) if o]
        surfaces: Surfaces = {}
        for word in _lemmas(words, rendering):
            for form, spellings in _forms(word, rendering).items():
                for spelling in spellings:
                    surfaces.setdefault(normalized(spelling), []).append(form)
        found[position] = surfaces
    return found


def _lemmas(words: Sequence[str], owner: Rendering) -> list[str]:
    """The words of a choice without those that are inflected forms of another: (stand|standing) is stand."""
    forms = {word: {s for spellings in _forms(word, owner).values() for s in spellings} for word in words}
    return [
        w
        for w in words
        if not any(w in forms[other] and w != other for other in words if w not in forms or other not in forms[w])
    ]


def _forms(word: str, owner: Rendering | Answer) -> Mapping[str, Sequence[str]]:
    """The inflected forms of a head; of several words in a choice the first (verb) or the last (noun) inflects."""
    if owner.part_of_speech == PartOfSpeech.VERB:
        first, _, rest = word.partition(" ")
        forms = _with_rest(verb_forms(first), "", f" {rest}" if rest else "")
    else:
        rest, _, last = word.rpartition(" ")
        forms = _with_rest(_noun(last, owner.number), f"{rest} " if rest else "", "")
    return {form: (owner.forms[form],) if form in owner.forms else spellings for form, spellings in forms.items()}


def _with_rest(forms: Mapping[str, Sequence[str]], before: str, after: str) -> dict[str, tuple[str, ...]]:
    return {form: tuple(f"{before}{s}{after}" for s in spellings) for form, spellings in forms.items()}


def _noun(word: str, number: Number) -> Mapping[str, Sequence[str]]:
    core = word.rstrip(",.;:!?\"'")
    if number == Number.PLURAL or is_plural_noun(core):
        return {"plural": (word,)}
    if number in (Number.UNCOUNTABLE, Number.SINGULAR):
        return {"singular": (word,)}
    before, hyphen, last = core.rpartition("-")
    tail = word[len(core) :]
    return _with_rest(noun_forms(last), before + hyphen, tail)


def _answer(answer: Answer) -> dict[str, Any]:
    elements = parse_pattern(answer.text)
    heads = set(head_positions(elements, answer.part_of_speech, answer.head))
    parts = [_part(element, answer if position in heads else None) for position, element in enumerate(elements)]
    number = _number(answer, parts)
    if number in (Number.UNCOUNTABLE, Number.SINGULAR):
        for part in parts:
            if len(part.get("forms", {})) > 1:
                part["forms"].pop("plural", None)
    return {"text": answer.text, "parts": parts, "part_of_speech": answer.part_of_speech, "number": number}


def _number(answer: Answer, parts: Sequence[Mapping[str, Any]]) -> str:
    if answer.part_of_speech != PartOfSpeech.NOUN or answer.number:
        return answer.number
    forms: Mapping[str, str] = next((part["forms"] for part in parts if "forms" in part), {})
    if list(forms) == ["plural"]:
        return Number.PLURAL
    last = forms.get("singular", "").rpartition(" ")[2]
    if last in UNCOUNTABLE or is_gerund(last):
        return Number.UNCOUNTABLE
    return Number.SINGULAR if last in SINGULAR else Number.ANY


def _part(element: Element, head_of: Answer | None) -> dict[str, Any]:
    """One piece of an answer: a word, a head with its forms, or a slot to fill."""
    if isinstance(element, Slot):
        return {"slot": element.name, "attributive": element.attributive, "glued": element.glued}
    assert isinstance(element, Word)
    if head_of is None:
        return {"word": element.text, "glued": element.glued}
    forms = {form: spellings[0] for form, spellings in _forms(element.text, head_of).items()}
    return {"forms": forms, "glued": element.glued}


def _takes_adverb(elements: Sequence[Element], heads: Mapping[int, Surfaces]) -> bool:
    """An adverb may stand behind the verb where what follows is telling enough to be looked for on its own."""
    first = min(heads, default=None)
    return first is not None and first + 1 < len(elements) and is_distinctive(elements[first + 1 :])


def _regex(elements: Sequence[Element], heads: Mapping[int, Surfaces], *, adverb: bool) -> str:
    pieces: list[str] = []
    names = {position: f"h{n}" for n, position in enumerate(heads)}
    slots = iter(range(len(elements)))
    open_start = True
    for position, element in enumerate(elements):
        body = _body(element, heads.get(position), names.get(position), slots, last=position == len(elements) - 1)
        optional = isinstance(element, Choice) and element.optional
        gap = "" if open_start or element.glued else " "
        if optional and open_start:
            pieces.append(f"(?:{body} )?")
        else:
            pieces.append(f"(?:{gap}{body})?" if optional else gap + body)
            open_start = False
        if adverb and position == min(heads):
            pieces.append(rf"(?: (?P<adverb>{_ADVERB}))?")
    return _bordered("".join(pieces), elements)


def _body(element: Element, surfaces: Surfaces | None, name: str | None, slots: Iterator[int], *, last: bool) -> str:
    if isinstance(element, Slot):
        return f"(?P<s{next(slots)}>{slot_regex(element.kind, last=last)})"
    if surfaces is not None:
        return f"(?P<{name}>{_either(surfaces)})"
    if isinstance(element, Choice):
        return f"(?:{_either(o for o in element.options if o)})"
    return literal(element.text)


def _either(words: Iterable[str]) -> str:
    return "|".join(_wording(word) for word in sorted(words, key=lambda w: (-len(w), w)))


def _wording(words: str) -> str:
    """The regular expression of one wording of a choice, which may hold a slot."""
    pieces = re.split(r"\{([^{}]*)\}", words)
    return "".join(slot_regex(p.replace("’", "'"), last=False) if n % 2 else _kept(p) for n, p in enumerate(pieces))


def _kept(words: str) -> str:
    """``literal`` with the spaces at its edges."""
    lead, tail = words[:1] == " ", words[-1:] == " " and len(words) > 1
    return (" " if lead else "") + literal(words) + (" " if tail else "")


def literal(words: str) -> str:
    """A regular expression for words in normalised text."""
    escaped = re.escape(" ".join(normalized(words).split())).replace(r"\ ", " ")
    return escaped.replace("x", "[x&*]") if "×" in words else escaped


def _bordered(body: str, elements: Sequence[Element]) -> str:
    first, last = elements[0], elements[-1]
    start = "" if isinstance(first, Word) and not first.text[0].isalnum() else r"(?<!\w)"
    end = "" if isinstance(last, Word) and not last.text[-1].isalnum() else r"(?!\w)"
    return f"{start}{body}{end}"
