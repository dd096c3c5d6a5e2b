"""Keeps the words of the list of contracts."""

from __future__ import annotations

from registrar_app.domain.text import Text

TITLE = Text("合同", "Contracts")
COUNT = Text("共 {count} 份", "{count} contract(s)")
NEW = Text("新合同  Ctrl+N", "New contract  Ctrl+N")
SEARCH = Text("名称、当事人、编号、信用代码或拼音首字母  Ctrl+F", "Name, party, number, credit code or pinyin initials  Ctrl+F")
ALL = Text("全部 {count}", "All {count}")
STATE_COUNT = Text("{state} {count}", "{state} {count}")
ALL_TYPES = Text("全部类别", "All types")
COLUMNS = {
    "state": Text("状态", "State"),
    "name": Text("合同名称", "Contract"),
    "type": Text("类别", "Type"),
    "seller": Text("卖方", "Seller"),
    "buyer": Text("买方", "Buyer"),
    "contract_value": Text("成交额（元）", "Value (yuan)"),
    "transaction_amount": Text("技术交易额（元）", "Technology (yuan)"),
    "signed_on": Text("签订", "Signed"),
    "registered_on": Text("登记", "Registered"),
    "slip_no": Text("凭单号", "Slip number"),
    "exchange": Text("报盘", "Batch"),
}
EXCHANGE = {
    "": Text("", ""),
    "exported": Text("已报", "sent"),
    "accepted": Text("已接收", "accepted"),
    "returned": Text("退回", "returned"),
}
UNNAMED = Text("（未命名）", "(no name yet)")
EMPTY = Text("这里列出本登记点的合同。", "The contracts of this office are listed here.")
EMPTY_STEP = Text("录入第一份合同", "Enter the first contract")
EMPTY_BUREAU = Text("导入登记点的报盘后，合同列在这里。", "Contracts appear here once the offices' batches are imported.")
NOTHING_FOUND = Text("没有符合条件的合同。换一个词，或清除筛选。", "No contract matches. Try another word or clear the filters.")
CLEAR = Text("清除筛选", "Clear filters")
