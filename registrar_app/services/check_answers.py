"""Checks answers that came from a file against the sheet of the contract they are for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from registrar_app.domain.conclusion import SheetLine
from registrar_app.domain.errors import ASK_IT, InputRefusedError
from registrar_app.domain.examination import Answer, WorkingSheet
from registrar_app.domain.field_readers import unseen_character
from registrar_app.domain.text import Text
from registrar_app.services.examine import Examined


def fitting_answers(examined: Examined, sheet: WorkingSheet) -> WorkingSheet:
    """Return the answers with papers given by file name put as their SHA-256.

    Answers that the file says were given to other words are left out; ``examined.dropped`` names them.

    Args:
        examined: The contract examined with the sheet of the file.
        sheet: The same sheet as the file holds it.

    Raises:
        InputRefusedError: a condition, an item or a paper is not there, several papers have the name that is given, a
            text cannot be kept, or an answer is said to be the program's.
    """
    lines = {line.condition.id: line for line in examined.lines}
    void = examined.dropped if _is_other(examined, sheet) else ()
    answers: dict[str, Answer] = {}
    for condition, answer in sheet.answers.items():
        if condition in void:
            continue
        where = f"answers.{condition}"
        if condition not in lines:
            raise _refused(
                where, Text("本合同的审查表没有这一条", "this contract's sheet has no such condition")
            )
        _require_fitting(lines[condition], answer, where)
        paper = _paper(examined, answer.attachment, f"{where}.attachment")
        answers[condition] = replace(answer, attachment=paper)
    _require_readable(sheet)
    return replace(sheet, answers=answers)


def _is_other(examined: Examined, sheet: WorkingSheet) -> bool:
    """Whether the file names another rulebook, or another edition of it, than the one that judges the contract."""
    rulebook = examined.rulebook
    return sheet.rulebook not in {"", rulebook.id} or sheet.edition not in {"", rulebook.edition}


def _require_fitting(line: SheetLine, answer: Answer, where: str) -> None:
    if answer.by_program or answer.basis is not None:
        raise _refused(where, Text("程序的判定不能由文件给出", "a file cannot speak for the program"))
    if any(item >= len(line.condition.items) for item in answer.items):
        raise _refused(f"{where}.items", Text("没有这一项", "there is no such item"))


def _paper(examined: Examined, given: str | None, where: str) -> str | None:
    """Return the SHA-256 of the paper that is given by it or by its file name."""
    if given is None:
        return None
    found = {paper.sha256 for paper in examined.papers if given in (paper.sha256, paper.name)}
    if len(found) > 1:
        raise _refused(
            where, Text("有几份材料同名，须写 SHA-256", "several papers have that name: give the SHA-256")
        )
    if not found:
        raise _refused(where, Text("该合同没有这份材料", "the case has no such paper"))
    return found.pop()


def _require_readable(sheet: WorkingSheet) -> None:
    """Refuse texts that no sheet could be printed with, such as control characters."""
    for where, text in _texts(sheet):
        unseen = unseen_character(text)
        if unseen:
            problem = Text(f"含看不见的字符 {unseen}", f"it holds the invisible character {unseen}")
            raise _refused(where, problem)


def _texts(sheet: WorkingSheet) -> Iterator[tuple[str, str]]:
    for condition, answer in sheet.answers.items():
        yield f"answers.{condition}.note", answer.note
    yield "worksheet.explicit_at", sheet.worksheet.explicit_at
    for place, entry in enumerate(sheet.worksheet.retained):
        yield f"worksheet.retained[{place}].ground", entry.ground


def _refused(where: str, problem: Text) -> InputRefusedError:
    return InputRefusedError(
        "EXAMINATION-ANSWER",
        where,
        problem,
        Text("用 contract examine 查看审查表后改正", "see the sheet with contract examine and correct it"),
        ASK_IT,
    )
