"""How the rest of a discussion is asked for; one file a platform, none knows another.

Those whose pages name an endpoint of their own come first, WordPress after what stands on its
pages, and links from page to page last.
"""

from reader.sites.live import comments_xtd, isso, wordpress, wpdiscuz
from reader.sites.live.base import Endpoint

ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint("wpdiscuz", wpdiscuz.steps),
    Endpoint("isso", isso.steps),
    Endpoint("django-comments-xtd", comments_xtd.steps),
    Endpoint("wordpress", wordpress.steps),
)
