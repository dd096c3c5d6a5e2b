"""Makes the list of registered contracts (登记清单) of an office: one paper for many contracts, with sums and who answers for it.

It is no slip (登记凭单) and bears no signature of a key: what proves a registration is its slip, whose number stands in
every line. The paper has places for the registrar's hand and the office's seal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.registration import CaseState
from registrar_app.domain.text import Text, counted
from registrar_app.services.desk import Desk
from registrar_app.services.document_ports import TOTAL, Closing, Column, Table
from registrar_app.services.drafts import load_case
from registrar_app.services.export_list import office_namer
from registrar_app.services.export_table import export_table, with_practice_note
from registrar_app.services.ports import CaseQuery, CaseRow
from registrar_app.services.program import Program

TITLE = Text("技术合同登记清单", "List of registered technology contracts")
MOST = 1_000
"""Contracts on one list; it is a paper to be read."""

_ENDED = {CaseState.CANCELLED, CaseState.REVOKED}
_REGISTERED = {CaseState.REGISTERED, *_ENDED}
_NOT_A_SLIP = Text(
    "本清单不是登记凭单，不单独证明登记；每份合同以其登记凭单为准",
    "This list is no slip and by itself proves no registration; each contract's slip does",
)


def registration_list(desk: Desk, rows: Sequence[CaseRow]) -> Table:
    """Return the list of those contracts that are registered, in the given order; amounts are fen.

    Raises:
        AnswerNoError: none of them is, or they are more than ``MOST``.
    """
    listed = [row for row in rows if row.state in _REGISTERED]
    if not listed or len(listed) > MOST:
        raise _refused(len(listed))
    name = office_namer(desk)
    offices = list(dict.fromkeys(row.office for row in listed))
    several, ended = len(offices) > 1, any(row.state in _ENDED for row in listed)
    standing = [row for row in listed if row.state not in _ENDED]
    sums = (
        sum(row.contract_value or 0 for row in standing),
        sum(row.transaction_amount or 0 for row in standing),
    )
    named = ("", "", "", TOTAL, "", "", "", *(("",) if several else ()))
    return with_practice_note(
        desk,
        Table(
            title=TITLE,
            subtitle=_subtitle(desk, name(offices[0]) if not several else "", len(listed)),
            columns=_columns(several=several, ended=ended),
            rows=[
                _line(number, row, name, several=several, ended=ended) for number, row in enumerate(listed, 1)
            ],
            total=(*named, *sums, None, *((None,) if ended else ())),
            notes=_notes(len(rows) - len(listed), len(listed) - len(standing)),
            closing=_closing(desk, name),
        ),
    )


def export_registration_list(
    program: Program, desk: Desk, rows: Sequence[CaseRow], path: Path, language: str
) -> int:
    """Write the list as the file's ending says; return how many contracts stand on it.

    Raises:
        AnswerNoError: as ``registration_list``.
        UsageError: the ending is not known.
        MachineRefusedError: the file or the journal cannot be written.
    """
    table = registration_list(desk, rows)
    export_table(program, desk, table, path, language)
    return len(table.rows)


def rows_named(desk: Desk, names: Iterable[str]) -> list[CaseRow]:
    """Return the lines of the contracts that are named by uid, slip number or official number, in that order.

    Raises:
        AnswerNoError: there is no such contract.
    """
    uids = tuple(dict.fromkeys(load_case(desk, name).uid for name in names))
    rows = {row.uid: row for row in desk.store.find_cases(CaseQuery(uids=uids, limit=None))}
    return [rows[uid] for uid in uids]


def _columns(*, several: bool, ended: bool) -> tuple[Column, ...]:
    return (
        Column(Text("序号", "No."), "count"),
        Column(Text("合同登记编号", "Official number")),
        Column(Text("凭单号", "Slip number")),
        Column(Text("合同名称", "Contract")),
        Column(Text("类别", "Type")),
        Column(Text("卖方", "Seller")),
        Column(Text("买方", "Buyer")),
        *((Column(Text("登记机构", "Office")),) if several else ()),
        Column(Text("成交额（元）", "Value (yuan)"), "money"),
        Column(Text("技术交易额（元）", "Technology (yuan)"), "money"),
        Column(Text("登记日期", "Registered"), "date"),
        *((Column(Text("现状", "State")),) if ended else ()),
    )


def _line(
    number: int, row: CaseRow, name: Callable[[str], str], *, several: bool, ended: bool
) -> tuple[object, ...]:
    kind = row.type.label if row.type is not None else None
    named = (number, row.official_no, row.slip_no, row.name, kind, row.seller, row.buyer)
    office = (name(row.office),) if several else ()
    state = (row.state.label if row.state in _ENDED else None,) if ended else ()
    return (*named, *office, row.contract_value, row.transaction_amount, row.registered_on, *state)


def _subtitle(desk: Desk, office: str, count: int) -> Text:
    today = desk.today()
    if not office:
        return Text(f"共 {count} 份　{today}", f"{counted(count, 'contract')}, {today}")
    return Text(
        f"登记机构：{office}　共 {count} 份　{today}", f"{office}, {counted(count, 'contract')}, {today}"
    )


def _notes(left_out: int, ended: int) -> tuple[Text, ...]:
    notes = [_NOT_A_SLIP]
    if ended:
        notes.append(
            Text(
                f"合计不含已注销、撤销的 {ended} 份",
                f"The sums leave out {counted(ended, 'cancelled or revoked registration')}",
            )
        )
    if left_out:
        notes.append(
            Text(
                f"所选合同中另有 {left_out} 份尚未登记，未列入",
                f"{left_out} of those chosen are not registered",
            )
        )
    return tuple(notes)


def _closing(desk: Desk, name: Callable[[str], str]) -> Closing:
    roster, identity = desk.store.roster(), desk.store.identity
    office = name(identity.office)
    if roster is not None and identity.is_bureau:
        office = roster.bureau
    signer = None
    if roster is not None and desk.key is not None:
        signer = roster.registrar(desk.key.fingerprint) or roster.supervisor(desk.key.fingerprint)
    who = f"{signer.name}（{signer.id}）" if signer is not None else ""
    return Closing(office, Text(who, who.replace("（", " (").replace("）", ")")), desk.today())


def _refused(count: int) -> AnswerNoError:
    problem, remedy = (
        Text("所选合同都没有登记", "none of the chosen contracts is registered"),
        Text("选择已登记的合同", "choose registered ones"),
    )
    if count:
        problem = Text(f"所选合同超过 {MOST} 份", f"more than {MOST} contracts are chosen")
        remedy = Text("分几次选择，或导出为工作簿", "choose fewer, or export the list as a workbook")
    return AnswerNoError("LIST-REGISTERED", str(count), problem, remedy)
