"""What can be wrong before editorial rules come in: ids and sentences for editors, by chapter.

These problems are found while files are read and sheets are typeset; a test compares the ids with the source.
"""

from __future__ import annotations

Rules = tuple[tuple[tuple[str, ...], str], ...]

READING_RULES: tuple[tuple[str, Rules], ...] = (
    (
        "文件",
        (
            (("file-empty",), "文件是空的。"),
            (("file-encoding",), "文件不是 UTF-8 编码，多半是存成了 GBK。请“另存为”，编码选 UTF-8。"),
            (("file-binary",), "不是文字文件，例如把 Word 文档改名成了 .md。"),
            (("file-too-large",), "文件超过 1 MB。"),
            (("file-name",), "文件名要做网址，只用小写字母、数字和减号。"),
            (("file-link", "file-unreadable"), "不是普通文件，或者打不开。"),
        ),
    ),
    (
        "文件头",
        (
            (("front-matter-missing", "front-matter-unclosed"), "文件头写在开头的两行 --- 之间，两行都不能少。"),
            (("front-matter-split",), "文件头中间多了一行 ---。"),
            (("front-matter-fields",), "文件头里没有字段。"),
            (("yaml-wide-colon", "yaml-colon-space"), "字段名后面是英文冒号加一个空格。"),
            (("yaml-colon",), "内容里又有英文冒号，请改成中文冒号。"),
            (("yaml-tab", "yaml-wide-space"), "行首只用普通空格，不用 Tab 和全角空格。"),
            (("yaml-dash-space", "yaml-dash-wide"), "列表每条以英文减号加空格开头。"),
            (
                ("yaml-start", "yaml-quote", "yaml-bracket"),
                "内容不能以英文引号、括号或 @ % & * ! 等开头，除非整个内容在英文双引号里。",
            ),
            (("yaml-unclosed",), "引号或括号只有一半。"),
            (("yaml-comment",), "“ #”后面的字会被当成注释丢掉。"),
            (("yaml-duplicate",), "同一个字段写了两次。"),
            (("yaml-key",), "字段名写法不对，或没有字段名。"),
            (("yaml-documents",), "名录中间多了一行 ---。"),
            (("yaml-depth",), "一层套一层，套得太深。"),
            (("yaml-alias", "yaml-tag"), "不支持 YAML 的 & * 引用和 ! 标签。"),
            (("yaml-syntax",), "别的写法错误，多半是上下没有对齐。"),
        ),
    ),
    (
        "字段",
        (
            (("field-missing",), "必填的字段没有写。"),
            (("field-unknown",), "没有这个字段，多半是写错了字母。能写的字段见[字段总表](fields.md)。"),
            (("text-too-long", "text-too-short"), "字数超过或不够。"),
            (("list-length",), "条数太多或太少。"),
            (("value-unknown",), "只能从几个词里选一个。"),
            (("value-form",), "写法不对，例如该写列表的写成了一句话。"),
            (("date-form",), "日期写成 2025-04-09；只知道年月写 2025-04，只知道年份写 2025。"),
            (("amount-form", "amount-unit"), "金额写成数字加单位，如 4500元、9.9万元、1.37亿元。"),
            (("amount-mismatch",), "value、unit 和 text 说的不是同一个数，多半是“万”“亿”写错。"),
            (("reference-unknown",), "提到的手法、案例、人群、渠道、电话或口诀不存在。"),
        ),
    ),
    (
        "名录",
        (
            (
                ("vocabulary-missing", "vocabulary-form"),
                "名录文件缺少，或者不是列表。名录改好之前，引用它的内容先不检查。",
            ),
            (("vocabulary-duplicate",), "两条的编号一样。"),
            (("issuer-missing",), "issuer.yml 里没有发布单位。"),
        ),
    ),
    (
        "小测、自查、看消息和名单",
        (
            (("quiz-form", "quiz-answer", "quiz-one-right"), "题目要有情境、问题和选项，正好一个选项是对的。"),
            (("quiz-repeated", "quiz-tactic"), "题目重复，或小测的文件名不是手法的文件名。"),
            (("self-check-form",), "自查的问题要写成列表。"),
            (("message-flag-form",), "看消息的红旗要写成列表。"),
            (("report-form",), "报警助手的名录要写成 opening、groups、sheets 三项。"),
            (
                ("roster-…",),
                "班级名单（CSV、Excel）里读不出来、被 Excel 改坏或不该有的内容。以 roster- 开头的规则都是。",
            ),
        ),
    ),
    (
        "印刷",
        (
            (("text-overflow",), "缩到最小字号还放不下，请删短。网页上没有这个限制，印刷品有。"),
            (("screen-overflow",), "LED 屏的像素太少，放不下这句海报大字。"),
            (("screen-row",), "画出来的例子每一行只写一样：对方的话、自己的话、说明、填写项或按钮。"),
            (("screen-flag",), "画出来的例子每幅圈一处或两处破绽。"),
            (("screen-wide",), "画出来的例子里，抬头、破绽、按钮、填写项和做法各占一行，太宽了放不下。"),
            (("glyph-missing",), "字库里没有这个字，例如表情符号。"),
            (("layout-broken",), "版式文件出错。不是内容的问题，请找改过版式的人。"),
        ),
    ),
)  # fmt: skip
