"""What a command made is handed out again while nothing has changed that went in, and made anew when anything has."""

from __future__ import annotations

import dataclasses
import io
import os
import zipfile
from pathlib import Path
from uuid import uuid4

import pytest
from fanzha.campaign.record import read_entries
from fanzha.cli import answers, making
from fanzha.cli import pack as packing
from fanzha.cli.answers import answered
from fanzha.cli.run import main
from fanzha.press import ingredients
from fanzha.press.ingredients import everything_digest

from tests.sample_project import write


def digest(root: Path) -> str:
    return everything_digest(root, root / "posters")


def changed(root: Path, path: str, old: str, new: str) -> None:
    text = (root / path).read_text(encoding="utf-8")
    assert old in text
    write(root, path, text.replace(old, new, 1))


# One of each sort of thing that goes into what is made.
INPUTS = {
    "a template": "posters/text-message/main.txt.jinja",
    "a layout": "posters/shared/fit.typ",
    "a manifest": "posters/text-message/manifest.yml",
    "a drawing": "posters/art/bell.svg",
    "the issuer": "cases/_vocabulary/issuer.yml",
    "a list": "cases/_vocabulary/hotlines.yml",
    "a case": "cases/kefu-tuikuan.md",
    "an explainer": "docs/tactics/shuadan-yangli.md",
    "the site's settings": "mkdocs.yml",
}


def test_every_sort_of_input_is_noticed(project: Path) -> None:
    seen = {digest(project)}
    for path in INPUTS.values():
        write(project, path, ((project / path).read_bytes() if (project / path).is_file() else b"") + b"\n")
        seen.add(digest(project))
    write(project, "posters/fonts/own.ttf", b"\0")
    seen.add(digest(project))
    (project / "posters/fonts/own.ttf").rename(project / "posters/fonts/other.ttf")
    seen.add(digest(project))
    assert len(seen) == len(INPUTS) + 3


def test_another_version_of_a_library_or_of_the_house_is_noticed(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = {digest(project)}
    (tmp_path / "typst-99.dist-info").mkdir()
    monkeypatch.syspath_prepend(str(tmp_path))
    seen.add(digest(project))
    write(tmp_path, "house/fanzha/made.py", "1")
    monkeypatch.setattr(ingredients, "HOUSE", tmp_path / "house")
    seen.add(digest(project))
    write(tmp_path, "house/fanzha/made.py", "2")
    seen.add(digest(project))
    assert len(seen) == 4


def test_a_link_in_the_place_of_a_file_is_noticed(project: Path) -> None:
    """A check that only compares contents would not say that it must not be there."""
    before, page = digest(project), project / "docs/index.md"
    page.rename(project / "index.md")
    page.symlink_to(project / "index.md")
    assert digest(project) != before
    page.unlink()
    (project / "index.md").rename(page)
    assert digest(project) == before
    (project / "docs" / "linked").symlink_to(project / "cases")
    with pytest.raises(FileNotFoundError):
        digest(project)


def test_a_pipe_is_not_waited_for(project: Path) -> None:
    os.mkfifo(project / "posters" / "pipe")
    with pytest.raises(FileNotFoundError):
        digest(project)


class Counted:
    """How often something was really made."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.times, print_all = 0, making.printed

        def counting(*words):  # type: ignore[no-untyped-def]
            self.times += 1
            return print_all(*words)

        monkeypatch.setattr(making, "printed", counting)


def made(root: Path, out: Path, *words: str) -> dict[str, bytes]:
    assert main(["kit", "make", "text-message/shuadan-yangli", "--root", str(root), "--out", str(out), *words]) == 0
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def test_the_same_question_is_answered_from_what_is_kept(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys
) -> None:  # type: ignore[no-untyped-def]
    new = uuid4().hex.translate(str.maketrans("0123456789", "ghijklmnop"))  # five digits may be a number to dial
    changed(project, "posters/text-message/main.txt.jinja", "", f"{{# asked for the first time in {new} #}}")
    counted = Counted(monkeypatch)
    first = made(project, tmp_path / "a")
    told = capsys.readouterr()
    (project / "record.jsonl").unlink()
    again = made(project, tmp_path / "b")
    assert counted.times == 1
    assert again == first
    said = capsys.readouterr()
    assert (said.out.replace("/b", "/a"), said.err) == (told.out, told.err)
    assert len(read_entries(project)[0]) == 1  # what is handed out again is handed out


def test_whatever_changes_is_in_the_next_answer(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    counted = Counted(monkeypatch)
    one = made(project, tmp_path / "one", "--set", "issuer=甲县反诈中心")
    two = made(project, tmp_path / "two", "--set", "issuer=乙县反诈中心")
    assert one != two
    changed(project, "cases/_vocabulary/issuer.yml", "样例县反诈中心", "另一县反诈中心")
    three = made(project, tmp_path / "three")
    assert any("另一县反诈中心" in each.decode("utf-8-sig") for each in three.values())
    before = counted.times
    for file in (project / ".cache" / "fanzha").resolve().rglob("*.txt"):
        if file.read_bytes() in three.values():
            file.unlink()  # the cache may be deleted at any time, part of it as well
    assert made(project, tmp_path / "four") == three
    assert counted.times == before + 1


def test_what_fails_is_not_kept_and_leaves_nothing(project: Path, tmp_path: Path) -> None:
    asked = ["of its own"]
    assert answered(project, asked, lambda: None) is None
    with pytest.raises(OSError, match="full"):
        answered(project, asked, lambda: (_ for _ in ()).throw(OSError("full")))
    whole = answers.Answer({}, ())
    assert answered(project, asked, lambda: whole) is whole
    kept = answered(project, asked, lambda: None)
    assert kept
    assert dataclasses.asdict(kept) == dataclasses.asdict(whole)
    for file in (project / ".cache" / "fanzha").resolve().rglob("*.answer"):
        if file.read_bytes() == answers._written(whole, project):
            file.write_bytes(b"{")  # a disk that lost the end of it
    assert answered(project, asked, lambda: None) is None


@pytest.mark.print
def test_a_pack_made_again_is_the_same_file(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for out in "ab":
        assert main(["pack", "老年人", "--root", str(project), "--out", str(tmp_path / out)]) == 0
        monkeypatch.setattr(packing, "printed", None)  # nothing is asked of the press again
    (one,), (two,) = ((tmp_path / out).iterdir() for out in "ab")
    assert one.read_bytes() == two.read_bytes()
    assert zipfile.ZipFile(io.BytesIO(two.read_bytes())).testzip() is None


def test_an_answer_made_while_a_file_was_saved_is_not_kept(project: Path) -> None:
    """It may be made of the new text, and would be handed out for the old one once that is written back."""
    before = (project / INPUTS["a case"]).read_text(encoding="utf-8")
    asked, question = [], [f"saved meanwhile {uuid4()}"]

    def making_it() -> answers.Answer:
        asked.append(None)
        if len(asked) == 1:
            write(project, INPUTS["a case"], f"{before}\n")
        return answers.Answer({}, ())

    for _ in range(3):
        assert answered(project, question, making_it) is not None
        write(project, INPUTS["a case"], before)
    assert len(asked) == 2
