"""The HTML that editors may write, and what is published of all that they write: the stated allow-list.

Nothing an editor wrote reaches a page but through `sanitised`: HTML typed into Markdown, attribute lists, link targets.
The rules `markup-html`, `markup-attribute` and `link-scheme` (markup_rules.py) name what is taken out, so that nobody
has to wonder where it went. docs/contribute/writing.md shows the list to editors; a test compares the two.
"""

from __future__ import annotations

import html
import re

import nh3

# HTML that Markdown has no signs for, and the attributes it may carry. Everything else is written as Markdown.
WRITTEN = {
    "abbr": {"title"},
    "br": set(),
    "del": set(),
    "details": {"open"},
    "ins": set(),
    "kbd": set(),
    "mark": set(),
    "rp": set(),
    "rt": set(),
    "ruby": set(),
    "small": set(),
    "sub": set(),
    "summary": set(),
    "sup": set(),
    "wbr": set(),
}

# What Markdown itself makes of its signs, of lists of attributes {: #id } and of `!!! note` boxes.
MADE = {
    "a": {"href"},
    "blockquote": set(),
    "code": set(),
    "div": set(),
    "em": set(),
    "h1": {"id"},
    "h2": {"id"},
    "h3": {"id"},
    "h4": {"id"},
    "h5": {"id"},
    "h6": {"id"},
    "hr": set(),
    "img": {"src", "alt", "width", "height"},
    "li": {"value"},
    "ol": {"start"},
    "p": set(),
    "pre": set(),
    "span": set(),
    "strong": set(),
    "table": set(),
    "tbody": set(),
    "td": {"align"},
    "th": {"align"},
    "thead": set(),
    "tr": set(),
    "ul": set(),
}

# Boxes, and the two classes that our own templates give to the heading of the home page.
BOXES = ("note", "tip", "info", "warning", "danger", "success", "question", "example", "quote")
CLASSES = {
    "div": {"admonition", *BOXES},
    "p": {"admonition-title"},
    "h1": {"fz-hero"},
    "span": {"fz-phrase"},
}

# Addresses that links may have, besides those of this site. Pictures come from this site only.
SCHEMES = ("https", "http", "mailto", "tel", "sms")

# Elements whose text is no text for readers: it goes with them.
_NOT_TEXT = ("iframe", "noembed", "noframes", "noscript", "object", "script", "style", "template", "textarea", "title")

_UNSEEN = re.compile("[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202f\u2060\ufeff]")


def sanitised(published: str) -> str:
    """HTML in which nothing is left that is not in the lists above; every element is closed."""
    return _CLEANER.clean(published) if "<" in published or "&" in published else published


def words_of(typed: str) -> str:
    """What a reader would see of HTML: its text. Scripts and the like have none."""
    return html.unescape(_BARE.clean(typed)) if "<" in typed or "&" in typed else typed


def refused(address: str, picture: bool = False) -> bool:
    """Whether a link, or a picture, must not lead there. The address may be encoded as in HTML or broken by spaces."""
    plain = readable(address).replace("\\", "/")
    scheme, colon, _ = plain.partition(":")
    absolute = bool(colon) and not set(scheme) & set("/?#")
    if picture:
        return absolute or plain.startswith("//")
    return absolute and scheme.lower() not in SCHEMES


def readable(address: str) -> str:
    """An address as a browser reads it: entities resolved, white space and invisible signs dropped."""
    return _UNSEEN.sub("", html.unescape(address))


def attributes_of(tag: str) -> set[str]:
    """What an element may carry; "class" where only certain classes are let through."""
    known: set[str] = WRITTEN.get(tag, set()) | MADE.get(tag, set())
    return known | {"class"} if tag in CLASSES else known


def _own_pictures(tag: str, name: str, value: str) -> str | None:
    return None if tag == "img" and name == "src" and refused(value, picture=True) else value


_CLEANER = nh3.Cleaner(
    tags={*WRITTEN, *MADE},
    clean_content_tags=set(_NOT_TEXT),
    attributes={"*": set(), **WRITTEN, **MADE},
    attribute_filter=_own_pictures,
    allowed_classes=CLASSES,
    url_schemes=set(SCHEMES),
    link_rel=None,
)
_BARE = nh3.Cleaner(tags=set(), clean_content_tags=set(_NOT_TEXT))
