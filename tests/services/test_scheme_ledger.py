"""The ledger of a scheme's year: its sums, and whom it leaves out."""

from __future__ import annotations

from datetime import date

from registrar_app.domain.assessment import Assessment, BeneficiaryAssessment, Eligibility
from registrar_app.services.scheme_ledger import ledger_table


def result(
    name: str, outcome: Eligibility, *, count: int, threshold: int | None, amount: int
) -> BeneficiaryAssessment:
    return BeneficiaryAssessment(
        name=name,
        credit_code=f"CODE-{name}",
        outcome=outcome,
        count=count,
        threshold_sum=threshold,
        base=amount * 5,
        computed=amount,
        amount=amount,
        amount_if_confirmed=amount + 1,
        capped=False,
        criteria=(),
        contracts=(),
    )


def table(program, *results: BeneficiaryAssessment):
    scheme = program.read_schemes(None)[0]
    return ledger_table(
        Assessment(scheme=scheme.id, year=2020, as_of=date(2026, 1, 1), results=results), scheme
    )


def test_the_total_is_the_sum_of_the_lines(program) -> None:
    made = table(
        program,
        result("甲", Eligibility.ELIGIBLE, count=2, threshold=None, amount=12_345),
        result("乙", Eligibility.UNDETERMINED, count=0, threshold=None, amount=0),
    )
    assert len(made.rows) == 2
    assert made.total is not None
    assert made.total[-4:] == (12_345 * 5, 12_345, 12_345, 12_347)
    assert all(len(row) == len(made.columns) for row in (*made.rows, made.total))


def test_whoever_has_nothing_to_count_is_only_numbered(program) -> None:
    made = table(program, result("甲", Eligibility.NOT_ELIGIBLE, count=0, threshold=None, amount=0))
    assert not made.rows
    assert "另有 1 家" in made.notes[0].zh and made.notes[0].en.startswith("1 more")


def test_a_threshold_has_its_column_only_where_the_scheme_has_one(program) -> None:
    without = table(program, result("甲", Eligibility.ELIGIBLE, count=1, threshold=None, amount=1))
    with_it = table(program, result("甲", Eligibility.NOT_ELIGIBLE, count=1, threshold=5, amount=1))
    assert len(with_it.columns) == len(without.columns) + 1
    assert 5 in with_it.rows[0]
