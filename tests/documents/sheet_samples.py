"""Keeps the sheets that the page tests print, in a registrar's words; all names are invented."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date

from registrar_app.domain.text import Text
from registrar_app.services.sheet_model import (
    Block,
    Fact,
    Facts,
    Grid,
    GridColumn,
    GridRow,
    Heading,
    Paragraph,
    Sheet,
    Signatures,
)

LONG_NAME = "哈尔滨工业大学（威海）海洋装备与深远海养殖工船智能投饵及水质在线监测联合技术研究开发中心有限责任公司威海分公司䶮川𠮷田实验室"
assert len(LONG_NAME) > 60
CONDITIONS, COSTS = 70, 12


def sheet(title: Text, *blocks: Block, **changes: object) -> Sheet:
    plain = Sheet(
        title=title,
        number="371002-01-2026-000123",
        copy=1,
        office="威海市环翠区技术合同登记点",
        registrar="王海燕（0037）",
        day=date(2026, 11, 23),
        blocks=blocks,
        foot=Text(
            "本表记载登记机构的审查情况，不代替全国技术合同登记系统出具的登记证明。",
            "This sheet records the office's examination; it does not replace the national system's certificate.",
        ),
        chain_head=hashlib.sha256(b"head").hexdigest(),
        practice=False,
    )
    return replace(plain, **changes)  # type: ignore[arg-type]


def fact(zh: str, en: str, value: str | Text, strong: bool = False) -> Fact:
    return Fact(Text(zh, en), value, strong)


PARTIES = Facts(
    (
        (fact("卖方", "Seller", LONG_NAME, strong=True),),
        (
            fact("统一社会信用代码", "Social credit code", "12370000MB0X12345Q"),
            fact("性质", "Kind", Text("0221 高等院校", "0221 University")),
        ),
        (fact("买方", "Buyer", "威海䶮𠮷海洋装备有限公司", strong=True),),
        (
            fact("统一社会信用代码", "Social credit code", "91371002MA3C4X7T18"),
            fact("性质", "Kind", Text("150 有限责任公司", "150 Limited liability company")),
        ),
        (fact("地址", "Address", "威海市环翠区文化西路1号海洋科技大厦东座二十一层至二十三层、附楼一层东侧"),),
    ),
    Text("当事人", "Parties"),
)
AMOUNTS = Facts(
    (
        (
            fact("合同成交额", "Contract value", "人民币壹拾万柒仟元零伍角叁分"),
            fact("小写", "In figures", "￥107,000.53", strong=True),
        ),
        (
            fact(
                "技术交易额",
                "Technology amount",
                "人民币玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分",
            ),
            fact("小写", "In figures", "￥9,999,999,999,999.99", strong=True),
        ),
    ),
    Text("金额", "Amounts"),
)
SUBJECT = Facts(
    (
        (fact("合同名称", "Contract name", "海洋牧场智能投饵装备关键技术开发", strong=True),),
        (
            fact(
                "合同类别",
                "Contract type",
                Text("技术开发（委托开发）", "Technology development (commissioned)"),
            ),
            fact("签订日期", "Signed on", Text("2026年11月2日", "2 November 2026")),
        ),
    )
)


def _condition(number: int) -> GridRow:
    long = "；其技术内容须能使登记人员了解，并与合同名称、标的、价款的约定一致" * (number % 4)
    answer = (
        Text("不适用", "n/a") if number % 9 == 5 else Text("是", "yes") if number != 40 else Text("否", "no")
    )
    tone = "bad" if number == 40 else "muted" if number % 9 == 5 else ""
    return GridRow(
        (
            f"{number:02d}",
            (
                Text(
                    f"条件〔{number:02d}〕有明确、具体的科学研究和技术开发目标{long}",
                    f"Condition <{number:02d}> a concrete aim of research and development"
                    + ", which the registrar can understand from the contract" * (number % 4),
                ),
                Text(
                    f"2001年规则第{number}条（一）· 出处待核",
                    f"Rules of 2001, article {number} (1), source to be checked",
                ),
            ),
            answer,
            f"说明〔{number:02d}〕已核对合同第三条" if number % 5 == 0 else "",
            Text("合同文本", "contract text") if number % 3 == 0 else "",
        ),
        tone,  # type: ignore[arg-type]
    )


def _chapters() -> tuple[GridRow, ...]:
    chapters = {
        1: Text("一、一般规定", "I. General"),
        24: Text("二、技术开发合同", "II. Development contracts"),
        51: Text("三、核定技术交易额", "III. The technology amount"),
    }
    rows: list[GridRow] = []
    for number in range(1, CONDITIONS + 1):
        if number in chapters:
            rows.append(GridRow((chapters[number],), "head"))
        rows.append(_condition(number))
    return tuple(rows)


EXAMINATION = Grid(
    (
        GridColumn(Text("序", "No."), 6, "centre"),
        GridColumn(Text("认定条件及出处", "Condition and source"), 47),
        GridColumn(Text("答", "Answer"), 10, "centre"),
        GridColumn(Text("说明", "Note"), 24),
        GridColumn(Text("证明材料", "Evidence"), 15),
    ),
    _chapters(),
    Text("认定条件", "Conditions of recognition"),
)
WORKSHEET = Grid(
    (
        GridColumn(Text("项目", "Item"), 20),
        GridColumn(Text("说明", "Note"), 50),
        GridColumn(Text("金额（元）", "Amount (yuan)"), 26, "right"),
    ),
    (
        GridRow((Text("合同成交额", "Contract value"), "", "1,000,000.00")),
        *(
            GridRow(
                (Text("减：设备", "less: equipment"), f"费用〔{n:02d}〕投饵机样机 {n} 套", f"-{n},000.00")
            )
            for n in range(1, COSTS + 1)
        ),
        GridRow((Text("技术交易额", "Technology amount"), "", "922,000.00"), "total"),
    ),
    Text("金额核定", "Worksheet of the amounts"),
)
RECOGNITION = sheet(
    Text("技术合同认定审查表", "Recognition Sheet of a Technology Contract"),
    SUBJECT,
    PARTIES,
    EXAMINATION,
    WORKSHEET,
    AMOUNTS,
    Heading(Text("结论", "Conclusion")),
    Paragraph(
        Text(
            "经审查，该合同属于技术开发合同，核定技术交易额为人民币玖拾贰万贰仟元整，予以登记。",
            "The contract is a development contract; the technology amount is 922,000.00 yuan; it is registered.",
        )
    ),
    Signatures((Text("审查人：", "Examined by:"), Text("复核人：", "Checked by:"))),
)
FORM = sheet(
    Text("技术合同登记表", "Registration Form of a Technology Contract"), SUBJECT, PARTIES, AMOUNTS, WORKSHEET
)
NOTICE = sheet(
    Text("技术合同认定登记补正通知书", "Notice to Supplement an Application"),
    Paragraph(
        Text(
            "你单位2026年11月20日提交的《海洋牧场智能投饵装备关键技术开发》技术合同认定登记申请收悉。"
            "经审查，申请材料尚不齐全，请自收到本通知之日起五个工作日内补正下列内容：",
            "We have received your application of 20 November 2026 for the contract named in Chinese as "
            "海洋牧场智能投饵装备关键技术开发. The papers are incomplete; please supplement the following within five "
            "working days of receiving this notice:",
        )
    ),
    Paragraph("一、合同第三条未写明技术指标；\n二、非技术性费用清单未加盖卖方印章。"),
    Paragraph(
        Text(
            "逾期不补正的，视为撤回申请。补正材料提交之日为受理日期。",
            "If nothing is supplied in time the application counts as withdrawn. The day of supply is the day of acceptance.",
        )
    ),
    Signatures((Text("签收人：", "Received by:"), Text("签收日期：", "Received on:"))),
    addressee=f"{LONG_NAME}：",
    foot=Text(
        "依据：技术合同认定登记管理办法（2024年征求意见稿）第十四条（征求意见稿，待核）。本通知书由登记机构签发，"
        "对补正要求有异议的，可在收到之日起提出；本通知书不代替全国技术合同登记系统的通知。",
        "Basis: Measures on recognition and registration (consultation draft of 2024), article 14 (to be checked). "
        "This notice is issued by the office; it does not replace a notice of the national system.",
    ),
)
CHANGES = sheet(
    Text("技术合同变更登记记录", "Record of Amendments"),
    SUBJECT,
    Grid(
        (
            GridColumn(Text("变更事项", "Field"), 20),
            GridColumn(Text("变更前", "Before"), 40),
            GridColumn(Text("变更后", "After"), 40),
        ),
        (
            GridRow((Text("卖方 · 名称", "Seller · name"), "鲁东海洋大学", LONG_NAME)),
            GridRow((Text("合同成交额（元）", "Contract value (yuan)"), "1,000,000.00", "1,200,000.00")),
            GridRow((Text("备注", "Remarks"), "—", "双方于2026年11月20日签订补充协议，" * 12)),
        ),
        Text("变更内容", "What was changed"),
    ),
    copy=3,
    practice=True,
)
PAYMENTS = sheet(
    Text("技术合同付款记录", "Record of Payments"),
    Grid(
        (
            GridColumn(Text("付款日期", "Paid on"), 20),
            GridColumn(Text("金额（元）", "Amount (yuan)"), 26, "right"),
            GridColumn(Text("凭证号", "Voucher"), 30),
        ),
        (),
    ),
    draft=True,
    chain_head="",
)
REVOCATION = sheet(
    Text("撤销技术合同登记决定书", "Decision to Revoke a Registration"),
    Heading(Text("查明的事实", "Facts found")),
    *(
        Paragraph(
            Text(
                f"（{n}）经查，该合同的技术内容与合同名称不一致，非技术性费用未据实扣除，技术交易额核定有误。"
                * 4,
                f"({n}) The technology does not agree with the contract's name; costs were not deducted as they were. "
                * 4,
            )
        )
        for n in range(1, 13)
    ),
    Heading(Text("决定", "Decision")),
    Paragraph(
        Text(
            "撤销该合同的登记，原登记凭单自本决定之日起失效。",
            "The registration is revoked; its slip is void from today.",
        ),
        strong=True,
    ),
    addressee="威海䶮𠮷海洋装备有限公司：",
)
ALL = {
    "recognition": RECOGNITION,
    "form": FORM,
    "notice": NOTICE,
    "changes": CHANGES,
    "payments": PAYMENTS,
    "revocation": REVOCATION,
}
