"""Pages that only ask whether a person asks."""

import httpx
import pytest

from reader.errors import NeedsBrowser, Refused
from reader.fetch.http import fetch

URL = "https://kites.example/a"
WALLS = {
    "Cloudflare": '<title>Just a moment…</title><script>window._cf_chl_opt = {cZone: "x"};</script>',
    "DataDome": '<p>Please enable JS</p><script src="https://ct.captcha-delivery.com/c.js"></script>',
    "PerimeterX": '<div id="px-captcha"></div><p>Press and hold.</p>',
    "Anubis": '<script src="/.within.website/x/cmd/anubis/static/js/main.mjs"></script><p>Wait.</p>',
    "Imperva": '<iframe src="/_Incapsula_Resource?CWUDNSAI=1"></iframe>',
}


def answering(status: int, body: str) -> httpx.MockTransport:
    headers = {"content-type": "text/html"}
    return httpx.MockTransport(
        lambda _: httpx.Response(status, stream=httpx.ByteStream(body.encode()), headers=headers)
    )


@pytest.mark.parametrize("status", [200, 403, 429, 503])
@pytest.mark.parametrize("maker", WALLS)
async def test_a_challenge_is_named_whatever_its_status(maker: str, status: int) -> None:
    with pytest.raises(NeedsBrowser, match=rf"\({maker}\)") as caught:
        await fetch(URL, transport=answering(status, WALLS[maker]))
    assert "save the page" in str(caught.value)
    assert "--cookies" in str(caught.value)


async def test_an_article_that_mentions_one_is_read() -> None:
    body = WALLS["Cloudflare"] + "<p>" + "A kite rose over the field. " * 20 + "</p>"
    assert (await fetch(URL, transport=answering(200, body))).body == body.encode()


async def test_a_refusal_without_one_is_a_refusal() -> None:
    with pytest.raises(Refused, match="403"):
        await fetch(URL, transport=answering(403, "<h1>Forbidden</h1>"))
