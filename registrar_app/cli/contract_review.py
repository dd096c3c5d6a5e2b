"""``registrar contract review``: a second registrar's signed word for a contract as it stands, before it is registered."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from registrar_app.cli.contract_acts import ON, UID, one_contract, tell_act
from registrar_app.cli.session import RegistrarCommand, Session, pass_session, second_pin
from registrar_app.services.review import review_contract
from registrar_app.services.second_key import KeyPlace, second_desk

PATH = click.Path(path_type=Path)


def add_review(group: click.Group) -> None:
    """Add the command to the noun."""
    group.add_command(review)


@click.command("review", cls=RegistrarCommand)
@UID
@ON
@click.option("--note", default="", help="复核意见 / what the reviewer has to say")
@click.option("--contract", "content", type=PATH, help="复核变更时的新内容 / the new version of an amendment")
@click.option(
    "--key", "key_file", type=PATH, help="复核人的密钥文件，不给则用本库的密钥 / the reviewer's .p12"
)
@click.option("--module", type=PATH, help="复核人 USB 密钥的驱动模块 / PKCS#11 module of their USB key")
@click.option("--token", default="", help="USB 密钥的标签 / the USB key's label")
@click.option("--key-label", help="密钥的名称 / the key's label")
@click.option(
    "--key-pin-file", type=PATH, help="复核人的签名口令文件（REGISTRAR_KEY_PIN）/ the reviewer's PIN"
)
@pass_session
def review(  # noqa: PLR0917 - one parameter an option
    session: Session,
    uid: str,
    on: datetime | None,
    note: str,
    content: Path | None,
    key_file: Path | None,
    module: Path | None,
    token: str,
    key_label: str | None,
    key_pin_file: Path | None,
) -> int:
    """复核：另一登记员用自己的密钥签名确认合同现有内容 / a second registrar signs for the content as it stands.

    内容之后有任何改动，复核即失效。
    """
    contract = one_contract(session, content) if content is not None else None
    day = on.date() if on is not None else None
    if key_file is None and module is None:
        desk = session.desk(unlock=True)
        return tell_act(session, review_contract(desk, uid, note, day, contract=contract))
    place = KeyPlace(key_file, module, token, key_label)
    desk, pin = session.desk(), second_pin(key_pin_file, session.language)
    with second_desk(session.program, desk, place, pin) as second:
        return tell_act(session, review_contract(second, uid, note, day, contract=contract))
