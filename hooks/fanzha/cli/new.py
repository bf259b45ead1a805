"""`fanzha new`: a commented source to fill in."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from fanzha.cli.parser import Args, Usage
from fanzha.content import CAMPAIGNS_FILE
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
    print(f"已新建 {path}\n{_FILL_IN}")
    return 0


def _campaign(args: Args) -> int:
    target = Path(args.root) / CAMPAIGNS_FILE
    before = target.read_text(encoding="utf-8") if target.is_file() else ""
    known = re.findall(r"(?m)^\s*-\s*\{?\s*id:\s*([a-z0-9-]+)", before)
    id_, text = campaign_starter(args.name, datetime.date.today(), Path(args.root), known)
    target.write_text(f"{before.rstrip()}\n{text}" if before.strip() else text, encoding="utf-8", newline="\n")
    print(f"已在 {CAMPAIGNS_FILE} 末尾加了一次活动 {id_}\n{_FILL_IN}")
    return 0
