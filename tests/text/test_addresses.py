"""Addresses are shown with their letters."""

import pytest

from reader.text.addresses import readable_address, registered_domain


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://a.test/%E6%BD%AE%E3%81%AE", "https://a.test/潮の"),
        ("https://a.test/%d9%85%d8%af?q=%C3%A9", "https://a.test/مد?q=é"),
        ("https://a.test/a%20b%2Fc%00", "https://a.test/a%20b%2Fc%00"),
        ("https://a.test/%E6%BD", "https://a.test/%E6%BD"),
        ("https://a.test/%E2%80%AEx%C2%A0", "https://a.test/%E2%80%AEx%C2%A0"),
        ("https://a.test/%ed%a0%80", "https://a.test/%ed%a0%80"),
        ("https://a.test/潮", "https://a.test/潮"),
        ("https://a.test/a%E3%85%A4", "https://a.test/a%E3%85%A4"),
        ("https://a.test/%E6%BD%AE%EF%B8%8F", "https://a.test/%E6%BD%AE%EF%B8%8F"),
        ("https://a.test/%E1%85%9F/%E0%A4%95%E0%A5%8D", "https://a.test/%E1%85%9F/क्"),
        ("100%", "100%"),
    ],
)
def test_letters_are_decoded_and_nothing_else(url: str, shown: str) -> None:
    assert readable_address(url) == shown


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("news.quay.co.uk", "quay.co.uk"),
        ("quay.co.uk", "quay.co.uk"),
        ("www.quay.com", "quay.com"),
        ("co.uk", "co.uk"),
        ("localhost", ""),
        ("", ""),
    ],
)
def test_the_domain_of_a_host_begins_with_what_somebody_chose(host: str, domain: str) -> None:
    assert registered_domain(host) == domain
