"""What an author may write: sources → records with the line of every value, vocabulary, prose, the Library.

Everything below is read here once a build; no other room opens a source file."""

import typing

from fanzha.content.alerts import ALERTS, Alert, current_alerts, newest_alerts
from fanzha.content.art import (
    ART_FOLDER,
    ART_INDEX,
    GRID,
    PLAIN_FRAME,
    art_of,
    frame_of,
    people_in,
    shown_in,
)
from fanzha.content.campaigns import CAMPAIGNS_FILE, Campaign, Week, read_campaigns
from fanzha.content.characters import meant
from fanzha.content.dialling import Dial, dial_of, dialled
from fanzha.content.example import EXAMPLE, HANG_UP, ON_THE_PHONE, ScreenFrame, ScreenRow
from fanzha.content.file_names import compared, safe_name
from fanzha.content.foreign_frames import ForeignFrame, ForeignRow, read_foreign_examples
from fanzha.content.foreign_words import ForeignWords, read_foreign_words
from fanzha.content.frontmatter import Document, parse_yaml, read_document
from fanzha.content.hard_words import HardWord, read_hard_words
from fanzha.content.home import Home, read_home
from fanzha.content.house import HOUSE, files_in, installed, program_digest
from fanzha.content.icons import Icons, icons_of
from fanzha.content.issuer import Issuer, IssuerName, Logo
from fanzha.content.kept import VERDICTS, Shelf, Shelves, store
from fanzha.content.languages import REWRITTEN, Language, read_languages, translation_of, translations
from fanzha.content.library import RESERVED, SLUG, Library, in_category_order, read_library
from fanzha.content.markup import CLASSES, MADE, SCHEMES, WRITTEN, attributes_of, readable, refused, sanitised
from fanzha.content.message_flags import FLAGS_FILE, MessageFlag, folded_message, read_message_flags
from fanzha.content.message_rules import MessageRules, rules_of_messages
from fanzha.content.model import (
    CASE_SECTIONS,
    MONTHS,
    OUTCOMES,
    TACTIC_SECTIONS,
    THEMES,
    TRUTHS,
    Case,
    Letter,
    Line,
    Moment,
    Picture,
    PosterChoice,
    Record,
    Slip,
    Source,
    Tactic,
    Theme,
)
from fanzha.content.number_kinds import read_number_kinds
from fanzha.content.origin import Origin
from fanzha.content.phrases import HAN, Phrase, Phrases, read_phrases
from fanzha.content.pictures import picture_files, picture_problems, picture_uri, picture_uris, published_size
from fanzha.content.pinyin import Pinyin, pinyin_for, whole_pinyin
from fanzha.content.placeholders import filled, parted, places
from fanzha.content.problems import Problem, Refused, as_json, closest, in_order, verdict
from fanzha.content.prose import Block, Inline, blocks_of, sections_of, words
from fanzha.content.quiz import Option, Question, Quiz, read_quizzes
from fanzha.content.registry import Registry
from fanzha.content.reminders import reminders_of
from fanzha.content.report import (
    REPORT_CHOICES,
    REPORT_FILE,
    Report,
    ReportField,
    ReportGroup,
    ReportSheet,
    read_report,
)
from fanzha.content.roster_columns import PERSONAL, folded, narrow, read_columns
from fanzha.content.sayings import STORIES, Saying, StoryWords, read_sayings, read_story_words
from fanzha.content.screens import Screen, read_screens
from fanzha.content.self_check import SELF_CHECK_FILE, CheckAnswer, read_self_check
from fanzha.content.sentences import Sentence, sentences_of
from fanzha.content.short_addresses import (
    SHORT_ADDRESSES,
    ShortAddress,
    ShortAddresses,
    all_pages,
    is_written_for,
    next_lines,
    numbers,
    page_of,
    read_short_addresses,
    seal_of,
    short_addresses,
    stating,
    title_of,
)
from fanzha.content.short_names import SHORT_NAME, offered_name
from fanzha.content.slides import Slide, deck_of_plan, numbered_plan, slides_of
from fanzha.content.sources import FOLDERS, KEPT, SourceFile, Sources, read_source
from fanzha.content.spoken import dialled_again, spoken
from fanzha.content.strict import Strict, Words, split_list
from fanzha.content.strips import StripPicture, strip_of
from fanzha.content.sums import Sum, sums_in
from fanzha.content.telling import CASE, LAW, placed, tellings, version
from fanzha.content.texts import Text, texts_of, texts_of_file, values_of
from fanzha.content.titles import list_titles, tactic_titles
from fanzha.content.urgency import (
    AMOUNT,
    BUILT_IN,
    END,
    REFERENCE,
    START,
    URGENCY_FILE,
    Urgency,
    UrgencyClass,
    UrgencyGuard,
    UrgencyPart,
    read_urgency,
)
from fanzha.content.validate import HIDDEN, PLACEHOLDER, TO_WRITE, unfilled, validate
from fanzha.content.values import Amount, amounts_in, least_amounts_in, months_after, parse_day
from fanzha.content.vocabulary import (
    LISTS,
    Art,
    Audience,
    Category,
    Channel,
    Drawing,
    Hotline,
    Law,
    Mnemonic,
    Statistic,
    Step,
    Term,
    Vocabulary,
)
from fanzha.content.widths import width_of
from fanzha.content.wrapping import joined

if typing.TYPE_CHECKING:
    from fanzha.content.dialect import Dialect


def __getattr__(name: str) -> typing.Any:
    """Dialect: Python-Markdown is loaded by who reads Markdown, and by nobody who asks for help."""
    if name != "Dialect":
        raise AttributeError(name)
    from fanzha.content.dialect import Dialect

    return Dialect


__all__ = [
    "ALERTS", "AMOUNT", "ART_FOLDER", "ART_INDEX", "BUILT_IN", "CAMPAIGNS_FILE", "CASE", "CASE_SECTIONS", "CLASSES",
    "END", "EXAMPLE", "FLAGS_FILE", "FOLDERS", "GRID", "HAN", "HANG_UP", "HIDDEN", "HOUSE", "KEPT", "LAW", "LISTS",
    "MADE", "MONTHS", "ON_THE_PHONE", "OUTCOMES", "PERSONAL", "PLACEHOLDER", "PLAIN_FRAME", "REFERENCE",
    "REPORT_CHOICES", "REPORT_FILE", "RESERVED", "REWRITTEN", "SCHEMES", "SELF_CHECK_FILE", "SHORT_ADDRESSES",
    "SHORT_NAME", "SLUG", "START", "STORIES", "TACTIC_SECTIONS", "THEMES", "TO_WRITE", "TRUTHS", "URGENCY_FILE",
    "VERDICTS", "WRITTEN", "Alert", "Amount", "Art", "Audience", "Block", "Campaign", "Case", "Category", "Channel",
    "CheckAnswer", "Dial", "Dialect", "Document", "Drawing", "ForeignFrame", "ForeignRow", "ForeignWords",
    "HardWord", "Home", "Hotline", "Icons", "Inline", "Issuer", "IssuerName", "Language", "Law", "Letter",
    "Library", "Line", "Logo", "MessageFlag", "MessageRules", "Mnemonic", "Moment", "Option", "Origin", "Phrase",
    "Phrases", "Picture", "Pinyin", "PosterChoice", "Problem", "Question", "Quiz", "Record", "Refused", "Registry",
    "Report", "ReportField", "ReportGroup", "ReportSheet", "Saying", "Screen", "ScreenFrame", "ScreenRow",
    "Sentence", "Shelf", "Shelves", "ShortAddress", "ShortAddresses", "Slide", "Slip", "Source", "SourceFile",
    "Sources", "Statistic", "Step", "StoryWords", "Strict", "StripPicture", "Sum", "Tactic", "Term", "Text",
    "Theme", "Urgency", "UrgencyClass", "UrgencyGuard", "UrgencyPart", "Vocabulary", "Week", "Words", "all_pages",
    "amounts_in", "art_of", "as_json", "attributes_of", "blocks_of", "closest", "compared", "current_alerts",
    "deck_of_plan", "dial_of", "dialled", "dialled_again", "files_in", "filled", "folded", "folded_message",
    "frame_of", "icons_of", "in_category_order", "in_order", "installed", "is_written_for", "joined",
    "least_amounts_in", "list_titles", "meant", "months_after", "narrow", "newest_alerts", "next_lines",
    "numbered_plan", "numbers", "offered_name", "page_of", "parse_day", "parse_yaml", "parted", "people_in",
    "picture_files", "picture_problems", "picture_uri", "picture_uris", "pinyin_for", "placed", "places",
    "program_digest", "published_size", "read_campaigns", "read_columns", "read_document", "read_foreign_examples",
    "read_foreign_words", "read_hard_words", "read_home", "read_languages", "read_library", "read_message_flags",
    "read_number_kinds", "read_phrases", "read_quizzes", "read_report", "read_sayings", "read_screens",
    "read_self_check", "read_short_addresses", "read_source", "read_story_words", "read_urgency", "readable",
    "refused", "reminders_of", "rules_of_messages", "safe_name", "sanitised", "seal_of", "sections_of",
    "sentences_of", "short_addresses", "shown_in", "slides_of", "split_list", "spoken", "stating", "store",
    "strip_of", "sums_in", "tactic_titles", "tellings", "texts_of", "texts_of_file", "title_of", "translation_of",
    "translations", "unfilled", "validate", "values_of", "verdict", "version", "whole_pinyin", "width_of", "words",
]  # fmt: skip
