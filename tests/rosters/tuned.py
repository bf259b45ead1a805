"""The half of the corpus that the reader was tuned on."""

from __future__ import annotations

import datetime

from tests.rosters.sample import Sample, book, split, text

TUNED = [
    Sample(
        "plain",
        text(
            "学校,班级,班主任,联系电话,份数", "实验小学,三（1）班,王芳,0371-66666666,45", "实验小学,三（2）班,李红,,44"
        ),
        "三（1）班:45 三（2）班:44",
        teachers="王芳 李红",
    ),
    Sample(
        "titles and a merged heading above, total below",
        book(
            *split(
                "实验小学2026年秋季学期各班人数统计表",
                "填表单位：教务处 | | | 2026年9月",
                "序号 | 班级 | 班主任 | 人数",
                "1 | 一（1）班 | 赵敏 | 45",
                "2 | 一（2）班 | 钱进 | 46",
                "合计 | | | 91",
            ),
            merged="A1:D1 A6:C6",
        ),
        "一（1）班:45 一（2）班:46",
        "合计1",
    ),
    Sample(
        "grade and class in two columns, grade merged",
        book(
            *split(
                "年级 | 班级 | 班主任 | 人数",
                "一年级 | 1班 | 赵敏 | 45",
                "| 2班 | 钱进 | 46",
                "二年级 | 1班 | 孙立 | 43",
                "| 2班 | 李想 | 42",
            ),
            merged="A2:A3 A4:A5",
        ),
        "一年级1班:45 一年级2班:46 二年级1班:43 二年级2班:42",
    ),
    Sample(
        "grade column of a CSV, bare numbers",
        text("年级,班,人数", "三,1,45", ",2,44", "四,1,40"),
        "三年级1班:45 三年级2班:44 四年级1班:40",
    ),
    Sample("starred headings", text("*班级名称,*班主任姓名,*学生人数", "701班,周杰,50"), "701班:50", teachers="周杰"),
    Sample(
        "boys, girls and all",
        text("班级,男,女,总人数", "三1班,20,25,45", "三2班,22,22,44", "合计,42,47,89"),
        "三1班:45 三2班:44",
        "合计1",
    ),
    Sample(
        "boys and girls alone",
        text("班级,男生,女生", "三1班,20,25", "三2班,22,22"),
        "三1班:45 三2班:44",
        says=("男”加“女",),
    ),
    Sample(
        "boys and girls that do not add up",
        text("班级,总人数,男,女", "三1班,45,20,24", "三2班,44,22,22"),
        "三2班:44",
        rules="roster-sum",
        says=("44", "45"),
    ),
    Sample(
        "heading in two rows",
        book(
            *split(
                "班级 | 班主任 | | 人数 | |",
                "| 姓名 | 电话 | 总数 | 男 | 女",
                "三1班 | 王芳 | 13800138000 | 45 | 20 | 25",
                "三2班 | 李红 | 13800138001 | 44 | 22 | 22",
            ),
            merged="A1:A2 B1:C1 D1:F1",
        ),
        "三1班:45 三2班:44",
        teachers="王芳 李红",
    ),
    Sample(
        "subtotals of grades and a total",
        text(
            "年级,班级,人数",
            "一年级,1班,45",
            "一年级,2班,45",
            "一年级小计,,90",
            "二年级,1班,40",
            "小计,,40",
            "总计,3个班,130",
        ),
        "一年级1班:45 一年级2班:45 二年级1班:40",
        "合计3",
    ),
    Sample(
        "a total that is out of date",
        text("班级,人数", "一班,45", "二班,45", "合计,92"),
        "一班:45 二班:45",
        "合计1",
        says=("92", "90"),
    ),
    Sample(
        "same as above",
        text("学校,班级,班主任,份数", "甲小学,一班,王芳,40", "同上,二班,同上,41", "〃,三班,〃,42"),
        "一班:40 二班:41 三班:42",
        teachers="王芳 王芳 王芳",
    ),
    Sample(
        "a grade said once, then left blank, then said to be the same",
        text("年级,班级,份数", "一年级,1班,40", ",2班,41", "同上,3班,42"),
        "一年级1班:40 一年级2班:41 一年级3班:42",
    ),
    Sample(
        "the number by which a spreadsheet keeps a day, saved as text",
        text("班级,份数", "44928,40", "一2班,41"),
        "一2班:41",
        rules="roster-class-date",
    ),
    Sample(
        "same as nothing", text("班级,班主任,份数", "一班,同上,40", "二班,李红,41"), "二班:41", rules="roster-ditto"
    ),
    Sample(
        "teachers not yet known",
        text("班级,班主任,联系电话,份数", "一班,待定,无,40", "二班,—,—,41", "三班,王老师,无,42"),
        "一班:40 二班:41 三班:42",
        teachers="_ _ 王老师",
        says=("待定",),
    ),
    Sample(
        "a contact before the class teacher",
        text("班级,联系人,班主任,联系电话,人数", "一班,赵校长,王芳,0371-66666666,40"),
        "一班:40",
        teachers="王芳",
    ),
    Sample(
        "whose telephone",
        text("班级,班主任,联系人,联系电话,人数", "一班,王芳,赵校长,0371-66666666,40"),
        rules="roster-ambiguous",
        says=("班主任", "联系人"),
    ),
    Sample(
        "two counts",
        text("班级,学生人数,在籍人数", "一班,40,42", "二班,41,41"),
        rules="roster-ambiguous",
        says=("学生人数", "在籍人数", "81", "83"),
    ),
    Sample("copies before pupils", text("班级,人数,份数", "一班,40,45", "二班,41,45"), "一班:45 二班:45"),
    Sample(
        "units and full-width digits",
        text("班级,人数", "一班,41人", "二班,４２", "三班,43 名"),
        "一班:41 二班:42 三班:43",
    ),
    Sample(
        "classes as days",
        book(
            ["班级", "人数"],
            [datetime.datetime(2026, 3, 1), 45],
            [datetime.datetime(2026, 3, 2), 44],
            ["三（3）班", 43],
        ),
        "三（3）班:43",
        rules="roster-class-date roster-class-date",
        says=("3-1", "3-2"),
    ),
    Sample(
        "classes as fractions and times",
        book(["班级", "人数"], [0.125, 45], [datetime.time(3, 1), 44], ["三（3）班", 43], formats={"A2": "General"}),
        "三（3）班:43",
        rules="roster-class-number roster-class-time",
        says=("1/8", "3:01"),
    ),
    Sample(
        "classes as a day's number", text("班级,人数", "3.1,45", "三2班,44"), "三2班:44", rules="roster-class-number"
    ),
    Sample(
        "rows that a filter hides",
        book(*split("班级 | 人数", "一班 | 40", "二班 | 41", "三班 | 42"), hidden_rows=[3]),
        "一班:40 三班:42",
        "隐藏1",
        says=("第 3 行", "隐藏"),
    ),
    Sample(
        "a hidden column",
        book(*split("班级 | 人数 | 份数", "一班 | 40 | 45", "二班 | 41 | 45"), hidden_columns="C"),
        "一班:40 二班:41",
        says=("份数", "隐藏"),
    ),
    Sample(
        "two sheets that could be it",
        book(*split("班级 | 人数", "一班 | 40"), title="小学", more={"初中": split("班级 | 人数", "初一1班 | 50")}),
        rules="roster-sheets",
        says=("小学", "初中", "--sheet"),
    ),
    Sample(
        "a sheet of explanations",
        book(*split("填表说明", "请勿改动表头"), title="说明", more={"名单": split("班级 | 人数", "一班 | 40")}),
        "一班:40",
        says=("说明",),
    ),
    Sample(
        "a quote that is not closed",
        text("班级,班主任,份数", '一班,"王芳,40', "二班,李红,41", "三班,周杰,42"),
        "二班:41 三班:42",
        rules="roster-quote",
        says=("一班",),
    ),
    Sample(
        "a quote closed by another cell's",
        text("班级,地点,份数", '一班,"礼堂,40', '二班,"多功能厅",41', "三班,操场,42"),
        "二班:41 三班:42",
        rules="roster-quote",
    ),
    Sample(
        "a heading and a remark of two lines",
        text('"班级\n名称",备注,人数', '一班,"周一,\n礼堂",40', "二班,,41"),
        "一班:40 二班:41",
    ),
    Sample("GB18030", text("班级,班主任,份数", "一班,朱镕,40", encoding="gb18030"), "一班:40", teachers="朱镕"),
    Sample(
        "UTF-16 and tabs", text("班级\t班主任\t份数", "一班\t王芳\t40", encoding="utf-16"), "一班:40", teachers="王芳"
    ),
    Sample("semicolons and a mark", text("班级;班主任;份数", "一班;王芳;40", encoding="utf-8-sig"), "一班:40"),
    Sample("old Excel", b"\xd0\xcf\x11\xe0" + b"\0" * 600, rules="roster-format", says=("另存为", ".xlsx", ".et")),
    Sample(
        "remarks below",
        text(
            "班级,班主任,人数",
            "一班,王芳,40",
            ",,",
            "注：人数截至9月1日,,",
            "制表人：赵敏,,审核：钱进",
        ),
        "一班:40",
        "说明2",
        1,
    ),
]
