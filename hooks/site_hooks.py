"""MkDocs ↔ fanzha: the only file that imports mkdocs. Everything it does is to hand over one Edition a build."""

from __future__ import annotations

import logging
from pathlib import Path

from fanzha import Edition, make_edition
from fanzha.content import reminders_of, verdict
from fanzha.site import page_extensions, speak_traditional, without_markers
from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

log = logging.getLogger("mkdocs.fanzha")  # only loggers under mkdocs. count for --strict


def on_startup(command: str, dirty: bool) -> None:
    """Present so that MkDocs keeps this module for the life of a server instead of reading it again."""


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Make the edition while the old site still stands: a build with problems leaves it untouched."""
    root = Path(config.config_file_path).parent
    serving = (config.site_url or "").startswith("http://{}:{}/".format(*config.dev_addr))
    copy = config.extra.get("offline")  # the path of a ZIP to publish, see fanzha build --offline
    edition = make_edition(
        root,
        with_print=config.extra.get("print", True),  # `extra: {print: false}` for a site without sheets
        directory_urls=config.use_directory_urls,
        offline=Path(copy) if copy else None,
        traditional=config.extra.get("traditional", False),
    )
    for problem in edition.problems:
        log.warning(str(problem))
    if edition.problems and not serving:
        raise Abort(verdict(edition.problems))
    if edition.library:
        issuer = edition.library.vocabulary.issuer
        config.extra["issuer"] = issuer.name
        shown = reminders_of(issuer)
        for reminder in shown:
            log.info(reminder)
        config.extra["notices"] = shown if serving else []  # shown in the preview, never published
        if not serving:
            config.site_url = issuer.site
    config.extra["edition"] = edition
    config.extra["problems"] = edition.problems
    config.markdown_extensions += page_extensions(edition.library)  # type: ignore[arg-type]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages and files. A page with a source under docs/ takes the place of that source."""
    edition: Edition = config.extra["edition"]
    for uri, content in {**edition.pages, **edition.files}.items():
        replaced = files.get_file_from_path(uri)
        if replaced:
            files.remove(replaced)
        place = {"abs_src_path": str(content)} if isinstance(content, Path) else {"content": content}
        files.append(File.generated(config, uri, inclusion=InclusionLevel.NOT_IN_NAV, **place))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """A page written by hand cannot pass its HTML off as our templates'."""
    return markdown if page.file.generated_by else without_markers(markdown)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """With `extra: {traditional: true}` the theme learns Traditional."""
    edition: Edition = config.extra["edition"]
    if edition.traditional:
        uris = {*(file.src_uri for file in files.documentation_pages()), *edition.files}
        speak_traditional(env, edition.traditional, uris, config.use_directory_urls)
    return env
