"""Checks answers that came from a file against the sheet of the contract they are for."""

from __future__ import annotations

from dataclasses import replace

from registrar_app.domain.errors import InputRefusedError
from registrar_app.domain.examination import WorkingSheet
from registrar_app.domain.text import Text
from registrar_app.services.examine import Examined


def fitting_answers(examined: Examined, sheet: WorkingSheet) -> WorkingSheet:
    """Return the answers with papers given by file name put as their SHA-256.

    Raises:
        InputRefusedError: a condition, an item or a paper is not there, or an answer is said to be the program's.
    """
    by_name = {paper.name: paper.sha256 for paper in examined.papers}
    answers = {
        key: replace(answer, attachment=by_name.get(answer.attachment or "", answer.attachment))
        for key, answer in sheet.answers.items()
    }
    known = {paper.sha256 for paper in examined.papers}
    lines = {line.condition.id: line for line in examined.lines}
    for condition, answer in answers.items():
        where = f"answers.{condition}"
        if condition not in lines:
            raise _refused(
                where, Text("本合同的审查表没有这一条", "this contract's sheet has no such condition")
            )
        if answer.by_program or answer.basis is not None:
            raise _refused(where, Text("程序的判定不能由文件给出", "a file cannot speak for the program"))
        if any(item >= len(lines[condition].condition.items) for item in answer.items):
            raise _refused(f"{where}.items", Text("没有这一项", "there is no such item"))
        if answer.attachment is not None and answer.attachment not in known:
            raise _refused(f"{where}.attachment", Text("该合同没有这份材料", "the case has no such paper"))
    return replace(sheet, answers=answers)


def _refused(where: str, problem: Text) -> InputRefusedError:
    return InputRefusedError(
        "EXAMINATION-ANSWER",
        where,
        problem,
        Text("用 contract examine 查看审查表后改正", "see the sheet with contract examine and correct it"),
    )
