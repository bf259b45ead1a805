"""MkDocs ↔ fanzha: the only file that imports mkdocs. Everything it does is to hand over one Edition a build."""

from __future__ import annotations

import logging
from pathlib import Path

from fanzha import Edition, make_edition
from fanzha.content import Refused
from fanzha.publish import SiteOut, Stopped
from fanzha.site import introduce, left_behind, page_extensions, speak, tongues_of, without_markers, write_app
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page
from mkdocs.utils import CountHandler

log = logging.getLogger("mkdocs.fanzha")  # only loggers under mkdocs. count for --strict


def on_startup(command: str, dirty: bool) -> None:
    """Present so that MkDocs keeps this module for the life of a server instead of reading it again."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make the edition while the old site still stands: a build with problems leaves it untouched."""
    root = Path(config.config_file_path).parent
    serving = (config.site_url or "").startswith("http://{}:{}/".format(*config.dev_addr))
    if not serving:
        config.extra["out"] = out = SiteOut(root, Path(config.site_dir), log.info)
        config.site_dir = str(out.place)
    edition = make_edition(root, directory_urls=config.use_directory_urls, **Edition.options(config.extra))
    config.extra |= edition.for_theme(serving, log.info)
    edition.report(log.warning, stop=not serving)
    if edition.library and not serving:
        config.site_url = edition.library.vocabulary.issuer.site
    config.markdown_extensions += page_extensions(edition.library)  # type: ignore[arg-type]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages and files. A page with a source under docs/ takes the place of that source."""
    made = {**config.extra["edition"].pages, **config.extra["edition"].files}
    for file in [each for each in files if each.src_uri in made or left_behind(each.src_uri)]:
        files.remove(file)
    for uri, content in made.items():
        place = {"abs_src_path": str(content)} if isinstance(content, Path) else {"content": content}
        files.append(File.generated(config, uri, inclusion=InclusionLevel.NOT_IN_NAV, **place))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """A page written by hand cannot pass its HTML off as our templates'."""
    return markdown if page.file.generated_by else without_markers(markdown)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """The theme learns the other languages, and with `extra: {traditional: true}` Traditional."""
    edition = config.extra["edition"]
    titles = {file.src_uri: str(file.page.title) for file in files.documentation_pages() if file.page}
    tongues = tongues_of(edition.library, edition.traditional)
    speak(env, tongues, {*titles, *edition.files}, config.use_directory_urls)
    introduce(env, edition.library, tongues, titles)


def on_post_build(config: MkDocsConfig) -> None:
    """The finished pages are read once more; then the whole site takes the old one's place."""
    warned = any(each.get_counts() for each in logging.getLogger("mkdocs").handlers if isinstance(each, CountHandler))
    if (out := config.extra.get("out")) and not warned:  # with warnings --strict leaves right after this
        edition, config.site_dir = config.extra["edition"], str(out.target)
        kept = config.extra.get("offline_app", True) if config.use_directory_urls else None
        write_app(out.place, edition.library, config.site_name, edition.traditional, kept)
        out.leave(edition.gate, log.warning)


def on_build_error(error: Exception) -> None:
    """The old site still stands; what was staged goes with the next build. Our own reasons need no traceback."""
    if isinstance(error, OSError | Refused | Stopped):
        raise Abort(f"{'读写文件出错：' if isinstance(error, OSError) else ''}{error}")
