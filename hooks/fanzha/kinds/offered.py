"""What a manifest can choose from: what a sheet is made of, what comes out, where it lies ready, for how much time."""

from __future__ import annotations

from typing import Literal, get_args

# What a sheet can be made from; sources.py has a function for each but for a roster, from which mail merges are made.
Source = Literal[
    "tactic",
    "case",
    "alert",
    "audience",
    "book",
    "letter",
    "roster",
    "art",
    "year",
    "months",
    "numbers",
    "pack",
    "figures",
    "issuer",
]
SOURCE_NAMES = {
    "tactic": "手法",
    "case": "案例",
    "alert": "预警",
    "audience": "人群",
    "book": "人群的全部手法",
    "letter": "信",
    "roster": "班级名单",
    "art": "图样",
    "year": "全年活动",
    "months": "人群的一年",
    "numbers": "公布的数字",
    "pack": "资料包",
    "figures": "警情表",
    "issuer": "本单位",
}

# What can come out. press/ has a writer for each; the preview is looked at and not offered to be fetched.
Format = Literal["pdf", "booklet", "webp", "docx", "pptx", "jpg", "png", "txt", "html", "xlsx", "ics"]
FORMAT_NAMES = {
    "pdf": "PDF",
    "booklet": "拼好的PDF",
    "webp": "预览图",
    "docx": "Word",
    "pptx": "PPT",
    "jpg": "JPG",
    "png": "PNG",
    "txt": "TXT",
    "html": "HTML",
    "xlsx": "Excel",
    "ics": "日历文件",
}
PREVIEW = "webp"
DRAWN = ("jpg", "png")  # pictures to be sent on
ON_PAPER = ("pdf", "booklet")  # what a printer is fed with
ENDINGS = {"booklet": "-booklet.pdf"}  # how the names of files end, where not with the format

# Where what is made of a kind lies ready. What is large or seldom wanted is made when somebody asks for it.
Made = Literal["网站", "资料包", "点名"]

Time = Literal["十分钟", "一小时", "一天"]
TIMES: tuple[str, ...] = get_args(Time)
