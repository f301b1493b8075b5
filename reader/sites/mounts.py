"""Comment systems that store everything on their own hosts: a page has only a place for them.

Since no page contains their comments, only that place is described: the note names the system, and
says that the comments are not in the page.
"""

from reader.extraction.data.shape import Shape
from reader.sites.base import Site

_CUSDIS = Shape(  # cusdis.com/api/open/comments
    has=("data.commentCount", "data.data"),
    items=("data.data[]",),
    each=("by_nickname", "content|parsedContent"),
    replies=("replies.data[]",),
    author="by_nickname",
    published=("createdAt", "created_at"),
    html="parsedContent",
    markdown="content",
    roles=(("staff", "moderator"),),
    states=(("moderated", "approved=false"),),
    claimed="data.commentCount",
    replied="replies.commentCount",
)


def _mount(name: str, service: str, *marks: str, scripts: tuple[str, ...] = ()) -> Site:
    shapes = (_CUSDIS,) if name == "cusdis" else ()
    return Site(
        name=name, marks=marks, scripts=scripts, section=marks, service=service, shapes=shapes
    )


_BARE = ":not(:has(*))"
"""Of an id that a site may give to comments of its own: nothing in it but that they are loaded."""
_LAUNCHER = "script[data-spotim-module='spotim-launcher']"
CUSDIS = _mount("cusdis", "cusdis.com", "#cusdis_thread")
SITES = (
    CUSDIS,
    _mount("hyvor", "talk.hyvor.com", "#hyvor-talk-view", "hyvor-talk-comments"),
    _mount("viafoura", "viafoura.co", ".viafoura .vf-comments", "vf-conversations"),
    _mount(
        "openweb",
        "OpenWeb",
        "[data-spotim-module='conversation']",
        "[data-spotim-app]",
        # The launcher draws a conversation in its own place, if it is given the number of a post.
        *(f"{_LAUNCHER}[data-post-id^='{figure}']" for figure in range(10)),
    ),
    _mount(
        "insticator",
        "insticator.com",
        "#insticator-commenting",
        "#insticator_comments",
        ".instiengage-comments",
        ".so-comments[data-integration-id]",
    ),
    _mount("vuukle", "vuukle.com", "#vuukle-comments", "#vuukle_div"),
    _mount(
        "livefyre",
        "Livefyre, which has ended",
        "#livefyre-comments",
        "#livefyre",
        "#livefyre_comments",
        "#livefyreConversation",
        "#lf_comment_stream",
    ),
    _mount("echo", "Echo, which has ended", ".js-kit-comments", ".echo_container_lite"),
    _mount("pluck", "Pluck, which has ended", "#pluckCommentsContainer"),
    _mount(
        "gigya",
        "Gigya, whose comments have ended",
        # The id is that of its manual, and says too little alone.
        f"html:has(script[src*='gigya.']) #commentsDiv{_BARE}",
    ),
    _mount("intensedebate", "intensedebate.com", "#idc-container-parent"),
    _mount("fastcomments", "fastcomments.com", "#fastcomments-widget"),
    _mount("graphcomment", "graphcomment.com", "#graphcomment"),
    _mount("muut", "muut.com", "a.muut"),
    _mount("hypercomments", "hypercomments.com", "#hypercomments_widget"),
    _mount("telegram", "comments.app", scripts=("comments.app",)),
    _mount("valine", "a Valine server", "#vcomments"),
    _mount("gitalk", "GitHub, by Gitalk", "#gitalk-container"),
    _mount("cactus", "a Matrix room", "#cactus-comments", ".cactus-container"),
    _mount("bluesky", "Bluesky", "bluesky-comments", "blue-comments", "#bluesky-comments"),
    _mount(
        "mastodon-replies",
        "a Mastodon server",
        "mastodon-comments",
        "#mastodon-comments",
        "#mastodon-comments-list",
    ),
    _mount("discourse-embed", "a Discourse forum", "#discourse-comments", "#discourse-embed-frame"),
    _mount("nostr", "Nostr relays", "zap-threads"),
    _mount("vk", "vk.com", "#vk_comments"),
    _mount("cackle", "cackle.me", "#mc-container"),
    _mount("livere", "livere.com", "#lv-container"),
    _mount("changyan", "changyan.sohu.com", "#SOHUCS"),
    _mount("halo", "the site's own server", "halo-comment"),
    _mount("talkyard", "a Talkyard server", ".talkyard-comments"),
    _mount("beaudar", "GitHub, by Beaudar", scripts=("beaudar.lipk.org",)),
    _mount("vssue", "a code host, by Vssue", "#vssue"),
    _mount("gitment", "GitHub, by Gitment", "#gitment-container", ".gitment-container"),
    Site(
        name="squarespace",
        marks=(".squarespace-comments:not([data-public-comment-count='0'])",),
        section=(".squarespace-comments",),
        claimed=".squarespace-comments@data-public-comment-count",
        service="Squarespace",
    ),
    _mount("vanilla-embed", "a Vanilla forum", "#vanilla-comments"),
    _mount("nodebb-embed", "a NodeBB forum", "#nodebb-comments"),
)
