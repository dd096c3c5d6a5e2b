"""``registrar store``: make, look at, prove, back up and put back the encrypted register; its journal and password."""

from __future__ import annotations

from pathlib import Path

import click

from registrar_app.cli.session import RULE_LINE, RegistrarGroup, Session, new_secret, pass_session
from registrar_app.cli.store_backup import backup, plan
from registrar_app.cli.store_journal import journal
from registrar_app.cli.store_roles import add_reader, review_limit, take_reader_away
from registrar_app.domain.money import format_yuan
from registrar_app.domain.review import limit_words
from registrar_app.domain.text import Text
from registrar_app.services.back_up_store import restore_store
from registrar_app.services.change_password import change_password, recover_password
from registrar_app.services.desk import Desk
from registrar_app.services.file_kinds import ROSTER, naming, require_kind
from registrar_app.services.import_roster import trusted_root
from registrar_app.services.init_store import init_office_store
from registrar_app.services.look_into_backup import BackupContents, look_into_backup
from registrar_app.services.open_desk import KEY_FILE, token_pin_missing
from registrar_app.services.place_risk import judge_place
from registrar_app.services.ports import StoreReport
from registrar_app.services.rebuild_store import rebuild_store
from registrar_app.services.roster_changes import grouped_fingerprint
from registrar_app.services.take_key import OLD_KEY_FILE, take_key
from registrar_app.services.use_token import use_token
from registrar_app.services.verify_roster import FILE_LIMIT
from registrar_app.services.verify_store import verify_store
from registrar_app.services.whole_file import read_whole

PATH = click.Path(path_type=Path)
NEW_PASSWORD = click.option(
    "--new-password-file",
    type=PATH,
    help="新口令文件，首行为口令 / file whose first line is the new password",
)


@click.group(cls=RegistrarGroup, name="store")
def noun() -> None:
    """加密的登记数据库 / the encrypted register."""


noun.add_command(journal)
noun.add_command(backup)
noun.add_command(plan)
for made in (review_limit, add_reader, take_reader_away):
    noun.add_command(made)


@noun.command("init", epilog=RULE_LINE)
@click.argument("directory", type=PATH, required=False)
@click.option("--roster", "roster_file", type=PATH, required=True, help="主管部门的名册文件 / roster file")
@click.option("--device", required=True, help="本机编号 / this PC's id on the roster")
@click.option("--key", "key_file", type=PATH, help="登记员的签名密钥 / the registrar's .p12")
@pass_session
def init(
    session: Session, directory: Path | None, roster_file: Path, device: str, key_file: Path | None
) -> None:
    """新建本机数据库 / make this PC's store from the bureau's roster."""
    folder = directory or session.directory()
    require_kind(roster_file, ROSTER)
    roster = read_whole(roster_file, FILE_LIMIT)
    password, pin = session.new_store_password(), session.given_pin()
    with naming(roster_file):
        desk = init_office_store(session.program, folder, password, roster, device, key_file, pin)
    click.get_current_context().call_on_close(desk.store.close)
    if (risk := judge_place(folder)) is not None:
        session.say(risk.words)
    fingerprint = grouped_fingerprint(desk.store.identity.root_fingerprint)
    session.say(Text(f"已建立：{folder}", f"made: {folder}"))
    session.say(
        Text(
            f"根证书指纹 {fingerprint}；请与主管部门核对",
            f"root fingerprint {fingerprint}; compare it with the bureau's",
        )
    )
    session.show({"store": str(folder), "place_risk": risk, **_identity(desk)})


@noun.command("info")
@pass_session
def show(session: Session) -> None:
    """查看 / whose store it is and what is in it."""
    desk = session.desk()
    counts = desk.store.count_states()
    roster, mark = desk.store.roster(), desk.store.export_mark()
    left, limit = desk.store.slip_numbers_left(), desk.store.review_limit()
    version = roster.version if roster is not None else None
    told = {
        **_identity(desk),
        "cases": {state.value: count for state, count in counts.items()},
        "roster_version": version,
        "slip_numbers_left": left,
        "exported_acts": mark.last_act,
        "exported_batches": mark.last_batch,
        "has_reader": session.program.keys.has_reader(desk.directory),
        "reading_only": desk.reader,
        "review_limit": None if limit is None else format_yuan(limit),
    }
    me, trusted = desk.store.identity, trusted_root(desk)
    if me.practice:
        session.say(Text(f"登记机 {me.device}（练习）", f"device {me.device} (practice)"))
    else:
        session.say(Text(f"登记机 {me.device}", f"device {me.device}"))
    grouped = grouped_fingerprint(trusted)
    session.say(Text(f"根证书指纹 {grouped}", f"root fingerprint {grouped}"))
    session.say(Text(f"名册版本 {version or '无'}", f"roster version {version or 'none'}"))
    session.say(Text(f"剩余凭单号 {left}", f"slip numbers left {left}"))
    session.say(limit_words(limit))
    if desk.reader:
        session.say(Text("用只读口令打开，只能查看", "opened with the reader's password, only to be read"))
    for state, count in counts.items():
        session.say(Text(f"{state.label.zh} {count}", f"{state.label.en} {count}"))
    session.show(told)


@noun.command("verify")
@pass_session
def verify(session: Session) -> int:
    """核验登记行为、列表与日志 / prove acts, signatures, lists and the journal; exit 1 when a fault is found."""
    report = verify_store(session.program, session.desk())
    _tell(session, report)
    return 1 if report.faults else 0


@noun.command("restore")
@click.argument("source", type=PATH)
@click.option(
    "--last-slip",
    help="丢失的库签发的最后一个凭单号，避免重号 / last slip number that the lost store gave out",
)
@click.option("--dry-run", is_flag=True, help="只说出备份里有什么，不恢复 / only tell what is in it")
@pass_session
def restore(session: Session, source: Path, last_slip: str | None, dry_run: bool) -> None:
    """从备份（文件夹或 .htbak 文件）恢复到 --store / put a backup, a folder or one file, into the empty folder --store.

    换新电脑：在旧电脑上 store backup，在新电脑上 store restore，旧电脑上的数据库不再使用。
    To move to a new PC: store backup on the old one, store restore on the new one; the old register is used no more.
    """
    if dry_run:
        _tell_contents(session, look_into_backup(session.program, source, session.password()))
        return
    directory = session.directory()
    restored = restore_store(session.program, source, directory, session.password(), last_slip=last_slip)
    session.say(Text(f"已恢复：{directory}", f"restored: {directory}"))
    session.say(restored.what_follows)
    _tell(
        session,
        restored.report,
        last_batch=restored.last_batch,
        unsent=restored.unsent,
        slip_numbers_left=restored.numbers_left,
    )


def _tell_contents(session: Session, contents: BackupContents) -> None:
    for line in contents.lines:
        session.say(line)
    session.say(Text("没有恢复任何内容", "nothing was restored"))
    me, at, last = contents.identity, contents.changed_at, contents.last_registered
    session.show(
        {
            "role": me.role,
            "office": me.office,
            "device": me.device,
            "practice": me.practice,
            "roster": contents.roster_version,
            "contracts": {state.value: count for state, count in contents.states.items()},
            "unsent": contents.unsent,
            "changed_at": at.isoformat() if at is not None else None,
            "last_registered": last.isoformat() if last is not None else None,
        }
    )


@noun.command("rebuild")
@pass_session
def rebuild(session: Session) -> None:
    """由登记行为重建列表与检索 / make lists and search again from the acts."""
    acts = rebuild_store(session.desk())
    session.say(Text(f"已由 {acts} 项登记行为重建", f"rebuilt from {acts} acts"))
    session.show({"acts": acts})


@noun.command("use-token")
@click.option("--module", type=PATH, required=True, help="USB 密钥的驱动库 / the maker's PKCS#11 module")
@click.option("--token", required=True, help="USB 密钥的名称 / the token's label")
@click.option("--key", "key_label", help="密钥的名称 / the key's label")
@pass_session
def choose_token(session: Session, module: Path, token: str, key_label: str | None) -> None:
    """改用 USB 密钥签名 / sign with a USB key in place of the .p12."""
    pin = session.given_pin()
    if pin is None:
        raise token_pin_missing(token)
    signer = use_token(session.program, session.desk(), module, token, key_label, pin)
    session.say(
        Text(f"今后用 USB 密钥签名：{signer.name}", f"signing with a USB key from now on: {signer.name}")
    )
    session.show({"signer": signer.id, "name": signer.name, "fingerprint": signer.fingerprint})


@noun.command("use-key", epilog=RULE_LINE)
@click.argument("file", type=PATH, required=False)
@click.option("--new-pin-file", type=PATH, help="新签名口令文件 / file with your new PIN")
@pass_session
def use_key(session: Session, file: Path | None, new_pin_file: Path | None) -> None:
    """启用登记员或主管人员的密钥文件并换成自己的口令；不给文件则只换口令 / take a .p12 in under your own PIN; without FILE only change the PIN."""
    new = new_secret(session, new_pin_file, "PIN", "--new-pin-file")
    desk = session.desk()
    signer = take_key(session.program, desk, file or desk.directory / KEY_FILE, session.pin(), new)
    session.say(
        Text(
            f"已启用 {signer.name}（{signer.id}）的密钥，今后用新签名口令；请删除 U 盘上的密钥文件",
            f"the key of {signer.name} ({signer.id}) is in use under the new PIN; delete the file from the stick",
        )
    )
    old = desk.directory / OLD_KEY_FILE
    if old.exists():
        session.say(
            Text(
                f"原密钥仍在 {old}，新密钥可用后即可删除",
                f"the key before is still in {old}; delete it once the new one works",
            )
        )
    session.show({"signer": signer.id, "name": signer.name, "fingerprint": signer.fingerprint})


@noun.command("change-password", epilog=RULE_LINE)
@NEW_PASSWORD
@pass_session
def change(session: Session, new_password_file: Path | None) -> None:
    """更换口令，记入日志 / change the password; the journal notes it."""
    new = new_secret(session, new_password_file, "PASSWORD", "--new-password-file")
    old = session.password()
    change_password(session.program, session.desk(password=old), old, new)
    session.say(Text("口令已更换；签名口令不变", "the password was changed; the signing PIN stays as it is"))
    session.show({"changed": True})


@noun.command("recover", epilog=RULE_LINE)
@click.option(
    "--recovery-key", type=PATH, required=True, help="主管部门的恢复密钥 / the bureau's recovery .p12"
)
@NEW_PASSWORD
@pass_session
def recover(session: Session, recovery_key: Path, new_password_file: Path | None) -> None:
    """忘记口令时由主管部门重设，记入日志 / set a new password with the bureau's recovery key; the journal notes it."""
    new = new_secret(session, new_password_file, "PASSWORD", "--new-password-file")
    key = session.program.keys.load_key(recovery_key, session.pin())
    recover_password(session.program, session.directory(), key, new)
    session.say(
        Text(
            "口令已重设；签名口令仍是原来的，也忘记了的，请主管部门换发密钥",
            "a new password was set; the signing PIN is still the old one: if that is lost too, ask the bureau for a new key",
        )
    )
    session.show({"changed": True})


def _identity(desk: Desk) -> dict[str, object]:
    me = desk.store.identity
    return {
        "role": me.role,
        "office": me.office,
        "device": me.device,
        "epoch": me.epoch,
        "root_fingerprint": trusted_root(desk),
        "practice": me.practice,
    }


def _tell(session: Session, report: StoreReport, **further: int) -> None:
    for fault in report.faults:
        session.say(
            Text(
                f"{fault.code} {fault.where}: {fault.problem.zh}",
                f"{fault.code} {fault.where}: {fault.problem.en}",
            )
        )
    numbers = (
        report.acts, report.chains, report.cases, report.rulings, report.entries, len(report.faults),
    )  # fmt: skip
    session.say(
        Text(
            "登记行为 {} 项，记录链 {} 条，合同 {} 份，裁定 {} 条，日志 {} 条，问题 {} 处".format(*numbers),
            "acts {}, chains {}, cases {}, rulings {}, journal {}, faults {}".format(*numbers),
        )
    )
    session.show(
        {
            "acts": report.acts,
            "chains": report.chains,
            "cases": report.cases,
            "rulings": report.rulings,
            "entries": report.entries,
            **further,
            "faults": [
                {"code": f.code, "where": f.where, "problem": f.problem.in_language(session.language)}
                for f in report.faults
            ],
        }
    )
