"""The ranks that widgets and forums put beside the names of their members, by what they mean.

Entries are separated by "|", in lower case.
"""

WRITER = """
    author|autor|auteur|autore|autora|автор|yazar|op|original poster|post author|article author|
    discussion starter|thread starter|topic starter
"""
"""Ranks for the author of the article."""

STAFF = """
    admin|administrator|moderator|mod|editor|staff|staff member|site admin|super moderator|
    global moderator|forum moderator|redaktion|moderador|modérateur|moderatore|
    модератор
"""
"""Ranks for those who run the discussion."""

NOBODY = """
    guest|gast|invité|invitado|ospite|convidado|visitante|гость|gość|misafir|member|mitglied|
    active member|famed member|trusted member|noble member|reader|leser|verified|new member|
    registered member|editor's pick|well-known member|junior member|senior member|
    registered user|jr. member|full member|sr. member|hero member|advanced member|top fan|newbie|
    premium member|established member|regular member|super member|elite member|lifetime member|
    vip member|gold member|platinum member|silver member|ultra member|distinguished member|
    contributing member
"""
"""Ranks without a meaning here."""
