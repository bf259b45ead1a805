"""What has been printed leads where it led: no number is lost, changed, given out twice or left without its page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from fanzha.content import (
    SHORT_ADDRESSES,
    Library,
    Problem,
    ShortAddress,
    all_pages,
    next_lines,
    numbers,
    read_short_addresses,
    seal_of,
    short_addresses,
)

_KEPT = "印出去的号要一直能用：请从旧版本里恢复这一行，不要改；页面搬走了写 to，停用了写 retired"


def short_address_problems(library: Library) -> Iterator[Problem]:
    """What is wrong with the registry of short addresses; a project without the file has none."""
    entries, problems = read_short_addresses(library.sources)
    yield from problems
    if problems or SHORT_ADDRESSES not in library.sources.files:
        return
    lost = [*kept_numbers(entries)] or [*kept_end(entries)]
    yield from lost
    if not lost and library.vocabulary.sound and not library.broken:
        yield from pages_of_numbers(library, entries)
        yield from numbers_of_pages(library, entries)


def kept_numbers(entries: tuple[ShortAddress, ...]) -> Iterator[Problem]:
    """短网址的号一个接一个往后排，少了一个、换了次序、改了号或页面都会报；号只用数字，带 4 的、骂人的、像电话号码的
    不用。一个页面只有一个号。

    [short-order] [short-changed] [short-refused] [short-twice]
    """
    allowed, wanted = numbers(), ""
    counted = Counter(each.page for each in entries if each.seal == seal_of(each.id, each.page))
    for each in entries:
        wanted = next(allowed)
        if each.id != wanted and not _is_given_out(each.id):
            message = f"{each.id} 不能做短号：带 4、骂人，或者像电话号码"
            yield _problem(each, "id", "short-refused", message, f"请用 {wanted}")
            return  # every number after it is out of step as well
        if each.id != wanted:
            message = f"这里应该是 {wanted} 号，写的是 {each.id}"
            yield _problem(each, "id", "short-order", message, _KEPT)
            return
        if each.seal != seal_of(each.id, each.page):
            yield _problem(each, "seal", "short-changed", f"{each.id} 号的封签对不上，这一行改过", _KEPT)
        elif counted[each.page] > 1:
            hint = "请留下先发的那一个；后一个写 retired，已经印了的照样能打开"
            if not each.retired and each is not next(one for one in entries if one.page == each.page):
                yield _problem(each, "page", "short-twice", f"“{each.page}”已经有号了", hint)


def kept_end(entries: tuple[ShortAddress, ...]) -> Iterator[Problem]:
    """短网址的第一行写着发到了几号（given），最后一行要是这个号：连着页面一起删掉的，也看得出来。[short-lost]"""
    if not entries:
        return
    stated, last = entries[0].given, entries[-1].id
    if stated.isdigit() and int(stated) > int(last):
        message = f"发到了 {stated} 号，文件里最后一行是 {last} 号，后面的丢了"
        yield Problem(SHORT_ADDRESSES, entries[-1].origin.line(), "short-lost", message, _KEPT)
    elif stated != last:
        message = f"最后一行是 {last} 号，第一行{f'写的是 {stated} 号' if stated else '没有写发到几号'}"
        yield _problem(entries[0], "given", "short-lost", message, f'请在第一行写 given: "{last}"')
    for each in entries[1:]:
        if each.given:
            yield _problem(each, "given", "short-lost", f"{each.id} 号不是第一行", "given 只写在第一行，这里请删掉")


def _is_given_out(number: str) -> bool:
    """Whether a number is one that is given out at all."""
    return number in (each for each, _ in zip(numbers(), range(int(number)), strict=False))


def pages_of_numbers(library: Library, entries: tuple[ShortAddress, ...]) -> Iterator[Problem]:
    """短网址要有页面可到。页面改了名，在新文件里写 redirect_from；搬到别处写 to；没有了写 retired。[short-page]"""
    leads = short_addresses(library).leads
    for each in entries:
        if not leads[each.id] and (each.to or not each.retired):
            field = "to" if each.to else "page"
            message = f"{each.id} 号没有页面可到：没有“{each.to or each.page}”"
            hint = "改了名，就在新文件里写 redirect_from；搬走了，这里写 to；没有了，这里写 retired"
            yield _problem(each, field, "short-page", message, hint)


def numbers_of_pages(library: Library, entries: tuple[ShortAddress, ...]) -> Iterator[Problem]:
    """会印在材料上的页面都要有短网址：手法、案例、预警、人群和它的资料、求助这些页。缺的，报出该加的一行。

    [short-missing]
    """
    known = short_addresses(library).printed
    missing = [page for page in all_pages(library) if page not in known]
    line = entries[-1].origin.line() if entries else 1
    lines = list(next_lines(entries, missing))
    for page, written in zip(missing, lines, strict=True):
        message = f"“{page}”还没有短网址"
        hint = f'请把第一行的 given 改成 "{lines[-1].number}"，在文件末尾加一行：{written.text}'
        yield Problem(SHORT_ADDRESSES, line, "short-missing", message, hint)


def _problem(entry: ShortAddress, field: str, rule: str, message: str, hint: str) -> Problem:
    return Problem(entry.origin.path, entry.origin.line(field), rule, message, hint)
