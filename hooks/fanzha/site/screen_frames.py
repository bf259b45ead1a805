"""The drawn example on a page: each frame of a tactic's `screen` as SVG with real text, as paper draws it too.

A phone, or what is held in the hand; its head says what it is, the rows under it what is read there. Nothing is
measured in a browser: widths are counted, so that the same source gives the same picture. Paper: posters/shared/screen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from jinja2 import Environment
from markupsafe import Markup

from fanzha.content import (
    EXAMPLE,
    HANG_UP,
    ON_THE_PHONE,
    Phrases,
    ScreenFrame,
    Vocabulary,
    people_in,
    shown_in,
    width_of,
)
from fanzha.site.screen_marks import (
    INK,
    LINE,
    ON_RED,
    PAPER,
    RED,
    SOFT,
    TINT,
    Canvas,
    Drawing,
    Mark,
    Rect,
    Shape,
    Words,
)
from fanzha.site.screen_rows import SIDE, SIZE, WIDTH, draw_deed, draw_rows

_MIDDLE = WIDTH / 2

Draw = Callable[[Canvas, ScreenFrame, Vocabulary], None]


@dataclass(frozen=True)
class Head:
    """A kind's head. draw: sets what is above the rows; outline: what lies under everything, for a height in px;
    foot: what stands below the rows; below: room left under the rows. A phone is as high as what is on it: an empty
    half would push what matters off a small screen.
    """

    draw: Draw
    outline: Callable[[float], list[Mark]]
    foot: Callable[[Canvas], None] = lambda canvas: None
    below: float = 0


def screen_svgs(
    frames: Iterable[ScreenFrame],
    words: Vocabulary,
    templates: Environment,
    said: Phrases | None = None,
    lang: str = "",
) -> list[Markup]:
    """The frames of an example, each an svg element of at most 12 kB. said: the drawing's own wordings in another
    language; lang: told to browsers where it is not the page's.
    """
    return [_svg(frame, words, templates, (said or Phrases()).exactly, lang) for frame in frames]


def _svg(frame: ScreenFrame, words: Vocabulary, templates: Environment, say: Callable[[str], str], lang: str) -> Markup:
    head = _HEADS[frame.drawn_as]
    canvas = Canvas(say)
    head.draw(canvas, frame, words)
    draw_rows(canvas, frame.rows)
    under = canvas.y
    head.foot(canvas)
    if frame.do:
        draw_deed(canvas, frame.do, apart=canvas.y > under)
    height = canvas.y + 12 + head.below
    marks = [*head.outline(height), *canvas.marks, *_example(say(EXAMPLE))]
    drawn = templates.get_template("screen.html").render(
        told=frame.alt(say), lang=lang, width=WIDTH, height=height, marks=marks
    )
    return Markup(drawn.strip())


def _example(said: str) -> tuple[Mark, ...]:
    """Says on every frame that it is none to be taken for real."""
    wide = width_of(said, bold=True) * SIZE + 28
    return (
        Rect(_MIDDLE - wide / 2, 8, wide, 21, 10.5, INK, PAPER, 2),
        Words(_MIDDLE, 18.5, said, SIZE, PAPER, "middle", bold=True),
    )


def _art(words: Vocabulary, id_: str, x: float, y: float, size: float) -> list[Mark]:
    svg = words.art.drawn.get(id_, "")
    inner = svg.partition(">")[2].rpartition("</svg>")[0].replace("\n", "")
    return [Drawing(x, y, size, inner)] if inner else []


def _title(canvas: Canvas, frame: ScreenFrame, y: float, fill: str = INK) -> None:
    canvas.add(Words(_MIDDLE, y, frame.title, 16.5, fill, "middle", bold=True))


def _bar(low: float, fill: str) -> Shape:
    """The upper part of a phone, in a colour of its own."""
    return Shape(f"M4 {low:g}V26a20 20 0 0 1 20-20h192a20 20 0 0 1 20 20v{low - 26:g}z", fill, "none")


def _rule(low: float) -> Shape:
    """The line under that part."""
    return Shape(f"M4 {low:g}h232", stroke=LINE, width=1.5)


def _chat(canvas: Canvas, frame: ScreenFrame, words: Vocabulary) -> None:
    canvas.add(_bar(66, PAPER), _rule(66), Shape("M26 42l-7 8 7 8"))
    _title(canvas, frame, 50)
    canvas.y = 78


def _sms(canvas: Canvas, frame: ScreenFrame, words: Vocabulary) -> None:
    canvas.add(_bar(92, PAPER), _rule(92), *_art(words, shown_in(frame, words), 102, 36, 34))
    _title(canvas, frame, 80)
    canvas.y = 104


def _call(canvas: Canvas, frame: ScreenFrame, words: Vocabulary) -> None:
    canvas.add(*_art(words, shown_in(frame, words), 88, 38, 64))
    _title(canvas, frame, 119)
    canvas.add(Words(_MIDDLE, 140, canvas.say(ON_THE_PHONE), SIZE, SOFT, "middle"))
    canvas.y = 158


def _hang_up(canvas: Canvas) -> None:
    top = canvas.y + 3
    canvas.add(Rect(_MIDDLE - 50, top, 100, 36, 18, RED))
    canvas.add(Words(_MIDDLE, top + 18, canvas.say(HANG_UP), 16, ON_RED, "middle", bold=True))
    canvas.y = top + 36


def _page(canvas: Canvas, frame: ScreenFrame, words: Vocabulary) -> None:
    canvas.add(_bar(74, PAPER), _rule(74), Rect(SIDE, 38, 208, 26, 13, TINT, LINE, 1.5))
    canvas.add(Shape("M35 44l8 14h-16z", "none", SOFT, 1.5), Words(52, 51, "••••••••••••", SIZE, SOFT))
    _title(canvas, frame, 95)
    canvas.y = 116


def _pay(canvas: Canvas, frame: ScreenFrame, words: Vocabulary) -> None:
    canvas.add(_bar(68, INK))
    canvas.add(Words(_MIDDLE, 50, frame.title, 16.5, PAPER, "middle", bold=True))
    canvas.y = 82


def _shop(canvas: Canvas, frame: ScreenFrame, words: Vocabulary) -> None:
    canvas.add(_bar(148, PAPER), _rule(148), *_art(words, shown_in(frame, words), 78, 36, 84))
    canvas.add(Shape("M26 42l-7 8 7 8"))
    _title(canvas, frame, 134)
    canvas.y = 160


def _game(canvas: Canvas, frame: ScreenFrame, words: Vocabulary) -> None:
    canvas.add(_bar(68, INK), Words(_MIDDLE, 50, frame.title, 16.5, PAPER, "middle", bold=True))
    canvas.add(*_art(words, shown_in(frame, words), 84, 76, 72))
    canvas.y = 160


def _tap(canvas: Canvas, frame: ScreenFrame, words: Vocabulary) -> None:
    canvas.add(*_art(words, shown_in(frame, words), 66, 38, 108))
    _title(canvas, frame, 164)
    canvas.y = 186


def _notice(canvas: Canvas, frame: ScreenFrame, words: Vocabulary) -> None:
    canvas.add(Words(_MIDDLE, 60, frame.title, 20, RED, "middle", bold=True))
    canvas.add(Shape("M20 82h200M20 87h200", stroke=RED, width=1.5))
    canvas.y = 102


def _seal(canvas: Canvas) -> None:
    """A mark as on papers, which says what it is: round, or as long as its word."""
    said, right, top = canvas.say(EXAMPLE), WIDTH - 26, canvas.y - 2
    wide = max(52, width_of(said, bold=True) * 16 + 20)
    outline = f"M{right - wide + 26:g} {top:g}h{wide - 52:g}a26 26 0 0 1 0 52h{52 - wide:g}a26 26 0 0 1 0-52z"
    canvas.add(Shape(outline, stroke=RED, width=3))
    canvas.add(Words(right - wide / 2, top + 26, said, 16, RED, "middle", bold=True))
    canvas.y = top + 54


def _ticket(canvas: Canvas, frame: ScreenFrame, words: Vocabulary) -> None:
    canvas.add(*_art(words, shown_in(frame, words), 78, 40, 84))
    _title(canvas, frame, 140)
    canvas.add(Shape("M22 160h196", stroke=LINE, width=2))
    canvas.y = 174


def _handover(canvas: Canvas, frame: ScreenFrame, words: Vocabulary) -> None:
    giver, taker = people_in(frame, words)
    _title(canvas, frame, 50)
    canvas.add(*_art(words, giver, 16, 72, 84), *_art(words, taker, 140, 72, 84))
    canvas.add(*_art(words, shown_in(frame, words), 94, 66, 52))
    canvas.add(Shape("M104 134h30M126 126l9 8-9 8", stroke=RED, width=4), Shape("M14 157h212", stroke=INK, width=2.5))
    canvas.y = 172


def _phone(height: float) -> list[Mark]:
    home = Shape(f"M96 {height - 13:g}h48", stroke=INK, width=4)
    return [Rect(3, 5, WIDTH - 6, height - 8, 22, TINT, INK, 4), home]


def _card(height: float) -> list[Mark]:
    return [Rect(3, 18, WIDTH - 6, height - 21, 14, PAPER, INK, 3)]


def _sheet(height: float) -> list[Mark]:
    fold = f"M4 18h190l42 42v{height - 64:g}H4z"
    return [Shape(fold, PAPER, INK, 3), Shape("M194 18v42h42", stroke=INK, width=3)]


def _notched(height: float) -> list[Mark]:
    half = (height - 22) / 2 - 12
    side = f"v{half:g}a12 12 0 0 0 0 24v{half:g}"
    return [Shape(f"M4 18h232{side}h-232v-{half:g}a12 12 0 0 0 0-24z", PAPER, INK, 3)]


def _on_phone(draw: Draw, foot: Callable[[Canvas], None] = lambda canvas: None) -> Head:
    return Head(draw, _phone, foot, below=14)


_HEADS = {
    "chat": _on_phone(_chat),
    "call": _on_phone(_call, _hang_up),
    "sms": _on_phone(_sms),
    "page": _on_phone(_page),
    "pay": _on_phone(_pay),
    "shop": _on_phone(_shop),
    "game": _on_phone(_game),
    "tap": Head(_tap, _card),
    "document": Head(_notice, _sheet, _seal),
    "ticket": Head(_ticket, _notched),
    "handover": Head(_handover, _card),
}
