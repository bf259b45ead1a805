"""The offline copy: the whole site in one ZIP that opens from a USB stick, search included.

`fanzha build --offline` has MkDocs make the site twice: first with a file name in every address, since a folder opened
from a disk shows its list of files and not its index.html; that one is packed, and the site proper offers the ZIP.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

from fanzha.campaign import add_entry
from fanzha.content import Icons, Library
from fanzha.site.api import parts
from fanzha.site.rendering import Renderer

URI = "fanzha-offline.zip"
TOP = "fanzha-offline/"  # everything in one folder: unpacked anywhere, it makes no mess
REUSE = "reuse.md"

# Made for servers: an error page with the addresses of the published site, lists for search engines.
LEFT_OUT = ("404.html", "sitemap.xml", "sitemap.xml.gz", "robots.txt", URI)
# Sorts first in the unpacked folder; the mark at its head is for old editors on Windows.
NOTE = "00-请打开index.html.txt"
_NOTE_TEXT = """\ufeff请双击这个文件夹里的 index.html，用浏览器打开。
不用联网，也不用安装：搜索、自查、小测、打印台和全部 PDF 都在里面。
请整个文件夹一起拷贝，不要只拿其中几个文件。材料会更新，请隔几个月重新下载一次。
"""

_WHEN = (2000, 1, 1, 0, 0, 0)  # the same sources give the same bytes


def pack(site: Path, target: Path) -> int:
    """Writes the copy of a built site; the number of files in it. Raises OSError."""
    names = {file.relative_to(site).as_posix(): file for file in site.rglob("*") if file.is_file()}
    kept = {name: names[name] for name in sorted(names) if name not in LEFT_OUT}
    with zipfile.ZipFile(target, "w") as archive:
        add_entry(archive, TOP + NOTE, _NOTE_TEXT.replace("\n", "\r\n").encode(), _WHEN)
        for name, file in kept.items():
            add_entry(archive, TOP + name, file.read_bytes(), _WHEN)
    return len(kept) + 1


def reuse_page(
    library: Library, icons: Icons, directory_urls: bool = True, offline: Path | None = None, app: bool = False
) -> dict[str, str]:
    """The page on feeds, data and the offline copy. offline: the ZIP that is published beside it, if there is one.

    app: whether the texts can be kept on a phone.
    """
    renderer = Renderer(library.vocabulary, library.tactics, icon=icons.svg, directory_urls=directory_urls)
    size = f"{max(offline.stat().st_size / 1e6, 0.1):.1f} MB" if offline else ""
    names = {"index": "全部文件的目录和条数", **{name: part.title for name, part in parts().items()}}
    return {REUSE: renderer.render("reuse.md", REUSE, names=names, zip=URI, size=size, app=app)}
