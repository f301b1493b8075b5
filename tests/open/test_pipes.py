"""Messages between processes arrive whole, whatever their size."""

import fcntl
import os
import sys
from threading import Thread

import pytest

from reader.open.pipes import pipes, receive, send, widen


@pytest.mark.parametrize("size", [0, 1, (1 << 16) - 1, 1 << 16, (1 << 20) + 1, 3 << 20])
def test_a_message_arrives_whole_and_alone(size: int) -> None:
    said = bytes(range(256)) * (size // 256) + bytes(size % 256)
    with pipes(1) as (pipe,):
        writer = Thread(target=write, args=(pipe.write, said, b"kite"))
        writer.start()
        assert receive(pipe.read) == said
        assert receive(pipe.read) == b"kite"
        writer.join()
    os.close(pipe.write)
    assert receive(pipe.read) == b""
    os.close(pipe.read)


def write(end: int, *messages: bytes) -> None:
    for message in messages:
        send(end, message)


def test_a_short_message_is_written_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[bytes] = []

    def write_at_once(_: int, data: bytes) -> int:
        written.append(bytes(data))
        return len(data)

    monkeypatch.setattr(os, "write", write_at_once)
    send(7, b"kite")
    assert len(written) == 1
    assert written[0].endswith(b"kite")


@pytest.mark.skipif(sys.platform != "linux", reason="the system has no call for it")
def test_a_wide_pipe_takes_much_that_nobody_reads_yet() -> None:
    with pipes(1) as (pipe,):
        widen(pipe.write)
        send(pipe.write, bytes(1 << 19))
        assert receive(pipe.read) == bytes(1 << 19)
    os.close(pipe.read)
    os.close(pipe.write)


def test_a_pipe_that_may_not_be_wide_is_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError

    with pipes(1) as (pipe,):
        monkeypatch.setattr(fcntl, "fcntl", refuse)
        widen(pipe.write)
        send(pipe.write, b"kite")
        assert receive(pipe.read) == b"kite"
    os.close(pipe.read)
    os.close(pipe.write)
