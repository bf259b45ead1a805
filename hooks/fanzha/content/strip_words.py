"""What a strip makes of a sentence: a line short enough to stand under a picture, what somebody says in it, and which
of the drawings it speaks of."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from fanzha.content.vocabulary import Art

_CLAUSE = re.compile(r"(?:“[^”]*”|[^，；：。！、“])+")
_SENTENCE = re.compile(r"(?:“[^”]*”|[^，；：。！“])+")

# Who claims to be a policeman is none: what stands in quotation marks or behind these words names no figure.
_CLAIMED = re.compile(r"“[^”]*”|(?:自称|冒充|假装|装成|假)[^，。；说]*")

# Reported speech: what comes before it, and what is said. 听说, 劝说 and the like are no speech of the moment.
_SAYING = re.compile(
    r"(?P<who>.*?)(?P<verb>(?<![听劝小传再来不警])说(?:是)?|(?<![自名])称|提示|通知)(?P<said>[^的了话出明过起].{2,})"
)
_ASKING = re.compile(r"(?:又|还|一再)?(?P<verb>要求|要|让|叫|不许)(?P<whom>她|他|孩子|学校)?(?P<said>.{2,})")
_NAMED = re.compile(r"女士|先生|大爷|大娘|阿姨|.某|小[A-Z]")  # nobody calls to a person's face like this
_TOLD = re.compile(r"[了她他]")  # in a clause behind reported speech: the story goes on

# A lesson is said aloud whole, or its last clause where that tells what to do.
_DOING = ("先", "别", "不要", "不用", "马上", "请", "停", "关机", "只", "去", "问", "打", "当面", "没有", "都")


def shortened(sentence: str, most: int) -> str:
    """As many whole clauses as a place holds, from the first; all of the sentence where no clause is short enough."""
    if len(sentence) <= most:
        return sentence
    for clause in (_SENTENCE, _CLAUSE):
        found = [part[0] for part in clause.finditer(sentence)]
        kept = _joined(found, most)
        if kept:
            return kept
        fitting = [part for part in found if len(part) <= most]
        if fitting:
            return max(fitting, key=len)
    return sentence


def _joined(clauses: list[str], most: int) -> str:
    """The first clauses that fit together; empty where the first alone is too long."""
    kept = ""
    for clause in clauses:
        longer = f"{kept}，{clause}" if kept else clause
        if len(longer) > most:
            break
        kept = longer
    return kept


def parted_speech(sentence: str, most: int) -> tuple[str, str]:
    """What happens in a moment, and what is said in it: (told, said); all is told where nobody speaks, or too long."""
    clauses = [part[0] for part in _SENTENCE.finditer(sentence)]
    for at, clause in enumerate(clauses):
        spoken = _spoken(clause, first=at == 0)
        if not spoken:
            continue
        before, said = spoken
        more = next((n for n, later in enumerate(clauses[at + 1 :]) if _TOLD.search(later)), len(clauses))
        said = _joined([said, *clauses[at + 1 :][:more]], most)
        told = "，".join([*clauses[:at], *([before] if before else [])])
        if said and told:
            return told, said
    return sentence, ""


def _spoken(clause: str, *, first: bool) -> tuple[str, str] | None:
    saying, asking = _SAYING.fullmatch(clause), None if first else _ASKING.fullmatch(clause)
    if _NAMED.search((saying or asking or {"said": ""})["said"]):
        return None
    if saying:
        who = saying["who"]
        return (f"{who}{saying['verb']}" if who else ""), re.sub("[她他]", "您", saying["said"])
    if asking:
        kept = asking["verb"] if asking["verb"] in ("要", "不许") and not asking["whom"] else ""
        return "", kept + asking["said"]
    return None


def said_aloud(lesson: str, most: int) -> str:
    """A lesson as somebody says it in a bubble; empty where no part of it that fits can stand alone."""
    last = [part[0] for part in _SENTENCE.finditer(lesson)][-1]
    return next((said for said in (lesson, last if last.startswith(_DOING) else "") if len(said) <= most), "")


def drawings_in(sentence: str, art: Art, kind: str, *, without: Collection[str] = ()) -> Iterator[str]:
    """The ids of the drawings of a kind that a sentence speaks of: by the longest word, then by what comes last."""
    seen = _CLAIMED.sub("", sentence) if kind == "人" else sentence
    found: dict[str, tuple[int, int]] = {}
    for drawing in art:
        if drawing.kind == kind and drawing.id not in without:
            places = [(len(word), seen.rfind(word)) for word in drawing.words if word in seen]
            if places:
                found[drawing.id] = max(places)
    yield from sorted(found, key=lambda id_: found[id_], reverse=True)
