"""Words before the name of who wrote something: "Posted by Ada", "Inserito da Ada"."""

import re

from reader.expressions import expression

_BY = (
    ("by", "posted written submitted comment commented reply reviewed review answered added sent"),
    ("von", "geschrieben verfasst gepostet bewertet bewertung kommentar beitrag eingestellt"),
    ("par", "soumis posté écrit publié rédigé ajouté envoyé"),
    ("por", "publicado enviado escrito comentado añadido postado adicionado"),
    ("da", "inserito inviato scritto pubblicato postato aggiunto"),
    ("door", "geplaatst geschreven verzonden toegevoegd"),
    ("av", "skrevet skrivet postat publisert"),
    ("af", "skrevet indsendt"),
    ("przez", "napisane dodane wysłane opublikowane"),
)
"""A word for "by", and the participles and nouns before it."""
SIGNED = "|".join(rf"(?:{'|'.join(words.split())}) {by}" for by, words in _BY)
BY = expression(rf"(?:{SIGNED}):?\s", re.IGNORECASE)
"""What stands before the name of who wrote something."""
