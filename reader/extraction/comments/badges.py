"""A person's role in a discussion, read from the badge, group or title beside the name."""

from functools import lru_cache

ROLES = frozenset({"op", "staff", "pinned", "accepted"})
_WORDS = {
    "op": frozenset({
        "op", "author", "original poster", "topic starter", "thread starter", "post author",
        "article author", "autor", "autorin", "beitragsautor", "verfasser", "auteur", "autore",
        "autor del artículo", "автор", "автор темы", "yazar",
        "författare", "författaren", "forfatter", "forfatteren", "szerző", "kirjoittaja",
        "作者", "楼主", "樓主",
        "投稿者", "작성자",
    }),
    "staff": frozenset({
        "mod", "mods", "moderator", "moderators", "admin", "admins", "administrator",
        "administrators", "staff", "team", "editor", "redaktion", "global moderator",
        "global moderators", "super moderator", "super moderators", "community moderator",
        "forum moderator", "forum administrator", "site administrator", "board administrator",
        "site admin", "forum admin", "staff member", "forum staff", "keymaster",
        "administratoren", "moderatoren", "administratorin", "moderatorin", "globaler moderator",
        "supermoderator", "super-moderator", "moderador", "moderadora", "moderadores",
        "moderador global", "administrador", "administradores", "modérateur", "modératrice",
        "modérateurs", "modérateur global", "administrateur", "administrateurs", "moderatore",
        "moderatori", "moderatore globale", "amministratore", "amministratori", "beheerder",
        "moderatorzy", "administratorzy", "администратор", "администраторы", "модератор",
        "модераторы", "глобальный модератор", "moderatör", "moderátor", "administrátor",
        "yönetici", "管理员", "管理員", "版主", "超级版主", "站长", "站長", "관리자", "운영자",
        "管理者", "管理人", "運営", "مدیر", "مدیر سایت", "ادمین", "ناظر", "پشتیبان", "مدير",
        "المدير", "مدير الموقع", "مشرف", "المشرف", "إدارة الموقع", "quản trị viên", "quản trị",
        "pengelola", "адміністратор", "модератор сайта", "администратор сайта",
    }),
    "pinned": frozenset({
        "pinned", "sticky", "stickied", "pinned comment", "featured comment", "angepinnt",
        "angeheftet", "épinglé", "fijado", "закреплено", "置顶", "置頂",
    }),
    "accepted": frozenset({
        "accepted", "accepted answer", "best answer", "solution", "marked as solution", "lösung",
        "beste antwort", "meilleure réponse", "solution acceptée", "mejor respuesta", "решение",
        "лучший ответ", "最佳答案",
    }),
}  # fmt: skip
LONGEST = 24
"""The most characters of a badge."""


@lru_cache(1024)
def badge(text: str) -> str:
    """The role that a badge names, "" for none."""
    if len(text) > LONGEST:
        return ""
    bare = text.strip(" \t·•*:[]()").lower()
    return next((role for role, words in _WORDS.items() if bare in words), "")
