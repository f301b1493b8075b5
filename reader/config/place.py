"""Where things of the user's are kept, by the XDG rules."""

import os
from collections.abc import Mapping
from pathlib import Path


def config_file(environ: Mapping[str, str] = os.environ) -> Path:
    """The file of the configuration, whether it is there or not."""
    return _folder("XDG_CONFIG_HOME", ".config", environ) / "config.toml"


def state_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """The folder for what reader remembers by itself, whether it is there or not."""
    return _folder("XDG_STATE_HOME", ".local/state", environ)


def _folder(name: str, usual: str, environ: Mapping[str, str]) -> Path:
    """A path that is not absolute counts as none, as the rules say."""
    said = environ.get(name, "")
    home = Path(environ.get("HOME") or Path.home())
    return (Path(said) if said.startswith("/") else home / usual) / "reader"
