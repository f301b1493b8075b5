"""Words of a command line, whose mistakes are told in a sentence."""

import argparse
from typing import NoReturn

from reader.text import line


class Parser(argparse.ArgumentParser):
    """Tells a mistake in a sentence; the usage is twelve lines under which nobody finds it."""

    def error(self, message: str) -> NoReturn:
        said = f"{self.prog}: {line(message)} ({self.prog} --help shows all options)"
        self.exit(2, f"{said}\n")
