"""``registrar manual``: the manual inside the program, page by page or searched, and its books as PDF."""

from __future__ import annotations

from pathlib import Path

import click

from registrar_app import paths
from registrar_app.cli.session import RegistrarCommand, Session, pass_session
from registrar_app.domain.text import Text
from registrar_app.services.manual import Manual
from registrar_app.services.manual_book import write_book

READERS = ("registrar", "supervisor", "it")


@click.command(cls=RegistrarCommand, name="manual")
@click.argument("page", required=False)
@click.option("--search", default="", help="查找 / search all pages")
@click.option(
    "--pdf",
    type=click.Choice(READERS),
    help="存为 PDF：登记员、主管人员或信息人员手册 / one reader's manual as PDF",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="PDF 文件，缺省为当前文件夹里以书名为名的 / PDF file; by default one of its title in this folder",
)
@pass_session
def noun(session: Session, page: str | None, search: str, pdf: str | None, out: Path | None) -> None:
    """操作手册：不写页名则列目录 / the manual; without a page its contents."""
    manual = Manual(paths.resource("manual"), session.language)
    if pdf is not None:
        _write(session, manual, pdf, out)
    elif page is not None:
        text = manual.page(page).text
        session.say(text)
        session.show({"page": page, "text": text})
    else:
        _list(session, manual, search)


def _write(session: Session, manual: Manual, reader: str, out: Path | None) -> None:
    title = manual.readers[reader].title
    target = out or Path(f"{title.in_language(session.language)}.pdf")
    write_book(session.program.books, manual, reader, target)
    session.say(Text(f"已存：{target}", f"saved: {target}"))
    session.show({"reader": reader, "file": str(target)})


def _list(session: Session, manual: Manual, search: str) -> None:
    """Tell the pages with the words in them, or all pages."""
    if search:
        found = manual.search(search)
        lines = [f"{each.page.id}  {each.page.title}  {each.around}" for each in found]
        session.show({"search": search, "pages": [each.page.id for each in found]})
    else:
        lines = [f"{each}  {manual.page(each).title}" for each in manual.ids]
        session.show({"pages": [{"id": each, "title": manual.page(each).title} for each in manual.ids]})
    for line in lines or [Text("没有找到", "nothing found").in_language(session.language)]:
        session.say(line)
