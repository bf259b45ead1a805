"""`fanzha build`: the site through MkDocs, or what it is made of for any other generator."""

from __future__ import annotations

import tempfile
from pathlib import Path

from fanzha import make_edition
from fanzha.cli.engine import mkdocs
from fanzha.cli.parser import Args
from fanzha.cli.progress import Bar, waiting
from fanzha.cli.verdicts import report
from fanzha.publish import locks_of, refuse, write_folder


def build_site(args: Args) -> int:
    """The site through MkDocs, or with --pages the Markdown and the files for any other site generator."""
    if args.offline:
        return _build_with_copy(args)
    if not args.pages:
        return mkdocs(args, "build", "--strict")
    refuse(Path(args.root), Path(args.pages))
    with Bar("排版") as bar:
        edition = make_edition(Path(args.root), with_print=not args.no_print, progress=bar.show)
    if not edition.problems:
        pages = {uri: text.encode() for uri, text in edition.pages.items()}
        locks = locks_of(Path(args.root))
        write_folder(Path(args.pages), {**pages, **edition.files}, locks, waiting(args.pages))
        print(f"已写出 {len(pages)} 个页面、{len(edition.files)} 个文件到 {args.pages}")
    return report(edition.problems) if edition.problems else 0


def _build_with_copy(args: Args) -> int:
    """The offline copy, then the site that offers it."""
    from fanzha.site import offline

    with tempfile.TemporaryDirectory() as place:
        copy, packed = Path(place) / "site", Path(place) / offline.URI
        failed = mkdocs(args, "build", "--strict", "--no-directory-urls", "--site-dir", str(copy), FANZHA_PACKS="false")
        if failed:
            return failed
        count = offline.pack(copy, packed)
        print(f"离线版装好了：{count} 个文件，{packed.stat().st_size / 1e6:.1f} MB")
        return mkdocs(args, "build", "--strict", FANZHA_OFFLINE=str(packed))
