"""Published figures: of the right size, with a source that may be named."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from fanzha.content import Library, Problem, Registry

LEAST_NATIONAL = 100_000_000  # yuan: a smaller national total is almost surely 万 for 亿 (domain rule 13.10)


def statistic_problems(library: Library) -> Iterator[Problem]:
    """全国的金额小于1亿元，多半是把“亿”写成了“万”；每个数字都要写来源。[statistic-scale] [statistic-source]"""
    registry = Registry(library.vocabulary)
    for each in library.vocabulary.statistics:
        path, line = each.origin.path, each.origin.line("value")
        national = each.region == "全国" and each.unit.endswith("元") and each.mark != "unverified"
        if national and each.number < LEAST_NATIONAL:
            message = f"全国合计只有“{each.text}”，“万”“亿”可疑"
            hint = "请回到发布单位的原文核对；没有核实就写 mark: unverified"
            yield Problem(path, line, "statistic-scale", message, hint)
        if not each.source:
            message = f"“{each.title}”没有来源"
            yield Problem(path, line, "statistic-source", message, "写明谁在什么时候公布的")
        host = urlsplit(each.url).hostname or ""
        if each.url and not registry.knows_domain(host):
            message = f"来源网站“{host or each.url[:40]}”不在许可名单里"
            hint = "请改成公布单位自己的网址；没有就删掉 url，在 source、published 里写清单位和日期"
            yield Problem(path, each.origin.line("url"), "source-host", message, hint)
