"""Library → the site: pages from templates, figures, quiz, self-check, messages, reports, letters, feeds, editions."""

from fanzha.site import offline
from fanzha.site.assembly import Offered, left_behind, site_files, site_pages
from fanzha.site.foreign_pages import foreign_files, foreign_pages
from fanzha.site.html_blocks import block_problems, page_extensions, without_markers
from fanzha.site.offline_app import write_app
from fanzha.site.redirects import traditional_short_files
from fanzha.site.theme import introduce, speak, tongues_of
from fanzha.site.traditional import Converter, converter, in_edition, traditional_files, traditional_pages

__all__ = [
    "Converter",
    "Offered",
    "block_problems",
    "converter",
    "foreign_files",
    "foreign_pages",
    "in_edition",
    "introduce",
    "left_behind",
    "offline",
    "page_extensions",
    "site_files",
    "site_pages",
    "speak",
    "tongues_of",
    "traditional_files",
    "traditional_pages",
    "traditional_short_files",
    "without_markers",
    "write_app",
]
