"""Commento and Comentario: all comments of a path in one answer.

https://docs.commento.io; https://docs.comentario.app
"""

from urllib.parse import urljoin, urlsplit

from reader.sites.commento import SITE
from reader.sites.live.base import OpenedPage, Steps, posted, read


def steps(opened: OpenedPage) -> Steps:
    """The thread of the page's path, or of the id in its script."""
    for name in ("commento", "comentario"):
        script = f"script[src*='{name}.js']"
        source = opened.attribute(script, "src")
        if not source:
            continue
        parts = urlsplit(opened.url)
        path = opened.attribute(script, "data-page-id") or parts.path
        endpoint = "comment" if name == "commento" else "embed/comments"
        fields = {"commenterToken": "anonymous", "domain": parts.netloc, "path": path}
        if name == "comentario":
            fields = {"host": parts.netloc, "path": path}
        address = urljoin(
            urljoin(opened.url, source),
            f"/api/{endpoint}" + ("/list" if name == "commento" else ""),
        )
        yield read((yield posted(address, fields)), SITE)
        return
