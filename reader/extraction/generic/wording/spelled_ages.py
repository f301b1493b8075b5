"""Recognises ages and days whose number is a word, or that have no number: "en timme sedan",
"il y a quelques secondes", "letzte Woche".

Browsers and the libraries that draw ages write them so, in the language of the page. The names of
days, weeks, months and years that are over are those of the Unicode CLDR.
"""

from functools import lru_cache

from reader.expressions import expression
from reader.extraction.generic.wording.bare_units import BARE_UNITS

_WORDS_FOR_AGO = (
    "ilya πρίν مضت ago fa atrás sedan siden geleden "
    "назад тому таму temu önce sitten lalu zpět ezelőtt "
    "tagasi əvvəl oldin avval urmă parë trước پیش vor hace há před pred prije pre acum преди "
    "пре пред πριν prieš pirms eest قبل منذ לפני"
)  # fmt: skip
"""Behind an age or before it; not the Norwegian "for", which English has too."""
_MORE_UNITS = (
    "tund másodperce ساعتين "
    "before second seconds minute hour hours day days week weeks month months year years "
    "sekunde sekunden stunde stunden tag tagen woche wochen monat monaten jahr jahren secondes "
    "an ans année secondi secondo anno anni segundo segundos año años anos ano jaar jaren weken "
    "time år sekund sekundę godzinę minutę lat rok roku lata sekundami hodinou minutou dnem "
    "dnům týdnem měsícem měsíci rokem roky lety minutami hodinami hodinu minutu sekundou dňom "
    "dňami minútou minútami týždňom týždňami mesiacom mesiacmi rokom rokmi sekundy minúty "
    "секунд секунды секунду неделю год года лет хвилину годину тиждень рік роки років секунди "
    "година минута седмица месец дена недела secunde secundă secund lună ani săptămână sekundi "
    "sata sat dan tjedan mjesec godine godina godinu sekunda uro urama urami dnevi tednom tedni "
    "mesecem meseci letom leti dnevom segons minuts any anys saniye yıl yıldır sekunti vuosi "
    "vuotta kuukausi másodperccel perccel órával nappal héttel hónappal évvel sekundit minutit "
    "tunni tunnist päev nädal nädala kuu aasta aastat sekundēm minūtes minūtēm stundām dienām "
    "nedēļām mēneša mēnešiem gada gadiem sekundes sekundžu valandą valandas dieną savaitę "
    "savaites mėnesį mėnesius metus detik semenit sejam sehari seminggu sebulan setahun tahun "
    "giây năm δευτερόλεπτα λεπτό μήνα χρόνο χρόνια έτος έτη μέρα μέρες μήνας χρόνος сат сати "
    "године недељу недеље дан дана mesecu meseca ura ure egy másodperce éve saatlik ثانية ثوان "
    "دقيقتين ساعتين يومين أسبوعين شهرين سنة سنتين سنوات عام ثانیه سال שעתיים יומיים דקה יום "
    "שבוע שבועיים חודש חודשיים חודשים שנה שנתיים שנים שניות"
)  # fmt: skip
"""Those that are also words of English, and the forms behind words such as "before"."""
_NUMBERS = (
    "μια "
    "a one few some two three ein eine einem einer eines paar einigen wenigen un une uno una "
    "unos unas um uma alcuni alcune quelques algunos alguns poucos poco pocos een één enkele en "
    "et ett én èn eit få noen nogle några två tre fyra fem sex sju åtta nio tio kilka parę pár "
    "několika niekoľkými jeden jednym eno enim nekaj eden един една едно пет одну один "
    "несколько декілька кілька o câteva puține néhány bir birkaç üks mõni viens vienas kelių "
    "muutama kaksi kolme neljä viisi kuusi seitsemän kahdeksan yhdeksän kymmenen beberapa vài "
    "một μία ένα έναν μερικά λίγα واحدة واحد بضع یک چند jednog jedne jednu nekoliko vieną "
    "keletą kelias about almost over more than less etwa ungefähr fast mehr als knapp über "
    "environ plus moins de presque alrededor casi más menos cerca aproximadamente quasi circa "
    "più oltre mais quase ongeveer bijna meer cirka ungefær omtrent över drygt nästan nesten "
    "næsten mere end około ponad prawie asi více než téměř přibližne približne viac ako takmer "
    "okolo около примерно більше почти oko više od aproape peste aproximativ körülbelül több "
    "mint noin melkein yli yaklaşık fazla în ungefär над няколко περίπου πάνω από ένας preko "
    "približno več kot око преко ühe umbes aega apmēram vairāk nekā dažām apie daugiau nei أكثر "
    "من yang aproximadament més uns par נ יותר מספר for för"
)  # fmt: skip
"""One, some, about, more than, and what belongs to the words for "ago"."""
_NAMES = (
    "last week|last month|last year|last wk|last mo|last yr|vorgestern|letzte woche"
    "|letzten monat|letztes jahr|avant-hier|la semaine dernière|le mois dernier"
    "|l'année dernière|l'an dernier|anteayer|antes de ayer|la semana pasada|el mes pasado"
    "|el año pasado|l'altro ieri|settimana scorsa|la settimana scorsa|mese scorso"
    "|il mese scorso|anno scorso|l'anno scorso|anteontem|semana passada|mês passado"
    "|ano passado|eergisteren|vorige week|vorige maand|vorig jaar|i forgårs|sidste uge"
    "|sidste måned|sidste år|i förrgår|förra veckan|förra månaden|förra året|forrige uke"
    "|forrige måned|i fjor|toissapäivänä|toissa päivänä|viime viikolla|viime kuussa"
    "|viime vuonna|przedwczoraj|w zeszłym tygodniu|w zeszłym miesiącu|w zeszłym roku"
    "|předevčírem|minulý týden|minulý měsíc|minulý rok|predvčerom|minulý týždeň|minulý mesiac"
    "|tegnapelőtt|előző hét|előző hónap|előző év|alaltăieri|săptămâna trecută|luna trecută"
    "|anul trecut|позавчера|на прошлой неделе|в прошлом месяце|в прошлом году|позавчора"
    "|минулого тижня|минулого місяця|минулого року|торік|evvelsi gün|geçen hafta|geçen ay"
    "|geçen yıl|prekjučer|prošli tjedan|prošli mjesec|prošle godine|predvčerajšnjim"
    "|prejšnji teden|prejšnji mesec|lani|üleeile|eile|eelmine nädal|eelmine kuu|eelmine aasta"
    "|aizvakar|vakar|pagājušajā nedēļā|pagājušajā mēnesī|pagājušajā gadā|užvakar"
    "|praėjusią savaitę|praėjusį mėnesį|praėjusiais metais|онзи ден|предходната седмица"
    "|предходен месец|миналата година|προχθές|προηγούμενη εβδομάδα|προηγούμενος μήνας|πέρσι"
    "|一昨日|おととい|先週|先月|昨年|그저께|지난주|지난달|작년|上周|上週|上个月|上個月"
    "|去年|أول أمس|الأسبوع الماضي|الشهر الماضي"
    "|السنة الماضية|שלשום|השבוע שעבר|החודש שעבר|השנה שעברה|پریروز|minggu lalu|bulan lalu"
    "|tahun lalu|hôm kia|учора|јуче|прекјуче|прошле недеље|прошлог месеца|прошле године"
    "|هفتهٔ گذشته|ماه گذشته|سال گذشته|数秒前|几秒前|幾秒前|몇 초 전|한 시간 전|하루 전"
    "|한 달 전|일 년 전|egy perce"
    "|egy órája|egy napja|egy hete|egy hónapja|egy éve|néhány másodperce|สัปดาห์ที่แล้ว"
    "|เดือนที่แล้ว|ปีที่แล้ว|tuần trước|tháng trước|năm ngoái|abans-d'ahir|la setmana passada"
    "|el mes passat|l'any passat"
)  # fmt: skip
_AGO = frozenset(_WORDS_FOR_AGO.split())
_AGO_OR_Y = _AGO | {"y"}  # of "il y a"
_UNITS = BARE_UNITS | frozenset(_MORE_UNITS.split())
_BESIDE = frozenset(_NUMBERS.split())
_NAMED = frozenset(_NAMES.split("|"))
PAST = _NAMED | {named[:1].upper() + named[1:] for named in _NAMED}
"""The names of times that are over, as they are written."""
_LONGEST, _MOST = 40, 7
"""The most characters and words of an age."""
_WORD = expression(r"[^\W\d_]+")


@lru_cache(2048)
def is_spelled_age(text: str) -> bool:
    """Whether a text, trimmed, is an age in words and nothing else, or the name of a time that is
    over. A number may be in figures: "il y a plus de 3 ans".
    """
    if len(text) > _LONGEST:
        return False
    plain = text.lower().replace("\u2019", "'").rstrip(".")
    if plain in _NAMED:
        return True
    if _AGO_OR_Y.isdisjoint(plain.split()):
        return False  # as nearly all texts are, in a fifth of the time
    words = _WORD.findall(plain.replace("il y a ", "ilya "))
    return (
        2 <= len(words) <= _MOST
        and not _AGO.isdisjoint(words)
        and not _UNITS.isdisjoint(words)
        and all(word in _AGO or word in _UNITS or word in _BESIDE for word in words)
    )
