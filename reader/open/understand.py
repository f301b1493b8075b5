"""Read a page whatever happens: in this process, in one that can be stopped, or as bare text."""

import os
import threading

from reader.errors import OpenError, ReaderError
from reader.model import Explanation, Page
from reader.open.bounds import LARGE, Bounds, bounds
from reader.open.child import Child, started
from reader.open.flagged import Flagged
from reader.open.job import Job, Way, do
from reader.open.lost_process import Lost

_BROKE_OFF = "reading it broke off"


class Stopped(Exception):
    """The work was stopped by another thread."""


class Attempt:
    """One attempt to read a page, which another thread may stop."""

    def __init__(
        self,
        page: Page,
        *,
        explained: bool = False,
        briefly: bool = False,
        expendable: bool = False,
        begun: Child | None = None,
    ) -> None:
        """`expendable` if this process has bounds and may be lost: markup is then not checked, as
        bounds hold whatever the check says of it.
        """
        self._page = page
        self._way = Way.WHOLE if expendable else Way.CHECKED
        self._briefly = briefly
        self._explained = explained
        self._child = begun
        self._begun = begun
        self._flagged = self._lost = ""
        """Why the process that had begun gave up."""
        self._is_stopped = False
        self._lock = threading.Lock()

    def stop(self) -> None:
        """Stop the attempt: a process at work on it is ended."""
        with self._lock:
            self._is_stopped = True
            if self._child is not None:
                self._child.stop()

    def result(self) -> Explanation:
        """The reading, explained if that was asked for. Raises EmptyPage or OpenError.

        A page that is small and looks harmless is read in this process. Others are read in a
        process within bounds, and as bare text if that process fails.
        """
        begun = self.of_begun()
        if begun is not None:
            return begun
        if self._lost:
            return self._flat(self._lost)
        flagged = self._flagged
        try:
            if not flagged and len(self._page.body) <= LARGE:
                return do(Job(self._page, self._explained, self._way, briefly=self._briefly))
        except Flagged as refusal:
            flagged = str(refusal)
        return self._bounded(flagged)

    def of_begun(self) -> Explanation | None:
        """What the process that has begun gives; None if there is none, or if it gives up: `result`
        then takes another way, which may take seconds. Raises EmptyPage or OpenError.
        """
        begun, self._begun = self._begun, None
        if begun is None:
            return None
        try:
            return self._answer(begun)
        except Flagged as refusal:
            self._flagged = str(refusal)
        except Lost as lost:
            self._lost = str(lost)
        return None

    def _bounded(self, flagged: str) -> Explanation:
        page, explained = self._page, self._explained
        within = bounds(len(page.body), flagged=bool(flagged))
        try:
            return self._by_child(Job(page, explained, Way.WHOLE), within)
        except (ReaderError, Stopped):
            raise
        except OSError:  # no process can be started
            try:
                if not flagged:
                    return do(Job(page, explained))
                why = flagged
            except Flagged as refusal:
                why = str(refusal)
        except Lost as lost:
            why = flagged or str(lost) or _BROKE_OFF
        except Exception:  # what breaks on such a page must not lose its text
            if os.environ.get("READER_DEBUG") == "1":
                raise
            why = flagged or _BROKE_OFF
        return self._flat(why)

    def _flat(self, why: str) -> Explanation:
        job = Job(self._page, self._explained, Way.FLAT, why)
        size = len(self._page.body)
        if size <= LARGE:
            return do(job)
        try:
            return self._by_child(job, bounds(size))
        except OSError:  # no process can be started, and bare text takes no more than its time
            return do(job)
        except Lost as error:
            raise OpenError(
                f"The page cannot be read, because {why}, and its bare text is too much as well."
            ) from error

    def _by_child(self, job: Job, within: Bounds) -> Explanation:
        with self._lock:
            self._refuse_if_stopped()
            self._child = child = started(job, within)
        return self._answer(child)

    def _answer(self, child: Child) -> Explanation:
        try:
            return child.wait()
        except Lost:
            self._refuse_if_stopped()
            raise

    def _refuse_if_stopped(self) -> None:
        if self._is_stopped:
            raise Stopped
