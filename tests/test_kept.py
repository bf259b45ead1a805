"""What was found to be well is not looked at again, and nobody can tell from what is said: a wrong number that an old
verdict hides would be the worst fault of all.
"""

from __future__ import annotations

import errno
import os
import random
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import fanzha
import pytest
from fanzha import make_edition, read_and_check
from fanzha.checks import every_text
from fanzha.cli import check as checking
from fanzha.cli.run import main
from fanzha.content import kept
from fanzha.content.kept import MOST, SHELVES, Shelf, Shelves, fingerprint
from fanzha.content.library import read_library
from fanzha.content.problems import Problem
from fanzha.content.registry import Registry
from fanzha.publish.gate import Gate

from tests.sample_project import REPOSITORY, SAMPLE, write

NUMBER = "010-12345678"  # in no register


@pytest.fixture
def lean(tmp_path: Path) -> Path:
    """The sample with one kind: nothing of it is set here, and a check of it takes a tenth of a second."""
    root = tmp_path / "project"
    shutil.copytree(SAMPLE, root)
    for kind in (root / "posters").iterdir():
        shutil.rmtree(kind)
    shutil.copytree(REPOSITORY / "posters" / "text-message", root / "posters" / "text-message")
    return root


def judged(root: Path, cache: Path) -> list[Problem]:
    """All that is said of a project's sources by whoever has this cache."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fanzha, "cache_folder", lambda root: cache)
        return read_and_check(root)[1]


# What somebody may do to a project, good and bad.
def line_added(root: Path, chance: random.Random) -> None:
    file = chance.choice(sorted([*root.glob("docs/**/*.md"), *root.glob("cases/*.md")]))
    said = (
        "先停手，再想一想。",
        f"请打 {NUMBER}。",
        "受害人王建国说。",
        "手机 13912345678。",
        "[甲](https://a.example/)",
    )
    file.write_text(file.read_text(encoding="utf-8") + f"\n\n{chance.choice(said)}\n", encoding="utf-8")


def line_lost(root: Path, chance: random.Random) -> None:
    file = chance.choice(sorted([*root.glob("docs/**/*.md"), *root.glob("cases/*.md")]))
    lines = file.read_text(encoding="utf-8").split("\n")
    del lines[chance.randrange(len(lines))]
    file.write_text("\n".join(lines), encoding="utf-8")


def number_registered(root: Path, chance: random.Random) -> None:
    file = root / "cases/_vocabulary/issuer.yml"
    text, both = file.read_text(encoding="utf-8"), f"phones: [0000-0000000, {NUMBER}]"
    there = both in text
    file.write_text(text.replace(*((both, "phones: 0000-0000000")[:: 1 if there else -1])), encoding="utf-8")


def word_forbidden(root: Path, chance: random.Random) -> None:
    with (root / "cases/_vocabulary/words.yml").open("a", encoding="utf-8") as words:
        word = chance.choice(("先停手", "想一想", "钱", "手机"))
        id_ = f"made-{chance.randrange(10**6)}"
        words.write(f"\n- {{id: {id_}, title: {word}, kind: typo, instead: 别的}}\n")


def entry_lost(root: Path, chance: random.Random) -> None:
    file = root / "cases/_vocabulary" / chance.choice(("hotlines.yml", "hosts.yml"))
    entries = file.read_text(encoding="utf-8").split("\n- ")
    if len(entries) > 2:
        del entries[chance.randrange(1, len(entries))]
    file.write_text("\n- ".join(entries), encoding="utf-8")


def file_renamed(root: Path, chance: random.Random) -> None:
    file = chance.choice(sorted(root.glob("cases/*.md")))
    file.rename(file.with_name(f"anli-{chance.randrange(10**6)}.md"))


EDITS: tuple[Callable[[Path, random.Random], None], ...] = (
    line_added,
    line_added,
    line_lost,
    number_registered,
    word_forbidden,
    entry_lost,
    file_renamed,
)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_is_edited_the_same_is_said_as_from_nothing(lean: Path, tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    before = [shutil.copytree(lean, tmp_path / "first")]
    said = set()

    def back(root: Path, chance: random.Random) -> None:
        shutil.rmtree(root)
        shutil.copytree(chance.choice(before), root)

    for step, edit in enumerate([*chance.sample(EDITS, len(EDITS)), back, *chance.sample(EDITS, 2), back]):
        edit(lean, chance)
        warm = judged(lean, tmp_path / "kept")
        assert warm == judged(lean, tmp_path / f"cold-{step}")
        assert warm == judged(lean, tmp_path / "kept")
        said.add(tuple(warm))
        before.append(shutil.copytree(lean, tmp_path / f"step-{step}"))
    assert len(said) > 2  # something was there to be hidden


def stopped(root: Path, cache: Path, pages: dict[str, str]) -> list[str]:
    """The rules that a gate stops pages by."""
    library, _ = read_library(root, Shelves(cache))
    assert library
    gate = Gate(library)
    found = [each.rule for each in gate.pages(pages)]
    gate.keep()
    return found


def test_what_a_gate_let_through_another_registry_stops(lean: Path, tmp_path: Path) -> None:
    pages = {"a.md": f"请打 {NUMBER}。"}
    for rules in ([], ["contact-unknown"], []):
        number_registered(lean, random.Random(0))
        assert stopped(lean, tmp_path / "kept", pages) == rules


def test_a_page_with_what_was_stopped_on_another_is_not_known_to_be_well(lean: Path, tmp_path: Path) -> None:
    """The gate says each fault once; the second page with it is passed over, and is not well for that."""
    pages = {"a.md": "先停手。", "b.md": f"请打 {NUMBER}。", "c.md": f"请打 {NUMBER}。"}
    for shown in (pages, {"c.md": pages["c.md"]}, pages):
        assert stopped(lean, tmp_path / "kept", shown) == ["contact-unknown"]


def test_what_is_well_in_a_guide_is_not_well_on_a_page(lean: Path, tmp_path: Path) -> None:
    """Guides show what must not be written; where a text stands is a part of the question."""
    text = "# 写法\n\n**错的写法**\n\n```\n您真是太贪心了\n```\n"
    write(lean, "docs/contribute/guide.md", text)
    assert judged(lean, tmp_path / "kept") == []
    write(lean, "docs/guide.md", text)
    found = judged(lean, tmp_path / "kept")
    assert [each.path for each in found] == ["docs/guide.md"]
    assert found == judged(lean, tmp_path / "cold")


def test_another_program_asks_again(lean: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = counted(monkeypatch)
    for program, again in (("one", True), ("one", False), ("two", True), ("two", False), ("one", False)):
        monkeypatch.setattr(kept, "program_digest", lambda program=program: program)
        asked.clear()
        assert judged(lean, tmp_path / "kept") == []
        assert bool(asked) == again, program


def counted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths of the files whose texts are asked for, from now on."""
    asked: list[str] = []
    texts = every_text.texts_of_file

    def noted(file):  # type: ignore[no-untyped-def]
        asked.append(file.path)
        return texts(file)

    monkeypatch.setattr(every_text, "texts_of_file", noted)
    return asked


def test_of_what_changed_alone_is_asked(lean: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    judged(lean, tmp_path / "kept")
    asked = counted(monkeypatch)
    write(lean, "docs/more.md", "# 更多\n\n先停手。\n")
    judged(lean, tmp_path / "kept")
    assert asked == ["docs/more.md"]


def test_another_word_leaves_a_design_as_it_was_and_another_registry_does_not(
    lean: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    design = "docs/assets/css/own.css"
    write(lean, design, f'.a::before {{ content: "{NUMBER}"; }}\n')
    number_registered(lean, random.Random(0))
    assert judged(lean, tmp_path / "kept") == []
    asked = counted(monkeypatch)
    word_forbidden(lean, random.Random(0))
    judged(lean, tmp_path / "kept")
    assert "docs/index.md" in asked
    assert design not in asked
    number_registered(lean, random.Random(0))
    assert (design, "contact-unknown") in {(each.path, each.rule) for each in judged(lean, tmp_path / "kept")}


def test_what_is_wrong_is_found_again(lean: Path, tmp_path: Path) -> None:
    write(lean, "docs/more.md", f"# 更多\n\n请打 {NUMBER}。\n")
    first, again = (judged(lean, tmp_path / "kept") for _ in range(2))
    assert [(each.path, each.line, each.rule) for each in again] == [("docs/more.md", 3, "contact-unknown")]
    assert first == again
    write(lean, "docs/more.md", f"# 更多\n\n先停手。\n\n请打 {NUMBER}。\n")
    assert [each.line for each in judged(lean, tmp_path / "kept")] == [5]


def test_while_a_list_is_broken_nothing_is_learnt(lean: Path, tmp_path: Path) -> None:
    """Without its lists no text is judged: nothing may be taken for well afterwards."""
    hotlines = lean / "cases/_vocabulary/hotlines.yml"
    whole = hotlines.read_text(encoding="utf-8")
    write(lean, "docs/more.md", f"# 更多\n\n请打 {NUMBER}。\n")
    hotlines.write_text(f"{whole}\n- {{id: x", encoding="utf-8")
    assert "contact-unknown" not in {each.rule for each in judged(lean, tmp_path / "kept")}
    hotlines.write_text(whole, encoding="utf-8")
    assert [each.rule for each in judged(lean, tmp_path / "kept")] == ["contact-unknown"]


def test_a_registry_differs_in_whatever_a_rule_can_see(lean: Path) -> None:
    library, _ = read_library(lean)
    assert library
    words = library.vocabulary
    one = Registry(words)
    assert one.digest == Registry(words).digest
    seen = {one.digest}
    for name in ("numbers", "regional", "domains", "lookalikes"):
        other = Registry(words)
        value = getattr(one, name)
        other.__dict__[name] = {**value, "1": frozenset()} if isinstance(value, dict) else value | {"1"}
        seen.add(other.digest)
    assert len(seen) == 5


def test_a_fingerprint_tells_all_that_is_in_a_value() -> None:
    values = [
        {"a": ("b", "c")},
        {"a": ("b\0c",)},
        {"a": ["b", "c", ""]},
        {"a": frozenset("bc")},
        {"a": "b", "c": ""},
        {},
    ]
    assert len({fingerprint(each) for each in values}) == len(values)
    assert fingerprint({"a": frozenset("bcdefgh")}) == fingerprint({"a": frozenset("hgfedcb")})


def filled(place: Path, *words: str) -> Shelf:
    shelf = Shelf(place)
    for word in words:
        shelf.add(word)
    shelf.save()
    return shelf


def damages(whole: bytes) -> Iterator[bytes]:
    yield b""
    yield whole[:-16]
    yield whole[:-5]
    yield whole + bytes(16)
    yield whole[: len(whole) // 2]
    yield bytes([whole[0] ^ 1]) + whole[1:]
    yield whole[:-1] + bytes([whole[-1] ^ 1])
    yield b"\0" * len(whole)


def test_a_damaged_shelf_is_none(tmp_path: Path) -> None:
    place = tmp_path / "a.kept"
    filled(place, "甲", "乙")
    whole = place.read_bytes()
    assert Shelf(place).has("甲")
    assert not Shelf(place).has("丙")
    for damaged in damages(whole):
        place.write_bytes(damaged)
        assert not Shelf(place).has("甲")
        assert not Shelf(place).has("乙")
    filled(place, "甲", "乙")
    assert place.read_bytes() == whole


def test_two_runs_at_once_lose_nothing(tmp_path: Path) -> None:
    place = tmp_path / "a.kept"
    one, two = Shelf(place), Shelf(place)
    one.add("甲")
    two.add("乙")
    one.save()
    two.save()
    assert Shelf(place).has("甲")
    assert Shelf(place).has("乙")
    assert [file.name for file in tmp_path.iterdir()] == ["a.kept"]


def test_no_room_or_no_leave_to_write_is_done_without(
    lean: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(target: Path, made: bytes) -> None:
        raise OSError(errno.ENOSPC, "full", str(target))

    write(tmp_path, "a file", "")
    assert judged(lean, tmp_path / "a file") == []  # nothing can be put below it
    assert judged(lean, tmp_path / "kept") == []
    write(lean, "docs/more.md", "# 更多\n\n先停手。\n")
    monkeypatch.setattr(kept, "store", full)
    left = sorted(tmp_path.rglob("*.kept"))
    assert judged(lean, tmp_path / "kept") == []
    assert sorted(tmp_path.rglob("*.kept")) == left


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only to the administrator")
def test_a_folder_that_is_read_only_is_read(lean: Path, tmp_path: Path) -> None:
    judged(lean, tmp_path / "kept")
    (tmp_path / "kept" / "verdicts").chmod(0o500)
    write(lean, "docs/more.md", f"# 更多\n\n请打 {NUMBER}。\n")
    assert [each.rule for each in judged(lean, tmp_path / "kept")] == ["contact-unknown"]
    (tmp_path / "kept" / "verdicts").chmod(0o700)


def test_what_is_old_is_forgotten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(SHELVES + 3):
        shelves = Shelves(tmp_path)
        shelves.shelf("files", f"list {number}").add("甲")
        shelves.shelf("through", f"list {number}").add("甲")
        shelves.save()
        for file in tmp_path.iterdir():
            os.utime(file, ns=(file.stat().st_atime_ns, file.stat().st_mtime_ns - 10**9))
    assert len(list(tmp_path.glob("files-*.kept"))) == len(list(tmp_path.glob("through-*.kept"))) == SHELVES
    assert Shelves(tmp_path).shelf("files", f"list {number}").has("甲")
    assert not Shelves(tmp_path).shelf("files", "list 0").has("甲")
    assert MOST * kept.SIZE == 16_000_000
    monkeypatch.setattr(kept, "MOST", 3)
    for word in "甲乙丙丁":
        filled(tmp_path / "full.kept", word)
    assert [word for word in "甲乙丙丁" if Shelf(tmp_path / "full.kept").has(word)] == ["丁"]


def test_a_whole_project_that_is_well_is_only_read(
    lean: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = []

    def made(root: Path, **options: object) -> fanzha.Edition:
        asked.append(root)
        return make_edition(root, with_print=False)

    monkeypatch.setattr(checking, "make_edition", made)
    said = []
    for _ in range(2):
        assert main(["check", "--root", str(lean)]) == 0
        said.append(capsys.readouterr())
    assert len(asked) == 1
    assert said[0] == said[1]
    write(lean, "docs/more.md", f"# 更多\n\n请打 {NUMBER}。\n")
    for _ in range(2):
        assert main(["check", "--root", str(lean)]) == 1
    assert len(asked) == 3
