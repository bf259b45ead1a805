"""The third part of the half that rules may be tuned on: held out once as well, looked at since."""

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

_SURNAMES = (
    "王张李刘陈杨吴周孙朱马胡林何郭罗梁宋郑谢韩唐冯董程曹袁邓许傅沈曾彭吕苏卢蒋蔡魏叶阎余潘杜戴夏钟汪田任"
    "姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安"
    "颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛"
    "童欧甄"
)
_GIVEN = words(
    "志明 秀珍 建军 丽华 海涛 雪梅 金龙 玉兰 小军 文静 新宇 思雨 志远 桂兰 春生 爱华 雨欣 佳豪 一鸣 子轩 晓峰 "
    "红霞 凤霞 国强 永红 长江 大伟 正华 俊峰 艳丽 丽萍 淑芬 淑英 兴华 学军 少峰 家豪 宏伟 志刚 海波 磊 洁 蕾 "
    "鹏 燕 勇 雪 岩 旭 刚 虹 健 瑜 菲 亮 霖 钰涵 沐宸 若汐 泽宇"
)
_ROLES = words(
    "受害者 受害人 被骗人 当事人 报案人 犯罪嫌疑人 嫌疑人 被告人 同伙 中学生 大学生 高中生 研究生 班主任 "
    "学生家长 家长 外婆 外公 爸爸 妈妈 哥哥 弟弟 姐姐 同事 好友 朋友 顾客 储户 租户 邻居 工人 职工 青年 男子 "
    "女子 老人 业主 村民 证人 群主"
)


def _name(rng: Random) -> str:
    return rng.choice(_SURNAMES[:90]) + rng.choice(_GIVEN)


def _less_usual(rng: Random) -> str:
    return rng.choice(_SURNAMES[90:]) + rng.choice(_GIVEN)


def _compound(rng: Random) -> str:
    return rng.choice(words("欧阳 上官 诸葛 司徒 慕容 皇甫 令狐 长孙 东方 西门 公孙 钟离")) + rng.choice(_GIVEN)


def _minority(rng: Random) -> str:
    first = rng.choice(words("吐尔逊娜依 热孜万古丽 阿卜杜拉 依布拉音 木沙江 塔吉古丽 玛合木提 叶尔肯"))
    return first + rng.choice("·・•") + rng.choice(words("阿卜杜热合曼 艾山 买合木提 吾守尔 努尔买买提 玉山"))


def _without_dot(rng: Random) -> str:
    return rng.choice(
        words(
            "次仁顿珠 索朗央金 旦增多吉 洛桑平措 普布卓玛 索朗旺堆 斯琴图雅 宝音巴雅尔 娜仁图雅 白玛次仁 "
            "格桑德吉 益西拉姆"
        )
    )


def _traditional(rng: Random) -> str:
    return rng.choice("張陳劉黃楊吳趙鄭許羅謝葉蕭馮鄧") + rng.choice(
        words("美華 志強 淑芬 建國 俊賢 詩婷 文傑 玉蘭 家豪 雅雯")
    )


def _latin(rng: Random) -> str:
    return (
        rng.choice(words("Zhao Yang Wu Zhu Hu Liang Han Tian Jiang Cai Wei Ye"))
        + " "
        + rng.choice(words("Zhiming Xiuzhen Jianjun Haitao Xue Peng Jie Xiaofeng Yuxin"))
    )


def _stretched(rng: Random) -> str:
    family, given = rng.choice(_SURNAMES[:60]), rng.choice([each for each in _GIVEN if len(each) == 1])
    return family + rng.choice(("\u3000", "&emsp;", "&nbsp;", "\u2002", "   ")) + given


def _with_role(way: Way, *links: str) -> Way:
    return lambda rng: rng.choice(_ROLES) + rng.choice(links or ("",)) + way(rng)


def _area(form: str) -> Way:
    def way(rng: Random) -> str:
        area, number = landline(rng)
        return form.format(area, number, number[: len(number) - 4], number[-4:], area[1:])

    return way


def _plate(form: str) -> Way:
    def way(rng: Random) -> str:
        tail = "".join(rng.choice("0123456789") for _ in range(3)) + "".join(
            rng.choice("ABCDEFGHJKLMNPQRSTUVWXYZ") for _ in range(2)
        )
        return form.format(
            rng.choice("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼"),
            rng.choice("ABCDEFGHJKLMNPQRSTUVY"),
            tail,
        )

    return way


def _covered(number: str, start: int, end: int, sign: str) -> str:
    return number[:start] + sign * (end - start) + number[end:]


def _bold_start(rng: Random) -> str:
    number = id18(rng)
    return f"**{number[:6]}**{number[6:]}"


PLANTED: dict[str, tuple[tuple[str, ...], tuple[Way, ...]]] = {
    "resident-id": (
        (
            "对方说，{}名下有一张卡涉案",
            "打开一看，{}都对得上。",
            "> {}",
            "1. 号码 {} ；",
            "王女士把{}填进了表格",
            "假通缉令上印着{}和照片",
            "“{}是你吧？”",
            "姓名、{}、住址全被报出",
        ),
        (
            id18,
            id18,
            id15,
            lambda rng: split(id18(rng), 6, 4, 4, by="."),
            lambda rng: split(id18(rng), 6, 8, by="_"),
            lambda rng: split(id18(rng), 6, 8, by="–"),
            lambda rng: split(id18(rng), 6, 8, by=" - "),
            lambda rng: split(id18(rng), 4, 4, 4, 4),
            lambda rng: split(id18(rng), 2, 4, 8),
            lambda rng: split(id15(rng), 6, 2, 2, 2),
            lambda rng: wide(split(id18(rng), 6, 8)),
            lambda rng: split(spoken(id18(rng)), 6, 8),
            lambda rng: formal(id18(rng)).replace("X", "x"),
            lambda rng: radio(id15(rng)),
            lambda rng: circled(id15(rng)),
            lambda rng: scattered(id18(rng), "-"),
            lambda rng: scattered(id18(rng), "\u3000"),
            lambda rng: split(id18(rng), 6, 8, by="***"),
            lambda rng: _bold_start(rng),
            lambda rng: split(id18(rng), 6, 8, by="`"),
            lambda rng: split(id18(rng), 6, 8, by="~~"),
            lambda rng: split(id18(rng), 14, by="<i></i>"),
            lambda rng: split(id18(rng), 6, 8, by="<!-- -->"),
            lambda rng: entities(id15(rng)),
            lambda rng: entities(wide(id18(rng))),
            lambda rng: split(id18(rng), 6, 8, by="&#8288;"),
            lambda rng: split(id18(rng), 3, 6, 9, by="\u200c"),
            lambda rng: scattered(id15(rng), "\u200b"),
            lambda rng: split(id18(rng), 6, 8, by="&shy;"),
            lambda rng: _covered(id18(rng), 6, 14, "*"),
            lambda rng: _covered(id18(rng), 12, 16, "x"),
            lambda rng: _covered(id18(rng), 6, 16, "●"),
            lambda rng: _covered(id18(rng), 8, 14, "＊"),
            lambda rng: _covered(id18(rng), 14, 18, "X"),
            lambda rng: id18(rng).replace("1", "l"),
        ),
    ),
    "mobile": (
        (
            "陌生号码{}发来链接",
            "她存的是{}，",
            "> 热线 {}",
            "2. {}；",
            "扫码后跳出{}这个号",
            "群公告写着：咨询{}",
            "[客服](sms:{})",
            "来电显示“{}”",
        ),
        (
            mobile,
            mobile,
            lambda rng: split(mobile(rng), 3, 4, by=" - "),
            lambda rng: split(mobile(rng), 3, 2, 2, 2, by="-"),
            lambda rng: split(mobile(rng), 5, 3),
            lambda rng: split(mobile(rng), 3, 4, by="•"),
            lambda rng: split(mobile(rng), 3, 4, by="——"),
            lambda rng: split(mobile(rng), 3, 4, by="~"),
            lambda rng: split(mobile(rng), 3, 4, by="*"),
            lambda rng: "+86" + split(mobile(rng), 3, 4, by="-"),
            lambda rng: "(+86)" + split(mobile(rng), 3, 4),
            lambda rng: "＋８６" + wide(mobile(rng)),
            lambda rng: "86" + mobile(rng),
            lambda rng: "+86（" + mobile(rng) + "）",
            lambda rng: "0" + mobile(rng),
            lambda rng: "Tel" + mobile(rng),
            lambda rng: split(spoken(mobile(rng)), 3, 4, by="，"),
            lambda rng: split(formal(mobile(rng)), 3, 4),
            lambda rng: radio(mobile(rng)).replace("〇", "零"),
            lambda rng: scattered(mobile(rng), "."),
            lambda rng: scattered(mobile(rng), "\u00a0"),
            lambda rng: scattered(spoken(mobile(rng)), "、"),
            lambda rng: split(circled(mobile(rng)), 3, 4),
            lambda rng: split(mobile(rng), 3, 4, by="\u2060"),
            lambda rng: split(mobile(rng), 3, 4, by="&zwj;"),
            lambda rng: split(mobile(rng), 7, by="<em></em>"),
            lambda rng: split(mobile(rng), 3, 4, by="__"),
            lambda rng: split(mobile(rng), 3, 4, by="&#45;"),
            lambda rng: _covered(mobile(rng), 3, 7, "＊"),
            lambda rng: _covered(mobile(rng), 3, 6, "*"),
            lambda rng: _covered(mobile(rng), 4, 8, "x"),
            lambda rng: _covered(mobile(rng), 7, 11, "x"),
            lambda rng: split(_covered(mobile(rng), 3, 7, "*"), 3, 4),
            lambda rng: mobile(rng).replace("0", "О").replace("1", "|"),
            lambda rng: "+852-" + rng.choice("569") + digits(rng, 7),
            lambda rng: "+65 8" + digits(rng, 3) + " " + digits(rng, 4),
            lambda rng: "+60 12-345 " + digits(rng, 4),
            lambda rng: "+886-9" + digits(rng, 8),
        ),
    ),
    "landline": (
        ("写着“{}”", "2. 家中电话 {}；", "办公室的{}被拔了线", "传真{}，", "回拨{}无人接听"),
        (
            _area("{0}-{1}"),
            _area("{0}——{1}"),
            _area("（{0}）{2}-{3}"),
            _area("【{0}】{1}"),
            _area("{0}{1}"),
            _area("{0} - {1}"),
            _area("+86 {4}-{2}-{3}"),
            _area("{0}·{1}"),
            _area("0{4}~{1}"),
            _area("({0}){2} {3}"),
            lambda rng: spoken("-".join(landline(rng))),
            lambda rng: formal("".join(landline(rng))),
            lambda rng: "&#45;".join(landline(rng)),
            lambda rng: scattered("".join(landline(rng)), "-"),
            lambda rng: "<b>".join(landline(rng)) + "</b>",
        ),
    ),
    "bank-card": (
        ("把积蓄存进{}", "2. {}；", "屏幕上显示{}和密码", "“安全账户”是{}", "她的工资卡{}少了3000元"),
        (
            card,
            card,
            lambda rng: split(card(rng), 4, 4, 4, 4, by=" "),
            lambda rng: split(card(rng), 4, 4, 4, by="–"),
            lambda rng: split(card(rng), 4, 4, 4, by="_"),
            lambda rng: split(card(rng), 4, 4, 4, by="·"),
            lambda rng: split(spoken(card(rng)), 4, 4, 4),
            lambda rng: radio(card(rng)),
            lambda rng: scattered(card(rng), "-"),
            lambda rng: entities(card(rng), hexadecimal=True),
            lambda rng: split(card(rng), 4, 4, 4, by="&nbsp;"),
            lambda rng: split(card(rng), 10, by="**"),
            lambda rng: _covered(card(rng), 6, 12, "*"),
            lambda rng: _covered(card(rng), 8, 12, "×"),
            lambda rng: split(_covered(card(rng), 4, 12, "*"), 4, 4, 4),
            lambda rng: "存折账号" + digits(rng, 15).replace("0", "7"),
            lambda rng: "银行账户为" + card(rng),
        ),
    ),
    "name": (
        (
            "{}点开了短信里的链接",
            "记者见到{}时，他还在后悔",
            "{}共转出4笔",
            "经审讯，{}供认不讳",
            "这张卡是{}的",
            "> {}：我以为是真的",
            "{}已被刑事拘留",
            "{}没有多想",
        ),
        (
            _with_role(_name),
            _with_role(_name),
            _with_role(_name),
            _with_role(_less_usual),
            _with_role(_name, "叫", "是", "：", "“", "(", "名叫"),
            _with_role(_compound),
            _with_role(_minority),
            _with_role(_without_dot),
            _with_role(_traditional),
            _with_role(_latin, "", " ", "："),
            _with_role(_stretched, "", "："),
            lambda rng: "户名：" + _name(rng),
            lambda rng: "学生姓名：" + _name(rng),
            lambda rng: "名字是" + _name(rng),
            lambda rng: _name(rng) + rng.choice(("同学", "老人", "大妈")),
            lambda rng: _name(rng) + rng.choice(("，男，", "（女，", "，女，汉族，", "(男,")) + "58岁",
            lambda rng: "收款人" + _name(rng),
            lambda rng: "联系人：" + _name(rng),
            lambda rng: _name(rng) + "，现住本县",
            lambda rng: rng.choice(("學生", "家長", "業主", "網友")) + _traditional(rng),
            lambda rng: rng.choice(_ROLES) + "*" + _name(rng) + "*",
        ),
    ),
    "account": (
        ("海报角落有{}", "2. {}；", "“请加{}”", "私信里给了{}，", "换成{}继续聊"),
        (
            lambda rng: "微信号为" + letters(rng, 5, 9) + digits(rng, 3),
            lambda rng: "微信：" + letters(rng, 6, 9) + "_" + letters(rng, 2, 3),
            lambda rng: "微信（" + letters(rng, 6, 9) + digits(rng, 2) + "）",
            lambda rng: "威信号" + letters(rng, 5, 8) + digits(rng, 4),
            lambda rng: "vx " + letters(rng, 5, 8) + digits(rng, 4),
            lambda rng: "wx：" + letters(rng, 5, 8) + digits(rng, 4),
            lambda rng: "微信" + mobile(rng),
            lambda rng: "QQ号码：" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "QQ是" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "QQ群号：" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "qq" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "群聊号 " + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "扣扣：" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "支付宝账号：" + letters(rng, 6, 9) + digits(rng, 2) + "@qq.com",
            lambda rng: "支付宝帐户" + letters(rng, 6, 9) + digits(rng, 3),
            lambda rng: "抖音ID：" + letters(rng, 6, 9) + digits(rng, 3),
            lambda rng: "快手号：" + rng.choice("123456789") + digits(rng, 9),
            lambda rng: "WhatsApp：+852 5" + digits(rng, 7),
            lambda rng: "YY号" + rng.choice("123456789") + digits(rng, 7),
            lambda rng: "账号：" + letters(rng, 5, 8) + digits(rng, 3),
            lambda rng: "钱包0x" + "".join(rng.choice("0123456789abcdef") for _ in range(40)),
        ),
    ),
    "e-mail": (
        ("发邮件到{}", "2. {}；", "署名{}的人", "“{}”是骗子的邮箱"),
        (
            lambda rng: letters(rng, 5, 9) + "-" + digits(rng, 2) + "@sohu.com",
            lambda rng: letters(rng, 5, 9) + digits(rng, 4) + "@hotmail.com",
            lambda rng: letters(rng, 2, 5) + "@mail." + letters(rng, 4, 6) + ".cn",
            lambda rng: letters(rng, 5, 9) + "【at】163.com",
            lambda rng: letters(rng, 5, 9) + " # qq.com",
            lambda rng: letters(rng, 5, 9) + "＠ｑｑ．ｃｏｍ",
            lambda rng: letters(rng, 5, 9) + "@126点com",
            lambda rng: letters(rng, 5, 9) + "&#x40;163&#46;com",
            lambda rng: letters(rng, 5, 9) + "(at)gmail(dot)com",
            lambda rng: "mailto:" + letters(rng, 5, 9) + "@aliyun.com",
        ),
    ),
    "plate": (
        ("{}的车主被骗", "2. {}；", "网约车{}接走了他", "卖掉了{}这台车"),
        (
            _plate("{0}{1}{2}"),
            _plate("{0}{1}·{2}"),
            _plate("{0}{1}・{2}"),
            _plate("{0}{1}  {2}"),
            _plate("{0}{1}.{2}"),
            lambda rng: _plate("{0}{1}")(rng) + "D" + digits(rng, 4) + "8",
            lambda rng: _plate("{0}{1}·")(rng) + digits(rng, 4) + "挂",
            lambda rng: _plate("{0}{1}")(rng) + spoken(digits(rng, 5)),
            lambda rng: entities(_plate("{0}{1}{2}")(rng)),
            lambda rng: wide(_plate("{0}{1}·{2}")(rng)),
        ),
    ),
    "address": (
        ("骗子上门到{}取现金", "家庭住址：{}", "他家在{}，", "租户住{}", "快递寄到{}"),
        (
            lambda rng: (
                f"恒大绿洲{rng.randint(1, 60)}栋{rng.randint(1, 3)}单元{rng.randint(2, 30)}0{rng.randint(1, 4)}"
            ),
            lambda rng: f"建设路{rng.randint(1, 400)}号{rng.randint(1, 20)}幢{rng.randint(101, 604)}室",
            lambda rng: f"桃园小区{rng.choice('一二三四五六')}号楼{rng.choice('一二三')}单元{rng.choice('二三四')}零一",
            lambda rng: f"金地格林{rng.randint(1, 20)}号楼{rng.randint(101, 1804)}室",
            lambda rng: f"光明里{rng.randint(1, 40)}号楼{rng.randint(1, 6)}门{rng.randint(101, 604)}",
            lambda rng: f"石桥村{rng.randint(1, 12)}组{rng.randint(1, 90)}号",
            lambda rng: f"向阳公寓{rng.choice('ABCD')}栋{rng.randint(101, 2204)}房",
            lambda rng: f"水岸华庭{rng.randint(1, 12)}幢{rng.randint(2, 30)}楼",
            lambda rng: f"南大街{rng.randint(1, 99)}号院{rng.randint(1, 9)}号楼{rng.randint(101, 604)}",
            lambda rng: f"和谐家园{rng.randint(1, 20)}-{rng.randint(1, 4)}-{rng.randint(101, 604)}室",
        ),
    ),
    "document": (
        ("系统里有{}", "2. {}；", "上传了{}的照片", "“{}”都被报了出来"),
        (
            lambda rng: "护照号为E" + rng.choice("ABCDEFGH") + digits(rng, 7),
            lambda rng: "护照G" + digits(rng, 8),
            lambda rng: "护照号码：" + "D" + digits(rng, 8),
            lambda rng: "港澳通行证号码C" + rng.choice("ABCDEFGH") + digits(rng, 7),
            lambda rng: "台胞证号" + digits(rng, 8),
            lambda rng: "回乡证号码H" + digits(rng, 8),
            lambda rng: "学籍号：G" + id18(rng),
            lambda rng: "学号为20" + digits(rng, 10),
            lambda rng: "准考证" + digits(rng, 11),
            lambda rng: "户口本编号" + digits(rng, 9),
            lambda rng: "社保卡卡号：" + letters(rng, 1, 1).upper() + digits(rng, 8),
            lambda rng: "军官证号军字第" + digits(rng, 8) + "号",
            lambda rng: "出生证编号：" + letters(rng, 1, 1).upper() + digits(rng, 9),
            lambda rng: "驾驶证号" + id18(rng),
            lambda rng: "居住证" + digits(rng, 10),
            lambda rng: "病历号：" + digits(rng, 8),
        ),
    ),
}


def _number(low: int, high: int, form: str = "{}") -> Way:
    return lambda rng: form.format(rng.randint(low, high))


def _words(*words: str) -> Way:
    return lambda rng: rng.choice(words)


def _role_word(*words: str) -> Way:
    return lambda rng: rng.choice(_ROLES) + rng.choice(words)


LOOK_ALIKES: dict[str, tuple[tuple[str, ...], tuple[Way, ...]]] = {
    "resident-id": (
        ("材料编号{}", "2. {}；", "“{}”写在封面", "请保存好{}"),
        (
            lambda rng: f"（2023）浙0106刑初{digits(rng, 3)}号",
            lambda rng: "流水号2023" + f"{rng.randint(1, 12):02}{rng.randint(1, 28):02}" + digits(rng, 12),
            lambda rng: "统一社会信用代码 11330000" + digits(rng, 9) + "M",
            lambda rng: f"公网安备 3301{digits(rng, 10)}号",
            lambda rng: "JD" + digits(rng, 13),
            lambda rng: "ISBN 978-7-302-" + digits(rng, 5) + "-" + digits(rng, 1),
            lambda rng: "版本20251122" + digits(rng, 6),
            lambda rng: "身份证号写成××××××××××××××××××",
            lambda rng: "身份证号共18位",
            lambda rng: "后四位" + digits(rng, 4),
            lambda rng: "IMEI：35" + digits(rng, 13),
            lambda rng: "圆周率3.14159265358979323846",
        ),
    ),
    "mobile": (
        ("平均{}", "2. {}；", "“{}”", "达到{}"),
        (
            _number(13000000000, 19999999999, "{}元"),
            _number(1300000, 1999999, "{}条短信"),
            lambda rng: f"1{rng.randint(3, 9)}{digits(rng, 3)}亿元",
            lambda rng: f"1{rng.randint(30, 99)}万{digits(rng, 4)}人",
            lambda rng: f"{rng.randint(130, 199)}开头",
            lambda rng: "162、165、167、170号段",
            lambda rng: "型号" + letters(rng, 1, 1).upper() + digits(rng, 4),
            lambda rng: "手机末尾4位" + digits(rng, 4),
            lambda rng: "手机号写成***********",
            lambda rng: "+1、+44开头的来电",
            lambda rng: "95开头的号码",
            lambda rng: "400开头的电话",
            lambda rng: f"{rng.randint(13, 19)}时{rng.randint(10, 59)}分",
            lambda rng: f"订单13{digits(rng, 9)}",
            lambda rng: f"第1{digits(rng, 5)}期",
            lambda rng: f"1{rng.randint(30, 99)}-1{rng.randint(30, 99)}页",
        ),
    ),
    "hotline": (
        ("想不清楚就打{}", "2. {}；", "“{}”是真的", "手机里存上{}"),
        (
            _words(
                "110",
                "96110",
                "12377",
                "12321",
                "12381",
                "0316-96110",
                "(028)96110",
                "12345、12366",
                "95588",
                "110或96110",
                "00000000000",
                "0000 0000000",
                "12308",
                "12110",
            ),
        ),
    ),
    "bank-card": (
        ("小票上{}", "2. {}；", "“{}”", "查{}"),
        (
            lambda rng: "订单编号2023" + digits(rng, 14),
            lambda rng: "微信支付单号42000" + digits(rng, 14),
            lambda rng: "快递单号YT" + digits(rng, 13),
            lambda rng: "卡号写成6222****",
            lambda rng: "卡的后4位" + digits(rng, 4),
            lambda rng: "以6开头的卡",
            lambda rng: "发票代码0330" + digits(rng, 8),
            lambda rng: "条码690" + digits(rng, 10),
            lambda rng: f"{rng.randint(1, 9)},{digits(rng, 3)},{digits(rng, 3)},{digits(rng, 3)},{digits(rng, 3)}元",
            lambda rng: "6位验证码" + digits(rng, 6),
        ),
    ),
    "name": (
        ("{}。", "2. {}；", "这时候，{}", "“{}”"),
        (
            _role_word(
                "高度警惕",
                "金额较大",
                "方式多样",
                "向平台投诉",
                "常见误区",
                "时间紧",
                "任意转账",
                "余生",
                "周一报案",
                "江阴人",
                "陈列馆",
                "张嘴就答应",
                "何况是转账",
                "黄色网站",
                "钱包丢了",
                "于凌晨报警",
                "连着转了三笔",
                "安心了",
                "许可证",
                "马路边",
                "成功止付",
                "计较得失",
                "毛重",
                "温暖的话",
                "万幸没有转",
                "严肃处理",
                "平台上",
                "王某东",
                "张某（男）",
                "李姐",
                "陈女士称",
                "赵*",
                "刘叔叔",
                "小吴",
                "老郑",
                "孙氏",
                "林奶奶",
                "徐老师",
                "吴某某等人",
                "白领",
                "石头",
                "花钱消灾",
                "水果摊",
                "牛奶",
                "谢谢民警",
                "沈先生",
                "洪某",
                "程某某",
                "雷某",
                "龙某",
                "史某",
                "夏令营",
                "秋季",
                "田某",
                "宋某",
                "元宵节",
                "童装店",
                "游玩时",
                "包车",
                "关机",
                "单身",
                "车票",
                "边走边说",
                "查账",
                "管理费",
                "全程录音",
                "商店",
                "明明知道",
                "乐观",
                "祝大家平安",
                "左手",
                "席卷",
                "简历",
                "叶子",
                "邓小平理论",
                "孔雀",
                "范围广",
                "段位",
                "顾不上吃饭",
                "章程",
                "苗条",
                "盛情",
                "游客",
                "巴士",
                "艾滋",
                "纪律",
                "景区",
            ),
            _role_word(
                "和民警一起",
                "在屏幕前",
                "也能举报",
                "把验证码给了对方",
                "很后悔",
                "一共12人",
                "占三成",
                "说",
                "签字",
                "名单",
            ),
            _words(
                "民警赵志明提醒",
                "派出所教导员孙建军介绍",
                "记者周文静",
                "主播康辉",
                "公安局副局长钱海涛表示",
                "检察官吴丽华说",
                "法官郑宏伟认为",
                "反诈中心民警冯雪梅",
                "校长蒋正华讲话",
                "镇长沈国强",
            ),
            _words(
                "唐山警方",
                "徐州一高校",
                "张掖市民",
                "石河子家长",
                "黄冈学生被骗",
                "江门业主",
                "高州村民",
                "周村青年",
                "林芝男子",
                "罗定女子",
                "鲁南地区",
                "孟津老人",
                "苏北村民",
            ),
            _words(
                "高一同学",
                "某某同学",
                "班上同学",
                "几位同学",
                "李同学",
                "老年人",
                "独居老人",
                "那位老人",
                "陈老人",
                "王大妈",
                "低龄同学",
                "多名同学",
            ),
            _words(
                "户名不符",
                "学生姓名：",
                "名字是假的",
                "收款人不是本人",
                "联系人写谁",
                "监护人：父亲或母亲",
                "男，58岁上下",
                "姓名写王某某",
                "收款人：陈*",
                "真名不详",
                "户名：张*国",
            ),
        ),
    ),
    "account": (
        ("{}？", "2. {}；", "“{}”", "下载{}"),
        (
            _words(
                "QQ浏览器",
                "QQ飞车手游",
                "微信读书",
                "微信朋友圈",
                "微信钱包100元",
                "支付宝花呗",
                "支付宝3月账单",
                "抖音极速版",
                "快手极速版",
                "小红书APP",
                "群号被泄露",
                "账号登录地址",
                "账号注销7天",
                "用户名不要用真名",
                "WeChat",
                "QQ 8.9.50",
                "微信for Windows",
                "加微信好友",
                "微信号要保密",
                "群里50人",
                "微博热搜",
                "telegram",
                "企业微信4.1",
                "QQ20人群",
                "微信运动8000步",
                "账户余额50000元",
            ),
        ),
    ),
    "e-mail": (
        ("{}？", "2. {}；", "认准“{}”"),
        (
            _words(
                "@大家",
                "@群主",
                "www.gov.cn",
                "https://www.12377.cn/",
                "nhsa.gov.cn",
                "邮箱后缀",
                "邮件附件",
                "126邮箱",
                "#防骗#话题",
                "收件人",
                "通知.pdf",
                "以gov.cn结尾",
            ),
        ),
    ),
    "plate": (
        ("{}？", "2. {}；", "“{}”"),
        (
            lambda rng: "浙ICP备" + digits(rng, 8) + "号-" + digits(rng, 2),
            lambda rng: "京B2-" + digits(rng, 8) + "号",
            lambda rng: "川公网安备" + digits(rng, 14) + "号",
            lambda rng: f"粤府〔2025〕{rng.randint(1, 99)}号",
            lambda rng: "豫A牌照",
            lambda rng: f"皖C{rng.randint(1, 9)}栏",
            lambda rng: f"京广线K{rng.randint(1, 400)}",
            lambda rng: f"云贵{digits(rng, 4)}起",
            lambda rng: f"新A股{rng.randint(1, 99)}只",
            lambda rng: f"B{digits(rng, 6)}",
            lambda rng: f"云GB/T {digits(rng, 5)}",
        ),
    ),
    "address": (
        ("{}？", "2. {}；", "走到{}", "{}门口"),
        (
            _words(
                "开发区派出所",
                "办公楼一层",
                "第六单元作文",
                "便民大厅5号窗口",
                "某镇某村",
                "××小区",
                "某小区2栋",
                "湖北省武汉市",
                "实验楼B座",
                "体育馆3号口",
                "地铁2号线",
                "王府井大街",
                "希望小学二楼",
                "学生宿舍3栋",
                "3号会议室",
                "居委会",
                "养老院",
                "12号展位",
                "档案馆三层",
                "某市某区",
            ),
            lambda rng: f"住在{rng.choice(words('外地 县城 某小区 学校宿舍 亲戚家 郊区'))}",
            lambda rng: f"第{rng.randint(1, 12)}课第{rng.randint(1, 9)}题",
            lambda rng: f"下月{rng.randint(1, 28)}号",
            lambda rng: f"{rng.randint(2, 9)}号公告",
            lambda rng: f"第{rng.randint(1, 20)}号题",
            lambda rng: f"{rng.randint(2, 20)}楼大厅",
        ),
    ),
    "document": (
        ("{}？", "2. {}；", "关于{}"),
        (
            _words(
                "护照首页",
                "护照3本",
                "港澳通行证照片",
                "户口本第一页",
                "学籍和学号",
                "准考证打印",
                "社保卡挂失",
                "出生证",
                "居住证有效期1年",
                "驾驶证9分",
                "医保卡余额",
                "通行证签注",
                "军官证和士兵证",
            ),
            lambda rng: f"G{rng.randint(1, 7000)}次高铁",
            lambda rng: f"E{digits(rng, 3)}会议室",
            lambda rng: f"L{digits(rng, 2)}电梯",
            lambda rng: f"货号ED{digits(rng, 4)}",
            lambda rng: f"发文{digits(rng, 3)}号",
            lambda rng: f"T{rng.randint(1, 3)}航站楼",
            lambda rng: f"驾驶证记{rng.randint(1, 12)}分",
        ),
    ),
    "figure": (
        ("{}？", "2. {}；", "今年，{}", "“{}”"),
        (
            lambda rng: f"打掉团伙{rng.randint(10, 99999)}个",
            lambda rng: f"止付{rng.randint(1, 9999)}多万元",
            lambda rng: f"{rng.randint(1, 12)}月{rng.randint(1, 28)}日{rng.randint(0, 23)}时许",
            lambda rng: f"第一百{rng.choice('六七八九')}十{rng.choice('一二三四五六七八九')}条第一款",
            lambda rng: f"关停{rng.randint(1, 9)}{digits(rng, 6)}个账号",
            lambda rng: f"下降{rng.randint(1, 99)}.{digits(rng, 2)}%",
            lambda rng: f"现金{rng.randint(10000, 99999)}元",
            lambda rng: f"{rng.randint(2015, 2026)}.{rng.randint(1, 12)}.{rng.randint(1, 28)}",
            lambda rng: f"{rng.randint(1000, 9999)}万人次",
            lambda rng: f"二〇二{rng.choice('一二三四五')}年十月",
            lambda rng: f"{rng.randint(1, 99)}/{rng.randint(100, 999)}",
            lambda rng: f"发放{rng.randint(1, 9)},{digits(rng, 3)},{digits(rng, 3)}份",
            lambda rng: f"总第{digits(rng, 3)}期",
            lambda rng: f"{rng.randint(0, 23)}:{rng.randint(10, 59)}",
        ),
    ),
}
