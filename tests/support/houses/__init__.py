"""The house files shipped as examples: Word files and letterheads of three made-up offices."""

from __future__ import annotations




