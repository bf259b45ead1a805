"""`fanzha check`, `build`, `serve` and `new`."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from pydantic_core import PydanticCustomError

from fanzha import make_edition, offline, read_and_check
from fanzha.cli_parser import Args, Usage
from fanzha.notices import notices
from fanzha.output import Bar, write_folder
from fanzha.problems import Problem, as_json, in_order, verdict
from fanzha.rules import overdue
from fanzha.starters import starter
from fanzha.values import parse_day
from fanzha.vocabulary import Issuer


def report(problems: list[Problem], as_data: bool = False) -> int:
    """Shows every problem and the verdict; the exit code."""
    if as_data:
        print(as_json(problems))
    else:
        for problem in problems:
            print(problem)
        print(verdict(problems), file=sys.stderr if problems else sys.stdout)
    return 1 if problems else 0


def tell(issuer: Issuer) -> None:
    """Shows what should not go out unnoticed, on standard error, so that data on standard output stays clean."""
    for notice in notices(issuer):
        print(f"提醒：{notice}", file=sys.stderr)


def check_sources(args: Args) -> int:
    """Checks the sources and, because a text may not fit its sheet, typesets what is not in the cache."""
    root = Path(args.root)
    with Bar("检查") as bar:
        edition = make_edition(root, progress=bar.show)
    problems = list(edition.problems)
    if edition.library:
        tell(edition.library.vocabulary.issuer)
    if args.today is not None and edition.library:
        problems += overdue(edition.library, _day(args.today))
    return report(in_order(problems), args.format == "json")


def _day(written: str) -> datetime.date:
    try:
        return parse_day(written) if written else datetime.date.today()
    except PydanticCustomError as error:
        raise Usage(error.message()) from None


def build_site(args: Args) -> int:
    """The site through MkDocs, or with --pages the Markdown and the files for any other site generator."""
    if args.offline:
        return _build_with_copy(args)
    if not args.pages:
        return _mkdocs(args, "build", "--strict")
    with Bar("排版") as bar:
        edition = make_edition(Path(args.root), with_print=not args.no_print, progress=bar.show)
    if not edition.problems:
        pages = {uri: text.encode() for uri, text in edition.pages.items()}
        write_folder(Path(args.pages), {**pages, **edition.files})
        print(f"已写出 {len(pages)} 个页面、{len(edition.files)} 个文件到 {args.pages}")
    return report(edition.problems) if edition.problems else 0


def _build_with_copy(args: Args) -> int:
    """The offline copy, then the site that offers it."""
    with tempfile.TemporaryDirectory() as place:
        copy, packed = Path(place) / "site", Path(place) / offline.URI
        failed = _mkdocs(args, "build", "--strict", "--no-directory-urls", "--site-dir", str(copy))
        if failed:
            return failed
        count = offline.pack(copy, packed)
        print(f"离线版装好了：{count} 个文件，{packed.stat().st_size / 1e6:.1f} MB")
        return _mkdocs(args, "build", "--strict", FANZHA_OFFLINE=str(packed))


def serve_site(args: Args) -> int:
    """A preview through MkDocs."""
    return _mkdocs(args, "serve", "--dev-addr", args.addr)


def _mkdocs(args: Args, *words: str, **settings: str) -> int:
    config = Path(args.root) / "mkdocs.yml"
    if not config.is_file():
        raise Usage(f"“{args.root}”里没有 mkdocs.yml；没有它只能用 fanzha build --pages 文件夹")
    command = [sys.executable, "-m", "mkdocs", *words, "--config-file", str(config)]
    try:
        return min(subprocess.call(command, env={**os.environ, **settings}), 1)
    except KeyboardInterrupt:
        return 0


def new_source(args: Args) -> int:
    """Writes a commented source to fill in; never over an existing one."""
    library, _ = read_and_check(Path(args.root))
    path, text = starter(args.kind, args.name, datetime.date.today(), library)
    target = Path(args.root) / path
    if target.exists():
        raise Usage(f"{path} 已经有了，请换一个名称")
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8", newline="\n")
    print(f"已新建 {path}\n请把“（……）”里的说明换成内容，再运行 fanzha check。")
    return 0
