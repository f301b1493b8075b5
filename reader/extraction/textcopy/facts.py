"""The labels that forums put beside the facts about a member, and that no text consists of.

Entries are separated by "|", as `recurring.mask` gives them.
"""

FACTS = """
    posts|post|messages|threads|topics|topics started|replies created|joined|join date|registered|
    registration date|member since|reputation|reputation power|rep power|reaction score|reactions|
    location|locale|current location|likes|likes received|likes given|fans|trophy points|points|
    best answers|solutions|karma|view profile|view forum posts|view forum threads|author stats|
    member type|home country|native language|beiträge|themen|registriert|registriert seit|
    mitglied seit|dabei seit|wohnort|erhaltene likes|reaktionen|punkte|trophäen|bedankt|beigetreten|
    inscrit|inscription|inscrit le|messages postés|sujets|mensajes|temas|miembro desde|registrado|
    ubicación|messaggi|iscritto|iscritto dal|località|berichten|lid sinds|geregistreerd|mensagens|
    membro desde|registado|registrado em|localização|сообщений|сообщения|регистрация|
    зарегистрирован|откуда|репутация|на сайте с|posty|posty na forum|dołączył|dołączyła|
    rejestracja|skąd|inlägg|gick med|innlegg|indlæg|viestit|příspěvky|registrace|üyelik|katılım|
    mesajlar
"""

ANYWHERE = """
    location|locale|current location|wohnort|ubicación|località|localização|откуда|skąd|likes|
    likes received|likes given|erhaltene likes|reactions|reaction score|reaktionen|fans|points|
    punkte|karma|best answers|solutions|post
"""
"""Those that stand beside comments and reviews on any page."""
