"""``registrar contract national``: what a contract has for each field of the national system, in that system's order."""

from __future__ import annotations

import click

from registrar_app.cli.session import RegistrarCommand, Session, pass_session
from registrar_app.domain.text import Text
from registrar_app.services.drafts import load_case
from registrar_app.services.national_fields import PRACTICE_ONLY, NationalValue, national_values

_CHOOSE, _EMPTY = Text("（到系统中选）", "(choose it there)"), Text("（未填）", "(not filled in)")


def add_national(group: click.Group) -> None:
    """Add the command to the noun."""
    group.add_command(national)


@click.command(cls=RegistrarCommand, name="national")
@click.argument("uid")
@pass_session
def national(session: Session, uid: str) -> None:
    """按全国系统的栏目次序列出一份合同 / a contract's values in the order of the national system's form."""
    desk = session.desk()
    case, form = load_case(desk, uid), desk.packs.national_form()
    values = national_values(desk, case.contract)
    session.say(form.notice)
    if desk.store.identity.practice:
        session.say(PRACTICE_ONLY)
    for value in values:
        session.say(_line(value))
    session.show(
        {
            "format": "registrar-national/1",
            "uid": case.uid,
            "practice": desk.store.identity.practice,
            "form": form.id,
            "as_of": form.as_of.isoformat(),
            "source": form.source.cite(session.language),
            "evidence": form.source.evidence.value,
            "notice": form.notice.in_language(session.language),
            "fields": [_value(value, session.language) for value in values],
        }
    )


def _line(found: NationalValue) -> Text:
    label, note = found.field.label, found.field.note
    said = Text(found.value or "", found.value or "")
    if found.value is None:
        said = _CHOOSE if found.is_chosen_there else _EMPTY
    more = Text(f"　※ {note.zh}", f"  * {note.en}") if note is not None else Text("", "")
    return Text(f"{label.zh}：{said.zh}{more.zh}", f"{label.en}: {said.en}{more.en}")


def _value(found: NationalValue, language: str) -> dict[str, object]:
    note = found.field.note
    return {
        "id": found.field.id,
        "label": found.field.label.in_language(language),
        "value": found.value,
        "choose_there": found.is_chosen_there,
        "note": note.in_language(language) if note is not None else None,
    }
