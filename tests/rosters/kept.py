"""The half of the corpus that was written without running it, and only measures."""

from __future__ import annotations

import datetime

from tests.rosters.sample import Sample, book, split, text

KEPT = [
    Sample(
        "a county's list of schools",
        text(
            "2026年秋季致家长一封信发放名册,,,,,",
            "序号,学校名称,班级,班主任,联系方式,应发份数",
            "1,城关镇中心小学,一（1）班,赵敏,0371-66660001,48",
            "2,,一（2）班,钱进,0371-66660002,47",
            "3,第二小学,一（1）班,孙立,0371-66660003,50",
            ",小计,,,,145",
        ),
        "一（1）班:48 一（2）班:47 一（1）班:50",
        "合计1",
    ),
    Sample(
        "headings of grades between the classes",
        text(
            "班级,班主任,人数",
            "一年级,,",
            "1班,赵敏,45",
            "2班,钱进,44",
            "二年级（共2个班）,,",
            "1班,孙立,43",
            "2班,李想,42",
        ),
        "一年级1班:45 一年级2班:44 二年级1班:43 二年级2班:42",
        "年级标题2",
    ),
    Sample(
        "kindergarten",
        text("年级,班级,班主任,人数", "大班,大一班,赵敏,30", "大班,大二班,钱进,31", "小班,1班,孙立,25"),
        "大一班:30 大二班:31 小班1班:25",
    ),
    Sample(
        "cohorts",
        text("年级,班级,人数", "2024级,1班,50", "2024级,2班,51", "2025级,1班,52"),
        "2024级1班:50 2024级2班:51 2025级1班:52",
    ),
    Sample(
        "the grade named twice",
        text("年级,班级,人数", "三年级,三（1）班,45", "三年级,三（2）班,44"),
        "三（1）班:45 三（2）班:44",
    ),
    Sample(
        "grades that do not agree",
        text("年级,班级,人数", "三年级,三（1）班,45", "三年级,四（2）班,44"),
        "三（1）班:45",
        rules="roster-grade",
        says=("三年级", "四（2）班"),
    ),
    Sample(
        "the upper half of a heading over boys and girls",
        book(
            *split(
                "班级 | 班主任 | 学生人数 | |",
                "| | 男 | 女 | 合计",
                "三1班 | 王芳 | 20 | 25 | 45",
                "合计 | | 20 | 25 | 45",
            ),
            merged="A1:A2 B1:B2 C1:E1",
        ),
        "三1班:45",
        "合计1",
    ),
    Sample(
        "the class in the lower half of the heading",
        book(
            *split("基本信息 | | 学生 | |", "班级 | 班主任 | 男生 | 女生 | 合计", "三1班 | 王芳 | 20 | 25 | 45"),
            merged="A1:B1 C1:E1",
        ),
        "三1班:45",
        teachers="王芳",
    ),
    Sample(
        "a school merged down, total merged across",
        book(
            *split(
                "学校 | 班级 | 班主任 | 人数",
                "甲小学 | 一班 | 赵敏 | 40",
                "| 二班 | 钱进 | 41",
                "| 小计 | | 81",
                "乙小学 | 一班 | 孙立 | 42",
                "全县合计 | | | 123",
            ),
            merged="A2:A4 B4:C4 A6:C6",
        ),
        "一班:40 二班:41 一班:42",
        "合计2",
    ),
    Sample(
        "copies merged over two classes",
        book(*split("班级 | 人数", "一班 | 80", "二班 |", "三班 | 41"), merged="B2:B3"),
        "三班:41",
        rules="roster-merged roster-merged",
        says=("一共",),
    ),
    Sample(
        "a teacher merged over two classes",
        book(*split("班级 | 班主任 | 人数", "一班 | 王芳 | 40", "二班 | | 41"), merged="B2:B3"),
        "一班:40 二班:41",
        teachers="王芳 王芳",
    ),
    Sample(
        "tables side by side",
        text("班级,人数,班级,人数", "一班,40,三班,42", "二班,41,四班,43"),
        rules="roster-ambiguous roster-ambiguous",
        says=("上下接成一栏",),
    ),
    Sample(
        "the heading again on every page",
        text("班级,班主任,人数", "一班,王芳,40", "第1页共2页,,", "班级,班主任,人数", "二班,李红,41"),
        "一班:40 二班:41",
        "说明1 重复的表头1",
    ),
    Sample(
        "a template with numbered lines",
        text("序号,班级,班主任,人数", "1,一班,王芳,40", "2,,,", "3,,,"),
        "一班:40",
        "只有序号2",
    ),
    Sample(
        "a teacher with the subject in brackets and a title",
        text("班级,班主任,人数", "一班,张老师（语文）,40", "二班,李红(数学),41"),
        "一班:40 二班:41",
        teachers="张老师（语文） 李红(数学)",
    ),
    Sample(
        "telephones as Excel leaves them",
        book(
            *split(
                "班级 | 班主任 | 联系电话 | 人数", "一班 | 王芳 | 13800138000 | 40", "二班 | 李红 | 37166666666 | 41"
            )
        ),
        "一班:40",
        rules="roster-zero",
    ),
    Sample(
        "two telephones in a cell",
        text("班级,联系电话,人数", "一班,0371-66666666/13800138000,40", "二班,0371-66666667,41"),
        "二班:41",
        rules="roster-phone",
    ),
    Sample(
        "telephones of two people",
        text("班级,班主任,班主任电话,联系人,联系人电话,人数", "一班,王芳,0371-66660001,赵校长,0371-66660009,40"),
        "一班:40",
        teachers="王芳",
    ),
    Sample(
        "dates in a CSV from Excel",
        text("班级,人数", "1月1日,45", "1月2日,44", "Mar-01,43", "1月13日,42", "二（1）班,41", encoding="gbk"),
        "二（1）班:41",
        rules=" ".join(["roster-class-date"] * 4),
    ),
    Sample(
        "numbers of days",
        book(["班级", "人数"], [46082, 45], ["三（2）班", 44]),
        "三（2）班:44",
        rules="roster-class-date",
        says=("3-1", "46082"),
    ),
    Sample(
        "months with a year",
        book(["班级", "人数"], [datetime.datetime(2013, 1, 1), 45], ["三（2）班", 44], formats={"A2": "mmm-yy"}),
        "三（2）班:44",
        rules="roster-class-date",
        says=("13-1", "1-1"),
    ),
    Sample(
        "formulas that were never calculated",
        book(["班级", "男", "女", "人数"], ["一班", 20, 21, "=B2+C2"], ["二班", 20, 22, 42]),
        "二班:42",
        rules="roster-formula",
        says=("保存一次",),
    ),
    Sample(
        "an hidden sheet beside the list",
        book(
            *split("班级 | 人数", "一班 | 40"),
            title="秋季",
            more={"去年": split("班级 | 人数", "一班 | 39")},
            hidden_sheets=["去年"],
        ),
        "一班:40",
        says=("去年", "隐藏"),
    ),
    Sample(
        "ditto marks in ASCII, as people type them",
        text("班级,班主任,人数", "一班,王芳,40", '二班,",41', "三班,李红,42"),
        "一班:40 三班:42",
        rules="roster-quote",
        says=("同上",),
    ),
    Sample(
        "an odd quote in the title",
        text('"2026年秋季名单', "班级,班主任,人数", "一班,王芳,40"),
        "一班:40",
        rules="roster-quote",
    ),
    Sample(
        "semicolons in GBK with a title",
        text("春晖小学班级名单", "班级;班主任;人数", "一班;王芳;40", "合计;;40", encoding="gbk"),
        "一班:40",
        "合计1",
    ),
    Sample("UTF-16 without a mark", text("班级\t人数", "一班\t40", encoding="utf-16-le"), "一班:40"),
    Sample(
        "an HTML page by the name of .xls",
        "<html><table><tr><td>班级</td></tr></table></html>".encode("gbk"),
        rules="roster-format",
        says=("网页", ".xlsx"),
    ),
    Sample(
        "several classes in a row",
        text("班级,班主任,份数", "一（1）班、一（2）班,王芳,90", "二（1）班,李红,45"),
        "二（1）班:45",
        rules="roster-class-several",
    ),
    Sample(
        "classes twice, written in two ways",
        text("班级,份数", "三(1)班,45", "三（１）班,44", "三（2）班,43"),
        "三（1）班:45 三（2）班:43",
        rules="roster-duplicate",
    ),
    Sample(
        "pupils who board, and all",
        text("班级,总人数,住校人数,走读人数", "一班,40,10,30", "二班,41,11,30"),
        "一班:40 二班:41",
    ),
    Sample(
        "no count that is known", text("班级,住校人数", "一班,10", "二班,11"), rules="roster-column", says=("住校人数",)
    ),
    Sample(
        "one copy each, no counts",
        text("学校,班级,班主任", "甲小学,一班,王芳", "甲小学,二班,待定", "合计,2,"),
        "一班:None 二班:None",
        "合计1",
        teachers="王芳 _",
        options={"with_copies": False},
    ),
    Sample(
        "vocational classes",
        text("班级,班主任,人数", "24综合计算机1班,王芳,40", "24会计事务2班,李红,41", "24打印技术班,周杰,30"),
        "24综合计算机1班:40 24会计事务2班:41 24打印技术班:30",
    ),
]
