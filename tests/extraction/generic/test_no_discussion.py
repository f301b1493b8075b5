"""What looks like comments and is none: lists of other pages, forms, code, one article."""

import pytest

from reader.extraction.generic import find_discussion
from reader.html.tree import parse

ARTICLE = "<h1>A new ferry</h1>" + "<p>The quay was full of people who had come to see it.</p>" * 30
TITLES = (
    "How the soup was saved from the sea",
    "Seven quays you have to see once",
    "A captain looks back on forty years",
    "What bread costs on the morning boat",
    "Why the night ferry leaves so late",
)
WRITERS = ("Marit 1", "Ilja Orr", "pell_nor", "Ada Lund", "Ida")


def cards() -> str:
    return "".join(
        f'<div class="card"><h3><a href="/stories/{n}-{title.replace(" ", "-")}">{title}</a></h3>'
        f'<span class="author">Tamsin Orr {n}</span> <time datetime="2024-03-0{n + 1}">March</time>'
        f"<p>It was late in the year when the story began that we tell here today …</p></div>"
        for n, title in enumerate(TITLES)
    )


def posts() -> str:
    """A blog's front page, whose articles are called posts."""
    return "".join(
        f'<article class="post" id="post-{n}"><h2><a href="/{n}/a-long-story">{title}</a></h2>'
        f'<p class="meta">by <a class="author" href="/author/{n}">Ilja {n}</a> on March {n + 1}, 2024'
        f' <a href="/{n}/a-long-story#comments">{n} Comments</a></p>'
        f"<div class=entry><p>It was late in the year when the story began.</p></div></article>"
        for n, title in enumerate(TITLES)
    )


def recent_comments() -> str:
    items = "".join(
        f'<li class="recent-comment"><span class="author">Marit {n}</span> on '
        f'<a href="/stories/{n}#comment-{n}">{title}</a> <span class="date">March {n + 1}, 2024</span></li>'
        for n, title in enumerate(TITLES)
    )
    return f'<footer><div class="widget widget_recent_comments"><ul>{items}</ul></div></footer>'


def comment_form() -> str:
    return (
        '<div class="comments"><form class="comment-form"><label class="author-name">Name</label>'
        '<input name="author"><textarea name="comment"></textarea><p class="comment-notes">Your '
        "address is not shown.</p><label class='user-name'>Name</label></form></div>"
    )


def releases() -> str:
    return "".join(
        f'<section class="release"><h2>1.{n}.0</h2><time datetime="2024-03-0{n + 1}">March {n + 1}</time>'
        f"<ul><li>The boat no longer sinks when it is asked to turn twice.</li></ul></section>"
        for n in range(5)
    )


def code() -> str:
    lines = "".join(
        f'<span class="token comment"># written by ilja on 2024-03-0{n + 1}, runs the boat</span>\n'
        for n in range(6)
    )
    return f"<pre><code>{lines}</code></pre>"


def headers() -> str:
    """What a server answered, in the colors of code, in a section on responses."""
    lines = "".join(
        f"<span class=go>'server': 'Quay {n}', 'date': 'Wed, 1{n} Mar 2024 01:33:50 GMT',</span>\n"
        for n in range(4)
    )
    return (
        f'<section id="response-content"><div class="highlight"><pre>{lines}</pre></div></section>'
    )


def quotations() -> str:
    return "".join(
        f"<blockquote><p>The boat was late and nobody could say why, not even the captain.</p>"
        f"<p><strong>Pell {n}</strong>, owner of quay {n}, March {n + 1}, 2024</p></blockquote>"
        for n in range(5)
    )


def prices() -> str:
    """What things cost, town by town, on a page that is one form."""
    towns = ("Velmark", "Oststead", "Harrow Quay", "Nell")
    rows = "".join(
        f"<tr><td><b>3004{n}, {towns[n % 4]}, Westland - January {n + 1}, 2023</b><br><br>"
        f"<h3>Laying a plank of the quay</h3>{n}40.10 - {n}90.20 a plank<br>The price takes the labor "
        "and the nails into account, but for what the tide brings, and what it takes away.</td></tr>"
        for n in range(1, 7)
    )
    return f"<form><table>{rows}</table></form>"


def deliveries() -> str:
    """How a shop sends things: each row has a label before a date, as comments have a name."""
    rows = "".join(
        f'<tr class="{"odd" if n % 2 else "even"}"><td><img src="van.png"></td><td>{said}'
        f"<p>Delivery expected {'on' if n % 2 else 'between'} March {n + 10}, 2024</p></td>"
        f"<td>{n}.90</td></tr>"
        for n, said in enumerate(
            (
                "By the morning boat, within two days of the order, but never on a Sunday or a feast.",
                "To the kiosk on the quay, where it is kept for nine days and then sent back to us.",
                "By cart to your door, at the hour you choose, if the road is not under water then.",
                "On a pallet, after a call, from Monday to Friday and only where the cart can turn.",
                "Kept in the storehouse, to be fetched between ten and four with the letter we send.",
                "By hand, from the boathouse, for those who know the boatman and ask him kindly first.",
            )
        )
    )
    return f"<table class=ways>{rows}</table>"


def concerts() -> str:
    rows = "".join(
        f'<tr class="part-{n}"><td>Tour {n}</td><td><ul>'
        + "".join(
            f'<li class="row"><span class="first column">2014-0{n}-1{m}</span> <span class="column">'
            f'Hall of the {name} in Velmark {n}</span> <span class="column">The evening was sold out'
            " and they played the long songs twice, as they do where the sea is near.</span></li>"
            for m, name in enumerate(("Rope", "Lamp", "Mill"))
        )
        + "</ul></td></tr>"
        for n in range(1, 6)
    )
    return f"<table>{rows}</table>"


SAID = (
    "The soup was saved by a cook who tied the pot to the mast.",
    "There are seven quays, and one of them can only be seen at low tide.",
    "Forty years, says the captain, is a long time to look at one shore.",
    "Bread is baked on the boat from four in the morning, in an oven of iron.",
    "The night ferry waits for the last train, and the train is always late.",
)


def latest_comments() -> str:
    """Who commented lately, and on which other page."""
    return "<h3>Recent Comments</h3>" + "".join(
        f'<li class="recentcomments"><span class="comment-author-link">{WRITERS[n]}</span> on '
        f'<a href="/stories/{n}#comment-{n}">{title}</a> <span class="date">March {n + 1}, 2024</span>'
        for n, title in enumerate(TITLES)
    )


def crew() -> str:
    return "".join(
        f'<div class="member"><h3>Ilja Orr {n}</h3><p class="role">Since March {n + 1}, 2014</p>'
        f'<p class="bio">{said}</p></div>'
        for n, said in enumerate(SAID)
    )


def questions() -> str:
    items = "".join(
        f'<div class="faq-item"><h3>May I bring {n} dogs?</h3><div class="answer"><p>{said}</p>'
        f'<p class="updated">Updated March {n + 1}, 2024 by Wenke Orr</p></div></div>'
        for n, said in enumerate(SAID)
    )
    return f'<div class="faq">{items}</div>'


def cookies() -> str:
    rows = "".join(
        f'<tr class="cookie-row"><td class="c1">_boat{n}</td><td class="c2">{n + 1} years</td>'
        f'<td class="c3">{said}</td></tr>'
        for n, said in enumerate(SAID)
    )
    return f"<table><tr><th>Cookie</th><th>Duration</th><th>Description</th></tr>{rows}</table>"


def posts_under_their_titles() -> str:
    return "".join(
        f'<article class="post-box"><img alt=""><h3>{title}</h3><p>{SAID[n]} {SAID[n - 1]}</p>'
        f'<div class="author"><span class="author-name">Ilja Orr {n % 3}</span></div>'
        f'<p class="date">March {n + 1}, 2024</p></article>'
        for n, title in enumerate(TITLES)
    )


def shops() -> str:
    return "".join(
        f'<div class="offer"><img alt=""><p class="offer-title">{said} {SAID[n - 1]}</p><div class="links"><b>{n + 12},95 €</b>'
        f" To the chandler</div><div>The price may have risen since. Price of 0{n + 1}.03.2024 12:53</div></div>"
        for n, said in enumerate(SAID)
    )


SENTENCES = (
    "It rings twice.",
    "We wait for the fog.",
    "The bell was cast in Havn.",
    "She has the key.",
)


def episodes() -> str:
    """What is liked and shared has a host and a date as well; nobody answers it."""
    return "<h2>Episodes</h2>" + "".join(
        f"<div class=ep><span class=host>Marit {n}</span><span class=date>March {n}, 2024</span>"
        f"<p>{said}</p><button>Like</button><button>Share</button></div>"
        for n, said in enumerate(SENTENCES, 1)
    )


def statements() -> str:
    return "<h2>Statements</h2><div class=pressroom>" + "".join(
        f"<div class=statement><p class=when>March {n}, 2024</p><p>{said * 6}</p>"
        f"<p class=who>Marit {n}, spokesperson</p></div>"
        for n, said in enumerate(SENTENCES, 1)
    )


def panels() -> str:
    """What opens within another names it, as answers do."""
    return "".join(
        f"<div class=panel data-parent='#panels' data-id={n}><b>Marit {n}</b>"
        f"<span>March {n}, 2024</span><p>{said}</p></div>"
        for n, said in enumerate(SENTENCES, 1)
    )


def revisions() -> str:
    """The history of a page of a wiki, each revision with its author's summary, called comment."""
    return (
        "<ul>"
        + "".join(
            f'<li><input type="radio" name="old" value="{n}"> <a href="/w?old={n}">{9 + n}:15, 8 March 2024</a> '
            f'<a href="/user/{n}">Wenke {n}</a> ({n}0 bytes) <span class="comment">(The soup was '
            f"moved to a page of its own, as agreed at table {n}.)</span></li>"
            for n in range(6)
        )
        + "</ul>"
    )


def columns_in_columns() -> str:
    """Boxes of one class in each other, as a style library lays a front page out."""
    cell = "".join(
        f'<div class="col-4"><a href="/s/{n}"><h4>{title}</h4></a><span class="date">March {n + 1}, '
        f"2024</span><p>It was late in the year when it began.</p></div>"
        for n, title in enumerate(TITLES)
    )
    side = '<div class="col-4"><span>Tamsin Orr</span><span class="date">March 9, 2024</span></div>'
    return f'<div class="col-4"><p>{TITLES[0]}</p><div class="row">{cell}</div></div>{side}'


def stories_above_the_form() -> str:
    """Other stories right above the form to write the first comment."""
    return (
        "".join(
            f'<div class="box"><h4><a href="/s/{n}-a-long-story">{title}</a></h4><i>Ilja {n}</i> '
            f'<time datetime="2024-03-0{n + 1}">March {n + 1}</time><p>It was late in the year.</p></div>'
            for n, title in enumerate(TITLES)
        )
        + '<form><textarea name="comment"></textarea><input type="submit"></form>'
    )


def bold_words_in_an_opinion() -> str:
    """A column of a paper, whose class says opinion, with bold words at its paragraphs' beginnings."""
    return (
        '<div class="opinion">'
        + "".join(
            f"<div><p><b>Quay {n}</b> is closed in winter, as its keeper wrote to us last week.</p></div>"
            for n in range(5)
        )
        + "</div>"
    )


def notes_of_an_inspector() -> str:
    """What one inspector wrote of each part of a boat, below a heading for comments."""
    parts = ("Hull and keel", "Deck", "Engine room", "Galley", "Bridge")
    rows = (
        f"<div class=row><strong>{part}</strong><p>Is sound, but wet.</p></div>" for part in parts
    )
    return f"<h3>Comments</h3>{''.join(rows)}"


def makers_above_the_form_for_a_review() -> str:
    """Who made a lamp, and since when, right above the form for a review of it."""
    return (
        "".join(
            f"<div class=maker><b>Ilja {n}</b> <span>since March {n}, 2024</span>"
            f"<p>{title}, and then some more of the same.</p></div>"
            for n, title in enumerate(TITLES, 1)
        )
        + '<form id="form-review"><h2>Write a review</h2><textarea name="text"></textarea></form>'
    )


@pytest.mark.parametrize(
    "drawn",
    [
        notes_of_an_inspector,
        makers_above_the_form_for_a_review,
        revisions,
        columns_in_columns,
        stories_above_the_form,
        bold_words_in_an_opinion,
        posts_under_their_titles,
        shops,
        latest_comments,
        crew,
        questions,
        cookies,
        deliveries,
        concerts,
        cards,
        posts,
        recent_comments,
        comment_form,
        releases,
        code,
        headers,
        quotations,
        prices,
        episodes,
        statements,
        panels,
    ],
    ids=lambda drawn: drawn.__name__,
)
def test_it_is_no_discussion(drawn: "type[object]") -> None:
    html = f"<html lang=en><body><main>{ARTICLE}{drawn()}</main></body></html>"
    assert find_discussion(parse(html, "https://ferries.example/")).ordered.comments == ()


def test_an_article_with_author_and_date_is_no_comment() -> None:
    html = (
        '<html><body><article class="post" id="post-12"><p class="byline">By Wenke, March 3, 2024</p>'
        f"{ARTICLE}</article></body></html>"
    )
    assert find_discussion(parse(html)).ordered.comments == ()


def test_an_article_drawn_of_the_same_element_as_its_comments_is_in_no_discussion() -> None:
    said = "".join(
        f"<article class=comment id=n{n}><h3>Marit {n}</h3>"
        f"<p><time datetime='2024-03-0{n}T10:00'>March {n}, 2024</time></p>"
        f"<p>That boat was {n} years late, and I was on it the whole time, with my aunt.</p></article>"
        for n in range(1, 7)
    )
    post = "<article class=comment><p><time datetime='2024-03-01'>March 1, 2024</time></p>"
    found = find_discussion(parse(f"<body>{post}{ARTICLE}</article>{said}"))
    assert [root.get("id") for root in found.section] == [f"n{n}" for n in range(1, 7)]


def test_teasers_of_the_same_element_as_their_article_are_no_comments() -> None:
    """Two are in it, three below it; the page's one h1 is in the article."""

    def signed(n: int) -> str:
        return (
            f'<div class=additional><div class=author><img src=/a{n}.jpg alt="Author"><span '
            f"class=author__name>Marit {n} Holm</span></div><p class=date>Mar 0{n}, 2024</p></div>"
        )

    def teaser(n: int) -> str:
        return (
            f"<article class=post-box id=post-{n}><a class=post-box__link href=/b/{n} "
            f"aria-label='The {n}th boat of the season'></a>"
            f"<div class=post-box__container><span class=title>The {n}th boat of the season</span>"
            f"<p class=except>That boat was {n} years late, and nobody knows why it came at all.</p>"
            f"{signed(n)}</div></article>"
        )

    text = "<p>The ferry did not come, and on the quay nobody could say for how long.</p>" * 40
    near = f"<div class=nav><div class=nav-prev>{teaser(2)}</div><div>{teaser(3)}</div></div>"
    article = f"<article class=content><h1>The ferry</h1>{signed(1)}{text}{near}</article>"
    page = f"<body>{article}<section class=related>{''.join(map(teaser, (4, 5, 6)))}</section>"
    assert find_discussion(parse(page)).ordered.comments == ()


BOXES = """<html lang="de"><body><div><div><main><div><div class="mod_article first last block"><div>
<article><div><div class="col-12"><p>Left in the picture, the new ferry; right, the one before it.</p>
</div></div>{text}</article></div>
<div class="row related block"><div><div><div class="col-12"><div class="heading"><h2>Lies weiter</h2>
</div></div><div><div><a><div><div>The log of the ferry ++ Update am 06.12.2022</div></div></a></div>
</div></div></div></div>
<div><div><div class="mod_comments block"><div class="comments"><div><div class="col-12"><h4>Hier mitreden</h4>
</div></div><div><div><div><div><div>Kein Konto? <a>Hier entlang.</a></div></div></div></div></div>
<noscript><div>Ohne Javascript gibt es hier keine Kommentare, auch nicht die eigenen, und selbst
mitreden kann auch niemand. Wie man es anschaltet, steht <a>hier</a>.</div></noscript></div></div><div><div><div class="heading"><h2>Neues</h2></div></div></div></div></div></div>
</div></main></div></div>"""


def test_boxes_of_an_editor_are_no_comments_though_two_of_them_are_dated() -> None:
    """One class for the text's parts, for what else there is to read, and for an empty discussion.

    "hier", the word of a link in it, means "here" and, in French, "yesterday".
    """
    said = "The quay was full of people who had come to see the ferry, and it came, and was late. "
    box = f'<div class="row text block"><div class="col-12"><p>{said * 4}</p></div></div>'
    assert not find_discussion(parse(BOXES.format(text=box * 3))).section


FORM = """<div class="box"><h3>Leave a comment</h3><form><input name="nick"><textarea name="body">
</textarea><button>Send</button></form></div>"""


@pytest.mark.parametrize(
    "teaser",
    [
        (
            '<div class="c"><b>Ada Lund</b> <time>March {n}, 2024</time><p>It was late in the year when'
            ' the story began. <a href="/stories/{n}">Read on</a></p></div>'
        ),
        (
            '<div class="c"><a href="/stories/{n}"><img src="{n}.jpg" alt=""></a><b>Ada Lund</b>'
            " <time>March {n}, 2024</time><p>It was late in the year when the story began.</p></div>"
        ),
    ],
)
def test_teasers_below_the_form_for_a_comment_lead_to_other_pages(teaser: str) -> None:
    teasers = "".join(teaser.replace("{n}", str(n)) for n in range(1, 6))
    assert find_discussion(parse(f"{ARTICLE}{FORM}<div>{teasers}</div>")).ordered.comments == ()


def test_what_another_heading_names_does_not_belong_to_the_form_below_it() -> None:
    letters = "".join(
        f"<p>It was late in the year when the story of our harbour began, and it rained. {n}</p>"
        f"<p>Written on March {n}, 2024 by Ada Lund {n}</p><hr>"
        for n in range(1, 6)
    )
    found = find_discussion(parse(f"{ARTICLE}<h2>Letters from the front</h2>{letters}{FORM}"))
    assert found.ordered.comments == ()
    called = find_discussion(parse(f"{ARTICLE}<h2>Commentary</h2>{letters}{FORM}"))
    assert len(called.ordered.comments) == 5


def test_what_stands_below_another_heading_does_not_belong_to_the_form_above_it() -> None:
    dated = "".join(
        f"<div class=c><b>Ada Lund {n}</b> <time>March {n}, 2024</time><p>It was late in the year.</p></div>"
        for n in range(1, 6)
    )
    page = f"{ARTICLE}{FORM}<div><h3>From the yard</h3>{dated}</div>"
    assert find_discussion(parse(page)).ordered.comments == ()


@pytest.mark.parametrize(
    ("header", "first"),
    [
        (("Name", "Comments"), "Quay {n}"),  # remarks on what the rows are about
        (("Code", "Message"), "E{n}"),
        (("Name", "Type", "Notes"), "keel_{n}"),
    ],
)
def test_a_table_of_remarks_is_no_discussion(header: tuple[str, ...], first: str) -> None:
    head = "".join(f"<th>{said}</th>" for said in header)
    rows = "".join(
        f"<tr>{'<td>' + first.replace('{n}', str(n)) + '</td>'}"
        + "<td>It is deep enough for a ferry only when the tide is in.</td>" * (len(header) - 1)
        + "</tr>"
        for n in range(1, 7)
    )
    page = f"{ARTICLE}<table><tr>{head}</tr>{rows}</table><p>So it was.</p>{FORM}"
    assert find_discussion(parse(page)).ordered.comments == ()


BADGES = {
    "Star Sailor": "Star Sailors post a report of each trip they make.",
    "Pilot": "Pilots know the way in when the lamps are out.",
    "Harbour Hand": "The Harbour Hand has been with us for a year.",
    "Editor": "This badge is for those who write here.",
}


@pytest.mark.parametrize("told", ["{said}", "{name}: {said}", "So it was. {said}"])
def test_badges_described_among_the_comments_are_none(told: str) -> None:
    items = "".join(
        f'<div class="badge-info"><i class="user-mark"></i><p class=title>{name}</p>'
        f"<p>{told.replace('{name}', name).replace('{said}', said)}</p></div>"
        for name, said in BADGES.items()
    )
    page = (
        f'{ARTICLE}<div class="comments"><h3>Comments</h3><div class="badges">{items}</div></div>'
    )
    said = [comment.author for comment in find_discussion(parse(page)).ordered.comments]
    assert said == ([] if told == "{said}" else [*BADGES])


@pytest.mark.parametrize(
    ("names", "texts"),
    [
        (
            ("Al", "An", "Joke", "Sam"),
            ("Also a fine boat.", "Another one.", "Jokes aside.", "Same."),
        ),
        (
            ("Bosun", "Pilot", "Ilja", "Bosun"),
            ("Bosun is right.", "Pilot is too.", "Ilja has seen it.", "Bosun agrees."),
        ),
        (
            ("Ada L", "Ilja", "Marit", "Orin"),
            ("Ada L here, hello.", "Ilja here.", "Marit here too.", "Hi."),
        ),
    ],
)
def test_comments_that_begin_as_names_do_are_kept(
    names: tuple[str, ...], texts: tuple[str, ...]
) -> None:
    items = "".join(
        f'<div class="entry"><b class="author">{name}</b><p>{text}</p></div>'
        for name, text in zip(names, texts, strict=True)
    )
    page = f'{ARTICLE}<div class="comments"><h3>4 Comments</h3>{items}</div>'
    found = find_discussion(parse(page)).ordered.comments
    assert [comment.author for comment in found] == [*names]


def test_comments_called_so_may_speak_of_those_who_wrote_them() -> None:
    names = ("Grandma Lind", "Uncle Orr", "Aunt Marit")
    items = "".join(
        f'<div class="comment"><b class="author">{name}</b><p>{name} is very proud of you.</p></div>'
        for name in names
    )
    found = find_discussion(parse(f"{ARTICLE}<h3>Comments</h3><div>{items}</div>"))
    assert [comment.author for comment in found.ordered.comments] == [*names]


@pytest.mark.parametrize("kind", ["entry", "comment"])
def test_many_may_say_the_same_few_words(kind: str) -> None:
    items = "".join(
        f'<div class="{kind}"><b class="author">{name} {n}</b> <time>March {n}, 2024</time>'
        f"<p>{('Rest in peace', 'Congratulations')[n % 2]}</p></div>"
        for n, name in enumerate((*WRITERS, *WRITERS), 1)
    )
    page = f'{ARTICLE}<div class="comments"><h3>10 Comments</h3>{items}</div>'
    assert len(find_discussion(parse(page)).ordered.comments) == 10


@pytest.mark.parametrize(
    "days", ["Monday Tuesday Wednesday Thursday", "lundi mardi mercredi jeudi"]
)
def test_opening_hours_are_said_by_nobody(days: str) -> None:
    rows = "".join(
        f'<div class="entry"><b class="author">{day}</b><p>from {n} to 18 by the quay</p></div>'
        for n, day in enumerate(days.split())
    )
    page = f'{ARTICLE}<div class="comments"><h3>Comments</h3>{rows}</div>'
    assert find_discussion(parse(page)).ordered.comments == ()


@pytest.mark.parametrize("dated", [True, False])
def test_people_may_be_called_as_months_and_short_days_are(*, dated: bool) -> None:
    names = ("Jan", "Dan", "Sam", "April")
    items = "".join(
        f'<div class="entry"><b class="author">{name}</b>{"<time>March 3, 2024</time>" * dated}'
        f"<p>{TITLES[at]}</p></div>"
        for at, name in enumerate(names)
    )
    page = f'{ARTICLE}<div class="comments"><h3>4 Comments</h3>{items}</div>'
    found = find_discussion(parse(page)).ordered.comments
    assert [comment.author for comment in found] == [*names]


@pytest.mark.parametrize(
    "labels",
    [
        ("分享到微博", "分享到微信", "分享到空间"),
        ("分享至微博", "分享至微信", "分享給好友"),
        ("Share on Facebook", "Share on Mastodon", "Share on Bluesky"),
        ("シェアする", "ツイートする", "シェア"),
        ("Reply to Ada Crane", "Reply to Bo Pellow", "Reply to Odo Wick"),
    ],
)
def test_controls_in_a_box_called_comments_name_nobody(labels: tuple[str, ...]) -> None:
    boxes = "".join(
        f"<div class=comment-tool><strong>{label}</strong><div class=told>Open the menu at the top "
        f"right of this page, then choose number {at} of the list.</div></div>"
        for at, label in enumerate(labels)
    )
    page = f"<title>The weir</title><h1>The weir</h1><p>It is dry.</p><div class=x>{boxes}</div>"
    assert find_discussion(parse(page)).ordered.comments == ()
