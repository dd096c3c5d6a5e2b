"""Keeps with a draft where its fields were read from, until they are changed or the contract is decided."""

from __future__ import annotations

from collections.abc import Iterable

from registrar_app.domain.contract import Contract
from registrar_app.domain.field_readers import NOTE_LIMIT, showable
from registrar_app.domain.field_values import with_value
from registrar_app.domain.prefill.field_source import FieldSource, plain_at
from registrar_app.domain.prefill.proposal import Proposal
from registrar_app.services.desk import Desk


def keep_sources(
    desk: Desk, uid: str, file: str, taken: Iterable[Proposal], contract: Contract
) -> dict[str, FieldSource]:
    """Keep the sentences of what was taken into a draft, and return them by field.

    Args:
        desk: The open desk.
        uid: The draft.
        file: Name of the contract file.
        taken: What was confirmed.
        contract: The draft's content with it.
    """
    sources = {
        each.path: FieldSource(
            path=each.path,
            value=plain_at(contract, each.path),
            file=showable(file, NOTE_LIMIT),
            sentence=showable(each.quote.sentence, NOTE_LIMIT),
            place=each.quote.line.place,
        )
        for each in taken
    }
    with desk.store.writing() as writer:
        writer.keep_sources(uid, sources.values())
    return sources


def plain_value(proposal: Proposal) -> object:
    """Return a proposed value in interchange form."""
    return plain_at(with_value(Contract(), proposal.path, proposal.value), proposal.path)
