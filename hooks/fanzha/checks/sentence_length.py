"""How long sentences are on average: what is read out to somebody, or read in a hurry, is understood in short ones.

The figures are those of the project (20 characters, 25 in what is signed). One long one is no fault.
"""

from __future__ import annotations

from collections.abc import Iterator

from fanzha.content import Letter, Library, Problem, Sentence, sentences_of

AVERAGE, SIGNED = 20, 25  # characters without punctuation
ENOUGH = 5  # sentences; of fewer an average says nothing


def short_sentences(library: Library) -> Iterator[Problem]:
    """讲解、案例和信平均每句不超过20个字，要签名的告知书不超过25个字（标点、引用的原文不算）；先拆最长的那句。[sentence-long]"""
    letters = [letter for found in library.letters.values() for letter in found.values()]
    for record in (*library.tactics.values(), *library.cases.values(), *letters):
        said = [each for each in sentences_of(library.documents[record.origin.path]) if not each.quoted]
        most = SIGNED if isinstance(record, Letter) and _is_signed(record) else AVERAGE
        yield from _too_long(said, most)


def _is_signed(letter: Letter) -> bool:
    """Whether a letter has a declaration of its own above the name, which makes it a notice; a return slip has not."""
    return letter.slip is not None and "statement" in letter.slip.model_fields_set


def _too_long(said: list[Sentence], most: int) -> Iterator[Problem]:
    average = sum(each.length for each in said) / len(said) if len(said) >= ENOUGH else 0
    if average > most:
        longest = max(said, key=lambda each: each.length)
        message = (
            f"平均每句{average:.1f}个字，超过{most}个字。最长的一句有{longest.length}个字：“{longest.text[:20]}……”"
        )
        yield Problem(longest.path, longest.line, "sentence-long", message, "请拆成两三句短的，一句只说一件事")
