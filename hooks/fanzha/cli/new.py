"""`fanzha new`: a commented source to fill in."""

from __future__ import annotations

import datetime
from pathlib import Path

from fanzha.cli.parser import Args, Usage
from fanzha.editing import starter


def new_source(args: Args) -> int:
    """Writes a commented source to fill in; never over an existing one."""
    path, text = starter(args.kind, args.name, datetime.date.today(), Path(args.root))
    target = Path(args.root) / path
    if target.exists():
        raise Usage(f"{path} 已经有了，请换一个名称")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="\n")
    print(f"已新建 {path}\n请把“（……）”里的说明换成内容，再运行 fanzha check。")
    return 0
