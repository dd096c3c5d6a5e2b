"""``registrar contract field``: what belongs into each field of the form, on what it rests, and a worked example."""

from __future__ import annotations

from typing import Any

import click

from registrar_app.cli.session import RegistrarCommand, Session, pass_session
from registrar_app.domain.field_help import FieldHelp
from registrar_app.domain.text import Text
from registrar_app.services.explain_field import explain_field


def add_fields(noun: click.Group) -> None:
    """Add the command to ``contract``."""
    noun.add_command(field_command)


@click.command(cls=RegistrarCommand, name="field")
@click.argument("path", required=False)
@pass_session
def field_command(session: Session, path: str | None) -> None:
    """登记表各栏填什么；不给 PATH 则列出全部 / what belongs into a field of the form, or into all of them.

    PATH 如 seller.name、payments.amount。PATH is written as seller.name or payments.amount.
    """
    packs = session.program.read_packs(None)
    chosen = list(packs.field_help().values()) if path is None else [explain_field(packs, path)]
    for found in chosen:
        session.say(_lines(found))
    session.show(
        {
            "format": "registrar-field-help/1",
            "fields": [_value(found, session.language) for found in chosen],
        }
    )


def _lines(found: FieldHelp) -> Text:
    cited = Text(
        "；".join(s.cite("zh") for s in found.sources), "; ".join(s.cite("en") for s in found.sources)
    )
    return Text(
        f"{found.path}\n  填什么：{found.what.zh}\n  依据：{cited.zh}\n  例子：{found.example.zh}",
        f"{found.path}\n  What: {found.what.en}\n  Source: {cited.en}\n  Example: {found.example.en}",
    )


def _value(found: FieldHelp, language: str) -> dict[str, Any]:
    return {
        "path": found.path,
        "what": found.what.in_language(language),
        "example": found.example.in_language(language),
        "typed": found.typed or None,
        "sources": [source.cite(language) for source in found.sources],
    }
