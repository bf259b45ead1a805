"""What becomes of a text file on its way: slips of the hand, of editors, of encodings, and things done on purpose.

A change takes bytes and a generator of chance and gives bytes; which of them fits which file is of no matter.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from typing import Any

import yaml

Chance = random.Random
Change = Callable[[bytes, Chance], bytes]

# What slips are made of: signs of YAML, Markdown, HTML, templates and programs, odd numbers, invisible characters.
CRUMBS = [
    *("：", ": ", ":", "\t", "\u3000", "---\n", "\n---\n", "...\n", "- ", "-", "#", " #", '"', "'", "[", "]", "{"),
    *("}", "&a ", "*a", "<<: *a\n", "!x ", "!!python/object:os.system ", "|\n", ">\n", "? ", "@", "%", "`", "\\"),
    *("~", "null", "\n", "\r", "\r\n", "\0", "\ufeff", "\u200b", "\u202e", "\u2028", "\u0085", "\x0c", "\x1b[31m"),
    *("\x7f", "\ud7ff", "𠮷", "\U0010ffff", "e\u0301" * 40, "\u2e80", "\ue000", "\x02fanzha-html:0\x03"),
    *("<!--html-->", "<!--/html-->", "1e999", "1e999元", "-1", "0", "9" * 400, "99999999999999999999999元", "NaN"),
    *(".inf", "0x1F", "1_000", "12:30:45", "{{ 7*7 }}", "{% raw %}", "{title}", "{0}", "%s", "${x}", "#panic()"),
    *("\\u{110000}", "&#1114112;", "&#0;", "&lt;", "http://[", "https://[::1", "](javascript:x)", "![](", "[x]: "),
    *("<b", "<script>", "<svg onload=x>", "]]>", "<!--", "../../../../etc/passwd", "/etc/passwd", "C:\\a", "con"),
    *("..", ".", "/", "（填写）", "九六一一零", "0371", "(", "*", "["),
]
LONG = [
    *("汉", "a", "1", "(", "[", "!", "*", "> ", "- ", "“", '"汉', "a.", "1 ", "&#", "<a ", "\\", "|", "\u200b"),
    *("：", "=", "_a"),
]
VALUES: list[Any] = [
    *(None, True, -1, 0, 10**30, 1.5, "", " ", [], {}, [[]], [None], {"a": None}, [{"a": [1]}], "x" * 3000),
]
MORE: list[Any] = [
    *("../../etc/passwd", "/etc/passwd", "a\nb", "0", "-0", "1e5", "2026-13-45", "A4", "报警", "\u202e", "{title}"),
    "<b>",
]
VALUES += MORE
ENCODINGS = (
    *("utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "gb18030", "big5", "shift_jis", "utf-32", "utf-7", "cp1252"),
)
INVALID = (
    *(b"\xff", b"\xc3\x28", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc0\xaf", b"\x80", b"\xe4\xb8", b"\0\0"),
    b"\xfe\xff",
)


def _place(raw: bytes, chance: Chance) -> int:
    return chance.randrange(len(raw) + 1)


def flipped(raw: bytes, chance: Chance) -> bytes:
    changed = bytearray(raw or b"x")
    for _ in range(chance.choice((1, 1, 3, 20))):
        changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def truncated(raw: bytes, chance: Chance) -> bytes:
    at = _place(raw, chance)
    return raw[at:] if chance.random() < 0.2 else raw[:at]


def cut(raw: bytes, chance: Chance) -> bytes:
    at = _place(raw, chance)
    return raw[:at] + raw[at + chance.choice((1, 3, 30, 300)) :]


def invalid(raw: bytes, chance: Chance) -> bytes:
    at = _place(raw, chance)
    return raw[:at] + chance.choice(INVALID) + raw[at:]


def recoded(raw: bytes, chance: Chance) -> bytes:
    return raw.decode("utf-8", "replace").encode(chance.choice(ENCODINGS), "replace")


def marked(raw: bytes, chance: Chance) -> bytes:
    """With one or two byte-order marks, in front or in between."""
    at = chance.choice((0, 0, 0, _place(raw, chance)))
    return raw[:at] + b"\xef\xbb\xbf" * chance.choice((1, 2)) + raw[at:]


def other_line_ends(raw: bytes, chance: Chance) -> bytes:
    end = chance.choice((b"\r\n", b"\r", b"\n\r", b"\r\r\n", b"\x0b", b"\x0c", b"\xc2\x85", b"\xe2\x80\xa8"))
    return raw.replace(b"\n", end, -1 if chance.random() < 0.7 else chance.randrange(1, 5))


def crumbed(raw: bytes, chance: Chance) -> bytes:
    text = raw.decode("utf-8", "replace")
    for _ in range(chance.choice((1, 1, 2, 5))):
        at = chance.randrange(len(text) + 1)
        text = text[:at] + chance.choice(CRUMBS) + text[at + chance.choice((0, 0, 1, 5)) :]
    return text.encode("utf-8", "surrogatepass")


def long_line(raw: bytes, chance: Chance) -> bytes:
    """One unit very often, where anything stands."""
    text = raw.decode("utf-8", "replace")
    at = chance.randrange(len(text) + 1)
    unit = chance.choice([*LONG, chance.choice(CRUMBS)])
    return (text[:at] + unit * chance.choice((100, 3_000, 20_000)) + text[at:]).encode("utf-8", "surrogatepass")


def lines_moved(raw: bytes, chance: Chance) -> bytes:
    """Lines gone, twice, in another place, joined or indented."""
    lines = raw.split(b"\n")
    for _ in range(chance.choice((1, 1, 2, 4))):
        at, other = chance.randrange(len(lines)), chance.randrange(len(lines))
        way = chance.randrange(6)
        if way == 0:
            lines[at], lines[other] = lines[other], lines[at]
        elif way == 1 and len(lines) > 1:
            del lines[at]
        elif way == 2:
            lines.insert(other, lines[at])
        elif way == 3:
            lines[at] = chance.choice((b" ", b"  ", b"\t", b"    ", "\u3000".encode())) + lines[at]
        elif way == 4:
            lines[at] = lines[at].lstrip()
        elif at + 1 < len(lines):
            lines[at : at + 2] = [lines[at] + lines[at + 1]]
    return b"\n".join(lines)


_FIELD = re.compile(r"^(\s*(?:- )?(?:\{)?)([\w-]+): ?(.*)$")


def field_rewritten(raw: bytes, chance: Chance) -> bytes:
    """One field of YAML with another name or another value."""
    lines = raw.decode("utf-8", "replace").split("\n")
    fields = [at for at, line in enumerate(lines) if _FIELD.match(line)]
    if not fields:
        return crumbed(raw, chance)
    at = chance.choice(fields)
    match = _FIELD.match(lines[at])
    assert match
    lead, name, value = match.groups()
    written = [
        f"{lead}{name}: {chance.choice(CRUMBS)}{value}",
        f"{lead}{name}:\n{lead}{name}: {value}",
        f"{lead}{chance.choice(CRUMBS)}{name}: {value}",
        f"{lead}{name}: {yaml.dump(chance.choice(VALUES), default_flow_style=True).strip()}",
        f"{lead}{name}: {'[' * 50}{']' * chance.choice((50, 49))}",
        f"{lead}{name}: &a {value}\n{lead}b: [*a, *a, *a]",
        f"{lead}{name}: |\n{lead}    {value}\n{lead}   {value}",
        f"{lead}{name}: {value} # {value}",
        f"{lead}? {name}\n{lead}: {value}",
        f'{lead}{name}: "{value}\\x00\\u202e\\uD800"',
        f"{lead}{name}",
        "",
    ]
    lines[at] = chance.choice(written)
    return "\n".join(lines).encode("utf-8", "surrogatepass")


def retyped(raw: bytes, chance: Chance) -> bytes:
    """YAML, also in front of Markdown, read, changed in one place and written as a program would."""
    head, text, tail = "", raw.decode("utf-8", "replace"), ""
    if text.startswith("---\n") and "\n---\n" in text[4:]:
        head, (text, _, tail) = "---\n", text[4:].partition("\n---\n")
        tail = "\n---\n" + tail
    if "&" in text and "*" in text:
        return crumbed(raw, chance)  # aliases of aliases would be written in full
    try:
        tree = yaml.load(text, Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except (yaml.YAMLError, RecursionError):
        return crumbed(raw, chance)
    places = list(_places(tree))
    if places:
        holder, key = chance.choice(places)
        _retype(holder, key, chance)
    again = yaml.dump(tree, allow_unicode=True, sort_keys=False, width=chance.choice((40, 1000)))
    return (head + again.rstrip("\n") + (tail or "\n")).encode("utf-8", "surrogatepass")


def _places(tree: Any) -> Any:
    """Every (holder, key) of a tree of lists and mappings."""
    keys = list(tree) if isinstance(tree, dict) else range(len(tree)) if isinstance(tree, list) else ()
    for key in keys:
        yield tree, key
        yield from _places(tree[key])


def _retype(holder: Any, key: Any, chance: Chance) -> None:
    value = holder[key]
    way = chance.randrange(7)
    if way == 0:
        del holder[key]
    elif way == 1:
        holder[key] = [value] * chance.choice((1, 2, 30))
    elif way == 2:
        holder[key] = {str(value)[:20]: value}
    elif way == 3 and isinstance(holder, dict):
        holder[chance.choice(("", "标题", "id", "TITLE", "a b", "1"))] = value
    elif way == 4 and isinstance(holder, list):
        holder.append(value)
    else:
        holder[key] = chance.choice(VALUES)


BOMB = "a: &a [x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join(['*' + before] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


def bombed(raw: bytes, chance: Chance) -> bytes:
    """Aliases of aliases, nesting without end, a million keys, in front of what was there or after it."""
    flood = "".join(f"k{number}: {number}\n" for number in range(3000))
    deep = ("a: " + "[" * 3000, "a: " + "{a: " * 2000, "- " * 2000 + "a", " " * 9000 + "a: b\n")
    what = chance.choice((BOMB, flood, *deep))
    lines = raw.decode("utf-8", "replace").split("\n")
    lines.insert(chance.randrange(len(lines) + 1), what)
    return "\n".join(lines).encode("utf-8", "surrogatepass")


OTHERS = (
    *(b"", b"\n", b"\xef\xbb\xbf", b"---\n---\n", b"[]\n", b"{}\n", b"null\n", b"\x89PNG\r\n\x1a\n"),
    *(b"\xd3\x07\x1c" * 90, b"- " * 50, b"PK\x03\x04"),
)


def replaced(raw: bytes, chance: Chance) -> bytes:
    """Something else under this name."""
    return chance.choice(OTHERS)


CHANGES: tuple[Change, ...] = (
    *(flipped, truncated, cut, invalid, recoded, marked, other_line_ends, long_line, bombed, replaced, crumbed),
    *(crumbed, lines_moved, lines_moved, field_rewritten, field_rewritten, field_rewritten, retyped, retyped),
    retyped,
)


def changed(raw: bytes, chance: Chance) -> bytes:
    """A file after one or two changes."""
    for _ in range(chance.choice((1, 1, 1, 2))):
        raw = chance.choice(CHANGES)(raw, chance)
    return raw
