"""Lists on sheets break between words, as another program parts them: jieba, which does not know our list of words."""

from __future__ import annotations

import json
import logging
import re

import jieba
import pypdfium2

from tests.own_content import own_library
from tests.print_layouts import compiler

ROOMS = range(5, 15)  # em: from a phone poster's narrow column to a line across a leaflet
# Of all settings. What is left jieba itself parts wrongly (元彩金, 服说), or it is a verb with what follows (取不出来).
SPLIT_AT_MOST = 0.04

SOURCE = """
#import "/shared/break-lines.typ": best-lines, cut
#import "/shared/theme.typ": family
#set document(title: "断行")
#set page(width: 900pt, height: auto)
#set text(font: family, lang: "zh", size: 8pt)
#let given = json(bytes(sys.inputs.data))
#for words in given.texts [#context {
  let pieces = cut(words, weight: 700)
  for room in range(..given.rooms) {
    let found = best-lines(pieces, room)
    if found != none { par("<" + found.lines.join("|") + ">") }
  }
}]
"""


def texts() -> list[str]:
    """What stands in lists and bubbles of display type."""
    found: set[str] = set()
    for tactic in own_library().tactics.values():
        found |= {tactic.slogan, *tactic.red_flags, *tactic.do, *tactic.never, *tactic.steps}
        found |= {words for line in tactic.lines for words in (line.say, line.tell)}
    return sorted(found)


def settings() -> set[tuple[str, ...]]:
    """Each text in the lines that it is set in, for every room."""
    inputs = {"data": json.dumps({"texts": texts(), "rooms": [ROOMS.start, ROOMS.stop]})}
    made = compiler().compile(input=SOURCE.encode(), format="pdf", sys_inputs=inputs)
    shown = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(made))
    return {tuple(each.split("|")) for each in re.findall("<([^>]+)>", re.sub(r"\s", "", shown))}


def split_words(lines: tuple[str, ...]) -> list[str]:
    """The words that a line's end cuts in two."""
    ends, pen = [], 0
    for line in lines[:-1]:
        pen += len(line)
        ends.append(pen)
    return [word for word, start, stop in jieba.tokenize("".join(lines)) if any(start < end < stop for end in ends)]


def test_few_lines_end_inside_a_word() -> None:
    """Add what is named here to posters/shared/whole-words.typ, if it is a word."""
    jieba.setLogLevel(logging.ERROR)
    every = settings()
    assert len(every) > 2 * len(texts())
    split = {"|".join(lines): words for lines in every if (words := split_words(lines))}
    assert len(split) <= SPLIT_AT_MOST * len(every), dict(list(split.items())[:40])


def test_a_split_word_is_noticed() -> None:
    assert split_words(("没见过面的对", "象，带您投资")) == ["对象"]
    assert split_words(("没见过面的", "对象，带您投资")) == []


SUMS = """
#import "/shared/break-lines.typ": best-lines, cut-sum
#import "/shared/theme.typ": family
#set document(title: "公式")
#set page(width: 900pt, height: auto)
#set text(font: family, lang: "zh", size: 8pt)
#for terms in json(bytes(sys.inputs.data)) [#context {
  let pieces = cut-sum(terms, weight: 700)
  for room in range(9, 24) {
    let found = best-lines(pieces, room)
    if found != none { par("<" + found.lines.join("|") + ">") }
  }
}]
"""


def test_a_sum_is_broken_before_its_signs() -> None:
    """“手续后 / 补＝诈骗” cannot be understood."""
    sums = [re.split("[+=]", tactic.formula) for tactic in own_library().tactics.values() if "=" in tactic.formula]
    made = compiler().compile(input=SUMS.encode(), format="pdf", sys_inputs={"data": json.dumps(sums)})
    shown = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(made))
    found = [each.split("|") for each in re.findall("<([^>]+)>", re.sub(r"\s", "", shown))]
    assert len(found) > len(sums) * 5
    assert [lines for lines in found if any(line[0] not in "＋＝" for line in lines[1:])] == []
