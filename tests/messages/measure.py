"""Prints how 看看这条消息 judges the corpus, the half that flags were tuned on and the blind half, and how often the
tactic of a scam text is among those that are named. `make search-quality` prints it before the search.
"""

from __future__ import annotations

import argparse

from fanzha.checks.message_judge import Judgement, judge
from fanzha.content.message_flags import read_message_flags
from fanzha.content.message_rules import rules_of_messages

from tests.messages.corpus import KINDS, Sample, samples
from tests.own_content import own_library

LEVELS = ("没看到常见特征", "说不准", "很像诈骗")


def judged(kind: str, blind: bool) -> list[tuple[Sample, Judgement]]:
    """The texts of one half with what is said of them."""
    library = own_library()
    rules = rules_of_messages(library, read_message_flags(library)[0], {})
    return [(each, judge(each.text, rules)) for each in samples(kind) if each.blind is blind]


def row(kind: str, blind: bool) -> str:
    """A line of the table: how many texts, the share of each outcome, and of right tactics among those that exist."""
    found = judged(kind, blind)
    shares = [sum(answer.level == level for _, answer in found) / len(found) for level in (2, 1, 0)]
    written = [(each, answer) for each, answer in found if each.about in own_library().tactics and answer.level]
    named = sum(each.about in answer.tactics for each, answer in written) / (len(written) or 1)
    tactic = f"   tactic named {named:6.1%} of {len(written)}" if kind == "scam" else ""
    outcomes = "   ".join(f"{name} {share:6.1%}" for name, share in zip(reversed(LEVELS), shares, strict=True))
    return f"    {kind:8} {'blind' if blind else 'tuned':6} {len(found):4} texts   {outcomes}{tactic}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--missed", action="store_true", help="also print what was misjudged in the half that is tuned on"
    )
    options = parser.parse_args()
    print("messages: what is said of genuine texts and of scam texts")
    for kind in KINDS:
        for blind in (False, True):
            print(row(kind, blind), flush=True)
        for each, answer in judged(kind, blind=False) if options.missed else ():
            if bool(answer.level) is (kind == "genuine"):
                print(f"    missed: {each.about} {each.text} → {LEVELS[answer.level]} {answer.found}")


if __name__ == "__main__":
    main()
