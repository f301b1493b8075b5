"""django-comments-xtd: the list of its web interface, by the object that its form is for.

https://django-comments-xtd.readthedocs.io/en/latest/webapi.html
"""

from reader.html.links import absolute
from reader.sites.comments_xtd import SITE
from reader.sites.live.base import OpenedPage, Steps, get, read


def steps(opened: OpenedPage) -> Steps:
    """The list that the page's script requests, or the one for the object in its form."""
    list_address = absolute(
        opened.url, opened.found(r"[\"']?list_url[\"']?\s*:\s*[\"']([^\"']{1,400})")
    )
    kind = opened.attribute("form input[name='content_type']", "value").replace(".", "-")
    key = opened.attribute("form input[name='object_pk']", "value")
    post = opened.attribute("form[action*='/post/']:has(input[name='object_pk'])", "action")
    if not list_address and kind and key and post:
        list_address = absolute(opened.url, f"{post.partition('/post/')[0]}/api/{kind}/{key}/")
    if list_address:
        yield read((yield get(list_address)), SITE)
