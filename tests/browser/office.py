"""A Word document as paper: LibreOffice makes a PDF of it, and the PDF is drawn as pictures."""

import shutil
import subprocess
from pathlib import Path


def printed(document: bytes, name: str, folder: Path) -> list[Path]:
    """The pages as PNG in the folder; none where LibreOffice or pdftoppm is not there."""
    office, draw = shutil.which("soffice"), shutil.which("pdftoppm")
    if not (office and draw):
        return []
    word = folder / f"{name}.docx"
    word.write_bytes(document)
    home = f"-env:UserInstallation=file://{folder}/office"
    _run(office, home, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(word))
    _run(draw, "-r", "80", "-png", str(word.with_suffix(".pdf")), str(folder / name))
    return sorted(folder.glob(f"{name}-*.png"))


def _run(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=180)
