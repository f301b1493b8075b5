"""The words of a page around its article: menus, boxes, imprints, in several languages.

Entries are separated by "|", in lower case.
"""

SIDE = """
    recent posts|最近のコメント|近期评论|最新评论|近期留言|최신 댓글|최근 댓글|
    recent comments|archives|categories|category|tags|related|related posts|
    related articles|related stories|related topics|similar topics|similar threads|
    suggested topics|share this|share this post|share this article|share this story|like this|
    you may also like|you might also like|you may also enjoy|more from|more stories|
    more on this story|read next|read more|read also|see also on|recommended|recommended for you|
    most popular|most read|most viewed|trending|trending now|trending topics|popular posts|
    latest posts|
    latest news|top stories|about the author|about us|contact us|privacy policy|terms of service|
    terms of use|cookie policy|newsletter|sign up for our newsletter|follow us|follow us on|
    connect with us|advertisement|advertisements|sponsored|sponsored content|search|menu|sidebar|
    primary sidebar|footer|navigation|post navigation|older posts|newer posts|log in|entries feed|
    comments feed|subscribe to blog via email|currently on tap|blogroll|all rights reserved|
    neueste beiträge|letzte beiträge|neueste kommentare|letzte kommentare|archiv|archive|
    kategorien|kategorie|schlagwörter|verwandte beiträge|ähnliche beiträge|ähnliche artikel|
    ähnliche themen|teilen mit|diesen beitrag teilen|artikel teilen|gefällt mir wird geladen|
    mehr zum thema|das könnte sie auch interessieren|das könnte dich auch interessieren|
    meistgelesen|beliebte beiträge|über den autor|über uns|impressum|datenschutz|
    datenschutzerklärung|kontakt|anzeige|anzeigen|werbung|suche|menü|beitragsnavigation|
    beitrags-navigation|weiterlesen|auch interessant|lesen sie auch|articles récents|
    commentaires récents|catégories|étiquettes|articles similaires|articles liés|
    sur le même sujet|à lire aussi|lire aussi|partager cet article|les plus lus|à propos|
    mentions légales|publicité|recherche|rechercher|navigation de l'article|entradas recientes|
    comentarios recientes|archivos|categorías|etiquetas|relacionado|relacionados|
    entradas relacionadas|artículos relacionados|noticias relacionadas|te puede interesar|
    comparte esto|compartir esto|me gusta esto|lo más leído|más leídas|sobre el autor|aviso legal|
    política de privacidad|publicidad|buscar|navegación de entradas|articoli recenti|
    commenti recenti|archivi|categorie|correlati|articoli correlati|leggi anche|
    potrebbe interessarti|condividi questo articolo|condividi:|i più letti|chi siamo|
    informativa sulla privacy|pubblicità|cerca|navigazione articoli|recente berichten|
    recente reacties|archieven|categorieën|gerelateerd|gerelateerde berichten|
    gerelateerde artikelen|lees ook|lees verder|deel dit|dit delen|meest gelezen|over ons|
    privacybeleid|advertentie|zoeken|berichtnavigatie|posts recentes|artigos recentes|
    comentários recentes|arquivos|categorias|artigos relacionados|posts relacionados|
    notícias relacionadas|leia também|veja também|compartilhe isso|partilhar isto|curtir isso|
    mais lidas|sobre nós|política de privacidade|publicidade|pesquisar|navegação de post|
    свежие записи|последние записи|свежие комментарии|последние комментарии|архивы|архив|рубрики|
    метки|похожие записи|похожие статьи|похожие|читайте также|поделиться ссылкой|понравилось это|
    самое читаемое|о нас|реклама|поиск|навигация по записям|политика конфиденциальности|
    ostatnie wpisy|najnowsze wpisy|najnowsze komentarze|ostatnie komentarze|archiwa|archiwum|tagi|
    podobne|podobne wpisy|powiązane|zobacz też|zobacz także|przeczytaj także|udostępnij to|
    polub to|najpopularniejsze|o nas|polityka prywatności|reklama|szukaj|nawigacja wpisu|
    son yazılar|son yorumlar|arşivler|kategoriler|etiketler|ilgili|ilgili yazılar|benzer yazılar|
    bunu paylaş|bunu beğen|çok okunanlar|hakkımızda|gizlilik politikası|reklam|ara|arama|
    yazı dolaşımı|nejnovější příspěvky|nejnovější komentáře|archivy|rubriky|senaste inläggen|
    senaste kommentarer|relaterade|how to install the app on ios|install the app|view in the app|
    javascript is disabled|
    أحدث المقالات|أحدث التعليقات|اقرأ أيضا|اقرأ أيضاً|최근 글|관련 기사|관련 글|最近の投稿|
    関連記事|最新文章|相关阅读|相关文章|相關文章|近期文章|
    senaste inlägg|senaste kommentarerna|läs också|läs även|czytaj także|
    ilginizi çekebilir|آخرین نوشته‌ها|آخرین دیدگاه‌ها|مطالب مرتبط|πρόσφατα σχόλια|
    πρόσφατα άρθρα|σχετικά άρθρα|последни публикации|последни коментари|останні коментарі|
    siste innlegg|siste kommentarer|seneste indlæg|seneste kommentarer|lue myös|
    legfrissebb hozzászólások|komentarze ostatnie|comentarii recente|
    neueste artikel|aktuelle artikel|latest articles|recent articles|derniers articles|
    últimos artículos|ultimi articoli|últimas notícias|ostatnie artykuły|najnowsze artykuły|
    новые статьи
"""
"""Titles of boxes beside an article."""

SIDE_STARTS = """
    copyright|©|(c) 20|powered by|proudly powered by|all rights reserved|posted in|tagged|
    tagged with|filed under|categorized as|published in|previous:|next:|previous article|
    next article|veröffentlicht in|kategorisiert in|veröffentlicht unter|verschlagwortet|
    schlagwörter:|publié dans|classé dans|étiqueté|publicado en|publicado em|archivado en|
    etiquetado|etiquetas:|categorías:|pubblicato in|archiviato in|contrassegnato|geplaatst in|
    getagd|marcado|опубликовано в|рубрика:|метки:|opublikowano w|otagowano|kategori:|tags:|tag:|
    topics:|categories:|category:|click to share|click to email|stolz präsentiert von|
    mit stolz präsentiert|fièrement propulsé|funciona gracias a|ondersteund door|сайт работает на|
    dumnie wspierane|gururla|skip to
"""
"""Beginnings of imprints."""

ENDINGS = """
    share this|share this post|share this article|share this story|like this|related|
    related posts|related articles|related stories|related topics|you may also like|
    you might also like|you may also enjoy|more from|more stories|more on this story|read next|
    recommended|recommended for you|most popular|most read|most viewed|trending|trending now|
    trending topics|
    popular posts|latest posts|latest news|top stories|about the author|recent posts|
    recent comments|post navigation|similar topics|similar threads|suggested topics|
    verwandte beiträge|ähnliche beiträge|ähnliche artikel|ähnliche themen|teilen mit|
    diesen beitrag teilen|artikel teilen|mehr zum thema|das könnte sie auch interessieren|
    das könnte dich auch interessieren|meistgelesen|beliebte beiträge|über den autor|
    neueste beiträge|letzte beiträge|beitragsnavigation|beitrags-navigation|articles similaires|
    articles liés|sur le même sujet|à lire aussi|partager cet article|les plus lus|
    articles récents|navigation de l'article|entradas relacionadas|artículos relacionados|
    noticias relacionadas|te puede interesar|comparte esto|compartir esto|lo más leído|
    sobre el autor|entradas recientes|navegación de entradas|articoli correlati|
    potrebbe interessarti|condividi questo articolo|i più letti|articoli recenti|
    navigazione articoli|gerelateerde berichten|gerelateerde artikelen|deel dit|dit delen|
    meest gelezen|recente berichten|berichtnavigatie|artigos relacionados|posts relacionados|
    notícias relacionadas|compartilhe isso|partilhar isto|mais lidas|posts recentes|
    artigos recentes|navegação de post|похожие записи|похожие статьи|поделиться ссылкой|
    самое читаемое|свежие записи|последние записи|навигация по записям|podobne wpisy|
    udostępnij to|najpopularniejsze|ostatnie wpisy|najnowsze wpisy|nawigacja wpisu|ilgili yazılar|
    benzer yazılar|bunu paylaş|çok okunanlar|son yazılar|yazı dolaşımı
"""
"""Titles of boxes that follow an article."""

ADVERTISEMENTS = """
    advertisement|advertisements|ad|ads|sponsored|sponsored content|anzeige|anzeigen|werbung|
    publicité|publicidad|pubblicità|advertentie|publicidade|реклама|reklama|reklam
"""
"""Labels of advertisements."""

CAPTIONS = """
    click to see|click to enlarge|click to view|click to zoom|click for full|click on the image|
    click image to|click the image|click here to see the full|tap to enlarge|see full-size image|
    zum vergrößern|klicken zum vergrößern|klicken sie, um|bild vergrößern|cliquez pour agrandir|
    cliquer pour agrandir|agrandir l'image|haz clic para ampliar|clic para ampliar|
    pulsa para ampliar|ampliar imagen|clicca per ingrandire|fai clic per ingrandire|ingrandisci|
    klik om te vergroten|klik voor groter|clique para ampliar|clique para ver|
    нажмите, чтобы увеличить|кликните для увеличения|нажмите для увеличения|
    click to expand|click to shrink|zum vergrößern anklicken|klicke, um zu erweitern|
    klicke, um zu verkleinern|cliquez pour développer|haz clic para expandir|
    clic para expandir|clicca per espandere|klik om te vergroten|klik om uit te vouwen|
    clique para expandir|kliknij, aby rozwinąć|нажмите, чтобы раскрыть|klicka för att expandera|
    klikk for å utvide|klik for at udvide|napsauta laajentaaksesi|klikněte pro rozbalení|
    genişletmek için tıkla|code: select all|code: alles auswählen|code : tout sélectionner|
    código: seleccionar todo|codice: seleziona tutto|код: выделить всё|
    kliknij, aby powiększyć|kliknij by powiększyć|büyütmek için tıklayın|görmek için tıklayın
"""
"""Texts below a picture that can be enlarged, and buttons on quotes and code in a forum."""

NAVIGATION = """
    home|about|contact|blog|shop|store|products|services|pricing|support|help|faq|faqs|sign in|
    sign up|log out|logout|register|careers|press|jobs|events|account|my account|cart|view cart|
    wishlist|checkout|language|english|news|forum|forums|resources|community|download|downloads|
    documentation|docs|privacy|terms|legal|cookies|sitemap|site map|subscribe|donate|advertise|
    partners|team|mission|media|gallery|projects|portfolio|contributors|podcast|books|video|
    videos|podcasts|sports|business|politics|opinion|world|science|technology|health|culture|
    travel|lifestyle|entertainment|facebook|twitter|instagram|youtube|linkedin|pinterest|tiktok|
    whatsapp|rss|rss feed|print|email|copy link|back to top|skip to main content|
    toggle navigation|close|open menu|main menu|secondary menu|start|startseite|aktuelles|
    über mich|produkte|leistungen|unternehmen|karriere|presse|termine|warenkorb|mein konto|hilfe|
    agb|cookie-einstellungen|deutsch|nachrichten|politik|wirtschaft|kultur|sport|wissenschaft|
    digital|gesellschaft|accueil|contactez-nous|boutique|produits|actualités|panier|mon compte|
    aide|français|politique|économie|société|inicio|contacto|tienda|productos|servicios|noticias|
    carrito|mi cuenta|ayuda|español|política|economía|sociedad|deportes|cultura|contatti|negozio|
    prodotti|servizi|notizie|carrello|il mio account|aiuto|italiano|over|producten|diensten|
    nieuws|winkelwagen|nederlands|início|sobre|contato|loja|produtos|serviços|notícias|carrinho|
    minha conta|ajuda|português|главная|контакты|о проекте|новости|магазин|товары|услуги|корзина|
    помощь|форум|strona główna|kontakt|sklep|produkty|usługi|aktualności|koszyk|moje konto|pomoc|
    anasayfa|ana sayfa|hakkımda|iletişim|ürünler|hizmetler|haberler|sepet|yardım
"""
"""Entries of menus."""

BYLINES = """
        by |written by |updated |last updated|published |posted |source:|photo|image|fact checked|
    fact-checked|reviewed by|medically reviewed|edited by|story by|words by|reading time|von |
    aktualisiert|veröffentlicht|stand:|foto|bild:|quelle|lesezeit|par |publié|mis à jour|por |
    publicado|actualizado|di |pubblicato|aggiornato|door |gepubliceerd|atualizado|автор|
    опубликовано|обновлено|autor|opublikowano|yazan
"""
"""Beginnings of lines about the author, the date or a picture; spaces count."""

AUTHORED = "by|written by|posted by|author|von|geschrieben von|autor|par|por|di|door|от|автор|yazan"
"""Beginnings of lines that name the author, as a pattern."""

PICTURED = (
    "foto|photo|photograph|bild|image|picture|credit|getty|reuters|dpa|afp|imago|shutterstock|"
    "unsplash|pixabay|istock|crédit|imagen|immagine|фото|"
    "(?:portrait|illustration|artwork|drawing|cover|design|logo)s? by(?= (?-i:[A-ZÀ-ÖØ-Þ]))"
)
"""Words of lines that describe a picture or give its source, as a pattern."""

UPDATED = (
    "updated|modified|edited|revised|reviewed|last change|aktualisiert|geändert|bearbeitet|"
    "mis à jour|modifié|actualizado|modificado|aggiornato|modificato|bijgewerkt|gewijzigd|"
    "atualizado|обновлено|изменено|zaktualizowano|güncellendi"
)
"""Words before the date of a change, as a pattern."""

SKIPS = (
    "skip to|zum inhalt|zum hauptinhalt|springe zum|direkt zum|aller au contenu|passer au|"
    "saltar al|ir al contenido|vai al contenuto|salta al|ga naar|naar de inhoud|pular para|"
    "ir para o|przejdź do|перейти к|hoppa till"
)
"""Beginnings of links over a menu, as a pattern; the name and the motto of a site come next."""

ONLY_PAGES = """
    back to top|sign in|log in|login|my account|view cart|add to cart|cookie policy|
    cookie settings|cookie preferences|manage cookies|privacy policy|terms of use|
    terms of service|accept all cookies|[email protected]|skip to main content|skip to content|
    nach oben|cookie-einstellungen|in den warenkorb|haut de page|gestion des cookies|
    ajouter au panier|volver arriba|configuración de cookies|añadir al carrito|torna su|
    preferenze cookie|aggiungi al carrello|naar boven|cookie-instellingen|voltar ao topo|
    наверх|в корзину|na górę|yukarı çık
"""
"""What is on pages and in no plain text, each a whole line."""

RIGHTS = (
    "all rights reserved|alle rechte vorbehalten|tous droits réservés|"
    "todos los derechos reservados|tutti i diritti riservati|alle rechten voorbehouden|"
    "todos os direitos reservados|"
    "все права защищены|wszelkie prawa zastrzeżone|wszystkie prawa zastrzeżone|"
    "tüm hakları saklıdır|všechna práva vyhrazena|med ensamrätt|版权所有|無断転載"
)
"""Whose a page is, as a pattern."""
