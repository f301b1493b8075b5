"""Jira on a server of one's own: comments under an issue, flat; the description is the article.

No real page was available: built from what its public source for plug-ins names. Changes and
worklogs stand beside the comments if the reader asked for all activity, and are none.
"""

from reader.extraction.comments.rules import Rules, inside
from reader.sites.base import Site

SITE = Site(
    name="jira",
    marks=(".activity-comment .action-body", ".activity-comment .action-details"),
    rules=(
        Rules(
            item=".activity-comment",
            id=inside("id", r"comment-(\d+)"),
            author=(".verbose .action-details .user-hover", ".action-details .user-hover",
                ".action-details .user-name"),
            published=(".action-details time@datetime", ".action-details .date@title"),
            published_text=(".action-details .date", ".action-details time"),
            body=(".verbose .action-body", ".action-body"),
            states=(("edited", ".action-details .redText, .subText.edited"),),
        ),
    ),
    post=Rules(
        item="#issue-content",
        id=lambda _: "issue",
        author=("#reporter-val .user-hover", "#reporter-val"),
        published="#created-val time@datetime",
        published_text="#created-val",
        body=("#description-val .user-content-block", "#description-val"),
    ),
    section=("#activitymodule", "#issue_actions_container"),
)  # fmt: skip
