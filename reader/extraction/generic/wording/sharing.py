"""The labels of controls that any card has, and not only a comment: to like it, or hand it on."""

import re

from reader.expressions import expression

SHARED_ON = (
    r"(?:like|share|tweet|teilen|partager|compartir|condividi|compartilhar|partilhar|udostępnij)"
    r" (?:on|sur|auf|en|su|em|no|na) (?:facebook|twitter|x|pinterest|linkedin|reddit|whatsapp"
    r"|telegram|tumblr|bluesky|mastodon|threads|vk|xing|google ?(?:\+|plus))"
    r"|(?:分享到|分享至|分享给|分享給)(?:微博|新浪微博|腾讯微博|微信|朋友圈|qq(?:空间|好友)?|空间|豆瓣|人人网?|好友|朋友|facebook"
    r"|twitter|line)"
    r"|シェア(?:する)?|ツイートする|ポストする"
)
"""The labels of controls that hand a page or one comment on, by the service. "Report on the flood"
and "Edit on GitHub" are links to what they name.
"""
SHARED = expression(
    r"like|upvote|link|permalink|share|thanks|gefällt mir|empfehlen|me gusta|j['’]aime|mi piace"
    r"|curtir"
    r"|gosto|vind ik leuk|gilla|liker?|synes om|tykkää|lubię to|(?:to se mi )?líbí(?: se mi)?"
    r"|нравится"
    r"|beğen|いいね[!!]?|赞|点赞|좋아요|공감|إعجاب|أعجبني|teilen|partager|compartir|condividi"
    r"|compartilhar"
    r"|partilhar|udostępnij|sdílet|поделиться|paylaş|分享|공유|مشاركة",
    re.IGNORECASE,
)
"""Those labels that episodes and pictures have as well."""
