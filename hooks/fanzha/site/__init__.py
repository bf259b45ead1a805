"""Library → the site: pages from templates, figures, quiz, self-check, messages, reports, letters, feeds, editions."""

from fanzha.site import offline
from fanzha.site.assembly import site_files, site_pages
from fanzha.site.html_blocks import page_extensions, without_markers
from fanzha.site.theme import speak_traditional
from fanzha.site.traditional import Converter, converter, in_edition, traditional_files, traditional_pages

__all__ = [
    "Converter",
    "converter",
    "in_edition",
    "offline",
    "page_extensions",
    "site_files",
    "site_pages",
    "speak_traditional",
    "traditional_files",
    "traditional_pages",
    "without_markers",
]
