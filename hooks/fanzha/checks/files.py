"""Files that must not lie where content lies: nobody would check them, and some would be published as they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from html.parser import HTMLParser

from fanzha.content import KEPT, Library, Problem, SourceFile

_LOCK = re.compile(r"~\$|\.~|Thumbs\.db$|desktop\.ini$|.*(?:~|\.(?:tmp|bak|swp|part|crdownload))$", re.IGNORECASE)
_ROSTERS = ("xlsx", "xls", "xlsm", "et", "csv", "tsv", "ods", "numbers", "db", "sqlite")
_OFFICE = ("docx", "doc", "wps", "odt", "rtf", "pptx", "ppt", "dps", "pdf", "pages", "txt", "ofd")
_MARKDOWN = ("md", "markdown", "mdown", "mkdn", "mkd")
_PROGRAMS = ("html", "htm", "xhtml", "svg", "js", "mjs", "css", "xml", "wasm", "swf", "php")
_PICTURES = ("png", "jpg", "jpeg", "webp", "gif", "bmp", "heic", "tif", "tiff", "avif", "psd")

_RUNS = ("script", "foreignobject", "iframe", "object", "embed", "handler", "listener", "audio", "video")


def no_strays(library: Library) -> Iterator[Problem]:
    """docs/、cases/、posters/ 里只放程序认得的文件：别的没有人检查，docs/ 里的还会原样发布。名单、Word 文档、
    网页和程序、Office 的临时文件，以及扩展名写错的文件都不能留在里面。

    [file-lock] [file-roster] [file-office] [file-ending] [file-program] [file-unknown]
    """
    for path in library.sources.strays:
        rule, message, hint = _stray(path)
        yield Problem(path, 1, rule, message, hint)


def _stray(path: str) -> tuple[str, str, str]:
    """Rule, message and hint for a file that no row of the table names."""
    folder, _, name = path.rpartition("/")
    if not folder:
        return "file-unknown", f"“{name}”要是一个文件夹", "请从发行包里恢复它"
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    if _LOCK.match(name):
        return "file-lock", f"“{name}”是别的程序留下的临时文件", "请关掉正在编辑它的程序，再删掉这个文件"
    if ending in _ROSTERS:
        hint = "请移到项目文件夹外面，用 fanzha letters 读它；docs/ 里的文件会原样发布到网上"
        return "file-roster", f"“{name}”像是名单，不能放在 {folder}/ 里", hint
    if ending in _OFFICE:
        return "file-office", f"“{name}”不能放在 {folder}/ 里，没有人检查里面的字", "请把文字写成 .md；文件移到项目外面"
    if ending in _MARKDOWN and path.startswith("docs/"):
        return "file-ending", f"“{name}”的扩展名要写成 .md", f"请改名为 {name.rpartition('.')[0]}.md"
    if ending in ("md", "yml", "yaml", *_MARKDOWN):
        places = "手法放 docs/tactics，案例放 cases，预警放 cases/alerts，家长信放 posters/letter，名录不能自己加"
        hint = f"扩展名写成小写的 .md、.yml；{places}"
        return "file-ending", f"“{name}”放在 {folder}/ 里不会有人读", hint
    if ending in _PROGRAMS:
        hint = "网页里不放外来的程序；页面写成 .md，样式和脚本由程序员放进 docs/assets 或 docs/templates"
        return "file-program", f"“{name}”不能放在 {folder}/ 里", hint
    if ending in _PICTURES:
        hint = "docs/ 里用 png、jpg、webp、svg、ico；案例的图片放 cases/案例文件名/，用 png、jpg、webp"
        return "file-unknown", f"图片“{name}”的格式或位置不对", hint
    hint = "请移到项目文件夹外面；真要发布，请程序员把它加进 content/sources.py 的表"
    return "file-unknown", f"不认得“{name}”这种文件", hint


def shown_pictures(library: Library) -> Iterator[Problem]:
    """案例文件夹里的图片都要写进案例的 pictures；没有用到的会让人以为已经发布，也可能带着没遮住的脸。

    [picture-unused]
    """
    faulty = {problem.path for problem in library.sources.problems}
    for path, file in library.sources.files.items():
        top, _, rest = path.partition("/")
        id_, _, name = rest.partition("/")
        if top != "cases" or file.row.form != "still":
            continue
        case = library.cases.get(id_)
        told = f"cases/{id_}.md"
        if case is None and (told in library.sources.files or told in faulty):
            continue  # its own file has to be put right first
        if case is None or name not in {picture.file for picture in case.pictures}:
            hint = f"请写进 {told} 的 pictures，或删掉这个文件"
            yield Problem(path, 1, "picture-unused", f"没有案例用到图片“{name}”", hint)


def still_drawings(library: Library) -> Iterator[Problem]:
    """SVG 图里不能有程序、外来的网页和图片。[file-script]"""
    for file in library.sources.files.values():
        if file.row.form == "drawing":
            yield from drawing_problems(file)


@lru_cache(maxsize=KEPT)
def drawing_problems(file: SourceFile) -> tuple[Problem, ...]:
    """What moves, runs or is fetched in one drawing. Found out once for a file."""
    parser = _Drawing(convert_charrefs=True)
    parser.feed(file.text)
    parser.close()
    hint = "请用绘图软件另存为“纯 SVG”，只留图形"
    return tuple(
        Problem(file.path, line, "file-script", f"SVG 图里不能有“{what}”", hint) for line, what in parser.found
    )


class _Drawing(HTMLParser):
    """Collects what makes a drawing more than one: (line, what)."""

    def __init__(self, *, convert_charrefs: bool) -> None:
        super().__init__(convert_charrefs=convert_charrefs)
        self.found: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        line = self.getpos()[0]
        if tag.rpartition(":")[2] in _RUNS:
            self.found.append((line, f"<{tag}>"))
        for name, value in attrs:
            address = "".join((value or "").split()).lower()
            if name.startswith("on") or "javascript:" in address:
                self.found.append((line, name))
            elif name.rpartition(":")[2] in ("href", "src") and not address.startswith(("#", "data:image/")):
                self.found.append((line, f"{name}={(value or '')[:40]}"))

    def handle_decl(self, decl: str) -> None:
        if "[" in decl:
            self.found.append((self.getpos()[0], "<!DOCTYPE [ ]>"))

    def handle_pi(self, data: str) -> None:
        if "stylesheet" in data:
            self.found.append((self.getpos()[0], "<?xml-stylesheet?>"))
