"""What belongs into the pack of an audience or of a campaign, and in which order it is handed out.

A pack is sorted by how much time there is: ten minutes to send texts and pictures, an hour to print and put up, a day
to run an event. To which a kind belongs, its manifest says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from typing import Any

from fanzha.campaign.names import Named, Unfit, file_names, reviewed_of, sheets_in
from fanzha.content import Alert, Audience, Campaign, Letter, Library, current_alerts, read_campaigns, safe_name
from fanzha.kinds import ON_PAPER, TIMES, Manifest, Sheet, chinese_day, tactics_shown

FOLDERS = {time: f"{at}-{time}" for at, time in enumerate(TIMES, 1)}
LIST_NAME, GUIDE_NAME = "资料包清单.xlsx", "先看这里.txt"

_COLUMNS = (
    ("文件", 44, ()),
    ("是什么", 26, ()),
    ("做什么用", 40, ()),
    ("纸张", 9, ()),
    ("印几份", 9, ()),
    ("哪天前", 16, ()),
    ("负责的岗位", 14, ()),
    ("进度", 10, ("没开始", "在做", "做完了")),
    ("内容核对", 16, ()),
    ("说明", 20, ()),
)


@dataclass(frozen=True)
class Pack:
    """What a pack is about. by: until when all of it should be made, as printed; "" for no day."""

    id: str
    title: str
    audiences: tuple[str, ...]
    tactics: tuple[str, ...]
    by: str = ""
    of_year: bool = False

    @property
    def file_name(self) -> str:
        """What all of it in one file is called."""
        return f"{safe_name(self.title)}宣传资料.zip"

    @property
    def list_title(self) -> str:
        """What the list of its files is called."""
        return f"{self.title}宣传资料清单"


def packs_of(library: Library) -> dict[str, Pack]:
    """Every pack there can be, by its id and by its Chinese name."""
    found: dict[str, Pack] = {}
    for made in audience_packs(library):
        found |= {made.id: made, made.title: made}
    for campaign in read_campaigns(library)[0]:
        made = _of_campaign(campaign)
        found = {made.id: made, campaign.title: made, **found}
    return found


def audience_packs(library: Library) -> Iterator[Pack]:
    """A pack for each audience that something is made for."""
    for audience in library.vocabulary.audiences:
        tactics = tuple(tactic.id for tactic in tactics_shown(library, audience))
        if tactics:
            yield _of_audience(audience, tactics)


def _of_audience(audience: Audience, tactics: tuple[str, ...]) -> Pack:
    return Pack(audience.id, audience.title, (audience.id,), tactics)


def _of_campaign(campaign: Campaign) -> Pack:
    tactics = tuple(dict.fromkeys(id_ for week in campaign.weeks for id_ in week.tactics))
    return Pack(campaign.id, campaign.title, campaign.audiences, tactics, chinese_day(campaign.first), of_year=True)


@dataclass(frozen=True)
class Belonging:
    """What belongs into a pack: of its audiences, its tactics, the newest case of each, its letters, and what is warned
    of just now of the scams that go for its readers.
    """

    pack: Pack
    library: Library

    @cached_property
    def _wanted(self) -> dict[str, set[str]]:
        """Ids of records, by what sheets of them are made from."""
        pack, library = self.pack, self.library
        return {
            "audience": {*pack.audiences},
            "book": {*pack.audiences},
            "months": {*pack.audiences},
            "tactic": {*pack.tactics},
            "case": {cases[0].id for id_ in pack.tactics if (cases := library.cases_of(id_))},
            "alert": {each.id for each in current_alerts(library.alerts.values()) if concerns(pack, each, library)},
        }

    @cached_property
    def _audiences(self) -> list[Audience]:
        known = self.library.vocabulary.audiences.records
        return [known[id_] for id_ in self.pack.audiences if id_ in known]

    def asks(self, source: str, record: Any) -> bool:
        """Whether the sheets of a record belong into it."""
        return self._asks(source, record.id, record)

    def _asks(self, source: str, id_: str, record: Any) -> bool:
        if isinstance(record, Letter):
            return not {*record.audiences}.isdisjoint(self.pack.audiences)
        if source == "year":
            return self.pack.of_year
        if source == "issuer":  # forms about the unit's own places: for campaigns, and for who goes from door to door
            return self.pack.of_year or any(audience.visited for audience in self._audiences)
        return id_ in self._wanted.get(source, ())

    def of(self, sheets: Iterable[Sheet]) -> Iterator[Sheet]:
        """Those of the sheets that belong into it."""
        copiers = bool(self._audiences) and all(audience.copier for audience in self._audiences)
        for sheet in sheets:
            if sheet.for_copiers and not copiers:
                continue
            if self._asks(sheet.source, sheet.about, sheet.sources[""]) and self._reads(sheet.manifest):
                yield sheet

    def _reads(self, kind: Manifest) -> bool:
        """Whether somebody in the pack's audiences is handed a kind of this sort."""
        known = self.library.vocabulary.audiences
        readers = {term.id for written in kind.readers if (term := known.find(written))}
        return not kind.readers or not readers.isdisjoint(self.pack.audiences)


def concerns(pack: Pack, alert: Alert, library: Library) -> bool:
    """Whether an alert is for the readers of a pack: it warns of one of the pack's scams, or of one meant for them."""
    readers = library.tactics[alert.tactic].audiences
    return alert.tactic in pack.tactics or not {"all", *pack.audiences}.isdisjoint(readers)


def packed_names(sheets: Iterable[Sheet]) -> Named:
    """Name in the pack → sheet and format, those for which there must be little time first."""
    named = file_names(sheets).items()
    in_order = sorted(named, key=lambda each: TIMES.index(each[1][0].manifest.time))
    return {f"{FOLDERS[sheet.manifest.time]}/{name}": (sheet, format) for name, (sheet, format) in in_order}


def list_table(pack: Pack, named: Named, unfit: Unfit) -> dict[str, Any]:
    """清单 as a table: every file with what it is for; how many, by when and by whom is for the unit to fill in."""
    return {
        "title": "清单",
        "columns": [{"title": title, "width": width, "choices": list(choices)} for title, width, choices in _COLUMNS],
        "rows": [
            *(_row(pack, name, sheet, format) for name, (sheet, format) in named.items()),
            *(
                [name, sheet.title, sheet.manifest.use, *[""] * 6, f"没有做：{why}"]
                for name, (sheet, why) in unfit.items()
            ),
        ],
    }


def _row(pack: Pack, name: str, sheet: Sheet, format: str) -> list[str]:
    paper = sheet.paper if sheet.manifest.printed and format in ON_PAPER else ""
    case = sheet.data.get("case")
    composite = "案例是典型情形，由多件事改编" if case and case["composite"] else ""
    return [name, sheet.title, sheet.manifest.use, paper, "", pack.by, "", "", reviewed_of(sheet), composite]


def list_groups(pack: Pack, named: Named) -> list[dict[str, Any]]:
    """The same by how much time there is, a row a kind and not a file: to be printed and ticked off."""
    groups = []
    for time, kinds in by_time(sheets_in(named)):
        groups.append({"title": f"只有{time}，先做这些", "rows": [_of_kind(pack, sheets) for sheets in kinds]})
    return groups


def by_time(sheets: Iterable[Sheet]) -> Iterator[tuple[str, list[list[Sheet]]]]:
    """How much time there is, with the sheets for it, those of a kind together; times without any are left out."""
    every = list(sheets)
    for time in TIMES:
        kinds: dict[str, list[Sheet]] = {}
        for sheet in every:
            if sheet.manifest.time == time:
                kinds.setdefault(sheet.kind, []).append(sheet)
        if kinds:
            yield time, list(kinds.values())


def _of_kind(pack: Pack, sheets: list[Sheet]) -> dict[str, str]:
    manifest = sheets[0].manifest
    papers = "、".join(dict.fromkeys(sheet.paper for sheet in sheets)) if manifest.printed else ""
    return {"title": f"{manifest.title}，{len(sheets)}种", "use": manifest.use, "paper": papers, "by": pack.by}


def _weeks(pack: Pack, library: Library) -> Iterator[str]:
    """A campaign week by week: what it is about and what to do; which of many files to take is found from that."""
    campaign = next((each for each in read_campaigns(library)[0] if pack.of_year and each.id == pack.id), None)
    if campaign is None:
        return
    yield "一周一周做什么："
    for number, week in enumerate(campaign.weeks):
        day = chinese_day(campaign.first + timedelta(weeks=number))
        titles = "、".join(library.tactics[id_].title for id_ in week.tactics if id_ in library.tactics)
        yield f"　第{number + 1}周，{day}起，{week.title}。讲：{titles}"
        yield from (f"　　{each}" for each in week.do)
    yield ""


def guide(pack: Pack, named: Named, library: Library) -> str:
    """What to do with a pack, for whoever opens it first."""
    issuer = library.vocabulary.issuer
    lines = [f"{pack.title}宣传资料包", f"{issuer.name}　{issuer.site}", ""]
    lines += [f"全部材料请在{pack.by}以前准备好。", ""] if pack.by else []
    lines += list(_weeks(pack, library))
    for time, folder in FOLDERS.items():
        uses = {sheet.manifest.title: sheet.manifest.use for sheet, _ in named.values() if sheet.manifest.time == time}
        if uses:
            lines += [f"只有{time}，打开“{folder}”：", *(f"　{title}：{use}" for title, use in uses.items()), ""]
    first = f"一种材料有好几份的，先用叫“{pack.title}”的那一份，别的是一种骗术一份。"
    lines += [
        "一种材料有好几份的，看上面的“一周一周做什么”，讲到哪种骗术用哪一份。" if pack.of_year else first,
        f"每个文件印几份、哪天前、谁负责，填在“{LIST_NAME}”里；要打印的，用同名的PDF。",
        "号码、口号和网页上的一样，已经核对过，请不要自己改。96110和110是登记过的号码。",
        "真的96110不会要您转账、要验证码。",
        "不登记学生、家长和受害人的姓名、电话，不统计谁装了什么软件。",
    ]
    return "\n".join(lines)
