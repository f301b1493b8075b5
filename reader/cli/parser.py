"""An argument parser that reports mistakes in one sentence."""

import argparse
from typing import NoReturn

from reader.text import line


class Parser(argparse.ArgumentParser):
    """Reports a mistake without the usage, twelve lines in which nobody would find it."""

    def error(self, message: str) -> NoReturn:
        usage = f"{self.prog}: {line(message)} ({self.prog} --help shows all options)"
        self.exit(2, f"{usage}\n")
