"""Makes the questions that the decisions on a case ask; what is done with the answers is left to ``decisions``."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from registrar_app.domain.case_history import income_total
from registrar_app.domain.form_fields import PAYMENTS
from registrar_app.domain.legal_reference import Evidence, LegalReference
from registrar_app.domain.money import group_yuan
from registrar_app.domain.reexamination import Outcome, RequestedBy
from registrar_app.domain.registration import Case
from registrar_app.domain.rulebook import CitedText
from registrar_app.domain.text import Text
from registrar_app.services.find_code import Entry
from registrar_app.services.ports import Paper
from registrar_app.ui.contract_form import words
from registrar_app.ui.contract_form.editors import choice_entries
from registrar_app.ui.widgets.editors import DateEditor, MoneyEditor, NoteEditor, NumberEditor, TextEditor
from registrar_app.ui.widgets.picker import Picker
from registrar_app.ui.widgets.questions import Hint, Question
from registrar_app.ui.words import YUAN, begin, language, say, size_words

_MEASURES_2000 = "技术合同认定登记管理办法（国科发政字〔2000〕063号）"
REEXAMINED_BY = LegalReference(_MEASURES_2000, "第十六条", Evidence.MEMORY)
CANCELLED_BY = LegalReference(_MEASURES_2000, "第十七条", Evidence.MEMORY)
_NOTE_HEIGHT, _LONG_NOTE_HEIGHT, _SEVERAL = 96, 172, 2
INCOME_BY = LegalReference("技术合同认定规则（国科发政字〔2001〕253号）", "第五十二条", Evidence.MEMORY)


def note(key: str, text: Text, *, start: str = "", required: bool = True) -> Question:
    """Return a question that is answered in words, with more room where it begins with several lines."""
    height = _LONG_NOTE_HEIGHT if start.count("\n") >= _SEVERAL else _NOTE_HEIGHT
    return Question(key, say(text), lambda: NoteEditor(height), required, start or None)


def override() -> Question:
    """Return what is asked once the sheet turns out to conclude otherwise."""
    return Question(
        "override",
        say(words.ASK_OVERRIDE),
        NoteEditor,
        required=False,
        faults=("EXAMINATION-OTHERWISE",),
        when_refused=True,
    )


def enumerated(key: str, text: Text, cited: Sequence[CitedText], *, fault: str, start: str = "") -> Question:
    """Return the choice among enumerated entries; under it stands the source of the chosen one and how sure it is."""
    by_id = {entry.id: entry for entry in cited}
    entries = [
        Entry(e.id, "", begin(e.text), f"{e.id} {e.reference.cite(language())}", _place(e.reference))
        for e in cited
    ]

    def source(chosen: Any) -> Hint:
        return (by_id[chosen].reference.cite(language()) if chosen in by_id else say(words.CHOOSE_HINT)), ""

    return Question(
        key, say(text), lambda: Picker(entries), start=start or None, hint=source, faults=(fault,)
    )


def with_source(text: str, source: str) -> str:
    """Return what one must know before answering, its source on a line of its own."""
    return f"{text}\n{say(words.LEAD_SOURCE, source=source)}"


def models_of(cited: Sequence[CitedText]) -> str:
    """Return where enumerated entries are taken from, each source once, with how sure it is."""
    sources = (LegalReference(e.reference.instrument, "", e.reference.evidence) for e in cited)
    return "；".join(dict.fromkeys(source.cite(language()) for source in sources))


def supplement_questions(wanted: str) -> list[Question]:
    """Return what 通知补正 asks."""
    until = Question(
        "until", say(words.ASK_UNTIL), DateEditor, required=False, half=True, faults=("SUPPLEMENT-UNTIL",)
    )
    return [note("wanted", words.ASK_SUPPLEMENT, start=wanted), until]


def reexamination_questions(given: Mapping[str, Any], *, with_outcome: bool = True) -> list[Question]:
    """Return what 重新认定 asks, beginning with what was given before."""
    start = given.get
    outcome = Question(
        "outcome",
        say(words.ASK_OUTCOME),
        lambda: Picker(choice_entries(tuple(Outcome))),
        hint=lambda chosen: (say(words.CHANGED_HINT) if chosen is Outcome.CHANGED else "", ""),
    )
    return [
        Question(
            "requested_by",
            say(words.ASK_REQUESTED_BY),
            lambda: Picker(choice_entries(tuple(RequestedBy))),
            start=start("requested_by"),
            half=True,
        ),
        Question("letter_no", say(words.ASK_LETTER), TextEditor, start=start("letter_no"), half=True),
        note("note", words.ASK_FOUND, start=start("note") or ""),
        *([outcome] if with_outcome else []),
        override(),
    ]


def income_questions(case: Case, papers: list[Paper]) -> list[Question]:
    """Return what 核定技术性收入 asks; under the amount stands what would be left."""
    left = left_to_determine(case)

    def after(typed: Any) -> Hint:
        if left is None or typed is None:
            return "", ""
        sentence, tone = (words.INCOME_LEFT_AFTER, "") if typed <= left else (words.INCOME_ABOVE, "error")
        return say(sentence, amount=group_yuan(abs(left - typed))), tone

    unit = say(YUAN)
    return [
        Question("received_on", say(words.ASK_RECEIVED_ON), DateEditor, half=True),
        Question("amount", say(words.ASK_RECEIVED_AMOUNT), MoneyEditor, unit=unit, half=True),
        Question(
            "technology_income",
            say(words.ASK_INCOME),
            MoneyEditor,
            unit=unit,
            half=True,
            hint=after,
            faults=("INCOME-ABOVE-AMOUNT",),
        ),
        paper_question(papers),
        Question("voucher_no", say(words.ASK_VOUCHER), TextEditor, required=False, half=True),
        Question("invoice_no", say(words.ASK_INVOICE), TextEditor, required=False, half=True),
        note("note", words.ASK_NOTE, required=False),
    ]


def left_to_determine(case: Case) -> int | None:
    """Return what of the recognised transaction amount no determined income has taken yet, fen."""
    recognised = case.contract.transaction_amount
    return None if recognised is None else recognised - income_total(case)


def payment_questions(papers: list[Paper]) -> list[Question]:
    """Return what 记录付款 asks."""
    makers: dict[str, Callable[[], Any]] = {
        "date": DateEditor,
        "signed": lambda: MoneyEditor(negative=True),
        "number": NumberEditor,
    }
    asked = [
        Question(column.path, say(column.label), makers[column.kind], column.required, half=True)
        for column in PAYMENTS.columns
    ]
    return [*asked, paper_question(papers)]


def paper_question(papers: list[Paper]) -> Question:
    """Return the choice of an evidence among the papers of the case."""
    names = [paper.name for paper in papers]
    entries = [
        Entry(
            p.sha256,
            "",
            p.name if names.count(p.name) == 1 else f"{p.name} {p.sha256[:8]}",
            p.sha256,
            size_words(p.size),
        )
        for p in papers
    ]
    missing = say(words.NO_PAPERS)
    return Question(
        "evidence",
        say(words.ASK_EVIDENCE),
        lambda: Picker(entries),
        required=False,
        half=True,
        hint=None if papers else lambda _: (missing, ""),
        faults=("PAPER-UNKNOWN",),
    )


def _place(reference: LegalReference) -> str:
    """Return the short citation for a line of a list: the article and how sure it is."""
    place = reference.place.partition("；")[0]
    return LegalReference(place, "", reference.evidence).cite(language()) if place else ""
