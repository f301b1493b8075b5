"""Where the user's files are kept, by the XDG rules; None if the user has no home."""

import os
from collections.abc import Mapping
from pathlib import Path


def config_file(environ: Mapping[str, str] = os.environ) -> Path | None:
    """The path of the configuration file, whether it exists or not."""
    folder = _folder("XDG_CONFIG_HOME", ".config", environ)
    return folder / "config.toml" if folder else None


def state_folder(environ: Mapping[str, str] = os.environ) -> Path | None:
    """The folder for state, which reader keeps by itself, whether it exists or not."""
    return _folder("XDG_STATE_HOME", ".local/state", environ)


def data_folder(environ: Mapping[str, str] = os.environ) -> Path | None:
    """The folder for data that the user would miss, whether it exists or not."""
    return _folder("XDG_DATA_HOME", ".local/share", environ)


def cache_folder(environ: Mapping[str, str] = os.environ) -> Path | None:
    """The folder for what can be fetched again, whether it exists or not."""
    return _folder("XDG_CACHE_HOME", ".cache", environ)


def pages_folder() -> Path | None:
    """The folder for cached pages; None without a home folder."""
    folder = cache_folder()
    return folder / "pages" if folder else None


def home(environ: Mapping[str, str] = os.environ) -> Path | None:
    """The user's home; None for a user the system does not know, as in some containers."""
    if path := environ.get("HOME"):
        return Path(path)
    try:
        return Path.home()
    except RuntimeError:
        return None


def expanded(path: str) -> str:
    """A path with `~` or `~name` expanded as in a shell; unchanged if there is no such home.

    Path.expanduser raises RuntimeError there instead.
    """
    return os.path.expanduser(path)  # noqa: PTH111


def _folder(name: str, usual: str, environ: Mapping[str, str]) -> Path | None:
    """A folder from the environment; the XDG rules say to ignore a path that is not absolute."""
    path = environ.get(name, "")
    if path.startswith("/"):
        return Path(path) / "reader"
    home_folder = home(environ)
    return home_folder / usual / "reader" if home_folder else None
