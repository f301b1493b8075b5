"""The phrases of the phrasebook in scripts that put no spaces between words, or few."""

UNSPACED: dict[str, tuple[str, ...]] = {
    "an invitation to subscribe": (
        "关注我们", "关注微信", "微信公众号", "扫描二维码", "扫码关注", "扫一扫", "订阅我们",
        "下载客户端", "下载app", "资讯请下载", "關注我們", "メールマガジン", "メルマガ登録",
        "会員登録", "無料登録", "フォローする", "フォローしてね", "友だち追加", "กดติดตาม",
        "ติดตามเราได้ที่",
    ),
    "a notice of rights": (
        "版权所有", "版權所有", "未经授权", "未經授權", "不得转载", "不得轉載", "转载请注明",
        "無断転載", "無断複製", "图片来源", "圖片來源", "图源：", "สงวนลิขสิทธิ์",
    ),
    "a call to share or answer": (
        "分享到", "分享至", "この記事をシェア", "シェアする", "ツイートする",
        "はてなブックマーク", "コメントを残す", "コメントを投稿", "发表评论", "发表回复",
        "แชร์ข่าวนี้",
    ),
    "who edited it": (
        "责任编辑", "責任編輯", "（编辑：", "(编辑：", "[责编", "【责任编辑", "编辑：", "责编：",
    ),
}  # fmt: skip
"""What sentences say that are never part of an article, anywhere near their beginning."""
INVITING = (
    "客户端下载", "打开app", "app内打开", "追蹤我們", "下載app", "下載客戶端", "加入line好友",
    "訂閱電子報", "카카오톡 채널 추가",
)  # fmt: skip
"""What labels say that invite; sentences say it of an app, and steps of a guide: "打开App后"."""
ALONE = frozenset({
    "收起", "展开", "展开全文", "关闭窗口", "关闭本页", "打印本页", "我要反馈", "我要评论",
    "暂无评论", "写评论", "寫評論", "写留言", "我要留言", "我来说两句", "查看评论", "查看全部评论",
    "コメントを書く", "コメントする", "コメントを見る", "댓글 쓰기", "댓글쓰기", "댓글 달기",
    "댓글 보기", "展開全文", "關閉視窗", "友善列印", "全文表示", "펼치기",
})  # fmt: skip
"""Labels of controls, of which none may be the name of a setting, as "關閉" may."""
FILED = (
    "關鍵字：", "關鍵詞：", "关键词:", "关键字:", "文章关键词", "キーワード：", "키워드:",
    "关键词 :", "关键字 :",
)  # fmt: skip
"""The beginnings of lines that say under what a text is filed, and end no sentence."""
ELSEWHERE = (
    "相关推荐", "相關推薦", "相关文章", "相關文章", "相关报道", "相關報導", "相关链接",
    "相關連結", "精彩推荐", "为您推荐", "为你推荐", "為您推薦", "推荐文章", "推薦文章",
    "推荐新闻", "热门文章", "熱門文章", "热门新闻", "熱門新聞", "点击排行", "您可能感兴趣",
    "您可能感兴趣的文章", "你可能感兴趣的文章",
    "你可能感兴趣", "您可能感興趣", "你可能会喜欢", "您可能会喜欢", "你可能也喜歡",
    "您可能也喜歡", "猜你喜歡", "文章被以下专栏收录", "大家都在看", "往期回顾", "往期精彩",
    "合わせて読みたい", "関連トピック", "関連コンテンツ", "よく読まれている", "次に読みたい",
    "あなたにおすすめ", "เรื่องที่เกี่ยวข้อง", "บทความที่เกี่ยวข้อง", "추천 기사", "인기 기사",
    "함께 보면 좋은",
)  # fmt: skip
"""Headings that lead to other pages. More words make them the text's own, if nothing below links:
"大家都在看短剧".
"""
