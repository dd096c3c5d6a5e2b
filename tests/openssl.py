"""What openssl says of our signatures: a witness that shares no code with the program."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path


def takes_as_cades(folder: Path, signature: str, content: str, authority: str) -> bool:
    """Whether a detached CAdES signature in DER holds over the content under the authority (PEM); files of the folder."""
    command = ["openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", signature]
    command += ["-content", content, "-CAfile", authority, "-out", os.devnull]
    return subprocess.run(command, cwd=folder, check=False, capture_output=True).returncode == 0
