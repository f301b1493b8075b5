"""The style sheet of a saved page, for screens and paper."""

SHARED = """\
body{font-family:Georgia,"Times New Roman",serif;line-height:1.55}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:1.6em 0 .5em}
h1{font-size:1.9em;margin-top:0}
h4,h5,h6{font-size:1em}
blockquote,aside{margin:1em 0;padding:.1em 1em;border-left:3px solid}
pre{overflow:auto;white-space:pre-wrap;padding:.6em .8em;border:1px solid}
code,pre{font-family:ui-monospace,Menlo,Consolas,monospace;font-size:.9em}
table{border-collapse:collapse;margin:1em 0}
th,td{border:1px solid;padding:.25em .6em;text-align:left;vertical-align:top}
ul.labelled{list-style:none;padding-left:1em}
figure{margin:1em 0}
figcaption{font-size:.85em}
"""

PAGE = """\
:root{color-scheme:light dark;
--ink:#1c1b19;--pale:#6b6862;--line:#d8d4cb;--link:#1d5a8c;--bar:#3f6f93}
@media (prefers-color-scheme:dark){
:root{--ink:#d9d5cc;--pale:#98948a;--line:#45423c;--link:#8fb8d4;--bar:#7fa6c2}
}
body{max-width:44rem;margin:2rem auto;padding:0 1rem;color:var(--ink);overflow-wrap:break-word}
@media screen{table{display:block;overflow-x:auto}}
a{color:var(--link)}
blockquote,aside{border-left:0;border-inline-start:3px solid}
blockquote,aside,pre,th,td{border-color:var(--line)}
.about,.about a,figcaption,summary{color:var(--pale)}
.picture svg{display:block;width:100%;height:auto;max-height:12rem;fill:var(--bar)}
.comments{overflow-wrap:anywhere}
details{border-left:2px solid var(--line);padding-left:.8rem;margin:.9rem 0}
details details{margin-left:.4rem}
details.deep{margin-left:0;padding-left:.2rem}
summary{cursor:pointer;font-size:.9em}
summary b{color:var(--ink)}
details[open]>summary .below{display:none}
.text{margin:.3rem 0}
.text>p{margin:.5em 0}
:target{background:color-mix(in srgb,var(--bar) 15%,transparent)}
@media print{
@page{margin:18mm}
:root{--ink:#000;--pale:#444;--line:#999;--link:#000;--bar:#555}
body{max-width:none;margin:0;font-size:10.5pt}
details::details-content{content-visibility:visible;display:block;height:auto}
summary{list-style:none;break-after:avoid}
summary::-webkit-details-marker{display:none}
h1,h2,h3,h4{break-after:avoid}
figure,tr{break-inside:avoid}
table{font-size:.85em}
th,td{overflow-wrap:anywhere}
article :not(.about)>a[href^=http]::after{content:" <" attr(href) ">";font-size:.75em;
overflow-wrap:anywhere;direction:ltr;unicode-bidi:isolate}
}
"""

BOOK = """\
.about{font-style:italic}
.head{margin:1em 0 .2em;font-weight:bold}
.head .more{font-weight:normal}
.c{padding-left:.6em;border-left:2px solid #999}
""" + "".join(f".l{level}{{margin-left:{level * 0.8:.1f}em}}\n" for level in range(1, 9))
