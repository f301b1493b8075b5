"""Discourse: the first posts of a topic and the numbers of all, then the rest by their numbers.

https://docs.discourse.org/#tag/Topics/operation/getSpecificPostsFromTopic
"""

from urllib.parse import urlencode

from reader.expressions import expression
from reader.extraction.data.paths import every
from reader.sites.discourse import SITE
from reader.sites.live.base import OpenedPage, Steps, chunks, get, read, values

_TOPIC = expression(r"(https?://[^?#]*?/t)/(?:[^/?#]*/)?(\d{1,12})(?:[/?#]|$)")
_AT_ONCE = 20


def steps(opened: OpenedPage) -> Steps:
    """The topic of the page."""
    topic = _TOPIC.match(opened.url)
    is_discourse = opened.attribute("meta[name='generator']", "content").startswith("Discourse")
    if topic is None or not (is_discourse or opened.source == SITE.name):
        return
    topic_address = f"{topic[1]}/{topic[2]}"
    page = yield get(f"{topic_address}.json")
    yield read(page, SITE)
    sent_ids = {str(post_id) for post_id in every(values(page)[0], "post_stream.posts[].id")}
    stream = [str(post_id) for post_id in every(values(page)[0], "post_stream.stream[]")]
    for ids in chunks([post_id for post_id in stream if post_id not in sent_ids], _AT_ONCE):
        query = urlencode([("post_ids[]", post_id) for post_id in ids])
        yield read((yield get(f"{topic_address}/posts.json?{query}")), SITE)
