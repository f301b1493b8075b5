"""The files of the tests are what their scripts make."""

import importlib.util
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.parametrize("name", ["forms", "programs", "exports"])
def test_the_files_are_what_their_script_makes(name: str) -> None:
    spec = importlib.util.spec_from_file_location(f"make_{name}", HERE / f"make_{name}.py")
    assert spec is not None
    assert spec.loader is not None
    script = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(script)
    made, folder = getattr(script, name)(), HERE / name
    kept = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    assert kept == set(made)
    for file, data in made.items():
        assert (folder / file).read_bytes() == data, file
