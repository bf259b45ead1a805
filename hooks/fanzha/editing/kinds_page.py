"""docs/contribute/kinds.md: what there is to make, from the manifests themselves."""

from __future__ import annotations

from fanzha.kinds import FORMAT_NAMES, SOURCE_NAMES, Kinds, Manifest, papers_of

KINDS = "docs/contribute/kinds.md"


def kinds_page(head: list[str], kinds: Kinds) -> str:
    """The page. head: its front matter and title."""
    lines = [
        *head,
        "",
        "一种材料是 `posters/` 下的一个文件夹：`manifest.yml` 写它叫什么、用什么做，"
        "`main.typ` 是版式（文字材料是模板，如 `main.txt.jinja`），`sample.json` 是样例内容。"
        "放进一个文件夹，网站、命令、检查和这张表里就有了；删掉文件夹，就都没有了。"
        "`manifest.yml` 能写什么，见[字段总表](fields.md)。",
        "",
        "| 种类 | 名称 | 用途 | 来源 | 纸张 | 面数 | 版式 | 文件 |",
        "|---|---|---|---|---|---|---|---|",
    ]
    return "\n".join([*lines, *(_kind_row(manifest) for manifest in kinds.values()), ""])


def _kind_row(manifest: Manifest) -> str:
    sizes = papers_of(manifest) or [f"{size.width}×{size.height} 像素" for size in manifest.pictures.values()]
    cells = (
        f"`{manifest.id}`",
        manifest.title,
        manifest.use,
        "、".join(SOURCE_NAMES[source] for source in manifest.sources),
        "、".join(sizes),
        "" if manifest.filled else str(manifest.sides or "不定"),
        "、".join(manifest.shapes),
        "、".join(FORMAT_NAMES[format] for format in manifest.outputs),
    )
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"
