"""The half of the corpus that the rules may be tuned on: sentences, and ways of writing what goes into them."""

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
    "王李张刘陈杨黄赵吴周徐孙朱胡郭何林罗郑梁谢宋唐许邓冯韩曹曾彭肖蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢"
    "傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严赖覃洪武莫孔"
)
_GIVEN = words(
    "伟 芳 娜 秀英 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀兰 霞 平 刚 桂英 建国 建华 志强 玉兰 淑珍 海燕 "
    "晓明 文博 子涵 欣怡 雨桐 浩然 梓萱 宇航 一诺 美玲 国栋 春梅 红梅 小红 凤英 德胜 永强 立新 俊杰 思远 佳怡"
)
_ROLES = words("受害人 被害人 受害者 当事人 事主 嫌疑人 犯罪嫌疑人 被告人 学生 家长 业主 网友 班主任 老人 居民 村民")


def _name(rng: Random) -> str:
    return rng.choice(_SURNAMES) + rng.choice(_GIVEN)


def _compound(rng: Random) -> str:
    return rng.choice(words("欧阳 司马 上官 诸葛 皇甫 慕容 司徒 令狐")) + rng.choice(_GIVEN)


def _minority(rng: Random) -> str:
    first = rng.choice(words("阿依古丽 买买提 努尔兰 热依汗 艾力 古丽娜尔 迪丽努尔 库尔班"))
    return first + rng.choice("·••・") + rng.choice(words("买买提 吐尔逊 阿不都拉 艾合买提 玉素甫"))


def _tibetan(rng: Random) -> str:
    return rng.choice(words("扎西 格桑 次仁 洛桑 丹增 旦增 索朗")) + rng.choice(words("卓玛 次仁 顿珠 平措 央金 多吉"))


def _traditional(rng: Random) -> str:
    return rng.choice("張劉陳楊黃趙吳孫鄭羅謝許鄧馮韓葉盧蕭") + rng.choice(
        words("偉 麗華 國強 美玲 淑貞 俊傑 曉東 志遠 雅婷")
    )


def _pinyin(rng: Random) -> str:
    given = rng.choice(words("Wei Fang Jianguo Xiaoming Meiling Zhiqiang Li Haiyan"))
    return f"{rng.choice(words('Zhang Wang Li Chen Liu Zhao Huang Zhou'))} {given}"


def _pinyin_upper(rng: Random) -> str:
    return _pinyin(rng).upper()


def _spaced_name(rng: Random) -> str:
    name = _name(rng)
    return rng.choice((" ", "\u3000")).join(name) if len(name) == 2 else name[0] + " " + name[1:]


def _with_role(way: Way, *links: str) -> Way:
    return lambda rng: rng.choice(_ROLES) + rng.choice(links or ("",)) + way(rng)


def _masked(rng: Random) -> str:
    number = mobile(rng)
    return number[:3] + rng.choice(("****", "xxxx", "XXXX", "＊＊＊＊", "××××")) + number[7:]


def _masked_end(rng: Random) -> str:
    return mobile(rng)[:7] + "XXXX"


def _area(form: str) -> Way:
    def way(rng: Random) -> str:
        area, number = landline(rng)
        return form.format(area, number, number[: len(number) - 4], number[-4:], area[1:])

    return way


def _plate(form: str) -> Way:
    def way(rng: Random) -> str:
        tail = "".join(rng.choice("ABCDEFGHJKLMNPQRSTUVWXYZ0123456789") for _ in range(4)) + rng.choice("0123456789")
        return form.format(
            rng.choice("京津沪渝冀豫云辽黑湘皖鲁苏浙赣鄂桂甘晋蒙陕吉闽贵粤川"), rng.choice("ABCDEFGH"), tail
        )

    return way


PLANTED: dict[str, tuple[tuple[str, ...], tuple[Way, ...]]] = {
    "resident-id": (
        (
            "她的身份证号是{}。",
            "身份证：{}，请核对",
            "证件号码{}",
            "嫌疑人持{}办理了银行卡",
            "他把{}发给了“客服”。",
            "{}",
            "对方报出了她的身份证号{}，一字不差",
        ),
        (
            id18,
            id15,
            id18,
            lambda rng: id18(rng).lower(),
            lambda rng: split(id18(rng), 6, 8),
            lambda rng: split(id18(rng), 6, 4, 4),
            lambda rng: split(id18(rng), 6, 8, by="-"),
            lambda rng: split(id15(rng), 6, 6),
            lambda rng: wide(id18(rng)),
            lambda rng: spoken(id18(rng)),
            lambda rng: formal(id18(rng)),
            lambda rng: circled(id18(rng)),
            lambda rng: split(id18(rng), 6, 8, by="**"),
            lambda rng: split(id18(rng), 6, by="<b></b>"),
            lambda rng: entities(id18(rng)),
            lambda rng: scattered(id18(rng), "\u200b"),
            lambda rng: split(id18(rng), 6, by="\u00ad"),
            lambda rng: (number := id18(rng))[:6] + "********" + number[14:],
            lambda rng: (number := id18(rng))[:10] + "****" + number[14:],
            lambda rng: (number := id18(rng))[:6] + "**" + number[6:14] + "**" + number[14:],
        ),
    ),
    "mobile": (
        (
            "她的手机号是{}。",
            "请联系{}",
            "电话：{}",
            "对方用{}打来",
            "（{}）",
            "有事打{}找他",
            "受害人的号码{}被拉黑",
            "{}",
        ),
        (
            mobile,
            mobile,
            lambda rng: split(mobile(rng), 3, 4, by="-"),
            lambda rng: split(mobile(rng), 3, 4),
            lambda rng: "+86" + mobile(rng),
            lambda rng: "+86 " + split(mobile(rng), 3, 4),
            lambda rng: "0086" + mobile(rng),
            lambda rng: "86-" + mobile(rng),
            lambda rng: split(mobile(rng), 3, 4, by="."),
            lambda rng: split(mobile(rng), 3, 4, by="—"),
            lambda rng: split(mobile(rng), 4, 3, by="-"),
            lambda rng: radio(mobile(rng)),
            lambda rng: spoken(mobile(rng)),
            lambda rng: wide(mobile(rng)),
            lambda rng: circled(mobile(rng)),
            lambda rng: scattered(mobile(rng), " "),
            lambda rng: split(mobile(rng), 3, by="\u200b"),
            lambda rng: entities(mobile(rng)),
            lambda rng: split(mobile(rng), 3, 4, by="**"),
            _masked,
            _masked,
            _masked_end,
            lambda rng: mobile(rng).replace("0", "O").replace("1", "l"),
            lambda rng: "+852 " + rng.choice("569") + digits(rng, 3) + " " + digits(rng, 4),
            lambda rng: "(" + mobile(rng)[:3] + ")" + mobile(rng)[3:],
        ),
    ),
    "landline": (
        ("家里座机{}。", "电话：{}", "打{}可以找到她", "（{}）", "他家的{}一直没人接", "{}"),
        (
            _area("{0}-{1}"),
            _area("{0} {1}"),
            _area("({0}){1}"),
            _area("（{0}）{1}"),
            _area("{0}{1}"),
            _area("{0}-{2}-{3}"),
            _area("+86-{4}-{1}"),
            _area("{0}—{1}"),
            _area("{0}.{1}"),
            lambda rng: spoken("".join(landline(rng))),
            lambda rng: wide("-".join(landline(rng))),
        ),
    ),
    "bank-card": (
        ("卡号{}。", "银行卡：{}", "转到{}这张卡", "对方的账号是{}，户名不详", "她把{}念给了对方", "{}"),
        (
            card,
            card,
            lambda rng: split(card(rng), 4, 4, 4),
            lambda rng: split(card(rng), 4, 4, 4, by="-"),
            lambda rng: wide(card(rng)),
            lambda rng: split(card(rng), 6, by=" "),
            lambda rng: spoken(card(rng)),
            lambda rng: split(card(rng), 8, by="\u200b"),
            lambda rng: split(card(rng), 4, 4, 4, by="**"),
            lambda rng: (number := card(rng))[:6] + "******" + number[-4:],
            lambda rng: (number := card(rng))[:4] + " **** **** " + number[-4:],
        ),
    ),
    "name": (
        (
            "{}接到一个电话",
            "据了解，{}，今年50岁",
            "{}被骗走3万元",
            "公安机关抓获{}。",
            "{}向警方报案",
            "这笔钱是{}的养老钱",
            "{}、另有两人",
            "{}（已退休）说",
        ),
        (
            _with_role(_name),
            _with_role(_name),
            _with_role(_name),
            _with_role(_name, "：", "是", "叫", " "),
            _with_role(_compound),
            _with_role(_minority),
            _with_role(_tibetan),
            _with_role(_traditional),
            _with_role(_pinyin),
            _with_role(_pinyin_upper, " ", "："),
            _with_role(_spaced_name, "", "："),
            lambda rng: "姓名：" + _name(rng),
            lambda rng: "一名叫" + _name(rng) + "的学生",
            lambda rng: _name(rng) + "同学",
            lambda rng: rng.choice(_ROLES) + "**" + _name(rng) + "**",
            lambda rng: _name(rng) + rng.choice(("，女，", "，男，", "（女，")) + "45岁，",
            lambda rng: rng.choice(("收款人", "户名", "开户人", "联系人")) + "：" + _name(rng),
            lambda rng: _name(rng) + "，家住县城，",
        ),
    ),
    "account": (
        ("{}，不要加", "对方让她加{}。", "联系方式：{}", "{}已被封", "截图里有{}", "（{}）"),
        (
            lambda rng: "微信号：" + letters(rng, 4, 8) + digits(rng, 3),
            lambda rng: "微信" + letters(rng, 4, 6) + "_" + digits(rng, 4),
            lambda rng: "微信号wxid_" + letters(rng, 8, 12),
            lambda rng: "QQ：" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "QQ号" + rng.choice("123456789") + digits(rng, 9),
            lambda rng: "QQ " + rng.choice("12345") + digits(rng, 7),
            lambda rng: "QQ群" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "群号：" + rng.choice("123456789") + digits(rng, 8),
            lambda rng: "支付宝账号" + mobile(rng),
            lambda rng: "支付宝：" + letters(rng, 5, 8) + digits(rng, 2),
            lambda rng: "VX：" + letters(rng, 5, 8) + digits(rng, 3),
            lambda rng: "抖音号：" + letters(rng, 6, 9) + digits(rng, 2),
            lambda rng: "账号 " + letters(rng, 4, 6) + digits(rng, 4),
            lambda rng: "wechat: " + letters(rng, 5, 8) + digits(rng, 2),
        ),
    ),
    "e-mail": (
        ("邮箱{}", "发到{}就行", "她的邮箱是{}。", "{}", "（{}）"),
        (
            lambda rng: letters(rng, 4, 8) + digits(rng, 2) + "@163.com",
            lambda rng: rng.choice("123456789") + digits(rng, 8) + "@qq.com",
            lambda rng: letters(rng, 3, 5) + "." + letters(rng, 3, 6) + "@gmail.com",
            lambda rng: letters(rng, 4, 8) + "＠126．com",
            lambda rng: letters(rng, 4, 8) + "&#64;sina.com",
            lambda rng: letters(rng, 4, 8) + "#qq.com",
            lambda rng: letters(rng, 4, 8) + "(at)163.com",
        ),
    ),
    "plate": (
        ("车牌{}。", "一辆{}的白色轿车", "嫌疑人驾驶{}离开", "{}停在楼下", "她的车是{}"),
        (
            _plate("{0}{1}{2}"),
            _plate("{0}{1}·{2}"),
            _plate("{0}{1} {2}"),
            _plate("{0}{1}-{2}"),
            lambda rng: _plate("{0}{1}")(rng) + "D" + digits(rng, 5),
            lambda rng: "粤Z" + digits(rng, 4) + "港",
            lambda rng: wide(_plate("{0}{1}{2}")(rng)),
        ),
    ),
    "address": (
        ("她家住{}。", "住址：{}", "受害人住在{}，独居", "家庭住址{}", "老人现住{}，由社区照看"),
        (
            lambda rng: (
                f"阳光花园{rng.randint(1, 30)}栋{rng.randint(1, 4)}单元{rng.randint(1, 18)}0{rng.randint(1, 4)}室"
            ),
            lambda rng: f"人民路{rng.randint(1, 300)}号",
            lambda rng: f"和平里小区{rng.randint(1, 30)}号楼{rng.randint(101, 2004)}",
            lambda rng: f"某县城关镇解放街{rng.randint(1, 99)}号院{rng.randint(1, 9)}号楼",
            lambda rng: f"翠苑{rng.randint(1, 20)}幢{rng.randint(101, 909)}室",
            lambda rng: f"李家村{rng.randint(1, 9)}组{rng.randint(1, 99)}号",
            lambda rng: f"锦绣家园{rng.randint(1, 20)}-{rng.randint(1, 4)}-{rng.randint(101, 1804)}",
            lambda rng: f"幸福小区{rng.choice('一二三四五六七八九')}栋{rng.choice('一二三')}单元",
        ),
    ),
    "document": (
        ("{}", "她的{}被拍了照", "材料上写着{}，", "对方要了{}。"),
        (
            lambda rng: "护照号E" + digits(rng, 8),
            lambda rng: "护照：EA" + digits(rng, 7),
            lambda rng: "护照号码G" + digits(rng, 8),
            lambda rng: "港澳通行证C" + digits(rng, 8),
            lambda rng: "台胞证" + digits(rng, 8),
            lambda rng: "学籍号G" + id18(rng),
            lambda rng: "学号" + rng.choice("1234") + digits(rng, 9),
            lambda rng: "户口簿号" + digits(rng, 9),
            lambda rng: "社保卡号" + digits(rng, 9),
            lambda rng: "准考证号：" + digits(rng, 12),
            lambda rng: "军官证号：军字第" + digits(rng, 7) + "号",
            lambda rng: "回乡证H" + digits(rng, 10),
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
        ("{}。", "文件写明{}", "案件材料里是{}，请核对", "页脚印着{}"),
        (
            lambda rng: f"（2025）苏01刑终{rng.randint(1, 999)}号",
            lambda rng: "订单号2025" + f"{rng.randint(1, 12):02}{rng.randint(1, 28):02}" + digits(rng, 10),
            lambda rng: "统一社会信用代码91110000" + digits(rng, 9) + "X",
            lambda rng: "公告编号2025-" + digits(rng, 6),
            lambda rng: "运单号SF" + digits(rng, 13),
            lambda rng: "ISBN 978-7-" + digits(rng, 4) + "-" + digits(rng, 4) + "-" + digits(rng, 1),
            lambda rng: "交易流水10000" + digits(rng, 10),
            lambda rng: "身份证号********",
            lambda rng: "身份证号是18位，最后一位可能是X",
            lambda rng: f"身份证尾号{digits(rng, 4)}",
        ),
    ),
    "mobile": (
        ("{}。", "据统计，{}", "通报说，{}，同比下降", "全市{}"),
        (
            _number(1300000, 1999999, "一年{}人次"),
            lambda rng: f"共1{rng.randint(300, 999)}0000000元",
            _number(130, 199, "{}人参加"),
            lambda rng: f"播放13{rng.randint(100, 999)}万次",
            lambda rng: f"1{rng.randint(30, 99)},{rng.randint(100, 999)},{rng.randint(100, 999)}元",
            lambda rng: f"13.{rng.randint(10, 99)}亿条",
            lambda rng: "手机尾号" + digits(rng, 4),
            lambda rng: "138开头的号码",
            lambda rng: "+86开头的来电",
            lambda rng: "00开头的境外电话",
            lambda rng: f"{rng.randint(130, 199)}个账户",
            lambda rng: "型号X" + digits(rng, 5),
            lambda rng: "138********",
            lambda rng: f"编号13{digits(rng, 11)}",
        ),
    ),
    "hotline": (
        ("请拨打{}。", "拿不准问{}", "警方用{}来电", "{}，都可以问"),
        (
            _words(
                "110",
                "96110",
                "12377",
                "12321",
                "12381",
                "12345",
                "110、96110",
                "0371-96110",
                "010-96110",
                "12308",
                "95588",
                "0000-0000000",
                "000-00000000",
            ),
        ),
    ),
    "bank-card": (
        ("{}。", "回单上是{}", "平台显示{}，", "{}的那一笔"),
        (
            lambda rng: "订单2025" + digits(rng, 15),
            lambda rng: "交易单号42000" + digits(rng, 11) + "2025",
            lambda rng: "商户单号1000" + digits(rng, 12),
            lambda rng: "卡号****************",
            lambda rng: "尾号" + digits(rng, 4) + "的银行卡",
            lambda rng: "卡号是16到19位数字",
            lambda rng: "快递单号7" + digits(rng, 12),
            lambda rng: "条码69" + digits(rng, 11),
            lambda rng: f"{rng.randint(1, 9)},{digits(rng, 3)},{digits(rng, 3)},{digits(rng, 3)}元",
        ),
    ),
    "name": (
        ("{}，要当心。", "{}。", "遇到这种情况，{}", "警方提醒：{}"),
        (
            _role_word(
                "高考后",
                "金额不明",
                "方面表示",
                "向警方报案",
                "应当留好证据",
                "时常接到电话",
                "任何时候都别转账",
                "余额被转走",
                "周末在家",
                "江苏籍",
                "陈述经过",
                "张贴通知",
                "何时报案",
                "黄金被取走",
                "钱款被转走",
                "常用的软件",
                "于当日报案",
                "连续转账",
                "安全意识提高",
                "许多人都遇到过",
                "马上报警",
                "成绩查询",
                "计算损失",
                "毛利",
                "温馨提示",
                "万元被骗",
                "严格保密",
                "平时不接陌生电话",
                "王某某",
                "张女士",
                "李先生",
                "陈*",
                "赵某",
                "刘某某",
                "小陈",
                "老周",
                "孙大爷",
                "林阿姨",
                "徐奶奶",
                "吴某（女）",
            ),
            _role_word(
                "和家人一起",
                "都在群里",
                "会议",
                "手册",
                "接到电话",
                "被骗",
                "很着急",
                "没有转账",
                "要陪着孩子",
                "群里有人冒充",
            ),
            _words(
                "民警王建国提醒大家",
                "县公安局局长李志强介绍",
                "记者张敏报道",
                "主持人陈静采访",
                "公安部刑侦局局长赵伟说",
                "法官刘洋介绍案情",
                "检察官周敏说",
                "反诈专家孙磊讲解",
                "校长吴建华致辞",
                "县长郑国强到场",
            ),
            _words(
                "张家口警方通报",
                "石家庄的一名学生",
                "唐山一位老人",
                "徐州家长",
                "江阴居民",
                "黄山市民",
                "郑州网友报警",
                "苏州业主群",
                "高邮村民",
                "周口一名女子",
            ),
            _words(
                "高中同学聚会",
                "何种同学可以申请",
                "任何同学都可以",
                "方便同学们",
                "各位同学",
                "王同学",
                "李同学",
                "全体同学",
                "大学同学",
            ),
            _words(
                "收款人：某公司",
                "姓名：________",
                "户名：对方",
                "联系人：班主任",
                "姓名：（请填写）",
                "学生姓名",
                "家长签名：",
                "受害人：女，35岁",
                "当事人：您好",
            ),
        ),
    ),
    "account": (
        ("{}。", "对方说{}", "打开{}，", "骗子常说“{}”"),
        (
            _words(
                "加QQ",
                "打开微信扫一扫",
                "微信群",
                "QQ号不要借给别人",
                "微信号别外传",
                "账号被盗",
                "支付宝APP",
                "微信支付",
                "QQ邮箱",
                "加我微信",
                "微信8.0.50版",
                "QQ 9.9版",
                "支付宝账单",
                "群号不要公开",
                "抖音号被封",
                "账号和密码",
                "微信公众号",
                "QQ群文件",
                "wechat支付",
                "微信转账2000元",
                "QQ2009版",
                "微信12月账单",
                "账号：不要告诉别人",
                "微信Android版",
                "微信iPhone版",
            ),
        ),
    ),
    "e-mail": (
        ("{}。", "请看{}", "认准{}"),
        (
            _words(
                "@全体成员",
                "@家长",
                "12377.cn",
                "fuwu.nhsa.gov.cn",
                "官网gov.cn",
                "邮箱收到的链接",
                "@班主任老师",
                "#反诈#",
                "gov.cn结尾的网址",
                "qq邮箱",
                "a@b",
            ),
        ),
    ),
    "plate": (
        ("{}。", "见{}", "按{}执行"),
        (
            lambda rng: "京ICP备" + digits(rng, 8) + "号",
            lambda rng: "粤B2-" + digits(rng, 8),
            lambda rng: "京公网安备" + digits(rng, 14) + "号",
            lambda rng: f"川教{rng.randint(1, 99)}号文",
            lambda rng: f"苏A级{rng.randint(1, 99)}项",
            lambda rng: f"湘{rng.randint(1, 99)}所学校",
            lambda rng: f"鲁东{rng.randint(2, 99)}县",
            lambda rng: "车牌号沪A开头",
            lambda rng: "豫F级",
            lambda rng: f"A{digits(rng, 5)}",
        ),
    ),
    "address": (
        ("{}。", "活动在{}举行", "从{}出发", "{}的一起案件"),
        (
            _words(
                "教学楼3层",
                "第三单元",
                "人民路派出所",
                "幸福社区",
                "某小区",
                "某小区3号楼",
                "四川省成都市",
                "示例县",
                "解放路小学",
                "2号窗口",
                "5号楼前的宣传栏",
                "二楼报告厅",
                "东大街",
                "3号厅",
                "第2单元测验",
                "1号线",
                "北京市东城区",
                "×小区×栋×室",
                "12号晚上",
                "6栋教学楼",
            ),
            lambda rng: f"家住{rng.choice(words('江苏 河南 城东 县城 乡下 某小区 郊区 一楼 附近'))}的老人",
            lambda rng: f"{rng.randint(1, 12)}月{rng.randint(1, 28)}号",
            lambda rng: f"第{rng.randint(1, 40)}组",
            lambda rng: f"{rng.randint(1, 40)}号令",
        ),
    ),
    "document": (
        ("{}。", "请带好{}", "提到{}时要当心"),
        (
            _words(
                "护照",
                "护照有效期10年",
                "港澳通行证",
                "学籍号是19位",
                "学号不要公开",
                "准考证号请勿泄露",
                "户口簿第3页",
                "军官证",
                "学籍号",
                "社保卡号码",
                "身份证、护照",
                "护照号____",
                "医保卡",
            ),
            lambda rng: f"E{digits(rng, 5)}型",
            lambda rng: f"产品G{digits(rng, 4)}",
            lambda rng: f"G{rng.randint(1, 7000)}次列车",
            lambda rng: f"G{rng.randint(1, 99)}高速",
            lambda rng: f"第{digits(rng, 3)}号公告",
        ),
    ),
    "figure": (
        ("{}。", "通报称，{}", "2025年，{}", "据报道，{}"),
        (
            lambda rng: f"破案{rng.randint(100, 99999)}起",
            lambda rng: f"损失{rng.randint(1, 99)}.{rng.randint(1, 9)}万元",
            lambda rng: f"{rng.randint(2015, 2026)}年{rng.randint(1, 12)}月{rng.randint(1, 28)}日",
            lambda rng: f"第{rng.choice('一二三四五六七八九')}十{rng.choice('一二三四五六七八九')}条",
            lambda rng: f"拦截{rng.randint(1, 9)}{digits(rng, 7)}次",
            lambda rng: f"占{rng.randint(1, 99)}.{digits(rng, 2)}%",
            lambda rng: f"挽回{rng.randint(1000, 99999)}.{digits(rng, 2)}元",
            lambda rng: f"{rng.randint(2015, 2026)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}",
            lambda rng: (
                f"{rng.randint(0, 23):02}:{rng.randint(0, 59):02}到{rng.randint(0, 23):02}:{rng.randint(0, 59):02}"
            ),
            lambda rng: f"{rng.randint(10000, 99999)}人",
            lambda rng: f"发送短信{rng.randint(1, 9)}亿{digits(rng, 4)}万条",
            lambda rng: f"二〇二{rng.choice('三四五六')}年一月",
            lambda rng: f"{digits(rng, 4)}/{digits(rng, 4)}",
        ),
    ),
}
