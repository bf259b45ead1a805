"""How a finished text is measured, and in what it goes beyond its kind's limits. Nothing is cut.

Rules: handbook section 12. A text message is counted in UTF-16 units, as the networks do: 70 are one message, a longer
text is sent in parts of 67. Speech is counted without punctuation, at so many characters a minute.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from fanzha.content import slides_of
from fanzha.kinds.limits import Beat, Limits, Span

VERSE = "verse"  # the block of a template whose lines a meter is about

ONE_MESSAGE, PART_OF_SEVERAL = 70, 67  # UTF-16 units

_STOP = re.compile(r"[。！？!?\n]+")
_SAID = re.compile(r"[^\W_]")
_LINK = re.compile(r"https?:|www\.|[A-Za-z0-9-]+\.(?:com|cn|org|net|gov|edu|top|cc)\b", re.IGNORECASE)
_EMOJI = re.compile("[\u2600-\u27bf\u2b00-\u2bff\u3297\u3299\ufe0f\U0001f000-\U0001faff]")
CLASSES = {"网址": _LINK, "表情": _EMOJI}


@dataclass(frozen=True)
class Excess:
    """One way in which a text goes beyond a limit.

    over: by how many characters it is too long, 0 for other faults; about: the part of the text that is meant, "" for
    all of it.
    """

    message: str
    over: int = 0
    about: str = ""


def units(text: str) -> int:
    """UTF-16 units: a rare character outside the basic plane and an emoji count two or more."""
    return len(text.encode("utf-16-le")) // 2


def messages(text: str) -> int:
    """How many text messages a text is sent and paid as."""
    length = units(text)
    return 1 if length <= ONE_MESSAGE else -(-length // PART_OF_SEVERAL)


def chars(text: str) -> int:
    """All characters, punctuation and spaces among them; line ends are none."""
    return len(re.sub(r"[\r\n]", "", text.strip()))


def lines(text: str) -> int:
    """Lines that say something."""
    return sum(bool(line.strip()) for line in text.split("\n"))


def said(text: str) -> int:
    """Characters that are read aloud: punctuation and spaces are none."""
    return len(_SAID.findall(text))


def seconds(text: str, pace: int) -> int:
    """How long a text takes to read aloud, a begun second counting whole. pace: characters a minute."""
    return -(-said(text) * 60 // pace)


def sentences(text: str) -> list[str]:
    """A text cut at its full stops and line ends."""
    return [part for part in (piece.strip() for piece in _STOP.split(text)) if part]


def length(text: str, limits: Limits) -> str:
    """How long a text is in the measures that its limits are stated in, for a list of what was made."""
    written = [line for line in text.split("\n") if line.strip()]
    if limits.messages:
        return f"{len(written)}条，{'、'.join(str(units(line)) for line in written)}字"
    if limits.meter:
        return f"{len(written)}行，{said(text)}字"
    if limits.line:
        return f"{len(written)}行，{'、'.join(str(chars(line)) for line in written)}字"
    if limits.seconds:
        return f"念{said(text)}字，约{seconds(text, limits.pace)}秒"
    if limits.slides:
        return f"{len(slides_of(text))}张"
    return f"{chars(text)}字"


def beyond(text: str, parts: Mapping[str, str], limits: Limits, names: Iterable[str] = ()) -> Iterator[Excess]:
    """Every way in which a final text is not as its kind's limits say. parts: the named blocks of its template.

    names: what the unit and its places are called. Nobody can shorten those or part them with a comma, and who lives
    there takes each in at once, so a sentence is as long as it is without them; time and messages they cost like all.
    """
    if limits.slides:
        yield from _outside("有 {} 张幻灯片", len(slides_of(text)), limits.slides, in_chars=False)
    yield from _outside("有 {} 字", chars(text), limits.chars)
    yield from _outside("有 {} 行", lines(text), limits.lines, in_chars=False)
    for line in text.split("\n") if limits.line else ():
        yield from _outside(f"“{line}”这一行有 {{}} 字", chars(line), limits.line, about=line) if line.strip() else ()
    yield from _out_of_meter(parts.get(VERSE, text), limits.meter) if limits.meter else ()
    yield from _too_many_messages(text, limits.messages)
    yield from _too_long_to_say(text, limits)
    for sentence in sentences(text) if limits.sentence else ():
        own = said(_without(sentence, names))
        spare = own - (limits.sentence or 0)
        if spare > 0:
            yield Excess(f"“{sentence}”这一句有 {own} 字，超出 {spare} 字", spare, sentence)
    for word, least in limits.says.items():
        if text.count(word) < least:
            yield Excess(f"“{word}”要说到 {least} 遍，现在有 {text.count(word)} 遍")
    yield from _not_allowed(text, limits)
    for name, allowed in limits.parts.items():
        part = parts.get(name, "")
        yield from _outside(f"的 {name} 有 {{}} 字", chars(part), allowed, about=part)


def _without(sentence: str, names: Iterable[str]) -> str:
    for name in sorted(filter(None, names), key=len, reverse=True):
        sentence = sentence.replace(name, "")
    return sentence


def _outside(
    message: str, found: int, allowed: Span | None, in_chars: bool = True, about: str = ""
) -> Iterator[Excess]:
    if allowed and found > allowed.most:
        over = found - allowed.most
        yield Excess(f"{message.format(found)}，{allowed}，超出 {over}", over if in_chars else 0, about)
    elif allowed and found < allowed.least:
        yield Excess(f"{message.format(found)}，要{allowed}，还差 {allowed.least - found}")


def _out_of_meter(text: str, meter: tuple[Beat, ...]) -> Iterator[Excess]:
    """Verses: the lines that say something take the meter's lengths in turn, and end where it ends."""
    written = [line for line in text.split("\n") if line.strip()]
    above = 0
    for at, line in enumerate(written):
        beat, found = meter[at % len(meter)], said(line)
        wanted = Span(above, above) if isinstance(beat, str) else beat
        if not wanted.least <= found <= wanted.most:
            told = (
                f"和上一行一样，{above}"
                if isinstance(beat, str)
                else f"{beat}"
                if beat.least < beat.most
                else beat.most
            )
            yield Excess(f"第 {at + 1} 行“{line}”有 {found} 字，要{told}字", 0, line)
        above = found
    if len(written) % len(meter):
        yield Excess(f"有 {len(written)} 行，要{len(meter)}行一段，最后一段不完整", 0, written[-1] if written else "")


def _too_many_messages(text: str, most: int | None) -> Iterator[Excess]:
    """Each line is a message of its own."""
    room = ONE_MESSAGE if most == 1 else (most or 0) * PART_OF_SEVERAL
    for line in text.split("\n") if most else ():
        over = units(line) - room
        if over > 0:
            told = f"“{line}”这一条有 {units(line)} 字，要分 {messages(line)} 条发"
            yield Excess(f"{told}，最多 {most} 条（{room} 字），超出 {over} 字", over, line)


def _too_long_to_say(text: str, limits: Limits) -> Iterator[Excess]:
    allowed = limits.seconds
    if not allowed:
        return
    found, length = said(text), seconds(text, limits.pace)
    most, least = allowed.most * limits.pace // 60, (allowed.least - 1) * limits.pace // 60 + 1
    told = f"有 {found} 字，每分钟 {limits.pace} 字要念 {length} 秒，要{allowed}秒"
    if found > most:
        yield Excess(f"{told}，超出 {found - most} 字", found - most)
    elif found < least:
        yield Excess(f"{told}，还差 {least - found} 字")


def _not_allowed(text: str, limits: Limits) -> Iterator[Excess]:
    for word in limits.without:
        shown = CLASSES[word].search(text) if word in CLASSES else re.search(re.escape(word), text)
        if shown:
            yield Excess(f"不能有{word if word in CLASSES else ''}“{shown[0]}”")
    if limits.charset:
        rare = [sign for sign in dict.fromkeys(text) if sign not in "\r\n" and not _within(sign, limits.charset)]
        if rare:
            shown_ = "".join(f"“{sign}”" for sign in rare)
            yield Excess(f"{shown_}不在 {limits.charset.upper()} 里，屏上会显示成空白或方框")


def _within(sign: str, charset: str) -> bool:
    try:
        sign.encode(charset)
    except UnicodeEncodeError:
        return False
    return True
