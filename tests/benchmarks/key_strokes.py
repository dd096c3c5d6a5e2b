"""Counts the keys of one paper form in the window and in a spreadsheet: ``python -m tests.benchmarks.key_strokes [--run]``.

Only entering the same data is compared; accepting, examining and the slip, which a spreadsheet has not, are counted for
the window alone. Keys are counted, seconds are reckoned from them by the keystroke-level model; ``--run`` goes the whole
way in the real program and tells how long the program itself took. The model is told in ``docs/usability.md``.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from registrar_app.app import build_program
from registrar_app.packs.library import TomlPackLibrary
from registrar_app.services.demo.account import Account
from registrar_app.services.demo.world import make_world
from registrar_app.services.find_code import entries_of
from registrar_app.services.pinyin import readings
from tests.journeys.keyboard import EACH_KEY as EACH_KEY_MS
from tests.journeys.keyboard_only import sit_down
from tests.paper_forms.paper_form import EMPTY, PaperForm, Strokes, amount, code, day, read_form

FORM = "winding_inspection"
EACH_KEY = 0.28
"""Seconds: an average typist of the keystroke-level model (Card, Moran and Newell 1980)."""
THINKING = 1.35
"""Seconds to look at the paper, at what was found, or to think of what comes next, of the same model."""
LOOK_UP_KEYS = 2 + 2 + 1 + 1 + 2
"""Alt+Tab, Ctrl+F, Enter, Esc, Alt+Tab: to the table of codes and back, besides the word and the code."""
LISTS = {
    "性质": "party_kinds", "所在行政区划": "regions", "功能区": "regions", "技术领域": "technology_fields",
    "社会经济目标": "objectives", "国民经济行业": "industries", "转化地": "regions",
}  # fmt: skip
"""Where the boxes with a code take it from."""
CODES_IN_WORDS = {"中国": "CHN", "计划外": "none"}
"""What a spreadsheet wants for words that the paper gives."""


@dataclass(frozen=True)
class Effort:
    """Keys, and the moments in which one looks or thinks."""

    keys: int
    moments: int

    @property
    def seconds(self) -> float:
        """How long it takes by the model."""
        return self.keys * EACH_KEY + self.moments * THINKING


def keys_of(text: str) -> int:
    """Return the keys of a text: pinyin in full and a key to take each two characters; Shift once a row of capitals."""
    keys = 0
    for part in re.findall(r"[\u4e00-\u9fff]+|[A-Z]+|.", text):
        if "\u4e00" <= part[0] <= "\u9fff":
            keys += sum(len(readings(character)[0]) for character in part) + (len(part) + 1) // 2
        else:
            keys += len(part) + part.isupper()
    return keys


def words_keys(word: str) -> int:
    """Return the keys of a word that the input method knows: its initials and one to take it."""
    return len(word) + 1


def struck(keys: Strokes) -> int:
    """Return how many keys a person strikes, Ctrl and Shift among them."""
    return sum(keys_of(what) if how == "type" else len(what.split("+")) for how, what in keys.steps)


# ---------------------------------------------------------------- the window


def in_window(form: PaperForm, *, with_codes: bool) -> Effort:
    """Enter the form; a moment for each field, and one more for each entry that is found by initials."""
    keys = form.contract_keys()
    coded = [] if with_codes else coded_boxes(form)
    more = sum(_found(label, said) - len(code(said)) for label, said in coded)
    return Effort(struck(keys) + more, len(keys.texts) + len(worded_boxes(form)) + len(coded))


def _found(label: str, said: str) -> int:
    """Return the keys that find an entry by the initials of its words, arrows to it included."""
    number, words = said.split(" ", 1)
    initials = "".join(readings(character)[0][0] for character in words.partition("（")[0])
    library = TomlPackLibrary(None)
    found = entries_of(library.code_lists()[LISTS[label]], "zh").find(initials)
    return len(initials) + [entry.value for entry in found].index(number)


def coded_boxes(form: PaperForm) -> list[tuple[str, str]]:
    """Return the boxes in which a code stands, with what stands there."""
    boxes = [(label, said) for label, cells in form.parties.items() for said in cells]
    boxes += form.boxes.items()
    return [(label, said) for label, said in boxes if label in LISTS and said != EMPTY]


def worded_boxes(form: PaperForm) -> list[str]:
    """Return what is chosen from a list by its words alone."""
    one_word = ("合同类别", "合同子类", "支付方式", "计划来源", "是否保密", "是否关联交易")
    sides = [said for label in ("国别", "技术转移服务机构") for said in form.parties[label]]
    return [*(form.boxes[label] for label in one_word), *sides, *form.boxes["知识产权"].split("；"),
            *(kind for kind, *_ in form.costs)]  # fmt: skip


# ---------------------------------------------------------------- the spreadsheet


def in_spreadsheet(form: PaperForm, *, with_codes: bool) -> Effort:
    """Enter the form into one row with a cell a value.

    A moment for each cell, one more for each word that the input method finds by initials, two for each code looked up.
    """
    cells = list(_cells(form))
    keys = sum(count + 1 for count in cells)  # Tab, or Enter behind the last
    moments = sum(1 for count in cells if count) + len(worded_boxes(form))
    if not with_codes:
        for _, said in coded_boxes(form):
            keys += LOOK_UP_KEYS + words_keys(said.split(" ", 1)[1].partition("（")[0])
            moments += 2
    return Effort(keys, moments)


def _cells(form: PaperForm) -> Iterable[int]:
    """Give the keys of each cell, 0 for one that stays empty; the columns of an intermediary are hidden."""
    box, parties = form.boxes, form.parties
    begins, ends = box["有效期"].split("至")
    yield from map(keys_of, (box["合同名称"], box["合同编号"]))
    yield from map(keys_of, map(day, (box["签订日期"], begins, ends)))
    for side in (0, 1):
        for label, cells in parties.items():
            yield _value(label, cells[side])
    yield from map(keys_of, (amount(box["合同成交额"]), amount(box["技术交易额"])))
    for kind, yuan, note in form.costs:
        yield from (words_keys(kind), keys_of(amount(yuan)), keys_of(note))
    for label in ("技术领域", "社会经济目标", "国民经济行业", "转化地"):
        yield _value(label, box[label])
    for label in ("合同类别", "合同子类", "支付方式", "计划来源", "是否保密", "是否关联交易"):
        yield _value("", box[label])
    yield sum(words_keys(kind) + 1 for kind in box["知识产权"].split("；")) - 1
    yield from map(keys_of, (box["成果名称"], box["成果编号"], box["备注"]))
    for on, yuan, part, *numbers in form.payments:
        yield from (keys_of(day(on)), keys_of(amount(yuan)), keys_of(amount(part)), *map(keys_of, numbers))


def _value(label: str, said: str) -> int:
    if said == EMPTY:
        return 0
    if label in LISTS:
        return keys_of(code(said))
    if label in ("", "国别", "技术转移服务机构"):
        return keys_of(CODES_IN_WORDS[said]) if said in CODES_IN_WORDS else words_keys(said)
    return keys_of(said)


# ---------------------------------------------------------------- telling


def main() -> None:
    """Print what is counted, and what the program took when it is run."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.key_strokes")
    parser.add_argument("--run", action="store_true", help="go the whole way in the real program")
    call = parser.parse_args()
    form = read_form(FORM)
    for with_codes in (True, False):
        print("codes on the paper:" if with_codes else "words on the paper, codes to be found:")
        ways = {"window": in_window, "spreadsheet": in_spreadsheet}
        efforts = {name: way(form, with_codes=with_codes) for name, way in ways.items()}
        for name, effort in efforts.items():
            print(f"  {name:12} {effort.keys:4} keys {effort.moments:3} moments {effort.seconds:4.0f} s")
        ratio = efforts["window"].seconds / efforts["spreadsheet"].seconds
        print(f"  {ratio:.2f}x of the spreadsheet's seconds")
    if call.run:
        run_program(form)


def run_program(form: PaperForm) -> None:
    """Go the whole way and print keys and seconds of each part."""
    with tempfile.TemporaryDirectory(prefix="registrar-keys-") as folder:
        world = make_world(build_program(), Path(folder) / "world", Account("zh", lambda line: None))
        with sit_down(Path(folder), world.store("office-1"), form) as sitting:
            sitting.go_through(form, world.password)
            for part, seconds in sitting.seconds.items():
                print(f"  {part:18} {sitting.strokes[part]:4} keys {seconds:6.1f} s")
            work = "enter and decide"
            each = 1000 * sitting.seconds[work] / sitting.strokes[work]
            print(
                f"  {each:.1f} ms a key while entering and deciding, {EACH_KEY_MS} of them between the keys"
            )


if __name__ == "__main__":
    main()
