"""Old addresses that lead on must be free and well formed."""

from __future__ import annotations

from collections.abc import Iterator

from fanzha.content import RESERVED, SLUG, Alert, Case, Library, Problem, Record, Tactic


def usable_redirects(record: Record, library: Library) -> Iterator[Problem]:
    """旧网址名和文件名一样，只用小写字母、数字和减号，也不能是列表页的名称。[redirect-name]"""
    if not isinstance(record, Tactic | Case | Alert):
        return
    for at, old in enumerate(record.redirect_from):
        if not SLUG.fullmatch(old) or old in RESERVED:
            message = f"旧网址名“{old}”不能用"
            hint = "只写改名前的文件名，不带文件夹和 .md，如 shuadan-fanli"
            yield Problem(record.origin.path, record.line("redirect_from", at), "redirect-name", message, hint)
