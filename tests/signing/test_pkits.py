"""Certificate paths, judged beside NIST's PKITS set wherever a case asks about something that is used here.

Used are: signatures, dates, names, basic constraints and key usage, of certificates directly under one root. A longer
path of PKITS is judged link by link. What is not used (lists of revoked certificates, policies, constraints on names,
DSA, authorities below the root) is named below with the reason; no case is left out without one.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from tests.practice_keys import WORKSHOP

pytestmark = pytest.mark.slow
vectors = pytest.importorskip("cryptography_vectors", reason="`dev.py test --all` installs the vectors")
FOLDER = Path(vectors.__file__).parent / "x509" / "PKITS_data" / "certs"
DAY = date(2024, 6, 1)

SAME = {
    "ValidCertificatePathTest1": (True, "GoodCACert"),
    "InvalidCASignatureTest2": (False, "BadSignedCACert"),
    "InvalidEESignatureTest3": (False, "GoodCACert"),
    "InvalidCAnotBeforeDateTest1": (False, "BadnotBeforeDateCACert"),
    "InvalidEEnotBeforeDateTest2": (False, "GoodCACert"),
    "Validpre2000UTCnotBeforeDateTest3": (True, "GoodCACert"),
    "ValidGeneralizedTimenotBeforeDateTest4": (True, "GoodCACert"),
    "InvalidCAnotAfterDateTest5": (False, "BadnotAfterDateCACert"),
    "InvalidEEnotAfterDateTest6": (False, "GoodCACert"),
    "Invalidpre2000UTCEEnotAfterDateTest7": (False, "GoodCACert"),
    "ValidGeneralizedTimenotAfterDateTest8": (True, "GoodCACert"),
    "InvalidNameChainingTest1": (False, "GoodCACert"),
    "InvalidNameChainingOrderTest2": (False, "NameOrderingCACert"),
    "ValidNameUIDsTest6": (True, "UIDCACert"),
    "ValidRFC3280MandatoryAttributeTypesTest7": (True, "RFC3280MandatoryAttributeTypesCACert"),
    "ValidRFC3280OptionalAttributeTypesTest8": (True, "RFC3280OptionalAttributeTypesCACert"),
    "ValidUTF8StringEncodedNamesTest9": (True, "UTF8StringEncodedNamesCACert"),
    "ValidLongSerialNumberTest16": (True, "LongSerialNumberCACert"),
    "ValidLongSerialNumberTest17": (True, "LongSerialNumberCACert"),
    "InvalidMissingbasicConstraintsTest1": (False, "MissingbasicConstraintsCACert"),
    "InvalidcAFalseTest2": (False, "basicConstraintsCriticalcAFalseCACert"),
    "InvalidcAFalseTest3": (False, "basicConstraintsNotCriticalcAFalseCACert"),
    "ValidbasicConstraintsNotCriticalTest4": (True, "basicConstraintsNotCriticalCACert"),
    "InvalidkeyUsageCriticalkeyCertSignFalseTest1": (False, "keyUsageCriticalkeyCertSignFalseCACert"),
    "InvalidkeyUsageNotCriticalkeyCertSignFalseTest2": (False, "keyUsageNotCriticalkeyCertSignFalseCACert"),
    "ValidkeyUsageNotCriticalTest3": (True, "keyUsageNotCriticalCACert"),
    "ValidUnknownNotCriticalCertificateExtensionTest1": (True, None),
    "InvalidUnknownCriticalCertificateExtensionTest2": (False, None),
}
"""Case: what PKITS expects, and the authority between the trust anchor and the last certificate (if any)."""

STRICTER = {
    "ValidNameChainingWhitespaceTest3": "GoodCACert",
    "ValidNameChainingWhitespaceTest4": "GoodCACert",
    "ValidNameChainingCapitalizationTest5": "GoodCACert",
    "ValidRolloverfromPrintableStringtoUTF8StringTest10": "RolloverfromPrintableStringtoUTF8StringCACert",
    "ValidUTF8StringCaseInsensitiveMatchTest11": "UTF8StringCaseInsensitiveMatchCACert",
}
"""Valid for PKITS, refused here: both names are written by this program, so they must be the same bytes."""

UNUSED = {
    "DSA is not used": ".*DSA.*",
    "no lists of revoked certificates: the roster says who is revoked and since when": (
        ".*(CRL|cRLSign|Revoked|istributionPoint|onlyContains|onlySomeReasons|cRLIssuer|IDP).*"
    ),
    "no policies": "(?!.*nameConstraints).*(olic|PointerQualifier|UserNotice).*|.*inhibitAnyPolicy.*",
    "no constraints on names; a critical one is refused": ".*nameConstraints.*",
    "no authorities below the root, so no lengths of paths and no key that changes under one name": (
        ".*(pathLen|BasicSelfIssued).*"
    ),
    "serial numbers chain nothing here; PKITS uses them in lists of revoked certificates": (
        ".*(NegativeSerialNumber|InvalidLongSerialNumber).*"
    ),
}


def certificate(name: str) -> bytes:
    return (FOLDER / f"{name}.crt").read_bytes()


def path_holds(*names: str) -> bool:
    """Every link and every date, root first."""
    path = [certificate(name) for name in names]
    links = all(WORKSHOP.issued_by(below, above) for above, below in pairwise(path))
    return links and all(WORKSHOP.frames(one, DAY, DAY) for one in path)


@pytest.mark.parametrize("case", SAME)
def test_a_path_is_judged_as_pkits_says(case: str) -> None:
    expected, between = SAME[case]
    above = (between,) if between else ()
    assert path_holds("TrustAnchorRootCertificate", *above, f"{case}EE") is expected


@pytest.mark.parametrize("case", STRICTER)
def test_a_name_that_only_means_the_same_is_refused(case: str) -> None:
    assert not path_holds("TrustAnchorRootCertificate", STRICTER[case], f"{case}EE")


def test_no_case_of_pkits_is_left_out_without_a_reason() -> None:
    cases = {path.stem.removesuffix("EE") for path in FOLDER.glob("*EE.crt")}
    assert cases >= SAME.keys() | STRICTER.keys()
    reasons = {
        case: [reason for reason, pattern in UNUSED.items() if re.fullmatch(pattern, case)]
        for case in cases - SAME.keys() - STRICTER.keys()
    }
    assert [case for case, found in reasons.items() if not found] == []
