"""What tells builds apart: changes with every part, and can be taken for nothing that is dialled."""

from __future__ import annotations

from fanzha.site.versions import LENGTH, version_of


def test_it_is_made_of_letters_alone() -> None:
    """One in 43 of the first eight digits of a digest has no letter in it, and reads like a telephone number."""
    found = {version_of([bytes([first, second])]) for first in range(40) for second in range(40)}
    assert all(len(each) == LENGTH and each.isalpha() and each.islower() for each in found)
    assert len(found) == 1600


def test_it_changes_with_each_part() -> None:
    assert version_of([b"a", b"b"]) == version_of([b"a", b"b"])
    assert version_of([b"a", b"b"]) != version_of([b"a", b"c"])
