"""Decides what becomes of drafts that a file brings back with other content, and takes it in as one step to undo.

Only drafts: what is accepted or signed is never merged. What one side alone changed is taken from that side; for what both
changed a side is named, or the newer one is taken, or the row is refused. Which version the file began with is known
where the draft left in a file of ours.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from registrar_app.domain.code_list import CodeList
from registrar_app.domain.contract import Contract
from registrar_app.domain.draft_merge import Side, compare_three, merged
from registrar_app.domain.draft_undo import MOST_STEPS, DraftStep, DraftUndo, FormChange, FormPart
from registrar_app.domain.errors import AnswerNoError
from registrar_app.domain.field_labels import label_of
from registrar_app.domain.field_readers import FieldProblem
from registrar_app.domain.field_values import belongs, value_at, with_value
from registrar_app.domain.registration import CaseState
from registrar_app.domain.text import Text, counted
from registrar_app.services.desk import Desk
from registrar_app.services.file_ports import ReadRow
from registrar_app.services.ports import StoreWriter
from registrar_app.services.program import Program
from registrar_app.services.sheet_model import Words
from registrar_app.services.sheets.changes import contract_changes
from registrar_app.services.sheets.words import NOTHING, in_both


class OnConflict(StrEnum):
    """What is done with a field that draft and file both changed."""

    OURS = "ours"
    THEIRS = "theirs"
    NEWER = "newer"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class Merging:
    """How drafts that come back are merged.

    Attributes:
        on_conflict: For fields that both sides changed.
        file_time: When the file says that it was changed; ``None`` where it does not, and the draft counts as newer.
        choices: What the user chose, by uid and path, before anything else.
    """

    on_conflict: OnConflict = OnConflict.REFUSE
    file_time: datetime | None = None
    choices: Mapping[str, Mapping[str, Side]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MergedField:
    """One field that differs: whether both sides changed it, and from where it is taken; ``None`` when it is refused."""

    path: str
    is_conflict: bool
    side: Side | None


@dataclass(frozen=True, slots=True)
class DraftMerge:
    """One draft that a file brings back.

    Attributes:
        uid: The draft.
        where: Its place in the file.
        here: What the draft says.
        unparsed: What was typed into it and is no value yet, by path.
        file: What the file says.
        base: What it said when it was handed out last; ``None`` when that is not known.
        fields: What differs.
        file_is_newer: Whether the file was changed after the draft.
    """

    uid: str
    where: str
    here: Contract
    unparsed: Mapping[str, str]
    file: Contract
    base: Contract | None
    fields: tuple[MergedField, ...]
    file_is_newer: bool

    @property
    def conflicts(self) -> tuple[MergedField, ...]:
        """The fields that both sides changed."""
        return tuple(each for each in self.fields if each.is_conflict)

    @property
    def is_refused(self) -> bool:
        """Whether it is left as it is, since a conflict was to be refused."""
        return any(each.side is None for each in self.fields)

    @property
    def taken(self) -> tuple[str, ...]:
        """The paths of the fields that are taken from the file."""
        return tuple(each.path for each in self.fields if each.side is Side.FILE)

    @property
    def content(self) -> Contract:
        """The draft with them."""
        return merged(self.here, self.file, dict.fromkeys(self.taken, Side.FILE))


def file_time(program: Program, desk: Desk, files: Sequence[Path]) -> datetime | None:
    """Return when files say that they were changed: the oldest; ``None`` where one does not, or has a time to come."""
    times = [program.contract_files.changed_at(file) for file in files]
    known = [time for time in times if time is not None and time <= desk.clock.now()]
    return min(known) if known and len(known) == len(times) else None


def plan_merge(desk: Desk, row: ReadRow, merging: Merging) -> DraftMerge | None:
    """Return what would become of the draft that a row brings back; ``None`` when there is none, or it is no draft."""
    file = row.contract
    if file is None or file.uid is None or file.registration is not None:
        return None
    case, versions = desk.store.load_case(file.uid), desk.store.versions_of(file.uid)
    if case is None or versions is None or case.state is not CaseState.DRAFT:
        return None
    here, unparsed = case.contract, dict(case.unparsed)
    is_newer = _is_newer(merging.file_time, versions.changed_at)
    chosen = merging.choices.get(case.uid, {})
    differences = compare_three(
        here, file, versions.handed_out, unparsed=unparsed, blank_counts=row.from_template
    )
    return DraftMerge(
        uid=case.uid,
        where=row.where,
        here=here,
        unparsed=unparsed,
        file=file,
        base=versions.handed_out[0] if versions.handed_out else None,
        fields=tuple(
            MergedField(
                each.path,
                each.changed_by is None,
                chosen.get(each.path) or each.changed_by or _side(merging.on_conflict, is_newer=is_newer),
            )
            for each in differences
        ),
        file_is_newer=is_newer,
    )


def take_merge(desk: Desk, writer: StoreWriter, merge: DraftMerge, name: str) -> None:
    """Put what a merge takes from the file into its draft, as one step that can be taken back there.

    Args:
        desk: The open desk.
        writer: The transaction.
        merge: What was decided.
        name: Of the file.

    Raises:
        AnswerNoError: the draft is not any more as it was laid beside the file.
    """
    case = desk.store.load_case(merge.uid)
    is_same = (
        case is not None
        and case.state is CaseState.DRAFT
        and case.contract == merge.here
        and dict(case.unparsed) == merge.unparsed
    )
    if not is_same:
        raise AnswerNoError(
            "IMPORT-CHANGED",
            merge.uid,
            Text("这份草稿刚刚改过或办理过", "this draft was changed or decided just now"),
            Text("重新导入；没有导入任何内容", "import again; nothing was taken"),
        )
    loose = {
        key: typed for key, typed in merge.unparsed.items() if not any(belongs(key, p) for p in merge.taken)
    }
    undo = desk.store.undo_of(merge.uid)
    numbers = undo.numbers[: undo.done][-(MOST_STEPS - 1) :]
    step = DraftStep(max(undo.numbers, default=0) + 1, _step_name(merge, name), _changes(merge))
    writer.save_draft(
        merge.uid,
        replace(merge.content, uid=merge.uid),
        loose,
        undo=DraftUndo((step,), (*numbers, step.number), len(numbers) + 1),
    )


def refused_row(row: ReadRow, merge: DraftMerge, codes: Mapping[str, CodeList]) -> ReadRow:
    """Return the row with every field that both sides changed as a problem that says all three versions."""
    problems = tuple(
        FieldProblem(row.place(each.path), _problem(merge, each.path, codes), _REMEDY)
        for each in merge.conflicts
    )
    return replace(row, contract=None, problems=problems)


def words_of(contract: Contract | None, path: str, codes: Mapping[str, CodeList]) -> Words:
    """Return what a contract says in one field, as people read it; a list row by row."""
    if contract is None:
        return NOTHING
    alone = with_value(Contract(), path, value_at(contract, path))
    said = [in_both(change.after) for change in contract_changes(Contract(), alone, codes)]
    return Text("；".join(x.zh for x in said), "; ".join(x.en for x in said)) if said else NOTHING


def words_here(merge: DraftMerge, path: str, codes: Mapping[str, CodeList]) -> Words:
    """Return what the draft says in one field; what was typed and is no value yet as it was typed."""
    typed = [text for key, text in merge.unparsed.items() if belongs(key, path)]
    return "; ".join(typed) if typed else words_of(merge.here, path, codes)


_REMEDY = Text(
    "在窗口导入时逐栏选择，或用 --on-conflict ours、theirs、newer 指定取哪一边",
    "choose field by field when importing in the window, or say --on-conflict ours, theirs or newer",
)


def _problem(merge: DraftMerge, path: str, codes: Mapping[str, CodeList]) -> Text:
    label = label_of(path)
    here, file = in_both(words_here(merge, path, codes)), in_both(words_of(merge.file, path, codes))
    base = in_both(words_of(merge.base, path, codes))
    if merge.base is None:
        base = Text("不详", "unknown")
    return Text(
        f"“{label.zh}”两边都改过，草稿没有改动：发出时“{base.zh}”，本库“{here.zh}”，文件“{file.zh}”",
        f"{label.en} was changed on both sides, the draft stays: handed out “{base.en}”, here “{here.en}”, "
        f"file “{file.en}”",
    )


def _changes(merge: DraftMerge) -> tuple[FormChange, ...]:
    """Return the changes with what each field held before and after, in contracts that are otherwise empty."""
    return tuple(
        FormChange(
            path,
            FormPart(
                with_value(Contract(), path, value_at(merge.here, path)),
                {key: typed for key, typed in merge.unparsed.items() if belongs(key, path)},
            ),
            FormPart(with_value(Contract(), path, value_at(merge.file, path))),
        )
        for path in merge.taken
    )


def _step_name(merge: DraftMerge, name: str) -> Text:
    count = len(merge.taken)
    return Text(f"取入“{name}”的 {count} 栏", f"taking {counted(count, 'field')} of “{name}”")


def _side(on_conflict: OnConflict, *, is_newer: bool) -> Side | None:
    if on_conflict is OnConflict.REFUSE:
        return None
    if on_conflict is OnConflict.NEWER:
        return Side.FILE if is_newer else Side.HERE
    return Side.FILE if on_conflict is OnConflict.THEIRS else Side.HERE


def _is_newer(file_time: datetime | None, changed_at: str) -> bool:
    return file_time is not None and file_time > datetime.fromisoformat(changed_at)
