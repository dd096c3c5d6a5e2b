"""Keeps the words of the scheme page."""

from __future__ import annotations

from registrar_app.domain.assessment import Eligibility
from registrar_app.domain.text import Text

TITLE = Text("奖补政策", "Schemes")
SUBTITLE = Text("{clause} | 有效期 {start} 至 {end}", "{clause} | in force {start} to {end}")
SCHEME = Text("政策", "Scheme")
YEAR = Text("年度", "Year")
YEAR_IN = Text("{year} 年", "{year}")
YEAR_OUT = Text("{year} 年（有效期外）", "{year} (not in force)")
AS_OF = Text("截至", "As of")
AS_OF_WRONG = Text("不是真实日期，仍按 {day} 测算", "No real date; still assessed as of {day}")
ASSESSING = Text("正在测算 {year} 年度…", "Assessing {year}…")
NOT_ASSESSED = Text("没有测算完，请按 F5 重新测算", "Not assessed; press F5 to begin again")
EXPORT = Text("导出台账…  Ctrl+E", "Export ledger…  Ctrl+E")
EXPORT_DETAILS = Text("导出明细…  Ctrl+Shift+E", "Export details…  Ctrl+Shift+E")
DETAILS_NAME = Text("{year}年度{scheme}逐项明细", "Details {year} {scheme}")
DETAILS_EXPORTED = Text("逐项明细已导出：{path}", "The details are saved as {path}")
EXPORT_TITLE = Text("导出台账", "Export the ledger")
EXPORT_NAME = Text("{year}年度{scheme}台账", "Ledger {year} {scheme}")
EXPORTED = Text("台账已导出：{path}", "The ledger is saved as {path}")
NOT_IN_FORCE = Text(
    "{year} 年不在政策有效期（{start} 至 {end}）内，各单位一律不符合条件，金额为 0.00 元",
    "The scheme was not in force in {year} ({start} to {end}): nobody is eligible and every amount is 0.00 yuan",
)
PART_OF_YEAR = Text("{year} 年度只计 {start} 至 {end}", "In {year} only {start} to {end} counts")

TILE_ELIGIBLE = Text("符合条件", "Eligible")
TILE_UNDETERMINED = Text("资料不全", "Facts missing")
TILE_NOT = Text("不符合", "Not eligible")
TILE_SUM = Text("核定金额合计", "Amount in all")
UNIT_BODIES = Text("家", "")
UNIT_YUAN = Text("元", "yuan")
IF_CONFIRMED = Text("待核资料如全部确认，为 {amount} 元", "{amount} yuan once confirmed")

COLUMN_NAME = Text("受益单位", "Beneficiary")
COLUMN_CODE = Text("统一社会信用代码", "Credit code")
COLUMN_OUTCOME = Text("结论", "Outcome")
COLUMN_COUNT = Text("项数", "Count")
COLUMN_THRESHOLD = Text("门槛合计（元）", "Threshold (yuan)")
COLUMN_BASE = Text("基数（元）", "Base (yuan)")
COLUMN_COMPUTED = Text("测算（元）", "Computed (yuan)")
COLUMN_AMOUNT = Text("核定金额（元）", "Amount (yuan)")
COLUMN_CONFIRMED = Text("全部确认后（元）", "Confirmed (yuan)")
TABLE_NAME = Text("受益单位一览", "Beneficiaries")
OUTCOMES = {
    Eligibility.ELIGIBLE: Text("符合条件", "Eligible"),
    Eligibility.UNDETERMINED: Text("资料不全", "Facts missing"),
    Eligibility.NOT_ELIGIBLE: Text("不符合", "Not eligible"),
}

NO_BENEFICIARY = Text("本政策还没有受益单位", "Nobody to assess yet")
NO_BENEFICIARY_HINT = {
    "service_institution_share": Text(
        "合同中写明中介方（技术转移服务机构）后，该机构会列在这里，并逐条说明是否符合",
        "An intermediary named in a contract is listed here, with every criterion explained",
    ),
    "buyer_share": Text(
        "登记合同后，买方会列在这里；有付款记录的按技术交易额测算，并逐条说明是否符合",
        "Buyers are listed here once contracts are in the register; their payments are reckoned and every criterion explained",
    ),
}
TO_CONTRACTS = Text("去合同列表", "Go to the contracts")
CHOOSE_ONE = Text("选一家受益单位看依据", "Choose a beneficiary to see why")
CAPPED = Text("已封顶", "Capped")
AMOUNT_OF = Text("{amount} 元", "{amount} yuan")
AMOUNT_OR = Text(
    "{amount} 元；待核资料如全部确认，为 {confirmed} 元", "{amount} yuan, {confirmed} yuan once confirmed"
)
CRITERIA = Text("条件", "Criteria")
CONTRACTS_AREA = Text("合同", "Contracts")
CONTRACTS = Text("合同 {count} 份，计入 {counted} 份", "Contracts: {count}, counted: {counted}")
COUNTED = Text("计入", "Counted")
NOT_COUNTED = Text("未计入", "Not counted")
HELD = Text("待补资料", "Facts missing")
NUMBER_AND_REASON = Text("{number} | {reason}", "{number} | {reason}")
UNNAMED = Text("（未填合同名称）", "(no contract name)")
OPEN_CONTRACT = Text("双击打开合同", "Double-click opens the contract")
MISSING = Text("待补：{fields}", "Missing: {fields}")
QUERY = Text("核实：{query}", "Check: {query}")
SHOW_REST = Text("显示其余 {count} 份", "Show {count} more")
EXPORTING = Text("正在导出台账", "The ledger is being exported")
