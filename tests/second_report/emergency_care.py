"""A workspace of another world: a board report on emergency care, 4:3, in YAML alone."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

from conftest import ROOT, SHARED

HERE = Path(__file__).resolve().parent
PUBLISHED = SHARED / "data/nhs_ae/ae_attendances.csv"


def workspace(folder: Path, data: str) -> Path:
    """This folder's layouts and content, the sample's phrases and theme, a 4:3 template, and the data."""
    shutil.copytree(HERE / "layouts", folder / "layouts")
    shutil.copytree(HERE / "content", folder / "content")
    layout = folder / "layouts/emergency-care"
    for name in ("phrases.yaml", "theme.yaml"):
        shutil.copy(ROOT / "layouts/highlight-report" / name, layout / name)
    four_three(layout / "template.pptx")
    target = folder / "content/2019-03/data/ae_attendances.csv"
    target.parent.mkdir()
    target.write_text(data, encoding="utf-8")
    return folder


def four_three(target: Path) -> None:
    """The template in another format, made as a designer would make it."""
    script = ROOT / "layouts/highlight-report/make_template.py"
    subprocess.run(
        [sys.executable, str(script), "--four-three", str(target)], check=True, capture_output=True
    )


def own_data() -> str:
    """Three trusts over 36 months, with a step at July 2018 where RRK took over another."""
    lines = ['"period","org_code","type","attendances","breaches","admissions"']
    for step in range(36):
        year, month = 2016 + (step + 3) // 12, (step + 3) % 12 + 1
        for trust, base in (("RRK", 9000), ("RF4", 21000), ("RQM", 15000)):
            grown = base * (3 if trust == "RRK" and step >= 27 else 1) + 137 * (step * 7 % 11)
            breaches = grown // 8 + 53 * (step * 5 % 13)
            lines.append(f'{year}-{month:02d}-01,"{trust}","1",{grown},{breaches},{grown // 4}')
            if trust == "RRK" and step >= 27:
                other = f"{3000 + 31 * (step % 7)},{40 + step},1400"
                lines.append(f'{year}-{month:02d}-01,"RRK","other",{other}')
    return "\n".join(lines) + "\n"
