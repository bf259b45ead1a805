"""What an author may write: sources → records with the line of every value, vocabulary, prose, the Library.

Everything below is read here once a build; no other room opens a source file."""

from fanzha.content.dialling import Dialling, dial_of, dialled
from fanzha.content.file_names import compared, safe_name
from fanzha.content.frontmatter import Document, read_document
from fanzha.content.home import Home, read_home
from fanzha.content.icons import Icons, icons_of
from fanzha.content.library import RESERVED, SLUG, Library, in_category_order, read_library
from fanzha.content.markup import CLASSES, MADE, SCHEMES, WRITTEN, attributes_of, readable, refused, sanitised
from fanzha.content.model import (
    CASE_SECTIONS,
    OUTCOMES,
    TACTIC_SECTIONS,
    THEMES,
    TRUTHS,
    Case,
    Letter,
    Line,
    Moment,
    Origin,
    Picture,
    PosterChoice,
    Record,
    Slip,
    Source,
    Strict,
    Tactic,
    Words,
    split_list,
)
from fanzha.content.pictures import picture_files, picture_problems, picture_uri, picture_uris, published_size
from fanzha.content.placeholders import filled, parted, places
from fanzha.content.problems import Problem, Refused, as_json, closest, in_order, verdict
from fanzha.content.prose import Block, Inline, blocks_of
from fanzha.content.quiz import Option, Question, Quiz, read_quizzes
from fanzha.content.registry import Registry
from fanzha.content.reminders import reminders_of
from fanzha.content.roster_columns import PERSONAL, folded, narrow, read_columns
from fanzha.content.sayings import STORIES, Saying, StoryWords, read_sayings, read_story_words
from fanzha.content.screens import Screen, read_screens
from fanzha.content.self_check import SELF_CHECK_FILE, CheckAnswer, read_self_check
from fanzha.content.sources import SourceFile, Sources, read_source
from fanzha.content.spoken import dialled_again, spoken
from fanzha.content.sums import Sum, sums_in
from fanzha.content.texts import Text, texts_of, texts_of_file, values_of
from fanzha.content.titles import list_titles, tactic_titles
from fanzha.content.validate import HIDDEN, PLACEHOLDER, unfilled, validate
from fanzha.content.values import Amount, amounts_in, least_amounts_in, parse_day
from fanzha.content.vocabulary import (
    LISTS,
    Audience,
    Category,
    Channel,
    Hotline,
    Issuer,
    Law,
    Logo,
    Mnemonic,
    Statistic,
    Step,
    Term,
    Vocabulary,
)

__all__ = [
    "CASE_SECTIONS",
    "CLASSES",
    "HIDDEN",
    "LISTS",
    "MADE",
    "OUTCOMES",
    "PERSONAL",
    "PLACEHOLDER",
    "RESERVED",
    "SCHEMES",
    "SELF_CHECK_FILE",
    "SLUG",
    "STORIES",
    "TACTIC_SECTIONS",
    "THEMES",
    "TRUTHS",
    "WRITTEN",
    "Amount",
    "Audience",
    "Block",
    "Case",
    "Category",
    "Channel",
    "CheckAnswer",
    "Dialling",
    "Document",
    "Home",
    "Hotline",
    "Icons",
    "Inline",
    "Issuer",
    "Law",
    "Letter",
    "Library",
    "Line",
    "Logo",
    "Mnemonic",
    "Moment",
    "Option",
    "Origin",
    "Picture",
    "PosterChoice",
    "Problem",
    "Question",
    "Quiz",
    "Record",
    "Refused",
    "Registry",
    "Saying",
    "Screen",
    "Slip",
    "Source",
    "SourceFile",
    "Sources",
    "Statistic",
    "Step",
    "StoryWords",
    "Strict",
    "Sum",
    "Tactic",
    "Term",
    "Text",
    "Vocabulary",
    "Words",
    "amounts_in",
    "as_json",
    "attributes_of",
    "blocks_of",
    "closest",
    "compared",
    "dial_of",
    "dialled",
    "dialled_again",
    "filled",
    "folded",
    "icons_of",
    "in_category_order",
    "in_order",
    "least_amounts_in",
    "list_titles",
    "narrow",
    "parse_day",
    "parted",
    "picture_files",
    "picture_problems",
    "picture_uri",
    "picture_uris",
    "places",
    "published_size",
    "read_columns",
    "read_document",
    "read_home",
    "read_library",
    "read_quizzes",
    "read_sayings",
    "read_screens",
    "read_self_check",
    "read_source",
    "read_story_words",
    "readable",
    "refused",
    "reminders_of",
    "safe_name",
    "sanitised",
    "split_list",
    "spoken",
    "sums_in",
    "tactic_titles",
    "texts_of",
    "texts_of_file",
    "unfilled",
    "validate",
    "values_of",
    "verdict",
]
