"""Tells editors, with file and line, what markup.py's allow-list takes out of their Markdown, and what paper loses.

Markdown itself is asked what is HTML and what is a link: the text is converted once, and what then lies in its stash of
raw HTML and in its tree is compared with the list. Texts without any sign of either are not converted.
"""

from __future__ import annotations

import html
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from xml.etree.ElementTree import Element

import markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from fanzha.checks.places import Lines
from fanzha.content import (
    CLASSES,
    MADE,
    SCHEMES,
    WRITTEN,
    Dialect,
    Document,
    Problem,
    attributes_of,
    readable,
    refused,
)

# Rules about what is never published anyway: a preview shows the page without it.
TAKEN_OUT = ("markup-html", "markup-attribute", "markup-unseen", "link-scheme")

PRINTED = "posters/"

_TITLES = (("a", "title"), ("img", "title"))  # shown to a mouse that rests, to no phone and on no paper
_EMPTY = ("br", "wbr")

_SIGNS = frozenset("<{]!")  # without one of these a text holds no HTML, attributes, links or boxes
_SHOWN = 40  # characters of what was found

_PROGRAMS = ("script", "style", "iframe", "object", "embed", "form", "link", "meta", "base", "svg", "video", "audio")
_INSTEAD = {
    "a": "链接写成 [文字](地址)",
    "b": "粗体写成 **文字**",
    "strong": "粗体写成 **文字**",
    "i": "强调写成 *文字*",
    "em": "强调写成 *文字*",
    "img": "图片写成 ![说明](文件名)",
    "hr": "分隔线写成单独一行的 ---",
    "li": "列表每条以英文减号加空格开头",
    "table": "表格用竖线写，见写作规矩",
    "p": "段落之间空一行就行",
    **{f"h{level}": f"标题写成 {'#' * level} 加空格" for level in range(1, 7)},
    **dict.fromkeys(_PROGRAMS, "请删掉，网页里不能放程序和外来内容"),
}
_OTHERS = "请删掉标签，只留文字；可以用的标签：" + "、".join(WRITTEN)
_ON_PAPER = "请删掉标签，只用 Markdown；换行在行末加两个空格"


@dataclass(frozen=True)
class Finding:
    """One thing that is taken out. source: the text to look for in the file."""

    rule: str
    source: str
    message: str
    hint: str


@dataclass(frozen=True)
class Link:
    """Where a link leads or a picture lies, as written; what is said in a picture's place, and the title of either."""

    address: str
    alt: str
    title: str
    picture: bool = False


@dataclass(frozen=True)
class Markup:
    """A body as Markdown reads it: what would be taken out of it, its links and pictures."""

    document: Document
    found: list[Finding]
    links: list[Link]

    def problems(self) -> Iterator[Problem]:
        """What is taken out, with its line."""
        lines = Lines(self.document)
        for finding in self.found:
            line = lines.of(finding.source, finding.rule == "link-scheme")
            yield Problem(self.document.path, line, finding.rule, finding.message, finding.hint)

    def links_with_lines(self) -> Iterator[tuple[int, Link]]:
        """Every link and picture in its line."""
        lines = Lines(self.document)
        for link in self.links:
            yield lines.of(link.address, leads=True), link


def safe_markup(document: Document) -> Iterator[Problem]:
    """正文里的 HTML 只用名单里的标签和属性（见写作规矩），要印到纸上的信里不用；
    链接只能是 https、http、mailto、tel、sms 或本站页面，图片只能是本站的；名单之外的不会发布。
    信里不放图片，链接写完整的网址；链接和图片后面引号里的字没有人看得见，不写。

    [markup-html] [markup-attribute] [markup-unseen] [link-scheme] [paper-picture] [paper-link]
    """
    yield from read_markup(document).problems()


def read_markup(document: Document) -> Markup:
    """What Markdown makes of a document's body; nothing where there is no sign of HTML, links or pictures."""
    if _SIGNS.isdisjoint(document.body):
        return Markup(document, [], [])
    return Markup(document, *_converted(document.body, document.path.startswith(PRINTED)))


def findings(body: str, printed: bool = False) -> list[Finding]:
    """Everything in a Markdown text that is not in the allow-list, HTML first. printed: no HTML at all."""
    return _converted(body, printed)[0]


def _converted(body: str, printed: bool) -> tuple[list[Finding], list[Link]]:
    converter = markdown.Markdown(extensions=[Dialect()])
    tree = _Tree(converter)
    converter.treeprocessors.register(tree, "fanzha_tree", -10)
    converter.convert(body)
    stash = converter.htmlStash.rawHtmlBlocks
    raw = _RawHtml({} if printed else WRITTEN, printed)
    for item in stash:
        if isinstance(item, str):
            raw.read(item)
    elements = [*tree.elements, *(each for item in stash if isinstance(item, Element) for each in item.iter())]
    made = [each for element in elements for each in _in_element(element)]
    lost = [each for element in elements for each in _unseen(element, printed)]
    links = [each for element in elements for each in _links(element)]
    leads = {each.address for each in links}
    unled = [(url, title) for url, title in converter.references.values() if html.unescape(url) not in leads]
    links += [Link(url, "", title) for url, title in unled]
    return [*raw.found, *raw.left_open(), *made, *lost, *(_unled(url) for url, _ in unled)], links


def _links(element: Element) -> Iterator[Link]:
    address = element.get("src" if element.tag == "img" else "href") if element.tag in ("a", "img") else None
    if address is not None:
        said = (address, element.get("alt", ""), element.get("title", ""))
        target, alt, title = (html.unescape(each.replace(AMP_SUBSTITUTE, "&")) for each in said)
        yield Link(target, alt, title, element.tag == "img")


class _Tree(Treeprocessor):
    """Keeps the elements that Markdown made."""

    elements: tuple[Element, ...] = ()  # of a text without a word there are none

    def run(self, root: Element) -> None:
        self.elements = tuple(each for each in root.iter() if each is not root)


class _RawHtml(HTMLParser):
    """HTML as it was typed. allowed: tag → attributes; printed: where no tag is."""

    def __init__(self, allowed: Mapping[str, set[str]], printed: bool = False) -> None:
        super().__init__(convert_charrefs=False)
        self.allowed = allowed
        self.printed = printed
        self.found: list[Finding] = []
        self.open: Counter[str] = Counter()

    def read(self, piece: str) -> None:
        """One piece from Markdown's stash: a whole block, or a single tag in a line."""
        self.feed(piece)
        self.close()
        self.reset()

    def set_cdata_mode(self, elem: str, *, escapable: bool = False) -> None:
        """A script that nobody closed does not hide what follows it."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        source = self.get_starttag_text() or tag
        if tag not in self.allowed:
            self._refuse_tag(tag, source)
            return
        self.open[tag] += tag not in _EMPTY
        for name, _ in attrs:
            if name not in self.allowed[tag] and not (name == "markdown" and tag == "details"):
                self.found.append(_attribute(tag, name, source))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.open[tag] -= tag in self.allowed and tag not in _EMPTY

    def handle_endtag(self, tag: str) -> None:
        if tag in self.allowed:
            self.open[tag] -= 1
        elif not any(finding.source.lower().startswith(f"<{tag}") for finding in self.found):
            self._refuse_tag(tag, f"</{tag}>")

    def handle_comment(self, data: str) -> None:
        self._refuse("HTML 注释", f"<!--{data}-->", "请删掉；写给同事的话放在文件头里，单独一行，以 # 开头")

    def handle_decl(self, decl: str) -> None:
        self._refuse("HTML 声明", f"<!{decl}>", "请删掉")

    def handle_pi(self, data: str) -> None:
        self._refuse("HTML 声明", f"<?{data}>", "请删掉")

    def unknown_decl(self, data: str) -> None:
        self._refuse("HTML 声明", f"<![{data}]>", "请删掉")

    def left_open(self) -> Iterator[Finding]:
        """Tags without an end, and ends without a beginning."""
        for tag, count in self.open.items():
            if count > 0:
                yield Finding("markup-html", f"<{tag}", f"“<{tag}>”没有结束", f"请在后面补上 </{tag}>")
            elif count < 0:
                yield Finding("markup-html", f"</{tag}", f"“</{tag}>”前面没有开始", f"请删掉，或在前面补上 <{tag}>")

    def _refuse_tag(self, tag: str, source: str) -> None:
        self._refuse("HTML 标签", source, _ON_PAPER if self.printed else _INSTEAD.get(tag, _OTHERS))

    def _refuse(self, kind: str, source: str, hint: str) -> None:
        place = "要印到纸上的信里" if self.printed else "正文里"
        self.found.append(Finding("markup-html", source, f"{place}不能用 {kind}“{_short(source)}”", hint))


def _in_element(element: Element) -> Iterator[Finding]:
    """What is wrong with an element that Markdown made: most of all its lists of attributes and where it leads."""
    if element.tag not in MADE and element.tag not in WRITTEN:
        hint = _INSTEAD.get(element.tag, _OTHERS)
        yield Finding("markup-html", f"<{element.tag}", f"正文里不能用 HTML 标签“<{element.tag}>”", hint)
        return
    for name, value in element.items():
        if name in ("href", "src"):
            yield from _address(value, picture=name == "src")
        elif name == "class":
            for word in set(value.split()) - CLASSES.get(element.tag, set()):
                message, hint = f"不能自己给内容加样式“{word}”", "请删掉它；外观由 docs/assets/css 统一安排"
                yield Finding("markup-attribute", f".{word}", message, hint)
        elif name not in attributes_of(element.tag) and (element.tag, name) not in _TITLES:
            yield _attribute(element.tag, name, f"#{value}" if name == "id" else f"{name}=")


def _unseen(element: Element, printed: bool) -> Iterator[Finding]:
    """What readers would not get to see, of a page or, printed, of a sheet of paper."""
    title, address = element.get("title"), element.get("href") or element.get("src") or ""
    if title and (element.tag, "title") in _TITLES:
        message = f"链接或图片后面引号里的字“{_short(title)}”，手机上和纸上都看不见"
        yield Finding("markup-unseen", title, message, "请写进正文，括号里只留地址")
    if printed and element.tag == "img":
        message = f"信里的图片“{_short(element.get('alt') or address)}”印不出来"
        yield Finding("paper-picture", address, message, "请删掉；要配图的用海报或折页")
    if printed and element.tag == "a" and not refused(address) and ":" not in address:
        message = f"信里的链接“{_short(address)}”印到纸上打不开"
        yield Finding("paper-link", address, message, "请写完整的网址，以 https:// 开头")


def _unled(address: str) -> Finding:
    """Of an address given apart from its link ([名]: …), if what seems to name it is code and leads nowhere."""
    message = f"地址“{_short(address)}”没有链接用到，谁也看不见"
    return Finding("markup-unseen", address, message, "请写成 [文字](地址)，或删掉这一行")


def _attribute(tag: str, name: str, source: str) -> Finding:
    known = "、".join(sorted(attributes_of(tag) - {"class"}))
    hint = f"请删掉它；“<{tag}>”可以带：{known}" if known else "请删掉它"
    return Finding("markup-attribute", source, f"“<{tag}>”不能带属性“{_short(name)}”", hint)


def _address(written: str, picture: bool = False) -> Iterator[Finding]:
    if refused(written, picture):
        hint = "图片要放在本站" if picture else "只能链接 " + "、".join(SCHEMES) + " 或本站页面"
        what = "图片" if picture else "链接"
        yield Finding("link-scheme", written, f"{what}“{_short(readable(written))}”不能用", hint)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else line[:_SHOWN] + "……"
