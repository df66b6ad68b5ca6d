"""What a newcomer types, where it can be tried without building anything."""

import os
import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parent.parent


def make(*words: str, within: Path) -> subprocess.CompletedProcess[str]:
    command = ["make", "-f", str(ROOT / "Makefile"), *words]
    # Without the outer make's own flags, when `make check` runs the tests.
    plain = {name: value for name, value in os.environ.items() if not name.startswith("MAKE")}
    return subprocess.run(
        command, cwd=within, env=plain, capture_output=True, text=True, check=False
    )


def test_another_python_than_3_11_is_refused_in_one_line_and_nothing_is_built(
    tmp_path: Path,
) -> None:
    (tmp_path / "requirements-dev.lock").touch()

    refused = make("setup", "PYTHON=false", within=tmp_path)

    told = [line for line in refused.stderr.splitlines() if not line.startswith("make")]
    assert refused.returncode != 0
    assert len(told) == 1
    assert told[0].startswith("Pejling needs Python 3.11")
    assert not (tmp_path / ".venv").exists()


def test_make_alone_lists_what_can_be_typed() -> None:
    listed = re.findall(r"^  make (\w+)", make(within=ROOT).stdout, re.MULTILINE)

    assert listed[:4] == ["help", "setup", "run", "test"]
    assert {"check", "format", "lock", "clients", "looks"} <= set(listed)


def test_run_opens_the_demo_and_reset_starts_afresh() -> None:
    usual, afresh = (make("-n", "run", *more, within=ROOT).stdout for more in ([], ["RESET=1"]))

    assert usual.split()[-2:] == ["app.py", "demo"]
    assert afresh.split()[-3:] == ["app.py", "demo", "--reset"]
