"""Turn batches of charts into pictures on worker processes, started early and kept.

A worker is a plain child process with a pipe each way (not `multiprocessing`, which would run a caller's
script a second time where it has no main guard). A worker that cannot start or does not answer is done
without: its charts are drawn here.
"""

from __future__ import annotations

import atexit
import os
import pickle
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from deckgen.charts.drawing import Order
    from deckgen.charts.look import Look
    from deckgen.charts.worker import Drawn

WORKERS = min(2, os.cpu_count() or 1)
_START = "import sys; sys.path[:] = sys.argv[1:]; from deckgen.charts.worker import serve; serve()"
_PATIENCE = 5.0  # seconds that a worker has to end


class Worker:
    """A child process that draws batches of charts one after the other."""

    def __init__(self) -> None:
        """Start it; raises OSError where no process can be started."""
        self._process = subprocess.Popen(
            [sys.executable, "-c", _START, *sys.path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )

    def send(self, orders: Sequence[Order], look: Look) -> None:
        """Hand over a batch; raises OSError when the worker has gone."""
        assert self._process.stdin is not None
        pickle.dump((tuple(orders), look), self._process.stdin, protocol=pickle.HIGHEST_PROTOCOL)
        self._process.stdin.flush()

    def receive(self) -> Drawn:
        """Wait for the batch's pictures; raises EOFError or OSError when the worker has gone."""
        assert self._process.stdout is not None
        drawn: Drawn = pickle.load(self._process.stdout)
        return drawn

    def end(self) -> None:
        """Let it end: its input ends."""
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                try:
                    stream.close()
                except OSError:
                    continue
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


class Pool:
    """Some workers, made at once; one caller at a time."""

    def __init__(self, size: int) -> None:
        self._lock = threading.Lock()
        self._workers: list[Worker] = []
        for _ in range(size):
            try:
                self._workers.append(Worker())
            except OSError:
                break
        atexit.register(self.end)

    def draw(self, orders: Sequence[Order], look: Look) -> Drawn:
        """All pictures, and what there is to say of them; charts of workers that fail are drawn here."""
        with self._lock:
            count = len(self._workers)
            batches = [orders[start::count] for start in range(count)] or [orders]
            try:
                asked = [self._ask(index, batch, look) for index, batch in enumerate(batches) if batch]
                drawn = [self._answer(worker, batch, look) for worker, batch in asked]
            except BaseException:
                self.end()  # an answer that nobody took would be taken for the next one
                raise
        images = {name: image for each, _ in drawn for name, image in each.items()}
        return images, tuple(problem for _, each in drawn for problem in each)

    def end(self) -> None:
        """End all workers."""
        workers, self._workers = self._workers, []
        for worker in workers:
            worker.end()

    def _ask(self, index: int, batch: Sequence[Order], look: Look) -> tuple[Worker | None, Sequence[Order]]:
        if index >= len(self._workers):
            return None, batch
        try:
            self._workers[index].send(batch, look)
        except OSError:
            return None, batch
        return self._workers[index], batch

    def _answer(self, worker: Worker | None, batch: Sequence[Order], look: Look) -> Drawn:
        if worker is not None:
            try:
                return worker.receive()
            except (OSError, EOFError, pickle.UnpicklingError):
                self._workers.remove(worker)
                worker.end()
        return draw_here(batch, look)


def draw_here(orders: Sequence[Order], look: Look) -> Drawn:
    """The pictures of some charts, drawn in this process: it loads Altair and starts V8 now."""
    from deckgen.charts.worker import draw_batch

    return draw_batch(orders, look)
