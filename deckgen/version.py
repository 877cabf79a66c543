"""The version of this program: part of every build's id."""

from __future__ import annotations

VERSION = "0.1.0"
