"""The words of walls: run our scripts, allow our cookies, subscribe, prove that you are human.

Latin words are delimited only from letters of their own alphabet, since in Japanese and Chinese
they touch the text around them.
"""

import re

from reader.expressions import Phrases, expression


def _either(*alternatives: str, parts: str) -> Phrases:
    # A pattern that ignores case takes four times as long, on a text of which all is searched.
    pattern = expression("|".join(alternatives), re.DOTALL)
    return Phrases(pattern, tuple(parts.split(",")))


_SCRIPT = r"(?<![a-z])(?:java\s?script|js)(?![a-z])"
NEEDS_SCRIPT = _either(
    r"(?:enable|turn on|activate|allow|requires?|need|aktivier\w{0,9}|activer|activa[rt]?|"
    r"(?:habilit|abilit|attiv|włącz|povol|zapn|включ|увімкн)\w{1,9}|schakel|aktivera|启用|開啟|"
    r"开启|啟用).{0,40}" + _SCRIPT,
    _SCRIPT + r".{0,60}(?:enabled?|disabled|required|not available|aktivier\w*|activ[ée]\w*|"
    r"etkinleştir\w*|inschakelen|有効|无效|必須|사용)",
    parts="script,js",
)
"""A page that wants its scripts run."""
PRIVACY = _either(
    r"(?<![a-z])(?:cookies?|consent|partners?|partner(?:zy|ów|ami)|privacy\w*)(?![a-z])",
    r"einwillig\w+|datenschutz\w*|zustimm\w+|consentement|consentimiento|consenso|toestemming",
    r"samtyck\w+|zgod\w+|prywatno\w+|согласи\w+|конфиденциальн\w+|çerez\w*|gizlilik",
    r"同意|プライバシー|個人情報|隐私|隱私|동의|쿠키|informasjonskaps\w+|evästei\w+|tietosuoj\w+",
    r"souhlas\w*|soukrom\w+|hozzájárul\w+|adatvédel\w+|consimțăm\w+|συγκατάθεσ\w+|απορρήτ\w+",
    r"конфіденційн\w+|персональних|الارتباط|الخصوصية",
    parts="cookie,consent,partner,privacy,einwillig,datenschutz,zustimm,consenso,toestemming,samtyck,"
    "zgod,prywatno,согласи,конфиденциальн,çerez,gizlilik,同意,プライバシー,個人情報,隐私,隱私,동의,쿠키,"
    "informasjonskaps,evästei,tietosuoj,souhlas,soukrom,hozzájárul,adatvédel,consimțăm,συγκατάθεσ,"
    "απορρήτ,конфіденційн,персональних,الارتباط,الخصوصية",
)
"""The subject of a consent dialog."""
ASKS = _either(
    r"\b(?:accept|agree|allow|reject|refuse|decline|manage|settings|preferences)",
    r"\bwe (?:and our \w+ )?use",
    r"akzept|ablehn|zustimm|einstell|verwenden|accepte|refuse|utilis|acept|rechaz|utiliz|usamos",
    r"accett|rifiut|godkänn|samtyck|weiger|gebruik|zgadzam|akceptuj|używamy|приним|приня|соглас",
    r"используем|kabul|kullan|同意|許可|接受|使用|동의",
    parts="accept,agree,allow,reject,refus,declin,manag,setting,preferenc,we ,akzept,ablehn,"
    "zustimm,einstell,verwend,utili,acept,rechaz,usamos,accett,rifiut,godkänn,samtyck,weiger,"
    "gebruik,zgadzam,akceptuj,używamy,приним,приня,соглас,используем,kabul,kullan,同意,許可,接受,使用,동의",
)
"""What it asks the user to do."""
ACCEPTS = _either(
    r"\b(?:accept|agree|allow all|got it)|j'accepte|tout accepter|akzeptier|zustimm|einverstanden",
    r"acepta|aceita|accetta|godkänn|accepteer|akkoord|zgadzam|akceptuj|принять|принимаю|соглас",
    r"kabul|同意|接受|許可|동의|zulassen|autoriser|godta|tillad|hyväksy|salli|souhlasím|přijmout",
    r"elfogad|αποδοχή|αποδέχομαι|прийняти|погоджу|允许|허용|موافق|قبول",
    parts="accept,agree,allow,got it,zulassen,autoriser,godta,tillad,hyväksy,salli,souhlasím,přijm,"
    "elfogad,αποδ,прийня,погодж,允许,허용,موافق,قبول,akzept,zustimm,einverst,acept,aceit,accett,godkänn,akkoord,"
    "zgadzam,akceptuj,приня,приним,соглас,kabul,同意,接受,許可,동의",
)
"""What is pressed to give it."""
REFUSES = _either(
    r"\b(?:reject|refuse|decline|deny|disagree)|ablehn|refuser|rechaz|recus[ae]|rifiut|weiger|avvis|"
    r"avböj|odrzu|отклон|отказ|відхил|reddet|拒否|拒绝|拒絕|거부",
    parts="reject,refus,decline,deny,disagree,ablehn,rechaz,recus,rifiut,weiger,avvis,avböj,odrzu,"
    "отклон,отказ,відхил,reddet,拒否,拒绝,拒絕,거부",
)
"""What is pressed to keep it."""
SUBSCRIBE = _either(
    r"subscribe (?:now |today )?(?:to|and) (?:continue|keep|read|unlock|get full)",
    r"(?:for|to) (?:paying |paid )?subscribers only|subscribers? only|only (?:for|to) subscribers",
    r"available (?:only )?to \w* ?members",
    r"create (?:an|a free|your free) account to (?:read|continue)",
    r"(?:join|register|sign up|an account)\b(?:[^.?!]|\.(?=\S)){0,60} to (?:access|unlock) "
    r"(?:this|the (?:full|whole|rest of the)) (?:content|article|story|post|report)",
    r"(?:sign|log|join)(?: ?up| ?in)? to (?:keep|continue) reading",
    r"(?:keep|continue) reading with|to (?:read|continue reading) (?:this|the (?:full|whole|rest))",
    r"weiterlesen mit|mit \S{1,15} weiterlesen|nur für abonnent|abonnieren,? um",
    r"réservée?s? aux abonn|abonnez-vous pour|pour lire la suite",
    r"(?:solo|exclusivo) para suscriptor|suscríbete para|(?:solo per|riservat\w+ agli) abbonati",
    r"abbonati per|alleen voor abonnees|(?:endast för|för våra) prenumeranter|kun for abonnenter",
    r"tylko dla (?:subskryb|prenumer)|только для подписчиков|оформите подписку,? чтобы",
    r"会員限定|有料会員|続きを読むには|订阅后|訂閱後|付费阅读|会员专享|會員專屬|유료 ?회원",
    parts="subscri,members,create a,to access t,to unlock t,reading,to read,weiterlesen,abonn,"
    "la suite,suscr,abbona,prenumer,subskryb,подпис,会員,続き,订阅,訂閱,付费,会员,會員,유료,"
    "create your",
)
"""An article that stops for those who have not paid."""
DOUBTS = _either(
    r"checking (?:your browser|if the site connection)",
    r"verify(?:ing)? (?:that )?you are (?:a )?human",
    r"(?:you are|you're) (?:a |not a )?(?:human|robot|bot)\b|were a bot\b|unusual traffic",
    r"needs to review the security of your connection|pardon our interruption",
    r"access (?:to this page has been )?denied|you don't have permission to access",
    r"complete the (?:captcha|security check)|are you a robot|press & hold",
    parts="checking,verify,human,robot,bot,unusual,needs to review,pardon,denied,permission,"
    "captcha,security,press &",
)
"""A site that is not sure whether its visitor is human."""
_BAKED = expression(
    r"(?<![a-z])(?:bake[ds]?|baking|ge?backen|doughs?|teig|pâte|flour|mehl|farine|butter|beurre|ovens?"
    r"|frosting|sugar|zucker|sucre|vanill[ae]|desserts?|cakes?|kuchen|brownies?)(?![a-z])"
    r"|(?:s?chok|choc)olad?[aet]"
)
_KINDS = 3
"""So many words of baking are in no question for consent, which may name a bakery twice."""


def asks_for_consent(text: str, least: int) -> bool:
    """Whether a text names the subject of a consent dialog at least so often, and asks the user to
    do something: but for recipes of cookies, where "allow to cool" asks for nothing.
    """
    if not (PRIVACY.often_in(text, least) and ASKS.are_in(text)):
        return False
    return len(set(_BAKED.findall(text.lower()))) < _KINDS
