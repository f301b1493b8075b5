"""The words of comment widgets, in the languages they are translated into.

Entries are separated by "|", in lower case. If a translation is not certain, all likely wordings
are listed: a label that no page uses does no harm.
"""

ACTIONS = """
    curtida|curtidas|me gustas|лайк|лайка|лайков|polubienie|polubienia|polubień|beğeni|lajk|lajky|
    to se mi líbí|„gefällt mir“|« j'aime »|共有|シェア|いいね|編集|削除|通報|
    報告|翻訳|分享|共享|赞|讚|
    个赞|個讚|喜欢|编辑|删除|举报|檢舉|收藏|공유|공유하기|좋아요|개의 좋아요|수정|삭제|신고|번역|
    reply|replies|respond|comment|like|likes|liked|unlike|dislike|dislikes|recommend|share|tweet|
    pin it|report|report abuse|report this|flag|flagged|unflag|quote|multiquote|reply with quote|
    reply quote|edit|delete|remove|hide|block|ignore|follow|unfollow|mute|save|permalink|link|
    parent|root|context|prev|next|embed|give award|give gold|award|upvote|downvote|vote up|
    vote down|up vote|down vote|log in to reply|login to reply|sign in to reply|register to reply|
    helpful|show more|see more|view more|read more|expand|collapse|view replies|show replies|
    hide replies|continue this thread|load more comments|copy link|translate|get link|source|
    history|share it|find|antworten|antwort|teilen|melden|zitieren|bearbeiten|löschen|gefällt mir|
    gefällt mir nicht|empfehlen|kommentieren|zum antworten anmelden|daumen hoch|daumen runter|
    blockieren|merken|mehr anzeigen|übersetzen|permanenter link|antworten anzeigen|
    auf diesen kommentar antworten|répondre|réponse|partager|signaler|citer|modifier|supprimer|
    j'aime|je n'aime pas|voir plus|connectez-vous pour répondre|lien permanent|signaler un abus|
    masquer|responder|respuesta|compartir|denunciar|reportar|citar|editar|eliminar|borrar|
    me gusta|no me gusta|ver más|contestar|accede para responder|enlace permanente|
    inicia sesión para responder|rispondi|risposta|condividi|segnala|cita|modifica|elimina|
    mi piace|non mi piace|accedi per rispondere|mostra altro|nascondi|reageer|reageren|beantwoord|
    beantwoorden|reactie|delen|rapporteer|citeer|citeren|bewerken|verwijderen|vind ik leuk|
    log in om te reageren|log in om te beantwoorden|toon meer|resposta|compartilhar|partilhar|
    excluir|apagar|curtir|gosto|gostei|não gostei|ver mais|acesse para responder|
    inicie sessão para responder|faça login para responder|ответить|ответ|поделиться|пожаловаться|
    цитировать|цитата|редактировать|изменить|удалить|нравится|не нравится|показать ещё|
    показать еще|войдите, чтобы ответить|скрыть|ссылка|odpowiedz|odpowiedź|udostępnij|zgłoś|cytuj|
    edytuj|usuń|lubię to|lubię|nie lubię|pokaż więcej|zaloguj się, aby odpowiedzieć|ukryj|yanıtla|
    yanıt|cevapla|cevap|paylaş|şikayet et|şikayet|bildir|alıntıla|düzenle|sil|beğen|beğenme|
    yanıtlamak için giriş yapın|cevaplamak için giriş yapın|odpovědět|odpovedať|sdílet|nahlásit|
    svara|svar|besvar|dela|del|anmäl|vastaa|válasz|răspunde|відповісти|απάντηση|balas|trả lời|
    返信|
    返信する|回复|回覆|答复|답글|답글 달기|رد|הגב|éditer|голос за|голос против|
    показать ответы|спрятать ответы|
    masquer les réponses|afficher les réponses|respuestas|nahlásiť|uložiť|trvalý odkaz|
    darovať zlato|nadradený|permanentní odkaz|vložit|sbalit|výše|blokovat|reagovat|
    پاسخ|پاسخ دادن|إبلاغ|أعجبني|مشاركة|gilla|gilla inte|anmäl inlägg|rapportera|citera|liker|
    synes godt om|tykkää|ilmoita|tetszik|válaszolok|apreciază|răspundeți|απαντήστε|μου αρέσει|
    отговор|отговори|відповідь|load more|carregar mais|加载更多|더보기|もっと見る|visa fler|vis mer|
    vis flere|daha fazla|daha fazla göster|carica altri|cargar más|mehr laden|charger plus|
    المزيد|więcej|view toot|view post|
    loading|loading...|wird geladen|wird geladen...|wird geladen …|lädt …|chargement…|
    cargando...|caricamento...|carregando...|загрузка...
"""
"""Links below a comment."""

REPLIES = """
    reply|replies|respond|log in to reply|login to reply|sign in to reply|reply with quote|
    reply quote|antworten|antwort|zum antworten anmelden|auf diesen kommentar antworten|répondre|
    réponse|connectez-vous pour répondre|responder|respuesta|contestar|accede para responder|
    inicia sesión para responder|rispondi|risposta|accedi per rispondere|reageer|reageren|
    beantwoord|beantwoorden|log in om te reageren|log in om te beantwoorden|resposta|
    acesse para responder|inicie sessão para responder|faça login para responder|ответить|ответ|
    войдите, чтобы ответить|odpowiedz|odpowiedź|zaloguj się, aby odpowiedzieć|yanıtla|yanıt|
    cevapla|cevap|yanıtlamak için giriş yapın|cevaplamak için giriş yapın|odpovědět|odpovedať|
    svara|svar|besvar|vastaa|válasz|răspunde|відповісти|απάντηση|balas|trả lời|返信|返信する|
    回复|回覆|答复|
    답글|답글 달기|رد|הגב|reagovat|
    پاسخ|پاسخ دادن|отговор|отговори|відповідь|απαντήστε|răspundeți|válaszolok
"""
"""Those for answering."""

NEUTRAL = """
    share|tweet|pin it|save|link|source|history|share it|find|show more|see more|view more|
    read more|expand|collapse|translate|copy link|get link|follow|unfollow|comment|edit|delete|
    remove|hide|next|prev|like|likes|liked|teilen|bearbeiten|löschen|merken|mehr anzeigen|
    übersetzen|kommentieren|empfehlen|partager|modifier|supprimer|voir plus|masquer|compartir|
    editar|eliminar|borrar|ver más|condividi|modifica|elimina|mostra altro|nascondi|delen|
    bewerken|verwijderen|toon meer|compartilhar|partilhar|excluir|apagar|ver mais|поделиться|
    редактировать|изменить|удалить|скрыть|ссылка|показать ещё|показать еще|udostępnij|edytuj|usuń|
    ukryj|pokaż więcej|paylaş|düzenle|sil|sdílet|dela|del|context|reactie|bildir|recommend|
    block|ignore|mute|
    load more|carregar mais|加载更多|더보기|もっと見る|visa fler|vis mer|vis flere|daha fazla|
    daha fazla göster|carica altri|cargar más|mehr laden|charger plus|المزيد|więcej|مشاركة|
    view post|
    loading|loading...|wird geladen|wird geladen...|wird geladen …|lädt …|chargement…|
    cargando...|caricamento...|carregando...|загрузка...|
    编辑|編輯|分享|共享|删除|刪除|收藏|翻译|編集|削除|翻訳|シェア|공유|공유하기|수정|삭제|번역
"""
"""Those found below anything."""

LABELS = """
    通知する|最も投票された|最新|最も古い|古い順|新しい順|インラインフィードバック|ログイン|提醒|通知|
    最多投票|最旧|最早|内联反馈|登录|登入|알림|최다 투표|최신순|오래된순|인라인 피드백|로그인|
    notify of|oldest|newest|most voted|newest most voted|newest oldest most voted|
    oldest most voted|inline feedbacks|view all comments|load more comments|article rating|
    subscribe|subscribed|login|connect with|guest|label|insert|
    this comment form is under antispam protection|new follow-up comments|
    new replies to my comments|join the discussion|be the first to comment|login to comment|
    you are going to send email to|move comment|sort by|sorted by|sort by best|best|top|hot|new|
    start date|comments|your rating|benachrichtige mich bei|benachrichtigen bei|benachrichtigung|
    älteste|
    neueste|neuste|neueste meiste stimmen|meiste stimmen|meistbewertet|beste bewertung|
    am besten bewertet|inline-feedbacks|inline feedback|alle kommentare anzeigen|
    alle kommentare ansehen|mehr kommentare laden|weitere kommentare laden|abonnieren|anmelden|
    gast|artikelbewertung|artikel bewertung|artikel-bewertung|notifier de|notification pour|
    m'avertir de|le plus récent|le plus ancien|le plus populaire|le plus voté|plus récents|
    plus anciens|les plus votés|le plus récent le plus populaire|commentaires en ligne|
    feedbacks en ligne|afficher tous les commentaires|voir tous les commentaires|
    charger plus de commentaires|s'abonner|s’abonner|connexion|invité|note de l'article|
    évaluation de l'article|notificar de|notificarme de|notificación de|más antiguo|más antiguos|
    más reciente|más recientes|más nuevo|más votado|más votados|el más reciente|
    el más nuevo más votado|comentarios en línea|feedbacks en línea|ver todos los comentarios|
    cargar más comentarios|suscribir|suscribirse|suscríbete|acceder|iniciar sesión|invitado|
    valoración del artículo|calificación del artículo|notificami|notificami di|avvisami|
    più vecchi|più nuovi|più recenti|più votati|più recente|vecchio|nuovo|più votato|
    feedback in linea|feedback in-linea|guarda tutti i commenti|vedi tutti i commenti|
    visualizza tutti i commenti|carica altri commenti|iscriviti|accedi|ospite|
    valutazione articolo|voto articolo|abonneren|laat het weten als er|informeer mij bij|nieuwste|
    oudste|meest gestemd|meeste stemmen|nieuwste meest gestemd|bekijk alle reacties|
    alle reacties bekijken|toon alle reacties|meer reacties laden|laad meer reacties|inloggen|
    artikel waardering|notificar-me|notifique-me de|notificar|mais antigo|mais antigos|
    mais recente|mais recentes|mais novo|mais votado|mais votados|feedbacks embutidos|
    comentários em linha|ver todos os comentários|mostrar todos os comentários|
    carregar mais comentários|inscrever-se|inscrever|subscrever|assinar|entrar|convidado|
    visitante|avaliação do artigo|уведомить о|уведомление о|новые|старые|старее|новее|популярные|
    новые популярные|сначала новые|сначала старые|межтекстовые отзывы|посмотреть все комментарии|
    просмотреть все комментарии|показать все комментарии|загрузить ещё комментарии|
    загрузить больше комментариев|подписаться|войти|авторизация|гость|рейтинг статьи|
    оценка статьи|powiadom o|najnowsze|najstarsze|najnowszy|najstarszy|oceniany|najwyżej oceniane|
    najwięcej głosów|najnowsze najwyżej oceniane|opinie w linii|informacje zwrotne w tekście|
    zobacz wszystkie komentarze|zobacz wszystkie opinie|pokaż wszystkie komentarze|
    załaduj więcej komentarzy|subskrybuj|zaloguj się|zaloguj|gość|ocena artykułu|bildirim|
    bana bildir|en yeni|en eski|eskiler|yeniler|beğenilenler|en çok oylanan|en çok oy alan|
    en yeni en çok oylanan|satır içi geri bildirimler|tüm yorumları gör|tüm yorumları görüntüle|
    bütün yorumları göster|daha fazla yorum yükle|abone ol|giriş yap|misafir|makale puanı|
    yazı puanı|
    voir plus de commentaires|więcej komentarzy|mais comentários|visa fler kommentarer|
    más comentarios
"""
"""Labels of comment widgets."""

WIDGET = """
    最も投票された|インラインフィードバック|最多投票|内联反馈|최다 투표|인라인 피드백|
    notify of|newest most voted|most voted|inline feedbacks|view all comments|article rating|
    benachrichtige mich bei|meiste stimmen|inline-feedbacks|alle kommentare anzeigen|
    alle kommentare ansehen|artikelbewertung|notifier de|le plus populaire|le plus voté|
    commentaires en ligne|feedbacks en ligne|afficher tous les commentaires|
    voir tous les commentaires|notificar de|más votado|comentarios en línea|
    ver todos los comentarios|notificami|più votati|feedback in linea|guarda tutti i commenti|
    vedi tutti i commenti|visualizza tutti i commenti|meest gestemd|meeste stemmen|
    bekijk alle reacties|alle reacties bekijken|toon alle reacties|mais votado|mais votados|
    ver todos os comentários|mostrar todos os comentários|уведомить о|межтекстовые отзывы|
    посмотреть все комментарии|просмотреть все комментарии|показать все комментарии|powiadom o|
    najwięcej głosów|najwyżej oceniane|zobacz wszystkie komentarze|zobacz wszystkie opinie|
    pokaż wszystkie komentarze|en çok oylanan|satır içi geri bildirimler|tüm yorumları gör|
    tüm yorumları görüntüle|newest oldest most voted|
    upozornit na|zobrazit všechny komentáře|zobraziť všetky komentáre|
    visa alla kommentarer|vis alle kommentarer|se alle kommentarer|
    näytä kaikki kommentit|katso kaikki kommentit|
    összes hozzászólás megtekintése|vezi toate comentariile|
    переглянути всі коментарі|δείτε όλα τα σχόλια|全てのコメントを見る|
    すべてのコメントを見る|查看所有评论|查看所有評論|모든 댓글 보기|
    xem tất cả bình luận|lihat semua komentar|عرض كل التعليقات|مشاهده همه دیدگاه ها
"""
"""Those found nowhere else."""

REPLY_TO = """
    返信先|回复给|回复|回覆|답글 대상|답글|
    reply to|in reply to|replying to|in response to|antwort auf|antwort an|antwort zu|
    als antwort auf|en réponse à|répondre à|réponse à|responder a|respuesta a|en respuesta a|
    respondiendo a|rispondi a|in risposta a|risposta a|antwoord aan|antwoord op|in antwoord op|
    reageer op|reactie op|em resposta a|em resposta ao|resposta para|resposta a|responder para|
    ответить на|ответ на|в ответ на|ответ для|ответить|odpowiedz na|odpowiedz użytkownikowi|
    odpowiedź do|odpowiedź na|w odpowiedzi na|odpowiedz|yanıtla|cevapla|yanıt olarak|odpověď na|
    svar till|svar til|vastaus
"""
"""Words before the name of the person answered."""

EDITED = """
    最終編集|最終更新|編集済み|最后编辑于|最后编辑|最后修改|最後編輯|已编辑|
    마지막 수정|마지막 편집|편집됨|수정됨|
    last edited|edited|last modified|last updated|zuletzt bearbeitet|zuletzt geändert|bearbeitet|
    zuletzt editiert|dernière modification|dernière édition|modifié|édité|última edición|
    última modificación|última vez editado|editado|ultima modifica|modificato|
    ultima modifica effettuata|laatst bewerkt|laatst aangepast|laatst gewijzigd|bewerkt|
    última edição|última modificação|editado pela última vez|последнее редактирование|
    последний раз редактировалось|последнее изменение|отредактировано|изменено|ostatnio edytowany|
    ostatnio edytowane|ostatnia edycja|ostatnio zmieniony|edytowano|edytowany|son düzenlenme|
    son düzenleme|son düzenleyen|düzenlendi|naposledy upravil|naposledy upraveno|senast redigerad|
    sist redigert|sidst redigeret
"""
"""Beginnings of edit notes."""

COUNTED = """
    comment|comments|reply|replies|response|responses|thought|thoughts|answer|answers|reaction|
    reactions|kommentar|kommentare|kommentaren|antwort|antworten|gedanke|gedanken|reaktion|
    reaktionen|meinungen|commentaire|commentaires|réponse|réponses|réflexion|réflexions|avis|
    réaction|réactions|
    comentario|comentarios|respuesta|respuestas|opinión|opiniones|commento|commenti|risposta|
    risposte|pensiero|pensieri|reactie|reacties|opmerking|opmerkingen|gedachte|gedachten|
    antwoorden|comentário|comentários|resposta|respostas|pensamento|pensamentos|комментарий|
    комментария|комментариев|комментарии|ответ|ответа|ответов|мысль|мысли|мыслей|отзывов|
    komentarz|komentarze|komentarzy|odpowiedź|odpowiedzi|opinia|opinie|opinii|myśli|yorum|
    yorumlar|yanıt|yanıtlar|cevap|düşünce|görüş|komentář|komentáře|komentářů|kommentarer|
    kommentit|kommenttia|hozzászólás|comentarii|коментар|коментарі|коментарів|σχόλια|σχόλιο|
    コメント|
    评论|評論|留言|回复|댓글
"""
"""What a heading counts."""

COMMENTS = """
    コメント|评论|評論|留言|댓글|
    comment|comments|kommentar|kommentare|commentaire|commentaires|comentario|comentarios|
    commento|commenti|reactie|reacties|comentário|comentários|комментарий|комментария|
    комментариев|komentarz|komentarze|komentarzy|yorum|komentář|komentáře|komentářů|komentára|
    komentárov|kommentarer
"""
"""Those for a page's comments, not for answers to one."""

FORM = """
    agregar un comentario|voeg een opmerking toe|adicione um comentário|добавьте комментарий|
    yorum ekle|コメントする|コメントを追加|コメントを送信|添加评论|写评论|发表回复|提交评论|
    댓글 달기|댓글 작성|
    name|your name|email|e-mail|your email|email address|website|name (optional)|
    e-mail (optional)|email (optional)|website (optional)|ihr name|dein name|webseite|nom|
    site web|adresse e-mail|nombre|correo electrónico|sitio web|web|nome|sito web|naam|имя|сайт|
    nazwa|imię|witryna internetowa|ad|e-posta|internet sitesi|leave a reply|leave a comment|
    leave your comment|write a comment|write a reply|add a comment|add comment|add your comment|
    post a comment|
    post comment|post a reply|post reply|submit comment|submit|cancel reply|join the conversation|
    comments are closed|these comments are closed|comments closed|add new comment|
    click here to cancel reply|you must be logged in to post a comment|load more comments|
    schreibe einen kommentar|schreib einen kommentar|kommentar schreiben|kommentar hinterlassen|
    hinterlasse einen kommentar|hinterlasse eine antwort|kommentar abschicken|kommentar absenden|
    antworten abbrechen|antwort abbrechen|kommentar verfassen|kommentare sind geschlossen|
    kommentar veröffentlichen|neuer kommentar|laisser un commentaire|laissez un commentaire|
    laisser une réponse|ajouter un commentaire|poster un commentaire|publier un commentaire|
    envoyer le commentaire|annuler la réponse|publier le commentaire|les commentaires sont fermés|
    écrire un commentaire|deja una respuesta|deja un comentario|dejar un comentario|
    publicar comentario|publicar el comentario|publicar un comentario|cancelar la respuesta|
    cancelar respuesta|añadir comentario|agregar comentario|enviar comentario|
    los comentarios están cerrados|lascia un commento|lascia una risposta|invia commento|
    pubblica commento|annulla risposta|aggiungi un commento|scrivi un commento|
    i commenti sono chiusi|posta un commento|geef een reactie|laat een reactie achter|
    plaats een reactie|reactie plaatsen|reactie annuleren|antwoord annuleren|een reactie plaatsen|
    schrijf een reactie|deixe um comentário|deixe uma resposta|deixar um comentário|
    deixe o seu comentário|publicar comentário|enviar comentário|cancelar resposta|
    adicionar comentário|postar um comentário|добавить комментарий|оставить комментарий|
    оставьте комментарий|отправить комментарий|отменить ответ|написать комментарий|
    комментарии закрыты|dodaj komentarz|zostaw komentarz|napisz komentarz|opublikuj komentarz|
    anuluj pisanie odpowiedzi|zostaw odpowiedź|skomentuj|wyślij komentarz|bir yanıt yazın|
    bir cevap yazın|yorum yaz|yorum yap|yorum gönder|yorum bırak|bir yorum bırakın|
    yanıtı iptal et|cevabı iptal et|yorumlar kapalı|přidat komentář|napsat komentář|
    lämna ett svar|lämna en kommentar|legg igjen en kommentar|skriv et svar|jätä kommentti|
    コメントを残す|コメントを投稿|发表评论|發佈留言|댓글 남기기|оставить ответ|
    participer à cette discussion par e-mail|
    be the first to comment!|start the discussion…|start the discussion|join the discussion…|
    escribe un comentario|コメントを書く|댓글 쓰기|اترك تعليقا|اترك تعليقاً|أضف تعليقا|أضف تعليقاً|
    skriv en kommentar|skriv kommentar|skriv ett inlägg|γράψτε ένα σχόλιο|αφήστε ένα σχόλιο|
    залишити коментар|напишете коментар|добави коментар|ارسال دیدگاه|ارسال نظر|viết bình luận|
    gửi bình luận|tinggalkan balasan|tinggalkan komentar|szólj hozzá|lasă un comentariu
"""
"""The form for a comment."""

SEND = """
    send|senden|absenden|abschicken|envoyer|enviar|invia|verzenden|versturen|отправить|wyślij|
    gönder|skicka|送信|送信する|发送|提交|보내기|إرسال|ارسال
"""
"""Its button, behind its other rows; alone it may be all that a comment says."""

FORM_STARTS = """
    メールアドレスが公開|您的邮箱地址不会|您的电子邮箱地址不会|您的電子郵件地址|
    이메일 주소는 공개|이메일은 공개|
    rss feed for comments|rss-feed für kommentare|comments rss|subscribe to comments|
    your email address will not be|your e-mail address will not be|required fields are marked|
    save my name, email|would love your thoughts|notify me of follow|notify me of new|
    notify me when|this site uses akismet|deine e-mail-adresse wird nicht|
    ihre e-mail-adresse wird nicht|meinen namen, meine e-mail|erforderliche felder sind|
    votre adresse e-mail ne sera|votre adresse de messagerie|les champs obligatoires|
    tu dirección de correo|los campos obligatorios|il tuo indirizzo email|i campi obbligatori|
    je e-mailadres wordt|het e-mailadres wordt|jouw e-mailadres|vereiste velden|
    o seu endereço de e-mail|o seu endereço de email|campos obrigatórios|ваш адрес email не|
    ваш e-mail не|обязательные поля|twój adres e-mail nie|twój adres email nie|wymagane pola|
    e-posta hesabınız|e-posta adresiniz|gerekli alanlar|this comment form is under|
    this website uses cookies|previous post|next post|you must be logged in|leave a reply to|
    du musst angemeldet sein|sie müssen angemeldet|vous devez être connecté|debes estar conectado|
    lo siento, debes|devi essere connesso|je moet ingelogd zijn|je moet inloggen|
    você precisa fazer login|для отправки комментария|musisz się zalogować|yorum yapabilmek için|
    leave a comment on|you must log in or register|log in or register to reply
"""
"""Beginnings of its sentences."""
