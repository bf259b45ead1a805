"""Every slogan in boxes of every proportion that a layout may give it: its lines are phrases, as one would say them."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import pairwise

import pypdfium2

from tests.own_content import own_library
from tests.print_layouts import compiler

# Width and height in mm: from a square picture's corner to a turned 对开, so that 1 to 5 lines come out best.
BOXES = [(w, h) for w in (70, 110, 160, 240, 380, 520) for h in (40, 70, 110, 180, 300)]

SOURCE = """
#import "/shared/fit.typ": fit-headline
#import "/shared/theme.typ": family
#set document(title: "标语")
#set page(width: 900pt, height: auto)
#set text(font: family, lang: "zh", size: 8pt)
#let given = json(bytes(sys.inputs.data))
#for slogan in given.slogans [#context {
  for (w, h) in given.boxes {
    let lines = fit-headline("slogan", slogan, w * 1mm, h * 1mm, 12pt, 420pt, rows: 5).lines
    par("<" + lines.join("|") + ">")
  }
}]
"""


@cache
def settings() -> frozenset[tuple[str, ...]]:
    """The ways in which the slogans of all tactics are broken."""
    return settings_of(tuple(tactic.slogan for tactic in own_library().tactics.values()))


@cache
def settings_of(slogans: tuple[str, ...]) -> frozenset[tuple[str, ...]]:
    """The ways in which headlines are broken in all boxes."""
    inputs = {"data": json.dumps({"slogans": slogans, "boxes": BOXES})}
    made = compiler().compile(input=SOURCE.encode(), format="pdf", sys_inputs=inputs)
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(made))
    found = re.findall("<([^>]+)>", re.sub(r"\s", "", text))
    assert len(found) == len(slogans) * len(BOXES)
    return frozenset(tuple(each.split("|")) for each in found)


def test_no_line_holds_the_rest_of_one_clause_and_the_next() -> None:
    """“包裹里的 / 码，先别扫” is read as “码，先别扫”."""
    mixed = [
        "/".join(lines)
        for lines in settings()
        for before, line in pairwise(lines)
        if before[-1] not in "，。！？；：、" and re.search("[，。！？；：].", line)
    ]
    assert mixed == []


def test_no_short_clause_is_parted() -> None:
    """“内幕消息，/轮不到/陌生人” reads as three things. What has no punctuation is broken by phrase, and so is a clause
    of eight or more where the box is so narrow that one line of it would halve the type (posters/shared/fit).
    """
    parted = [
        "/".join(lines)
        for lines in settings()
        if re.search("[，。！？；：].", "".join(lines))
        for clause in re.findall("[^，。！？；：]+", "".join(lines))
        if len(clause) < 8 and not any(clause in line for line in lines)
    ]
    assert parted == []


def test_no_quotation_in_the_headline_of_a_case_is_parted() -> None:
    """“两部手机“打 / 打电话”” is read as a stammer."""
    titles = [case.title for case in own_library().cases.values() if re.search("“[^”]{2,7}”", case.title)]
    found = settings_of(tuple(sorted(titles)[::3]))
    quoted = [(lines, each) for lines in found for each in re.findall("“[^”]{2,7}”", "".join(lines))]
    assert len(quoted) > 30
    assert ["/".join(lines) for lines, each in quoted if not any(each in line for line in lines)] == []


def test_no_line_begins_with_punctuation_or_is_one_character() -> None:
    """Of one or two characters none that is not a clause of its own."""
    every = {(lines, line) for lines in settings() for line in lines if len(lines) > 1}
    assert [lines for lines, line in every if line[0] in "，。！？；：、”’）》"] == []
    assert [lines for lines, line in every if len(re.sub(r"\W", "", line)) < 2] == []
