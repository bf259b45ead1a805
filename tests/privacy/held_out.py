"""The half of the corpus that is never looked at while tuning: other sentences, other names, other disguises.

Whoever looks at which of its items pass and changes a rule for them moves it to the other half and writes a new one.
"""

from __future__ import annotations

from random import Random

from fanzha.checks.privacy.found import words

from tests.privacy.values import (
    Way,
    card,
    circled,
    digits,
    entities,
    formal,
    id15,
    id18,
    landline,
    letters,
    mobile,
    radio,
    scattered,
    split,
    spoken,
    wide,
)

_SURNAMES = words(
    "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 高 林 罗 郑 梁 谢 宋 唐 许 韩 冯 "
    "邓 曹 彭 曾 肖 田 董 袁 潘 于 蒋 蔡 余 杜 叶 程 苏 魏 吕 丁 任 沈 姚 卢 姜 崔 钟 谭 "
    "陆 汪 范 金 石 廖 贾 夏 韦 付 方 白 邹 孟 熊 秦 邱 江 尹 薛 闫 侯 龙 史 陶 黎 贺 顾 "
    "郝 龚 邵 万 钱 覃 武 戴 莫 孔 汤 聂 鲁 翟 殷 詹 申 欧 俞 左 章 甘 尚 舒 阮 纪 梅 童 "
    "毕 鲍 骆"
)
_GIVEN = words(
    "凤琴 玉霞 春生 建华 大伟 美琪 晓梅 德才 长林 丽红 国英 秀芝 海洋 志远 子悦 俊浩 嘉宁 "
    "思雨 佳颖 依诺 欣妍 宏图 振东 兆丰 永福 锦绣 少杰 克勤 树林 瑞芳 冬雪 艳秋 文革 学农 "
    "忠诚 恒 楠 璐 琦 晶 颖 晨 兵 勇 玲 茜 岚 峥 炜 萍"
)
_ROLES = words(
    "受害者 被骗者 失主 事主 嫌疑犯 嫌疑人 被告人 从犯 头目 女学生 小学生 中学生 大学生 "
    "学生 学员 室友 家长 教师 班主任 外婆 姑姑 表姐 女儿 儿子 孙女 丈夫 老公 妻子 女友 "
    "男友 同事 老乡 房东 业主 户主 居民 村民 农民 市民 网民 老人 大叔 女子 男青年 少年 "
    "店主 老板 出纳 职员 司机 外卖员 客户 顾客 病人 车主 担保人 申请人"
)


def _name(rng: Random) -> str:
    return rng.choice(_SURNAMES) + rng.choice(_GIVEN)


def _compound(rng: Random) -> str:
    return rng.choice(words("欧阳 司马 诸葛 上官 慕容 司徒 公孙 长孙 东方 尉迟")) + rng.choice(_GIVEN)


def _minority(rng: Random) -> str:
    first = rng.choice(words("米热古丽 阿不力克木 帕尔哈提 古丽扎尔 艾则孜江 努尔艾力 吐逊古丽 亚力坤"))
    return first + rng.choice("·•・‧") + rng.choice(words("艾力 卡德尔 司马义 阿布拉 依米提 努尔"))


def _without_dot(rng: Random) -> str:
    return rng.choice(
        words("央金拉姆 次仁旺姆 扎西顿珠 普布次仁 格桑平措 娜仁图雅 萨仁高娃 旦增次仁 白玛卓嘎 索朗卓玛")
    )


def _traditional(rng: Random) -> str:
    return rng.choice("張陳劉黃吳楊鄭許謝蘇韓趙蔣孫") + rng.choice(
        words("欣儀 建宏 素貞 麗珠 國興 俊傑 美雲 家瑋 秀蓮 慶祥")
    )


def _latin(rng: Random) -> str:
    return (
        rng.choice(words("Wang Li Zhang Zhou Guo Song Luo Xiao Pan Du Wei Shen"))
        + " "
        + rng.choice(words("Fengqin Dawei Meiqi Changlin Haiyang Siyu Zhendong Jing Ying Lu"))
    )


def _stretched(rng: Random) -> str:
    return (
        rng.choice(_SURNAMES[:50])
        + rng.choice(("\u3000", "&nbsp;", " ", "\u2003"))
        + rng.choice(words("恒 楠 璐 琦 晶 颖 晨 兵 勇 玲"))
    )


def _with_role(way: Way, *links: str) -> Way:
    return lambda rng: rng.choice(_ROLES) + rng.choice(links or ("",)) + way(rng)


def _area(form: str) -> Way:
    def way(rng: Random) -> str:
        area, number = landline(rng)
        return form.format(area, number, number[: len(number) - 4], number[-4:], area[1:])

    return way


def _plate(form: str) -> Way:
    def way(rng: Random) -> str:
        tail = digits(rng, 1) + rng.choice("ABCDEFGHJKLMNPQRSTUVWXYZ") + digits(rng, 3)
        return form.format(
            rng.choice("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"), rng.choice("ABCDEFGHJK"), tail
        )

    return way


def _covered(number: str, start: int, end: int, sign: str) -> str:
    return number[:start] + sign * (end - start) + number[end:]


PLANTED: dict[str, tuple[tuple[str, ...], tuple[Way, ...]]] = {
    "resident-id": (
        (
            "弹窗要她输入{}",
            "（2）{}",
            "冒领者用的是{}。",
            "“身份证号：{}”",
            "群里有人晒出{}，",
            "协查函列出{}",
            "逐字念了{}",
            "照片背面写着{}！",
        ),
        (
            id18,
            id18,
            id15,
            lambda rng: split(id18(rng), 6, 8),
            lambda rng: split(id18(rng), 6, 8, by="-"),
            lambda rng: split(id18(rng), 6, 4, 4, by="–"),
            lambda rng: split(id18(rng), 3, 3, 4, 2, 2),
            lambda rng: split(id15(rng), 6, 6, by="-"),
            lambda rng: split(id18(rng), 6, 8, by=","),
            lambda rng: wide(id18(rng)),
            lambda rng: spoken(id15(rng)),
            lambda rng: radio(id18(rng)),
            lambda rng: formal(id18(rng)),
            lambda rng: circled(id18(rng)),
            lambda rng: scattered(wide(id18(rng)), " "),
            lambda rng: scattered(id18(rng), "\u2063"),
            lambda rng: split(id18(rng), 6, 8, by="\u200b\u200b"),
            lambda rng: split(id18(rng), 9, by="\u034f"),
            lambda rng: split(id18(rng), 6, 8, by="**"),
            lambda rng: split(id18(rng), 11, by="<em></em>"),
            lambda rng: split(id18(rng), 6, 8, by="<wbr/>"),
            lambda rng: entities(id18(rng)),
            lambda rng: entities(id18(rng), hexadecimal=True),
            lambda rng: split(id18(rng), 6, 8, by="&emsp;"),
            lambda rng: split(id18(rng), 6, by="&ZeroWidthSpace;"),
            lambda rng: _covered(id18(rng), 6, 14, "＊"),
            lambda rng: _covered(id18(rng), 6, 12, "*"),
            lambda rng: _covered(id18(rng), 9, 15, "x"),
            lambda rng: id18(rng).replace("0", "О"),
            lambda rng: "ID:" + id18(rng),
        ),
    ),
    "mobile": (
        (
            "主动加她的人号码是{}",
            "（2）{}",
            "“{}，欢迎来电”",
            "投诉找{}。",
            "短信让回复到{}",
            "中奖要联系{}！",
            "通话记录里的{}，",
            "记得拨{}核实",
        ),
        (
            mobile,
            mobile,
            lambda rng: split(mobile(rng), 3, 4, by="-"),
            lambda rng: split(mobile(rng), 3, 4),
            lambda rng: split(mobile(rng), 3, 4, by="·"),
            lambda rng: split(mobile(rng), 3, 4, by="—"),
            lambda rng: split(mobile(rng), 3, 4, by="\u3000"),
            lambda rng: split(mobile(rng), 3, 3, 3),
            lambda rng: split(mobile(rng), 6, by="-"),
            lambda rng: split(mobile(rng), 3, 4, by="."),
            lambda rng: "+86" + split(mobile(rng), 3, 4, by=" "),
            lambda rng: "+86-" + mobile(rng),
            lambda rng: "（86）" + mobile(rng),
            lambda rng: "0086" + split(mobile(rng), 3, 4, by="-"),
            lambda rng: "M:" + mobile(rng),
            lambda rng: mobile(rng) + "(24小时)",
            lambda rng: "手机" + split(mobile(rng), 3, 4, by="/"),
            lambda rng: radio(mobile(rng)),
            lambda rng: spoken(mobile(rng)),
            lambda rng: formal(split(mobile(rng), 3, 4, by="-")),
            lambda rng: wide(mobile(rng)),
            lambda rng: scattered(circled(mobile(rng)), " "),
            lambda rng: scattered(mobile(rng), "—"),
            lambda rng: scattered(mobile(rng), "\u2060"),
            lambda rng: split(mobile(rng), 3, 4, by="\u00ad"),
            lambda rng: split(mobile(rng), 3, 4, by="<strong></strong>"),
            lambda rng: entities(mobile(rng), hexadecimal=True),
            lambda rng: split(mobile(rng), 3, 4, by="&thinsp;"),
            lambda rng: split(mobile(rng), 6, by="**"),
            lambda rng: split(mobile(rng), 3, 4, by="~~"),
            lambda rng: _covered(mobile(rng), 3, 7, "x"),
            lambda rng: _covered(mobile(rng), 3, 7, "＊"),
            lambda rng: _covered(mobile(rng), 7, 11, "*"),
            lambda rng: _covered(mobile(rng), 4, 7, "*"),
            lambda rng: mobile(rng).replace("1", "l"),
            lambda rng: "+852 " + split(rng.choice("569") + digits(rng, 7), 4),
            lambda rng: "+7 9" + digits(rng, 9),
            lambda rng: "+62 812-" + digits(rng, 4) + "-" + digits(rng, 4),
            lambda rng: "00886 9" + digits(rng, 8),
        ),
    ),
    "landline": (
        ("来电显示{}", "（2）{}", "“{}，请速回电”", "老家电话{}。", "打{}问问"),
        (
            _area("{0}-{1}"),
            _area("{0} {1}"),
            _area("({0}){1}"),
            _area("（{0}）{2} {3}"),
            _area("{0}{1}"),
            _area("{0}－{2}－{3}"),
            _area("+86-{4}-{2}-{3}"),
            _area("86 {4} {1}"),
            _area("{0}.{2}.{3}"),
            _area("电话：{0}—{1}"),
            lambda rng: spoken("".join(landline(rng))),
            lambda rng: wide(" ".join(landline(rng))),
            lambda rng: "\u2060".join(landline(rng)),
            lambda rng: "<wbr>".join(landline(rng)),
            lambda rng: entities("-".join(landline(rng)), hexadecimal=True),
        ),
    ),
    "bank-card": (
        ("打款账户{}", "（2）{}", "“请汇至{}”", "同一张卡{}。", "盗用了{}"),
        (
            card,
            card,
            lambda rng: split(card(rng), 4, 4, 4),
            lambda rng: split(card(rng), 4, 4, 4, by="-"),
            lambda rng: split(card(rng), 4, 4, 4, by="—"),
            lambda rng: split(card(rng), 6, 5),
            lambda rng: wide(card(rng)),
            lambda rng: spoken(card(rng)),
            lambda rng: formal(card(rng)),
            lambda rng: scattered(card(rng), " "),
            lambda rng: split(card(rng), 4, 4, 4, by="\u200b"),
            lambda rng: entities(card(rng)),
            lambda rng: split(card(rng), 4, 4, 4, by="&emsp;"),
            lambda rng: _covered(card(rng), 6, 12, "*"),
            lambda rng: _covered(card(rng), 4, 12, "X"),
            lambda rng: split(_covered(card(rng), 4, 12, "*"), 4, 4, 4, by="-"),
            lambda rng: "收款账号：" + digits(rng, 16).replace("0", "6"),
            lambda rng: "卡号" + split(card(rng), 4, 4, 4),
        ),
    ),
    "name": (
        (
            "{}扫码进了群",
            "电话那头，{}几乎要哭",
            "{}转走了全部积蓄",
            "检方指控{}帮忙取款",
            "{}为此背上债务",
            "甲：{}",
            "{}按提示操作",
            "快递是{}签收的。",
            "{}？我不认识",
            "{}直到报警才明白",
        ),
        (
            _with_role(_name),
            _with_role(_name),
            _with_role(_name),
            _with_role(_name),
            _with_role(_name, "：", "叫", "是", "(", "名叫", "“"),
            _with_role(_compound),
            _with_role(_minority),
            _with_role(_without_dot),
            _with_role(_traditional),
            _with_role(_latin, " ", "：", ""),
            _with_role(_stretched, "", "："),
            lambda rng: "姓名：" + _name(rng),
            lambda rng: "名叫" + _name(rng),
            lambda rng: _name(rng) + "同学",
            lambda rng: _name(rng) + rng.choice(("，男，", "（女，", "，男，汉族，")) + "62岁",
            lambda rng: "户名：" + _name(rng),
            lambda rng: "收货人：" + _name(rng),
            lambda rng: "本名" + _name(rng),
            lambda rng: rng.choice(words("學生 家長 受害者 業主")) + _traditional(rng),
            lambda rng: rng.choice(_ROLES) + "<b>" + _name(rng) + "</b>",
            lambda rng: _name(rng) + "，家住城南",
        ),
    ),
    "account": (
        ("弹出{}", "（2）{}", "“{}，免费领取”", "介绍人给的{}。", "只认{}"),
        (
            lambda rng: "微信号：" + letters(rng, 6, 9) + "_" + digits(rng, 2),
            lambda rng: "微信号" + letters(rng, 6, 9) + digits(rng, 3),
            lambda rng: "微信：" + letters(rng, 6, 9) + digits(rng, 2),
            lambda rng: "加微信" + letters(rng, 6, 9) + digits(rng, 3),
            lambda rng: "VX：" + letters(rng, 6, 9) + digits(rng, 2),
            lambda rng: "薇信号：" + letters(rng, 6, 9) + digits(rng, 2),
            lambda rng: "wechat：" + letters(rng, 6, 9) + digits(rng, 2),
            lambda rng: "微信：wxid_" + letters(rng, 6, 9) + digits(rng, 2),
            lambda rng: "QQ：" + rng.choice("123456789") + digits(rng, 9),
            lambda rng: "QQ号" + rng.choice("123456789") + digits(rng, 7),
            lambda rng: "QQ号码" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "QQ群 " + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "扣扣群：" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "群号是" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "支付宝账号是" + mobile(rng),
            lambda rng: "支付宝账户：" + letters(rng, 6, 9) + digits(rng, 2),
            lambda rng: "抖音号：" + letters(rng, 6, 9) + digits(rng, 3),
            lambda rng: "快手号" + rng.choice("123456789") + digits(rng, 9),
            lambda rng: "小红书号：" + rng.choice("123456789") + digits(rng, 9),
            lambda rng: "账号" + letters(rng, 6, 9) + digits(rng, 3),
        ),
    ),
    "e-mail": (
        ("退款邮箱{}", "（2）{}", "“{}”", "用{}发来"),
        (
            lambda rng: letters(rng, 5, 9) + "@qq.com",
            lambda rng: letters(rng, 5, 9) + digits(rng, 3) + "@126.com",
            lambda rng: letters(rng, 5, 9) + "@yahoo.com.cn",
            lambda rng: letters(rng, 5, 9) + "@139。com",
            lambda rng: letters(rng, 5, 9) + "＠gmail．com",
            lambda rng: letters(rng, 5, 9) + "#foxmail.com",
            lambda rng: letters(rng, 5, 9) + "(at)sina.com",
            lambda rng: letters(rng, 5, 9) + " at qq dot com",
            lambda rng: letters(rng, 5, 9) + "&#64;126.com",
            lambda rng: "**" + letters(rng, 5, 9) + "**@163.com",
        ),
    ),
    "plate": (
        ("拦下{}", "（2）{}", "“{}的车主”", "尾随{}。", "登记车号{}"),
        (
            _plate("{0}{1}{2}"),
            _plate("{0}{1}·{2}"),
            _plate("{0}{1} {2}"),
            _plate("{0}{1}—{2}"),
            _plate("{0}{1}-{2}"),
            lambda rng: _plate("{0}{1}")(rng) + "D" + digits(rng, 5),
            lambda rng: _plate("{0}{1}")(rng) + digits(rng, 5) + "D",
            lambda rng: _plate("{0}{1}·")(rng) + digits(rng, 4) + "学",
            lambda rng: wide(_plate("{0}{1}{2}")(rng)),
            lambda rng: _plate("{0}**{1}{2}**")(rng),
        ),
    ),
    "address": (
        ("家住{}的王女士", "（2）住址：{}", "“我住{}”", "登记的家庭住址为{}。", "租住在{}"),
        (
            lambda rng: f"碧水湾花园{rng.randint(1, 40)}栋{rng.randint(1, 4)}单元{rng.randint(101, 1804)}室",
            lambda rng: f"青年路{rng.randint(1, 400)}号{rng.randint(1, 20)}号楼{rng.randint(101, 604)}",
            lambda rng: f"朝阳小区{rng.randint(1, 30)}栋{rng.randint(101, 604)}",
            lambda rng: f"团结里{rng.randint(1, 30)}号楼{rng.randint(1, 6)}单元",
            lambda rng: f"银座公寓{rng.choice('ABCD')}座{rng.randint(101, 2204)}室",
            lambda rng: f"赵庄村{rng.randint(1, 9)}组{rng.randint(1, 80)}号",
            lambda rng: f"学苑家园{rng.randint(1, 12)}-{rng.randint(1, 4)}-{rng.randint(101, 604)}",
            lambda rng: f"五一新村{rng.choice('一二三四五六七八')}幢{rng.choice('一二三四')}单元",
            lambda rng: f"沿江路{rng.randint(1, 300)}弄{rng.randint(1, 60)}号",
        ),
    ),
    "document": (
        ("证件照里有{}", "（2）{}", "“{}”", "被偷拍的{}。"),
        (
            lambda rng: "护照号E" + digits(rng, 8),
            lambda rng: "护照编号：EH" + digits(rng, 7),
            lambda rng: "护照G" + digits(rng, 8),
            lambda rng: "港澳通行证号：C" + digits(rng, 8),
            lambda rng: "台胞证：" + digits(rng, 8),
            lambda rng: "学籍号：L" + id18(rng),
            lambda rng: "学号是" + digits(rng, 10).replace("0", "2"),
            lambda rng: "准考证号：" + digits(rng, 14).replace("0", "2"),
            lambda rng: "户口簿号码" + digits(rng, 9),
            lambda rng: "社保卡号" + digits(rng, 10),
            lambda rng: "医保卡号：" + digits(rng, 9),
            lambda rng: "军官证号" + digits(rng, 8),
            lambda rng: "出生医学证明编号：" + letters(rng, 1, 1).upper() + digits(rng, 9),
            lambda rng: "驾驶证号" + digits(rng, 12),
            lambda rng: "居住证编号" + digits(rng, 12),
        ),
    ),
}


def _number(low: int, high: int, form: str = "{}") -> Way:
    return lambda rng: form.format(rng.randint(low, high))


def _words(*choices: str) -> Way:
    return lambda rng: rng.choice(choices)


def _role_word(written: str) -> Way:
    return lambda rng: rng.choice(_ROLES) + rng.choice(words(written))


LOOK_ALIKES: dict[str, tuple[tuple[str, ...], tuple[Way, ...]]] = {
    "resident-id": (
        ("（2）{}", "详见{}。", "“{}”", "编号为{}"),
        (
            lambda rng: f"（2024）川0104刑初{digits(rng, 3)}号",
            lambda rng: "工单号2024" + f"{rng.randint(1, 12):02}{rng.randint(1, 28):02}" + digits(rng, 6),
            lambda rng: "统一社会信用代码91310115" + digits(rng, 9) + "T",
            lambda rng: f"公（经）立字〔2024〕{digits(rng, 4)}号",
            lambda rng: "EMS" + digits(rng, 10) + "CN",
            lambda rng: "ISBN 978-7-5" + digits(rng, 3) + "-" + digits(rng, 4) + "-" + digits(rng, 1),
            lambda rng: "更新于20251122 10:30",
            lambda rng: "身份证号码：________",
            lambda rng: "身份证号由18位组成",
            lambda rng: "身份证中间8位是生日",
            lambda rng: "设备号86" + digits(rng, 13),
            lambda rng: f"{rng.randint(1, 9)},{digits(rng, 3)},{digits(rng, 3)},{digits(rng, 3)}次",
        ),
    ),
    "mobile": (
        ("（2）{}", "超过{}", "“{}”", "日均{}"),
        (
            _number(13000000000, 19999999999, "{}元"),
            _number(1310000, 1899999, "{}人次"),
            lambda rng: f"1{rng.randint(3, 9)}.{digits(rng, 2)}万条",
            lambda rng: f"1{rng.randint(30, 99)}万余条",
            lambda rng: f"1{rng.randint(30, 99)}、1{rng.randint(30, 99)}号段",
            lambda rng: "170开头的号",
            lambda rng: "P" + digits(rng, 2) + "手机",
            lambda rng: "尾号" + digits(rng, 4),
            lambda rng: "手机号一栏写***",
            lambda rng: "+60、+66开头的来电",
            lambda rng: "106开头的短信号",
            lambda rng: "95、96开头",
            lambda rng: f"{rng.randint(13, 19)}时{rng.randint(10, 59)}分许",
            lambda rng: f"快递单号15{digits(rng, 9)}",
            lambda rng: f"第1{digits(rng, 3)}次",
            lambda rng: f"共1{rng.randint(30, 99)}页",
        ),
    ),
    "hotline": (
        ("（2）{}", "可以拨打{}。", "“{}”", "记牢{}"),
        (
            _words(
                "110",
                "96110",
                "12377",
                "12321",
                "12381",
                "0931-96110",
                "（010）96110",
                "12345、12377",
                "95588",
                "110、96110",
                "0000-0000000",
                "0000-0000",
                "12366",
                "12110",
                "12308",
            ),
        ),
    ),
    "bank-card": (
        ("（2）{}", "留好{}。", "“{}”", "看清{}"),
        (
            lambda rng: "订单号2023" + digits(rng, 15),
            lambda rng: "交易流水号2024" + digits(rng, 13),
            lambda rng: "快递单号SF" + digits(rng, 13),
            lambda rng: "卡号写****",
            lambda rng: "尾号" + digits(rng, 4) + "的储蓄卡",
            lambda rng: "19位的银行卡号",
            lambda rng: "发票号码2532" + digits(rng, 16),
            lambda rng: "商品条码697" + digits(rng, 10),
            lambda rng: f"{rng.randint(1, 9)},{digits(rng, 3)},{digits(rng, 3)}.{digits(rng, 2)}元",
            lambda rng: "验证码" + digits(rng, 4),
            lambda rng: "批次20240" + digits(rng, 9),
        ),
    ),
    "name": (
        ("甲：{}", "{}。", "不久，{}", "“{}”"),
        (
            _role_word(
                "高高兴兴转账 金手镯被骗 方便面 向警察说明 常见套路 时至今日 任意操作 余生积蓄 "
                "周末上当 江水上涨 陈列柜 张皇失措 何时报案 黄鱼 钱币 于次日报案 连打三通电话 安检 "
                "许多次转账 马路 成倍返利 计时 毛线 温度计 万一受骗 严加防范 白跑一趟 王某某 李先生 "
                "陈女士 赵某某 刘大爷 小高 老许 孙家 林某 徐姐 吴姓 石头 花钱 水果 牛肉 谢谢 沈老师 "
                "洪水 程序 雷电 龙头 史料 夏日 秋天 田里 宋代 元件 童装 游泳 包裹 关于 单独 车票 边上 "
                "查到 管家 全程 商铺 明明 乐观 祝酒 左侧 席位 简介 叶片 段落 顾客 章程 范围 杜绝 严格 "
                "康复 武术 葛藤 安心"
            ),
            _role_word("和警察说了 把卡交了 也签字 没同意 不相信 共9人 占四成 花名册 报到 看法"),
            _words(
                "民警韩建华表示",
                "派出所副所长杨大伟",
                "记者顾佳颖",
                "主持人孟晶",
                "公安分局局长邱振东介绍",
                "检察官姚瑞芳",
                "法官郭少杰",
                "社区主任宋凤琴",
                "校长汪志远",
                "护士董晓梅",
            ),
            _words(
                "唐河县村民",
                "徐闻县市民",
                "张掖网民",
                "石首学生",
                "黄梅户主",
                "江油家长",
                "高州老人",
                "周宁业主",
                "郑州职员",
                "林口客户",
                "罗源居民",
                "鲁甸农民",
                "苏州房东",
                "温岭车主",
            ),
            _words(
                "高年级同学",
                "初一同学",
                "这位同学",
                "本班同学",
                "马同学",
                "高寿老人",
                "某位老人",
                "五位老人",
                "江姓老人",
                "钱奶奶",
                "同级同学",
                "外校同学",
            ),
            _words(
                "户名与卡号",
                "姓名和班级",
                "名叫不出来",
                "收货人地址",
                "户名：某某",
                "男，62岁左右",
                "姓名：李某",
                "本名不详",
                "收货人：本人",
                "签字：",
                "户名：王某",
                "姓名用化名",
            ),
        ),
    ),
    "account": (
        ("（2）{}", "请看{}。", "“{}”", "关闭{}"),
        (
            _words(
                "QQ钱包",
                "QQ邮箱",
                "微信支付",
                "微信转账300元",
                "支付宝小荷包",
                "支付宝11月账单",
                "抖音商城",
                "快手短视频",
                "小红书账号",
                "群号是假的",
                "账号注销",
                "账号被盗5次",
                "用户名",
                "WeChat Pay",
                "QQ 9.7版",
                "微信8.0版",
                "微信群500人",
                "微信号别公开",
                "群里20人",
                "微博",
                "telegram",
                "企业微信",
                "QQ100人群",
                "微信步数6000步",
                "账户少了800元",
                "微信红包封面",
            ),
        ),
    ),
    "e-mail": (
        ("（2）{}", "{}。", "“{}”"),
        (
            _words(
                "@各位家长",
                "@管理员",
                "www.12377.cn",
                "https://fuwu.nhsa.gov.cn/",
                "flk.npc.gov.cn",
                "邮箱地址栏",
                "邮件链接",
                "126邮箱",
                "#反诈进校园#",
                "收信",
                "通知.docx",
                "网址gov.cn",
            ),
        ),
    ),
    "plate": (
        ("（2）{}", "{}。", "“{}”"),
        (
            lambda rng: "鲁ICP备" + digits(rng, 8) + "号",
            lambda rng: "粤B2-" + digits(rng, 8),
            lambda rng: "苏公网安备" + digits(rng, 14) + "号",
            lambda rng: f"浙教办〔2025〕{rng.randint(1, 99)}号",
            lambda rng: "粤A牌照",
            lambda rng: f"川A{rng.randint(1, 9)}登机口",
            lambda rng: f"京广高铁G{rng.randint(1, 400)}",
            lambda rng: f"湘赣{digits(rng, 3)}起",
            lambda rng: f"鄂A级{rng.randint(1, 99)}家",
            lambda rng: f"E{digits(rng, 5)}",
            lambda rng: f"豫B{rng.randint(10, 99)}展台",
        ),
    ),
    "address": (
        ("（2）{}", "{}。", "到{}领取", "“{}”"),
        (
            _words(
                "北关派出所",
                "教学楼一层",
                "第四单元习题",
                "社保大厅2号窗口",
                "某县某镇",
                "某小区1号楼",
                "××小区",
                "山东省济南市",
                "实验楼A座",
                "北门3号口",
                "地铁5号线",
                "解放广场",
                "第三中学二楼",
                "男生宿舍1栋",
                "5号会议室",
                "村委会旁",
                "养老院",
                "6号展台",
                "食堂三层",
                "某街道某社区",
            ),
            lambda rng: f"家住{rng.choice(words('外省 乡镇 某小区 县城 城东 农村'))}",
            lambda rng: f"第{rng.randint(1, 12)}单元第{rng.randint(1, 9)}题",
            lambda rng: f"这个月{rng.randint(1, 28)}号",
            lambda rng: f"{rng.randint(2, 9)}号文",
            lambda rng: f"第{rng.randint(1, 20)}组",
            lambda rng: f"{rng.randint(2, 20)}楼会议室",
        ),
    ),
    "document": (
        ("（2）{}", "{}。", "“{}”"),
        (
            _words(
                "护照丢失",
                "护照2本",
                "通行证办理",
                "户口簿复印件",
                "学籍管理",
                "准考证补打",
                "社保卡激活",
                "居住证签注",
                "驾驶证年审",
                "医保卡余额",
                "军官证件",
                "学号姓名",
                "考生号码",
            ),
            lambda rng: f"G{rng.randint(1, 7000)}次",
            lambda rng: f"A{digits(rng, 3)}室",
            lambda rng: f"K{digits(rng, 2)}路公交",
            lambda rng: f"型号EC{digits(rng, 4)}",
            lambda rng: f"公告{digits(rng, 3)}号",
            lambda rng: f"T{rng.randint(1, 9)}航站楼",
            lambda rng: f"驾驶证扣{rng.randint(1, 12)}分",
        ),
    ),
    "figure": (
        ("（2）{}", "{}。", "“{}”", "近{}"),
        (
            lambda rng: f"移送{rng.randint(10, 99999)}人",
            lambda rng: f"冻结{rng.randint(1, 9999)}余万元",
            lambda rng: f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日下午",
            lambda rng: f"第二百{rng.choice('六七八九')}十{rng.choice('一二三四五六七八九')}条第二款",
            lambda rng: f"清理{rng.randint(1, 9)}{digits(rng, 5)}条",
            lambda rng: f"同比降{rng.randint(1, 99)}.{digits(rng, 1)}%",
            lambda rng: f"存款{rng.randint(10000, 99999)}元",
            lambda rng: f"{rng.randint(2015, 2026)}年第{rng.randint(1, 9)}季度",
            lambda rng: f"{rng.randint(1000, 9999)}万户",
            lambda rng: f"二〇二{rng.choice('一二三四五')}年三月",
            lambda rng: f"{rng.randint(1, 9)}:{rng.randint(1, 9)}",
            lambda rng: f"{rng.randint(1, 9)},{digits(rng, 3)},{digits(rng, 3)}条",
            lambda rng: f"第{digits(rng, 2)}届",
            lambda rng: f"{rng.randint(10, 23)}:{rng.randint(10, 59)}前后",
        ),
    ),
}
