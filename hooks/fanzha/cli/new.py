"""`fanzha new`: a commented source to fill in."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from fanzha.cli.parser import Args, Usage
from fanzha.content import (
    CAMPAIGNS_FILE,
    SHORT_ADDRESSES,
    Sources,
    next_lines,
    page_of,
    read_short_addresses,
    read_source,
    stating,
)
from fanzha.editing import campaign_starter, starter

_FILL_IN = "请把“（……）”里的说明换成内容，再运行 fanzha check。"


def new_source(args: Args) -> int:
    """Writes a commented source to fill in; never over an existing one. A campaign is put behind those of the year."""
    if args.kind == "campaign":
        return _campaign(args)
    path, text = starter(args.kind, args.name, datetime.date.today(), Path(args.root))
    target = Path(args.root) / path
    if target.exists():
        raise Usage(f"{path} 已经有了，请换一个名称")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="\n")
    number = _short_address(Path(args.root), path)
    told = f"，短网址是 {number} 号（已记在 {SHORT_ADDRESSES}）" if number else ""
    print(f"已新建 {path}{told}\n{_FILL_IN}")
    return 0


def _short_address(root: Path, path: str) -> str:
    """Puts a number for a new page behind those of the registry, and tells it; "" where the page is to have none, or
    where the registry cannot be read: then fanzha check says what is wrong, and afterwards which line is missing.
    """
    page = page_of(path)
    registry = root / SHORT_ADDRESSES
    if not page or not registry.is_file():
        return ""
    source = read_source(registry, SHORT_ADDRESSES)
    entries, problems = read_short_addresses(Sources(root, {SHORT_ADDRESSES: source}))
    if problems or source.problems or page in {each.page for each in entries}:
        return ""
    line = next(next_lines(entries, [page]))
    text = stating(f"{source.text.rstrip()}\n{line.text}\n", line.number)
    registry.write_text(text, encoding="utf-8", newline="\n")
    return line.number


def _campaign(args: Args) -> int:
    target = Path(args.root) / CAMPAIGNS_FILE
    before = target.read_text(encoding="utf-8") if target.is_file() else ""
    known = re.findall(r"(?m)^\s*-\s*\{?\s*id:\s*([a-z0-9-]+)", before)
    id_, text = campaign_starter(args.name, datetime.date.today(), Path(args.root), known)
    target.write_text(f"{before.rstrip()}\n{text}" if before.strip() else text, encoding="utf-8", newline="\n")
    print(f"已在 {CAMPAIGNS_FILE} 末尾加了一次活动 {id_}\n{_FILL_IN}")
    return 0
