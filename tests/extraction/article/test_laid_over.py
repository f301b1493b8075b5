"""A dialog and a box that asks for consent are no text of a page that has its own."""

import pytest

import reader
from tests.extraction.ferry import ARTICLE, STORY

POLICY = "".join(
    f"<h2>{number}. Cookies</h2><p>Clause {number}: our privacy policy says which cookies we set, "
    "which partners receive data, and how consent is given or taken back at any time.</p>"
    for number in range(8)
)
ASKED = {
    "en": (
        "Quillon and its partners use cookies, with your consent, to measure what is read",
        "Accept all",
    ),
    "de": (
        "Quillon verwendet Cookies mit Ihrer Einwilligung, siehe Datenschutzerklärung",
        "Akzeptieren",
    ),
    "fr": (
        "Quillon utilise des cookies avec votre consentement, comme ses partners",
        "Tout accepter",
    ),
    "sv": ("Quillon använder cookies med ditt samtycke, och visar innehåll", "Godkänn"),
    "pl": ("Quillon używa cookies za zgodą, szanując prywatność czytelników", "Zgadzam się"),
    "ru": ("Quillon обрабатывает cookies с вашего согласия, конфиденциально", "Принять"),
    "ja": ("Quillonはcookieの利用に同意をお願いし、個人情報を大切に扱います", "同意する"),
    "nb": ("Quillon bruker informasjonskapsler for å måle hva som blir lest her", "Godta alle"),
    "fi": ("Quillon käyttää evästeitä mitatakseen, mitä täällä luetaan", "Hyväksy kaikki"),
    "cs": ("Quillon potřebuje váš souhlas a chrání vaše soukromí při čtení", "Přijmout vše"),
    "hu": ("Quillon az Ön hozzájárulását kéri az adatvédelem szabályai szerint", "Elfogadom"),
    "el": ("Quillon ζητά τη συγκατάθεσή σας και σέβεται το απόρρητο, απορρήτου", "Αποδοχή όλων"),
    "uk": ("Quillon обробляє cookies, дбаючи про конфіденційність читачів", "Прийняти все"),
    "ar": ("Quillon يستخدم ملفات تعريف الارتباط وفق سياسة الخصوصية", "موافق"),
}


def asking(lang: str = "en", buttons: int = 1) -> str:
    text, accept = ASKED[lang]
    parts = "".join(
        f"<div><h3>{number}. {text}.</h3><p>{text}, and this is purpose {number}, which is told at "
        "some length, with all that may be done, and by whom, and for how long.</p></div>"
        for number in range(12)
    )
    return parts + f"<button><span>{accept}</span></button>" * buttons


BOXES = f'<div class="page"><h1>The ferry of Holm</h1>{STORY}</div>'
DIALOG = 'role="dialog" aria-modal="true"'
OFFER = "".join(
    f"<p>Quillon offer {number}: sign up today and get a tenth off your first order, which our "
    "riders bring to your door this week, whatever the weather.</p>"
    for number in range(12)
)


def text(body: str, title: str = "The ferry of Holm") -> str:
    page = f"<html><head><title>{title}</title></head><body>{body}</body></html>"
    return reader.extract(page, "https://holm.example/ferry").article.text


def both(box: str, page: str, title: str = "The ferry of Holm") -> list[str]:
    return [text(box + page, title), text(page + box, title)]


@pytest.mark.parametrize("lang", sorted(ASKED))
@pytest.mark.parametrize("page", [ARTICLE, BOXES], ids=["marked", "plain"])
def test_a_box_that_asks_for_consent_is_not_read(page: str, lang: str) -> None:
    for read in both(f'<div class="x1"><div>{asking(lang)}</div></div>', page):
        assert "Part 0" in read
        assert "Part 4" in read
        assert "Quillon" not in read


@pytest.mark.parametrize(
    "pressed",
    [
        "<input type=submit value='I agree'>",
        "<div role=button><span>Allow all</span></div>",
        "<button>Show purposes</button><button>Reject</button>",
    ],
)
def test_what_is_pressed_need_not_be_a_button(pressed: str) -> None:
    for read in both(f"<section>{asking(buttons=0)}{pressed}</section>", ARTICLE):
        assert "Part 4" in read
        assert "Quillon" not in read


@pytest.mark.parametrize(
    "box",
    [
        f"<div {DIALOG}>{OFFER}</div>",
        f"<div><div><div {DIALOG}>{OFFER}</div></div></div>",
        f"<dialog open>{OFFER}</dialog>",
        f"<div style='z-index: 9; position : FIXED'>{OFFER}<button>Close</button></div>",
    ],
    ids=["role", "around it", "dialog", "fixed"],
)
def test_a_dialog_over_a_marked_text_is_not_read(box: str) -> None:
    for page in (ARTICLE, f"<div id=root><header>Holm</header>{ARTICLE}</div>"):
        for read in both(box, page):
            assert "Part 4" in read
            assert "Quillon" not in read


@pytest.mark.parametrize("marks", ["class=x1", DIALOG])
@pytest.mark.parametrize("page", [ARTICLE, BOXES], ids=["marked", "plain"])
def test_what_lies_over_a_text_may_stand_further_inside(page: str, marks: str) -> None:
    box = f"<div {marks}>{asking()}</div>"
    for both_parts in (box + page, page + box):
        drawn = f"<div><div><header><p>News of Holm</p></header>{both_parts}</div></div>"
        read = text(f"{drawn}<div><p>Saved for later</p></div>")
        assert "Part 4" in read
        assert "Quillon" not in read


@pytest.mark.parametrize(
    ("asked", "end"),
    [
        ("How do I accept partners in", "?"),
        ("What is told to those who accept our partners in", ""),
    ],
)
def test_answers_that_unfold_are_no_consent(asked: str, end: str) -> None:
    answers = "".join(
        f"<div><button>{asked} {year}{end}</button><p>Answer {year}: cookies, "
        "privacy and consent of all your partners are told in your account, one by one.</p></div>"
        for year in range(1990, 2006)
    )
    begun = f"<div><h1>Help with your account</h1>{STORY}</div>"
    assert "Answer 2005" in text(f"{begun}<div>{answers}</div>", "Help with your account")


def test_a_text_that_comes_to_ask_for_consent_at_its_end_is_read() -> None:
    asked = (
        "<p>I agree to the privacy policy, to cookies, and to consent.</p><button>I agree</button>"
    )
    told = STORY.replace("Part", "Chapter").replace("ferry", "lighthouse")
    begun = STORY[: STORY.index("<p>Part 2")]
    page = f"<div><h1>The ferry of Holm</h1>{begun}</div><div>{told}{asked}</div>"
    assert "Chapter 4" in text(page)


def test_a_long_dialog_over_the_beginning_of_a_text_is_not_read() -> None:
    begun = STORY[: STORY.index("<p>Part 2")]
    page = f"<main><article><h1>The ferry of Holm</h1>{begun}</article></main>"
    for read in both(f"<div {DIALOG}>{OFFER * 3}</div>", page):
        assert "Part 1" in read
        assert "Quillon" not in read


@pytest.mark.parametrize(
    "page",
    [
        f"<main><h1>Privacy policy</h1>{POLICY}</main>",
        f"<main><h1>Privacy policy</h1>{POLICY}<button>Accept cookies</button></main>",
        f"<div><h1>Privacy policy</h1>{POLICY}<button>Accept cookies</button></div>",
        f"<header><h1>Privacy policy</h1></header><div>{POLICY}<button>Accept</button></div>",
        f"<header><h1>Privacy policy</h1>{STORY}</header><div>{POLICY}<button>Accept</button></div>",
        (
            f"<main><h1>Privacy policy</h1><p>{'What we keep of you. ' * 14}</p></main>"
            f"<div>{POLICY}<button>Accept</button><button>Change settings</button></div>"
        ),
    ],
)
def test_a_privacy_policy_is_read(page: str) -> None:
    read = text(page, "Privacy policy")
    assert "Clause 0" in read
    assert "Clause 7" in read


@pytest.mark.parametrize("marks", [DIALOG, 'id="onetrust-consent-sdk"'])
@pytest.mark.parametrize("tag", ["main", "div"])
def test_a_privacy_policy_is_read_below_a_dialog_that_asks(tag: str, marks: str) -> None:
    page = f"<{tag}><h1>Privacy policy</h1>{POLICY}</{tag}>"
    for read in both(f"<div {marks}>{asking()}</div>", page, "Privacy policy"):
        assert "Clause 0" in read
        assert "Clause 7" in read
        assert "Quillon" not in read


def test_an_article_about_consent_is_read_and_not_the_box_below_it() -> None:
    page = f"<main><article><h1>Why banners fail</h1>{POLICY}{STORY}</article></main>"
    for read in both(f"<div>{asking()}</div>", page, "Why banners fail"):
        assert "Clause 7" in read
        assert "Part 4" in read
        assert "Quillon" not in read


def test_a_dialog_with_the_title_is_the_text() -> None:
    feed = f"<div id=app><h1>Feed</h1><p>{'Somebody wrote a line, and somebody answered. ' * 9}</p></div>"
    read = text(f"{feed}<div {DIALOG}><h2>The ferry of Holm</h2>{STORY}</div>")
    assert "Part 4" in read


def test_a_dialog_that_is_all_a_page_has_is_read() -> None:
    assert "Part 4" in text(f"<div {DIALOG}>{STORY}</div><footer><p>Holm, 1931.</p></footer>")
    short = "<main><h1>The ferry of Holm</h1><p>Read on in the window.</p></main>"
    assert "Part 4" in text(f"{short}<div {DIALOG}>{STORY}</div>")


def test_a_text_beside_another_is_read_if_nothing_in_it_is_pressed() -> None:
    beside = f"<section>{POLICY}</section>"
    assert "Clause 7" in text(f"<div><h1>The ferry of Holm</h1>{STORY}</div>{beside}")


def test_a_shop_s_terms_with_a_button_are_read_where_the_title_says_so() -> None:
    page = f"<div><h1>Consent to our terms</h1>{STORY}</div><div>{POLICY}<button>I agree</button></div>"
    read = text(page, "Consent to our terms")
    assert "Clause 7" in read


FIXED = 'style="position:fixed;top:0"'


def test_a_fixed_box_with_several_times_the_prose_of_the_text_is_the_text() -> None:
    main = f"<main><h1>The ferry of Holm</h1>{STORY[: STORY.index('Part 3')]}</p></main>"
    tale = "".join(STORY.replace("Part", f"Chapter {number}.") for number in range(4))
    for marks, is_read in ((FIXED, True), (f"{FIXED} {DIALOG}", False)):
        page = f"<body>{main}<div {marks}><div>{tale}</div><button>Next</button></div></body>"
        text = reader.extract(page, "https://holm.example/ferry").article.text
        assert ("Chapter 3. 4" in text) == is_read


def test_what_stands_in_the_foot_is_no_text_beside_a_box() -> None:
    foot = f"<footer>{STORY}</footer>"
    page = f"<body><h1>Holm</h1><div>{asking()}</div>{foot}</body>"
    assert "Quillon" in reader.extract(page, "https://holm.example/").article.text
