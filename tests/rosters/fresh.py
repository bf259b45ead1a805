"""Rosters that came after the reader was finished: what it does with them was counted before anything was changed."""

from __future__ import annotations

import datetime

from tests.rosters.sample import Sample, book, split, text

FRESH = [
    Sample(
        "a form with its fields above and signatures below",
        book(
            *split(
                "家长信发放登记表",
                "学校： | 向阳小学 | 日期： | 2026.9.1",
                "班 级 | 班主任 | 学生数 | 备 注",
                "三（1）班 | 赵敏 | 45 |",
                "三（2）班 | 钱进 | 44 | 班主任代签",
                "| | 89 | 合计",
                "校长签字： | | 教导主任： |",
            ),
            merged="A1:D1",
        ),
        "三（1）班:45 三（2）班:44",
        "合计1 说明1",
    ),
    Sample(
        "grades in Arabic figures, classes in brackets",
        text("年级,班级,人数", "7,（1）,50", "7,（2）,51", "8,（1）,49"),
        "7年级（1）班:50 7年级（2）班:51 8年级（1）班:49",
    ),
    Sample(
        "a star behind and a unit",
        text("班级名称*,应发份数（份）*,班主任（姓名）", "高一1班,55,王芳"),
        "高一1班:55",
        teachers="王芳",
    ),
    Sample(
        "a class teacher and a deputy with a telephone each",
        text("班级,班主任,电话,副班主任,电话,人数", "一班,王芳,0371-66660001,李红,0371-66660002,40"),
        "一班:40",
        teachers="王芳",
    ),
    Sample(
        "the cells below a merged school in a hidden row",
        book(
            *split("学校 | 班级 | 份数", "甲校 | 一班 | 40", "| 二班 | 41", "乙校 | 一班 | 42"),
            merged="A2:A3",
            hidden_rows=[2],
        ),
        "二班:41 一班:42",
        "隐藏1",
        says=("第 2 行",),
    ),
    Sample(
        "days in words",
        text("班级,份数", "三月一日,40", "2026年3月2日,41", "三（3）班,42"),
        "三（3）班:42",
        rules="roster-class-date roster-class-date",
    ),
    Sample(
        "a clock in a CSV",
        text("班级,份数", "3:01,40", "03:02:00,41", "三（3）班,42"),
        "三（3）班:42",
        rules="roster-class-time roster-class-time",
    ),
    Sample(
        "a total in the middle that names a class",
        text("班级,班主任,份数", "三（1）班,王芳,45", "三（2）班,小计,44"),
        "三（1）班:45",
        rules="roster-total",
    ),
    Sample(
        "two columns of classes",
        text("班级,班级名称,份数", "三（1）班,向日葵班,45", "三（2）班,蒲公英班,44"),
        rules="roster-ambiguous",
        says=("三（1）班", "向日葵班"),
    ),
    Sample(
        "the same class twice in two columns",
        text("班级,班级名称,份数", "三（1）班,三（1）班,45"),
        "三（1）班:45",
    ),
    Sample(
        "three sheets, one of them a summary",
        book(
            *split("年级 | 班数 | 人数", "一年级 | 2 | 90"),
            title="汇总",
            more={"明细": split("班级 | 人数", "一（1）班 | 45", "一（2）班 | 45"), "Sheet3": []},
        ),
        "一（1）班:45 一（2）班:45",
        says=("汇总",),
    ),
    Sample(
        "one sheet a grade",
        book(
            *split("班级 | 人数", "一（1）班 | 45"),
            title="一年级",
            more={"二年级": split("班级 | 人数", "二（1）班 | 44"), "三年级": split("班级 | 人数", "三（1）班 | 43")},
        ),
        rules="roster-sheets",
        says=("一年级", "二年级", "三年级"),
    ),
    Sample("pipes", text("班级|班主任|份数", "一班|王芳|40"), "一班:40", teachers="王芳"),
    Sample("full-width commas", text("班级，班主任，份数", "一班，王芳，40"), "一班:40"),
    Sample("sep= of Excel", text("sep=;", "班级;份数", "一班;40"), "一班:40"),
    Sample(
        "UTF-8 with one broken byte",
        text("班级,班主任,份数", "一班,王芳,40", "二班,李红,41").replace("红".encode(), b"\xe7\xba"),
        "一班:40",
        rules="roster-encoding",
    ),
    Sample(
        "copies as days",
        book(["班级", "份数"], ["一班", datetime.datetime(1900, 2, 9)], ["二班", 41]),
        "二班:41",
        rules="roster-copies",
    ),
    Sample(
        "classes of a kindergarten, section rows in between",
        text("班级,班主任,幼儿人数,人数", "小一班,赵敏,,25", "小二班,钱进,,24", "大一班,孙立,,30"),
        "小一班:25 小二班:24 大一班:30",
    ),
    Sample(
        "a formula that went wrong beside the rest",
        book(["班级", "人数", "占比"], ["一班", 40, "#DIV/0!"], ["二班", 41, 0.5]),
        "二班:41",
        rules="roster-formula",
    ),
    Sample(
        "blank lines and numbers without a class",
        text("序号,班级,份数", "1,一班,40", "", "2,二班,41", "3,,42", ",,"),
        "一班:40 二班:41",
        blank=2,
        rules="roster-empty",
    ),
    Sample(
        "a small school with one class a grade",
        text("班级,班主任,人数", "一年级,王芳,12", "二年级,李红,9", "三年级,,", "合计,,21"),
        "一年级:12 二年级:9",
        "合计1",
        rules="roster-copies",
    ),
    Sample(
        "a grade that adds up its classes",
        text("班级,人数", "一年级,90", "1班,45", "2班,45"),
        "1班:45 2班:45",
        rules="roster-heading",
    ),
    Sample(
        "two tables one below the other",
        text("班级,班主任,人数", "一班,王芳,40", "", "班主任,班级,人数", "李红,二班,41"),
        blank=1,
        rules="roster-header",
        says=("第 4 行",),
    ),
    Sample(
        "a grade that is missing",
        text("年级,班级,人数", ",1班,40", "二年级,1班,41"),
        "二年级1班:41",
        rules="roster-empty",
    ),
    Sample(
        "all of the school",
        text("班级,班主任,人数", "一（1）班,王　芳,40", "全校,,40"),
        "一（1）班:40",
        "合计1",
        teachers="王芳",
    ),
    Sample(
        "the office's telephone and a mobile",
        text("班级,班主任,办公电话,手机,人数", "一班,王芳,0371-66660001,13800138000,40"),
        rules="roster-ambiguous",
        says=("办公电话", "手机"),
    ),
    Sample(
        "teacher and telephone in one column",
        text("班级,班主任及电话,人数", "一班,王芳 13800138000,40"),
        "一班:40",
        says=("班主任及电话",),
    ),
    Sample(
        "a teacher beside the class",
        text("班级,人数", "一（1）班 王芳,40", "三年级 二班,41"),
        "三年级二班:41",
        rules="roster-class-words",
    ),
    Sample(
        "the heading again without its unit",
        text("班级,人数（人）", "一班,40", "班级,人数", "二班,41"),
        "一班:40 二班:41",
        "重复的表头1",
    ),
    Sample(
        "classes in a hidden column",
        book(*split("学校 | 班级 | 人数", "甲 | 一班 | 40"), hidden_columns="B"),
        rules="roster-column",
        says=("隐藏",),
    ),
    Sample(
        "classes named like files",
        text("班级,份数", "全部,2", "汇总,3", "回执统计表,4", "CON,5"),
        "全部:2 汇总:3 回执统计表:4 CON:5",
    ),
    Sample("a stray quote among the column names", text('班级,"班主任,份数', "一班,王芳,40"), rules="roster-quote"),
]
