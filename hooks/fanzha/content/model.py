"""What an author may write: one frozen model a kind of source file.

Every field's `title` is its Chinese name, its `description` what to write there: error messages,
`fanzha new` and the tables in docs/contribute are made from them.
"""

from __future__ import annotations

import datetime
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, Field, PlainSerializer, model_validator

from fanzha.content.example import ScreenFrame
from fanzha.content.origin import Origin
from fanzha.content.strict import Strict, Words
from fanzha.content.strip_frame import StripFrame
from fanzha.content.values import Amount, CaseDate, next_review, parse_amount, parse_case_date, parse_day

TACTIC_SECTIONS = ("这是什么", "为什么会信", "怎样核实", "已经中招怎么办")
CASE_SECTIONS = ("事情经过", "哪里可以停下来", "给您的提醒")

LETTER_LAYOUTS = ("单面回执", "双面", "A5二拼", "大字")
THEMES = {"红": "red", "蓝": "blue", "绿": "green", "素": "plain", "童": "child", "黑白": "mono"}
Theme = Literal["红", "蓝", "绿", "素", "童", "黑白"]
TRUTHS = {"reported": "公开报道", "composite": "典型情形（根据常见手法改编，不是某一个人的经历）"}
# How soon material goes stale: a tactic that changes fast within half a year, all else within a year.
MONTHS = {"快": 6, "慢": 12}
OUTCOMES = ("被骗", "止付", "追回", "劝阻成功", "及时识破")


def one_or_more(written: object) -> object:
    """A list of sentences with one sentence may be written without the dash."""
    return [written] if isinstance(written, str) else written


def said_line(written: object) -> object:
    """A quoted line may be written without saying what gives it away."""
    return {"say": written} if isinstance(written, str) else written


class MoneyData(BaseModel):
    """A sum as other programs get it."""

    yuan: int = Field(title="元", description="合多少元，角分舍去")
    text: str = Field(title="写法", description="印出来的写法")


def money_data(amount: Amount) -> MoneyData:
    """A sum for JSON."""
    return MoneyData(yuan=amount.yuan, text=amount.text)


Ids = Words
Short = Annotated[str, Field(min_length=1, max_length=30)]
Sentence = Annotated[str, Field(min_length=1, max_length=80)]
Sentences = Annotated[tuple[Sentence, ...], BeforeValidator(one_or_more)]
Shorts = Annotated[tuple[Short, ...], BeforeValidator(one_or_more)]
Day = Annotated[datetime.date, BeforeValidator(parse_day)]
Money = Annotated[
    Amount, BeforeValidator(parse_amount), PlainSerializer(money_data, return_type=MoneyData, when_used="json")
]
WhenIt = Annotated[CaseDate, BeforeValidator(parse_case_date), PlainSerializer(str, return_type=str, when_used="json")]


class Source(Strict):
    """Where a fact comes from."""

    title: str = Field(title="名称", description="文章、手册或通报的名称", min_length=2, max_length=80)
    issuer: str = Field("", title="发布单位", description="谁发布的，如“公安部刑侦局”")
    date: WhenIt | None = Field(None, title="日期", description="发布日期，可只写年月")
    url: str = Field("", title="网址", description="完整网址；只能用许可名单里的网站")
    mark: Literal["official", "press", "seed", "practice"] = Field(
        "press", title="可信度", description="official 官方发布 · press 媒体报道 · seed 基层材料 · practice 常见做法"
    )


class Line(Strict):
    """One tell-tale line: a signal to recognise, never a script (domain rule 13.7: 20 characters at most)."""

    say: str = Field(title="话头", description="对方常说的一句话，最多20字", min_length=2, max_length=20)
    tell: str = Field("", title="破绽", description="这句话假在哪里，最多28字", max_length=28)


class Record(Strict):
    """What every source has. id: the file's stem; origin: where it was read from."""

    id: str = Field(exclude=True)
    origin: Origin = Field(exclude=True, repr=False)
    title: str = Field(title="标题", description="名称，最多24字", min_length=2, max_length=24)
    sources: tuple[Source, ...] = Field(
        title="来源", description="至少写一条，每条有 title，最好有 issuer、date、url", min_length=1
    )
    reviewed: Day = Field(title="核对日期", description="最近一次有人逐字核对的日期，如 2026-11-22")
    review_by: Day | None = Field(
        None, title="复核期限", description="最晚什么时候再核对；不写就自动定，一年内，各篇错开（变得快的半年内）"
    )
    redirect_from: Words = Field((), title="旧网址名", description="改名前的文件名（不带 .md），旧链接会转到新页")

    @model_validator(mode="before")
    @classmethod
    def _default_review_by(cls, written: Any) -> Any:
        """Without review_by, within MONTHS of its pace; a wrong `reviewed` is reported by its own field."""
        if not isinstance(written, dict) or written.get("review_by") or not written.get("reviewed"):
            return written
        months = MONTHS.get(written.get("pace") or "慢", MONTHS["慢"])
        try:
            due = next_review(parse_day(written["reviewed"]), months, str(written.get("id", "")))
            return {**written, "review_by": due}
        except ValueError:
            return written

    def line(self, *keys: str | int) -> int:
        return self.origin.line(*keys)


class PosterChoice(Strict):
    """How a tactic's or case's poster looks; every part has a default."""

    layout: Literal["警示", "清单", "对话", "公式", "案例"] | None = Field(
        None, title="版式", description="警示、清单、对话、公式或案例；不写就按内容自动选"
    )
    theme: Theme | None = Field(
        None, title="颜色", description="红、蓝、绿、素、童或黑白；不写，手法用红，案例用它那种手法的"
    )
    case: str = Field("", title="案例", description="案例版式用哪个案例（cases 里的文件名）")


class Tactic(Record):
    """One scam tactic: docs/tactics/<id>.md."""

    aliases: Words = Field((), title="别名", description="大家怎么叫它：俗称、错别字、关键词，供搜索用")
    phrases: Sentences = Field((), title="口语", description="遇到的人会怎么说，一行一句，只供搜索用")
    category: str = Field(title="类别", description="categories.yml 里的名称，如“刷单返利”")
    channels: Ids = Field((), title="渠道", description="channels.yml 里的名称，如“微信群、短信”")
    audiences: Ids = Field(
        ("all",), title="人群", description="请谁来读，不是说谁会被骗；audiences.yml 里的名称，如“大学生、老年人”"
    )
    summary: str = Field(title="一句话", description="一两句话说清是什么，最多80字", min_length=10, max_length=80)
    slogan: str = Field(title="海报大字", description="海报标题，最多16字，不要句号", min_length=4, max_length=16)
    formula: str = Field(
        "",
        title="公式",
        description="如“刷单+小额返利+加大投入=诈骗”",
        max_length=40,
        pattern=r"^$|^[^+=]+(\+[^+=]+)+=[^+=]+$",
    )
    lines: tuple[Annotated[Line, BeforeValidator(said_line)], ...] = Field(
        title="话头", description="对方常说的话（say）和破绽（tell），2到5条", min_length=2, max_length=5
    )
    screen: tuple[ScreenFrame, ...] = Field((), title="画面", description="遇到时看到什么，画成1到4幅图", max_length=4)
    steps: Shorts = Field(
        title="套路", description="骗局怎么一步步走，3到6条，每条最多30字", min_length=3, max_length=6
    )
    red_flags: Shorts = Field(
        title="红旗", description="看到就停的信号，3到6条，每条最多30字", min_length=3, max_length=6
    )
    do: Shorts = Field(title="怎么做", description="马上能做的事，2到5条，每条最多30字", min_length=2, max_length=5)
    never: Shorts = Field((), title="官方绝不会", description="真的单位绝不会做的事，最多4条", max_length=4)
    mnemonic: str = Field("", title="口诀", description="mnemonics.yml 里的编号；口诀不要自己打字")
    icon: str = Field(
        "alert-outline", title="图标", description="Material 图标名，如 cart-off", pattern=r"^[a-z0-9-]+$"
    )
    art: str = Field("", title="图样", description="图样的名称，如“银行卡”；不写就用类别的", max_length=24)
    related: Ids = Field((), title="相关手法", description="别的手法的文件名")
    pace: Literal["快", "慢"] = Field(
        "慢", title="变化快慢", description="说法、软件常换的写快，半年内复核；别的写慢或不写，一年内复核"
    )
    poster: PosterChoice = Field(PosterChoice(), title="海报", description="layout、theme、case，都可不写")

    @property
    def theme(self) -> Theme:
        """The colour of all that is printed of it and of its cases, so that a series is told apart by rule."""
        return self.poster.theme or "红"


class Moment(Strict):
    """One point of a case's timeline."""

    when: str = Field(title="时间", description="如“21时许”“第3天”", min_length=1, max_length=16)
    what: str = Field(title="事情", description="发生了什么，最多40字", min_length=2, max_length=40)


class Picture(Strict):
    """A picture of a case; metadata is removed and the named regions are made unreadable."""

    file: str = Field(title="文件", description="放在 cases/<文件名>/ 里的图片", pattern=r"^[\w.-]+$", max_length=80)
    alt: str = Field(title="说明", description="给看不见图的人的一句话", min_length=4, max_length=60)
    hide: tuple[tuple[int, int, int, int], ...] = Field(
        (), title="遮挡", description="要打码的区域 [左，上，宽，高]，单位像素"
    )


class Case(Record):
    """One case study: cases/<slug>.md."""

    summary: str = Field(title="一句话", description="一两句话说清经过，最多80字", min_length=10, max_length=80)
    date: WhenIt | None = Field(None, title="日期", description="2025-04-09、2025-04 或 2025；不知道就不写")
    date_note: str = Field("", title="日期说明", description="如“11月6日，年份不详”", max_length=20)
    region: str = Field("", title="地区", description="最细写到县（市、区），如“辽宁大连”", max_length=16)
    tactic: str = Field(title="手法", description="docs/tactics 里的文件名或手法名称")
    audiences: Ids = Field((), title="人群", description="请谁来读，不是说被骗的是谁；audiences.yml 里的名称")
    channels: Ids = Field((), title="渠道", description="channels.yml 里的名称")
    loss: Money | None = Field(
        None, title="损失", description="最终被骗走的钱，如“9.9万元”“69余万元”；没损失写“0元”，不清楚就不写"
    )
    saved: Money | None = Field(None, title="保住", description="拦下、冻结或返还的钱，如“4500元”")
    outcome: Literal["被骗", "止付", "追回", "劝阻成功", "及时识破"] = Field(
        title="结果", description="、".join(OUTCOMES)
    )
    kind: Literal["reported", "composite"] = Field(
        title="真实性",
        description="reported 公开报道过的真事（要有来源） · composite 典型情形改编（页面和印刷品上会标明）",
    )
    timeline: tuple[Moment, ...] = Field((), title="时间线", description="when 和 what，最多8条", max_length=8)
    turning_point: str = Field(
        title="转折", description="哪一刻本可以停下，或靠什么停下，最多60字", min_length=4, max_length=60
    )
    lesson: str = Field(title="记住", description="一句话提醒，最多40字", min_length=4, max_length=40)
    strip: tuple[StripFrame, ...] = Field(
        (), title="连环画", description="四格各画什么，最后一格是转折；不写就按时间线和转折来", max_length=4
    )
    elder: str = Field(
        "", title="讲给老人", description="同一件事讲给老人听，短句，能念出来，最多120字", max_length=120
    )
    teen: str = Field(
        "", title="讲给学生", description="同一件事讲给学生听，小学高年级也听得懂，最多120字", max_length=120
    )
    pictures: tuple[Picture, ...] = Field((), title="图片", description="file、alt、hide")
    poster: PosterChoice = Field(PosterChoice(layout="案例"), title="海报", description="layout、theme")


class Slip(Strict):
    """The return slip: no ID number, no phone, no app screenshot, ever (domain rule 13.2)."""

    title: str = Field("回执", title="标题", description="回执标题", max_length=12)
    statement: str = Field(
        "这封信我们全家已经读过。", title="声明", description="签字前的一句话，最多60字", max_length=60
    )
    fields: Shorts = Field(
        ("班级", "学生姓名", "家长签名", "日期"), title="填写项", description="要填的空，最多5个", max_length=5
    )
    choices: Shorts = Field(("已阅读", "已与孩子讨论"), title="勾选项", description="要勾的方框，最多4个", max_length=4)


class Letter(Record):
    """A letter to be printed and handed out: posters/<kind>/<id>.md, where the kind is made from letters."""

    layout: Literal["单面回执", "双面", "A5二拼", "大字"] = Field(
        "单面回执", title="版式", description="、".join(LETTER_LAYOUTS)
    )
    audiences: Ids = Field(("all",), title="人群", description="写给谁，audiences.yml 里的名称")
    summary: str = Field(
        title="一句话", description="给选信的人看：什么时候发、发给谁，最多80字", min_length=6, max_length=80
    )
    also: Words = Field((), title="别的叫法", description="点名要这一篇时还叫它什么，如 四年级、五年级")
    salutation: str = Field(
        "尊敬的家长朋友：",
        title="称呼",
        description="顶格的一行；“{称呼}”按人群、社区和村来写",
        min_length=2,
        max_length=24,
    )
    language: str = Field(
        "",
        title="语言",
        description="不是中文的信才写：languages.yml 里的编号，如 en；落款、电话说明会换成这种语言",
        max_length=12,
    )
    closing: str = Field("", title="祝愿", description="落款前的一句话", max_length=40)
    hotlines: Ids = Field(("110", "96110"), title="电话", description="hotlines.yml 里的编号")
    mnemonic: str = Field("", title="口诀", description="mnemonics.yml 里的编号")
    tactics: Ids = Field((), title="手法", description="背面红旗用哪些手法，docs/tactics 里的文件名")
    art: str = Field("", title="图样", description="印在卡片上的图样，如“取款机”；不写就用第一种手法的", max_length=24)
    about: Ids = Field((), title="说到的骗局", description="信里说到哪些手法，docs/tactics 里的文件名；都要有讲解")
    case: str = Field("", title="案例", description="cases 里的文件名；正文里单独一行写 {案例}，印出这件事")
    laws: Ids = Field((), title="法律", description="laws.yml 里的编号；正文里单独一行写 {法律}，印出原文和意思")
    slip: Slip | None = Field(None, title="回执", description="不写这一项就没有回执；要默认的回执写 slip: {}")
