"""What a kind of sheet is: the model of posters/<kind>/manifest.yml, which every reader of kinds works from.

Each field's `title` and `description` are what error messages and docs/contribute/fields.md say, as for all sources.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, create_model

from fanzha.content import Origin, Strict, Theme, Words, split_list
from fanzha.kinds.engines import ENGINES, PRINTED, EngineName
from fanzha.kinds.limits import Limits
from fanzha.kinds.offered import SOURCE_NAMES, Format, Made, Source, Time
from fanzha.kinds.papers import known_paper

Sources = Annotated[tuple[Source, ...], BeforeValidator(split_list)]
Formats = Annotated[tuple[Format, ...], BeforeValidator(split_list)]
Papers = Annotated[tuple[Annotated[str, AfterValidator(known_paper)], ...], BeforeValidator(split_list)]
Themes = Annotated[tuple[Theme, ...], BeforeValidator(split_list)]
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9-]*$")]
Key = Annotated[str, Field(pattern=r"^[a-z][a-z_]*$")]

# `from` is a word of Python's own, so the field cannot be written in a class.
_SOURCES: tuple[Any, Any] = (
    Sources,
    Field(
        title="来源",
        description="用什么做：" + "、".join(f"{name} {title}" for name, title in SOURCE_NAMES.items()),
        min_length=1,
    ),
)
_SOME_SOURCES: tuple[Any, Any] = (Sources, Field((), title="来源", description="只给这些来源用；不写就都能用"))
if TYPE_CHECKING:

    class _FromSources(Strict): ...

    class _FromSomeSources(Strict): ...

else:
    _FromSources = create_model("_FromSources", __base__=Strict, **{"from": _SOURCES})
    _FromSomeSources = create_model("_FromSomeSources", __base__=Strict, **{"from": _SOME_SOURCES})

LARGE_PAPERS = "给要大字的人群（audiences.yml 里写了 type 的）只用这些纸，第一个是默认的；不写就和 papers 一样"
SIDES = "有几面；不写就是要几面有几面"
CODES = "至少有几个二维码，成品检查时都要扫得出来"


class Die(Strict):
    """What is punched out of a sheet: a shape as large as the trimmed sheet, and a hole in it."""

    shape: Literal["圆", "圆角"] = Field(title="形状", description="圆：和纸一样大的圆；圆角：四角是圆的方块")
    corner: float = Field(0, title="圆角", description="圆角的半径，毫米", ge=0, le=50)
    hole: float = Field(0, title="孔", description="孔的直径，毫米；不写就没有孔", ge=0, le=50)
    hole_at: float = Field(0, title="孔在哪里", description="孔的中心离上边多少毫米，左右居中", ge=0, le=500)


class Layout(_FromSomeSources):
    """One way to lay a kind out, or to fold it. What is not said here is as the kind says."""

    file: Name = Field(title="版式名", description="main.typ 里的名字，传给它的 layout")
    needs: Words = Field((), title="需要", description="缺了这些内容就不用这个版式")
    papers: Papers = Field((), title="纸张", description="第一个是默认的；横放的后面加“横”，如 A4横")
    large_papers: Papers = Field((), title="大字的纸", description=LARGE_PAPERS)
    sides: int | None = Field(None, title="面数", description=SIDES, ge=1)
    codes: int | None = Field(None, title="二维码", description=CODES, ge=0)
    shop: str = Field("", title="折法、模切", description="交付单“折、模切”一栏怎么写", max_length=20)
    die: Die | None = Field(None, title="模切", description="有 shape、corner、hole、hole_at；印厂版里另有一层刀版线")

    @property
    def sources(self) -> tuple[str, ...]:
        """What may be laid out like this; empty for everything."""
        return tuple(getattr(self, "from"))


class Variant(Strict):
    """A second edition of every sheet of a kind, such as one for copiers."""

    title: str = Field(title="名称", description="写在纸张后面，如“黑白”", min_length=1, max_length=8)
    paper: Annotated[str, AfterValidator(known_paper)] = Field(title="纸张", description="如 A4")
    theme: Theme | None = Field(None, title="颜色", description="红、蓝、绿、素、童或黑白；不写就和原来一样")
    layout: str = Field("", title="版式", description="另换一个版式；不写就和原来一样")
    copier: bool = Field(False, title="给复印机", description="true：只给 audiences.yml 里写了 copier 的人群做")


class ScreenSize(Strict):
    """A picture for screens, drawn on a paper of so many mm."""

    title: str = Field(title="名称", description="链接上的字，如“方图”", min_length=1, max_length=16)
    width: int = Field(title="宽", description="像素", ge=16, le=8000)
    height: int = Field(title="高", description="像素", ge=16, le=8000)
    millimetres: int = Field(title="纸宽", description="排在多少毫米宽的纸上，决定字显得多大", ge=20, le=1000)


class Manifest(_FromSources):
    """One kind of sheet: posters/<kind>/manifest.yml. id: the folder's name."""

    id: str = Field(exclude=True)
    origin: Origin = Field(exclude=True, repr=False)
    title: str = Field(title="名称", description="大家怎么叫它，如“海报”", min_length=2, max_length=12)
    also: Words = Field((), title="别的叫法", description="大家还叫它什么，如 教案、班会")
    use: str = Field(title="用途", description="一句话：做什么用，贴在哪里、发给谁", min_length=4, max_length=40)
    group: str = Field("", title="分组", description="打印下载页上和哪些放在一起；不写就不单列", max_length=8)
    order: int = Field(100, title="次序", description="小的在前", ge=0)
    time: Time = Field("一小时", title="要多久", description="资料包里归到哪一类：有十分钟、一小时还是一天的人用它")
    name: str = Field("{title}", title="标题", description="每一份叫什么，{title} 换成内容的标题", max_length=30)
    needs: Words = Field((), title="需要", description="缺了这些内容就不做这一份")
    audiences: Words = Field((), title="给谁", description="只用写给这些人群的内容做，如 小学生；不写就都做")
    readers: Words = Field((), title="放进谁的资料包", description="只放进这些人群的资料包，如 家长；不写就都放")
    letters: Name | Literal[""] = Field("", title="文稿在哪里", description="用哪个种类的 .md；不写就用自己的")
    made: Made = Field(
        "网站",
        title="什么时候做",
        description="网站：网站上都有 · 资料包：文件大，网站上只放一份样子，fanzha pack 时做 · 点名：点名才做",
    )
    shop_only: bool = Field(False, title="只送印刷厂", description="true：总带出血、裁切线，总是四色")
    engine: EngineName = Field(
        PRINTED, title="做法", description="；".join(f"{name}：{engine.about}" for name, engine in ENGINES.items())
    )
    outputs: Formats = Field(("pdf", "webp"), title="文件", description="第一个是成品，后面的由它来", min_length=1)
    papers: Papers = Field((), title="纸张", description="第一个是默认的；横放的后面加“横”，如 A4横")
    large_papers: Papers = Field((), title="大字的纸", description=LARGE_PAPERS)
    landscape: bool = Field(False, title="可以横排", description="true 或 false")
    themes: Themes = Field(("红",), title="颜色", description="第一个是默认的", min_length=1)
    layouts: dict[str, Layout] = Field({}, title="版式", description="没有点名时用第一个内容够用的")
    folds: dict[str, Layout] = Field({}, title="折法", description="没有点名时用第一个")
    variants: dict[Name, Variant] = Field({}, title="另一版", description="每一份都另做一版，名字写进文件名")
    editions: dict[Name, Annotated[str, Field(min_length=1, max_length=8)]] = Field(
        {}, title="几种卷", description="每一份做成这几种，写成 名字: 叫法，如 a: A卷；模板里用 edition 区分"
    )
    pictures: dict[str, ScreenSize] = Field({}, title="图片", description="每一份做成这些大小，名字写进文件名")
    each: Literal["figure", ""] = Field(
        "", title="一图一张", description="figure：第几张图片画第几幅插图（先图样，再画面）；没有那么多就少几张"
    )
    illustrated: Name | Literal[""] = Field(
        "", title="配图", description="配哪个种类的图片：文章里用上，网页上放在旁边；没有那个种类就不配"
    )
    sides: int | None = Field(None, title="面数", description=SIDES, ge=1)
    codes: int = Field(0, title="二维码", description=CODES, ge=0)
    limits: Limits = Field(Limits(), title="限度", description="字数、行数、秒数、面数……，都可不写")
    encoding: Literal["utf-8", "gb18030"] = Field(
        "utf-8", title="编码", description="TXT 用什么编码；屏幕控制软件多半要 gb18030"
    )
    shop_note: str = Field("", title="交付说明", description="交给印刷厂时另外要说的", max_length=80)
    fixed: dict[Key, str] = Field({}, title="固定内容", description="每一份都一样、版式要用到的内容")
    roster: bool = Field(False, title="可按班级做", description="true：可以按名单做，也放进打印台")
    beside: str = Field("", title="放在旁边", description="不单列，放在同一内容的印刷品旁边，如“发群”", max_length=8)
    folded: bool = Field(False, title="收起来", description="true：旁边的链接点开才看到")
    folder: Name | Literal[""] = Field("", title="网址", description="发布在 print/ 下哪个文件夹；不写就用种类的名字")

    @property
    def sources(self) -> tuple[str, ...]:
        """What its sheets are made from."""
        return tuple(getattr(self, "from"))

    @property
    def on_site(self) -> bool:
        """Whether every sheet of it lies ready on the site; of others the site shows the first, as a specimen."""
        return self.made == "网站"

    @property
    def holds_letters(self) -> bool:
        """Whether what it is made from stands as Markdown in its own folder."""
        return self.from_letters and self.letter_folder == self.id

    @property
    def from_letters(self) -> bool:
        """Whether it is made from texts that editors wrote for a kind."""
        return "letter" in self.sources

    @property
    def letter_folder(self) -> str:
        """The kind in whose folder its texts stand; "" where it is made of none."""
        return (self.letters or self.id) if self.from_letters else ""

    @property
    def on_demand(self) -> bool:
        """Whether it is made only of what somebody brings or asks for: a roster, a pack, figures."""
        return not {"roster", "pack", "figures"}.isdisjoint(self.sources)

    @property
    def file(self) -> str:
        """The file in its folder that its sheets are made of."""
        return ENGINES[self.engine].file

    @property
    def layout(self) -> str:
        """The shared design that sets what its template gave, below the folder of layouts; "" for its own or none."""
        return ENGINES[self.engine].layout

    @property
    def pictured(self) -> bool:
        """Whether its template may ask for drawings by name."""
        return ENGINES[self.engine].pictured

    @property
    def filled(self) -> bool:
        """Whether a template is filled with a brief; else a design lays out the values of a record."""
        return self.engine != PRINTED

    @property
    def shapes(self) -> dict[str, Layout]:
        """Its layouts or its folds."""
        return self.folds or self.layouts

    @property
    def printed(self) -> bool:
        """Whether it is laid out for paper, not for screens."""
        return not self.pictures and not self.filled

    def named(self, title: str) -> str:
        """What a sheet is called that is made of a record with this title."""
        return self.name.replace("{title}", title)

    def line(self, *keys: str | int) -> int:
        return self.origin.line(*keys)

    def shape(self, source: str, value: Mapping[str, Any], *asked: str | None) -> Layout | None:
        """The first layout asked for that there is and for which the material suffices, else the first of all."""
        fitting = {
            name: layout
            for name, layout in self.shapes.items()
            if source in (layout.sources or (source,)) and not lacking(layout.needs, value)
        }
        return next((fitting[name] for name in (*asked, *fitting) if name in fitting), None)

    def shape_named(self, file: str) -> Layout | None:
        """The layout whose file a sheet's value names."""
        return next((layout for layout in self.shapes.values() if layout.file == file), None)


def lacking(needs: tuple[str, ...], value: Mapping[str, Any]) -> list[str]:
    """What of the needed material there is none of. A stop leads into a part, as in tactic.mnemonic."""
    return [name for name in needs if not _part(value, name)]


def _part(value: Any, name: str) -> Any:
    for key in name.split("."):
        value = value.get(key) if isinstance(value, Mapping) else None
    return value
