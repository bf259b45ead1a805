"""What is wrong with the sources that are read late: home page, search words, rosters, screens, quiz, figures …"""

from __future__ import annotations

from collections.abc import Iterator

from fanzha.checks.campaigns import campaign_problems
from fanzha.checks.message_flags import message_flag_problems
from fanzha.checks.quiz import quiz_problems
from fanzha.checks.report import report_problems
from fanzha.checks.self_check import self_check_problems
from fanzha.checks.short_addresses import short_address_problems
from fanzha.checks.statistics import statistic_problems
from fanzha.checks.stories import story_problems
from fanzha.checks.translations import language_problems
from fanzha.checks.urgency import urgency_problems
from fanzha.content import (
    Library,
    Problem,
    read_columns,
    read_home,
    read_languages,
    read_number_kinds,
    read_sayings,
    read_screens,
)

_RULES = (
    language_problems,
    campaign_problems,
    quiz_problems,
    self_check_problems,
    message_flag_problems,
    report_problems,
    short_address_problems,
    statistic_problems,
    urgency_problems,
)


def site_source_problems(library: Library) -> Iterator[Problem]:
    """What is wrong with the sources that only the web site reads."""
    tactics = [*library.tactics, *library.broken]
    problems = [*read_home(library.sources, tactics)[1], *read_sayings(library.sources)[1]]
    problems += [*read_columns(library.sources)[1], *read_screens(library.sources)[1]]
    problems += [*read_languages(library.sources)[1], *read_number_kinds(library.sources)[1]]
    problems += story_problems(library.sources, tactics)
    yield from problems
    for rule in _RULES:
        yield from rule(library)
