"""``registrar contract prefill``: what a contract file says for the form, and the accepted fields as a draft."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from registrar_app.cli.session import RegistrarCommand, Session, pass_session
from registrar_app.domain.errors import UsageError
from registrar_app.domain.field_labels import label_of
from registrar_app.domain.money import format_yuan
from registrar_app.domain.prefill.proposal import Instalment, Prefill, PrefillFinding, Proposal
from registrar_app.domain.prefill.writing import Quote
from registrar_app.domain.text import Text
from registrar_app.services.draft_sources import plain_value
from registrar_app.services.pack_ports import PackLibrary
from registrar_app.services.prefill_contract import (
    choose_all,
    read_prefill,
    take_accepted,
    value_words,
)

FILE = click.Path(path_type=Path)
FORMAT = "registrar-prefill/1"


def add_prefill(noun: click.Group) -> None:
    """Add the command to ``contract``."""
    noun.add_command(prefill_command)


@click.command(cls=RegistrarCommand, name="prefill")
@click.argument("file", type=FILE)
@click.option("--accept", "fields", multiple=True, metavar="FIELD", help="确认一栏，可多次 / accept a field")
@click.option(
    "--accept-all",
    "all_fields",
    is_flag=True,
    help="确认各栏，存疑的和技术交易额除外 / accept all but the doubtful ones and the technology amount",
)
@click.option("--out", type=FILE, help="把确认的各栏写成草稿 .jsonl / write the accepted fields as a draft")
@pass_session
def prefill_command(
    session: Session, file: Path, fields: tuple[str, ...], all_fields: bool, out: Path | None
) -> int:
    """从合同文件（.docx、文字版 PDF）读出登记表各栏，不需要数据库 / read the form's fields from a contract file.

    每个值都附原文句子，须人工确认；不加 --out 什么也不写。Each value comes with its sentence and must be confirmed;
    without --out nothing is written.
    """
    if out is None and (fields or all_fields):
        raise UsageError(
            "PREFILL-OUT",
            "--out",
            Text("确认了栏目却没有指明写到哪里", "fields are accepted, but it is not said where they go"),
            Text("加上 --out 草稿.jsonl", "add --out DRAFT.jsonl"),
        )
    found = read_prefill(session.program, file)
    packs = session.program.read_packs(None)
    _tell(session, found, packs)
    accepted = list(fields)
    if out is not None:
        accepted += choose_all(found) if all_fields else []
        session.program.contract_files.write([take_accepted(found, accepted)], out)
        _tell_written(session, found, accepted, out)
    session.show(
        {"format": FORMAT, "file": file.name}
        | _content(found, packs, session.language)
        | {"accepted": list(dict.fromkeys(accepted)), "out": str(out) if out is not None else None}
    )
    return 1 if found.findings else 0


def _tell(session: Session, found: Prefill, packs: PackLibrary) -> None:
    for finding in found.findings:
        session.say(_finding_line(finding))
        for quote in finding.quotes:
            session.say(_quote_line(quote))
    for proposal in found.proposals:
        session.say(_proposal_line(proposal, packs))
        session.say(_quote_line(proposal.quote))
    if found.ownership is not None:
        session.say(Text("成果归属（原文）", "Who owns the result (as written)"))
        session.say(_quote_line(found.ownership))
    count, doubtful = len(found.proposals), sum(not each.goes_with_others for each in found.proposals)
    session.say(
        Text(
            f"读出 {count} 栏，其中 {doubtful} 栏须单独确认；提醒 {len(found.findings)} 条。尚未写入任何登记数据",
            f"read: {count} fields, {doubtful} to be confirmed by name; {len(found.findings)} findings; "
            "nothing was written to a register",
        )
    )


def _tell_written(session: Session, found: Prefill, accepted: list[str], out: Path) -> None:
    left = [each.path for each in found.proposals if each.path not in accepted]
    count = len(set(accepted))
    session.say(
        Text(
            f"已写出草稿 {out}，{count} 栏；未确认：{'、'.join(left) or '无'}",
            f"draft written: {out}, {count} fields; not accepted: {', '.join(left) or 'none'}",
        )
    )


def _proposal_line(proposal: Proposal, packs: PackLibrary) -> Text:
    label, value, sure = label_of(proposal.path), value_words(proposal, packs), proposal.certainty.label
    why = proposal.reason or Text("", "")
    return Text(
        f"{label.zh}：{value.zh}  [{sure.zh}{'：' + why.zh if why.zh else ''}]  {proposal.path}",
        f"{label.en}: {value.en}  [{sure.en}{': ' + why.en if why.en else ''}]  {proposal.path}",
    )


def _quote_line(quote: Quote) -> Text:
    words, place = _marked(quote), quote.line.place
    return Text(f"    {place.zh}：{words}", f"    {place.en}: {words}")


def _marked(quote: Quote) -> str:
    """Return the sentence with the part that was read between marks."""
    sentence = quote.sentence
    return f"{sentence[: quote.start]}»{sentence[quote.start : quote.end]}«{sentence[quote.end :]}"


def _finding_line(finding: PrefillFinding) -> Text:
    return Text(
        f"[提醒] {finding.message.zh} → {finding.remedy.zh}",
        f"[finding] {finding.message.en} → {finding.remedy.en}",
    )


def _content(found: Prefill, packs: PackLibrary, language: str) -> dict[str, Any]:
    return {
        "fields": [_field(each, packs, language) for each in found.proposals],
        "plan": [_payment(each, language) for each in found.plan],
        "ownership": _quote(found.ownership, language) if found.ownership else None,
        "findings": [
            {
                "code": each.code,
                "path": each.path,
                "message": each.message.in_language(language),
                "remedy": each.remedy.in_language(language),
                "sentences": [_quote(quote, language) for quote in each.quotes],
            }
            for each in found.findings
        ],
    }


def _field(proposal: Proposal, packs: PackLibrary, language: str) -> dict[str, Any]:
    return {
        "path": proposal.path,
        "label": label_of(proposal.path).in_language(language),
        "value": plain_value(proposal),
        "shown": value_words(proposal, packs).in_language(language),
        "certainty": proposal.certainty.value,
        "reason": proposal.reason.in_language(language) if proposal.reason else None,
        "alone": not proposal.goes_with_others,
    } | _quote(proposal.quote, language)


def _payment(each: Instalment, language: str) -> dict[str, Any]:
    return {
        "due": each.due.isoformat() if each.due else None,
        "amount": format_yuan(each.amount) if each.amount is not None else None,
        "percent": each.percent,
    } | _quote(each.quote, language)


def _quote(quote: Quote, language: str) -> dict[str, Any]:
    return {
        "sentence": quote.sentence,
        "marked": [quote.start, quote.end],
        "place": quote.line.place.in_language(language),
        "page": quote.line.page,
    }
