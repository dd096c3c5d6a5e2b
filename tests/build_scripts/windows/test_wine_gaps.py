"""The stubs for Wine have exactly the functions that Qt asks of a library."""

from __future__ import annotations

from build_scripts.windows.wine_gaps import imported_names, stub_source

TABLE = """\
 vma:            Hint    Time      Forward  DLL       First
\tDLL Name: KERNEL32.dll
\tvma:  Hint/Ord Member-Name Bound-To
\t6f0d5e    672  GetProcAddress

\tDLL Name: ICUUC.dll
\tvma:  Hint/Ord Member-Name Bound-To
\t6f1002    310  ucnv_open
\t6f1010    <none>  0 ucnv_close

\tDLL Name: ole32.dll
\tvma:  Hint/Ord Member-Name Bound-To
\t6f2000     12  CoInitialize
"""


def test_the_functions_of_one_library_are_read_out_of_the_table() -> None:
    assert imported_names(TABLE, "icuuc.dll")[0] == "ucnv_open"
    assert "CoInitialize" not in imported_names(TABLE, "icuuc.dll")
    assert imported_names(TABLE, "kernel32.dll") == ["GetProcAddress"]
    assert imported_names(TABLE, "mscms.dll") == []


def test_a_stub_returns_nothing() -> None:
    assert stub_source(["ucnv_open"]) == "__declspec(dllexport) void *ucnv_open(void) { return 0; }\n"
