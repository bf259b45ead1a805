"""Ways to smuggle a script into Markdown: each calls RAN if it gets through. Written for this repository.

LIVE ones do run in today's Chromium when Markdown is published unsanitised (test_markup_browser.py shows it); STILL
ones are old tricks, or text that must stay text, and are here so that no cleverness of ours brings them to life.
"""

LIVE = (
    # Elements that are programs
    "<script>RAN</script>",
    "<ScRiPt>RAN</sCrIpT>",
    "<script\n>RAN</script\n>",
    "字<script>RAN</script>字",
    '<script src="data:text/javascript,RAN"></script>',
    '<script type="module">RAN</script>',
    "- 列表<script>RAN</script>",
    "> 引用<script>RAN</script>",
    "| 甲 | 乙 |\n|---|---|\n| <script>RAN</script> | 丙 |",
    "<svg><script>RAN</script></svg>",
    '<svg><script href="data:text/javascript,RAN"/></svg>',
    "</div></main></article><script>RAN</script>",
    '<script markdown="1">RAN</script>',
    '<iframe src="javascript:parent.RAN"></iframe>',
    '<iframe srcdoc="<script>parent.RAN</script>"></iframe>',
    # Handlers
    "<img src=x onerror=RAN>",
    "字<img src=x onerror=RAN />字",
    "<img src=x onerror =RAN>",
    "<IMG SRC=x ONERROR=RAN>",
    "<img src=x\nonerror=RAN>",
    "<img src=x onerror=&#119;indow.RAN>",
    '<img title="</p>" src=x onerror=RAN>',
    "<svg onload=RAN>",
    "<svg/onload=RAN>",
    "<details open ontoggle=RAN><summary>看</summary></details>",
    "<input autofocus onfocus=RAN>",
    "<input type=image src=x onerror=RAN>",
    "<textarea autofocus onfocus=RAN></textarea>",
    "<select autofocus onfocus=RAN><option>甲</select>",
    "<video src=x onerror=RAN></video>",
    "<video><source src=x onerror=RAN></video>",
    "<audio src=x onerror=RAN></audio>",
    "<link rel=stylesheet href=x onerror=RAN>",
    "<p onclick=RAN>字</p>",
    "<b onmouseover=RAN>字</b>",
    '<a href="https://www.gov.cn" onclick=RAN>字</a>',
    "<xss tabindex=1 onfocus=RAN>字</xss>",
    "<kbd onclick=RAN>字</kbd>",
    '<style>@keyframes x{}</style><p style="animation:x 1s" onanimationstart=RAN>字</p>',
    # Where links lead
    '<a href="javascript:RAN">字</a>',
    '<a href="JaVaScRiPt:RAN">字</a>',
    '<a href="java&#10;script:RAN">字</a>',
    '<a href="java&Tab;script:RAN">字</a>',
    '<a href="javascript&colon;RAN">字</a>',
    '<a href=" &#14; javascript:RAN">字</a>',
    '<svg><a xlink:href="javascript:RAN"><text y="9">字</text></a></svg>',
    '<form action="javascript:RAN"><button>字</button></form>',
    '<form><button formaction="javascript:RAN">字</button></form>',
    "[字](javascript:RAN)",
    "[字](<javascript:RAN>)",
    "[字](java&#115;cript:RAN)",
    "[字](&#1;javascript:RAN)",
    '[字]( JavaScript:RAN "题")',
    "[字][NUMBER]\n\n[NUMBER]: javascript:RAN",
    "[vNUMBER]\n\n[vNUMBER]: <JAVASCRIPT:RAN>",
    "<javascript://%0aRAN>",
    # Attributes that Markdown adds
    '![字](x){: onerror="RAN" }',
    '**字**{: onclick="RAN" }',
    '### 题NUMBER {: onmouseover="RAN" }',
    "一段\n{: onclick=RAN }",
    '[字](#){: href="javascript:RAN" }',
    '- 条\n{: onclick="RAN" }',
    '<div markdown="1" onclick="RAN">\n\n字\n\n</div>',
    '<p markdown="span">字<img src=x onerror=RAN></p>',
    '!!! note "<img src=x onerror=RAN>"\n    字',
    # Headings stand in the table of contents as well
    "### <img src=x onerror=RAN> 题NUMBER",
    "### <script>RAN</script> 题NUMBER",
    # Parsers that see something else
    '<noscript><p title="</noscript><img src=x onerror=RAN>"></noscript>',
    "<!--><img src=x onerror=RAN>-->",
    "<?xml ?><img src=x onerror=RAN>",
    '<!DOCTYPE x [<!ENTITY a "b">]><img src=x onerror=RAN>',
    # The markers of our own templates
    "<!--html-->\n<img src=x onerror=RAN>\n<!--/html-->",
    "<!--<!--html-->html-->\n<img src=x onerror=RAN>\n<!--/<!--/html-->html-->",
    "字\n\n  <!--html-->\n<img src=x onerror=RAN>\n  <!--/html-->",
    # Stays the last: a parser takes the rest of the page for a comment
    "<math><mtext></p><style><!--</style><img src=x onerror=RAN>",
)

STILL = (
    '``` { .html onclick="RAN" }\n代码\n```',
    '<img/src="x"/onerror=RAN>',
    "<scr<script>ipt>RAN</scr</script>ipt>",
    "&#60;script&#62;RAN&#60;/script&#62;",
    "&lt;script>RAN&lt;/script>",
    "＜script＞RAN＜/script＞",
    "`<script>RAN</script>`",
    "```\n<script>RAN</script>\n```",
    "    <script>RAN</script>",
    "### &lt;img src=x onerror=RAN&gt; 题NUMBER",
    "### `<img src=x onerror=RAN>` 题NUMBER",
    "### 题NUMBER {: data-toc-label='<img src=x onerror=RAN>' }",
    "<template><script>RAN</script></template>",
    "<textarea><script>RAN</script></textarea>",
    "<![CDATA[<img src=x onerror=RAN>]]>",
    '<meta http-equiv="refresh" content="0;url=javascript:RAN">',
    '<base href="javascript:RAN//"><a href="#">字</a>',
    '<object data="javascript:RAN"></object>',
    '<embed src="data:text/html,<script>RAN</script>">',
    '<img src="data:image/svg+xml,<svg onload=RAN>">',
    '<a href="data:text/html,<script>RAN</script>">字</a>',
    "[字](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[字](vbscript:RAN)",
    '<table background="javascript:RAN"><tr><td>字</td></tr></table>',
    '<p style="background:url(javascript:RAN);width:expression(RAN)">字</p>',
    '![字](x "题" onerror="RAN")',
    "<img src=x onerror=RAN",
    '<p title="没有写完',
    "&#2;fanzha-html:0&#3;",
)


def numbered(vectors: tuple[str, ...], first: int = 1) -> dict[int, str]:
    """Number → Markdown that calls ran(number)."""
    return {
        number: vector.replace("NUMBER", str(number)).replace("RAN", f"ran({number})")
        for number, vector in enumerate(vectors, first)
    }
