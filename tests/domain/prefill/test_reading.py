"""What a contract's sentences mean for the form."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registrar_app.domain.money_capitals import capitals
from registrar_app.domain.prefill.days import find_days, find_length, last_day
from registrar_app.domain.prefill.proposal import Certainty, Prefill
from registrar_app.domain.prefill.read import prefill
from registrar_app.domain.prefill.source import ContractText, Line, LineKind
from registrar_app.domain.prefill.sums import find_sums
from registrar_app.domain.prefill.writing import squeeze


def read(*texts: str) -> Prefill:
    return prefill(ContractText(tuple(Line(text, number=n) for n, text in enumerate(texts, 1))))


def value(found: Prefill, path: str) -> object:
    proposal = found.proposal(path)
    return proposal.value if proposal is not None else None


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024年3月5日", date(2024, 3, 5)), ("2024 年 3 月 5 日", date(2024, 3, 5)), ("2024.3.5", date(2024, 3, 5)),
        ("2024-03-05", date(2024, 3, 5)), ("２０２４／３／５", date(2024, 3, 5)), ("二〇二四年三月五日", date(2024, 3, 5)),
        ("一九九七年十二月二十一日", date(1997, 12, 21)),
    ],
)  # fmt: skip
def test_a_day_is_read_in_every_form(written: str, day: date) -> None:
    assert [each.day for each in find_days(squeeze(written)[0])] == [day]


@pytest.mark.parametrize(
    "written", ["2024年2月30日", "    年  月  日", "2024年3月", "专利号ZL202010556677.8"]
)
def test_what_is_no_day_is_not_read(written: str) -> None:
    assert find_days(squeeze(written)[0]) == []


def test_the_contracts_number_is_not_that_of_the_letterhead() -> None:
    found = read("编号：LH-777", "技术开发（委托）合同", "合同编号：2026-018")
    assert value(found, "contract_no") == "2026-018"
    assert value(read("编号：LH-777", "技术开发（委托）合同"), "contract_no") == "LH-777"


@pytest.mark.parametrize(
    ("written", "begin", "end"),
    [
        ("十二个月", date(2024, 1, 31), date(2025, 1, 31)), ("壹年", date(2024, 2, 29), date(2025, 2, 28)),
        ("一年半", date(2024, 5, 6), date(2025, 11, 6)), ("90天", date(2024, 1, 1), date(2024, 3, 31)),
    ],
)  # fmt: skip
def test_a_term_ends_on_the_day_of_the_same_number(written: str, begin: date, end: date) -> None:
    length = find_length(written)
    assert length is not None
    assert last_day(begin, length) == end


@given(st.integers(100, 10**12))
def test_a_sum_in_figures_and_capitals_is_one_sum(fen: int) -> None:
    yuan = f"{fen // 100:,}.{fen % 100:02d}"
    found = find_sums(f"总额为{capitals(fen)}(¥{yuan})")
    assert [(each.figures, each.capitals, each.disagrees) for each in found] == [(fen, fen, False)]


@given(st.integers(100, 10**12), st.integers(100, 10**12))
def test_capitals_that_differ_are_always_noticed(fen: int, other: int) -> None:
    yuan = f"{fen // 100}.{fen % 100:02d}"
    found = find_sums(f"人民币{yuan}元(大写:{capitals(other)})")
    assert [each.disagrees for each in found] == [fen != other]


@given(st.text(max_size=200))
def test_no_text_stops_the_reading(text: str) -> None:
    found = prefill(
        ContractText((Line(text), Line("甲方：" + text), Line(f"{text}\t{text}", LineKind.ROW, 1, None, 1)))
    )
    for proposal in found.proposals:
        assert 0 <= proposal.quote.start <= proposal.quote.end <= len(proposal.quote.sentence)


def test_the_mark_covers_the_words_that_were_read() -> None:
    found = read("签 订 时 间 ：　２０２４ 年 ５ 月 １ 日", "项目名称：海带 烫漂 控制")
    signed, name = found.proposal("signed_on"), found.proposal("name")
    assert signed is not None
    assert name is not None
    assert signed.quote.sentence[signed.quote.start : signed.quote.end] == "２０２４ 年 ５ 月 １ 日"
    assert name.quote.sentence[name.quote.start : name.quote.end] == "海带 烫漂 控制"


def test_the_role_word_goes_before_the_letter() -> None:
    found = read(
        "受托方（甲方）：威海信云软件有限公司",
        "委托方（乙方）：石岛新兴冷藏有限公司",
        "乙方向甲方支付开发费10万元。",
    )
    assert value(found, "seller.name") == "威海信云软件有限公司"
    assert value(found, "buyer.name") == "石岛新兴冷藏有限公司"
    assert found.findings == ()


def test_letters_alone_go_by_who_pays_and_are_doubtful() -> None:
    found = read("甲方：威海焊研装备有限公司", "乙方：威海中航游艇有限公司", "乙方向甲方支付开发费用10万元。")
    seller = found.proposal("seller.name")
    assert seller is not None
    assert (seller.value, seller.certainty) == ("威海焊研装备有限公司", Certainty.DOUBTFUL)
    assert [finding.code for finding in found.findings] == ["parties"]


def test_a_seller_who_pays_is_a_finding() -> None:
    found = read(
        "受托方（乙方）：甲乙软件有限公司", "委托方（甲方）：丙丁冷藏有限公司", "乙方向甲方支付开发费10万元。"
    )
    assert [finding.code for finding in found.findings] == ["parties"]


def test_a_name_that_differs_beside_the_seal_is_a_finding() -> None:
    found = read("委托方（甲方）：威海远航有限公司", "第一条 内容", "甲方（盖章）：威海远航集团有限公司")
    assert [finding.code for finding in found.findings] == ["names"]
    assert len(found.findings[0].quotes) == 2


def test_the_technology_amount_is_never_taken_with_the_others() -> None:
    total = read("第二条 合同总额为100万元。")
    assert total.proposal("transaction_amount") is None
    named = read("第二条 合同总额为100万元，其中技术交易额为80万元。")
    offered = named.proposal("transaction_amount")
    assert offered is not None
    assert (offered.value, offered.goes_with_others) == (80_000_000, False)
    assert value(named, "contract_value") == 100_000_000


@pytest.mark.parametrize(
    "decoy",
    [
        "乙方违约的，支付违约金人民币伍拾万元整（￥500,000.00）。", "甲方注册资本500万元。", "保证人在20万元范围内承担保证责任。",
        "双方2021年5月6日所签合同（金额98万元）作废。", "每人保额10万元。", "第一期支付30万元。",
    ],
)  # fmt: skip
def test_other_sums_are_not_the_price(decoy: str) -> None:
    assert value(read(decoy), "contract_value") is None


def test_a_length_needs_the_day_of_signing() -> None:
    assert value(read("服务期限：自签订之日起十二个月"), "effective_to") is None
    found = read("签订时间：2024年3月5日", "服务期限：自签订之日起十二个月")
    to = found.proposal("effective_to")
    assert to is not None
    assert (to.value, to.certainty) == (date(2025, 3, 5), Certainty.COMPUTED)


def test_agreed_payments_are_no_payments_made() -> None:
    found = read("合同总额为10万元。", "付款：合同签订后支付4万元；验收后支付7万元。")
    assert found.proposal("payments") is None
    assert [each.amount for each in found.plan] == [4_000_000, 7_000_000]
    assert [finding.code for finding in found.findings] == ["plan_sum"]


def test_a_contract_that_wants_no_secrecy_proposes_none() -> None:
    assert value(read("第五条 双方不承担保密义务。"), "confidential") is None
    assert value(read("第五条 双方承担保密义务。"), "confidential") is True


@pytest.mark.parametrize("clause", ["", "第八条 "])
def test_what_follows_a_named_party_in_its_line_is_that_party_s(clause: str) -> None:
    found = read(
        "委托方（甲方）：威海远航有限公司",
        "受托方（乙方）：山东膜科有限公司",
        f"{clause}甲方法定代表人：徐亮　　电话：0631-5588123",
        "乙方法定代表人：高翔　　电话：400-6310-099",
    )
    assert value(found, "buyer.phone") == "0631-5588123"
    assert value(found, "seller.phone") == "400-6310-099"


def test_codes_and_phones_are_read_without_a_colon() -> None:
    found = read(
        "转让方：威海蓝湾有限公司，统一社会信用代码91371003MA7EJYD29T，联系电话0631-5622118（以下称甲方）",
        "受让方：山东好当家集团有限公司，联系电话0631-7438888（以下称乙方）",
    )
    assert value(found, "seller.credit_code") == "91371003MA7EJYD29T"
    assert value(found, "seller.phone") == "0631-5622118"
    assert value(found, "buyer.phone") == "0631-7438888"


def test_a_role_behind_the_name_is_no_part_of_it() -> None:
    found = read("甲方：威海轮渡有限公司（委托单位）", "乙方：山东大学（威海）（服务单位）")
    assert value(found, "buyer.name") == "威海轮渡有限公司"
    assert value(found, "seller.name") == "山东大学（威海）"
    assert found.findings == ()


def test_the_paper_s_own_header_names_no_party() -> None:
    lines = [
        Line("甲方：威海远航有限公司"),
        Line("乙方：山东膜科有限公司"),
        Line("电话：010-82330900", LineKind.HEADER),
        Line("见甲方电话：0631-1234567的说明", LineKind.NOTE),
    ]
    found = prefill(ContractText(tuple(lines)))
    assert value(found, "seller.phone") is None
    assert value(found, "buyer.phone") is None


@pytest.mark.parametrize(
    ("price", "payment", "count"),
    [("45万元", "2025年至2027年每年1月31日前各支付15万元", 3), ("45万元", "每季度支付4万元", 0), ("", "每年支付4万元", 0)],
)  # fmt: skip
def test_a_repeated_payment_is_as_many_as_make_up_the_price(price: str, payment: str, count: int) -> None:
    found = read(f"第二条 使用费总额为{price}。", f"第三条 分期支付：甲方{payment}。")
    assert [each.amount for each in found.plan] == [15_000_000] * count


@pytest.mark.parametrize(
    "surety",
    ["甲方到期不付的，担保方代为支付，最高60万元。", "保证人在乙方不能支付时于20万元内支付20万元。", "丙方提供担保，支付上限为30万元。"],
)  # fmt: skip
def test_a_surety_s_limit_is_no_instalment(surety: str) -> None:
    found = read("第二条 经费总额为100万元，分期支付：签订后支付50万元，验收后支付50万元。", surety)
    assert [each.amount for each in found.plan] == [50_000_000, 50_000_000]
    assert found.findings == ()


def test_a_rest_that_is_paid_later_in_its_sentence_is_an_instalment() -> None:
    found = read("服务费合计132,000元，签订后支付66,000元，余款66,000元于期满后10日内付清。")
    assert [each.amount for each in found.plan] == [6_600_000, 6_600_000]


def test_an_entry_fee_is_paid_beside_a_royalty() -> None:
    found = read(
        "许可费由入门费加提成构成：乙方向甲方支付入门费人民币伍拾万元（￥500,000.00）；以后按销售额的2%提成。"
    )
    assert [each.amount for each in found.plan] == [50_000_000]
    assert value(found, "contract_value") == 50_000_000


@pytest.mark.parametrize("written", ["¥ 78 000.00 元", "78 000元", "￥78，000"])
def test_thousands_may_be_set_apart_by_blanks(written: str) -> None:
    assert [each.figures for each in find_sums(squeeze(f"共计{written}")[0])] == [7_800_000]


def test_a_tax_rate_beside_the_price_does_not_hide_it() -> None:
    assert value(read("合同价款（含6%增值税）：￥1,250,000.00元"), "contract_value") == 125_000_000


def test_a_heading_has_its_value_below() -> None:
    found = read(
        "日期：2024年5月28日", "一、项目名称", "智慧供热平台开发", "四、开发周期", "自2024年5月28日起六个月。"
    )
    assert value(found, "name") == "智慧供热平台开发"
    assert value(found, "effective_to") == date(2024, 11, 28)
    assert value(read("项目名称", "第一条 技术内容"), "name") is None


@pytest.mark.parametrize(
    ("clause", "name"),
    [
        ("甲方将其拥有的“海参多肽制备方法”发明专利许可乙方实施。", "海参多肽制备方法"),
        ("鉴于甲方为《渔港调度系统V2.0》（登记号2021SR0871234）的著作权人", "渔港调度系统V2.0"),
    ],
)
def test_the_thing_in_quotation_marks_is_the_name(clause: str, name: str) -> None:
    assert value(read(clause), "name") == name


def test_a_term_of_use_is_read_from_its_clause() -> None:
    found = read("第二条 许可使用的期限为三年，即2025年1月1日至2027年12月31日。")
    assert value(found, "effective_to") == date(2027, 12, 31)


def test_a_file_that_was_not_read_to_its_end_says_so() -> None:
    found = prefill(ContractText((Line("技术服务合同"),), left_out=7))
    assert [finding.code for finding in found.findings] == ["cut"]
    assert "7" in found.findings[0].message.zh


def test_names_keep_the_marks_of_the_contract() -> None:
    found = read(
        "项目名称：海带 （裙带菜）分选：ＡＩ视觉系统",
        "委托方：威海蓝润（集团）有限公司",
        "受托方：哈尔滨工业大学(威海)",
        "地址：威海市文化西路２号（北校区）",
    )
    assert value(found, "name") == "海带（裙带菜）分选：AI视觉系统"
    assert (value(found, "buyer.name"), value(found, "seller.name")) == (
        "威海蓝润（集团）有限公司",
        "哈尔滨工业大学(威海)",
    )
    assert value(found, "seller.address") == "威海市文化西路2号（北校区）"


def test_a_title_that_says_of_what_it_is_gives_the_name_alone() -> None:
    found = read("关于海藻酸钠提纯技术研究的协议", "甲方：甲海洋有限公司", "乙方：乙大学")
    assert value(found, "name") == "关于海藻酸钠提纯技术研究"


def test_what_kind_of_person_stands_before_a_name_is_no_part_of_it() -> None:
    found = read(
        "技术秘密转让合同", "让与方：自然人 张海涛", "受让方：威海新元果业有限公司", "签约日：2026/2/26"
    )
    assert value(found, "seller.name") == "张海涛"
    assert value(found, "signed_on") == date(2026, 2, 26)
    assert value(read("甲方：甲有限公司", "本合同签订于2026年2月10日。"), "signed_on") == date(2026, 2, 10)


CODES = ("91371003MA7EJYD29T", "91370211MA3TF9QL2X")


@pytest.mark.parametrize(
    "sentence",
    [
        "本合同由甲方威海市水利局与乙方鲁水研究院（济南）于2026年1月5日签订。",
        "为防淤，威海市水利局（以下简称甲方）与鲁水研究院（济南）（以下简称乙方）订立本合同",
        "威海市水利局（甲方）委托鲁水研究院（济南）（乙方）查验。", "兹有甲方威海市水利局、乙方鲁水研究院（济南），双方协商签订如下合同",
        "由甲方威海市水利局（住所：文化路1号）与乙方鲁水研究院（济南）（住所：经十路1号）签订。",
        "威海市水利局（代码见后，下称“甲方”）、鲁水研究院（济南）（下称“乙方”）协商一致。",
    ],
)  # fmt: skip
def test_parties_are_read_from_the_sentence_that_names_them(sentence: str) -> None:
    found = read(sentence)
    assert (value(found, "buyer.name"), value(found, "seller.name")) == ("威海市水利局", "鲁水研究院（济南）")


def test_a_sentence_in_which_a_party_only_acts_names_none() -> None:
    found = read(
        "甲方：威海甲有限公司", "乙方：山东乙研究院",
        "第一条 由甲方财务部与乙方财务部签署对账单。", "第二条 甲方与威海戊建设有限公司（乙方）签订的合同作废。",
        "第三条 由甲方下属公司与乙方重点实验室签订补充协议。",
    )  # fmt: skip
    assert (value(found, "buyer.name"), value(found, "seller.name")) == ("威海甲有限公司", "山东乙研究院")
    assert [finding.code for finding in found.findings] == ["parties"]


@pytest.mark.parametrize(
    "lines",
    [
        (f"统一社会信用代码（甲方）：{CODES[0]}", f"统一社会信用代码(乙方) {CODES[1]}"),
        (f"甲方统一社会信用代码 {CODES[0]}，乙方的统一社会信用代码为{CODES[1]}。",),
        (f"乙方（统一社会信用代码{CODES[1]}）为甲方（统一社会信用代码：{CODES[0]}）查验。",),
    ],
)
def test_a_code_goes_to_the_party_that_its_label_names(lines: tuple[str, ...]) -> None:
    found = read("甲方：威海甲有限公司", "乙方：山东乙研究院", *lines)
    assert (value(found, "buyer.credit_code"), value(found, "seller.credit_code")) == CODES


def test_what_stands_behind_a_name_without_colons_is_that_partys() -> None:
    found = read(
        "转让方：威海甲有限公司，住所威海市文化路1号，法定代表人王甲。",
        "受让方：山东乙研究院，住所变更的另行通知，法定代表人变更的亦同",
        "转让方联系人：费翔（021-50273366）",
    )
    assert value(found, "seller.address") == "威海市文化路1号"
    assert value(found, "seller.legal_representative") == "王甲"
    assert value(found, "seller.phone") == "021-50273366"
    assert value(found, "buyer.address") is value(found, "buyer.legal_representative") is None


@pytest.mark.parametrize(
    ("term", "end"),
    [
        ("三年，自2026年3月1日起计算", date(2029, 3, 1)), ("36个月（自2026年3月1日起算）", date(2029, 3, 1)),
        ("有效期三年，自2026年3月1日起计算，期满前一个月可续签", date(2029, 3, 1)), ("自2026年3月1日起计算，期满前一个月可续签", None),
        ("第一阶段三个月，自2026年3月1日起；第二阶段六个月", None), ("三年，自2026年3月1日起计算（含当日）", None),
    ],
)  # fmt: skip
def test_a_length_beside_its_first_day_gives_the_last(term: str, end: date | None) -> None:
    assert value(read(f"有效期限：{term}"), "effective_to") == end


def test_a_technology_gives_its_name_where_the_project_has_none() -> None:
    assert value(read("专利名称：《一种泵阀结构》", "专利号：ZL202210001111.2"), "name") == "一种泵阀结构"
    assert value(read("技术秘密名称：烫漂工艺", "项目名称：海带护色"), "name") == "海带护色"
    assert value(read("专利名称：一种泵", "专利名称：一种阀门结构"), "name") is None
    assert value(read("张某（以下简称甲方）与乙公司（以下简称乙方）订立本合同"), "name") is None


def test_parties_side_by_side_keep_their_blocks_where_only_the_first_row_names_them() -> None:
    rows = ("甲方\t名称\t威海甲有限公司\t乙方\t名称\t山东乙研究院", "\t联系人\t王甲\t\t联系人\t李乙")
    found = prefill(ContractText(tuple(Line(row, LineKind.ROW, n, None, 1) for n, row in enumerate(rows, 1))))
    assert (value(found, "buyer.name"), value(found, "seller.name")) == ("威海甲有限公司", "山东乙研究院")
    assert (value(found, "buyer.contact"), value(found, "seller.contact")) == ("王甲", "李乙")


def test_a_circled_figure_may_begin_a_payment() -> None:
    found = read("使用费总额20万元，支付方式：", "①签约后支付12万元；", "②交接后支付8万元。")
    assert [each.amount for each in found.plan] == [12_000_000, 8_000_000]
