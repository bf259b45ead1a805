"""docs/contribute/pictures.md: the small drawings by name, as an editor picks them."""

from __future__ import annotations

from fanzha.content import Art

PICTURES = "docs/contribute/pictures.md"

# As written in a file, where the marks are YAML's.
_EXAMPLE = """strip:
- what: “孙子”打来电话
  people: 奶奶、陌生人
  art: 来电
- {}
- {}
- say: 先打他平时的号码
"""

_INTRO = (
    "每种手法有一张自己的图，海报、公众号封面、网页的列表都用它。"
    "在手法里写 `art: 银行卡`，就用这张；不写，就用所属类别的。",
    "",
    "图垫在什么样的框上，不用选：看这种手法的 `screen` 第一幅是什么。"
    "聊天是气泡，来电是圆，短信是信封，网页和付款是屏幕，通知是纸，买卖是票，当面和贴卡是八角。两种手法的图、框、颜色都一样，检查时会报出来。",
    "",
    "添一张：复制 `posters/art/` 里的一个 svg，改里面的图形，在 `posters/art/art.yml` 里加一条，"
    "运行 `fanzha check`。都画在96×96的格子上，线粗4，只用墨、红、纸三色；红和墨挨着的地方留一道白，黑白复印才看得清。"
    "人物没有脸，不画徽章、制服上的标志，也不画真的牌子。全部图样印在一张上：`fanzha print specimen --out 打印`。",
    "",
    "案例的连环画也用这些图。不用写：画谁，看案例的第一种人群（audiences.yml 里的 `figure`，没有就看 `art`）；"
    "画什么，看那一格的话说到哪个词（art.yml 里每张图的 `words`）；"
    "“说”“要”后面的话进气泡；自称的、带引号的“民警”画成陌生人。"
    "哪一格不合意，在案例里写 `strip`，四格依次写，写了哪项用哪项，最后一格是转折：",
    "",
    "```yaml",
    *_EXAMPLE.splitlines(),
    "```",
    "",
    "图下的话最多20字，气泡最多14字，一格只画一件事。",
)


def pictures_page(head: list[str], art: Art) -> str:
    """The page. head: its front matter and title."""
    lines = [*head, "", *_INTRO]
    for kind, title in (("物", "物件"), ("人", "人物"), ("框", "框")):
        lines += ["", f"## {title}", "", "| 图 | 名称 | 编号 |", "|---|---|---|"]
        lines += [
            f"| ![{each.alt}](../assets/art/{each.id}.svg){{: width=72 height=72 }} | {each.title} | `{each.id}` |"
            for each in art
            if each.kind == kind
        ]
    return "\n".join([*lines, ""])
