"""The recipes of the README on Dask's own schedulers, where Dask is installed."""

import gzip
import json
import re
import subprocess
import sys
import warnings
from pathlib import Path

import pytest

from reader.batch.pages import lines, location_of

pytest.importorskip("dask.bag", reason="dask is not installed: pip install 'article-reader[dask]'")

PAGE = (
    "<!doctype html><title>On bell {n}</title><article><h1>On bell {n}</h1><p>"
    + "The bell of the harbour rang {n} times that night, and nobody slept. " * 8
    + "</p></article>"
)


@pytest.fixture
def paths(tmp_path: Path) -> list[str]:
    for n in range(20):
        (tmp_path / f"{n:02}.html").write_text(PAGE.format(n=n))
    return [*map(str, sorted(tmp_path.glob("*.html"))), str(tmp_path / "gone.html")]


README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
SCRIPT, CLUSTER = re.findall(
    r"```python\n(import sys\n\nimport dask.*?|from distributed.*?)```", README, re.DOTALL
)


def found_in(folder: Path) -> list[str]:
    """The lines of all files, each of a part, in their order."""
    files = sorted(folder.glob("*.jsonl.gz"), key=lambda path: int(path.name.split(".")[0]))
    return [said for path in files for said in gzip.open(path, "rt").read().splitlines()]


@pytest.mark.parametrize("scheduler", ["threads", "processes"])
def test_on_one_machine(scheduler: str, paths: list[str], tmp_path: Path) -> None:
    (tmp_path / "many.py").write_text(
        SCRIPT.replace('"processes"', f'"{scheduler}"').replace("64", "8")
    )
    subprocess.run([sys.executable, "many.py", *paths], cwd=tmp_path, check=True)
    said = found_in(tmp_path / "out")
    assert [location_of(one) for one in said] == paths
    assert [one.rstrip() for path in paths for one in lines(path)] == said
    assert "error" in json.loads(said[-1])


@pytest.mark.filterwarnings("ignore")
def test_on_a_cluster(paths: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    distributed = pytest.importorskip("distributed", reason="distributed is not installed")
    monkeypatch.chdir(tmp_path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as cluster:
            script = SCRIPT + CLUSTER.replace("tcp://scheduler:8786", cluster.scheduler_address)
            exec(script, {"__name__": "there", "paths": paths})
    assert [location_of(one) for one in found_in(tmp_path / "out")] == paths
