"""Keeps how a payload is packed for the shelf: raw deflate with a preset dictionary, named by its id.

A dictionary that was ever used is kept for ever, byte for byte: without it the acts packed with it could not be read.
"""

from __future__ import annotations

import zlib

from registrar_app.domain.act import SIZE_LIMIT

CURRENT = 1
"""The dictionary with which new acts are packed."""

_LEVEL, _RAW_WINDOW, _MEMORY = 6, -15, 9


class UnpackError(Exception):
    """The packed bytes are damaged, or their dictionary is unknown."""


def pack(payload: bytes) -> bytes:
    """Return the payload packed with the current dictionary."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _RAW_WINDOW, _MEMORY, 0, DICTIONARIES[CURRENT])
    return packer.compress(payload) + packer.flush()


def unpack(packed: bytes, dictionary: int) -> bytes:
    """Return the payload.

    Raises:
        UnpackError: the bytes do not open to one whole payload.
    """
    if dictionary not in DICTIONARIES:
        raise UnpackError(f"dictionary {dictionary}")
    unpacker = zlib.decompressobj(_RAW_WINDOW, DICTIONARIES[dictionary])
    try:
        payload = unpacker.decompress(packed, SIZE_LIMIT + 1)
    except zlib.error as error:
        raise UnpackError(str(error)) from error
    if not unpacker.eof or unpacker.unused_data:
        raise UnpackError("not one whole payload")
    return payload


_FIRST = (
    '{"at":"2026-01-01T09:00:00+08:00","body":{"sha256":"","slip_no":""},"case":"","device":"371002-01","'
    'epoch":"","format":"registrar-act/1","kind":"issue_slip","office":"371002","on":"2026-01-01","previo'
    'us":null,"previous_in_case":null,"registrar":"","seq":1,"signing_certificate":""}{"at":"2026-01-01T0'
    '9:00:00+08:00","body":{"payment":{"amount":"1.00","invoice_no":"","paid_on":"2026-01-01","technology'
    '_part":null,"voucher_no":""}},"case":"","device":"371002-01","epoch":"","format":"registrar-act/1","'
    'kind":"note_payment","office":"371002","on":"2026-01-01","previous":null,"previous_in_case":null,"re'
    'gistrar":"","seq":1,"signing_certificate":""}{"at":"2026-01-01T09:00:00+08:00","body":{"wanted":""},'
    '"case":"","device":"371002-01","epoch":"","format":"registrar-act/1","kind":"request_supplement","of'
    'fice":"371002","on":"2026-01-01","previous":null,"previous_in_case":null,"registrar":"","seq":1,"sig'
    'ning_certificate":""}{"at":"2026-01-01T09:00:00+08:00","body":{"note":"","reason":"","rulebook":"mii'
    't-2026"},"case":"","device":"371002-01","epoch":"","format":"registrar-act/1","kind":"refuse","offic'
    'e":"371002","on":"2026-01-01","previous":null,"previous_in_case":null,"registrar":"","seq":1,"signin'
    'g_certificate":""}{"at":"2026-01-01T09:00:00+08:00","body":{},"case":"","device":"371002-01","epoch"'
    ':"","format":"registrar-act/1","kind":"accept","office":"371002","on":"2026-01-01","previous":null,"'
    'previous_in_case":null,"registrar":"","seq":1,"signing_certificate":""}{"at":"2026-01-01T09:00:00+08'
    ':00","body":{"contract":{"achievement":{"id":"","name":""},"buyer":{"address":"山东省威海市环翠区","cont'
    'act":"","country":"CHN","credit_code":"91371000MA3","is_service_institution":false,"kind":"130","leg'
    'al_representative":"","management_area":null,"name":"威海股份有限公司","phone":"0631-5","region_code":"3'
    '71002"},"confidential":false,"contract_no":"","contract_value":"10000.00","effective_from":"2026-01-'
    '01","effective_to":"2027-01-01","format":"registrar-contract/1","implemented_in":"371002","industry"'
    ':"C35","intermediary":null,"ip_kinds":["patent_invention"],"name":"技术开发合同系统研究服务平台设计应用'
    '软件装置智能海洋材料检测","non_technical_costs":[{"amount":"0.00","kind":"equipment","note":""}],"object'
    'ive":"10","payment_mode":"instalments","payments":[],"plan_source":"none","registration":null,"relat'
    'ed_parties":false,"remarks":"","seller":{"address":"山东省威海市环翠区","contact":"","country":"CHN","cr'
    'edit_code":"91371000MA3","is_service_institution":false,"kind":"0221","legal_representative":"","man'
    'agement_area":null,"name":"哈尔滨工业大学（威海）科技有限公司","phone":"0631-5","region_code":"371002"},'
    '"signed_on":"2026-01-01","subtype":"commissioned_development","technology_field":"03","transaction_a'
    'mount":"10000.00","type":"development","uid":null},"explanations":[{"code":"","path":"","reason":""}'
    '],"rulebook":"miit-2026","slip_no":"371002-01-2026-0000"},"case":"","device":"371002-01","epoch":"",'
    '"format":"registrar-act/1","kind":"register","office":"371002","on":"2026-01-01","previous":null,"pr'
    'evious_in_case":null,"registrar":"","seq":1,"signing_certificate":""}'
)
DICTIONARIES = {1: _FIRST.encode()}
"""Preset dictionaries by id; what an act most often says stands last."""
