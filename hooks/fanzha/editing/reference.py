"""The tables of fields, rules, kinds and pictures in docs/contribute, made from what the program itself uses.

`python -m fanzha.editing.reference` writes them anew; a test compares them with the source.
"""

from __future__ import annotations

import ast
import re
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from fanzha.checks import READING_RULES
from fanzha.content import (
    HIDDEN,
    LISTS,
    Alert,
    Campaign,
    Case,
    Drawing,
    ForeignFrame,
    ForeignRow,
    HardWord,
    Issuer,
    IssuerName,
    Language,
    Letter,
    Line,
    Logo,
    MessageFlag,
    Moment,
    Option,
    Phrase,
    Picture,
    PosterChoice,
    Question,
    Report,
    ReportField,
    ReportGroup,
    ReportSheet,
    Saying,
    ScreenFrame,
    ScreenRow,
    ShortAddress,
    Slip,
    Source,
    StoryWords,
    Tactic,
    Term,
    UrgencyClass,
    UrgencyGuard,
    UrgencyPart,
    Week,
    read_library,
)
from fanzha.editing.brief_page import BRIEF, brief_page
from fanzha.editing.kinds_page import KINDS, kinds_page
from fanzha.editing.pictures_page import PICTURES, pictures_page
from fanzha.kinds import (
    Die,
    Layout,
    Limits,
    Manifest,
    ScreenSize,
    Variant,
    read_kinds,
)

FIELDS = "docs/contribute/fields.md"
RULES = "docs/contribute/rules.md"

COMMAND = "python -m fanzha.editing.reference"

# Chapters of the page of fields: heading, where it is written, model.
RECORDS: tuple[tuple[str, str, type[BaseModel]], ...] = (
    ("手法", "`docs/tactics/<文件名>.md`", Tactic),
    ("手法的 lines", "话头和破绽", Line),
    ("手法的 screen", "画面，一条一幅", ScreenFrame),
    ("画面的 rows", "一行", ScreenRow),
    ("译文的 screen", "`docs/tactics/<文件名>.<语言>.md`，画面，一条一幅", ForeignFrame),
    ("译文画面的 rows", "一行", ForeignRow),
    ("案例", "`cases/<文件名>.md`", Case),
    ("案例的 timeline", "时间线", Moment),
    ("案例的 pictures", "图片，放在 `cases/<文件名>/`", Picture),
    ("预警", "`cases/alerts/<日期-名称>.md`", Alert),
    ("信", "`posters/<种类>/<文件名>.md`，来源是 letter 的种类", Letter),
    ("信的 slip", "回执", Slip),
    ("各处的 sources", "来源", Source),
    ("手法和案例的 poster", "海报", PosterChoice),
    ("小测的题", "`docs/tactics/quiz/<手法的文件名>.yml`", Question),
    ("小测的 options", "选项", Option),
    ("发布单位", "`cases/_vocabulary/issuer.yml`", Issuer),
    ("发布单位的 logo", "标志", Logo),
    ("发布单位的 names", "外文名称", IssuerName),
    ("同义词", "`cases/_vocabulary/synonyms.yml`", Saying),
    ("讲述用语", "`cases/_vocabulary/story_words.yml`", StoryWords),
    ("急事：词组", "`cases/_vocabulary/urgency.yml` 的 parts", UrgencyPart),
    ("急事：不算的话", "`cases/_vocabulary/urgency.yml` 的 guards", UrgencyGuard),
    ("急事：四类和第一屏", "`cases/_vocabulary/urgency.yml` 的 classes", UrgencyClass),
    ("难词", "`cases/_vocabulary/hard_words.yml`", HardWord),
    ("别的语言", "`cases/_vocabulary/languages.yml`", Language),
    ("短网址", "`cases/_vocabulary/short_addresses.yml`", ShortAddress),
    ("别的语言的话", "`cases/_vocabulary/phrases.<语言>.yml`", Phrase),
    ("全年的活动", "`cases/_vocabulary/campaigns.yml`", Campaign),
    ("活动的 weeks", "一周一条", Week),
    ("图样", "`posters/art/art.yml`", Drawing),
    ("看消息的红旗", "`cases/_vocabulary/message_flags.yml`", MessageFlag),
    ("报警助手", "`cases/_vocabulary/report.yml`", Report),
    ("报警助手的 groups", "分组", ReportGroup),
    ("报警助手的 fields", "字段", ReportField),
    ("报警助手的 sheets", "印出来的纸", ReportSheet),
    ("材料种类", "`posters/<种类>/manifest.yml`", Manifest),
    ("种类的 layouts 和 folds", "版式、折法", Layout),
    ("种类的 variants", "另一版", Variant),
    ("版式的 die", "模切", Die),
    ("种类的 pictures", "图片的大小", ScreenSize),
    ("种类的 limits", "限度", Limits),
)
LIST_TITLES = {
    "categories": "类别",
    "audiences": "人群",
    "channels": "渠道",
    "hotlines": "电话和工具",
    "mnemonics": "口诀",
    "laws": "法律条文",
    "hosts": "来源网站",
    "words": "用词",
    "after": "被骗之后",
    "statistics": "统计数字",
    "protected": "繁体版的写法",
}

# Whose rules come first on the page; those of other modules follow.
RULE_MODULES = tuple(
    f"checks/{name}"
    for name in (
        "rules",
        "case_rules",
        "alert_rules",
        "text_rules",
        "markup_rules",
        "contacts/__init__",
        "privacy/__init__",
    )
)

_RULE_ID = re.compile(r"\[([a-z]+(?:-[a-z]+)+)\]")


def fields_page() -> str:
    """docs/contribute/fields.md."""
    lines = _front("字段总表", "每种文件能写哪些字段、必须写哪些、最长多少。")
    lists = [
        (f"名录：{LIST_TITLES.get(name, name)}", f"`cases/_vocabulary/{name}.yml`", model)
        for name, model in LISTS.items()
    ]
    for title, place, model in (*RECORDS, *lists):
        lines += [
            "",
            f"## {title}",
            "",
            f"写在：{place}",
            "",
            "| 字段 | 名称 | 必填 | 限制 | 怎么写 |",
            "|---|---|---|---|---|",
        ]
        lines += [
            _field_row(name, field)
            for name, field in model.model_fields.items()
            if name not in HIDDEN or _is_id(name, model)
        ]
    return "\n".join([*lines, ""])


def _is_id(name: str, model: type[BaseModel]) -> bool:
    """In lists the id is written by hand; elsewhere the file's name is the id."""
    return name == "id" and (issubclass(model, Term) or model in (UrgencyPart, UrgencyClass))


def _field_row(name: str, field: FieldInfo) -> str:
    cells = (f"`{name}`", field.title, "是" if field.is_required() else "", limits_of(field), field.description)
    shown = [str(cell or "").replace("|", "\\|").replace("<", "&lt;") for cell in cells]
    return "| " + " | ".join(shown) + " |"


def limits_of(field: FieldInfo) -> str:
    """How long a text, how many entries, or which words."""
    words = _choices(field.annotation)
    if words:
        return "、".join(words)
    least, most = (_limit(field.metadata, name) for name in ("min_length", "max_length"))
    unit = "条" if typing.get_origin(field.annotation) is tuple else "字"
    if most is None:
        return f"至少{least}{unit}" if least and least > 1 else ""
    return f"{least}到{most}{unit}" if least else f"最多{most}{unit}"


def _limit(metadata: list[Any], name: str) -> int | None:
    return next((int(getattr(rule, name)) for rule in metadata if hasattr(rule, name)), None)


def _choices(annotation: Any) -> tuple[str, ...]:
    if typing.get_origin(annotation) is typing.Literal:
        return tuple(str(word) for word in typing.get_args(annotation) if word)
    return next((found for part in typing.get_args(annotation) if (found := _choices(part))), ())


def kinds_head() -> list[str]:
    """The beginning of docs/contribute/kinds.md."""
    return _front("材料种类", "能做哪些材料：用什么做，多大的纸，几面，有哪些版式。")


def brief_head() -> list[str]:
    """The beginning of docs/contribute/brief.md."""
    return _front("模板里能用的内容", "写短信、广播稿、班会方案这些模板时，能用哪些内容、怎么写。")


def pictures_head() -> list[str]:
    """The beginning of docs/contribute/pictures.md."""
    return _front("图样", "海报、折页、网页共用的小图，每张叫什么名字，怎么点名，怎么添一张。")


def rules_page() -> str:
    """docs/contribute/rules.md."""
    lines = _front("检查规则", "检查时会报哪些问题，方括号里的名字是什么意思。")
    lines += ["", "每条问题先写文件和行号，再写哪里不对、怎么改，最后的方括号里是规则的名字。下面按名字查。"]
    for title, rules in (*READING_RULES, ("内容", tuple(written_rules()))):
        lines += ["", f"## {title}", "", "| 规则 | 意思 |", "|---|---|"]
        lines += [f"| {'<br>'.join(f'`{id_}`' for id_ in ids)} | {sentence} |" for ids, sentence in rules]
    return "\n".join([*lines, ""])


def written_rules() -> Iterator[tuple[tuple[str, ...], str]]:
    """Rule ids and the sentence for editors, from the docstrings of the functions that are rules."""
    house = Path(__file__).parents[1]
    modules = (path.relative_to(house).with_suffix("").as_posix() for path in house.rglob("*.py"))
    rest = sorted((name for name in modules if name not in RULE_MODULES), key=lambda name: name.split("/")[-1])
    for name in (*RULE_MODULES, *rest):
        tree = ast.parse((house / f"{name}.py").read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            said = (ast.get_docstring(node) or "") if isinstance(node, ast.FunctionDef) else ""
            ids = tuple(_RULE_ID.findall(said))
            if ids:
                yield ids, _RULE_ID.sub("", said).split("\n\n")[0].strip().replace("\n", "").replace("|", "\\|")


def documented_ids() -> set[str]:
    """Every rule id that the page of rules explains."""
    chapters = (*READING_RULES, ("内容", tuple(written_rules())))
    return {id_ for _, rules in chapters for ids, _ in rules for id_ in ids}


def _front(title: str, description: str) -> list[str]:
    return [
        "---", f"# 由 {COMMAND} 生成，不要手改",
        f"title: {title}", f"description: {description}", "---", "", f"# {title}",
    ]  # fmt: skip


def write_pages(root: Path) -> None:
    """The pages into a checkout."""
    library, _ = read_library(root)
    pages = {FIELDS: fields_page(), RULES: rules_page(), BRIEF: brief_page(brief_head())}
    pages[KINDS] = kinds_page(kinds_head(), read_kinds(root)[0])
    if library:
        pages[PICTURES] = pictures_page(pictures_head(), library.vocabulary.art)
    for path, text in pages.items():
        (root / path).write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_pages(Path.cwd())
