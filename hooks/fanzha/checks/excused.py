"""Where a rule about texts is not asked, and why: a short list, so that nobody has to guess what goes unlooked at."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import lru_cache

from fanzha.content import KEPT, Document, Problem, SourceFile, Text

GUIDES = "docs/contribute/"

_WORDING = ("word-", "mnemonic-", "law-")
_RECORDS = ("docs/tactics/*.md", "cases/*.md", "posters/*/*.md")


@dataclass(frozen=True)
class Excuse:
    """rules: beginnings of rule ids; keys: fields, any if empty."""

    globs: tuple[str, ...]
    keys: tuple[str, ...]
    rules: tuple[str, ...]
    why: str

    def covers(self, text: Text) -> bool:
        """Whether a text stands in one of the fields of one of the files."""
        return self.names(text) and any(fnmatchcase(text.path, glob) for glob in self.globs)

    def names(self, text: Text) -> bool:
        """Whether a text stands in one of the fields."""
        return not self.keys or not set(self.keys).isdisjoint(map(str, text.keys))


LISTS = "cases/_vocabulary/"
EXCUSES = (
    Excuse(_RECORDS, ("sources",), _WORDING, "the title of somebody else's article is quoted, not chosen"),
    Excuse(_RECORDS, ("url",), ("domain-",), "source-host says it, and what to write instead"),
    Excuse(_RECORDS, ("hotlines",), ("contact-",), "reference-unknown says it"),
    Excuse((f"{LISTS}statistics.yml", f"{LISTS}hotlines.yml"), ("url",), ("domain-",), "source-host says it"),
    Excuse((f"{LISTS}hotlines.yml",), ("lookalikes",), ("contact-", "domain-", "word-"), "there to be found elsewhere"),
    Excuse((f"{LISTS}issuer.yml",), ("contact", "phones"), ("contact-unknown", "contact-form", "privacy-mobile"),
           "issuer-contact and issuer-phone say it; what stands in phones is registered by standing there"),
    Excuse((f"{LISTS}words.yml",), ("title",), _WORDING, "the word that must not be written"),
    Excuse((f"{LISTS}mnemonics.yml",), ("lines", "title"), _WORDING, "the wording of whoever issued the saying"),
    Excuse((f"{LISTS}synonyms.yml", f"{LISTS}story_words*.yml"), (), ("word-typo", "word-obsolete"),
           "what people type into the search box, misspelt or not; it is never shown"),
    Excuse((f"{LISTS}urgency.yml",), ("words", "patterns"), ("word-typo", "word-obsolete"), "the same"),
    Excuse((f"{LISTS}message_flags.yml",), ("look",), ("contact-", "domain-", "word-"),
           "what is looked for in a message; it is never shown"),
    Excuse((f"{LISTS}regions.yml",), ("police", "ask"), ("contact-region",), "the region is its title"),
    Excuse(("posters/*/new.md.jinja", f"{GUIDES}*.md"), (), ("placeholder-",), "what is to be filled in is shown"),
    Excuse((f"{LISTS}laws.yml",), ("text",), _WORDING, "the wording of the law"),
)  # fmt: skip

# Programs and layouts may hold these, letter for letter.
LITERALS = (
    ("http://www.w3.org/2000/svg", "names a kind of XML; nothing is fetched"),
    ("http://www.w3.org/1999/xlink", "names a kind of XML"),
    ("http://www.w3.org/1999/xhtml", "names a kind of XML"),
    ("http://www.sitemaps.org/schemas/sitemap/0.9", "names a kind of XML"),
    ("fanzha.example.org", "the address in samples of layouts; example.org is kept for examples (RFC 2606)"),
    ("http://localhost", "the preview asks its own machine"),
    ("http://127.0.0.1", "the preview asks its own machine"),
    ('"0123456789"', "the ten digits"),
    ("window.fanzhaSearch.view.page", "a name within a script; nothing is asked"),
)


# A number and a site that nobody has: guides show them where an organisation is to fill in its own; and two names of
# the sheet's in the guide for designers.
EXAMPLES = ("0000-0000000", "fanzha.example.org", "s.mm", "s.ink")


def _alone(words: Iterable[str]) -> re.Pattern[str]:
    """Any of the words, where no longer one begins or ends with it."""
    return re.compile(rf"(?<![A-Za-z0-9.@-])(?:{'|'.join(map(re.escape, words))})(?![A-Za-z0-9.@-])")


_LITERAL = _alone(literal for literal, _ in LITERALS)
# No scheme is left over that would lead nowhere.
_EXAMPLE = re.compile(rf"(?:https?://)?{_alone(EXAMPLES).pattern}")

# How a guide marks what must not be written so, see docs/contribute/writing.md.
_WRONG_BEGINS, _WRONG_ENDS = re.compile(r"\s*# 错"), re.compile(r"\s*# 对")
_WRONG_ABOVE = re.compile(r"\s*\*\*错的写法")
_WRONG_COLUMN = "不这样写"
WRONG_MAY = (*_WORDING, "contact-form", "contact-lookalike")


@lru_cache(maxsize=KEPT)
def _excuses_in(path: str) -> tuple[Excuse, ...]:
    """Those of a file, for all its texts."""
    return tuple(each for each in EXCUSES if any(fnmatchcase(path, glob) for glob in each.globs))


def excuse_of(file: SourceFile | None) -> Callable[[Text, Problem], bool]:
    """Whether what a rule says of a text is to be passed over. file: what it stands in, None for a text by itself."""
    guide = file and file.path.startswith(GUIDES) and file.document
    wrong = frozenset(wrong_examples(guide) if guide else ())

    def excused(text: Text, problem: Problem) -> bool:
        if any(problem.rule.startswith(each.rules) and each.names(text) for each in _excuses_in(text.path)):
            return True
        if text.line in wrong and problem.rule.startswith(WRONG_MAY):
            return True
        return not text.said and (_is_no_fault(text, problem) or _is_field(text, problem, file))

    return excused


def readied(text: str, path: str, said: bool) -> str:
    """A text without what may stand there letter for letter: known literals of designs, example numbers of guides."""
    text = text if said else _LITERAL.sub(" ", text)
    return _EXAMPLE.sub(" ", text) if path.startswith(GUIDES) else text


def wrong_examples(document: Document) -> Iterator[int]:
    """The lines of a guide that are marked as what not to write: in a fence from `# 错` to `# 对`, in the fence below
    “错的写法”, in the rows of a table whose first column is headed “不这样写”.
    """
    fenced = wrong = announced = table = False
    for number, line in enumerate(document.body.split("\n"), document.body_line):
        if line.lstrip().startswith(("```", "~~~")):
            fenced, wrong, announced = not fenced, not fenced and announced, announced and fenced
        elif fenced:
            wrong = (wrong or bool(_WRONG_BEGINS.match(line))) and not _WRONG_ENDS.match(line)
            if wrong:
                yield number
        elif line.startswith("|"):
            table = table or _WRONG_COLUMN in line.split("|")[1]
            if table:
                yield number
        elif line.strip():
            announced, table = bool(_WRONG_ABOVE.match(line)), False


_TELEPHONE = re.compile(r"1[3-9]\d[-\s]?\d{4}[-\s]?\d{4}")
_ACCOUNT = re.compile("微信|QQ|[账帐]号|支付宝", re.IGNORECASE)


def _is_no_fault(text: Text, problem: Problem) -> bool:
    """Whether what a program says only looks like it: measures, a list of sizes, `line(` that is no messenger."""
    seen = text.seen
    if problem.rule == "domain-unknown":
        named = re.search("“(.+?)”", problem.message)
        return bool(named and "." not in named[1] and "localhost" not in named[1])
    if problem.rule == "privacy-mobile":
        return not _TELEPHONE.search(seen)
    return problem.rule == "contact-form" or (problem.rule == "privacy-account" and not _ACCOUNT.search(seen))


def _is_field(text: Text, problem: Problem, file: SourceFile | None) -> bool:
    """Whether a dotted name in a program (`s.ink`) is a field of a variable of that program and no address."""
    named = re.search("“(.+?)”", problem.message) if problem.rule == "domain-unknown" else None
    host = named[1] if named else ""
    variable, _, rest = host.partition(".")
    if not file or file.usable or not rest or f"/{host}" in text.value:
        return False
    bare = re.search(rf"(?<![\w/@.\"'-]){re.escape(host)}(?![\w\"'/-])", text.value, re.IGNORECASE)
    return bool(bare and re.search(rf"(?<![\w.-]){re.escape(variable)}(?![\w.-])", file.text))
