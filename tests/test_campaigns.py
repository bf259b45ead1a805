"""The campaigns of a year: what may be written, the calendar for a phone, the table, the page, a new one."""

from __future__ import annotations

import datetime
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from fanzha import read_and_check
from fanzha.cli.run import main
from fanzha.content.campaigns import CAMPAIGNS_FILE, Campaign, read_campaigns
from fanzha.content.icons import icons_of
from fanzha.kinds.folders import read_kinds
from fanzha.kinds.sheet import Sheet
from fanzha.kinds.sheets import make_sheets
from fanzha.press import ics_calendar, xlsx_table
from fanzha.site.calendar import URI, calendar_page

from tests.kind_promises import MAIN, table_of
from tests.own_content import own_library
from tests.sample_project import write


def campaigns_of(root: Path) -> dict[str, Campaign]:
    library, problems = read_and_check(root)
    assert library
    assert problems == []
    return {each.id: each for each in read_campaigns(library)[0]}


def calendar_of(root: Path) -> Sheet:
    """The one sheet that is made of the whole year."""
    library, _ = read_and_check(root)
    assert library
    kinds = {id_: made for id_, made in read_kinds(root)[0].items() if "year" in made.sources}
    (sheet,) = make_sheets(library, icons_of(root), kinds=kinds)
    return sheet


def test_days_are_said_as_they_are(project: Path) -> None:
    found = campaigns_of(project)
    assert found["kaixue"].when == "每年8月20日起，2周"
    assert found["kaixue"].week_when(1) == "8月27日—9月2日"
    assert found["chunjie"].when == "2027年1月16日起，1周"
    assert found["chunjie"].later == ("2028年1月5日",)
    assert found["chunjie"].week_when(0) == "2027年1月16日—1月22日"
    assert list(found) == ["chunjie", "kaixue"]  # as the year goes, not as they were written


def test_the_next_time_is_seen_from_when_it_was_checked(project: Path) -> None:
    """Not from today: the same file gives the same calendar whenever it is made."""
    own = campaigns_of(project)["kaixue"]
    assert own.first == datetime.date(2027, 8, 20)
    assert own.model_copy(update={"checked": datetime.date(2027, 8, 20)}).first == datetime.date(2027, 8, 20)
    assert own.model_copy(update={"checked": datetime.date(2027, 8, 21)}).first == datetime.date(2028, 8, 20)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ('"08-20"', "八月二十", "campaign-begins"),
        ('"08-20"', '"02-29"', "campaign-begins"),
        ('"08-20"', '"08-20、09-01"', "campaign-begins"),
        ("2027-01-16、2028-01-05", "2028-01-05、2027-01-16", "campaign-begins"),
        ("2027-01-16、2028-01-05", "2027-01-16、2027-01-16", "campaign-begins"),
        ("2027-01-16、2028-01-05", "2027-02-30", "campaign-begins"),
        ("audiences: 大学生", "audiences: 大学牲", "reference-unknown"),
        ("tactics: shuadan-yangli", "tactics: shuadan-fanli", "reference-unknown"),
        ("title: 网购", "title: 兼职", "campaign-week"),
        ("id: chunjie", "id: kaixue", "vocabulary-duplicate"),
        ("why: 新生刚到学校，想找兼职的多。", "why: 打95001报名。", "contact-unknown"),
    ],
)
def test_what_is_wrong_is_said_with_its_line(project: Path, old: str, new: str, rule: str) -> None:
    text = (project / CAMPAIGNS_FILE).read_text(encoding="utf-8")
    assert old in text
    write(project, CAMPAIGNS_FILE, text.replace(old, new))
    _, problems = read_and_check(project)
    assert {(problem.path, problem.rule) for problem in problems} == {(CAMPAIGNS_FILE, rule)}
    assert all(problem.line > 0 for problem in problems)


def test_days_that_have_all_passed_are_told_when_they_are_asked_for(project: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    from fanzha.checks.rules import overdue

    library, _ = read_and_check(project)
    assert library
    rules = {problem.rule for problem in overdue(library, datetime.date(2028, 1, 5)) if problem.path == CAMPAIGNS_FILE}
    assert rules == set()
    (told,) = [each for each in overdue(library, datetime.date(2028, 2, 1)) if each.path == CAMPAIGNS_FILE]
    assert "春节返乡" in told.message


def events_of(calendar: bytes) -> Iterator[dict[str, str]]:
    """The events of an iCalendar file, read by the rules of RFC 5545 and not by the library that wrote it."""
    assert re.search(rb"(?<!\r)\n", calendar) is None
    assert max(len(line) for line in calendar.split(b"\r\n")) <= 75
    unfolded = re.sub(r"\r\n[ \t]", "", calendar.decode("utf-8"))
    for block in re.findall(r"BEGIN:VEVENT\r\n(.*?)END:VEVENT", unfolded, re.DOTALL):
        alone = re.sub(r"BEGIN:VALARM.*?END:VALARM\r\n", "", block, flags=re.DOTALL)
        yield {
            **{line.partition(":")[0].split(";")[0]: line.partition(":")[2] for line in alone.strip().split("\r\n")},
            "alarm": "".join(re.findall(r"TRIGGER:(\S+)", block)),
        }


def test_a_phone_gets_whole_days(project: Path) -> None:
    events = {event["UID"].split("@")[0]: event for event in events_of(ics_calendar.write(calendar_of(project)))}
    assert set(events) == {"kaixue", "kaixue-w1", "kaixue-w2"} | {
        f"chunjie-{year}{week}" for year in (2027, 2028) for week in ("", "-w1")
    }
    yearly, once = events["kaixue"], events["chunjie-2028"]
    assert (yearly["DTSTART"], yearly["DTEND"], yearly["RRULE"]) == ("20270820", "20270903", "FREQ=YEARLY")
    assert (once["DTSTART"], once["DTEND"]) == ("20280105", "20280112")
    assert "RRULE" not in once
    assert (yearly["alarm"], events["kaixue-w1"]["alarm"]) == ("-P14D", "")
    assert events["kaixue-w2"]["SUMMARY"] == "开学季第2周：网购"
    assert all(event["URL"].startswith("https://") for event in events.values())


def test_a_table_to_work_in(project: Path) -> None:
    page, rows = table_of(xlsx_table.write(calendar_of(project)))
    assert rows[1][:4] == ["活动", "什么时候", "这一周", "讲哪些骗局"]
    assert [row[:3] for row in rows[2:]] == [
        ["春节返乡", "2027年1月16日—1月22日", "老人身边"],
        ["开学季", "8月20日—8月26日", "兼职"],
        ["开学季", "8月27日—9月2日", "网购"],
    ]
    assert page.find(f".//{MAIN}pane").get("topLeftCell") == "A3"  # type: ignore[union-attr]
    assert page.find(f"{MAIN}pageSetup").get("orientation") == "landscape"  # type: ignore[union-attr]
    assert [each.text for each in page.iter(f"{MAIN}formula1")] == ['"没开始,在做,做完了"']


def test_a_row_is_as_high_as_its_longest_text(project: Path) -> None:
    """LibreOffice prints a wrapped text over its neighbours where a row does not say how high it is."""
    sheet = calendar_of(project)
    widths = [column["width"] for column in sheet.data["table"]["columns"]]
    long = ["字" * int(width) for width in widths]  # twice as wide as its column, each
    sheet.data["table"] = {**sheet.data["table"], "rows": [long, ["短"] * len(widths)]}
    page, _ = table_of(xlsx_table.write(sheet))
    heights = {row.get("r"): float(row.get("ht", 0)) for row in page.iter(f"{MAIN}row")}
    assert heights["3"] >= heights["4"] + 15 > 30


def test_what_begins_like_a_formula_is_a_text(project: Path) -> None:
    sheet = calendar_of(project)
    table = {**sheet.data["table"], "rows": [["=1+1", "+8", "-1", "@SUM(A1)", "", "", "", "", ""]]}
    sheet.data["table"] = table
    page, rows = table_of(xlsx_table.write(sheet))
    assert rows[2][:4] == ["=1+1", "+8", "-1", "@SUM(A1)"]
    assert list(page.iter(f"{MAIN}f")) == []


def test_the_same_bytes_twice(project: Path) -> None:
    """No clock is in them, also not where a writer would put it by itself."""
    sheet = calendar_of(project)
    with zipfile.ZipFile(io.BytesIO(xlsx_table.write(sheet))) as parts:
        assert set(re.findall(r"20\d\d-\d\d-\d\dT", parts.read("docProps/core.xml").decode())) == {"2026-01-01T"}
    assert ics_calendar.write(sheet) == ics_calendar.write(sheet)
    assert xlsx_table.write(sheet) == xlsx_table.write(sheet)


def test_the_page_says_what_to_do_and_links_to_it(project: Path) -> None:
    library, _ = read_and_check(project)
    assert library
    sheets = [calendar_of(project)]
    page = calendar_page(library, sheets, ["audiences/student.md"], icons_of(project), True)[URI]
    assert 'href="../tactics/shuadan-yangli/"' in page
    assert 'href="../audiences/student/"' in page
    assert 'href="../audiences/">老年人' in page
    assert "班级群发一条群消息" in page
    assert f'href="../{sheets[0].uri_as("ics")}"' in page


def test_a_project_without_campaigns_has_no_calendar(project: Path) -> None:
    (project / CAMPAIGNS_FILE).unlink()
    library, problems = read_and_check(project)
    assert library
    assert problems == []
    assert calendar_page(library, [], [], icons_of(project), True) == {}


def test_a_new_campaign_stands_behind_the_others(project: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    before = (project / CAMPAIGNS_FILE).read_text(encoding="utf-8")
    assert main(["new", "campaign", "国庆出游", "--root", str(project)]) == 0
    assert "guo-qing-chu-you" in capsys.readouterr().out
    assert main(["new", "campaign", "国庆出游", "--root", str(project)]) == 0
    assert "guo-qing-chu-you-2" in capsys.readouterr().out
    text = (project / CAMPAIGNS_FILE).read_text(encoding="utf-8")
    assert text.startswith(before.rstrip())
    _, problems = read_and_check(project)
    assert {(problem.path, problem.rule) for problem in problems} == {(CAMPAIGNS_FILE, "placeholder-left")}


def test_a_new_campaign_that_is_filled_in_is_sound(project: Path) -> None:
    assert main(["new", "campaign", "国庆出游", "--root", str(project)]) == 0
    text = (project / CAMPAIGNS_FILE).read_text(encoding="utf-8")
    filled = {"begins": '"09-25"', "theme": "出门在外先问官方客服", "why": "出门的人多。", "audiences": "大学生",
              "source": "样例", "checked": "2026-11-01"}  # fmt: skip
    for field, value in filled.items():
        text = text.replace(f"  {field}: （填写）", f"  {field}: {value}")
    text = text.replace("（这一周讲什么）", "出行").replace("（手法的文件名，几种之间用顿号）", "kefu-yangli")
    write(project, CAMPAIGNS_FILE, text.replace("（做一件什么事）", "车站摆折页"))
    assert "guo-qing-chu-you" in campaigns_of(project)


def test_this_repositorys_year_has_every_season() -> None:
    campaigns, problems = read_campaigns(own_library())
    assert problems == []
    found = {each.id: each for each in campaigns}
    months = {each.begins[0].month for each in found.values()}
    assert {1, 3, 5, 6, 7, 8, 12} <= months
    spring = found["chunjie"].begins
    assert all((day.date() + datetime.timedelta(weeks=3)).isoformat() in NEW_YEARS for day in spring)


# The first day of the Chinese year.
NEW_YEARS = {"2027-02-06", "2028-01-26", "2029-02-13", "2030-02-03"}
