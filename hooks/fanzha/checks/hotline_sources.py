"""Every number that the public is told of has a source: who published it, when, and when that was read.

A wrong number on a poster is dialled by people in need. What could not be found at its owner is said to be from the
press; what has no source at all is marked so, and no page shows it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from fanzha.content import Hotline, Library, Problem, Registry

_YEAR = re.compile(r"(?:19|20)\d\d")
_ENOUGH = ("official", "press")  # a custom or a plan of some office is no source of a number


def hotlines_have_sources(library: Library) -> Iterator[Problem]:
    """名录里的电话、工具和各地的号码，source 要写明谁、哪一年发布的；没有核实的写 mark: unverified，页面上不出现。

    [hotline-source]
    """
    words = library.vocabulary
    for each in (*words.hotlines, *words.regions):
        path, told = each.origin.path, each.mark != "unverified"
        if told and not (_YEAR.search(each.source) and len(_YEAR.sub("", each.source)) > 3):
            message = f"“{each.title}”的出处没有写明谁、哪一年发布的"
            hint = "请写如“国家税务总局，中国青年报2023-02-22”；没有核实，就写 mark: unverified"
            yield Problem(path, each.origin.line("source"), "hotline-source", message, hint)
        elif told and each.mark not in _ENOUGH:
            hint = "请改成 official 或 press；没有核实，就写 mark: unverified"
            message = f"“{each.title}”只有“{each.mark}”，不够当号码的出处"
            yield Problem(path, each.origin.line("mark"), "hotline-source", message, hint)
    yield from _permitted([each for each in words.hotlines if each.url], Registry(words))


def _permitted(linked: list[Hotline], registry: Registry) -> Iterator[Problem]:
    for each in linked:
        host = urlsplit(each.url).hostname or ""
        if not registry.knows_domain(host):
            message = f"来源网站“{host or each.url[:40]}”不在许可名单里"
            hint = "请改成发布单位自己的网址；没有就删掉 url，在 source 里写清单位和日期"
            yield Problem(each.origin.path, each.origin.line("url"), "source-host", message, hint)
