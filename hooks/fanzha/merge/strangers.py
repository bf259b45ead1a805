"""Files that are no table this can read, told by their first bytes, with the way to save them as one that is."""

from __future__ import annotations

import io
import zipfile

from fanzha.merge.table import unreadable

_SAVE_AS = "请用 WPS 或 Excel 打开，点“文件→另存为”，类型选“Excel 工作簿（*.xlsx）”，不加密码"

# First bytes → what it is
_BEGINNINGS = (
    (b"\xd0\xcf\x11\xe0", "这是旧格式的 .xls 或 .et，或者加了密码"),
    (b"\x09\x08", "这是很旧的 .xls"),
    (b"\x09\x04", "这是很旧的 .xls"),
    (b"%PDF", "这是 PDF，不是表格"),
    (b"{\\rtf", "这是 Word 能打开的 RTF，不是表格"),
    (b"\x89PNG", "这是图片，不是表格"),
    (b"\xff\xd8\xff", "这是图片，不是表格"),
    (b"Rar!", "这是压缩包，不是表格"),
    (b"7z\xbc\xaf", "这是压缩包，不是表格"),
)
_PARTS = (
    ("xl/workbook.bin", "这是 .xlsb 二进制工作簿"),
    ("word/", "这是 Word 文档，不是表格"),
    ("ppt/", "这是幻灯片，不是表格"),
    ("Index/", "这是 Numbers 表格"),
    ("content.xml", "这是 .ods 表格"),
)


def refuse_strangers(name: str, written: bytes) -> None:
    """Raises Unreadable for what is neither CSV nor XLSX, with the way to save it as one."""
    start = written[:1024].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    for beginning, what in _BEGINNINGS:
        if written.startswith(beginning):
            raise unreadable(name, "roster-format", what, _SAVE_AS)
    if start.startswith((b"<html", b"<!doctype", b"<table", b"<?xml", b"<meta", b"<style")):
        what = "这其实是一个网页，只是名字像表格（教务系统导出的 .xls 常是这样）"
        raise unreadable(name, "roster-format", what, _SAVE_AS)
    if written.startswith(b"PK"):
        _refuse_packages(name, written)


def _refuse_packages(name: str, written: bytes) -> None:
    try:
        with zipfile.ZipFile(io.BytesIO(written)) as package:
            parts = package.namelist()
    except Exception as error:  # a broken package raises whatever its broken part leads to
        hint = "请用 Excel 或 WPS 打开，另存为 .xlsx 再试；打不开就要一份新的"
        raise unreadable(name, "roster-unreadable", f"读不出这个表格：{type(error).__name__}", hint) from None
    if any(part.lower().endswith("xl/workbook.xml") for part in parts):
        return
    what = next((what for begins, what in _PARTS if any(part.startswith(begins) for part in parts)), "")
    if not what and any(part.lower().endswith((".xlsx", ".xls", ".csv", ".et")) for part in parts):
        raise unreadable(name, "roster-format", "这是压缩包", "请先解压，再用里面的那个表格")
    raise unreadable(name, "roster-format", what or "这不是 .xlsx 表格", _SAVE_AS)
