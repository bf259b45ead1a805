"""`fanzha print`'s last steps: what the shop needs added, and reading everything back before it leaves the house."""

from __future__ import annotations

from pathlib import Path

from fanzha.cli.progress import Bar
from fanzha.content import Problem, in_order
from fanzha.kinds import Sheet
from fanzha.press import finished


def finish_all(sheets: dict[str, Sheet], made: dict[str, Path]) -> dict[str, bytes | Path]:
    """Files by name, the PDFs for the shop with their BleedBox and die line."""
    for_shop = {name for name in made if is_pdf(name) and sheets[name].data["production"] == "shop"}
    return {
        name: finished(path.read_bytes(), sheets[name].die) if name in for_shop else path for name, path in made.items()
    }


def is_pdf(name: str) -> bool:
    """Whether a file can be read back: pictures have neither boxes nor fonts."""
    return name.endswith(".pdf")


def check_all(sheets: dict[str, Sheet], files: dict[str, bytes | Path], site: str) -> list[Problem]:
    """What is wrong with finished PDFs. site: this project's address."""
    from fanzha.press import FinishedPdf, preflight_problems

    problems: list[Problem] = []
    with Bar("检查成品") as bar:
        for done, (name, sheet) in enumerate(sheets.items(), 1):
            content = files[name]
            pdf = content.read_bytes() if isinstance(content, Path) else content
            problems += preflight_problems(FinishedPdf(name, sheet, pdf), site) if is_pdf(name) else ()
            bar.show(done, len(sheets))
    return in_order(problems)
