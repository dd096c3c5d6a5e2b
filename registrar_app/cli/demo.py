"""``registrar demo``: the whole journey on practice data, with an account of what it proved."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import click

from registrar_app import paths
from registrar_app.cli.session import RegistrarCommand, Session, pass_session
from registrar_app.services.demo.run_demo import run_demo


@click.command(cls=RegistrarCommand, name="demo")
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    help="新文件夹，缺省为临时文件夹 / a new folder, temporary by default",
)
@pass_session
def noun(session: Session, out: Path | None) -> None:
    """演示全流程 / the whole journey on practice data."""
    folder = out or Path(tempfile.mkdtemp(prefix="registrar-demo-"))
    quiet = session.as_json

    def tell(line: str) -> None:
        if not quiet:
            click.echo(line)

    try:
        account = run_demo(session.program, folder, paths.resource("samples"), session.language, tell)
    except BaseException:
        if out is None:
            shutil.rmtree(folder, ignore_errors=True)
        raise
    session.show({"folder": str(folder), "proofs": account.proofs, "account": account.lines})
