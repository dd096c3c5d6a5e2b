"""``registrar store review-limit``: from which amount a second registrar reviews."""

from __future__ import annotations

import click

from registrar_app.cli.contract_acts import fen
from registrar_app.cli.session import RegistrarCommand, Session, pass_session
from registrar_app.domain.money import format_yuan
from registrar_app.domain.review import limit_words
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
