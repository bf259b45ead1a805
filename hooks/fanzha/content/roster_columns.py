"""What the columns of a roster may be called: cases/_vocabulary/roster.yml."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from pydantic import Field

from fanzha.content.library import list_path, read_terms
from fanzha.content.problems import Problem
from fanzha.content.sources import Sources
from fanzha.content.strict import Words
from fanzha.content.vocabulary import Term

NEEDED = {"school": "学校", "class": "班级", "teacher": "班主任", "phone": "联系电话", "copies": "份数"}
KEPT = 2048  # answers about cells: each is asked about in some ten places, and those of a school are often the same
PERSONAL = "personal"  # not a column: words in the headers of columns that hold people's data


class RosterColumn(Term):
    """A column of a roster that has a meaning of its own: cases/_vocabulary/roster.yml."""

    names: Words = Field(title="表头", description="这一列在表头里的常见写法")


def read_columns(sources: Sources) -> tuple[dict[str, str], list[Problem]]:
    """Header names, folded, to the ids of the columns they mean; and what is wrong with the file that says so."""
    columns, problems = sources.once(list_path("roster"), lambda: _read(sources))
    return columns, list(problems)


def _read(sources: Sources) -> tuple[dict[str, str], list[Problem]]:
    problems: list[Problem] = []
    terms = read_terms(sources, "roster", RosterColumn, problems)
    columns: dict[str, str] = {}
    for term in terms.values():
        for name in (term.title, *term.names):
            other = columns.setdefault(folded(name), term.id)
            if other != term.id:
                message = f"表头“{name}”既算“{terms[other].title}”，又算“{term.title}”"
                hint = "请只留在一处"
                problems.append(Problem(term.origin.path, term.origin.line("names"), "roster-names", message, hint))
    file = sources.files.get(list_path("roster"))
    if not problems and not (file and file.problems):
        problems += _without(terms.keys())
    return columns, problems


def _without(known: Iterable[str]) -> list[Problem]:
    """What a roster cannot be read without."""
    missing = [f"{id_}（{name}）" for id_, name in NEEDED.items() if id_ not in known]
    hint = "请从发行包里恢复它；id 不能改，要加表头就加在 names 里"
    label = "cases/_vocabulary/roster.yml"
    return [Problem(label, 1, "roster-names", f"缺少 {'、'.join(missing)} 这一条", hint)] if missing else []


@lru_cache(maxsize=KEPT)
def folded(name: str) -> str:
    """A header for comparison: without spaces, a star or number before it, units in brackets and a closing colon."""
    bare = re.sub(r"[(（\[【][^()（）\[\]【】]*[)）\]】]$", "", narrow(name).replace(" ", "").strip("*※★✱"))
    return re.sub(r"^(?:\d{1,2}[.、]|[*※★✱]+)", "", bare).rstrip(":：").strip("*※★✱")


_WIDE = "".join(chr(code) for code in range(0xFF01, 0xFF5F) if chr(code - 0xFEE0).isalnum()) + "－．／＠＿＋＃"


_UNSEEN = re.compile("[\u200b-\u200f\u2060\ufeff\u00ad\x00-\x1f]")


_MEANT = str.maketrans(dict.fromkeys("•・‧∙", "·") | {sign: unicodedata.normalize("NFKC", sign) for sign in _WIDE})


@lru_cache(maxsize=KEPT)
def narrow(text: str) -> str:
    """Full-width letters and digits to narrow ones, one kind of middle dot, no invisible signs."""
    return re.sub(r"\s+", " ", _UNSEEN.sub("", text.translate(_MEANT))).strip()
