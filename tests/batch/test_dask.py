"""The recipe of the README on Dask's own schedulers, where Dask is installed."""

import json
import warnings
from pathlib import Path

import pytest

from reader.batch.pages import lines, location_of

dask = pytest.importorskip(
    "dask", reason="dask is not installed: pip install 'article-reader[dask]'"
)
bag = pytest.importorskip(
    "dask.bag", reason="dask is not installed: pip install 'article-reader[dask]'"
)

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


def recipe(paths: list[str], out: Path, **where: str) -> list[str]:
    found = bag.from_sequence(paths, partition_size=8).map(lines).flatten()
    written = found.map(str.rstrip).to_textfiles(str(out / "*.jsonl"), compute=False)
    dask.compute(*written, **where)
    return [said for path in sorted(out.glob("*.jsonl")) for said in path.read_text().splitlines()]


@pytest.mark.parametrize("scheduler", ["threads", "processes"])
def test_on_one_machine(scheduler: str, paths: list[str], tmp_path: Path) -> None:
    said = recipe(paths, tmp_path / "out", scheduler=scheduler)
    assert [location_of(one) for one in said] == paths
    assert [one.rstrip() for path in paths for one in lines(path)] == said
    assert "error" in json.loads(said[-1])


@pytest.mark.filterwarnings("ignore")
def test_on_a_cluster(paths: list[str], tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed", reason="distributed is not installed")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with (
            distributed.LocalCluster(
                n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
            ) as cluster,
            distributed.Client(cluster),
        ):
            said = recipe(paths, tmp_path / "out")
    assert [location_of(one) for one in said] == paths
