"""本周预警: which count is judged by their own dates, what has gone by is kept; each has page, sheet and texts."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace
from pathlib import Path

import pytest
from fanzha import read_and_check
from fanzha.campaign.packs import Belonging, packs_of
from fanzha.cli.run import main
from fanzha.content.alerts import MOST_CURRENT, Alert, current_alerts, newest_alerts
from fanzha.content.icons import icons_of
from fanzha.content.library import Library
from fanzha.content.model import Source
from fanzha.content.origin import Origin
from fanzha.kinds.folders import read_kinds
from fanzha.kinds.sheets import make_sheets
from fanzha.site.feeds import NEWEST, feed_files, newest
from fanzha.site.pages import make_pages
from fanzha.site.wording import MOST_SHARED, alert_message

from tests.test_pages import case, html, tactic

NEW, OLD = "2025-07-11-gongxiang", "2025-03-02-dianzan"


def alert(day: str, weeks: int = 2) -> Alert:
    return Alert(
        id=day,
        origin=Origin("x"),
        title="客服要您共享屏幕",
        date=day,
        weeks=weeks,
        tactic="shuadan-fanli",
        seen=("一", "二", "三"),
        sources=(Source(title="报道", issuer="样例日报", date=day),),
        reviewed="2026-11-22",
    )


@pytest.mark.parametrize(
    ("days", "counting"),
    [
        ((), 0),
        ((("2020-01-01", 1),), 1),  # the newest always, however old it is
        ((("2026-03-10", 2), ("2026-02-24", 2)), 2),  # to the last day
        ((("2026-03-10", 2), ("2026-02-23", 2)), 1),
        ((("2026-03-10", 2), ("2026-01-20", 8)), 2),
        (tuple((f"2026-03-{day:02}", 8) for day in range(1, 10)), MOST_CURRENT),
    ],
)
def test_what_counts_is_judged_by_the_newest(days: tuple[tuple[str, int], ...], counting: int) -> None:
    alerts = [alert(*each) for each in days]
    found = current_alerts(reversed(alerts))
    assert len(found) == counting
    assert found == newest_alerts(alerts)[:counting]


def test_an_alert_is_not_due_for_review() -> None:
    assert alert("2026-01-01").review_by is None
    assert alert("2026-01-01", 3).until == datetime.date(2026, 1, 22)


def test_pages_show_what_counts_and_keep_the_rest(library: Library) -> None:
    pages = make_pages(library, [])
    assert f"alerts/{NEW}/" in html(pages["index.md"])
    assert f"alerts/{OLD}/" not in html(pages["index.md"])
    assert {f"alerts/{NEW}.md", f"alerts/{OLD}.md", "alerts/index.md", "alerts/year/2025.md"} <= {*pages}
    assert f"../../alerts/{NEW}/" in pages["tactics/kefu-yangli.md"]
    assert "alerts/" not in pages["tactics/shuadan-yangli.md"]
    year = pages["alerts/year/2025.md"]
    assert 0 < year.index(NEW) < year.index(OLD)
    assert f"../{OLD}/" not in pages["alerts/index.md"]
    page = pages[f"alerts/{NEW}.md"]
    for each in (*library.alerts[NEW].seen, *library.tactics["kefu-yangli"].do[:1], "2025年7月11日", "样例日报"):
        assert each in page


def test_without_alerts_nothing_speaks_of_them(library: Library) -> None:
    pages = make_pages(replace(library, alerts={}), [])
    assert not [uri for uri in pages if uri.startswith("alerts/")]
    assert "预警}" not in pages["index.md"]
    assert "alerts/" not in pages["index.md"]


def test_an_alert_of_a_broken_tactic_is_left_out(library: Library) -> None:
    assert {*library.without({"docs/tactics/kefu-yangli.md"}).alerts} == {OLD}
    assert {*library.without({f"cases/alerts/{OLD}.md"}).alerts} == {NEW}


def test_feeds_give_alerts_their_own_day(library: Library) -> None:
    entries = {entry.url.split("/")[-2]: entry for entry in newest(library) if entry.kind == "预警"}
    assert {id_: entry.day for id_, entry in entries.items()} == {
        NEW: datetime.date(2025, 7, 11),
        OLD: datetime.date(2025, 3, 2),
    }
    dates = [item["date_published"] for item in json.loads(feed_files(library)["feed.json"])["items"]]
    assert dates == sorted(dates, reverse=True)


def test_many_reviewed_pages_do_not_push_alerts_out_of_the_feeds(library: Library) -> None:
    many = {f"case-{at}": case(f"case-{at}", reviewed="2026-11-25") for at in range(NEWEST)}
    entries = list(newest(replace(library, cases=many)))
    assert len(entries) == NEWEST
    assert [entry.kind for entry in entries].count("预警") == len(library.alerts)


def test_the_message_for_chat_groups_is_dated_and_fits() -> None:
    longest = tactic(do=["很" * 30, "钱已转出，马上拨打110"])
    written = alert("2026-03-01").model_copy(update={"title": "字" * 16, "seen": ("字" * 30,) * 3})
    for each, of in ((alert("2026-03-01"), tactic()), (written, longest)):
        said = alert_message(each, of, "https://fanzha.example.org/alerts/2026-03-01/")
        assert len(said) <= MOST_SHARED
        assert "2026年3月1日" in said
        assert "已转账先拨打110" in said


def test_packs_hand_out_what_counts_to_whom_it_concerns(library: Library, project: Path) -> None:
    kinds = read_kinds(project)[0]
    sheets = make_sheets(library, icons_of(project), kinds=kinds)
    made = {(sheet.kind, sheet.about) for sheet in sheets if sheet.source == "alert"}
    assert {about for _, about in made} == {NEW, OLD}
    handed = {
        sheet.about
        for pack in packs_of(library).values()
        for sheet in Belonging(pack, library).of(sheets)
        if sheet.source == "alert"
    }
    assert handed == {NEW}


def test_a_starter_has_the_day_filled_in_and_says_what_is_to_be_filled_in(project: Path) -> None:
    today = datetime.date.today().isoformat()
    assert main(["new", "notice-of-week", "客服又来电话", "--root", str(project)]) == 0
    (path,) = (project / "cases" / "alerts").glob(f"{today}-*.md")
    text = path.read_text(encoding="utf-8")
    assert f"\ndate: {today}\n" in text
    assert '\ntitle: "客服又来电话"\n' in text
    _, problems = read_and_check(project)
    assert {problem.rule for problem in problems} == {"placeholder-left"}
    filled = text.replace("tactic: （填写）", "tactic: kefu-yangli").replace("reviewed: （填写）", f"reviewed: {today}")
    filled = filled.replace("（发布日期，可只写年月）", today).replace("（official、press、seed 或 practice）", "press")
    for blank in (
        "（文章或通报的名称）",
        "（发布单位）",
        "（看到、听到什么）",
        "（接着要您做什么）",
        "（钱是怎么没的）",
    ):
        filled = filled.replace(blank, "样例")
    path.write_text(filled, encoding="utf-8")
    assert read_and_check(project)[1] == []
