"""What pages in scripts without spaces put around a text, and what their texts may say."""

import pytest

from reader import extract

TITLE = "下沼渡口今冬停航"
ONCE = (
    "星期一早上，渡船被铁链锁在码头上，没有人知道什么时候再开，因为镇里还没有开会。",
    "学校只好另外租一辆车，面包师傅等了一个上午，最后自己划着小船过了河去买面粉。",
    "懂得那台机器的两个人都出了远门，要等到河面上的冰化了，才会有人回来修理它。",
)
SAID = (*ONCE, *(f"第{at}天还是这样：{one}" for at, one in enumerate(ONCE, start=2)))
BODY = "".join(f"<p>{one}</p>" for one in SAID)


def read(above: str = "", below: str = "", body: str = BODY) -> str:
    page = f"<title>{TITLE}</title><h1>{TITLE}</h1><div class=a>{above}{body}{below}</div>"
    return extract(page, "https://marsh.example/n/7").article.text


@pytest.mark.parametrize(
    "line",
    [
        "您现在的位置： 首页 >> 本镇新闻 >> 正文",
        "首页 > 本镇 > 正文",
        "首頁 › 本鎮 › 內文",
        "ホーム > 町の話題 > 記事",
        "来源于：渡口办事处　2026年5月3日",
        "发布时间：2026-05-03 10:15",
        "信息来源: 下沼新闻网",
        "稿源：下沼早报",
        "作者：何渡",
        "出典：下沼新聞",
        "출처: 하소일보",
    ],
)
def test_lines_above_the_text_that_say_where_it_is_from_are_none_of_it(line: str) -> None:
    assert read(above=f"<p>{line}</p>").split("\n\n") == [*SAID]


@pytest.mark.parametrize(
    "line",
    [
        "首页上写着渡船停了，来的人都看见了。",
        "来源不明的木板，是谁放在码头上的？",
        "作者：何渡。他在河边住了三十年，每天都看着船来船往。",
        "位置很好的那家面包店今天没有开门。",
    ],
)
def test_a_text_may_begin_with_the_same_words(line: str) -> None:
    assert line in read(above=f"<p>{line}</p>")


@pytest.mark.parametrize(
    "line",
    [
        "打印 关闭",
        "收起",
        "（本文来自下沼早报，更多原创资讯请下载“下沼”应用）",
        "免责声明：本文由读者投稿，不代表本报的立场。",
        "本文仅代表作者本人的看法。",
        "責編：何渡",
        "责编|何渡",
        "校对：何渡",
        "文章关键词： 渡船 码头",
        "キーワード：渡し船",
        "카카오톡 채널 추가하고 소식 받기",
        "加入LINE好友，不錯過任何消息",
        "打开APP阅读全文",
        "写评论",
        "コメントを書く",
        "댓글 쓰기",
        "部分图片来自渡口，如有侵权，请联系删除。",
        "图片来自读者，版权归原作者所有。",
    ],
)
def test_lines_below_the_text_of_the_site_are_none_of_it(line: str) -> None:
    assert read(below=f"<p>{line}</p>").split("\n\n") == [*SAID]


@pytest.mark.parametrize(
    "heading",
    [
        "相关推荐",
        "相關文章",
        "您可能感兴趣的文章",
        "猜你喜歡",
        "文章被以下专栏收录",
        "往期回顾",
        "合わせて読みたい",
        "인기 기사",
    ],
)
def test_stories_of_others_below_the_text_are_none_of_it(heading: str) -> None:
    links = "".join(f"<li><a href=/n/{at}>镇上第{at}天还说了些什么</a></li>" for at in range(3))
    below = f"<h3>{heading}</h3><ul>{links}</ul>"
    assert read(below=below).split("\n\n") == [*SAID]


def test_a_text_may_speak_of_what_such_lines_say() -> None:
    told = (
        "他说报纸上的编辑和校对都是认真的人，客人却总是先看广告，再看文章，最后才看日期。",
        "店里的伙计问他要不要打印一张，他摇摇头，把灯关闭以后就走到河边去看船了，很晚才回来。",
    )
    body = BODY + "".join(f"<p>{one}</p>" for one in told) + "<p>船还在那里。</p>" * 16
    assert all(one in read(body=body) for one in told)


@pytest.mark.parametrize(
    "sentence",
    [
        "游客打开App后，点开“渡船”，写下姓名和电话就行。",
        "渡口的客户端下载量今年冬天多了一倍。",
        "律师说，店家如有侵权行为，写书的人可以要求停卖。",
        "律師說，著作權所有人可以要求賠償。",
        "他说，这些看法仅代表作者自己，不代表整个镇子。",
        "民眾可加入LINE好友「渡口」，收到停航的消息。",
        "民眾需先下載APP，才能訂船票。",
        "打开App，点首页的“渡船”",
        "写评论的人多半没有坐过这条船。",
        "渡口推出全新APP，民眾下載APP更方便",
        "店主如有侵权，请联系律师处理。",
        "想來的人可先訂閱電子報，名單六月公布。",
        "书的最后一页上写着“校对：无”，错字有三百多处。",
        "신청하려면 카카오톡 채널 추가 후 이름을 남기면 된다.",
        "キーワード：水門　川の水が町に入るのを防ぐ門。",
    ],
)
def test_a_sentence_of_the_text_may_have_such_words(sentence: str) -> None:
    assert sentence in read(below=f"<p>{sentence}</p>")


def test_an_editor_who_speaks_is_part_of_an_interview() -> None:
    asked = "<p>编辑:您为什么在河边住了三十年？</p><p>何:因为那条船。</p><p>编辑:谢谢您</p>"
    assert "编辑:您为什么在河边住了三十年？" in (text := read(below=asked))
    assert "编辑:谢谢您" in text


@pytest.mark.parametrize(
    "heading",
    [
        "大家都在看的三本河上小说",
        "為您推薦三條賞花路線",
        "猜你喜歡哪一種船",
        "次に読みたい本",
        "함께 보면 좋은 영화",
        "เรื่องที่เกี่ยวข้องกับประตูน้ำ",
    ],
)
def test_a_section_of_the_text_may_begin_with_such_a_heading(heading: str) -> None:
    below = f"<h2>{heading}</h2><ul><li>河与船</li><li>渡口</li><li>冰上的人</li></ul>"
    assert {heading, "河与船", "冰上的人"} <= {
        line.lstrip("#•-* ") for line in read(below=below).splitlines()
    }
    links = "".join(f"<li><a href=/n/{at}>镇上第{at}天还说了些什么</a></li>" for at in range(3))
    assert heading not in read(below=f"<h2>{heading}</h2><ul>{links}</ul>")


def test_the_name_of_a_setting_is_text() -> None:
    steps = "<p>在右上角选一项：</p><p>關閉</p><p>然后回到第一页。</p>"
    assert "關閉" in read(above=steps).split("\n\n")


@pytest.mark.parametrize(
    "lines",
    [
        ["更新时间：每周三晚上"],
        ["发布时间：还要等到明年春天", "价格：两千元"],
        ["作者：何渡", "出版社：河岸出版社", "页数：三百二十页"],
        ["来源：记者在码头上听到的和看到的"],
        ["입력: nums = [2, 7], target = 9", "출력: [0, 1]"],
        ["ที่มา: ประตูน้ำแห่งแรกของเมือง"],
        ["Источник: датчик на шлюзе"],
    ],
)
def test_a_label_that_speaks_of_something_else_is_text(lines: list[str]) -> None:
    kept = read(above="".join(f"<p>{line}</p>" for line in lines)).split("\n\n")
    assert kept == [*lines, *SAID]


def test_a_source_that_is_the_site_of_the_page_is_none_of_the_text() -> None:
    page = (
        f"<title>{TITLE}</title><meta property=og:site_name content=渡口办事处><h1>{TITLE}</h1>"
        f"<div class=a><p>来源：渡口办事处</p>{BODY}</div>"
    )
    text = extract(page, "https://marsh.example/n/7").article.text
    assert text.split("\n\n") == [*SAID]


@pytest.mark.parametrize(
    "path",
    ["首页 → 我的 → 设置 → 船票", "ホーム ＞ 設定 ＞ 通知 ＞ 水位", "首页 > 我的 > 船票"],
)
def test_the_way_through_an_app_is_text(path: str) -> None:
    assert path in read(above=f"<p>按这个次序点开：</p><p>{path}</p>").split("\n\n")


@pytest.mark.parametrize("rank", ["p", "h3"])
def test_keywords_of_the_parts_of_a_text_are_text(rank: str) -> None:
    words = ("渡船", "码头", "面粉")
    parts = "".join(f"<{rank}>关键词:{word}</{rank}><p>{ONCE[0]}</p>" for word in words)
    assert all(f"关键词:{word}" in read(body=BODY + parts) for word in words)


def test_an_editor_among_those_who_made_a_film_is_text() -> None:
    made = "".join(f"<p>{line}</p>" for line in ("导演：王河", "编剧：李岸", "编辑|赵桥"))
    assert "编辑|赵桥" in read(below=made)
    assert "编辑|赵桥" not in read(below="<p>记者：王河</p><p>编辑|赵桥</p>")
    assert "编辑" not in read(below="<p>电话：五五五</p><p>【编辑：赵桥】</p>")
