"""Units of time that many languages put behind a number to give an age: "3 uur", "2 ч", "5시간".

A page says no "ago" beside each comment where it is clear. Words that are also English ones, as
"time", "men" and "let", are left out.
"""

_UNITS = (
    # Dutch and the Nordic languages
    "u uur uren dag dagen dgn maand maanden mnd minuut minuten seconde seconden jaar jr wkn "
    "tim timmar timme dagar dygn månad månader sekunder minuter vecka veckor år "
    "t timer dage måned måneder mdr minutter uge uger døgn uke uker minutt "
    "tuntia tunti päivää päivä pv viikkoa viikko vk kk kuukautta vuotta minuuttia sekuntia "
    # Romance languages
    "j jour jours heure heures semaine semaines mois minutes an ans "
    "g gg giorno giorni ora ore minuti minuto settimana settimane sett mese mesi anno anni "
    "hora horas día días dias dia semana semanas sem mes meses mês minutos año años ano anos "
    "oră zile zi săptămâni săpt luni ani dies hores setmanes mesos anys "
    # Slavonic and Baltic languages
    "godz godzin godziny godzina dni dzień tydz tyg tygodni tygodnie mies miesięcy miesiące lat "
    "lata hod hodin hodiny dny dnů týd týden týdny týdnů měs měsíc měsíce měsíců roky rok minut "
    "minuty hodín dní týž týždne týždňov mesiace mesiacov rokov minút dana tjedna mjeseci godina "
    "sati minuta г год года лет л день дня дней дн д час часа часов ч мин минут минуты минуту нед "
    "недели недель мес месяц месяца месяцев сек годин години дні днів тиж тижні тижнів міс місяці "
    "місяців хв хвилин хвилини роки років дни ден седмици седм месеца минути valandos valandų "
    "dienos dienų savaitės stundas dienas nedēļas tundi päeva nädalat kuud aastat "
    # Others
    "óra órája perc perce napja hete hónapja éve év hét hónap saat gün hafta dk dakika sa ay yıl "
    "ώρα ώρες ημέρες ημέρα λεπτά εβδομάδες μήνες έτη ώ ημ λεπ giờ ngày tuần tháng năm phút "
    "jam hari minggu bulan tahun menit ساعة ساعات يوم أيام یوم دقيقة دقائق أسبوع أسابيع شهر أشهر "
    "سنة س د ي روز هفته ماه سال ساعت دقیقه שעות שעה ימים דקות שבועות ชม ชั่วโมง นาที วัน สัปดาห์ เดือน ปี "
    "시간 분 일 주 주일 개월 달 년 초"
)  # fmt: skip
BARE_UNITS = frozenset(_UNITS.split())
