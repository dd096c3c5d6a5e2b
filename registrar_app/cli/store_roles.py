"""``registrar store review-limit|add-reader|remove-reader``: who does what at a register beside its registrar."""

from __future__ import annotations

from pathlib import Path

import click

from registrar_app.cli.contract_acts import fen
from registrar_app.cli.session import RULE_LINE, RegistrarCommand, Session, new_secret, pass_session
from registrar_app.domain.money import format_yuan
from registrar_app.domain.review import limit_words
from registrar_app.domain.text import Text
from registrar_app.services.reader import remove_reader, set_reader
from registrar_app.services.review import set_review_limit

OFF = "off"


@click.command("review-limit", cls=RegistrarCommand)
@click.argument("amount", required=False)
@pass_session
def review_limit(session: Session, amount: str | None) -> None:
    """复核限额（元）：达到的合同须另一登记员复核后才能登记；off 为不设，不给则只显示 / from which amount a second registrar reviews."""
    desk = session.desk(unlock=amount is not None)
    if amount is not None:
        set_review_limit(desk, None if amount == OFF else fen("amount", amount))
    limit = desk.store.review_limit()
    session.say(limit_words(limit))
    session.show({"review_limit": None if limit is None else format_yuan(limit)})


@click.command("add-reader", cls=RegistrarCommand, epilog=RULE_LINE)
@click.option(
    "--reader-password-file",
    type=click.Path(path_type=Path),
    help="只读口令文件（REGISTRAR_NEW_READER）/ its file",
)
@pass_session
def add_reader(session: Session, reader_password_file: Path | None) -> None:
    """设置只读口令：用它打开只能查看；已有的由新口令代替 / a second password that opens the register only to be read."""
    new, own = (
        new_secret(session, reader_password_file, "READER", "--reader-password-file"),
        session.password(),
    )
    set_reader(session.program, session.desk(password=own), own, new)
    session.say(
        Text(
            "只读口令已设置；用它打开的，不能办理、导出和打印",
            "the reader's password is set; who opens with it decides, exports and prints nothing",
        )
    )
    session.show({"reader": True})


@click.command("remove-reader", cls=RegistrarCommand)
@pass_session
def take_reader_away(session: Session) -> None:
    """停用只读口令 / let the reader's password open the register no more."""
    remove_reader(session.program, session.desk())
    session.say(Text("只读口令已停用", "the reader's password opens the register no more"))
    session.show({"reader": False})
