"""What a project's lists and tactics are called, without reading all of it: for choices in a new source."""

from __future__ import annotations

from pathlib import Path

from fanzha.content.frontmatter import read_yaml

HEAD = 4_000  # characters of a source in which its title stands


def list_titles(root: Path, name: str) -> list[str]:
    """The titles of one list below cases/_vocabulary, in its order; what is broken there is `fanzha check`'s affair."""
    return [str(entry["title"]) for entry in _entries(root / "cases" / "_vocabulary" / f"{name}.yml")]


def tactic_titles(root: Path) -> list[str]:
    """The titles of all explainers, by file name."""
    heads = (path.read_text(encoding="utf-8", errors="replace")[:HEAD] for path in sorted(_explainers(root)))
    found = (next((line for line in head.splitlines() if line.startswith("title:")), "") for head in heads)
    return [title for line in found if (title := line.removeprefix("title:").strip().strip("\"'"))]


def _explainers(root: Path) -> list[Path]:
    return [path for path in (root / "docs" / "tactics").glob("*.md") if "." not in path.stem and path.stem != "index"]


def _entries(path: Path) -> list[dict[str, object]]:
    value = read_yaml(path.name, path.read_bytes())[0] if path.is_file() else None
    return [each for each in value if isinstance(each, dict) and "title" in each] if isinstance(value, list) else []
