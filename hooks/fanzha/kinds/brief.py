"""The one value that every template is given, field by field: what docs/contribute/brief.md says of it is made here.

Templates see plain data, as JSON has it: None where there is nothing, lists that may be empty. A template that names
what is not there is a problem with its line, never a blank.
"""

from __future__ import annotations

from typing import Any

from pydantic import Field

from fanzha.content import Strict


class LineBrief(Strict):
    """A tell-tale line and what gives it away."""

    say: str = Field(title="话头", description="对方常说的一句话")
    tell: str = Field(title="破绽", description="这句话假在哪里，可能为空")


class MnemonicBrief(Strict):
    """A saying, word for word."""

    title: str = Field(title="名称", description="怎么叫它")
    lines: tuple[str, ...] = Field(title="原文", description="逐句原文，不能改")
    credit: str = Field(title="谁提出的", description="单位和年份，可能为空")


class FigureBrief(Strict):
    """A picture that a kind of pictures draws of a tactic; the first is number 1."""

    caption: str = Field(title="图注", description="写在图下面的一句话")
    alt: str = Field(title="图意", description="看不见图的人听到的话")


class TacticBrief(Strict):
    """One tactic."""

    id: str = Field(title="编号", description="文件名")
    title: str = Field(title="名称", description="如“刷单返利”")
    category: str = Field(title="类别", description="官方高发名单里的类别")
    slogan: str = Field(title="海报大字", description="最多16字，没有句号")
    summary: str = Field(title="一句话", description="是什么，最多80字")
    formula: tuple[str, ...] = Field(title="公式", description="几样东西，最后一个是结论；可能没有")
    lines: tuple[LineBrief, ...] = Field(title="话头", description="每条有 say、tell")
    steps: tuple[str, ...] = Field(title="套路", description="骗局怎么一步步走，没有句号")
    red_flags: tuple[str, ...] = Field(title="红旗", description="看到就停的信号，没有句号")
    do: tuple[str, ...] = Field(title="怎么做", description="马上能做的事，没有句号")
    never: tuple[str, ...] = Field(title="官方绝不会", description="可能没有")
    mnemonic: MnemonicBrief | None = Field(title="口诀", description="可能没有；有 title、lines、credit")
    figures: tuple[FigureBrief, ...] = Field((), title="插图", description="先图样，再画面；有 caption、alt，可能没有")
    sources: tuple[str, ...] = Field((), title="出处", description="一条一个：谁发布的、叫什么、什么时候")
    body: str = Field(title="正文", description="讲解的 Markdown，原样放进去")


class MomentBrief(Strict):
    """A point of a case's timeline."""

    when: str = Field(title="时间", description="如“21时许”")
    what: str = Field(title="事情", description="发生了什么")


class CaseBrief(Strict):
    """One case."""

    id: str = Field(title="编号", description="文件名")
    title: str = Field(title="名称", description="案例的标题")
    summary: str = Field(title="一句话", description="经过，最多80字")
    date: str = Field(title="日期", description="如“2025年4月9日”，可能为空")
    region: str = Field(title="地区", description="如“辽宁大连”，可能为空")
    truth: str = Field(title="真实性", description="公开报道，或典型情形")
    composite: bool = Field(title="是改编", description="真：是典型情形，用到时要说明")
    timeline: tuple[MomentBrief, ...] = Field(title="时间线", description="每条有 when、what")
    turning_point: str = Field(title="转折", description="哪一刻本可以停下，或靠什么停下")
    lesson: str = Field(title="记住", description="一句话提醒")
    loss: str = Field(title="损失", description="如“9.9万元”，可能为空")
    saved: str = Field(title="保住", description="如“4500元”，可能为空")
    outcome: str = Field(title="结果", description="被骗、止付、追回、劝阻成功、及时识破")
    source: str = Field(title="出处", description="谁发布的、什么时候")
    sources: tuple[str, ...] = Field((), title="全部出处", description="一条一个：谁发布的、叫什么、什么时候")
    body: str = Field(title="正文", description="案例的 Markdown，原样放进去")


class AlertBrief(Strict):
    """A warning of these days."""

    title: str = Field(title="标题", description="对方说什么、要什么，最多16字，没有句号")
    date: str = Field(title="日期", description="哪天发的，如“2025年9月15日”")
    until: str = Field(title="到哪天", description="管到哪天")
    seen: tuple[str, ...] = Field(title="看到什么", description="三条，没有句号")
    source: str = Field(title="出处", description="谁发布的、什么时候")


class AudienceBrief(Strict):
    """Whom something is for."""

    id: str = Field(title="编号", description="audiences.yml 里的编号")
    title: str = Field(title="名称", description="如“老年人”")
    note: str = Field(title="招呼", description="如“写给爸妈和爷爷奶奶”")


class LetterBrief(Strict):
    """A text that an editor wrote for a kind: a .md in its folder."""

    summary: str = Field(title="一句话", description="给谁、什么时候用，最多80字")
    body: str = Field(title="正文", description="写好的 Markdown，原样放进去")


class PlaceBrief(Strict):
    """A place's cases of a week or a month."""

    title: str = Field(title="辖区", description="如“龙眠街道”，最细到社区、村")
    cases: int = Field(title="起数", description="几起")
    yuan: str = Field(title="损失", description="如“353,705元”")


class CountBrief(Strict):
    """How many cases of one type."""

    title: str = Field(title="类型", description="表里怎么写就怎么写")
    cases: int = Field(title="起数", description="几起")


class FiguresBrief(Strict):
    """The figures of a week or a month, added up again."""

    period: str = Field(title="时间", description="如“2025年9月8日至9月14日”")
    until: str = Field("", title="截至", description="最后一天，没有给 date 就是落款日期，如“2025年9月14日”")
    cases: int = Field(title="总起数", description="各辖区加起来")
    yuan: str = Field(title="总损失", description="精确到分，如“430,436.15元”")
    about: str = Field(title="约数", description="说出来的写法，如“43万余元”")
    areas: tuple[PlaceBrief, ...] = Field(title="各辖区", description="按表里的次序，不排名")
    types: tuple[CountBrief, ...] = Field(title="各类型", description="起数多的在前，可能没有")


class IssuerBrief(Strict):
    """Who publishes; what --set changes."""

    name: str = Field(title="发布单位", description="全称")
    short: str = Field(title="简称", description="没有简称就是全称")
    co_issuer: str = Field(title="联合单位", description="可能为空")
    region: str = Field(title="地区", description="可能为空")
    school: str = Field(title="学校", description="由 --set school= 给，可能为空")
    class_name: str = Field(title="班级", description="由 --set class= 给，可能为空")
    community: str = Field(title="社区、村", description="由 --set community= 给，可能为空")
    places: tuple[str, ...] = Field((), title="地点", description="楼栋、村组这些；由 --set places= 给，可能没有")
    contact: str = Field(title="联系人和电话", description="由 --set phone= 给，可能为空")


class HotlineBrief(Strict):
    """A number of the registry."""

    display: str = Field(title="号码", description="如 96110")
    title: str = Field(title="名称", description="如“反诈预警劝阻专线”")
    purpose: str = Field(title="用途", description="管什么")
    use: str = Field(title="什么时候用", description="可能为空")


class StepBrief(Strict):
    """One thing to do after being scammed."""

    title: str = Field(title="口令", description="一个字，如“停”")
    text: str = Field(title="要做的事", description="一句话，带句号")


class OptionBrief(Strict):
    """One answer."""

    mark: str = Field(title="字母", description="A、B、C、D")
    text: str = Field(title="选项", description="一种做法")
    right: bool = Field(title="对不对", description="真：这是答案")
    why: str = Field(title="道理", description="为什么对、为什么不对")


class QuestionBrief(Strict):
    """A question of the quiz."""

    tactic: str = Field(title="手法", description="讲的是哪种手法")
    scene: str = Field(title="情境", description="发生了什么")
    ask: str = Field(title="问题", description="问一句话")
    options: tuple[OptionBrief, ...] = Field(title="选项", description="每个有 mark、text、right、why")
    answer: str = Field(title="答案", description="对的那一个的字母")


class PaperBrief(Strict):
    """One version of a question paper: the same questions in another order, with their answers in another order."""

    mark: str = Field(title="卷", description="A 或 B")
    questions: tuple[QuestionBrief, ...] = Field(title="题目", description="按这一卷的次序")


class PageBrief(Strict):
    """The page to read on."""

    url: str = Field(title="网址", description="完整网址，二维码也是它")
    readable: str = Field(title="印出来的网址", description="不带开头的协议名")
    purpose: str = Field(title="做什么", description="如“看完整讲解”")


class DatesBrief(Strict):
    """When all of it was checked."""

    reviewed: str = Field(title="核对日期", description="如“2026年11月25日”；用了几篇的，取最早的")
    review_by: str = Field(title="复核期限", description="最晚什么时候再核对")
    signed: str = Field(title="落款日期", description="由 --set date= 给；没有就是核对日期")


class Brief(Strict):
    """All that a template may use. What it is made from is there; the rest is none or empty."""

    id: str = Field(title="编号", description="这一份是用哪一条做的")
    title: str = Field(title="标题", description="手法、案例、人群的名称，或文稿的标题")
    source: str = Field(
        title="来源", description="tactic 手法、case 案例、alert 预警、audience 人群、letter 文稿、issuer 本单位"
    )
    tactic: TacticBrief | None = Field(title="手法", description="做人群的，是第一种手法；文稿可能没有")
    tactics: tuple[TacticBrief, ...] = Field(title="几种手法", description="做人群的最多四种，别的就一种")
    case: CaseBrief | None = Field(title="案例", description="没有合适的就没有")
    alert: AlertBrief | None = Field(None, title="预警", description="只有做预警的才有")
    audience: AudienceBrief | None = Field(title="人群", description="只有做人群的才有")
    address: str = Field(
        "各位居民",
        title="怎么叫听的人",
        description="如“各位居民”“乡亲们”；按人群，没有写给谁的，按 --set community= 的社区、村名",
    )
    figures: FiguresBrief | None = Field(None, title="警情数字", description="只有用警情表做的才有")
    letter: LetterBrief | None = Field(None, title="文稿", description="只有用种类文件夹里的 .md 做的才有")
    issuer: IssuerBrief = Field(title="发布单位", description="落款")
    hotlines: tuple[HotlineBrief, ...] = Field(title="电话", description="110和96110")
    numbers: tuple[str, ...] = Field(title="登记过的号码", description="念的时候一个数字一个数字念")
    help: tuple[StepBrief, ...] = Field(title="被骗之后", description="按次序的几步")
    quiz: tuple[QuestionBrief, ...] = Field(title="小测", description="这几种手法的题，可能没有")
    papers: tuple[PaperBrief, ...] = Field(
        (), title="试卷", description="A卷和B卷：题目一样，题目和选项的次序不同；不够10题就没有"
    )
    survey: tuple[QuestionBrief, ...] = Field(
        (), title="调查题", description="试卷上没有的题，次序不变，今年明年问的一样；题不够就没有"
    )
    edition: str = Field("", title="哪一种卷", description="manifest.yml 的 editions 里的名字；没有 editions 就是空的")
    page: PageBrief = Field(title="网页", description="看更多的网址")
    dates: DatesBrief = Field(title="日期", description="什么时候核对的")
    pictures: dict[str, dict[str, Any]] = Field(
        {}, title="图", description="只有幻灯片才有：能放的图，按名称；放进去写“图：名称”"
    )
