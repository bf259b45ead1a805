"""What things are made with: for each engine the file in a kind's folder that it works from, and what can come out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EngineName = Literal["typst", "text", "markdown", "html", "screen", "slides", "table"]

# Every file that is filled with a brief ends like this; the part before says what it becomes.
TEMPLATE = ".jinja"


@dataclass(frozen=True)
class Engine:
    """file: in the kind's folder; outputs: the formats there is a writer for; about: for the reference page.

    layout: the design, below the folder of layouts, that sets what the template gave; "" where the kind brings its own;
    pictured: its template may ask for drawings by name.
    """

    file: str
    outputs: tuple[str, ...]
    about: str
    layout: str = ""
    pictured: bool = False


ENGINES: dict[str, Engine] = {
    "typst": Engine("main.typ", ("pdf", "booklet", "webp", "docx", "jpg", "png", "xlsx", "ics"), "用 main.typ 排版"),
    "text": Engine(f"main.txt{TEMPLATE}", ("txt", "docx"), "用 main.txt.jinja 写成纯文字"),
    "markdown": Engine(
        f"main.md{TEMPLATE}",
        ("docx", "pdf", "webp"),
        "用 main.md.jinja 写成 Markdown，排成文档",
        "shared/document/main.typ",
    ),
    "table": Engine(
        f"main.yml{TEMPLATE}",
        ("xlsx", "pdf", "webp"),
        "用 main.yml.jinja 写成表格，做成可以填的 Excel 和可以打印的表",
        "shared/table/main.typ",
    ),
    "html": Engine(f"main.md{TEMPLATE}", ("html", "txt"), "用 main.md.jinja 写成 Markdown，做成贴进公众号编辑器的一页"),
    "slides": Engine(
        f"main.md{TEMPLATE}",
        ("pptx", "pdf", "webp"),
        "用 main.md.jinja 写成 Markdown，一个标题一张幻灯片",
        "shared/slides/main.typ",
        pictured=True,
    ),
    "screen": Engine(f"main.txt{TEMPLATE}", ("png",), "用 main.txt.jinja 写成一句话，画成 LED 屏上的图片，一块屏一张"),
}
SCREEN: EngineName = "screen"  # a sheet for every LED screen of the project
PRINTED: EngineName = "typst"  # laid out by a design; all other engines fill a template with a brief
