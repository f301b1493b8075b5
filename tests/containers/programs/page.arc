filedesc://IA-1.arc 0.0.0.0 20190602093000 text/plain 76
1 0 InternetArchive
URL IP-address Archive-date Content-type Archive-length

https://millpond.example/2019/05/sluice/ 192.0.2.7 20190602093000 text/html 1737
HTTP/1.1 200 OK
Content-Type: text/html; charset=utf-8

<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Who Opened The Sluice? – Millpond Notes</title><meta property="og:site_name" content="Millpond Notes"></head>
<body><nav><a href="/">Home</a></nav><article><h1>Who Opened The Sluice?</h1>
<p>The upper pond was empty on Tuesday morning, and the miller found the café’s boat lying in the mud.</p>
<p>Nobody has said who turned the wheel, though three people own a key and two were seen nearby.</p>
<p>At noon the carp had been carried over in buckets, and the sluice was shut again with a new chain.</p></article>
<h2>3 comments</h2><ol class="commentlist"><li class="comment depth-1" id="comment-41"><div class="comment-body"><div class="comment-author vcard"><cite class="fn">Odo Weir</cite></div><div class="comment-meta commentmetadata"><a href="https://millpond.example/2019/05/sluice/#comment-41">2 days ago</a></div><p>I heard the wheel turn at four, and it was not the wind.</p></div><ul class="children"><li class="comment depth-2" id="comment-42"><div class="comment-body"><div class="comment-author vcard"><cite class="fn">Silke</cite></div><div class="comment-meta commentmetadata"><a href="https://millpond.example/2019/05/sluice/#comment-42">yesterday</a></div><p>At four you are asleep, Odo, as the whole lane can hear.</p></div></li></ul></li><li class="comment depth-1" id="comment-43"><div class="comment-body"><div class="comment-author vcard"><cite class="fn">Bram K.</cite></div><div class="comment-meta commentmetadata"><a href="https://millpond.example/2019/05/sluice/#comment-43">3 hours ago</a></div><p>My key is where it always was. Ask the heron.</p></div></li></ol></body></html>

