"""The slips people make in YAML who know Word better than YAML, found line by line and named in Chinese.

YAML stops at the first slip with a message for programmers, or swallows it silently; these patterns find all of
them in one go. Each behaviour was run; see "Traps in Chinese front matter" in the handbook and tests/golden.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

import yaml

from fanzha.content.problems import Problem


class Trap(NamedTuple):
    """A pattern for one line of YAML; {0}, {1} … in the texts are its groups."""

    rule: str
    pattern: re.Pattern[str]
    message: str
    hint: str


_KEY = r"^\s*(?:-\s+)?([A-Za-z_]+)"
_HAN = r"\u4e00-\u9fff“‘【《（"

_QUOTED = "请给整个值加英文双引号"

# These pass through YAML silently and mean something else, so they are looked for in every file.
SILENT = (
    Trap(
        "yaml-tab",
        re.compile(r"^[ ]*\t|^\s*[A-Za-z_]+\s*:\t"),
        "这一行用了 Tab 键",
        "请删掉 Tab，改用空格（每级两个空格）",
    ),
    Trap("yaml-wide-space", re.compile("^[ ]*\u3000"), "行首是全角空格", "请改成普通（半角）空格"),
    Trap(
        "yaml-wide-colon",
        re.compile(_KEY + r"\s*：\s*(.*)$"),
        "“{0}”后面是中文冒号“：”",
        "请改成英文冒号加空格：“{0}: {1}”",
    ),
    Trap(
        "yaml-wide-colon",
        re.compile(r"^([\u4e00-\u9fff]{1,6})\s*：\s*(.*)$"),
        "“{0}”后面是中文冒号“：”",
        "字段名用英文，后面是英文冒号加空格，如“title: {1}”",
    ),
    Trap("yaml-colon-space", re.compile(_KEY + r":(?![/\s])(\S.*)$"), "“{0}:”的冒号后面少了空格", "请写成“{0}: {1}”"),
    Trap("yaml-dash-space", re.compile(rf"^\s*-([{_HAN}].*)$"), "列表的减号后面少了空格", "请写成“- {0}”"),
    Trap(
        "yaml-dash-wide",
        re.compile(rf"^\s*([－–—•●·])\s*(?=[{_HAN}])(.*)$"),
        "列表前面的“{0}”不是英文减号",
        "请写成英文减号加空格：“- {1}”",
    ),
    Trap(
        "yaml-comment",
        re.compile(r"^[^#\"']*[^\s#\"'] (#[^\s#].*)$"),
        "“{0}”前面有空格，# 后面的字会被当成注释丢掉",
        f"要保留它，{_QUOTED}；真是注释，请在 # 后面加一个空格",
    ),
)

# These make YAML fail; they are looked for only then, to name every one of them.
FATAL = (
    Trap(
        "yaml-quote",
        re.compile(_KEY + r":\s+[\"']([^\"']*)[\"'](?!\s*(?:#|$|,))(.+)$"),
        "值以英文引号开头，引号后面又有字",
        "请把里面的英文引号换成中文引号：“{0}: “{1}”{2}”",
    ),
    Trap(
        "yaml-bracket",
        re.compile(_KEY + r":\s+\[([^\]]*)\]\s*([^\s#,].*)$"),
        "值以英文方括号开头，会被当成列表",
        "请改用【】：“{0}: 【{1}】{2}”",
    ),
    Trap(
        "yaml-bracket",
        re.compile(_KEY + r":\s+\{([^}]*)\}\s*([^\s#,].*)$"),
        "值以英文花括号开头",
        f"请去掉花括号，或{_QUOTED.removeprefix('请')}",
    ),
    Trap(
        "yaml-start",
        re.compile(_KEY + r":\s+([@`%&*!?|>])(?!\s*$)(.*)$"),
        "值不能以“{1}”开头",
        _QUOTED + '：“{0}: "{1}{2}"”',
    ),
    Trap(
        "yaml-start",
        re.compile(_KEY + r":\s+-\s+(.*)$"),
        "值不能以“- ”开头",
        "要写列表，请另起一行写“  - {1}”；不是列表，请去掉减号",
    ),
    Trap(
        "yaml-start",
        re.compile(r"^\s*-\s+([@`%&*!])(.*)$"),
        "列表里的字不能以“{0}”开头",
        '请给它加英文双引号：“- "{0}{1}"”',
    ),
    Trap(
        "yaml-colon",
        re.compile(_KEY + r":\s+([^\"'\[{|>#\s][^#]*?):(?:\s+(.*))?$"),
        "值里面又有一个英文冒号",
        "请改成中文冒号：“{0}: {1}：{2}”",
    ),
    Trap(
        "yaml-unclosed", re.compile(_KEY + r":\s+(\"[^\"]*|'[^']*)$"), "引号只有一半", "请在值的末尾补上同样的英文引号"
    ),
    Trap("yaml-unclosed", re.compile(_KEY + r":\s+(\[[^\]]*|\{[^}]*)$"), "括号只有一半", "请在值的末尾补上另一半括号"),
    Trap("yaml-key", re.compile(r"^\s*(?:-\s+)?:\s"), "冒号前面没有字段名", "请写成“字段名: 内容”，如“title: 标题”"),
)

# After these slips YAML reads something else than was meant, so nothing more can be said about the file.
MISREAD = frozenset(
    {
        "yaml-wide-space",
        "yaml-wide-colon",
        "yaml-colon-space",
        "yaml-dash-space",
        "yaml-dash-wide",
        "yaml-alias",
        "yaml-tag",
        "yaml-key",
        "yaml-documents",
    }
)

_INDENT = "这里和上下文没有对齐，或者引号、括号后面多了字"
_LEVEL = "同一级的内容要从同一列开始"

_NO_KEY = "是上一行没写完的，请接到上一行末尾；是正文，前面要先用一行 --- 结束文件头"

# What libyaml says, where no pattern above explains the line. The last part: whether the place where the unfinished
# thing begins says more than the place where the parser gave up.
_SAYINGS = (
    ("could not find expected ':'", "这一行不是“字段名: 内容”", _NO_KEY, True),
    ("unexpected end of stream", "引号或括号没有写完", "请补上另一半", True),
    ("expected ',' or ']'", "列表的方括号没有写完", "请补上“]”，各项用英文逗号隔开", True),
    ("expected ',' or '}'", "花括号没有写完", "请补上“}”，各项用英文逗号隔开", True),
    ("document start", "这里的内容不在任何字段里", "请检查对齐，所有字段名都要顶格写", False),
    ("did not find expected", _INDENT, _LEVEL, False),
    ("mapping values are not allowed", "这里不该有冒号，可能是上一行少了引号，或没有对齐", _LEVEL, False),
    ("are not allowed in this context", _INDENT, _LEVEL, False),
    ("control characters", "有看不见的控制字符", "请删掉这一行重新输入", False),
    ("cannot start any token", "这个字符不能放在开头", _QUOTED, False),
    ("escape", "英文双引号里的反斜杠“\\”有特别的意思", "请删掉反斜杠，或改用中文引号", False),
)


def silent_traps(path: str, lines: list[str], first_line: int) -> Iterator[Problem]:
    """Slips that YAML would swallow. lines: YAML without its fences; first_line: the number of lines[0]."""
    yield from _found(SILENT, path, lines, first_line)


def syntax_problems(path: str, lines: list[str], first_line: int, error: yaml.YAMLError) -> list[Problem]:
    """Why YAML could not be read: every slip that is recognised, else what the parser said, in Chinese."""
    found = list(_found(FATAL, path, lines, first_line))
    if found:
        return found
    said = str(getattr(error, "problem", None) or error)
    unknown = ("", "这里的写法 YAML 读不懂", f"{_LEVEL}；值里有标点的，{_QUOTED.removeprefix('请')}", False)
    _, message, hint, at_beginning = next((saying for saying in _SAYINGS if saying[0] in said), unknown)
    mark = getattr(error, "problem_mark", None)
    if at_beginning:
        mark = getattr(error, "context_mark", None) or mark
    line = min(mark.line, len(lines) - 1) if mark else _control_line(lines)
    return [Problem(path, first_line + max(line, 0), "yaml-syntax", message, hint)]


def _control_line(lines: list[str]) -> int:
    """The parser does not say where an unprintable character is."""
    return next((at for at, line in enumerate(lines) if re.search(r"[\x00-\x08\x0b-\x1f\x7f]", line)), 0)


def _found(traps: tuple[Trap, ...], path: str, lines: list[str], first_line: int) -> Iterator[Problem]:
    for number, line in _outside_blocks(lines):
        for trap in traps:
            match = trap.pattern.search(line)
            if match:
                groups = [_short(group or "") for group in match.groups()]
                yield Problem(
                    path, first_line + number, trap.rule, trap.message.format(*groups), trap.hint.format(*groups)
                )
                break


def _short(text: str) -> str:
    """Enough of a long line to recognise it."""
    return text if len(text) <= 40 else text[:40] + "……"


def _outside_blocks(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Lines with their index, without comments and without the text of `key: |` blocks, where anything goes."""
    block_indent = -1
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip(" "))
        if block_indent >= 0 and (not line.strip() or indent > block_indent):
            continue
        block_indent = indent if re.search(r":\s+[|>][+-]?\s*$", line) else -1
        if line.strip() and not line.lstrip().startswith("#"):
            yield number, line
