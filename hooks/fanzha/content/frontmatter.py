"""Bytes of a source file → front matter as strings, the line of every value, and the Markdown body.

Values are built from YAML's events, not by its constructors: no 1.1 guesses (`0371` stays `0371`, `12:30` stays
`12:30`), no aliases (so no alias bomb), no tags, no silently lost duplicate keys.
"""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from fanzha.content.once import MadeOnce
from fanzha.content.problems import Problem
from fanzha.content.wrapping import HAN
from fanzha.content.yaml_traps import MISREAD, silent_traps, syntax_problems

MOST_BYTES = 1_000_000  # a long explainer has 20 kB; what is larger was not written by hand
MOST_DEPTH = 8

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # libyaml's parser is ten times as fast

# A line of YAML, for telling front matter that a stray --- has cut in two from a body with a rule in it.
_FIELD = re.compile(r"\s+\S|-\s|#\s|[A-Za-z_]+\s*[:：]")

# Where a value wraps: YAML puts a space there or, after “|”, keeps the line end, which a browser shows as a space.
# Between Chinese characters it is neither.
_FOLD = re.compile(f"(?<=[{HAN}])[ \n](?=[{HAN}])")

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True)
class Document(MadeOnce):
    """One Markdown source. front: nested dicts, lists and strings; lines: key path to line; body_line: its first."""

    path: str
    front: dict[str, Any]
    lines: dict[KeyPath, int]
    body: str
    body_line: int


def read_document(path: str, raw: bytes) -> tuple[Document | None, list[Problem]]:
    """A Markdown file with front matter between two `---` lines; None if it cannot be used."""
    text, problems = decode(path, raw)
    if text is None:
        return None, problems
    document, found = parse_document(path, text)
    return document, problems + found


def parse_document(path: str, text: str) -> tuple[Document | None, list[Problem]]:
    """The same for a text that is decoded already."""
    problems: list[Problem] = []
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        hint = "第一行写三个英文减号 ---，接着写 title 等字段，再用一行 --- 结束"
        return None, [*problems, Problem(path, 1, "front-matter-missing", "文件开头没有文件头（---）", hint)]
    end = next((at for at, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if end is None:
        hint = "请在最后一个字段的下一行写三个英文减号 ---"
        heading = next((at for at, line in enumerate(lines) if line.startswith("## ")), 0)
        # The fence belongs after the last line of fields before the first heading.
        place = next((at for at in range(heading - 1, 0, -1) if lines[at].strip()), 0) + 1
        return None, [*problems, Problem(path, place, "front-matter-unclosed", "文件头没有结束的 ---", hint)]
    rest = next((at for at, line in enumerate(lines[end + 1 :], end + 1) if line.rstrip() == "---"), None)
    if rest and any(line.strip() for line in lines[end:rest]) and all(map(_is_field, lines[end + 1 : rest])):
        hint = "文件头从头到尾只有两行 ---，请删掉中间这一行"
        return None, [*problems, Problem(path, end + 1, "front-matter-split", "文件头中间多了一行 ---", hint)]
    front, where, found = _parse(path, lines[1:end], first_line=2)
    problems += found
    if not isinstance(front, dict):
        if not found:
            hint = "每行写一个“字段名: 内容”，如“title: 标题”"
            problems.append(Problem(path, 2, "front-matter-fields", "文件头里没有字段", hint))
        return None, problems
    return Document(path, front, where, "\n".join(lines[end + 1 :]), end + 2), problems


def _is_field(line: str) -> bool:
    return not line.strip() or bool(_FIELD.match(line))


def read_yaml(path: str, raw: bytes) -> tuple[Any, dict[KeyPath, int], list[Problem]]:
    """A pure YAML file: its value (None if unusable), the line of each part, and what is wrong."""
    text, problems = decode(path, raw)
    if text is None:
        return None, {}, problems
    value, where, found = parse_yaml(path, text)
    return value, where, problems + found


def parse_yaml(path: str, text: str) -> tuple[Any, dict[KeyPath, int], list[Problem]]:
    """The same for a text that is decoded already."""
    return _parse(path, text.split("\n"), first_line=1)


def decode(path: str, raw: bytes) -> tuple[str | None, list[Problem]]:
    """UTF-8 text with plain line ends, without a byte-order mark; or None and why this is no text to work with."""
    if len(raw) > MOST_BYTES:
        size = f"{len(raw) / 1e6:.1f} MB"
        return None, [Problem(path, 1, "file-too-large", f"文件有 {size}，超过 1 MB", "正文只放文字，图片另存为文件")]
    if not raw.removeprefix(codecs.BOM_UTF8).strip():
        hint = "用 fanzha new 新建，或删掉这个文件" if path.endswith(".md") else "请从发行包里恢复它"
        return None, [Problem(path, 1, "file-empty", "文件是空的", hint)]
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return None, [Problem(path, 1, "file-encoding", "文件是 UTF-16 编码", "请用记事本“另存为”，编码选 UTF-8")]
    if b"\0" in raw:
        line = raw[: raw.index(b"\0")].count(b"\n") + 1
        hint = "Word、图片等不能改名成 .md，请把文字复制进来"
        return None, [Problem(path, line, "file-binary", "这不是文字文件", hint)]
    raw = raw.removeprefix(codecs.BOM_UTF8)  # as a plain Windows editor writes it
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        message = f"文件不是 UTF-8 编码{_likely_encoding(raw)}"
        return None, [Problem(path, line, "file-encoding", message, "请用记事本“另存为”，编码选 UTF-8")]
    return text.replace("\r\n", "\n").replace("\r", "\n"), []


def _likely_encoding(raw: bytes) -> str:
    """The encoding under which most characters are everyday ones: Big5 text is valid GBK too, but of rare ones."""
    best, name = 0.5, ""
    for encoding, shown in (("gb18030", "GBK"), ("big5", "Big5")):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        share = _everyday(text, "gb2312" if encoding == "gb18030" else encoding)
        if share > best:
            best, name = share, f"（看起来是 {shown}）"
    return name


def _everyday(text: str, encoding: str) -> float:
    """The share of a text's Chinese characters in the first, common level of an encoding."""
    han = [sign for sign in text if "\u4e00" <= sign <= "\u9fff"]
    last = b"\xd7\xff" if encoding == "gb2312" else b"\xc6\xff"
    common = [sign for sign in han if b"" < sign.encode(encoding, "ignore") <= last]
    return len(common) / len(han) if han else 0.0


def _parse(path: str, lines: list[str], first_line: int) -> tuple[Any, dict[KeyPath, int], list[Problem]]:
    """YAML lines → value, key path → line, problems. After a slip that changes the meaning there is no value."""
    slips = list(silent_traps(path, lines, first_line))
    tree = _Tree(path, first_line)
    try:
        value = tree.read(yaml.parse("\n".join(lines), Loader=_LOADER))
    except yaml.YAMLError as error:
        return None, {}, slips or syntax_problems(path, lines, first_line, error)
    except RecursionError:
        return None, {}, [Problem(path, first_line, "yaml-depth", "嵌套太深", "字段最多嵌套三四级")]
    slips += tree.problems
    return (None if any(slip.rule in MISREAD for slip in slips) else value), tree.lines, slips


@dataclass
class _Tree:
    """Builds plain values from YAML events, keeping the line of each."""

    path: str
    first_line: int
    lines: dict[KeyPath, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def read(self, events: Iterator[yaml.Event]) -> Any:
        value, documents = None, 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._report(event, "yaml-documents", "文件头中间多了一行 ---", "请删掉这一行")
            elif isinstance(event, yaml.NodeEvent):
                node = self._node(event, events, ())
                value = node if documents == 1 else value
        return value

    def _line(self, event: yaml.Event) -> int:
        mark = event.start_mark
        return self.first_line + (mark.line if mark else 0)

    def _report(self, event: yaml.Event, rule: str, message: str, hint: str = "") -> None:
        self.problems.append(Problem(self.path, self._line(event), rule, message, hint))

    def _node(self, event: yaml.Event, events: Iterator[yaml.Event], at: KeyPath) -> Any:
        self.lines.setdefault(at, self._line(event))
        if getattr(event, "anchor", None):
            hint = "请把内容直接写出来；以 & 或 * 开头的字要加英文双引号"
            self._report(event, "yaml-alias", "不支持 YAML 的 & 和 * 引用", hint)
        if getattr(event, "tag", None):
            self._report(event, "yaml-tag", "不支持 YAML 的 ! 标签", "以 ! 开头的字要加英文双引号")
        if len(at) > MOST_DEPTH:
            raise RecursionError
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(events, at)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, at)
        return self._scalar(event) if isinstance(event, yaml.ScalarEvent) else None

    def _mapping(self, events: Iterator[yaml.Event], at: KeyPath) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for event in events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._key(event, events, at)
            if key in found:
                first = self.lines[(*at, key)]
                self._report(event, "yaml-duplicate", f"“{key}”写了两次（第 {first} 行已经有）", "请只留一个")
            else:
                self.lines[(*at, key)] = self._line(event)
            value = self._node(next(events), events, (*at, key))
            found.setdefault(key, value)
        return found

    def _key(self, event: yaml.Event, events: Iterator[yaml.Event], at: KeyPath) -> str:
        if isinstance(event, yaml.ScalarEvent):
            return unicodedata.normalize("NFKC", event.value).strip()
        self._report(event, "yaml-key", "字段名写法不对", "字段名是一个英文单词，后面跟英文冒号和空格")
        return str(self._node(event, events, (*at, "?")))

    def _sequence(self, events: Iterator[yaml.Event], at: KeyPath) -> list[Any]:
        found: list[Any] = []
        for event in events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            found.append(self._node(event, events, (*at, len(found))))
        return found

    @staticmethod
    def _scalar(event: yaml.ScalarEvent) -> str | None:
        plain = event.style in (None, "")
        if plain and event.value in ("", "~", "null"):
            return None
        start, end = event.start_mark, event.end_mark
        wrapped = start and end and start.line != end.line
        return _FOLD.sub("", event.value) if wrapped else str(event.value)
