"""Five hundred recipients of a large report: little memory, and the file encoded once."""

from __future__ import annotations

import json
import subprocess
import sys

from mail.released import REPORT, Workspace, released
from mail.sink import sink

_CHILD = """
import base64, json, sys
from pathlib import Path
from deckgen import sending
encoded = []
plain = base64.b64encode
base64.b64encode = lambda content, *more: encoded.append(len(content)) or plain(content, *more)
done = sending.send(Path(sys.argv[1]), sys.argv[2], [Path(sys.argv[3])])
# Of this program alone: what getrusage tells holds the peak of whoever started it too.
status = Path("/proc/self/status").read_text()
peak = int(next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))) * 1024
print(json.dumps({"states": [line.standing for line in done.lines], "encoded": encoded, "peak": peak}))
"""
PEOPLE, SIZE = 500, 5_000_000


def test_five_hundred_recipients_of_five_megabytes(at: Workspace) -> None:
    released(at, files={"board-2024-09.pdf": bytes(range(256)) * (SIZE // 256)})
    with sink() as server:
        at.mail(server.port)
        ran = subprocess.run(
            [sys.executable, "-c", _CHILD, str(at.folder), REPORT, str(at.people(PEOPLE))],
            capture_output=True,
            check=True,
        )
        assert server.messages == PEOPLE
        assert server.octets > PEOPLE * SIZE * 4 // 3
    told = json.loads(ran.stdout)
    assert told["states"] == ["accepted"] * PEOPLE
    assert [each for each in told["encoded"] if each > 1000] == [SIZE // 256 * 256]
    assert told["peak"] < 200_000_000
