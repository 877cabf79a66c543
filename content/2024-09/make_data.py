"""Writes the sample data of the September 2024 report: illustrative, made to add up to what was published.

Run it as `python content/2024-09/make_data.py [--out FOLDER]`; the same files come out each time. How the
figures are made is told in `make_data/__init__.py`, what they stand for in README.md.
"""

from __future__ import annotations

import argparse
from pathlib import Path

# The package beside this file, not this file: a folder with __init__.py is found before a module of its name.
from make_data.community import anti_social_behaviour, hotspot_patrols
from make_data.consultation import consultation, population
from make_data.files import write_csv, write_workbook
from make_data.national import national_999
from make_data.offences import crime, domestic_abuse, rasso
from make_data.response import response
from make_data.telephony import telephony
from make_data.victims import victim_survey
from make_data.violence import violence

CSV = {
    "national_999": national_999,
    "response": response,
    "crime": crime,
    "violence_with_injury": violence,
    "domestic_abuse": domestic_abuse,
    "rasso": rasso,
    "anti_social_behaviour": anti_social_behaviour,
    "hotspot_patrols": hotspot_patrols,
    "victim_survey": victim_survey,
    "consultation": consultation,
    "population": population,
}
TITLE = ("Telephony Demand", "Illustrative data: monthly figures made to add up to the published totals")


def main() -> None:
    """Write every file into the folder asked for."""
    parser = argparse.ArgumentParser(description="Write the sample data of the September 2024 report.")
    parser.add_argument(
        "--out", type=Path, default=Path(__file__).parent / "data", help="folder for the files"
    )
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    write_workbook(telephony(), out / "telephony.xlsx", "Telephony demand", TITLE)
    for name, make in CSV.items():
        write_csv(make(), out / f"{name}.csv")


if __name__ == "__main__":
    main()
