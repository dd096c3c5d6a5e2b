"""``registrar manual``: the manual inside the program, page by page or searched."""

from __future__ import annotations

import click

from registrar_app import paths
from registrar_app.cli.session import RegistrarCommand, Session, pass_session
from registrar_app.domain.text import Text
from registrar_app.services.manual import Manual


@click.command(cls=RegistrarCommand, name="manual")
@click.argument("page", required=False)
@click.option("--search", default="", help="查找 / search all pages")
@pass_session
def noun(session: Session, page: str | None, search: str) -> None:
    """操作手册：不写页名则列目录 / the manual; without a page its contents."""
    manual = Manual(paths.resource("manual"), session.language)
    if page is not None:
        text = manual.page(page).text
        session.say(Text(text, text))
        session.show({"page": page, "text": text})
        return
    found = manual.search(search)
    if search:
        lines = [f"{each.page.id}  {each.page.title}  {each.around}" for each in found]
        session.show({"search": search, "pages": [each.page.id for each in found]})
    else:
        lines = [f"{each}  {manual.page(each).title}" for each in manual.ids]
        session.show({"pages": [{"id": each, "title": manual.page(each).title} for each in manual.ids]})
    for line in lines or [Text("没有找到", "nothing found").in_language(session.language)]:
        session.say(Text(line, line))
