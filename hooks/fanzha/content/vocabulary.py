"""The controlled lists under cases/_vocabulary: data that is edited without touching code.

Each file is a YAML list of records (issuer.yml: one record). Content refers to a record by its id or its Chinese title.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Generic, Literal, TypeVar

from pydantic import Field

from fanzha.content.issuer import Issuer
from fanzha.content.kept import fingerprint
from fanzha.content.model import Day, Ids, Theme, WhenIt
from fanzha.content.origin import Origin
from fanzha.content.strict import Strict, Words

_CALLED = r"^[0-9]{3,5}( ?[0-9]{4})?$"

Mark = Literal["official", "press", "seed", "practice", "unverified"]


class Term(Strict):
    """A record of any vocabulary. id: pinyin or English slug, or the number itself for a hotline."""

    id: str = Field(title="编号", description="别处引用用的编号", pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=60)
    origin: Origin = Field(exclude=True, repr=False)
    title: str = Field(title="名称", description="印出来的名称", min_length=1, max_length=40)
    source: str = Field("", title="来源", description="出自哪里：发布单位、文件、日期或网址")
    mark: Mark = Field("practice", title="可信度", description="official · press · seed · practice · unverified")


class Category(Term):
    """A kind of fraud. The official ones carry the year of the list they belong to and their place in it."""

    list_year: int | None = Field(None, title="名单年份", description="在哪一年的官方高发名单里")
    order: int = Field(title="次序", description="官方名单里的次序；自设类别接着往下排")
    icon: str = Field("alert-outline", title="图标", description="Material 图标名")
    art: str = Field("", title="图样", description="图样的名称，如“银行卡”，手法没有写时用它", max_length=24)
    summary: str = Field("", title="一句话", description="这一类是什么", max_length=60)


class Audience(Term):
    """Whom a page or a sheet is for."""

    note: str = Field("", title="称呼", description="印在折页上的一句招呼，如“写给常网购的您”", max_length=40)
    address: str = Field(
        "各位居民",
        title="怎么叫他们",
        description="广播、讲话、群消息里当面的一声称呼，如“乡亲们”",
        min_length=2,
        max_length=8,
    )
    places: Words = Field(
        (), title="住在哪里", description="社区、村的名称以这些字结尾，就是在对他们说，如 村、屯；多数人群不写"
    )
    also: Words = Field((), title="别的叫法", description="点名要材料时还叫他们什么，如 小学、农村")
    visited: bool = Field(
        False, title="上门讲", description="true：要到家里当面讲的，资料包里有登记走到哪里的表；多数人群不写"
    )
    copier: bool = Field(
        False, title="只有复印机", description="true：讲给他们的地方多半只有复印机，资料包里另有黑白的一版"
    )
    slogan: str = Field(
        "", title="口号", description="印在折页、手册封面和信头上的一句话；不写，封面用总的一句", max_length=14
    )
    icon: str = Field("account-group", title="图标", description="Material 图标名")
    art: str = Field("", title="图样", description="折页、手册封面和信头上的图样，如“奶奶”；不写就没有", max_length=24)
    figure: str = Field(
        "", title="人物", description="连环画里画谁，图样里的人；不写就用 art 里的人，再没有就画上班族", max_length=24
    )
    theme: Theme | None = Field(
        None, title="颜色", description="折页用什么颜色；写 童，就印得圆、亮、字大、话少，给小孩子看"
    )
    avoid: Words = Field(
        (), title="不吓人", description="颜色写 童 时，印给他们看的里面不出现这些词：有这些词的那一条不印，如“通缉令”"
    )
    tactics: Ids = Field((), title="重点手法", description="折页上优先讲哪些手法")
    version: Literal["elder", "teen", ""] = Field(
        "", title="讲法", description="案例用哪种讲法：elder 讲给老人 · teen 讲给学生；不写用“一句话”"
    )
    type: float | None = Field(
        None,
        title="最小字号",
        description="交到他们手里的材料，字至少多少磅，如老人 14；不写就按种类。印得下多少印多少，不缩小",
        ge=9,
        le=36,
    )


class Channel(Term):
    """Through what the contact comes."""

    note: str = Field("", title="说明", description="这个渠道要留心什么", max_length=60)
    icon: str = Field("message-alert-outline", title="图标", description="Material 图标名")


class Hotline(Term):
    """A national number or official tool. Content may name no other number, domain or tool (domain section 6)."""

    kind: Literal["emergency", "hotline", "sms", "tool", "site"] = Field(
        title="类型", description="emergency 报警 · hotline 热线 · sms 短信号 · tool 工具 · site 网站"
    )
    display: str = Field(title="写法", description="印出来的号码、工具名或域名")
    purpose: str = Field(title="用途", description="管什么", max_length=60)
    use: str = Field("", title="什么时候用", description="什么情形打它、用它", max_length=60)
    not_for: str = Field("", title="不管什么", description="什么事不找它", max_length=60)
    moment: Literal["now", "doubt", ""] = Field(
        "", title="拨打的时候", description="now 钱已转出、正要交钱或有危险 · doubt 拿不准、咨询、举报；两种不能混"
    )
    lookalikes: Words = Field((), title="冒牌写法", description="骗子常用的相似写法，只用来报错")
    url: str = Field(
        "", title="网址", description="出处的原文网址，只能用许可名单里的网站", pattern=r"^(https?://[^/\s]+(/\S*)?)?$"
    )
    checked: Day = Field(title="核对日期", description="哪一天读的出处")

    @property
    def known(self) -> bool:
        """Whether the public is told of it: what nobody could confirm is kept to recognise it, and not handed on."""
        return self.mark != "unverified"


class Region(Term):
    """Who to call where the mainland's numbers do not work: cases/_vocabulary/regions.yml. title: the region."""

    police: str = Field(title="报警", description="那里的报警电话", pattern=_CALLED)
    ask: str = Field(title="咨询", description="那里的防骗热线", pattern=_CALLED)
    names: Words = Field((), title="别的写法", description="繁体、外文怎么写这个地方，如 Hong Kong")
    ask_title: str = Field(title="热线名称", description="防骗热线在那里叫什么", min_length=2, max_length=16)
    checked: Day = Field(title="核对日期", description="最近核对的日期")


class Mnemonic(Term):
    """A saying with a fixed wording; printed line by line, never retyped."""

    lines: tuple[str, ...] = Field(title="原文", description="逐句原文", min_length=1)
    issuer: str = Field("", title="发布单位", description="谁提出的")
    year: str = Field("", title="年份", description="哪一年的说法")


class Law(Term):
    """An article of law, word for word."""

    law: str = Field(title="法律", description="法律全称")
    article: str = Field(title="条款", description="如“第三十一条第一款”")
    text: str = Field(title="原文", description="条文原文")
    plain: str = Field(title="意思", description="一句大白话，印在原文后面“意思是”的后头", min_length=6, max_length=60)
    use: str = Field("", title="用在哪里", description="哪类页面引用它")


class Host(Term):
    """A web site that sources may link to. title: whose it is; host: the domain, its subdomains included."""

    host: str = Field(title="域名", description="如 gov.cn（包括它的子域名）", pattern=r"^[a-z0-9.-]+\.[a-z]+$")


class Wording(Term):
    """A word that may not be printed, and what to write instead. title: the word."""

    kind: Literal["respect", "coercion", "promise", "obsolete", "typo"] = Field(
        title="原因", description="respect 不尊重人 · coercion 强制 · promise 打包票 · obsolete 过时 · typo 错别字"
    )
    instead: str = Field(title="改用", description="应该怎么写", max_length=40)


class Step(Term):
    """One thing to do after being scammed, in order. title: one character to remember it by."""

    text: str = Field(title="要做的事", description="一句话，最多30字", max_length=30)


class Statistic(Term):
    """One published number with its unit, its time and place and its source. title: what was counted."""

    region: str = Field("全国", title="范围", description="全国，或县（市、区）名", max_length=16)
    period: str = Field(title="时间", description="如“2022年”“2022年上半年”", min_length=4, max_length=24)
    value: str = Field(title="数值", description="只写数字，如 46.4", pattern=r"^\d+(\.\d+)?$")
    unit: str = Field(title="单位", description="如 万起、亿元、%", pattern=r"^(万|亿)?(起|元|次|条|个|人次|人|岁|%)$")
    about: Literal["", "近", "余"] = Field("", title="约数", description="原文写“近”或“余”时照写")
    base: str = Field("", title="上年同期", description="同一单位的数值；写了就自动算增减", pattern=r"^(\d+(\.\d+)?)?$")
    published: WhenIt | None = Field(None, title="公布日期", description="如 2024-06-25；不知道就不写")
    url: str = Field(
        "", title="网址", description="原文网址，只能用许可名单里的网站", pattern=r"^(https?://[^/\s]+(/\S*)?)?$"
    )
    series: str = Field("", title="系列", description="同一系列的数会画在一张图里，如 solved", pattern=r"^[a-z-]*$")

    @property
    def text(self) -> str:
        """As printed: 330余起, 近38万条, 2亿余元."""
        scale, rest = (self.unit[0], self.unit[1:]) if self.unit[0] in "万亿" else ("", self.unit)
        number = f"{self.value}{scale}"
        return f"近{number}{rest}" if self.about == "近" else f"{number}{self.about}{rest}"

    @property
    def number(self) -> Decimal:
        """The value without 万 and 亿."""
        return Decimal(self.value) * {"万": 10_000, "亿": 100_000_000}.get(self.unit[0], 1)

    @property
    def change(self) -> Decimal | None:
        """Against the year before, in per cent with one decimal; always calculated, never copied."""
        if not self.base or not Decimal(self.base):
            return None
        return ((Decimal(self.value) / Decimal(self.base) - 1) * 100).quantize(Decimal("0.1"))


class Protected(Term):
    """A wording with a fixed form in the Traditional edition. title: the Simplified form."""

    traditional: str = Field("", title="繁体写法", description="不写就逐字换字形，不换用词", max_length=40)


class Drawing(Term):
    """One small drawing of the picture language: posters/art/<id>.svg. title: by which others name it."""

    kind: Literal["物", "人", "框"] = Field(title="种类", description="物 · 人（没有脸） · 框（垫在图下面）")
    alt: str = Field(title="说明", description="给看不见图的人的一句话", min_length=2, max_length=40)
    words: Words = Field((), title="说到它的词", description="连环画里说到这些词，就画它，如“来电、打来”")


T = TypeVar("T", bound=Term)


@dataclass(frozen=True)
class Terms(Generic[T]):
    """One vocabulary, found by id or by Chinese title, in the order of its file."""

    records: Mapping[str, T]

    def find(self, written: str) -> T | None:
        """The record with this id, or this title."""
        if written in self.records:
            return self.records[written]
        return next((term for term in self.records.values() if term.title == written), None)

    def __iter__(self) -> Iterator[T]:
        return iter(self.records.values())

    @property
    def titles(self) -> list[str]:
        return [term.title for term in self]


@dataclass(frozen=True)
class Art(Terms[Drawing]):
    """All drawings. drawn: id → SVG text, where there is a file."""

    drawn: Mapping[str, str] = field(default_factory=dict, repr=False)


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """All lists of a project, read once a build. sound: all of them could be read, so what they lack is unknown.

    It equals none but itself: what was judged by it can be kept under it.
    """

    categories: Terms[Category]
    audiences: Terms[Audience]
    channels: Terms[Channel]
    hotlines: Terms[Hotline]
    mnemonics: Terms[Mnemonic]
    laws: Terms[Law]
    hosts: Terms[Host]
    words: Terms[Wording]
    after: Terms[Step]
    statistics: Terms[Statistic]
    protected: Terms[Protected]
    issuer: Issuer
    art: Art = Art({})
    regions: Terms[Region] = Terms({})
    sound: bool = True
    edition: str = ""  # the folder that pages with these words are published in, such as zh-hant/
    own: frozenset[str] | None = None  # pages and scripts that the edition has of its own; None for all
    elsewhere: str = ""  # said behind links to pages that the edition has not

    @cached_property
    def digest(self) -> str:
        """Another one for all lists that differ in anything."""
        return fingerprint(self)


LISTS: dict[str, type[Term]] = {
    "categories": Category,
    "audiences": Audience,
    "channels": Channel,
    "hotlines": Hotline,
    "mnemonics": Mnemonic,
    "laws": Law,
    "hosts": Host,
    "words": Wording,
    "after": Step,
    "statistics": Statistic,
    "protected": Protected,
}
