"""Faults planted wherever a text can stand: what tests/test_planted.py demands to be found, each with its line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fanzha.checks.excused import EXCUSES
from fanzha.content.sources import SourceFile
from fanzha.content.texts import Text

# An unregistered number, a personal mobile, a person with a role, a foreign address; nothing in it needs quotes.
FAULT = "打95001，13812345678，受害人张建国，www.evil.top"
FOUND = frozenset({"contact-unknown", "privacy-mobile", "privacy-name", "domain-unknown"})

ENTITIES = "".join(f"&#{ord(sign)};" for sign in FAULT)
ESCAPES = "".join(f"\\u{ord(sign):04x}" for sign in FAULT)
TURNED = f"\u202e{FAULT[::-1]}\u202c"
MARKED = "打9**500**1，138`1234`5678，受害人**张建国**，www.e<!---->vil.top"

# Lines that stand at the end of a Markdown text; F is the fault.
BODY = """

一段话F

- 一条F
    - 里面一条F

> 引用F

## 标题F

| 表头F | 格 |
|---|---|
| 格 | 格F |

```text
代码F
```

    缩进的代码F

一个`F`词

[字](https://www.evil.top/F)

[字F](a.md)

[字](a.md "F")

![F](a.png)

![字](F.png)

![字](a.png 'F')

[注]: a.md "F"

<https://www.evil.top/F>

[字](https://www.evil.top/E)

[字](a.md "E")

![E](a.png)

<!-- F -->

<abbr title="F">字</abbr>

<details><summary>F</summary></details>
"""

# How a line of each kind of design says something: in a comment, in what it shows.
WAYS = {
    "css": ("/* F */", '.a::before { content: "F"; }', "a { background: url(//www.evil.top/F) }"),
    "js": ("// F", 'const a = "F";', 'const b = "U";', "const c = `<a href='//www.evil.top'>F</a>`;"),
    "html": ("<!-- F -->", "<p>F</p>", '<img alt="F" src="a.png">', "<p>E</p>", "{# F #}"),
    "xml": ("<!-- F -->", "<loc>F</loc>", "<loc>E</loc>"),
    "svg": ("<!-- F -->", "<title>F</title>", '<a title="F"/>', "<text>E</text>"),
    "typ": ("// F", "[F]", '#let a = "F"', '#link("https://www.evil.top/F")[F]'),
    "jinja": ("{# F #}", "F", '{{ "F" }}', "{% if 1 %}F{% endif %}", "E"),
    "json": ('"F": 1,', '"a": "F",', '"b": "U",'),
    "yml": ("# F", "site: F"),
}

_HAN_IN_FLOW = re.compile(r"[\u4e00-\u9fff”](?=[,}\]])")
_FIELD = re.compile(r"\s*(?:- )?(?:\{)?([a-z_]+):(?: |$)")


def planted(file: SourceFile) -> tuple[str, list[int]]:
    """A file's text with the fault at every place its kind has, and the lines that it stands in now."""
    if file.row.form in ("record", "page"):
        return _in_markdown(file)
    if file.row.form in ("values", "words"):
        lines = [*_in_yaml(file.path, file.text.split("\n"))]
        return _joined([*lines, *_key([line for line, _ in lines])])
    ending = file.path.rpartition(".")[2]
    lines = file.text.split("\n")
    ways = [way.replace("F", FAULT).replace("E", ENTITIES).replace("U", ESCAPES) for way in WAYS[ending]]
    middle = len(lines) // 2
    marked = [(way, True) for way in ways]
    return _joined([*_plain(lines[:middle]), *marked, *_plain(lines[middle:]), *marked])


def _in_markdown(file: SourceFile) -> tuple[str, list[int]]:
    assert file.document
    lines = file.text.split("\n")
    front, body = lines[: file.document.body_line - 1], lines[file.document.body_line - 1 :]
    said = [(way.replace("F", FAULT).replace("E", ENTITIES), bool(re.search("[EF]", way))) for way in BODY.split("\n")]
    said += [(way, way != "") for way in ("", ENTITIES, "", TURNED, "", MARKED)]
    if not front:
        return _joined([*_plain(body), *said])
    inner = [*_in_yaml(file.path, front[1:-1])]
    top = [(front[0], False), *inner, (f"# {FAULT}", True), (f"{FAULT}: 值", True), (front[-1], False)]
    return _joined([*top, *_plain(body), *said])


def _in_yaml(path: str, lines: list[str]) -> Iterator[tuple[str, bool]]:
    """Each line with the fault in its value, where that may be; whether it was."""
    key = ""
    for line in lines:
        named = _FIELD.match(line)
        key = named[1] if named else key
        changed = "" if _is_excused(path, key, line) else _in_value(line)
        yield (changed or line), bool(changed)


def _in_value(line: str) -> str:
    """The line with the fault in its first text; empty where it has none."""
    stripped = line.strip()
    if not stripped or stripped.endswith(":") or stripped in ("-", "[]", "{}", "---"):
        return ""
    if stripped.startswith("#"):
        return line + FAULT
    value = re.sub(r"^(?:- )?(?:[\w-]+: +)?", "", stripped)
    if re.search(r"\s#", line) or value[0] in "|>":
        return ""
    if value[0] in "[{":
        found = _HAN_IN_FLOW.search(line)
        return line[: found.end()] + FAULT + line[found.end() :] if found else ""
    return line[:-1] + FAULT + line[-1] if value[-1] in "\"'" else line + FAULT


def _is_excused(path: str, key: str, line: str) -> bool:
    """Whether one of the four may stand there, for the reason given in checks/excused.py."""
    keys = {key, *re.findall(r"([a-z_]+): ", line)}
    named = [each for each in EXCUSES if any(rule.startswith(each.rules) for rule in FOUND)]
    return any(each.covers(Text(path, 1, "", (name,))) for each in named for name in keys)


def _key(lines: list[str]) -> list[tuple[str, bool]]:
    """One more field of the last record, whose name is the fault."""
    last = next((line for line in reversed(lines) if _FIELD.match(line) and not line.lstrip().startswith("#")), "")
    indent = len(last) - len(last.lstrip().removeprefix("- "))
    return [] if "{" in last else [(" " * indent + f"{FAULT}: 值", True)]


def _plain(lines: list[str]) -> list[tuple[str, bool]]:
    return [(line, False) for line in lines]


def _joined(lines: list[tuple[str, bool]]) -> tuple[str, list[int]]:
    while len(lines) > 1 and not lines[-1][0].strip():
        lines.pop()
    return "\n".join(line for line, _ in lines), [number for number, (_, marked) in enumerate(lines, 1) if marked]
