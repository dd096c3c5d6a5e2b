"""Reads a paper form, written down in Markdown as it lies on the registrar's desk, and strikes the keys that enter it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent
INITIALS = {
    "技术开发合同": "jskf", "委托开发": "wtkf", "中国": "zg", "分期支付": "fqzf", "计划外": "jhw", "设备": "sb",
    "原材料": "ycl", "技术秘密": "jsmm", "发明专利": "fmzl", "否": "n", "是": "y",
}  # fmt: skip
"""What a registrar types to find an entry of a list that has no code on the paper."""
VERDICT_KEYS = {"满足": "1", "属于": "1", "不满足": "2", "不属于": "2", "不适用": "3"}
EMPTY = "（无）"


@dataclass
class Strokes:
    """Keys in the order in which they are struck: texts, and keys by name between them."""

    steps: list[tuple[str, str]] = field(default_factory=list)

    def type(self, text: str) -> None:
        """Type a text."""
        self.steps.append(("type", text))

    def press(self, *keys: str) -> None:
        """Strike keys by name."""
        self.steps += [("press", key) for key in keys]

    def fill(self, *texts: str) -> None:
        """Type field after field with Enter behind each; "" leaves a field as it is."""
        for text in texts:
            if text:
                self.type(text)
            self.press("Return")

    @property
    def texts(self) -> list[str]:
        """What is typed, text by text."""
        return [what for how, what in self.steps if how == "type"]

    def count(self) -> int:
        """Return how many keys are struck when every character is one key; Shift, Ctrl and Alt are none."""
        return sum(len(what) if how == "type" else 1 for how, what in self.steps)


@dataclass(frozen=True)
class PaperForm:
    """One form: what stands beside each label, the lines of its lists, and what the registrar decided."""

    boxes: dict[str, str]
    parties: dict[str, tuple[str, str]]
    costs: list[list[str]]
    payments: list[list[str]]
    verdicts: list[list[str]]
    text: str

    def contract_keys(self) -> Strokes:
        """Return the keys from the new contract to its last field, in the order of the form."""
        keys, box = Strokes(), self.boxes
        begins, ends = box["有效期"].split("至")
        keys.press("ctrl+n")
        keys.fill(box["合同名称"], box["合同编号"], day(box["签订日期"]))
        keys.fill(code(box["合同类别"]), code(box["合同子类"]), day(begins), day(ends))
        keys.press("ctrl+m")
        for side in (0, 1):
            self._type_party(keys, side)
        keys.fill(amount(box["合同成交额"]), amount(box["技术交易额"]), code(box["支付方式"]))
        self._type_lines(keys, "F7", [[code(kind), amount(yuan), note] for kind, yuan, note in self.costs])
        keys.press("Return")
        keys.fill(*(code(box[name]) for name in ("技术领域", "计划来源", "社会经济目标", "国民经济行业")))
        self._type_several(keys, box["知识产权"])
        keys.fill(*(code(box[name]) for name in ("是否保密", "转化地", "是否关联交易")))
        keys.fill(*(box[name] for name in ("成果名称", "成果编号", "备注")))
        paid = [[day(on), amount(yuan), amount(part), *numbers] for on, yuan, part, *numbers in self.payments]
        self._type_lines(keys, "F6", paid)
        return keys

    def _type_party(self, keys: Strokes, side: int) -> None:
        said = {label: "" if cells[side] == EMPTY else cells[side] for label, cells in self.parties.items()}
        keys.fill(said["名称"], said["统一社会信用代码"].lower())
        keys.fill(
            *(code(said[name]) for name in ("性质", "所在行政区划", "国别", "技术转移服务机构", "功能区"))
        )
        keys.fill(*(said[name] for name in ("地址", "法定代表人", "联系人", "电话")))

    def _type_lines(self, keys: Strokes, add: str, lines: list[list[str]]) -> None:
        """Type the lines of a list; the keyboard is left on the last cell."""
        for *cells, last in lines:
            keys.press(add)
            keys.fill(*cells)
            keys.type(last)

    def _type_several(self, keys: Strokes, entries: str) -> None:
        *others, last = entries.split("；")
        for entry in others:
            keys.type(f"{code(entry)},")
        keys.fill(code(last))

    def verdict_keys(self) -> Strokes:
        """Return the keys that answer the sheet, line by line as it leads on."""
        keys = Strokes()
        keys.press(*(VERDICT_KEYS[verdict] for _, verdict in self.verdicts))
        return keys


def read_form(name: str) -> PaperForm:
    """Read one form of the folder."""
    text = (FOLDER / f"{name}.md").read_text(encoding="utf-8")
    contract, parties, amounts, costs, technology, payments, verdicts = _tables(text)
    boxes = dict((*contract, *amounts, *technology))
    return PaperForm(boxes, {row[0]: (row[1], row[2]) for row in parties}, costs, payments, verdicts, text)


def _tables(text: str) -> list[list[list[str]]]:
    """Return the tables without their heads, as lists of lines of cells."""
    tables: list[list[list[str]]] = []
    before = ""
    for line in text.splitlines():
        if line.startswith("| ---"):
            tables.append([])
        elif line.startswith("|") and before.startswith("|"):
            tables[-1].append([cell.strip() for cell in line.strip("|").split("|")])
        before = line
    return tables


def day(said: str) -> str:
    """Return a written day as it is typed: eight digits."""
    year, rest = said.split("年")
    month, of_month = rest.rstrip("日").split("月")
    return f"{year}{int(month):02}{int(of_month):02}"


def amount(said: str) -> str:
    """Return a written amount as it is typed: no commas, no empty decimals."""
    return said.replace(",", "").removesuffix(".00")


def code(said: str) -> str:
    """Return what is typed to find an entry: the code on the paper, or the initials of its words."""
    return said.split(" ", maxsplit=1)[0] if " " in said else INITIALS.get(said, said)
