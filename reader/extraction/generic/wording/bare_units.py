"""Units of time that many languages put behind a number to give an age: "3 uur", "2 ч", "5시간".

A page says no "ago" beside each comment where it is clear. Left out are words that are also
English ones, as "time", "men" and "let", letters for weights and volumes ("250 g" of flour, "3 t",
"12 л"), and years, in which the ages of people are given: "31 år", "25 лет".
"""

_UNITS = (
    # Dutch and the Nordic languages
    "uur uren dag dagen dgn maand maanden mnd minuut minuten seconde seconden wkn "
    "tim timmar timme dagar dygn månad månader sekunder minuter vecka veckor "
    "timer dage måned måneder mdr minutter uge uger døgn uke uker minutt "
    "tuntia tunti päivää päivä pv viikkoa viikko vk kk kuukautta minuuttia sekuntia "
    # Romance languages
    "jour jours heure heures semaine semaines mois minutes "
    "gg giorno giorni ora ore minuti minuto settimana settimane sett mese mesi "
    "hora horas día días dias dia semana semanas sem mes meses mês minutos "
    "oră zile zi săptămâni săpt luni dies hores setmanes mesos "
    # Slavonic and Baltic languages
    "godz godzin godziny godzina dni dzień tydz tyg tygodni tygodnie mies miesięcy miesiące "
    "hod hodin hodiny dny dnů týd týden týdny týdnů měs měsíc měsíce měsíců minut "
    "minuty hodín dní týž týždne týždňov mesiace mesiacov minút dana tjedna mjeseci "
    "sati minuta день дня дней дн д час часа часов ч мин минут минуты минуту нед "
    "недели недель мес месяц месяца месяцев сек годин години дні днів тиж тижні тижнів міс місяці "
    "місяців хв хвилин хвилини дни ден седмици седм месеца минути valandos valandų "
    "dienos dienų savaitės stundas dienas nedēļas tundi päeva nädalat kuud "
    # Others
    "óra órája perc perce napja hete hónapja hét hónap saat gün hafta dk dakika sa ay "
    "ώρα ώρες ημέρες ημέρα λεπτά εβδομάδες μήνες ημ λεπ giờ ngày tuần tháng phút "
    "jam hari minggu bulan menit ساعة ساعات يوم أيام یوم دقيقة دقائق أسبوع أسابيع شهر أشهر "
    "روز هفته ماه ساعت دقیقه שעות שעה ימים דקות שבועות ชม ชั่วโมง นาที วัน สัปดาห์ เดือน "
    "시간 분 일 주 주일 개월 달 초"
)  # fmt: skip
BARE_UNITS = frozenset(_UNITS.split())
