"""Commands and options of `fanzha`, with every word of help and every error in Chinese.

What a command can be asked is put together when it is that command's turn: only then are the project's kinds read.
"""

from __future__ import annotations

import argparse
import datetime
import re
import unicodedata
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from fanzha.kinds import Kinds

Args = argparse.Namespace

# issuer and phone are other words for name and contact.
SETTINGS = (
    "issuer",
    "name",
    "short",
    "co_issuer",
    "school",
    "class",
    "community",
    "places",
    "date",
    "phone",
    "contact",
)

_ROOT = "项目所在的文件夹（默认当前文件夹）"

_ERRORS = (
    (r"the following arguments are required: (.*)", "还缺少：{0}"),
    (r"unrecognized arguments: (.*)", "不认识：{0}"),
    (r"argument (.*): expected one argument", "{0} 后面要写一个值"),
    (r"argument (.*): expected at least one argument", "{0} 后面至少要写一个值"),
    (r"argument (.*?): invalid choice: (.*?) \(choose from (.*)\)", "{0} 不能是 {1}，可以是：{2}"),
    (r"argument (.*?): invalid .* value: (.*)", "{0} 的值 {1} 不对"),
    (r"argument (.*?): ignored explicit argument (.*)", "{0} 后面不能写 {1}"),
    (r"ambiguous option: (.*?) could match (.*)", "{0} 可能是：{1}，请写全"),
)


def columns(text: str) -> int:
    """How wide a terminal shows a text, in Latin letters."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)


class Usage(Exception):
    """The command line was not understood; the message says why, in Chinese."""


class _Help(argparse.HelpFormatter):
    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "用法：" if prefix is None else prefix)

    def _split_lines(self, text: str, width: int) -> list[str]:
        """Chinese may break anywhere, a Latin word nowhere; a Chinese character takes two columns."""
        lines = [""]
        for piece in re.findall(r"[!-~]+|[^!-~]", re.sub(r"\s+", " ", text)):
            if columns(lines[-1] + piece) > width:
                lines.append("")
            lines[-1] += piece.lstrip() if not lines[-1] else piece
        return lines


class Parser(argparse.ArgumentParser):
    """argparse in Chinese; wrong usage raises Usage instead of leaving the program.

    ask: adds what can be asked, just before the words are looked at.
    """

    def __init__(self, *, ask: Callable[[Parser], None] | None = None, **options: Any) -> None:
        super().__init__(formatter_class=_Help, add_help=False, allow_abbrev=False, **options)
        self._positionals.title, self._optionals.title = "要写的", "可选的"
        self.add_argument("-h", "--help", action="help", help="显示这份说明")
        self._ask = ask

    def parse_known_args(self, *words: Any, **options: Any) -> Any:
        if self._ask:
            self._ask(self)
            self._ask = None
        return super().parse_known_args(*words, **options)

    def format_help(self) -> str:
        return re.sub(r"(?m)^(\S+):$", r"\1：", super().format_help())

    def error(self, message: str) -> NoReturn:
        for pattern, chinese in _ERRORS:
            match = re.fullmatch(pattern, message, re.S)
            if match:
                raise Usage(chinese.format(*match.groups()))
        raise Usage(message)

    def parse(self, words: list[str]) -> Args:
        """The parsed words. Raises Usage."""
        return self.parse_args(words or ["--help"])


def parser(kinds: Callable[[], Kinds]) -> Parser:
    """The whole command line. kinds: reads the project's own, of which the help and the choices of a command tell."""
    top = Parser(prog="fanzha", description="反诈印坊：写一份 Markdown，出网站和各种可以打印的材料。")
    top.add_argument("--root", metavar="文件夹", default=".", help=_ROOT)
    commands = top.add_subparsers(dest="command", required=True, title="命令", metavar="命令")
    for name, summary, ask in (
        ("check", "检查所有内容，列出全部问题，什么都不发布", _check),
        ("build", "生成网站到 site/，或只生成 Markdown 页面", _build),
        ("serve", "在本机预览网站，改了文件自动刷新", _serve),
        ("print", "生成可以打印的 PDF", lambda command: _print(command, kinds())),
        ("kit", "做一次宣传要用的文字、文件和印刷品", lambda command: _kit(command, kinds())),
        ("pack", "把一类人或一次活动要用的材料做成一个资料包", _pack),
        ("letters", "按班级名单做信：每班一个 PDF，回执编号，附统计表", lambda command: _letters(command, kinds())),
        ("bulletin", "警情通报：从登记表做出一期，合计重新加一遍", _bulletin),
        ("record", "台账：做过哪些材料，写成一张可以接着填的 Excel 表", _record),
        ("new", "新建一篇手法、案例、本周预警、信，或全年的一次活动", lambda command: _new(command, kinds())),
    ):
        made = commands.add_parser(name, prog=f"fanzha {name}", help=summary, description=summary, ask=ask)
        made.add_argument("--root", metavar="文件夹", default=argparse.SUPPRESS, help=_ROOT)
    return top


def day_of_option(option: str, written: str) -> datetime.date:
    """The day that an option gives. Raises Usage."""
    try:
        return datetime.date.fromisoformat(written)
    except ValueError:
        raise Usage(f"{option} {written} 看不懂，要写成 2026-11-16 这样") from None


def _check(command: Parser) -> None:
    command.add_argument(
        "--format", choices=["text", "json"], default="text", help="text 给人看（默认），json 给程序读"
    )
    command.add_argument(
        "--today", metavar="日期", nargs="?", const="", help="顺便检查哪些内容过了复核期限；不写日期就用今天"
    )


def _build(command: Parser) -> None:
    command.add_argument("--pages", metavar="文件夹", help="不做网站，只把生成的 Markdown 和印刷品写进这个文件夹")
    command.add_argument("--offline", action="store_true", help="同时做离线版：整个网站装进一个 ZIP，放在网站里供下载")
    command.add_argument("--no-print", action="store_true", help="不排印刷品（只和 --pages 一起用）")


def _serve(command: Parser) -> None:
    command.add_argument("--addr", metavar="地址", default="127.0.0.1:8000", help="预览地址（默认 127.0.0.1:8000）")


def _print(command: Parser, kinds: Kinds) -> None:
    from fanzha.content import THEMES
    from fanzha.kinds import papers_of, printed_kinds

    made = [kind for kind in printed_kinds(kinds).values() if kind.group or kind.beside]
    names = "、".join(f"{kind.id} {kind.title}" for kind in made)
    alone = "、".join(kind.title for kind in made if kind.beside)
    command.add_argument(
        "sheets",
        metavar="种类[/编号]",
        nargs="*",
        help=f"印什么：{names}；只要一份就写 种类/文件名；不写就全部" + (f"，{alone}除外" if alone else ""),
    )
    command.add_argument("--out", metavar="文件夹", required=True, help="PDF 放在哪里")
    _settings(command)
    papers = {paper: None for kind in made for paper in papers_of(kind)}
    offered = "；".join(f"{kind.title}：{'、'.join(papers_of(kind))}" for kind in made if papers_of(kind))
    command.add_argument("--paper", choices=list(papers), help=f"纸张，第一个是默认的。{offered}")
    turned = "、".join(kind.title for kind in made if kind.landscape)
    command.add_argument("--landscape", action="store_true", help=f"横排（{turned}）")
    command.add_argument("--theme", choices=list(THEMES), help="颜色")
    _shape(command, "--layout", "版式", {kind.title: list(kind.layouts) for kind in made})
    _shape(command, "--fold", "怎么折，第一个是默认的", {kind.title: list(kind.folds) for kind in made})
    command.add_argument(
        "--production",
        choices=["office", "shop"],
        default="office",
        help="office 办公室打印、复印（默认）；shop 交印刷厂",
    )
    command.add_argument("--preflight", action="store_true", help="把做好的 PDF 读回来检查，有问题就不交出来")
    word = "、".join(kind.title for kind in made if "docx" in kind.outputs)
    command.add_argument("--docx", action="store_true", help=f"同时给一份 Word 文件（{word}）")
    command.add_argument("--contact-sheet", action="store_true", help="另做一张小样，所有材料一眼看全")
    command.add_argument("--screens", action="store_true", help=argparse.SUPPRESS)  # a kind of its own makes them now
    command.add_argument(
        "--quantity", metavar="份数", type=int, default=0, help="交付单上每份印多少（只和 shop 一起用）"
    )


def _shape(command: Parser, option: str, what: str, shapes: dict[str, list[str]]) -> None:
    """An option for layouts or folds; what a kind has none of, and what none can be asked for, is not offered."""
    several = {title: names for title, names in shapes.items() if len(names) > 1}
    told = "；".join(f"{title}：{'、'.join(names)}" for title, names in several.items())
    choices = dict.fromkeys(name for names in several.values() for name in names)
    command.add_argument(option, choices=list(choices), help=f"{what}。{told}")


def _settings(command: Parser) -> None:
    command.add_argument(
        "--set",
        metavar="项=值",
        action="append",
        default=[],
        dest="settings",
        help=f"改落款，可写多次：{'、'.join(SETTINGS)}",
    )


def _kit(command: Parser, kinds: Kinds) -> None:
    names = "、".join(f"{kind.id} {kind.title}" for kind in kinds.values() if not kind.on_demand)
    command.add_argument(
        "action", metavar="list|make", choices=["list", "make"], help="list 列出能做的种类；make 做出来放进 --out"
    )
    command.add_argument(
        "items",
        metavar="种类|种类/编号|编号",
        nargs="*",
        help=f"{names}。只要一份就写 种类/编号；只写名称，如 刷单返利，就做它的每一种；list 后面写什么，就列出什么",
    )
    command.add_argument("--out", metavar="文件夹", help="放在哪里（make 要写）")
    _settings(command)
    _skip_unfit(command)


def _pack(command: Parser) -> None:
    told = "人群或活动的名称、编号，如 老年人、elder、开学季；不写就告诉您有哪些"
    command.add_argument("name", metavar="人群|活动", nargs="?", default="", help=told)
    command.add_argument("--out", metavar="文件夹", help="资料包（ZIP）放在哪里（写了人群、活动就要写）")
    _settings(command)
    _skip_unfit(command)


def _skip_unfit(command: Parser) -> None:
    told = "名称太长放不下的几个文件不做，别的照做，清单里写明；不写就一个也不做"
    command.add_argument("--skip-unfit", action="store_true", help=told)


def _bulletin(command: Parser) -> None:
    command.add_argument("table", metavar="警情表", help="CSV 或 XLSX；列名：辖区、类型、起数、损失金额（元或万元）")
    command.add_argument("--number", metavar="期号", type=int, required=True, help="第几期，如 37")
    command.add_argument("--from", metavar="日期", dest="first", required=True, help="从哪天，如 2026-11-16")
    command.add_argument("--to", metavar="日期", dest="last", required=True, help="到哪天")
    command.add_argument("--tactic", metavar="手法", default="", help="这一期讲哪一种；不写就讲起数最多的类型")
    command.add_argument("--sheet", metavar="表名", default="", help="工作簿里有几张表都像时，读哪一张")
    command.add_argument("--out", metavar="文件夹", required=True, help="放在哪里")
    _settings(command)


def _record(command: Parser) -> None:
    command.add_argument(
        "--out", metavar="台账.xlsx", required=True, help="写到哪个文件；已经有的话，里面填过的内容会留着"
    )
    command.add_argument("--since", metavar="日期", default="", help="只要这一天以后做的，如 2026-11-01")


def _letters(command: Parser, kinds: Kinds) -> None:
    folders = "、".join(f"posters/{kind.id}" for kind in kinds.values() if kind.roster)
    command.add_argument("name", metavar="信", help=f"信的标题，或 {folders} 里的文件名，不带 .md，如 xiaoxue-jiazhang")
    command.add_argument(
        "--roster",
        metavar="名单",
        required=True,
        help="班级名单，CSV 或 XLSX；列名：学校、班级、班主任、联系电话、份数",
    )
    command.add_argument(
        "--out", metavar="文件夹", required=True, help="放在哪个新文件夹；做完才会出现，名单里有错的行不做"
    )
    command.add_argument("--sheet", metavar="表名", default="", help="工作簿里有几张表都像名单时，读哪一张")
    command.add_argument(
        "--column",
        metavar="项=列名",
        action="append",
        default=[],
        help="名单里有几列都像时，用哪一列，如 份数=总人数；可以写几次",
    )
    command.add_argument("--once", action="store_true", help="每班只做一份，不编号，由学校自己复印")
    _settings(command)


def _new(command: Parser, kinds: Kinds) -> None:
    letters = {kind.id: kind.title for kind in kinds.values() if kind.holds_letters}
    records = {"tactic": "手法", "case": "案例", "notice-of-week": "本周预警", **letters, "campaign": "全年的一次活动"}
    told = " · ".join(f"{name} {title}" for name, title in records.items())
    command.add_argument("kind", metavar="种类", choices=list(records), help=told)
    command.add_argument("name", metavar="名称", help="中文标题，或只用小写字母、数字和减号的文件名")
