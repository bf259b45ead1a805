"""Text inside a block → elements: bold, links, entities. Whatever is not clearly a sign of Markdown is a character."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown, inlinepatterns
from markdown.extensions.attr_list import AttrListTreeprocessor
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE, AtomicString

from fanzha.content.wrapping import HAN, joined

# Two stars (or three) around words. Not where a closing mark follows (张**、李**), nor between Latin letters or digits
# (2**3): these are stars. One star is always a star: 200*3, 李*华. So are underscores: 姓名____.
_CLOSING = r"\s、，。；：！？）】》”’,.;:!?)\]"
# A surname that stands by itself is followed by stars for the name: 王**. Those that are everyday words are left out.
_SURNAMES = (
    "王李张刘陈杨赵吴徐孙胡朱郭罗梁宋郑谢韩唐冯董萧曹袁邓傅沈曾彭吕苏卢蒋蔡贾魏薛阎余潘杜戴汪姜范姚谭廖邹熊陆郝崔康邱秦顾侯"
    "邵孟钱尹黎乔贺赖龚張劉陳楊趙吳孫羅鄭謝韓馮蕭鄧呂蘇盧蔣賈閻譚鄒陸顧錢喬賀賴龔"
)
_NO_NAME = rf"(?<!(?<![\u4e00-\u9fff])[{_SURNAMES}])"
_OPEN = rf"{_NO_NAME}(?<![*\\])(?:(?<![0-9A-Za-z])|(?=\*+[^*0-9A-Za-z]))(\*{{2,3}})(?![*{_CLOSING}])"
_BOLD = rf"{_OPEN}((?:[^*]|\*(?!\*))+?)(?<!\s){_NO_NAME}\1(?!\*)"

_ENTITY = r"&(?:#[0-9]{1,20}|#[xX][0-9a-fA-F]{1,20}|[A-Za-z][A-Za-z0-9]{1,31});"
_MAIL = r"<(?:mailto:)?([^<>\s!@]+@[^@<>\s]+)>"

_BRACKET = re.compile(r"[\[\]]")
_DEEPEST, _LONGEST = 8, 1000  # brackets in brackets, and characters in them: whoever writes more writes no link
_QUOTED = r"\"([^\"\n]*)\"|'([^'\n]*)'|“([^”\n]*)”|「([^」\n]*)」"
_TARGET = re.compile(rf"\(\s*(?:<([^<>\n]*)>|((?:[^\s()]|\([^\s()]*\))*))(?:\s+(?:{_QUOTED}))?\s*\)")
_SAID = re.compile(rf"[{HAN}]")
_PLACE = re.compile(r"[/#.:]")

Found = tuple[Element | str | None, int | None, int | None]


def patterns(md: Markdown) -> Iterator[tuple[str, InlineProcessor, int]]:
    """Name, pattern and priority of all that takes the place of Python-Markdown's own, which keep to the same names."""
    yield "em_strong", _Bold(_BOLD, md), 60
    yield "entity", _Character(_ENTITY, md), 80
    yield "automail", _Mail(_MAIL, md), 110
    yield "reference", _Reference(inlinepatterns.REFERENCE_RE, md), 170
    yield "link", _Link(inlinepatterns.LINK_RE, md), 160
    yield "image_link", _Picture(inlinepatterns.IMAGE_LINK_RE, md), 150
    yield "image_reference", _PictureReference(inlinepatterns.IMAGE_REFERENCE_RE, md), 140
    yield "short_reference", _ShortReference(inlinepatterns.REFERENCE_RE, md), 130
    yield "short_image_ref", _ShortPictureReference(inlinepatterns.IMAGE_REFERENCE_RE, md), 125


class _Bold(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]
        strong = Element("strong")
        strong.text = m[2]
        return strong, m.start(), m.end()


class _Character(InlineProcessor):
    """&copy; is ©, whoever reads it; what names no character stays as it is."""

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]
        said = html.unescape(m[0])
        shown = said if (said.isprintable() or said.isspace()) and "\ufffd" not in said else m[0]
        return shown.replace("&", f"{AMP_SUBSTITUTE}amp;"), m.start(), m.end()


class _Mail(InlineProcessor):
    """Python-Markdown writes mail addresses in riddles, which paper would print."""

    def handleMatch(self, m: re.Match[str], data: str) -> Found:  # type: ignore[override]
        address = self.unescape(m[1])
        link = Element("a", {"href": f"mailto:{address}"})
        link.text = AtomicString(address)
        return link, m.start(), m.end()


class _Bounded(inlinepatterns.LinkInlineProcessor):
    """Looks for the end of a link in steps that ten thousand brackets do not multiply."""

    def getText(self, data: str, index: int) -> tuple[str, int, bool]:
        depth = 1
        for bracket in _BRACKET.finditer(data, index, index + _LONGEST):
            depth += 1 if bracket[0] == "[" else -1
            if depth == 0:
                return data[index : bracket.start()], bracket.end(), True
            if depth > _DEEPEST:
                break
        return "", index, False

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:
        found = _TARGET.match(data, index)
        if not found:
            return "", None, index, False
        address = self.unescape(found[1] if found[1] is not None else found[2]).strip()
        if _SAID.search(address) and not _PLACE.search(address):  # [注](见下页): nobody is led there
            return "", None, index, False
        title = next((each for each in found.groups()[2:] if each is not None), None)
        return address, title and self.unescape(title), found.end(), True


class _Link(_Bounded):
    pass


class _Picture(_Bounded, inlinepatterns.ImageInlineProcessor):
    pass


class _Reference(_Bounded, inlinepatterns.ReferenceInlineProcessor):
    pass


class _PictureReference(_Bounded, inlinepatterns.ImageReferenceInlineProcessor):
    pass


class _ShortReference(_Bounded, inlinepatterns.ShortReferenceInlineProcessor):
    pass


class _ShortPictureReference(_Bounded, inlinepatterns.ShortImageReferenceInlineProcessor):
    pass


class Joined(Treeprocessor):
    """Takes out the line breaks that stand beside Chinese."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and "\n" in element.text and not isinstance(element.text, AtomicString):
                element.text = joined(element.text)
            if element.tail and "\n" in element.tail and not isinstance(element.tail, AtomicString):
                element.tail = joined(element.tail)


class AttributeLists(AttrListTreeprocessor):
    """Lists of attributes need their colon, {: #id }: {学校} at the end of a heading is a blank to be filled in."""

    BASE_RE = r"\{:[ ]*([^\}\n ][^\n]*)\}"  # type: ignore[misc]
    HEADER_RE = re.compile(rf"[ ]+{BASE_RE}[ ]*$")  # type: ignore[misc]
    BLOCK_RE = re.compile(rf"\n[ ]*{BASE_RE}[ ]*$")  # type: ignore[misc]
    INLINE_RE = re.compile(rf"^{BASE_RE}")  # type: ignore[misc]
