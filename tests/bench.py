"""`make bench`: how fast we are, as ratios measured in one run. These machines are noisy: believe ratios, not seconds.

Start: processor time of what loads nothing heavy, tests/starting.py.
Site: our build without print against plain MkDocs + Material (its Chinese search on) of the same pages' Markdown, at
1,000 generated cases, in Simplified alone and with the Traditional edition, whose pages the plain site then has too;
and what 5,000 cost against 1,000. Check: processor time at 100 and at 1,000
cases, against reading alone. Print: tests/bench_print.py;
drawings: tests/bench_drawings.py; kit: tests/bench_kit.py.
Privacy: what the rules notice, tests/privacy/.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "hooks"))

from fanzha import make_edition  # noqa: E402
from fanzha.content.short_addresses import SHORT_ADDRESSES, next_lines, read_short_addresses, stating  # noqa: E402
from fanzha.content.sources import read_sources  # noqa: E402
from fanzha.site.traditional import TEMPLATE  # noqa: E402

from tests.starting import cpu_of, start_table  # noqa: E402

PARTS = ("start", "privacy", "site", "print", "drawings", "kit", "check")

READING = "import sys, pathlib; from fanzha.content import read_library; read_library(pathlib.Path(sys.argv[1]))"

_STEMS = "甲乙丙丁戊己庚辛壬癸"

PLAIN = """
site_name: plain
docs_dir: docs
hooks: []
theme: {name: material, language: zh, font: false}
plugins: [{search: {lang: [zh, en]}}]
not_in_nav: "*"
nav: [index.md]
markdown_extensions: [toc, tables, attr_list, admonition, md_in_html]
"""


def project_with_cases(folder: Path, count: int, *, traditional: bool = False) -> Path:
    """A copy of this project with `count` cases, made from the real ones under other names, with own sentences."""
    for part in ("docs", "cases", "posters"):
        shutil.copytree(ROOT / part, folder / part)
    shutil.copytree(ROOT / "hooks", folder / "hooks", ignore=shutil.ignore_patterns("__pycache__", "*.egg-info"))
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config = config if traditional else config.replace("traditional: true", "traditional: false")
    (folder / "mkdocs.yml").write_text(config.replace("\nextra:\n", "\nextra:\n  print: false\n"), encoding="utf-8")
    real = sorted((ROOT / "cases").glob("*.md"))
    made = [f"generated-{number}" for number in range(count - len(real))]
    for number, name in enumerate(made):
        text = one_more(real[number % len(real)].read_text(encoding="utf-8"), number)
        (folder / "cases" / f"{name}.md").write_text(text, encoding="utf-8")
    entries, _ = read_short_addresses(read_sources(folder))
    lines = list(next_lines(entries, [f"cases/{name}" for name in made]))
    registry = (folder / SHORT_ADDRESSES).read_text(encoding="utf-8") + "".join(f"{each.text}\n" for each in lines)
    (folder / SHORT_ADDRESSES).write_text(stating(registry, lines[-1].number) if lines else registry, encoding="utf-8")
    return folder


def one_more(source: str, number: int) -> str:
    """A case like another, under its own title. Each sentence of its body is made its own, and each paragraph gets
    short ones, so that no rule about repetitions or long sentences has anything to say."""
    head, mark, body = source.partition("\n---\n")
    title = next(line for line in head.splitlines() if line.startswith("title:"))
    own = "".join(_STEMS[int(digit)] for digit in str(number))  # no number that a rule could mind
    body = re.sub(r"(?<=[\w”）])([。；？！])", rf"（演练{own}）\1", body)
    body = re.sub(r"(?m)(?<=[。？！])$", f"演练{own}。再练{own}。", body)
    return head.replace(title, f"title: 第{number}号演练案例", 1) + mark + body


def plain_site(project: Path, folder: Path, *, traditional: bool = False) -> Path:
    """The same pages as finished Markdown, for MkDocs and Material alone."""
    edition = make_edition(project, with_print=False, traditional=traditional)
    shutil.copytree(project / "docs", folder / "docs", ignore=shutil.ignore_patterns("templates", "quiz"))
    for uri, text in edition.pages.items():
        target = folder / "docs" / uri
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text.replace(f"{TEMPLATE}\n", "", 1), encoding="utf-8")  # a template of our theme
    (folder / "mkdocs.yml").write_text(PLAIN, encoding="utf-8")
    return folder


def seconds_to_build(folder: Path, rounds: int) -> float:
    """The fastest of some builds in processes of their own, in seconds."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(folder / "site")]
        subprocess.run(command, cwd=folder, check=True, capture_output=True, env={**os.environ, "PYTHONPATH": "hooks"})
        times.append(time.perf_counter() - start)
    return min(times)


def one_ratio(base: Path, name: str, count: int, rounds: int, *, traditional: bool) -> float:
    """Builds the same pages both ways and prints the ratio; the seconds ours took."""
    project = project_with_cases(base / "ours", count, traditional=traditional)
    ours = seconds_to_build(project, rounds)
    plain = seconds_to_build(plain_site(project, base / "plain", traditional=traditional), rounds)
    print(f"site, {name}: ours {ours:.1f} s, plain MkDocs+Material {plain:.1f} s")
    print(f"  ratio {ours / plain:.2f} (goal 0.60)")
    return ours


def site_ratios(small: int, large: int, rounds: int) -> None:
    """Builds and prints; the goals are those of the issues."""
    with tempfile.TemporaryDirectory() as place:
        base = Path(place)
        ours = one_ratio(base / "one", f"{small} cases", small, rounds, traditional=False)
        one_ratio(base / "both", f"{small} cases in both editions", small, rounds, traditional=True)
        many = seconds_to_build(project_with_cases(base / "large", large), 1)
        print(f"site, {large} cases: {many:.1f} s")
        print(f"  {many / ours:.2f} times what {small} cost (goal {large / small * 1.1:.2f})")


def check_ratios(count: int) -> None:
    """What `fanzha check` costs from nothing, again, and after one change, against reading the same files alone."""
    with tempfile.TemporaryDirectory() as place:
        project = project_with_cases(Path(place), count)
        reading = cpu_of(["-c", READING, str(project)])
        print(f"check, {count} cases：只把文件读进来，处理器 {reading:.1f} 秒")
        for what in ("冷", "热", "改一篇以后"):
            if what == "改一篇以后":
                changed = min((project / "cases").glob("*.md"))
                changed.write_text(changed.read_text(encoding="utf-8") + "\n先停手。\n", encoding="utf-8")
            used = cpu_of(["-m", "fanzha", "check", "--root", str(project)])
            print(f"  {what}：处理器 {used:.1f} 秒，是只读的 {used / reading:.1f} 倍")


def main() -> None:
    """Everything, or only one part."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("part", nargs="?", choices=["all", *PARTS], default="all")
    options.add_argument("--cases", type=int, nargs=2, default=(1000, 5000))
    options.add_argument("--rounds", type=int, default=2)
    chosen = options.parse_args()
    if chosen.part in ("start", "all"):
        start_table()
    if chosen.part in ("privacy", "all"):
        from tests.privacy.measure import main as privacy_table

        privacy_table()
    if chosen.part in ("site", "all"):
        site_ratios(*chosen.cases, chosen.rounds)
    if chosen.part in ("kit", "all"):
        from tests.bench_kit import kit_table

        kit_table()
    if chosen.part in ("check", "all"):
        check_ratios(100)
        check_ratios(1000)
    if chosen.part in ("print", "all"):
        from tests.bench_print import print_ratios

        print_ratios()
    if chosen.part in ("drawings", "all"):
        from tests.bench_drawings import drawing_table

        drawing_table()


if __name__ == "__main__":
    main()
