"""Turns what is typed and is no value yet into findings, so that the panel and the fields tell it like any error."""

from __future__ import annotations

import re
from collections.abc import Mapping

from registrar_app.domain.finding import Finding, Severity
from registrar_app.domain.form_fields import COSTS, PAYMENTS, TECHNOLOGY_FIELDS, every_field
from registrar_app.domain.legal_reference import LegalReference
from registrar_app.domain.text import Text
from registrar_app.ui.contract_form.editors import loose_text
from registrar_app.ui.contract_form.words import LOOSE_REMEDY, LOOSE_ROW

CODE = "FORM"
_LINE = re.compile(r"(\w+\[\d+\])\.\w+")


def loose_findings(unparsed: Mapping[str, str]) -> list[Finding]:
    """Return one error for every loose field and every loose line."""
    kinds = {spec.path: spec.kind for spec in every_field()}
    found: dict[str, Text] = {}
    for path, typed in unparsed.items():
        line = _LINE.match(path)
        if line:
            found.setdefault(line[1], LOOSE_ROW)
        else:
            sentence = loose_text(kinds.get(path, "code"))
            found[path] = Text(sentence.zh.format(typed=typed), sentence.en.format(typed=typed))
    return [
        Finding(
            code=CODE,
            severity=Severity.ERROR,
            path=path,
            message=message,
            reference=LegalReference(""),
            remedy=LOOSE_REMEDY,
        )
        for path, message in found.items()
    ]


def without_shadowed(findings: list[Finding], unparsed: Mapping[str, str]) -> list[Finding]:
    """Leave out what a check says of a field that is not readable yet: the loose text's own finding tells more."""
    return [finding for finding in findings if finding.path not in unparsed]


def in_form_order(findings: list[Finding]) -> list[Finding]:
    """Return findings with the gravest first and, among equals, in the order of the form's fields."""
    paths = [spec.path for spec in every_field()]
    paths.insert(paths.index(TECHNOLOGY_FIELDS[0].path), COSTS.path)
    paths.append(PAYMENTS.path)
    gravities = list(Severity)

    def place(finding: Finding) -> tuple[int, int]:
        outer = finding.path.partition("[")[0]
        known = (n for n, path in enumerate(paths) if path == outer or path.startswith(f"{outer}."))
        return gravities.index(finding.severity), next(known, len(paths))

    return sorted(findings, key=place)
