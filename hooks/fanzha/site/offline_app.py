"""The site on a phone without network: a web app manifest, a service worker, and one file with all texts.

All three tell of finished pages, so they are written beside these, before the whole site takes the old one's place.
What the worker puts by at the first visit (help, hotlines, and what those need) is found in the pages, not listed.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from fanzha.content import Icons, Library, read_languages
from fanzha.site.rendering import Renderer
from fanzha.site.traditional import PREFIX, Converter
from fanzha.site.versions import version_of

PAGE = "offline.md"  # 存到手机里
WORKER = "sw.js"
SOURCE, GOODBYE = "docs/assets/js/app/worker.js", "docs/assets/js/app/goodbye.js"
ALL = "offline/all.bin"  # not .gz: some servers send that as a text that they have packed on the way
EDITION = "offline/edition.json"
MANIFEST = "manifest.webmanifest"

CORE = ("", "help/", "hotlines/", "offline/")  # pages that are there after the first visit
TEXTS = (".html", ".css", ".js", ".svg")
# For editors, for servers, for print; and bundles of the theme that no page asks for.
NO_TEXTS = ("404.html", "contribute/", "print/", "api/", "assets/javascripts/", "assets/stylesheets/palette", WORKER)

PAPER, SEAL = "#faf6ee", "#a61b1f"  # the page's ground and the header's colour, as in docs/assets/css/parts
ICONS = (("192", "any"), ("512", "any"), ("512", "maskable"))


def write_app(
    place: Path, library: Library | None, name: str, traditional: Converter | None, wanted: bool | None = True
) -> None:
    """Writes what makes the finished site in `place` stay on a phone; if that is not wanted, what takes it off those
    where it stays already, and nothing for None. name: of the site. Raises OSError.
    """
    worker = library.sources.files.get(SOURCE if wanted else GOODBYE) if library and wanted is not None else None
    if library and worker and wanted:  # a project may bring a design of its own
        _write_edition(place, library, worker.text)
        _write_manifests(place, name, traditional)
    elif worker:
        (place / WORKER).write_text(worker.text, encoding="utf-8")


def _write_edition(place: Path, library: Library, worker: str) -> None:
    files = texts(place)
    version = version_of([worker.encode(), *(part for path in files for part in (path.encode(), files[path]))])
    tongues = ("", PREFIX, *(f"{language}/" for language in read_languages(library.sources)[0]))
    core = {path: hashlib.sha256(files[path]).hexdigest() for path in core_of(files, tongues)}
    packed = packed_texts(version, files)
    (place / ALL).parent.mkdir(exist_ok=True)
    (place / ALL).write_bytes(packed)
    (place / EDITION).write_text(
        _json({"version": version, "bytes": len(packed), "files": len(files)}), encoding="utf-8"
    )
    told = _json({"version": version, "core": core})
    (place / WORKER).write_text(f"self.fanzhaEdition = {told};\n{worker}", encoding="utf-8")


def _write_manifests(place: Path, name: str, traditional: Converter | None) -> None:
    (place / MANIFEST).write_text(_json(manifest(name)), encoding="utf-8")
    if traditional:
        converted = json.loads(traditional.convert(_json(manifest(name, "zh-Hant", "../"))))
        (place / PREFIX / MANIFEST).write_text(_json(converted), encoding="utf-8")


def offline_app_page(library: Library, icons: Icons) -> dict[str, str]:
    """The page that offers to keep the texts, and that stands in for one that is not there without network."""
    renderer = Renderer(library.vocabulary, library.tactics, icon=icons.svg)
    return {PAGE: renderer.render("offline.md", PAGE)}


def texts(place: Path) -> dict[str, bytes]:
    """Every page, style sheet, script and drawing of a finished site: address below its root → bytes, in order."""
    names = (file.relative_to(place).as_posix() for file in place.rglob("*") if file.suffix in TEXTS)
    wanted = sorted(name for name in names if not name.removeprefix(PREFIX).startswith(NO_TEXTS))
    return {_address(name): (place / name).read_bytes() for name in wanted}


def _address(name: str) -> str:
    """What a browser asks for: the folder, and not the page in it."""
    return name.removesuffix("index.html") if name == "index.html" or name.endswith("/index.html") else name


def core_of(files: Mapping[str, bytes], tongues: Iterable[str] = ("",)) -> list[str]:
    """The pages that are there after the first visit, in every tongue (by prefix), and all that they load."""
    pages = [prefix + page for prefix in tongues for page in CORE if prefix + page in files]
    return sorted({*pages, *(path for page in pages for path in _loaded(page, files[page]) if path in files)})


class _Loads(HTMLParser):
    """Collects what a page loads by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        loads = tag in ("script", "img") or (tag == "link" and values.get("rel") in ("stylesheet", "icon"))
        self.addresses += [address for name in ("src", "href") if loads and (address := values.get(name))]


def _loaded(page: str, written: bytes) -> Iterator[str]:
    loads = _Loads()
    loads.feed(written.decode("utf-8"))
    for address in loads.addresses:
        yield urlsplit(urljoin(f"https://site/{page}", address)).path.lstrip("/")


def packed_texts(version: str, files: Mapping[str, bytes]) -> bytes:
    """All texts in one file, gzip with its checksum at the end; the same texts give the same bytes."""
    whole = _json({"version": version, "files": {path: text.decode("utf-8") for path, text in files.items()}})
    return gzip.compress(whole.encode(), mtime=0)


def manifest(name: str, lang: str = "zh-Hans", root: str = "./") -> dict[str, object]:
    """What a phone is told that puts the site on its home screen. root: of the site, from the manifest.

    minimal-ui: with a button back; most readers have never seen a page without one.
    """
    return {
        "name": name,
        "short_name": name,
        "lang": lang,
        "dir": "ltr",
        "start_url": "./",
        "scope": root,
        "display": "minimal-ui",
        "background_color": PAPER,
        "theme_color": SEAL,
        "icons": [_icon(root.removeprefix("./"), *icon) for icon in ICONS],
        "shortcuts": [{"name": "被骗了怎么办", "url": "help/"}, {"name": "求助电话", "url": "hotlines/"}],
    }


def _icon(root: str, size: str, use: str) -> dict[str, str]:
    """A drawing of the seal; maskable: with room around it, for phones that cut icons into shapes of their own."""
    name = f"icon-{size}-maskable" if use == "maskable" else f"icon-{size}"
    sizes = f"{size}x{size}"
    return {"src": f"{root}assets/images/{name}.png", "sizes": sizes, "type": "image/png", "purpose": use}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
