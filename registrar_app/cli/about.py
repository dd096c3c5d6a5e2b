"""``registrar about``: versions, packs in use, and the parts by others with their licences."""

from __future__ import annotations

import click

from registrar_app import paths
from registrar_app.cli.session import RegistrarCommand, Session, pass_session
from registrar_app.services.about import About, DataFolder, about, about_text
from registrar_app.services.licences import is_gpl_only

FOLDERS = (paths.resource("licences"), paths.resource("fonts"))


@click.command(cls=RegistrarCommand, name="about")
@click.option("--licences", is_flag=True, help="附许可全文 / with the text of every licence")
@pass_session
def noun(session: Session, licences: bool) -> None:
    """版本、规则与许可 / versions, packs and licences."""
    told = about(
        session.program, FOLDERS, DataFolder(paths.user_folder(), paths.portable_folder() is not None)
    )
    text = about_text(told, session.language)
    session.say(text)
    for part in told.components if licences else ():
        head = f"\n===== {part.name} {part.version} ====="
        for text in (head, *part.texts):
            session.say(text)
    session.show(_value(told, session.language, with_texts=licences))


def _value(told: About, language: str, *, with_texts: bool) -> dict[str, object]:
    return {
        "format": "registrar-about/1",
        "versions": dict(told.versions),
        "data_folder": str(told.data.path),
        "portable": told.data.portable,
        "packs": [
            {
                "kind": pack.kind,
                "id": pack.id,
                "edition": edition,
                "title": pack.title.in_language(language),
                "valid_from": pack.valid_from.isoformat() if pack.valid_from else None,
                "valid_to": pack.valid_to.isoformat() if pack.valid_to else None,
                "evidence": pack.reference.evidence.value,
                "installed": pack.installed,
            }
            for pack, edition in ((each.summary, each.edition) for each in told.packs)
        ],
        "components": [
            {
                "name": part.name,
                "version": part.version,
                "licence": part.licence,
                "inside": part.inside,
                "gpl_only": is_gpl_only(part.licence),
                **({"texts": list(part.texts)} if with_texts else {}),
            }
            for part in told.components
        ],
    }
