"""Rules over a Library and over all its strings: generators of Problem that never raise, print or exit."""

from fanzha.checks.contacts import private_mobiles
from fanzha.checks.every_text import leaving_check, text_check
from fanzha.checks.markup_rules import TAKEN_OUT
from fanzha.checks.privacy import is_id_number, masked
from fanzha.checks.reading_rules import READING_RULES
from fanzha.checks.rules import check, overdue
from fanzha.checks.site_sources import site_source_problems
from fanzha.checks.targets import Site, target_problems
from fanzha.checks.translations import translation_problems

__all__ = [
    "READING_RULES",
    "TAKEN_OUT",
    "Site",
    "check",
    "is_id_number",
    "leaving_check",
    "masked",
    "overdue",
    "private_mobiles",
    "site_source_problems",
    "target_problems",
    "text_check",
    "translation_problems",
]
