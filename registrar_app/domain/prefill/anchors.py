"""Keeps the words by which contracts name their parts: the labels of the usual forms, roles, sums and clauses.

Whoever meets a contract that says it otherwise adds the word here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

SELLER, BUYER, INTERMEDIARY, OTHER = "seller", "buyer", "intermediary", "other"

ROLE_WORDS = {
    SELLER: (
        "受托方", "受托人", "研究开发人", "研究开发方", "开发方", "承担方", "研制方", "研发方", "受托单位",
        "研制单位", "承担单位", "开发单位", "服务单位", "转让单位",
        "许可单位", "让与方", "让与人", "转让方", "转让人",
        "出让方", "许可方", "许可人", "服务方", "顾问方",
        "咨询方", "培训方", "卖方", "供方", "供应商", "供应方", "承接方", "中标人",
    ),
    BUYER: (
        "委托方", "委托人", "受让方", "受让人", "被许可方", "被许可人", "买方", "需方", "引进方",
        "采购人", "采购方", "需求方", "委托单位", "受让单位", "被许可单位",
    ),
    INTERMEDIARY: ("中介方", "中介人", "居间方", "居间人", "服务机构"),
    OTHER: ("担保方", "担保人", "保证人", "见证方", "合作方"),
}  # fmt: skip
"""Which side a word names; the ministry's texts call the seller 乙方, others do as they like."""

ROLE_OF = {word: role for role, words in ROLE_WORDS.items() for word in words}
LETTERS = ("甲方", "乙方", "丙方", "丁方")
LETTER_ROLES = {"甲方": BUYER, "乙方": SELLER}

NAME, CREDIT_CODE, ADDRESS, MAIL_ADDRESS = "name", "credit_code", "address", "mail_address"
REPRESENTATIVE, CONTACT, PHONE, CONTACT_PHONE = "legal_representative", "contact", "phone", "contact_phone"
PROJECT, SUBJECT, CONTRACT_NO, SIGNED, TERM, OTHER_TERM = (
    "project",
    "subject",
    "contract_no",
    "signed_on",
    "term",
    "other_term",
)
VALUE, IGNORED, DAY = "value", "ignored", "day"

LABELS = {
    NAME: ("名称(或姓名)", "姓名或名称", "名称/姓名", "单位名称", "公司名称", "企业名称", "名称", "全称"),
    CREDIT_CODE: (
        "统一社会信用代码", "社会信用代码", "信用代码", "纳税人识别号", "税号", "统一社会信用代码/身份证号",
    ),
    ADDRESS: ("住所地", "住所", "注册地址", "单位地址", "公司地址", "地址"),
    MAIL_ADDRESS: ("通讯地址", "通信地址", "联系地址", "邮寄地址"),
    REPRESENTATIVE: ("法定代表人", "法人代表", "单位负责人", "法定代表人/负责人", "法定代表人(负责人)", "法定代表人(或负责人)", "负责人"),
    CONTACT: ("项目联系人", "业务联系人", "联系人", "联系人姓名", "经办人"),
    PHONE: ("联系电话", "联系方式", "电话", "手机", "电话号码", "移动电话"),
    CONTACT_PHONE: ("联系人及电话", "联系人及联系方式", "联系人/电话", "联系人电话"),
    PROJECT: ("项目名称", "培训项目名称", "合同名称", "合同项目名称", "技术项目名称"),
    SUBJECT: (
        "标的技术名称", "标的名称", "技术名称", "技术秘密名称", "专有技术名称", "技术成果名称", "专利名称", "专利技术名称",
        "许可专利名称", "发明创造名称", "发明名称", "软件名称", "软件作品名称", "布图设计名称", "品种名称", "新品种名称",
    ),
    CONTRACT_NO: ("合同编号", "合同号", "协议编号", "协议号", "编号", "合同书编号"),
    SIGNED: (
        "签订时间", "签订日期", "签约时间", "签约日期", "签署日期", "签署时间", "合同签订日期", "合同签订时间",
        "协议签订日期", "订立日期", "订立时间", "签约日", "签订日", "签署日",
    ),
    TERM: ("合同有效期限", "有效期限", "合同有效期", "有效期", "合同期限", "协议期限", "协议有效期"),
    OTHER_TERM: (
        "履行期限", "服务期限", "服务期", "合作期限", "许可期限", "开发周期", "开发期限", "培训时间", "培训期限",
        "咨询期限", "研制期限", "研发期限", "项目期限", "项目周期", "实施期限", "执行期限", "履行期间", "研究开发期限", "服务周期",
    ),
    VALUE: ("合同金额", "合同总金额", "合同总价", "合同总额", "成交总额", "合同成交额", "合同价款", "成交金额"),
    DAY: ("日期", "签字日期", "签章日期"),
    IGNORED: (
        "合同登记编号", "登记编号", "法定代表人/委托代理人", "法定代表人或委托代理人", "委托代理人", "授权代表",
        "法定代表人(签字)", "代表", "代表人", "传真", "电子信箱", "电子邮箱", "邮箱", "邮编", "邮政编码", "开户银行",
        "开户行", "帐号", "账号", "户名", "账户名称", "收款账户", "收款账号", "账户信息", "指定账户", "签订地点",
        "签约地点", "签订地", "签署地点", "身份证号", "发明人", "专利号", "保密期限", "专利有效期限", "质保期",
    ),
}  # fmt: skip
LABEL_KINDS = {word: kind for kind, words in LABELS.items() for word in words}


def any_of(words: Iterable[str]) -> str:
    """Return the pattern of any of the words, longest first, so that the more exact one is taken."""
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


PARTY_WORDS = (*LETTERS, *ROLE_OF)
LABEL_WORD = re.compile(
    rf"(?:(?:{any_of(PARTY_WORDS)})(?:\([^()]*\))?|(?:{any_of(LABEL_KINDS)})(?:\((?:万元|元|{any_of(PARTY_WORDS)})\))?)"
)
"""A label alone, or what names a party, alone."""


def begins_label(text: str) -> bool:
    """Whether a longer label begins with the text."""
    return any(word.startswith(text) for word in LABEL_KINDS)


ORGANISATION_END = (
    "公司|大学|学院|学校|中学|研究所|研究院|研究中心|中心|厂|局|委员会|委|医院|合作社|集团|站|所|院|政府|办公室|"
    "事务所|基金会|协会|学会|商会|实验室|工作室|养殖场|农场|林场|场|部|队|社|行|店|会|馆|园|基地|联合体|企业"
)
ORGANISATION = re.compile(rf"(?:{ORGANISATION_END})$")
PERSON = re.compile(r"[\u4e00-\u9fff·]{2,5}$")

SEAL = re.compile(r"盖章|签章|公章|签字|签名|\(章\)")
CLAUSE = re.compile(
    r"^(?:第[一二三四五六七八九十百\d]+条|[一二三四五六七八九十]+、|\d+[.、](?!\d{4})|鉴于|根据)"
)
"""How a clause begins: with it ends whatever was said of a party."""

TOTAL = re.compile(r"总额|总价|总金额|总计|共计|合计|总费用|成交额|成交金额|合同金额|合同价款|费用总")
FEE = re.compile(
    r"价款|报酬|经费|费用|转让费|使用费|服务费|咨询费|培训费|开发费|许可费|研究费|中介费|入门费|价格|费共"
)
NOT_TOTAL = re.compile(
    r"违约|赔偿|滞纳金|保证金|担保|保证责任|注册资本|设备|材料费|原材料|其中|预计|投资|另计|另付|另向|另外|自筹|自行|"
    r"自理|工本费|保额|保险|罚|退还|返还|曾|参考|备忘录|定金|不超过|不低于|上限|每[日年月人天]|第[一二三四五六][期笔次]|首期|"
    r"首付|首笔|预付|尾款|余款|剩余|逾期|丙方|保底|财政|贷款|约$|不计入|原合同|补充协议|技术交易额|技术性收入|单价"
)
TAX_SHARE = re.compile(r"\((?:含|税率|增值税)[^()]{0,16}\)|含?\d+%(?:的)?(?:增值)?税率?|税率\d+%")
PAY = re.compile(r"支付|付|拨|汇|缴|计|金额")
NOT_PAID = re.compile(
    r"违约|赔偿|滞纳|退还|返还|逾期|保证金|提成|销售额|利润|延迟|误差|精度|利率|罚|丙方|另向|不再|曾|收益|折扣|注册资本|设备费|材料费|"
    r"担保|保证人|保证责任|代为|最高|不超过|上限|不低于"
)
EACH_YEAR = re.compile(r"每(?:年|半年|季度?|月)[^,。;]{0,16}(?:支付|付)$")
"""A payment that is made again and again."""
ENTRY_FEE = re.compile(r"入门费[^,。;]{0,12}$")
REST = re.compile(r"(?:余款|尾款|余额|首付款?|首期款|首款|预付款|进度款)[^,。;]{0,6}$")
PAID_BEHIND = re.compile(r"[^,。;]{0,30}(?:支付|付清|付讫|结清|付)")
"""余款66,000元于…付清: the verb stands behind the sum."""
TRANSACTION = re.compile(r"技术交易额|技术性收入")

BRACKETED_CHOICE = re.compile(r"\(一次[^()]{0,12}(?:分期|提成)[^()]{0,12}\)")
MODE_WORDS = (
    ("entry", re.compile(r"入门费|入门款")),
    ("royalty", re.compile(r"提成")),
    (
        "instalments",
        re.compile(r"分期|分[二两三四五六2-6][期次笔]|首期|首付|第[一1][期笔]|预付款|尾款|余款|剩余\d"),
    ),
    (
        "lump_sum",
        re.compile(r"一次(?:性)?(?:[向由][甲乙委受许转让被方托可人]{2,5})?(?:总付|支付|付清|转账|付|结清)"),
    ),
    ("other", re.compile(r"按[月季年](?:度)?(?:结算|支付)|按实际.{0,8}结算")),
)
CHOICE_LINE = re.compile(
    r"[√☑✓✔■□]|[①②③④⑤](?:一次|分期|提成|入门费|按(?:利润|销售|产值|产品|新增|年|月|季)|其[它他])"
)
"""A list of modes of which one is chosen; ①签约后支付5万元 is a payment."""
CHOSEN = re.compile(r"(?:[√☑✓✔■][①②③④⑤]?|[①②③④⑤]\s*[√☑✓✔■])\s*([^①②③④⑤□;。]{2,24})")

IP_WORDS = (
    ("patent_invention", re.compile(r"发明专利|(?:属于|为)发明(?!创造|人)|发明申请")),
    ("patent_utility_model", re.compile(r"实用新型")),
    ("patent_design", re.compile(r"外观设计专利|(?:属于|为)外观设计")),
    ("know_how", re.compile(r"技术秘密|专有技术|非专利技术")),
    ("software_copyright", re.compile(r"软件著作权|软件的著作权|软件版权")),
    ("ic_layout", re.compile(r"布图设计")),
    ("plant_variety", re.compile(r"植物新品种|品种权")),
)
OWNERSHIP = re.compile(r"归|共有|共同所有|所有权|共同申请|享有")
SECRECY = re.compile(r"保密|不得.{0,16}(?:披露|泄露|泄漏|公开)|保守.{0,16}秘密")
NO_SECRECY = re.compile(r"不(?:承担|负有?|涉及|需要?|含)(?:任何)?[^,。;]{0,6}保密|无保密|无须保密|没有保密")
