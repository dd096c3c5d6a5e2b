"""The four functions of every identifier, on published numbers and on each part going wrong."""

from __future__ import annotations

import inspect
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registrar_app.domain.identifiers import (
    credit_code,
    official_number,
    region_code,
    resident_id,
    slip_number,
)
from registrar_app.domain.identifiers.wrong_part import Part, WrongPartError

MODULES = (credit_code, official_number, region_code, resident_id, slip_number)

PUBLISHED_CREDIT_CODES = (
    "914403001922038216",
    "9144030071526726XG",
    "9152000071430580XT",
    "91440300192317458F",
    "91370200264574251E",
    "91110000802100433B",
    "91110108551385082Q",
    "91440400192548256N",
    "91440300192181490G",
    "91100000100003962T",
    "911100001000044477",
    "91330100799655058B",
    "12100000495570303U",
    "12100000400000624D",
    "11371000004359096D",
)


@pytest.mark.parametrize("module", MODULES)
def test_every_identifier_has_the_same_four_functions(module) -> None:
    for name in ("compact", "validate", "is_valid", "format"):
        assert list(inspect.signature(getattr(module, name)).parameters) == ["number"], name


@pytest.mark.parametrize(
    ("module", "number", "part"),
    [
        (credit_code, "91440300192203821", Part.LENGTH),
        (credit_code, "371002000012345", Part.LENGTH),
        (credit_code, "9144030019220382I6", Part.CHARACTERS),
        (credit_code, "91440300O922038216", Part.CHARACTERS),
        (credit_code, "914403X01922038216", Part.CHARACTERS),
        (credit_code, "91370000163569148B", Part.CHECK_CHARACTER),
        (credit_code, "914403001922038217", Part.CHECK_CHARACTER),
        (official_number, "202637100100012", Part.LENGTH),
        (official_number, "202637100100012X", Part.CHARACTERS),
        (official_number, "1998371001000123", Part.YEAR),
        (region_code, "3710", Part.LENGTH),
        (region_code, "37100A", Part.CHARACTERS),
        (region_code, "071002", Part.CHARACTERS),
        (resident_id, "37100219900307773", Part.LENGTH),
        (resident_id, "37100219900307773A", Part.CHARACTERS),
        (resident_id, "371002199002307731", Part.BIRTH_DATE),
        (resident_id, "371002199003077732", Part.CHECK_CHARACTER),
        (slip_number, "371002-01-2026-00012", Part.SHAPE),
        (slip_number, "371002-01-2026-000123-1", Part.SHAPE),
        (slip_number, "071002-01-2026-000123", Part.OFFICE),
        (slip_number, "371002-01-1999-000123", Part.YEAR),
        (slip_number, "371002-01-2026-000000", Part.SERIAL),
    ],
)
def test_the_wrong_part_of_a_number_is_named(module, number: str, part: Part) -> None:
    with pytest.raises(WrongPartError) as caught:
        module.validate(number)
    assert caught.value.part is part
    assert not module.is_valid(number)


@pytest.mark.parametrize("module", MODULES)
@given(number=st.text(alphabet=string.printable + "〇３７１０Ｘ－ 省ßİ🦄", max_size=24))
def test_only_a_wrong_part_is_ever_raised(module, number: str) -> None:
    try:
        assert module.validate(number) == module.compact(number)
    except WrongPartError as error:
        assert error.problem.zh and error.problem.en
        assert not module.is_valid(number)


@pytest.mark.parametrize("code", PUBLISHED_CREDIT_CODES)
def test_published_credit_codes_agree_with_both_check_characters(code: str) -> None:
    assert credit_code.validate(code) == code
    assert credit_code.organisation_code_agrees(code)
    assert credit_code.one_character_corrections(code) == ()


@pytest.mark.parametrize(
    "written", ["9144 0300 1922038216", "914403001922038216 ", "９１４４０３００１９２２０３８２１６"]
)
def test_separators_and_full_width_digits_do_not_matter(written: str) -> None:
    assert credit_code.format(written) == "914403001922038216"


def test_lower_case_letters_are_raised() -> None:
    assert credit_code.validate("9144030071526726xg") == "9144030071526726XG"


@pytest.mark.parametrize("first", "ANY")
def test_departments_with_a_letter_are_not_refused(first: str) -> None:
    body = f"{first}210000049557030"
    assert any(credit_code.is_valid(f"{body}3{last}") for last in credit_code.ALPHABET)


def test_a_letter_read_for_a_digit_is_corrected() -> None:
    assert credit_code.one_character_corrections("1210000049S570303U") == ("12100000495570303U",)


@pytest.mark.parametrize("code", PUBLISHED_CREDIT_CODES)
@pytest.mark.parametrize("place", range(9, 17))
def test_a_slip_inside_the_organisation_code_is_found(code: str, place: int) -> None:
    typed = code[:place] + ("1" if code[place] != "1" else "2") + code[place + 1 :]
    assert code in credit_code.one_character_corrections(typed)


@pytest.mark.parametrize("code", PUBLISHED_CREDIT_CODES)
def test_a_slip_in_the_last_character_is_corrected(code: str) -> None:
    typed = code[:-1] + ("0" if code[-1] != "0" else "1")
    assert credit_code.last_character_correction(typed) == code
    assert code in credit_code.one_character_corrections(typed)


@given(st.text(alphabet=credit_code.ALPHABET + "IOSVZ", min_size=18, max_size=18))
def test_corrections_are_right_and_one_character_away(code: str) -> None:
    for corrected in credit_code.one_character_corrections(code):
        assert credit_code.is_valid(corrected) and credit_code.organisation_code_agrees(corrected)
        assert sum(a != b for a, b in zip(code, corrected, strict=True)) == 1


@pytest.mark.parametrize(
    "number", ["371002199003077731", "110101199003077758", "810000198501120017", "99100219900307773 7"]
)
def test_resident_numbers_agree_also_for_residence_permits(number: str) -> None:
    assert resident_id.is_valid(number)


def test_an_unknown_province_is_no_reason_to_refuse() -> None:
    assert resident_id.is_valid("991002199003077737")
    assert not resident_id.province_is_known("991002199003077737")
    assert resident_id.province_is_known("810000198501120017")


def test_region_codes_have_six_digits_and_lie_in_areas() -> None:
    assert region_code.validate(" 371002 ") == "371002"
    assert region_code.is_within("371071", ("3710",))
    assert not region_code.is_within("370102", ("3710", "371002"))
    assert not region_code.is_within("370102", ())


def test_slip_numbers_are_composed_and_read_back() -> None:
    number = slip_number.compose("371002-01", 2026, 123)
    assert number == "371002-01-2026-000123"
    parts = slip_number.parse(number)
    assert (parts.office, parts.device_id, parts.year, parts.serial) == ("371002", "371002-01", 2026, 123)
    assert slip_number.format("371002012026000123") == number
    assert slip_number.validate(number) == "371002012026000123"


@given(st.integers(0, 99), st.integers(2000, 9999), st.integers(1, slip_number.LARGEST_SERIAL))
def test_any_slip_number_can_be_read_back(device: int, year: int, serial: int) -> None:
    device_id = f"371082-{device:02d}"
    assert slip_number.parse(slip_number.compose(device_id, year, serial)) == slip_number.SlipNumber(
        device_id, year, serial
    )


@pytest.mark.parametrize(
    ("arguments", "part"),
    [
        (("371002-1", 2026, 1), Part.DEVICE),
        (("071002-01", 2026, 1), Part.DEVICE),
        (("371002-01", 1999, 1), Part.YEAR),
        (("371002-01", 10000, 1), Part.YEAR),
        (("371002-01", 2026, 0), Part.SERIAL),
        (("371002-01", 2026, 1_000_000), Part.SERIAL),
    ],
)
def test_a_slip_number_out_of_range_is_refused(arguments: tuple[str, int, int], part: Part) -> None:
    with pytest.raises(WrongPartError) as caught:
        slip_number.compose(*arguments)
    assert caught.value.part is part


def test_official_numbers_have_sixteen_digits_and_a_year() -> None:
    assert official_number.validate("2026 3710 01 000123") == "2026371001000123"
    assert official_number.format("2026371001000123") == "2026 3710 01 000123"
    assert official_number.format("26 3710") == "263710"
    assert official_number.is_valid("1999371001000123")
