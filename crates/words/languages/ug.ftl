### Every text that shoppers read, in Uyghur. A draft: not yet read by a native speaker; what is missing here is shown in Chinese.
###
### `cargo build` checks this file against zh-CN.ftl: see docs/languages.md for what of Fluent may be used here.

## wait: what a page says while a code is being checked.

wait-checking = تەكشۈرۈلۈۋاتىدۇ…
wait-checking-slow = تور ئاستا، سۇپىنىڭ جاۋابى كۈتۈلۈۋاتىدۇ…

## common: the frame around every page: navigation, view switches, notes.

common-brand = سۇيۈەن

# The name of the app within another site's page.
common-embedded = مەھسۇلات تەكشۈرۈش

# Behind the name of the app, in the title of its first page.
common-tagline = سىكاننېرلاڭ، مەنبەسىنى بىلىڭ

# The first link of a page, for keyboards and screen readers.
common-skip = مەزمۇنغا ئاتلاش
common-menu = ئاساسىي تىزىملىك
common-home = باش بەت
common-scan = سىكاننېرلاش
common-history = خاتىرە
common-about = چۈشەندۈرۈش

# A button: larger type and fewer things on the page. Keep it to a few characters.
common-elder-on = چوڭ خەت

# The same button, back to the usual view.
common-elder-off = ئادەتتىكى

# The button that changes the appearance; $theme is common-theme-system, -light or -dark.
common-theme = كۆرۈنۈش: { $theme }
common-theme-system = سىستېمىغا ئەگىشىش
common-theme-light = يورۇق
common-theme-dark = قاراڭغۇ
common-language = كۆرۈنمە تىلى
common-language-failed = بۇ تىل يۈكلەنمىدى. تورنى تەكشۈرۈپ قايتا سىناڭ.
common-loading = يۈكلىنىۋاتىدۇ…
common-retry = قايتا سىناش
common-not-found = بۇنداق بەت يوق
common-not-found-hint = ئۇلانما تولۇق بولماسلىقى مۇمكىن. باش بەتكە قايتىپ قايتا سىكاننېرلاڭ.
common-to-home = باش بەتكە قايتىش
common-opens-elsewhere = باشقا تور بېكەت ئېچىلىدۇ
common-offline = ھازىر تور يوق. خاتىرىلەرنى يەنىلا كۆرگىلى بولىدۇ؛ پاش قىلغان مەزمۇنلار ئالدى بىلەن يانفوندا ساقلىنىپ، تورغا ئۇلانغاندا ئاپتوماتىك يوللىنىدۇ.
common-install = ئۈستەلئۈستىگە ئورنىتىش
common-update-ready = يېڭى نەشرى تەييار
common-update-now = يېڭىلاش
common-copied = كۆچۈرۈلدى

## home: the first page, with its photo picker and the form for typed digits.

home-title = ھەر بىر مەھسۇلاتنىڭ مەنبەسىنى ئېنىق كۆرۈڭ
home-lead = ئورالمىدىكى مەنبە سۈرۈشتۈرۈش كودىنى سىكاننېرلاپ، ئىشلەپچىقارغۇچى ئىمزالىغان خاتىرىنى، تەكشۈرۈش دوكلاتىنى ۋە بېسىپ ئۆتكەن يولىنى سېلىشتۇرۇڭ.
home-scan = سىكاننېرلاش
home-scan-hint = ئىككىلىك كود، سىزىقلىق كود ھەممىسى بولىدۇ
home-photo = رەسىم تاللاش
home-typed = رەقەم كىرگۈزۈش
home-drop = رەسىمنى بۇ يەرگە سۆرەپ كەلسىڭىز ياكى چاپلىسىڭىزمۇ بولىدۇ
home-reading-photo = رەسىم ئوقۇلۇۋاتىدۇ…
home-photo-none = رەسىمدىن كود تېپىلمىدى. يېقىنراق كېلىپ، نۇر قايتىشتىن ساقلىنىپ قايتا تارتىڭ.
home-recent = يېقىندا تەكشۈرۈلگەن
home-recent-all = بارلىق خاتىرىلەر
home-private-title = رەسىم يانفوندىن چىقمايدۇ
home-private-text = كود يانفوندا تونۇلىدۇ، پەقەت كودلا سۈرۈشتۈرۈلىدۇ.
home-signed-title = ئىمزا نەق مەيداندا تەكشۈرۈلىدۇ
home-signed-text = ئىشلەپچىقارغۇچىنىڭ ئىمزاسىنى ئۆز يانفونىڭىز دەلىللەيدۇ، بىزنىڭ سۆزىمىزگىلا تايانمايدۇ.
home-honest-title = قانچىلىك ئىسپات بولسا، شۇنچىلىك گەپ
home-honest-text = ھەر بىر خۇلاسىنىڭ سەۋەبى يېزىلىدۇ، تەكشۈرگىلى بولمىسا شۇنداق دەپ ئېيتىلىدۇ.
home-typed-title = كودنىڭ يېنىغا بېسىلغان رەقەملەرنى كىرگۈزۈڭ
home-typed-company = 1-قەدەم: ئىشلەپچىقارغۇچى كارخانىنى تاللاڭ
home-typed-digits = 2-قەدەم: رەقەملەرنى كىرگۈزۈڭ
home-typed-digits-hint = بوشلۇق ۋە سىزىقچىلارنى كىرگۈزمىسىڭىزمۇ بولىدۇ.

# An example in monospace follows.
home-typed-example = مەسىلەن
home-typed-any = كارخانا تاللىماي، تاۋارنىڭ سىزىقلىق كودىنى ياكى تولۇق كودنى بىۋاسىتە كىرگۈزۈش
home-typed-submit = تەكشۈرۈش
home-typed-empty = ئاۋۋال كودنىڭ يېنىدىكى رەقەملەرنى كىرگۈزۈڭ.
home-issuers-failed = ھازىرچە كارخانىلار تىزىملىكىنى ئالغىلى بولمىدى. تولۇق كودنى بىۋاسىتە كىرگۈزسىڭىز بولىدۇ.

## scan: the camera page. Its hints stand over the picture: a line of a phone at most.

scan-title = سىكاننېرلاش
scan-aim = كودنى رامكا ئىچىگە ئېلىپ، مىدىرلاتماي تۇرۇڭ
scan-asking = كامېرا ئىشلىتىشكە رۇخسەت قىلىڭ
scan-found = كود تونۇلدى
scan-price-code = بۇ تاۋارنىڭ سىزىقلىق كودى. دەل مۇشۇ مەھسۇلاتنى تەكشۈرۈش ئۈچۈن ئورالمىنى ئايلاندۇرۇپ، مەنبە سۈرۈشتۈرۈش كودىنى (追溯码) تېپىڭ.
scan-use-price-code = يەنىلا سىزىقلىق كود بىلەن تەكشۈرۈش
scan-torch-on = قول چىراغنى يېقىش
scan-torch-off = قول چىراغنى ئۆچۈرۈش
scan-zoom = چوڭ-كىچىكلىكى
scan-zoom-in = چوڭايتىش
scan-zoom-out = كىچىكلىتىش
scan-lens = كامېرا ئالماشتۇرۇش
scan-photo = رەسىم ئىشلىتىش
scan-typed = رەقەم كىرگۈزۈش
scan-stop = كامېرانى تاقاش
scan-restart = كامېرانى قايتا ئېچىش
scan-hint-torch = سەل قاراڭغۇ، قول چىراغنى يېقىپ بېقىڭ
scan-hint-light = سەل قاراڭغۇ، يورۇقراق يەرگە بېرىڭ
scan-hint-turn = نۇر قايتىۋاتىدۇ، ئورالمىنى سەل بۇراڭ
scan-hint-steady = سەل خىرە، مۇقىم تۇتۇپ تۇرۇڭ
scan-hint-closer = كود كۆرۈندى، بەك كىچىك، يېقىنراق كېلىڭ
scan-hint-farther = بەك يېقىن، سەل كەينىگە قايتىڭ
scan-hint-face = كود كۆرۈندى، ئوقۇلمىدى: ئۇدۇل تۇتۇڭ ياكى سەل بۇراڭ
scan-hint-search = يەنە يېقىنراق كېلىڭ ياكى ئورالمىنى بۇراڭ
scan-signals-off = ئاۋاز ۋە تىترەشنى تاقاش
scan-signals-on = ئاۋاز ۋە تىترەشنى ئېچىش
scan-picture = كامېرا كۆرۈنۈشى

## list: how items are put in a row.

# Two items of a list; a longer one is made of it, item by item.
list-pair = { $first }، { $next }

## error: what went wrong, and (.next) what to do about it.

error-not-loaded = بۇ بەت تولۇق يۈكلەنمىدى
    .next = تور ئۈزۈلۈپ قالغان بولۇشى مۇمكىن. تورغا ئۇلانغاندىن كېيىن قايتا سىناڭ.

error-camera-insecure-context = تور بەت بىخەتەر ئۇلىنىشتا ئەمەس، توركۆرگۈ كامېرانى ئاچمىدى
    .next = ئادرېسى https بىلەن باشلىنىدىغان بەتنى ئېچىڭ ياكى رەسىم ئىشلىتىڭ، رەقەم كىرگۈزۈڭ.
error-camera-not-supported = بۇ توركۆرگۈ كامېرانى قوللىمايدۇ
    .next = يانفوننىڭ ئۆزىدىكى توركۆرگۈنى ئىشلىتىڭ ياكى رەسىم ئىشلىتىڭ، رەقەم كىرگۈزۈڭ.
error-camera-permission-denied = كامېرا ئىشلىتىش رۇخسىتى بېرىلمىدى
    .next = توركۆرگۈنىڭ بېكەت تەڭشىكىدە كامېراغا رۇخسەت قىلىپ قايتا سىناڭ؛ رەسىم ئىشلەتسىڭىز ياكى رەقەم كىرگۈزسىڭىزمۇ بولىدۇ.
error-camera-not-found = بۇ ئۈسكۈنىدە كامېرا يوق
    .next = رەسىم ئىشلىتىڭ ياكى رەقەم كىرگۈزۈڭ.
error-camera-in-use = كامېرانى باشقا ئەپ ئىشلىتىۋاتىدۇ
    .next = كامېرا ئىشلىتىۋاتقان باشقا ئەپلەرنى تاقاپ، قايتا سىناڭ.
error-camera-blocked-by-frame = بۇ بەت قىستۇرۇلغان تور بېكەت كامېرانى ئاچمىغان
    .next = يېڭى كۆزنەكتە ئېچىڭ ياكى رەسىم ئىشلىتىڭ، رەقەم كىرگۈزۈڭ.
error-camera-timed-out = كامېرادىن كۆرۈنۈش كەلمىدى
    .next = قايتا سىناڭ؛ يەنە بولمىسا، تور بەتنى قايتا ئېچىڭ ياكى رەسىم ئىشلىتىڭ.
error-camera-failed = كامېرا ئېچىلمىدى
    .next = قايتا سىناڭ ياكى رەسىم ئىشلىتىڭ، رەقەم كىرگۈزۈڭ.
error-scanner-not-a-picture = بۇ ھۆججەت تونۇغىلى بولىدىغان رەسىم ئەمەس
    .next = فورماتى JPG، PNG ياكى WebP بولغان رەسىمنى تاللاڭ.
error-scanner-too-large = رەسىم بەك چوڭ
    .next = كود بار قىسمىنى كېسىۋېلىڭ ياكى قايتا تارتىڭ.
error-scanner-not-started = تونۇش پروگراممىسى قوزغالمىدى
    .next = تورنى تەكشۈرۈپ، تور بەتنى قايتا ئېچىڭ.
error-ask-offline = سۇپىغا ئۇلانغىلى بولمىدى، يانفوندا تور يوق بولۇشى مۇمكىن
    .next = بۇ كود خاتىرىلەپ قويۇلدى، تورغا ئۇلانغاندىن كېيىن قايتا تەكشۈرۈڭ.
error-ask-timed-out = سۇپا ۋاقتىدا جاۋاب بەرمىدى
    .next = تور ئاستا بولۇشى مۇمكىن، سەل تۇرۇپ قايتا سىناڭ.
error-ask-down = سۇپىنىڭ مۇلازىمىتى ۋاقىتلىق ئۈزۈلدى
    .next = بۇنىڭ مەھسۇلاتنىڭ راست-ساختىلىقى بىلەن مۇناسىۋىتى يوق، سەل تۇرۇپ قايتا سىناڭ.
error-ask-too-many = تەكشۈرۈش بەك كۆپ
    .next = سەل تۇرۇپ قايتا سىناڭ.
error-ask-garbled = سۇپىنىڭ جاۋابىنى چۈشەنگىلى بولمىدى
    .next = تورغا كىرىش تەلەپ قىلىنغان ياكى مۇلازىمەت كاشىلا چىققان بولۇشى مۇمكىن. باشقا تورغا ئالماشتۇرۇپ سىناڭ.
error-ask-scheme-unsupported = سۇپا بۇ خىل كودنى قوبۇل قىلمايدۇ
    .next = ئورالمىدىن مەنبە سۈرۈشتۈرۈش كودىنى (追溯码) تېپىڭ ياكى ئىشلەپچىقارغۇچىدىن سوراڭ.
error-ask-code-refused = سۇپا بۇ كودنى تولۇق ئەمەس دەپ قارىدى
    .next = قايتا سىكاننېرلاڭ ياكى كىرگۈزگەن رەقەملەرنى سېلىشتۇرۇڭ.
error-ask-no-trust-list = ئىشەنچلىك ئىمزا تىزىملىكىنى ئالغىلى بولمىدى
    .next = ئۇ بولمىسا ئىمزانى تەكشۈرگىلى بولمايدۇ. يانفوننىڭ چېسلاسى ۋە تورنى تەكشۈرۈپ قايتا سىناڭ.

## outcome: what a check comes to: the headline of a result; .advice says what it means and what to do now; .short stands in lists, one or two words.

outcome-verified = ئىشلەپچىقارغۇچىنىڭ خاتىرىسى بىلەن بىردەك
    .advice = ئىمزا، ھالەت ۋە تەكشۈرۈش خاتىرىسىدە نورمالسىزلىق يوق. ئاخىرقى قەدەم: ئورالمىدىكى تۈركۈم نومۇرى ۋە چېسلانى سېلىشتۇرۇڭ.
    .short = بىردەك
outcome-on-record = مەھسۇلات ئەنگە ئېلىنغان
    .advice = خاتىرە راست، لېكىن مۇشۇ كودقىلا تايىنىپ بۇ مەھسۇلات بىلەن تەقلىد مالنى پەرقلەندۈرگىلى بولمايدۇ. ھەر بىر مەھسۇلاتقا ئايرىم بېرىلگەن مەنبە سۈرۈشتۈرۈش كودىنى تېپىڭ.
    .short = ئەندە بار
outcome-caution = دىققەت قىلىڭ
    .advice = دىققەت قىلىشىڭىزغا تېگىشلىك ئەھۋال بار، تۆۋەندىكى سەۋەبلەرنى كۆرۈپ ئاندىن قارار قىلىڭ.
    .short = دىققەت
outcome-conflict = مەھسۇلات خاتىرىگە ماس كەلمىدى
    .advice = ئىشلەتمەڭ، مەھسۇلات بىلەن تالوننى ساقلاپ قويۇپ، پاش قىلىڭ.
    .short = ماس ئەمەس
outcome-do-not-use = ئىشلەتمەڭ
    .advice = ئىشلىتىشنى توختىتىڭ، ئورالمىسىنى ساقلاپ قويۇڭ، ساتقۇچى ياكى ئىشلەپچىقارغۇچى بىلەن ئالاقىلىشىڭ.
    .short = ئىشلەتمەڭ
outcome-not-found = بۇنداق كود تېپىلمىدى
    .advice = سۇپىدا بۇ كود يوق. ئاۋۋال خاتا سىكاننېرلانغان ياكى خاتا كىرگۈزۈلگەن-كىرگۈزۈلمىگەنلىكىنى تەكشۈرۈڭ؛ يەنىلا تېپىلمىسا، ئىشلەتمەڭ ۋە پاش قىلىڭ.
    .short = تېپىلمىدى
outcome-untrusted = بۇ كودقا ئىشەنگىلى بولمايدۇ
    .advice = كودتىكى ئۇلانمىنى ئاچماڭ، مەھسۇلاتنى ئىشلەتمەڭ، پاش قىلىڭ.
    .short = ئىشەنچسىز
outcome-cannot-check = ھازىرچە تەكشۈرگىلى بولمايدۇ
    .advice = بۇ مەھسۇلاتتا مەسىلە بار دېگەنلىكمۇ، مەسىلە يوق دېگەنلىكمۇ ئەمەس.
    .short = تەكشۈرۈلمىدى

## reason: why a verdict is as it is: what was checked and what came of it; .detail says what follows.

reason-code-malformed-typed = رەقەم توغرا ئەمەس: تەكشۈرۈش خانىسى ماس كەلمىدى
    .detail = بىر خانىسى خاتا كىرگۈزۈلگەن بولۇشى مۇمكىن، ئورالمىغا قاراپ قايتا كىرگۈزۈڭ.
reason-code-malformed-scanned = بۇ كود قائىدىگە ئۇيغۇن ئەمەس
    .detail = تەكشۈرۈش خانىسى ياكى ئۇزۇنلۇقى خاتا، رەسمىي مەھسۇلاتلاردا مۇنداق بېسىلمايدۇ. يەنە بىر قېتىم سىكاننېرلاڭ.
reason-code-irregular = كودنىڭ يېزىلىشى قائىدىگە ئۇيغۇن ئەمەس ياكى بۇ ئەپ تونۇمايدۇ، لېكىن سۇپىدا خاتىرىسى بار
    .detail = ئورالمىدىكى تۈركۈم نومۇرى ۋە چېسلانى سېلىشتۇرۇڭ.
reason-code-not-understood = بۇ مەھسۇلاتنىڭ مەنبە سۈرۈشتۈرۈش كودى ئەمەس
    .detail = ئېلان، پۇل تۆلەش كودى ياكى تور ئادرېسى بولۇشى مۇمكىن. ئورالمىدىن «مەنبە سۈرۈشتۈرۈش كودى» نى (追溯码) تېپىڭ.
reason-link-foreign = كودتىكى ئۇلانما مۇنۇ بېكەتكە تەۋە: { $domain }
    .detail = بۇ مۇشۇ سۇپىنىڭ ئادرېسى ئەمەس. بىز پەقەت ئىچىدىكى كودنى ئېلىپلا سۈرۈشتۈردۇق، ئۇلانمىنى ئاچمىدۇق.
reason-link-look-alike = ئۇلانما { $of } نى دوراپ ياسالغان
    .detail = ئۇ ئەمەلىيەتتە مۇنۇ بېكەتكە بارىدۇ: { $domain }. ئۇنى ئاچماڭ، ئۇ يەرگە ھېچقانداق ئۇچۇر يازماڭ.
reason-no-such-code-typed = سۇپىدا بۇنداق رەقەم يوق
    .detail = كارخانىنى توغرا تاللىغان، رەقەمنى توغرا كىرگۈزگەن-كىرگۈزمىگەنلىكىڭىزنى تەكشۈرۈڭ.
reason-no-such-code-scanned = بۇ كود سۇپىدا تىزىملىتىلمىغان
    .detail = توغرا سىكاننېرلانسىمۇ تېپىلماسلىق ساختا مالنىڭ دائىم ئۇچرايدىغان ئالامىتى.
reason-not-registered = بۇ نومۇر سۇپىدا تىزىملىتىلمىغان
    .detail = كۆپ قىسىم سىزىقلىق كود، كارخانا ۋە گۇۋاھنامە نومۇرلىرى مەنبە سۈرۈشتۈرۈش سۇپىسىدا يوق، بۇ مەھسۇلاتتا مەسىلە بار دېگەنلىك ئەمەس. ئورالمىدىن مەنبە سۈرۈشتۈرۈش كودىنى تېپىڭ.

# $headline is an outcome.
reason-last-seen = ئالدىنقى قېتىمقى نەتىجە: { $headline }
    .detail = تەكشۈرۈلگەن ۋاقتى: { $time }. شۇنىڭدىن كېيىنكى ئۆزگىرىشلەر (مەسىلەن قايتۇرۇۋېلىش) بۇ يەردە كۆرۈنمەيدۇ.
reason-signed-by-maker = ئىشلەپچىقارغۇچىنىڭ ئىمزاسى كۈچكە ئىگە
    .detail = بۇ خاتىرىگە تىزىملاتقان ئىشلەپچىقارغۇچى ئىمزا قويغان، ئىمزا قويۇلغاندىن كېيىن ئۆزگەرتىلمىگەن، دەل مۇشۇ كودقا ماس كېلىدۇ.
reason-not-signed = خاتىرىدە ئىشلەپچىقارغۇچىنىڭ ئىمزاسى يوق
    .detail = مەزمۇننى سۇپا يەتكۈزگەن، ئىشلەپچىقارغۇچىدىن كەلگەنلىكىنى ئىسپاتلىغىلى بولمايدۇ.
reason-record-of-another-code = بېرىلگىنى باشقا بىر كودنىڭ خاتىرىسى
    .detail = بىرەرسى ساختا مالغا راست مەھسۇلاتنىڭ خاتىرىسىنى كۆرسىتىۋاتقان بولۇشى مۇمكىن.
reason-statement-altered = ئىمزا توغرا چىقمىدى
    .detail = خاتىرە ئىمزا قويۇلغاندىن كېيىن ئۆزگەرتىلگەن ياكى ئۇنىڭغا ئىشلەپچىقارغۇچى پەقەت ئىمزا قويمىغان.
reason-statement-unknown-issuer = ئىمزا قويغۇچى ئىشەنچلىك تىزىملىكتە يوق
    .detail = سۇپا بۇ كارخانىنى تونۇمايدۇ.
reason-statement-unknown-key = ئىمزا ئاچقۇچى ئىشەنچلىك تىزىملىكتە يوق
    .detail = مۇشۇ ئىشلەپچىقارغۇچىدىن كەلگەنلىكىنى ئىسپاتلىغىلى بولمايدۇ.
reason-statement-key-of-another = باشقا كارخانىنىڭ ئاچقۇچى ئىشلىتىلگەن
    .detail = ئىمزا قويغۇچى بۇ ئىشلەپچىقارغۇچىنىڭ نامىنى ئوغرىلىقچە ئىشلەتكەن.
reason-statement-key-revoked = ئىمزا ئاچقۇچى بىكار قىلىنغان
    .detail = بۇ ئاچقۇچ ئاشكارىلىنىپ كەتكەن بولۇشى مۇمكىن، ئۇنىڭدا ئىمزالانغان خاتىرىگە ئەمدى ئىشەنگىلى بولمايدۇ.
reason-statement-key-not-valid-then = ئىمزا قويۇلغاندا ئاچقۇچ كۈچكە ئىگە مۇددەتتە ئەمەس ئىدى
    .detail = بۇ خاتىرىگە ئىشەنگىلى بولمايدۇ.
reason-statement-from-the-future = ئىمزا ۋاقتى كەلگۈسى ۋاقىت بولۇپ قالغان
    .detail = يانفوننىڭ ۋاقتىنى تەكشۈرۈڭ؛ ۋاقتى توغرا بولسا، بۇ خاتىرىگە ئىشەنگىلى بولمايدۇ.
reason-standing-stale = سۇپىنىڭ ھالەت ئۇچۇرى كونىراپ قالغان
    .detail = ئەڭ يېڭى قايتۇرۇۋېلىش ياكى ئاگاھلاندۇرۇش كۆرۈنمەسلىكى مۇمكىن، قايتا تەكشۈرۈڭ.
    .detail-with-clock = يانفوننىڭ ۋاقتى بىلەن سۇپىنىڭ ۋاقتى تەخمىنەن { $difference } پەرقلىنىدۇ، ئاۋۋال يانفوننىڭ ۋاقتىنى توغرىلاپ ئاندىن تەكشۈرۈڭ.

# As reason-standing-stale, of a status that is not used at all.
reason-standing-outdated = سۇپىنىڭ ھالەت ئۇچۇرى كونىراپ قالغان
    .detail = قايتا تەكشۈرۈڭ.
reason-standing-unsigned = سۇپىنىڭ ھالەت ئىمزاسى توغرا چىقمىدى
    .detail = جاۋابنى بىرەرسى ئالماشتۇرۇۋەتكەن بولۇشى مۇمكىن، ئىشەنگىلى بولمايدۇ. باشقا تورغا ئالماشتۇرۇپ قايتا سىناڭ.
reason-standing-of-another-code = ھالەت ئۇچۇرى باشقا بىر كودقا تەۋە
    .detail = سۇپىنىڭ جاۋابى ئۆز ئارا ماس كەلمىدى، ئىشەنگىلى بولمايدۇ.
reason-in-good-standing = سۇپىدىكى ھازىرقى ھالىتى نورمال
    .detail = قايتۇرۇۋېلىش، سېتىشتىن توختىتىش ياكى ئاگاھلاندۇرۇش يوق.
reason-recalled = بۇ تۈركۈمدىكى مەھسۇلات قايتۇرۇۋېلىنغان
    .detail = دەرھال ئىشلىتىشنى توختىتىڭ، ساتقۇچى ياكى ئىشلەپچىقارغۇچى بىلەن ئالاقىلىشىپ قايتۇرۇڭ.
reason-withdrawn = بۇ مەھسۇلات سېتىشتىن توختىتىلغان
    .detail = ئەمدى سېتىلماسلىقى كېرەك، ئىشلىتىشنى توختىتىپ ساتقۇچى بىلەن ئالاقىلىشىڭ.
reason-destroyed = خاتىرىدە ئۇنىڭ يوق قىلىۋېتىلگەنلىكى كۆرسىتىلگەن
    .detail = بازاردا ئەمدى بۇ مەھسۇلات بولماسلىقى كېرەك، ئىشلەتمەڭ ۋە پاش قىلىڭ.
reason-sold-elsewhere = تىزىملاتقان سېتىش ئورنى بۇ يەر ئەمەس
    .detail = باشقا رايوندىن قانۇنسىز يۆتكەپ كېلىنگەن بولۇشى مۇمكىن، سېتىشتىن كېيىنكى مۇلازىمەت ۋە ساقلاش شارائىتىغا كاپالەت يوق.
reason-status-unknown = سۇپا نامەلۇم بىر ھالەتنى كۆرسەتتى
    .detail = ئەپنى يېڭىلاڭ ياكى ئىشلەپچىقارغۇچىدىن سوراڭ.
reason-expired = ساقلاش مۇددىتى ئۆتۈپ كەتكەن ({ $date })
    .detail = يېمەڭ ۋە ئىشلەتمەڭ.

# $count is the days that are left, 0 on the last day.
reason-near-expiry =
    { $count ->
       *[other] ساقلاش مۇددىتى توشاي دەپ قالدى، يەنە { $count } كۈن قالدى
    }
    .detail = ساقلاش مۇددىتى توشىدىغان كۈن: { $date }. شۇنىڭغىچە ئىشلىتىپ بولالايدىغان-بولالمايدىغانلىقىڭىزنى مۆلچەرلەڭ.
reason-issuer-suspended = ئىشلەپچىقارغۇچى كارخانا ئىشلەپچىقىرىشتىن توختىتىلىپ تەرتىپكە سېلىنىۋاتىدۇ
    .detail = نازارەت قىلىش تارماقلىرى ئۇنىڭ سالاھىيىتىنى ۋاقىتلىق توختاتقان، ھازىرچە ئىشلەتمەي تۇرۇڭ.
reason-issuer-blacklisted = ئىشلەپچىقارغۇچى كارخانا ئېغىر ئىناۋەتسىزلەر تىزىملىكىدە
    .detail = سېتىۋالماسلىق ياكى ئىشلەتمەسلىكنى تەۋسىيە قىلىمىز.
reason-notice-concerns = مۇناسىۋەتلىك ئېلان بار: { $title }
    .detail = تەپسىلاتىنى تۆۋەندىكى «ئېلانلار» دىن كۆرۈڭ.
reason-first-check = بۇ تۇنجى قېتىملىق تەكشۈرۈش
    .detail = بۇنىڭدىن بۇرۇن بۇ كودنى ھېچكىم تەكشۈرمىگەن.
reason-own-repeats =
    { $count ->
       *[other] پەقەت سىزلا تەكشۈرگەن ({ $count } قېتىم)
    }
    .detail = ئۆزىڭىزنىڭ قايتا تەكشۈرۈشى نورمالسىزلىق ھېسابلانمايدۇ.
reason-plausible-repeats =
    { $count ->
       *[other] باشقىلار { $count } قېتىم تەكشۈرگەن، بۇ نورمال
    }
    .detail = تۇنجى تەكشۈرۈلگەن ۋاقتى: { $time }. دۇكان خادىمى ياكى ئائىلىدىكىلەرنىڭ ئاۋۋال سىكاننېرلىشى كۆپ ئۇچرايدۇ.
    .detail-undated = دۇكان خادىمى ياكى ئائىلىدىكىلەرنىڭ ئاۋۋال سىكاننېرلىشى كۆپ ئۇچرايدۇ.
reason-many-checks =
    { $count ->
       *[other] بۇ كودنى باشقىلار { $count } قېتىم تەكشۈرگەن
    }
    .detail = تۇنجى تەكشۈرۈلگەن ۋاقتى: { $time }. بىر مەھسۇلات بۇنچە كۆپ تەكشۈرۈلمەسلىكى كېرەك، كود كۆچۈرۈۋېلىنغان بولۇشى مۇمكىن.
    .detail-undated = بىر مەھسۇلات بۇنچە كۆپ تەكشۈرۈلمەسلىكى كېرەك، كود كۆچۈرۈۋېلىنغان بولۇشى مۇمكىن.
reason-impossible-pace = ئوخشاش بىر كود بىر-بىرىدىن ناھايىتى يىراق جايلاردا تەكشۈرۈلگەن
    .detail = { $from } بىلەن { $to } نىڭ ئارىلىقى تەخمىنەن { $kilometres } كىلومېتىر، ئىككى تەكشۈرۈشنىڭ ئارىلىقى بولسا ئاران { $duration }. بىر مەھسۇلات بۇنچە تېز يېتىپ بارالمايدۇ، كود كۆچۈرۈۋېلىنغان بولۇشى ناھايىتى مۇمكىن.
reason-covered-checked-before =
    { $count ->
       *[other] يېپىق تۇرغان كودنى باشقىلار { $count } قېتىم تەكشۈرگەن
    }
    .detail = تۇنجى تەكشۈرۈلگەن ۋاقتى: { $time }. بۇ كود قاپلىما ئاستىدا ياكى قاپاق ئىچىدە، پەقەت ئاچقان ئادەملا سىكاننېرلىيالىشى كېرەك. ئائىلىڭىزدىكىلەر سىكاننېرلىمىغان بولسا، ھېزى بولۇڭ.
    .detail-undated = بۇ كود قاپلىما ئاستىدا ياكى قاپاق ئىچىدە، پەقەت ئاچقان ئادەملا سىكاننېرلىيالىشى كېرەك. ئائىلىڭىزدىكىلەر سىكاننېرلىمىغان بولسا، ھېزى بولۇڭ.
reason-pin-right = قىرىپ ئېچىلغان تەكشۈرۈش نومۇرى توغرا
    .detail = بۇنىڭدىن بۇرۇن باشقا ھېچكىم كىرگۈزمىگەن.
    .detail-dated = تۇنجى كىرگۈزۈلگەن ۋاقتى: { $time }، بۇنىڭدىن بۇرۇن باشقا ھېچكىم كىرگۈزمىگەن.
reason-pin-used-before = تەكشۈرۈش نومۇرى توغرا، لېكىن باشقا بىرسى كىرگۈزۈپ بولغان
    .detail = تۇنجى كىرگۈزۈلگەن ۋاقتى: { $time }. قاپلىما ئاستىدىكى نومۇرنى پەقەت سىزلا كۆرەلىشىڭىز كېرەك ئىدى. ئائىلىڭىزدىكىلەر كىرگۈزمىگەن بولسا، ھېزى بولۇڭ.
    .detail-undated = قاپلىما ئاستىدىكى نومۇرنى پەقەت سىزلا كۆرەلىشىڭىز كېرەك ئىدى. ئائىلىڭىزدىكىلەر كىرگۈزمىگەن بولسا، ھېزى بولۇڭ.
reason-pin-wrong = تەكشۈرۈش نومۇرى خاتا
    .detail = خاتا كۆرۈلگەن ياكى خاتا كىرگۈزۈلگەن بولۇشى مۇمكىن، سېلىشتۇرۇپ قايتا كىرگۈزۈڭ.
    .detail-with-tries =
        { $count ->
           *[other] خاتا كۆرۈلگەن ياكى خاتا كىرگۈزۈلگەن بولۇشى مۇمكىن، سېلىشتۇرۇپ قايتا كىرگۈزۈڭ. يەنە { $count } قېتىم سىنىسىڭىز بولىدۇ.
        }
reason-pin-locked = تەكشۈرۈش نومۇرى بەك كۆپ قېتىم خاتا كىرگۈزۈلگەچكە قۇلۇپلاندى
    .detail = سىز ياكى باشقىلار سىنىغان بولۇشى مۇمكىن. ئىشلەپچىقارغۇچى بىلەن ئالاقىلىشىڭ ۋە مەھسۇلاتنى ساقلاپ قويۇڭ.
reason-clock-wrong = يانفوننىڭ ۋاقتى توغرا ئەمەس
    .detail = يانفوننىڭ ۋاقتى بىلەن سۇپىنىڭ ۋاقتى تەخمىنەن { $difference } پەرقلىنىدۇ، ئاۋۋال يانفوننىڭ ۋاقتىنى توغرىلاپ ئاندىن تەكشۈرۈڭ. ساقلاش مۇددىتى سۇپىنىڭ ۋاقتى بويىچە ھېسابلاندى.
reason-document-agrees = { $number } نومۇرلۇق ھۆججەت خاتىرە بىلەن بىردەك
    .detail = دەل ئىشلەپچىقارغۇچىنىڭ خاتىرىسىدىكى ھۆججەت، ھېچقانداق يېرى ئۆزگەرتىلمىگەن.
reason-document-differs = { $number } نومۇرلۇق ھۆججەت خاتىرىگە ماس كەلمىدى
    .detail = چۈشۈرۈلگىنى ئىشلەپچىقارغۇچىنىڭ خاتىرىسىدىكى ھۆججەت ئەمەس، ئېچىلمىدى. يېڭى نۇسخىسىغا ئالماشتۇرۇلغان ياكى بىرەرسى ئالماشتۇرۇۋەتكەن بولۇشى مۇمكىن.
reason-document-not-shown = { $number } نومۇرلۇق ھۆججەتنى بۇ يەردە كۆرسەتكىلى بولمايدۇ
    .detail = ھۆججەت بەك چوڭ، تىپى ماس ئەمەس ياكى سېلىشتۇرغىلى بولمىدى، ئېچىلمىدى.

# What it warns of follows, in the platform's own words.
reason-platform-alert = سۇپىنىڭ ئاگاھلاندۇرۇشى
reason-open-reports =
    { $count ->
       *[other] { $count } پارچە پاش قىلىش بىر تەرەپ قىلىنىۋاتىدۇ
    }
    .detail = پاش قىلىنغان ئەھۋال تېخى دەلىللەنمىدى، پەقەت پايدىلىنىش ئۈچۈن.
reason-item-level = ھەر بىر مەھسۇلاتقا بىر كود
    .detail = بۇ كود پەقەت مۇشۇ بىر مەھسۇلاتقىلا تەۋە.
reason-batch-level = بۇ تۈركۈم كودى
    .detail = ئوخشاش تۈركۈمدىكى مەھسۇلاتلارنىڭ ھەممىسىگە بۇ كود بېسىلىدۇ، ئايرىم مەھسۇلاتنىڭ راست-ساختىلىقىنى پەرقلەندۈرگىلى بولمايدۇ.
reason-product-level = بۇ مەھسۇلات تۈرىنىڭ كودى
    .detail = ئوخشاش تۈردىكى مەھسۇلاتلارنىڭ ھەممىسىدە ئوخشاش، پەقەت مۇشۇنداق مەھسۇلاتنىڭ بارلىقىنىلا چۈشەندۈرىدۇ.
reason-same-on-can =
    { $value ->
        [batch] سىز سېلىشتۇردىڭىز: تۈركۈم نومۇرى بىردەك
        [produced] سىز سېلىشتۇردىڭىز: ئىشلەپچىقىرىلغان كۈنى بىردەك
        [expires] سىز سېلىشتۇردىڭىز: مۇددىتى توشىدىغان كۈن بىردەك
       *[net-content] سىز سېلىشتۇردىڭىز: ساپ مىقدارى بىردەك
    }
reason-differs-on-can =
    { $value ->
        [batch] تۈركۈم نومۇرى خاتىرىدىكىگە ئوخشىمايدۇ
        [produced] ئىشلەپچىقىرىلغان كۈنى خاتىرىدىكىگە ئوخشىمايدۇ
        [expires] مۇددىتى توشىدىغان كۈن خاتىرىدىكىگە ئوخشىمايدۇ
       *[net-content] ساپ مىقدارى خاتىرىدىكىگە ئوخشىمايدۇ
    }
    .detail = ئورالمىغا بېسىلغىنى بىلەن ئىشلەپچىقارغۇچىنىڭ خاتىرىسى ماس كەلمەيدۇ، مەھسۇلاتنى ساقلاپ قويۇپ پاش قىلىڭ.

## result: the page of a result, under its headline.

result-why = نېمىشقا شۇنداق دەيمىز
result-compare-title = قولىڭىزدىكى مەھسۇلات بىلەن سېلىشتۇرۇڭ
result-compare-lead = ئورالمىغا بېسىلغىنى تۆۋەندىكىگە ئوخشاشمۇ؟
result-same = ئوخشاش
result-different = ئوخشىمايدۇ
result-compare-conflict = بىر تۈر ماس كەلمىدى. مەھسۇلاتنى ساقلاپ قويۇڭ، ئىشلەتمەڭ.
result-report = گۇمانلىق مەھسۇلاتنى پاش قىلىش
result-report-quiet = مەسىلە بايقىدىڭىزمۇ؟ پاش قىلىڭ
result-inspection = مۇتەخەسسىسكە تەكشۈرتۈش
result-share = ھەمبەھىرلەش
result-picture = رەسىم قىلىپ ساقلاش
result-picture-saved = رەسىم ساقلاندى

# On the picture of a result that a shopper hands on.
result-picture-remark = نەتىجە ئۆزگىرىشى مۇمكىن، كودنى سىكاننېرلاپ ئۆزىڭىز تەكشۈرۈڭ. تەكشۈرۈلگەن ۋاقتى: { $time }
result-read-aloud = ئوقۇپ بېرىش
result-read-stop = ئوقۇشنى توختىتىش
result-print = بېسىپ چىقىرىش
result-again = يەنە بىرنى سىكاننېرلاش
result-recheck = قايتا تەكشۈرۈش
result-hotline = ئەرز ۋە پاش قىلىش تېلېفونى
result-withheld = ئىمزاغا ئىشەنگىلى بولمايدۇ، خاتىرىنىڭ مەزمۇنى كۆرسىتىلمەيدۇ.
result-last-record = ئالدىنقى قېتىم كۆرۈلگەن خاتىرە
result-checked-at = تەكشۈرۈلگەن ۋاقتى
result-code = كود
result-no-code = تەكشۈرىدىغان كود يوق
result-no-code-hint = ئاۋۋال كودنى سىكاننېرلاڭ ياكى رەقەم كىرگۈزۈڭ.
result-pin-title = قاپلىمىنى قىرىپ، يەنە بىر قەدەم تەكشۈرۈڭ
result-pin-lead = پەقەت ئاچقان ئادەملا كۆرەلەيدۇ. سېتىۋالغاندىن كېيىن قىرىڭ، بىر قېتىم كىرگۈزسىڭىزلا بولىدۇ.
result-pin-submit = نومۇرنى تەكشۈرۈش
result-pin-empty = قاپلىما ئاستىدىكى رەقەملەرنى كىرگۈزۈڭ.
result-pin-incomplete = خانە سانى توغرا ئەمەس، قايتا قاراپ بېقىڭ. بۇ قېتىم يوللانمىدى.
result-pin-label =
    { $count ->
       *[other] قاپلىما ئاستىدىكى رەقەملەر ({ $count } خانە)
    }
result-compare-with = باشقىسى بىلەن سېلىشتۇرۇش
result-document-open = ئەسلى نۇسخىنى ئېچىش
result-document-fetching = ئەسلى نۇسخا ئېلىنىپ سېلىشتۇرۇلۇۋاتىدۇ…
result-document-agrees = ئىشلەپچىقارغۇچىنىڭ خاتىرىسى بىلەن بىردەك
result-document-differs = ئېلىنغان ھۆججەت ئىشلەپچىقارغۇچىنىڭ خاتىرىسىدىكىگە ماس كەلمىدى، ئېچىلمىدى.
result-document-not-shown = بۇ ھۆججەتنى بۇ يەردە كۆرسەتكىلى بولمايدۇ.
result-document-failed = ھۆججەتنى ئالغىلى بولمىدى، سەل تۇرۇپ قايتا سىناڭ.
result-document-save = ھۆججەتنى ساقلاش
result-document-drawing = ئەسلى نۇسخا كۆرسىتىلىۋاتىدۇ…
result-document-not-drawn = بۇ توركۆرگۈ ئۇنى بەتتە كۆرسىتەلمەيدۇ، ساقلاپ ئاندىن ئېچىڭ.
result-document-page = ئەسلى نۇسخا
result-document-large = چوڭايتىش
result-document-page-back = ئالدىنقى بەت
result-document-page-on = كېيىنكى بەت
result-document-elsewhere = ئەسلى نۇسخا باشقا تور بېكەتتە:

# Read out for a button: $name is a value on the pack, $answer result-same or result-different.
result-compare-answer = { $name }: { $answer }

## how: the page that says how a verdict came about: every check with what was compared.

how-title = بۇ خۇلاسە قانداق چىقىرىلدى
how-lead = تۆۋەندە نېمىلەرنىڭ تەكشۈرۈلگەنلىكى، نېمىنىڭ نېمە بىلەن سېلىشتۇرۇلغانلىقى بىر-بىرلەپ كۆرسىتىلىدۇ. قائىدە بارلىق مەھسۇلاتلارغا ئوخشاش بولۇپ، ئاشكارا ھۆكۈم جەدۋىلىدە يېزىلغان.
how-link = بۇ خۇلاسە قانداق چىقىرىلدى؟
how-back = نەتىجىگە قايتىش
how-nothing = تەكشۈرگۈدەك مەزمۇن يوق.
how-payload = كودنىڭ مەزمۇنى
how-symbology = كود شەكلى
how-scheme = كودلاش سىستېمىسى
how-canonical = سۈرۈشتۈرۈشكە ئىشلىتىلگەن كود
how-host = ئۇلانمىنىڭ تور نامى
how-own-domains = مۇشۇ سۇپىنىڭ تور نامى
how-endpoint = سورالغان سۇپا
how-at = سورالغان ۋاقىت
how-signer = ئىمزا قويغۇچى
how-key = ئاچقۇچ
how-signed-at = ئىمزا قويۇلغان ۋاقىت
how-about = خاتىرە تەۋە كود
how-about-standing = ھالەت تەۋە كود
how-said-at = سۇپا تارقاتقان ۋاقىت
how-valid-until = كۈچكە ئىگە مۇددىتى
how-skew = يانفون بىلەن سۇپىنىڭ ۋاقىت پەرقى
how-status = سۇپىدا تىزىملانغان ھالەت
how-issuer-standing = كارخانىنىڭ ھالىتى
how-expires = مۇددىتى توشىدىغان كۈن
how-today = ھۆكۈمگە ئاساس قىلىنغان كۈن
how-notices = مۇناسىۋەتلىك ئېلانلار
how-open-reports = ئاخىرلاشمىغان پاش قىلىشلار
how-checks = بارلىق تەكشۈرۈشلەر
how-checks-yours = بۇنىڭ ئىچىدە مۇشۇ يانفون
how-first-check = تۇنجى تەكشۈرۈش
how-exposure = كودنىڭ ئورنى
how-exposure-open = ئوچۇق، ھەممە ئادەم سىكاننېرلىيالايدۇ
how-exposure-covered = يېپىق، ئېچىپ ئاندىن سىكاننېرلىغىلى بولىدۇ
how-code-level = كودنىڭ ئۆزى ۋەكىللىك قىلىدىغىنى
how-record-level = خاتىرىدە دېيىلگىنى
how-pin-offered = تەكشۈرۈش نومۇرى
how-pin-none = ئىشلەپچىقارغۇچى تەمىنلىمىگەن
how-documents = ئېچىلغان ھۆججەتلەر
how-legs = تەكشۈرۈلگەن جايلار ئارىلىقى
how-legs-lead = ۋاقىت تەرتىپى بويىچە تىزىلدى. بىر مەھسۇلات ئەڭ تېز بولغاندىمۇ ئايروپىلاندىن (سائىتىگە 900 كىلومېتىر) تېز بولالمايدۇ؛ ئورۇن پەقەت شەھەرگىچىلا ئېنىق، شۇڭا 30 كىلومېتىر ۋە 5 مىنۇت كەڭرى قويۇلدى.
how-leg-possible = يېتىپ بارالايدۇ
how-leg-impossible = يېتىپ بارالمايدۇ
how-raw = ئەسلى سانلىق مەلۇمات
how-raw-lead = سۇپا ئەۋەتكەن ئىمزالىق ئەسلى تېكىست، خالىغان JWS قورالى بىلەن ئۆزىڭىز دەلىللىسىڭىز بولىدۇ.
how-raw-statement = ئىشلەپچىقارغۇچىنىڭ باياناتىنى چۈشۈرۈش
how-raw-standing = سۇپىدىكى ھالەتنى چۈشۈرۈش
how-raw-absent = سۇپا بۇ قېتىم سانلىق مەلۇمات بەرمىدى.

# The way between two checks: how far, in what time, how fast.
how-leg = { $kilometres } كىلومېتىر · { $duration } · سائىتىگە { $speed } كىلومېتىر
how-status-active = نورمال
how-status-recalled = قايتۇرۇۋېلىنغان
how-status-withdrawn = سېتىشتىن توختىتىلغان
how-status-sold-elsewhere = باشقا جايدا سېتىشقا تىزىملانغان
how-status-destroyed = يوق قىلىۋېتىلگەن
how-status-unknown = نامەلۇم
how-issuer-good = نورمال
how-issuer-suspended = توختىتىلىپ تەرتىپكە سېلىنىۋاتىدۇ
how-issuer-blacklisted = ئېغىر ئىناۋەتسىز
how-issuer-unknown = نامەلۇم

## question: the ten questions of a check, headings of that page.

question-code = كود توغرا يېزىلغانمۇ؟
question-link = كودتىكى ئۇلانما بىخەتەرمۇ؟
question-answer = سۇپا جاۋاب بەردىمۇ؟
question-statement = خاتىرىگە ئىشلەپچىقارغۇچى ئىمزا قويغانمۇ، دەل مۇشۇ كود ھەققىدىمۇ؟
question-standing = سۇپىنىڭ سۆزى يېڭىمۇ، ئىمزا قويۇلغانمۇ؟
question-status = مەھسۇلات ياكى ئىشلەپچىقارغۇچىدا مەسىلە بارمۇ؟
question-history = بۇرۇن كىم تەكشۈرگەن؟
question-level = بۇ كود بىر مەھسۇلاتقا، بىر تۈركۈمگە ياكى بىر تۈرگە ۋەكىللىك قىلامدۇ؟
question-compared = سىز سېلىشتۇرغان نەتىجە
question-proof = باشقا ئىسپات بارمۇ؟

## record: a product's record: names of its fields and sections.

record-product = مەھسۇلات ئۇچۇرى
record-producer = ئىشلەپچىقارغۇچى كارخانا
record-reports = تەكشۈرۈش دوكلاتلىرى
record-journey = بېسىپ ئۆتكەن يولى
record-ingredients = ئاساسلىق خام ئەشيالار
record-process = ئىشلەپچىقىرىش جەريانى
record-certificates = گۇۋاھنامە ۋە سالاھىيەتلەر
record-credit = كارخانىنىڭ ئىناۋىتى
record-notices = ئېلانلار
record-media = زاۋۇتنىڭ ئەمەلىي كۆرۈنۈشى
record-more = باشقا ئۇچۇرلار
record-name = نامى
record-brand = ماركىسى
record-category = تۈرى
record-gtin = تاۋارنىڭ سىزىقلىق كودى
record-batch = تۈركۈم نومۇرى
record-serial = تەرتىپ نومۇرى
record-produced = ئىشلەپچىقىرىلغان كۈنى
record-expires = مۇددىتى توشىدىغان كۈن
record-shelf-life = ساقلاش مۇددىتى
record-warranty = سۈپەت كاپالىتى
record-net-content = ساپ مىقدارى
record-specification = ئۆلچىمى
record-model = تىپى
record-factory-number = زاۋۇتتىن چىققان نومۇرى
record-standards = ئىجرا قىلىنغان ئۆلچەم
record-origin = ئىشلەپچىقىرىلغان جاي
record-company = كارخانا نامى
record-credit-code = بىرلىككە كەلگەن ئىجتىمائىي ئىناۋەت كودى
record-address = ئادرېسى
record-contact = ئالاقىلىشىش تېلېفونى
record-website = رەسمىي تور بېكىتى
record-business-licence = تىجارەت كىنىشكىسى
record-production-licence = ئىشلەپچىقىرىش ئىجازەتنامىسى
record-recipe = رېتسېپ تىزىملاتقان نومۇرى
record-ccc = CCC گۇۋاھنامە نومۇرى
record-xk = سانائەت مەھسۇلاتلىرى ئىشلەپچىقىرىش ئىجازەتنامىسى
record-medicine = دورا تەستىق نومۇرى
record-registry = ئاشكارا تىزىم
record-number-conforms = تەكشۈرۈش خانىسى توغرا
record-number-doubtful = تەكشۈرۈش خانىسى ماس كەلمىدى، سېلىشتۇرۇڭ
record-laboratory = تەكشۈرگەن ئورگان
record-accreditation = سالاھىيەت نومۇرى { $number }
record-report-number = دوكلات نومۇرى { $number }
record-report-date = بېرىلگەن كۈنى
record-conforms = لاياقەتلىك
record-fails = لاياقەتسىز

# $range in figures: ≤ 0.02 mg/kg
record-limit = چەك قىممىتى { $range }
record-limit-none = چەك قىممىتى بېكىتىلمىگەن
record-method = ئۇسۇلى { $method }
record-items-tested = تەكشۈرۈلگەن تۈرلەر { $count }
record-items-tested-failing = تەكشۈرۈلگەن تۈرلەر { $count } · لاياقەتسىز { $failing }
record-items-failed = لاياقەتسىز تۈرلەر
record-not-detected = بايقالمىدى
record-limit-not-found = چەك قىممىتى: بايقالماسلىقى كېرەك
record-what-is-it = بۇ نېمە؟

# What was measured in as many batches before, $range in figures: 10.8–11.4 g/100 g
record-earlier-batches =
    { $count ->
       *[other] ئالدىنقى { $count } تۈركۈم: { $range }
    }
record-way = مۇساپىسى ئاز دېگەندە { $kilometres } كىلومېتىر
record-days =
    { $count ->
       *[other] { $count } كۈن
    }
record-steps =
    { $count ->
       *[other] { $count } قەدەم
    }

# Read out in the place of the map.
record-map-of = يول خەرىتىسى: { $places }
record-readings = يولدىكى تېمپېراتۇرا قاتارلىقلارنىڭ خاتىرىسى
record-readings-range = دائىرىسى { $range }
record-readings-kept = باشتىن-ئاخىر تەلەپ قىلىنغان دائىرىدە
record-readings-left = تەلەپ قىلىنغان دائىرىدىن چىقىپ كەتكەن ۋاقتى بار
record-document = ئەسلى نۇسخا
record-valid-until = كۈچكە ئىگە مۇددىتى: { $date }
record-rating = ئىناۋەت دەرىجىسى
record-agency = باھالىغان ئورگان
record-corrected = تۈزىتىلگەن
record-authority = ئېلان قىلغان ئورگان

## category: kinds of goods.

category-infant-formula = بوۋاق ۋە كىچىك بالىلار رېتسېپلىق يېمەكلىكى
category-rice = گۈرۈچ
category-meat = گۆش
category-liquor = ئاق ھاراق
category-cable = توك سىمى ۋە كابېل
category-gas-appliance = گاز ئۈسكۈنىلىرى
category-e-bike = توكلۇق ۋېلىسىپىت
category-steel-bar = قىززىق پروكاتلانغان قوۋۇرغىلىق پولات چىۋىق
category-medicine = دورا
category-other = باشقا

## testkind: who asked for a test report.

testkind-factory = زاۋۇتتىن چىقىش تەكشۈرۈشى
testkind-type = تىپ تەكشۈرۈشى
testkind-third-party = ئۈچىنچى تەرەپ تەكشۈرۈشى
testkind-government-sampling = نازارەت قىلىپ ئەۋرىشكە تەكشۈرۈش

## certificate: whether a certificate holds.

certificate-valid = كۈچكە ئىگە
certificate-suspended = ۋاقىتلىق توختىتىلغان
certificate-revoked = بىكار قىلىنغان
certificate-cancelled = تىزىمدىن ئۆچۈرۈلگەن
certificate-expired = مۇددىتى ئۆتكەن

## step: what happened to goods on their way: business steps of GS1 EPCIS (Core Business Vocabulary).

step-commissioning = ئىشلەپچىقىرىپ كود بېرىش
step-creating-class-instance = ئىشلەپچىقىرىش
step-transforming = پىششىقلاپ ئىشلەش
step-inspecting = تەكشۈرۈش
step-packing = قاچىلاش
step-storing = ئامبارغا كىرگۈزۈش
step-picking = مال تاللاش
step-loading = ماشىنىغا بېسىش
step-departing = يولغا سېلىش
step-shipping = مال يوللاش
step-transporting = توشۇش
step-arriving = يېتىپ بېرىش
step-receiving = مال تاپشۇرۇۋېلىش
step-accepting = تەكشۈرۈپ ئۆتكۈزۈۋېلىش
step-stocking = جازىغا تىزىش
step-retail-selling = پارچە سېتىش
step-holding = پېچەتلەپ ساقلاش
step-destroying = يوق قىلىش
step-sampling = ئەۋرىشكە ئېلىش
step-collecting = يىغىۋېلىش
step-slaughtering = سويۇش

## duration: a length of time.

duration-minutes =
    { $count ->
       *[other] { $count } مىنۇت
    }
duration-hours =
    { $count ->
       *[other] { $count } سائەت
    }
duration-days =
    { $count ->
       *[other] { $count } كۈن
    }

## testgroup: headings over the items of a test report.

testgroup-contaminants = بۇلغىما ۋە چەكلەنگەن ماددىلار
testgroup-microbiology = مىكرو ئورگانىزملار
testgroup-nutrition = ئوزۇقلۇق تەركىبلىرى
testgroup-quality = سۈپىتى
testgroup-performance = ئىقتىدارى ۋە بىخەتەرلىكى
testgroup-other = باشقا تۈرلەر

## test: what a test looks at, in plain words for people who never saw a laboratory.

test-protein = بەدەننىڭ ئۆسۈشىگە كېرەكلىك خام ئەشيا. بوۋاق سۈت پاراشوكىدا تۆۋەن چېكى يېتەرلىك بولۇشقا كاپالەتلىك قىلىدۇ، يۇقىرى چېكى بۆرەكنىڭ يۈكىنى ئېغىرلاشتۇرۇۋېتىشتىن ساقلايدۇ.
test-fat = ئاساسلىق ئېنېرگىيە مەنبەسى، A، D، E، K ۋىتامىنلىرىنىڭ سۈمۈرۈلۈشىگىمۇ ياردەم بېرىدۇ.
test-carbohydrate = ئېنېرگىيە بىلەن تەمىنلەيدۇ؛ بوۋاق سۈت پاراشوكىدا ئاساسلىقى سۈت قەنتى.
test-whey-share = ئانا سۈتىدە سۈت زەردابى ئاقسىلى ئاساس بولۇپ، ئاسان ھەزىم بولىدۇ؛ سۈت پاراشوكىمۇ شۇنىڭغا يېقىنلىشىشى كېرەك.
test-vitamin-a = كۆرۈش قۇۋۋىتى ۋە قارشىلىق كۈچى ئۈچۈن كېرەك؛ بەك كۆپ بولسا زىيانلىق، شۇڭا يۇقىرى چېكىمۇ بار.
test-vitamin-d = كالتسىينىڭ سۈمۈرۈلۈشى ۋە سۆڭەكنىڭ ئۆسۈشىگە ياردەم بېرىدۇ؛ بەك كۆپ بولسا زىيانلىق، شۇڭا يۇقىرى چېكىمۇ بار.
test-calcium = سۆڭەك ۋە چىشنىڭ ئاساسلىق مىنېرال ماددىسى.
test-iron = قان ھاسىل بولۇشى ئۈچۈن كېرەك؛ كەم بولسا قان ئازلىق كېلىپ چىقىدۇ.
test-zinc = ئۆسۈش ۋە قارشىلىق كۈچى ئۈچۈن كېرەك.
test-trans-fat-share = ياغنى پىششىقلاپ ئىشلەش جەريانىدا پەيدا بولىدۇ، قانچە ئاز بولسا شۇنچە ياخشى.
test-lead = مۇھىتتىكى ئېغىر مېتال (قوغۇشۇن)، بەدەندە يىغىلىپ، بالىلارنىڭ مېڭىسى ۋە نېرۋىسىنىڭ يېتىلىشىگە تەسىر كۆرسىتىدۇ.
test-cadmium = تۇپراقتىكى ئېغىر مېتال (كادمىي)، شال ئاسان سۈمۈرۈۋالىدۇ، ئۇزۇن مۇددەت يېيىلسە بۆرەك ۋە سۆڭەككە زىيان سالىدۇ.
test-inorganic-arsenic = ئارسېننىڭ زەھەرلىكلىكى كۈچلۈكرەك بىر تۈرى، سۇ ۋە تۇپراقتىن كېلىدۇ.
test-arsenic = ئارسېننىڭ ئومۇمىي مىقدارى، سۇ، تۇپراق ۋە يەم-خەشەكتىن كېلىدۇ.
test-mercury = سىمابنىڭ ئومۇمىي مىقدارى، نېرۋىغا زىيان سالىدۇ.
test-chromium = ئېغىر مېتال (خروم)، تۇپراق ياكى پىششىقلاپ ئىشلەش ئۈسكۈنىلىرىدىن كېلىدۇ.
test-tin = قەلەي يالىتىلغان تۈنىكە قۇتىدىن ئېرىپ چىقىشى مۇمكىن.
test-nitrite = سۇ ۋە خام ئەشيادىن كېلىدۇ؛ نورمىدىن ئېشىپ كەتسە قاننىڭ ئوكسىگېن توشۇش ئىقتىدارى تۆۋەنلەيدۇ، بوۋاقلار بولۇپمۇ سەزگۈر.
test-nitrate = سۇ ۋە خام ئەشيادىن كېلىدۇ، بەدەندە نىترىتقا ئايلىنىشى مۇمكىن.
test-aflatoxin-m = كۆكەرگەندىن پەيدا بولىدىغان زەھەر: كالا كۆكىرىپ قالغان يەم-خەشەكنى يېسە، سۈتكە ئۆتىدۇ.
test-aflatoxin-b = ئاشلىق كۆكىرىپ قالغاندا پەيدا بولىدىغان كۈچلۈك زەھەر.
test-ochratoxin = ئاشلىق كۆكىرىپ قالغاندا پەيدا بولىدىغان زەھەر، بۆرەككە زىيان سالىدۇ.
test-melamine = خىمىيە سانائىتى خام ئەشياسى، يېمەكلىك قوشۇمچىسى ئەمەس؛ ئىلگىرى بەزىلەر ئۇنى سۈتكە ئارىلاشتۇرۇپ ئاقسىل ئورنىدا كۆرسەتكەن. چەك قىممىتى پەقەت مۇھىتتىن كىرىپ قالغان ناھايىتى ئاز مىقدارغىلا قارىتىلغان.
test-methanol = ئېچىتىشتا قوشۇمچە پەيدا بولىدۇ، زەھەرلىك، كۆزنى قارىغۇ قىلىپ قويۇشى مۇمكىن؛ ئاق ھاراقتىكى مىقدارى قاتتىق چەكلىنىدۇ.
test-cyanide = كاساۋا قاتارلىق خام ئەشيالاردىن ھاراق ئىشلىگەندە پەيدا بولۇشى مۇمكىن، زەھەرلىك.
test-cyclamate = تاتلىق تەم بەرگۈچى ماددا، ئاق ھاراقتا ئىشلىتىشكە بولمايدۇ.
test-saccharin = تاتلىق تەم بەرگۈچى ماددا، ئاق ھاراقتا ئىشلىتىشكە بولمايدۇ.
test-enrofloxacin = مال دوختۇرلۇقىدا ئىشلىتىلىدىغان ئانتىبىئوتىك، قالدۇق مىقدارى چەكلەنگەن.
test-clenbuterol = گۆشنى ئورۇقلىتىدىغان دورىنىڭ (瘦肉精) بىر تۈرى، ئىشلىتىش مەنئى قىلىنغان.
test-ractopamine = گۆشنى ئورۇقلىتىدىغان دورىنىڭ (瘦肉精) بىر تۈرى، ئىشلىتىش مەنئى قىلىنغان.
test-salbutamol = گۆشنى ئورۇقلىتىدىغان دورىنىڭ (瘦肉精) بىر تۈرى، ئىشلىتىش مەنئى قىلىنغان.
test-aminophenol = پاراتسېتامول پارچىلانغاندا پەيدا بولىدىغان ئارىلاشما ماددا، بەك كۆپ بولسا بۆرەككە زىيان سالىدۇ.
test-plate-count = بىر گرامدا قانچىلىك باكتېرىيە ئۆسۈپ چىقالايدىغانلىقى، ئىشلەپچىقىرىش ۋە ساقلاشنىڭ پاكىزلىقىنى كۆرسىتىدۇ.
test-coliforms = ئۈچەيدىن كېلىدىغان بىر تۈر باكتېرىيە، تازىلىق ئەھۋالىنى كۆرسىتىدۇ.
test-cronobacter = يېڭى تۇغۇلغان بوۋاقلاردا مېڭە پەردىسى ياللۇغى ۋە قان زەھەرلىنىشنى كەلتۈرۈپ چىقىرىدىغان باكتېرىيە، بوۋاق سۈت پاراشوكىدا بايقالماسلىقى كېرەك.
test-salmonella = دائىم ئۇچرايدىغان، يېمەكلىكتىن زەھەرلىنىشنى كەلتۈرۈپ چىقىرىدىغان باكتېرىيە، بايقالماسلىقى كېرەك.
test-staphylococcus-aureus = قۇسۇش ۋە ئىچ سۈرۈشنى كەلتۈرۈپ چىقىرىدىغان زەھەر ھاسىل قىلىدۇ.
test-aerobic-count = بىر گرام دورىدا قانچىلىك باكتېرىيە ئۆسۈپ چىقالايدىغانلىقى.
test-moulds-and-yeasts = بىر گرام دورىدا قانچىلىك مور ۋە ئېچىتقۇ زەمبۇرۇغى ئۆسۈپ چىقالايدىغانلىقى.
test-e-coli = ئۈچەي باكتېرىيەسى، بايقالماسلىقى كېرەك.
test-moisture = نەملىكى بەك يۇقىرى بولسا ئاسان كۆكىرىدۇ ياكى ئۇيۇپ قالىدۇ.
test-impurities = مەھسۇلاتنىڭ ئۆزىگە تەۋە بولمىغان دانچىلار، مەسىلەن كۆيۈپ كەتكەن سۈت پاراشوكى.
test-alcohol = ماركىغا يېزىلغان گرادۇس بىلەن بىردەك-ئەمەسلىكى.
test-total-acid = تەمىگە تەسىر كۆرسىتىدۇ؛ ئۇزۇن ساقلاش جەريانىدا پەيدا بولىدۇ.
test-total-esters = خۇش پۇراقنىڭ ئاساسلىق مەنبەسى؛ بەك كۆپ ئارىلاشتۇرۇلغان بولسا تۆۋەن بولىدۇ.
test-dry-residue = ھورلاندۇرۇلغاندىن كېيىن قالغان نەرسە؛ بەك يۇقىرى بولسا شېكەر ياكى پۇراق بەرگۈچى قوشۇلغان بولۇشى مۇمكىن.
test-broken-rice = ئۇۋاق گۈرۈچ قانچە ئاز بولسا، سۈپىتى شۇنچە ياخشى.
test-small-broken-rice = بەك كىچىك ئۇۋاق دانچىلار، قانچە ئاز بولسا شۇنچە ياخشى.
test-imperfect-grains = قۇرت يېگەن، پىشمىغان ياكى زەخىملەنگەن گۈرۈچ دانلىرى.
test-yellow-grains = سارغىيىپ قالغان گۈرۈچ دانلىرى، كۆپىنچە ساقلاشتا نەم تارتىپ قىزىپ كېتىشتىن بولىدۇ.
test-volatile-nitrogen = گۆش كونىراپ قالغاندا ئۆرلەيدۇ.
test-assay = ئۈنۈملۈك تەركىبنىڭ كۆرسىتىلگەن مىقدارغا بولغان نىسبىتى: بەك ئاز بولسا ئۈنۈم بەرمەيدۇ، بەك كۆپ بولسا بىخەتەر ئەمەس.
test-dissolution = بەلگىلەنگەن ۋاقىت ئىچىدە قانچىلىك دورىنىڭ ئېرىپ چىقىدىغانلىقى، ئۈنۈمىگە مۇناسىۋەتلىك.
test-top-speed = سائىتىگە 25 كىلومېتىردىن ئاشسا قاتناش ھادىسىسى كۆپ ئېغىر بولىدۇ.
test-vehicle-mass = قانچە ئېغىر بولسا، تورمۇزلاش ئارىلىقى شۇنچە ئۇزۇن بولىدۇ.
test-motor-power = قۇۋۋىتىنى چەكلەش سۈرئەتنى ۋە ئوت كېتىش خەۋپىنى چەكلىگەنلىك بولىدۇ.
test-battery-voltage = بېسىمى بەك يۇقىرى بولسا توك سوقۇش ۋە ئوت كېتىش خەۋپى ئاشىدۇ.
test-plastic-share = سۇلياۋ قانچە ئاز بولسا، ئوت كەتكەندە شۇنچە ئاستا كېڭىيىدۇ.
test-wheelbase = ۋېلىسىپىت يولىنىڭ راۋانلىقى ئۈچۈن ئۇزۇنلۇقى چەكلىنىدۇ.
test-vehicle-width = ۋېلىسىپىت يولىنىڭ راۋانلىقى ئۈچۈن كەڭلىكى چەكلىنىدۇ.
test-tamper-resistance = سۈرئەت چەكلىمىسى ۋە باتارېيەنى خالىغانچە ئۆزگەرتىشكە بولمايدۇ.
test-beidou-module = توكلۇق ۋېلىسىپىتنى تېپىشقا ئىشلىتىلىدۇ؛ ئىشلەتكۈچى تاقىۋەتسە بولىدۇ.
test-conductor-resistance = قانچە تۆۋەن بولسا سىم شۇنچە ئاز قىزىيدۇ؛ مىس ئاز ئىشلىتىلسە ئۆلچەمدىن ئېشىپ كېتىدۇ.
test-insulation-thickness = ئىزولياتسىيە قەۋىتى بەك نېپىز بولسا توك ئاسان ئاقىدۇ.
test-thinnest-insulation = ئەڭ نېپىز يېرىدىن ئەڭ ئاۋۋال توك ئاقىدۇ.
test-outer-diameter = ئۇلىغۇچ ۋە تۇرۇبىغا پاتىدىغان-پاتمايدىغانلىقىنى بەلگىلەيدۇ.
test-insulation-resistance = قىزىغاندىن كېيىن ئىزولياتسىيەنىڭ يەنىلا ئىشەنچلىك-ئەمەسلىكى.
test-voltage-test = يۇقىرى بېسىم بېرىپ، ئىزولياتسىيەنىڭ تېشىلىدىغان-تېشىلمەيدىغانلىقىنى كۆرۈش.
test-insulation-tensile-strength = ئىزولياتسىيە قەۋىتى قانچىلىك كۈچ بىلەن تارتقاندا ئۈزۈلىدىغانلىقى.
test-insulation-elongation = ئىزولياتسىيە قەۋىتى قانچىلىك سوزۇلغاندا ئۈزۈلىدىغانلىقى؛ بەك چۈرۈك بولسا ئاسان يېرىلىدۇ.
test-vertical-flame = ئوت ياققاندىن كېيىن ئوتنىڭ كابېلنى بويلاپ كېڭىيىدىغان-كېڭەيمەيدىغانلىقى.
test-carbon-monoxide = تولۇق كۆيمىسە رەڭسىز، پۇراقسىز زەھەرلىك گاز چىقىدۇ.
test-gas-tightness = گاز چىقىپ كەتمەسلىكى كېرەك.
test-heat-input = ئوت كۈچىنىڭ كۆرسىتىلگىنى بىلەن بىردەك-ئەمەسلىكى.
test-heat-efficiency = قانچىلىك ئىسسىقلىقنىڭ تاماق ئېتىشكە ئەمەلىي ئىشلىتىلىدىغانلىقى، قانچە يۇقىرى بولسا گاز شۇنچە تېجىلىدۇ.
test-flame-guard-opening = ئوت ئالغاندىن كېيىن قانچىلىك ۋاقىتتا قولنى قويۇۋېتىشكە بولىدىغانلىقى.
test-flame-guard-closing = ئوت ئۆچكەندىن كېيىن گازنىڭ قانچىلىك ۋاقىتتا ئاپتوماتىك تاقىلىدىغانلىقى، قانچە تېز بولسا شۇنچە بىخەتەر.
test-combustion-noise = ئىشلىگەندىكى ئاۋازى.
test-knob-temperature = تولغۇچ قولنى كۆيدۈرمەسلىكى كېرەك.
test-yield-strength = پولات چىۋىق شەكلى ئۆزگىرىشتىن بۇرۇن كۆتۈرەلەيدىغان كۈچ.
test-tensile-strength = پولات چىۋىق ئۈزۈلۈشتىن بۇرۇن كۆتۈرەلەيدىغان كۈچ.
test-yield-yield-ratio = ئەمەلىي مۇستەھكەملىكى ئۆلچەمدىن بەك ئېشىپ كەتمەسلىكى كېرەك، شۇندىلا يەر تەۋرەشكە چىداملىق لايىھە توغرا بولىدۇ.
test-total-elongation = ئۈزۈلۈشتىن بۇرۇن قانچىلىك سوزۇلالايدىغانلىقى، قانچە يۇقىرى بولسا شۇنچە چىداملىق.
test-reverse-bend = ئۇياق-بۇياققا ئەگسە يېرىلمايدۇ.
test-mass-deviation = بەك يېنىك بولسا ماتېرىيال ئاز ئىشلىتىلگەنلىكىنى كۆرسىتىدۇ.
test-carbon = پولاتنىڭ تەركىبى؛ بەك يۇقىرى بولسا چۈرۈك بولۇپ قالىدۇ ۋە كەپشەرلەش تەس بولىدۇ.
test-silicon = پولاتنىڭ تەركىبى.
test-manganese = پولاتنىڭ تەركىبى، مۇستەھكەملىكىنى ئاشۇرىدۇ.
test-phosphorus = زىيانلىق ئارىلاشما، پولاتنى تۆۋەن تېمپېراتۇرىدا چۈرۈك قىلىپ قويىدۇ.
test-sulphur = زىيانلىق ئارىلاشما، پولات قىزىغاندا يېرىلىشنى كەلتۈرۈپ چىقىرىدۇ.

## code: the section that says what a code says, part by part.

code-title = بۇ كودتا نېمە يېزىلغان
code-scheme = كود تۈرى
code-level = ۋەكىللىك قىلىدىغىنى
code-raw = ئەسلى مەزمۇنى
code-canonical = ئۆلچەملىك يېزىلىشى
code-alternatives = مۇنداق بولۇشىمۇ مۇمكىن
code-link = كودتىكى تور ئادرېسى تەۋە بېكەت
code-link-own = مۇشۇ سۇپىنىڭ تور ئادرېسى.
code-link-foreign = مۇشۇ سۇپىنىڭ تور ئادرېسى ئەمەس؛ بۇ ئەپ ئۇنى ئاچمايدۇ.

# $of is a domain, $how one of the group imitation.
code-link-imitates = ئاچماڭ. ئۇ { $of } نى دوراپ ياسالغان: { $how }

## scheme: what kinds of codes there are; attributes are the parts that such a code is made of.

scheme-gtin = تاۋارنىڭ سىزىقلىق كودى (GTIN)
scheme-ccc = CCC گۇۋاھنامىسى
    .year = بېرىلگەن يىلى
    .body = گۇۋاھنامە بەرگەن ئورگان
    .category = مەھسۇلات تۈرى
    .sequence = تەرتىپ نومۇرى
    .version = نەشرى
scheme-credit-code = بىرلىككە كەلگەن ئىجتىمائىي ئىناۋەت كودى
    .authority = تىزىملاش-باشقۇرۇش تارمىقى
    .category = ئورگان تۈرى
    .division = تىزىملىغان ئورگاننىڭ مەمۇرىي رايونى
    .organisation = تەشكىلىي ئورگان كودى
    .check = تەكشۈرۈش خانىسى
scheme-epc = مەھسۇلاتنىڭ ئېلېكترونلۇق كودى (EPC)
    .epc = مەھسۇلاتنىڭ ئېلېكترونلۇق كودى
scheme-food-licence = يېمەكلىك ئىشلەپچىقىرىش ئىجازەتنامىسى
    .category = يېمەكلىك تۈرى
    .region = ئىشلەپچىقىرىلغان جاي
    .sequence = تەرتىپ نومۇرى
    .check = تەكشۈرۈش خانىسى
scheme-production-licence = سانائەت مەھسۇلاتلىرى ئىشلەپچىقىرىش ئىجازەتنامىسى
    .industry = كەسپ
    .product = مەھسۇلات
    .sequence = تەرتىپ نومۇرى
    .province = ئۆلكە
scheme-recipe-registration = رېتسېپ تىزىملاتقان نومۇرى
    .kind = تۈرى
    .year = تىزىملاتقان يىلى
    .sequence = تەرتىپ نومۇرى
scheme-medicine = دورا مەنبە سۈرۈشتۈرۈش كودى
    .medicine = دورىنىڭ بەلگىسى
    .unit = بىر دانىسىنىڭ كودى
scheme-commodity-qr = تاۋارنىڭ ئىككىلىك كودى
    .code = تاۋار ئىككىلىك كودىنىڭ مۇلازىمەت نومۇرى
scheme-link = تور ئادرېسى
scheme-text = تېكىست

## level: what one such code stands for.

level-item = مۇشۇ بىر مەھسۇلات
level-batch = مۇشۇ بىر تۈركۈم
level-product = مۇشۇ تۈردىكى مەھسۇلات
level-company = كارخانا ياكى ئورۇن
level-document = گۇۋاھنامە ياكى ھۆججەت
level-unknown = كودتا كۆرسىتىلمىگەن

## understanding: how far a code was understood, and what it is where it is no product code.

understanding-understood = بۇ كود قائىدىگە ئۇيغۇن
understanding-doubtful = بۇ كودنىڭ غەلىتە يېرى بار، نومۇرنى سېلىشتۇرۇڭ
understanding-malformed = بۇ كود قائىدىگە ئۇيغۇن ئەمەس
understanding-empty = بۇ كود قۇرۇق
understanding-binary = بۇ كودنىڭ مەزمۇنى تېكىست ئەمەس
understanding-digits = بۇ بىر قاتار رەقەم، لېكىن خانە سانى ھېچقانداق مەلۇم مەھسۇلات كودىغا ماس كەلمەيدۇ
understanding-link = بۇ تور ئادرېسى، ئىچىدە تونۇغىلى بولىدىغان مەھسۇلات كودى يوق
understanding-chat = بۇ پاراڭلىشىش ياكى دوست قوشۇشتا ئىشلىتىلىدىغان كود
understanding-payment = بۇ پۇل تۆلەش كودى
understanding-wifi = بۇ سىمسىز تورغا ئۇلىنىش كودى
understanding-contact = بۇ ئىسىم كارتىسى
understanding-telephone = بۇ تېلېفون ئۇرۇش ياكى قىسقا ئۇچۇر كودى
understanding-mail = بۇ ئېلخەت يوللاش كودى
understanding-invoice = بۇ تالوندىكى كود
understanding-text = بۇ ئادەتتىكى تېكىست

## advice: what to do about a code that is not fine.

advice-scan-again = قايتا سىكاننېرلاڭ
advice-compare-digits = ئورالمىغا بېسىلغان رەقەملەر بىلەن بىر-بىرلەپ سېلىشتۇرۇڭ
advice-type-digits = كودنىڭ يېنىغا بېسىلغان رەقەملەرنى كىرگۈزۈڭ
advice-find-another-code = ئورالمىدىن «مەنبە سۈرۈشتۈرۈش كودى» نى (追溯码) تېپىڭ
advice-do-not-follow = ئۇنىڭ بويىچە ئاچماڭ، پۇل تۆلىمەڭ، تېلېفون ئۇرماڭ
advice-ask-the-register = گۇۋاھنامە بەرگەن ئورگاننىڭ تور بېكىتىدىن بۇ نومۇرنى سۈرۈشتۈرۈڭ

## imitation: how the domain of a link passes for another.

imitation-before-at = رەسمىي تور نامى پەقەت @ نىڭ ئالدىغىلا يېزىلغان، ئۇلانما ئەمەلىيەتتە كەينىدىكى بېكەتكە بارىدۇ
imitation-letters = ئوخشىشىپ كېتىدىغان ھەرپلەر ئىشلىتىلگەن
imitation-within-host = رەسمىي تور نامى باشقا تور نامىنىڭ ئىچىگە قىستۇرۇلغان
imitation-ending = نامى ئوخشاش، ئاخىرى ئوخشىمايدۇ
imitation-added-words = رەسمىي نامغا سۆز قوشۇلغان
imitation-one-letter = پەقەت بىرلا ھەرپ پەرقلىنىدۇ

## remark: what else should be known of a link.

remark-not-secure = ئۇلىنىش شىفىرلانمىغان
remark-user-info = @ نىڭ ئالدىدىكى خەت تور بېكەت نامى ئەمەس
remark-encoded = تور بېكەت نامى كودلانغان، يۇقىرىدىكىسى ئۇنىڭ ھەقىقىي يېزىلىشى
remark-mixed-scripts = تور بېكەت نامىدا ھەر خىل يېزىقتىكى ئوخشىشىپ كېتىدىغان ھەرپلەر ئارىلاشتۇرۇلغان
remark-address = تور بېكەت نامىنىڭ ئورنىغا رەقەملىك ئادرېس ئىشلىتىلگەن

## codevalue: values of the parts of a code.

codevalue-yes = ھەئە
codevalue-no = ياق
codevalue-moment = { $date } { $time }

# What a part is and what it says: net weight 0.500 kg
codevalue-meaning = { $title } { $value }

# A part in one line: (3103) 000500: net weight 0.500 kg
codevalue-line = { $part }: { $meaning }

## province: provinces by the first two digits of a region (GB/T 2260).

province-11 = بېيجىڭ
province-12 = تيەنجىن
province-13 = خېبېي
province-14 = سەنشى
province-15 = ئىچكى موڭغۇل
province-21 = لياۋنىڭ
province-22 = جىلىن
province-23 = خېيلوڭجياڭ
province-31 = شاڭخەي
province-32 = جياڭسۇ
province-33 = جېجياڭ
province-34 = ئەنخۇي
province-35 = فۇجيەن
province-36 = جياڭشى
province-37 = شەندوڭ
province-41 = خېنەن
province-42 = خۇبېي
province-43 = خۇنەن
province-44 = گۇاڭدوڭ
province-45 = گۇاڭشى
province-46 = خەينەن
province-50 = چوڭچىڭ
province-51 = سىچۈەن
province-52 = گۇيجۇ
province-53 = يۈننەن
province-54 = شىزاڭ
province-61 = شەنشى
province-62 = گەنسۇ
province-63 = چىڭخەي
province-64 = نىڭشيا
province-65 = شىنجاڭ
province-71 = تەيۋەن
province-81 = شياڭگاڭ
province-82 = ئاۋمېن

## product: a product in short, for a shop's page about it.

product-latest-report = ئەڭ يېڭى تەكشۈرۈش
product-lapsed = كۈچىنى يوقاتقان گۇۋاھنامە بار، تەپسىلاتىنى تولۇق خاتىرىدىن كۆرۈڭ.
product-scan-the-item = بۇ مەھسۇلاتنىڭ ئەنگە ئېلىنغان ئۇچۇرى. قولىڭىزغا تەگكەندىن كېيىن قۇتىدىكى مەنبە سۈرۈشتۈرۈش كودىنى سىكاننېرلاپ، دەل قولىڭىزدىكىسىنى تەكشۈرۈڭ.
product-all = تولۇق خاتىرىنى كۆرۈش

## compare: two products side by side.

compare-title = ئىككى مەھسۇلاتنى سېلىشتۇرۇش
compare-choose = يېقىندا تەكشۈرۈلگەن مەھسۇلاتتىن بىرنى تاللاڭ ياكى يەنە بىرنى سىكاننېرلاڭ.
compare-scan-other = باشقىسىنى سىكاننېرلاش
compare-scan-hint = سىكاننېرلاپ بولغاندىن كېيىن، نەتىجە بېتىدە «باشقىسى بىلەن سېلىشتۇرۇش» نى باسسىڭىز، بۇنى تاللىيالايسىز.
compare-no-record = بىرىنىڭ سېلىشتۇرغىلى بولىدىغان خاتىرىسى يوق.
compare-all-alike = ئىككى مەھسۇلاتنىڭ خاتىرىسى بىردەك.
compare-differing =
    { $count ->
       *[other] { $count } تۈر ئوخشىمايدۇ
    }
compare-differs = ئوخشىمايدۇ
compare-to-result = نەتىجىنى كۆرۈش
compare-nothing = خاتىرە يوق
compare-tests = ئەڭ يېقىنقى تەكشۈرۈش

## history: what was checked on this device.

history-title = خاتىرىلىرىم
history-lead = پەقەت مۇشۇ يانفوندىلا ساقلىنىدۇ.
history-empty = تېخى خاتىرە يوق
history-empty-hint = سىكاننېرلىغان كودلار بۇ يەردە كۆرۈنىدۇ، تور بولمىسىمۇ كۆرگىلى بولىدۇ.
history-clear = خاتىرىنى تازىلاش
history-clear-sure = بارلىق تەكشۈرۈش خاتىرىسى تازىلانسۇنمۇ؟ پاش قىلغانلىرىڭىز تەسىرگە ئۇچرىمايدۇ.
history-clear-yes = تازىلاش
history-clear-no = قالدۇرۇش

# Read out for the button beside a product.
history-remove = بۇنى ئۆچۈرۈش { $name }
history-unavailable = توركۆرگۈ سانلىق مەلۇمات ساقلاشقا رۇخسەت قىلمىغاچقا، خاتىرە يوق.
history-checks = تەكشۈرۈش
history-unnamed = تونۇلمىغان مەھسۇلات

## about: the page about how it works, privacy and settings.

about-title = ئۇ قانداق ئىشلەيدۇ
about-lead = سۇيۈەن مەنبە سۈرۈشتۈرۈش سۇپىسىنىڭ ئىستېمالچىلارغا يۈزلەنگەن ئوچۇق كۆزنىكى: بىر تور بەت، يانفونغا ئورناتقىلىمۇ، ھۆكۈمەت ئىشلىرى ۋە سودا بەتلىرىگە قىستۇرغىلىمۇ بولىدۇ.
about-steps-title = بىر قېتىملىق تەكشۈرۈشنىڭ بەش قەدىمى
about-step1 = كامېرا كۆرۈنۈشى يانفوندا تونۇلىدۇ، پەقەت كودلا قالدۇرۇلىدۇ.
about-step2 = كودنىڭ مەنىسى ئېنىقلىنىدۇ: قايسى خىل كود، قايسى مەھسۇلات، ئۇلانما ساختىمۇ.
about-step3 = سۇپىدىن بۇ كود سۈرۈشتۈرۈلىدۇ. كودتىكى ئۇلانما ھەرگىز ئېچىلمايدۇ.
about-step4 = ئىشلەپچىقارغۇچى ۋە سۇپىنىڭ ئىمزاسى يانفوندا تەكشۈرۈلىدۇ.
about-step5 = خۇلاسە ۋە ھەر بىر سەۋەب كۆرسىتىلىدۇ، ئاندىن قولىڭىزدىكى مەھسۇلات بىلەن سېلىشتۇرۇشىڭىز سورىلىدۇ.
about-limits-title = ئۇ نېمىلەرنى قىلالمايدۇ
about-limits = راست كودنى كۆچۈرۈۋالغىلى، راست ئورالمىغا باشقا نەرسە قاچىلىغىلى بولىدۇ. شۇڭا خاتىرىنىڭ بىردەك بولۇشى مەھسۇلات چوقۇم راست دېگەنلىك ئەمەس؛ تۈركۈم نومۇرى، چېسلا ۋە ئېغىز پېچىتىنى ھەر دائىم سېلىشتۇرۇڭ.
about-outcomes-title = خۇلاسىلەرنىڭ مەنىسى
about-privacy-title = شەخسىيەت
about-privacy1 = ئۆزىڭىز پاش قىلغاندا قوشۇپ قويمىسىڭىز، كامېرا كۆرۈنۈشى ۋە رەسىملەر يانفوندىن چىقمايدۇ.
about-privacy2 = ستاتىستىكا، ئېلان ياكى باشقا ئۈچىنچى تەرەپكە ئۇلىنىش يوق.
about-privacy3 = خاتىرە پەقەت مۇشۇ يانفوندىلا ساقلىنىدۇ، خالىغان ۋاقىتتا تازىلىۋەتسىڭىز بولىدۇ.
about-privacy4 = سۇپا پەقەت تەكشۈرۈلگەن كود بىلەن تاسادىپىي بىر بەلگىنىلا كۆرىدۇ، بۇ بەلگە ئۆزىڭىزنىڭ قايتا تەكشۈرۈشىنى پەرقلەندۈرۈشكە ئىشلىتىلىدۇ ۋە پەقەت مۇشۇ بىر كودقىلا كۈچكە ئىگە.
about-privacy5 = پەقەت سىز قوشۇلغاندىلا تەكشۈرۈشكە تەخمىنىي ئورۇن قوشۇلىدۇ: ئۇ ئاۋۋال يانفوندا تەخمىنەن 20 كىلومېتىرلىق چاسا دائىرىگىچە كېڭەيتىلىدۇ، خالىغان ۋاقىتتا تاقىۋەتسىڭىز بولىدۇ.
about-settings-title = تەڭشەك
about-beep = تونۇغاندا ئاۋاز چىقىرىش
about-vibrate = تونۇغاندا تىترەش
about-integrators-title = تور بېكىتىڭىزگە قىستۇرۇش
about-integrators = ھۆكۈمەت مۇلازىمەت ئورۇنلىرى ۋە سودىگەرلەر تەكشۈرۈشنى ئۆز بېتىگە قىستۇرسا بولىدۇ.
about-integrators-link = قىستۇرۇش كودى ھاسىل قىلىش
about-source = مەنبە كودى Apache-2.0 ئىجازىتى بىلەن ئوچۇق ئېلان قىلىنغان

## place: the coarse place of a check, told only where the shopper agrees.

place-title = كۆچۈرۈۋېلىنغان كودلارنى بايقاشقا ياردەم بېرەمسىز؟
place-lead = ئوخشاش بىر كود ئۇزۇن ئۆتمەي يىراق جايدا يەنە كۆرۈلسە، كۆپ ھاللاردا كۆچۈرۈۋېلىنغان بولىدۇ. خالىسىڭىز، بۇنىڭدىن كېيىن تەكشۈرگەندە تەخمىنىي ئورۇن قوشۇلىدۇ: ئۇ ئاۋۋال يانفوندا تەخمىنەن 20 كىلومېتىرلىق چاسا دائىرىگىچە كېڭەيتىلىدۇ، سۇپا پەقەت شەھەرنىلا خاتىرىلەيدۇ، كىملىكىنى خاتىرىلىمەيدۇ.
place-later = خالىغان ۋاقىتتا «چۈشەندۈرۈش» بېتىدىن تاقىۋەتسىڭىز بولىدۇ.
place-yes = بولىدۇ، كېيىنكى قېتىمدىن باشلاپ قوشۇلسۇن
place-no = ياق
place-waiting = توركۆرگۈنىڭ سوئالىدىن تاللاڭ…
place-given = رەھمەت. كېيىنكى تەكشۈرۈشتىن باشلاپ تەخمىنىي ئورۇن قوشۇلىدۇ.
place-refused = بولىدۇ، ئورۇن يوللانمايدۇ.
place-forbidden = توركۆرگۈ ئورۇن بەلگىلەشكە رۇخسەت قىلمىدى، ئورۇن يوللانمايدۇ.
place-switch = تەكشۈرگەندە تەخمىنىي ئورۇننى قوشۇش (تەخمىنەن 20 كىلومېتىرلىق چاسا)

# A square of some 20 km that no town is near: 31.2°
place-near-north-east = شىمالىي كەڭلىك { $latitude }، شەرقىي ئۇزۇنلۇق { $longitude } ئەتراپى
place-near-north-west = شىمالىي كەڭلىك { $latitude }، غەربىي ئۇزۇنلۇق { $longitude } ئەتراپى
place-near-south-east = جەنۇبىي كەڭلىك { $latitude }، شەرقىي ئۇزۇنلۇق { $longitude } ئەتراپى
place-near-south-west = جەنۇبىي كەڭلىك { $latitude }، غەربىي ئۇزۇنلۇق { $longitude } ئەتراپى

## embed: the check inside of another site, and the page that makes the snippet for it.

embed-open-full = تولۇق ئېچىش
embed-builder-title = تور بېكىتىڭىزگە قىستۇرۇش
embed-builder-lead = ئىككى قۇر كودنى كۆچۈرسىڭىزلا، زىيارەتچىلەر بېتىڭىزدە مەھسۇلات تەكشۈرەلەيدۇ. ئۇچۇر پەقەت تىزىملاتقان بېكەتكىلا يوللىنىدۇ.
embed-code = ئالدىن تولدۇرۇلىدىغان كود (ئىختىيارىي)
embed-language = تىل
embed-language-auto = بەتكە ئەگىشىش
embed-theme = كۆرۈنۈش
embed-snippet = كود
embed-copy = كودنى كۆچۈرۈش
embed-preview = ئالدىن كۆرۈش
embed-off = بۇ بېكەتتە قىستۇرۇش ئېچىلمىغان.

## report: the form for reports of suspected counterfeits.

report-title = گۇمانلىق مەھسۇلاتنى پاش قىلىش
report-lead = ئىككى مىنۇتتا تولدۇرۇپ بولىسىز. تور بولمىسىمۇ تاپشۇرغىلى بولىدۇ: ئاۋۋال يانفوندا ساقلىنىپ، تورغا ئۇلانغاندا ئاپتوماتىك يوللىنىدۇ.
report-product = مەھسۇلات
report-no-product = تونۇلمىغان مەھسۇلات
report-concern = نەرى توغرا ئەمەس؟
report-concern-missing = نەرىنىڭ توغرا ئەمەسلىكىنى تاللاڭ.
report-description = كۆرگەنلىرىڭىزنى سۆزلەپ بېرىڭ (ئىختىيارىي)
report-description-hint = مەسىلەن: قۇتىنىڭ تېگىدىكى تۈركۈم نومۇرىدا قىرىلغان ئىز بار، خاتىرىدىكىگە ئوخشىمايدۇ.
report-photos = بىر نەچچە پارچە رەسىم تارتىڭ (ئىختىيارىي)
report-photos-hint = رەسىملەر يانفوندا كىچىكلىتىلىدۇ ھەمدە ئورۇن قاتارلىق ئۇچۇرلار چىقىرىۋېتىلىدۇ.
report-photo-camera = رەسىم تارتىش
report-photo-gallery = رەسىم تاللاش

# Read out for the button beside a photo.
report-photo-remove = رەسىمنى چىقىرىۋېتىش: { $photo }
report-photo-needed = تەكشۈرۈشكە كېرەك
report-photo-many = رەسىم يېتەرلىك، يەنە قوشقىلى بولمايدۇ.
report-photo-working = رەسىم بىر تەرەپ قىلىنىۋاتىدۇ…
report-photo-full = يانفوننىڭ ساقلاش بوشلۇقى يەتمىدى، بۇ رەسىم قوشۇلمىدى. بەزى ھۆججەتلەرنى ئۆچۈرۈپ قايتا سىناڭ؛ تولدۇرغان مەزمۇنلىرىڭىز ساقلاقلىق.
report-purchase = نەدىن سېتىۋالدىڭىز؟ (ئىختىيارىي)
report-channel = سېتىۋېلىش ئۇسۇلى
report-channel-none = تاللانمىدى
report-seller = دۇكان ياكى تور دۇكىنىنىڭ نامى
report-order = زاكاز نومۇرى
report-link = مەھسۇلات ئۇلانمىسى (پەقەت تېكىست سۈپىتىدە ساقلىنىدۇ، ئېچىلمايدۇ)
report-date = سېتىۋالغان كۈن
report-price = باھاسى
report-place = شەھەر ياكى ناھىيە
report-rough = تەخمىنىي ئورنۇمنى قوشۇش
report-rough-hint = پەقەت تەخمىنەن 20 كىلومېتىرلىق چاسا دائىرىگىچىلا ئېنىق، سۇپىنىڭ ساختا مالنىڭ قەيەردە تارقالغانلىقىنى بىلىشىگە ياردەم بېرىدۇ.
report-rough-waiting = ئورۇن بەلگىلىنىۋاتىدۇ…
report-rough-added = تەخمىنىي ئورۇن قوشۇلدى
report-rough-remove = ئورۇننى چىقىرىۋېتىش
report-rough-forbidden = توركۆرگۈ ئورۇن بەلگىلەشكە رۇخسەت قىلمىدى، ئورۇن قوشۇلمىدى.
report-rough-unknown = ئورۇننى بەلگىلىگىلى بولمىدى، يۇقىرىغا شەھەر نامىنى يازسىڭىز بولىدۇ.
report-purpose = قانداق بىر تەرەپ قىلىنىشىنى خالايسىز؟
report-contact = ئالاقىلىشىش ئۇسۇلى (ئىختىيارىي، نامسىز بولسىمۇ بولىدۇ)
report-contact-hint = پەقەت سىزگە جاۋاب بېرىشكىلا ئىشلىتىلىدۇ، ئاشكارىلانمايدۇ.
report-name = ئىسمىڭىز
report-name-missing = ئەرز قىلىش ئۈچۈن ئىسمىڭىز كېرەك.
report-phone = تېلېفون
report-phone-missing = ئەرز قىلىش ئۈچۈن تېلېفونىڭىز كېرەك.
report-address = ئادرېس (ئىختىيارىي)
report-demand = تەلىپىڭىز
report-demand-hint = مەسىلەن: مالنى قايتۇرۇپ پۇلنى قايتۇرۇۋېلىش.
report-demand-missing = تەلىپىڭىزنى يېزىڭ.
report-code-photo-missing = تەكشۈرۈش ئۈچۈن ئاز دېگەندە كودنىڭ بىر پارچە رەسىمى كېرەك.
report-submit = پاش قىلىشنى تاپشۇرۇش
report-submit-complaint = ئەرزنى تاپشۇرۇش
report-submit-inspection = تەكشۈرۈشنى ئىلتىماس قىلىش
report-submitting = ساقلىنىۋاتىدۇ…
report-sending-now = يوللىنىۋاتىدۇ، بۇ بەتنى تاقىماڭ…
report-saved-draft = مۇشۇ يانفوندا ئاپتوماتىك ساقلاندى
report-errors-title = يەنە ئازراق كەم
report-storage-full = يانفوننىڭ ساقلاش بوشلۇقى يەتمىدى، ساقلانمىدى. بوشلۇق چىقىرىپ قايتا تاپشۇرۇڭ، بۇ بەتتىكى مەزمۇن يوقالمايدۇ.
report-storage-off = توركۆرگۈ سانلىق مەلۇمات ساقلاشقا رۇخسەت قىلمايدۇ (ئىزسىز ھالەت بولۇشى مۇمكىن)، بۇ بەتنى تاقاشتىن بۇرۇن يوللىنىپ بولۇشىنى كۈتۈڭ.
report-not-sent = يوللانمىدى. بۇ بەتتە تۇرۇپ، يەنە بىر قېتىم تاپشۇرۇڭ.
report-hotline = بىۋاسىتە تېلېفون قىلسىڭىزمۇ بولىدۇ
report-unavailable = بۇ سۇپىدا توردا پاش قىلىش ئېچىلمىغان.

# Read out for a button: $photo is what to take, $action report-photo-camera or report-photo-gallery.
report-photo-add = { $photo }: { $action }

# Read out in the place of a photo.
report-photo-alt = رەسىم: { $photo }

# The second and further photos of one thing.
report-photo-another = { $photo } { $number }

## sent: what became of a report: the list, the receipt, its state.

sent-mine = پاش قىلغانلىرىم
sent-to-mine = پاش قىلغانلىرىمنى كۆرۈش
sent-drafts = يېزىپ تۈگىتىلمىگەنلەر
sent-draft = دەسلەپكى نۇسخا
sent-go-on = داۋاملاشتۇرۇش
sent-queued = ساقلاندى، يوللاشنى كۈتۈۋاتىدۇ
sent-queued-hint = تورغا ئۇلانغاندا ئاپتوماتىك يوللىنىدۇ، بۇ بەتتىن چىقىپ كەتسىڭىز بولىدۇ.
sent-queued-retry = سۇپا ھازىرچە تاپشۇرۇۋالمىدى، ئاپتوماتىك قايتا سىنايدۇ.
sent-next-try = كېيىنكى سىناش: { $time }
sent-sending = يوللىنىۋاتىدۇ…
sent-sending-hint = ئۈزۈلۈپ قالسىمۇ ھېچقىسى يوق، داۋاملىق يوللىنىدۇ.
sent-received = سۇپا تاپشۇرۇۋالدى
sent-received-hint = قوبۇل قىلىش نومۇرىنى ساقلاپ قويۇڭ، كېيىن شۇ بويىچە ئەھۋالنى سۈرۈشتۈرەلەيسىز.
sent-refused = سۇپا قوبۇل قىلمىدى
sent-refused-hint = سەۋەبى تۆۋەندە، مەزمۇن يەنىلا مۇشۇ يانفوندا ساقلاقلىق.
sent-send-now = دەرھال يوللاش
sent-again = قايتا سىناش
sent-delete = ئۆچۈرۈش
sent-delete-sure = ئۆچۈرۈلگەندىن كېيىن بۇ مەزمۇن ۋە رەسىملەر مۇشۇ يانفوندا ساقلانمايدۇ. سۇپا تاپشۇرۇۋالغىنى تەسىرگە ئۇچرىمايدۇ.
sent-delete-yes = ئۆچۈرۈش
sent-delete-no = قالدۇرۇش
sent-number = قوبۇل قىلىش نومۇرى
sent-received-at = قوبۇل قىلىنغان ۋاقىت

# On the picture of a receipt.
sent-received-on = قوبۇل قىلىنغان ۋاقىت: { $time }
sent-digest = يوللانغان مەزمۇننىڭ بارماق ئىزى (SHA-256)
sent-digest-same = سۇپىنىڭ تاپشۇرۇۋېلىش تالونى بىلەن بىردەك
sent-digest-differs = سۇپىنىڭ تاپشۇرۇۋېلىش تالونى بىلەن بىردەك ئەمەس: بۇ بەتنى ساقلاپ قويۇپ، سۇپا بىلەن ئالاقىلىشىڭ.
sent-state = بىر تەرەپ قىلىش ئەھۋالى
sent-asked-at = سۈرۈشتۈرۈلگەن ۋاقىت: { $time }
sent-state-unknown = تېخى سۈرۈشتۈرۈلمىدى.
sent-state-failed = بۇ قېتىم سۈرۈشتۈرگىلى بولمىدى، كۆرسىتىلگىنى ئالدىنقى قېتىمقى نەتىجە.
sent-state-denied = سۇپا بۇ نومۇر ۋە سۈرۈشتۈرۈش پارولىنى تونۇمىدى.
sent-refresh = ئەھۋالنى يېڭىلاش
sent-answer = سۇپىنىڭ جاۋابى
sent-secret = سۈرۈشتۈرۈش پارولى
sent-secret-show = سۈرۈشتۈرۈش پارولىنى كۆرسىتىش
sent-secret-hint = نومۇر بىلەن سۈرۈشتۈرۈش پارولى بولسىلا، ھەرقانداق ئادەم بىر تەرەپ قىلىش ئەھۋالىنى كۆرەلەيدۇ، ئاشكارىلىماڭ.
sent-qr-alt = قوبۇل قىلىش نومۇرىنىڭ ئىككىلىك كودى
sent-qr-hint = باشقا بىر يانفوندا بۇ كودنى سىكاننېرلىسىڭىزمۇ ئەھۋالنى كۆرەلەيسىز.
sent-print = تالوننى بېسىپ چىقىرىش
sent-picture = رەسىم قىلىپ ساقلاش
sent-status-title = پاش قىلىشنىڭ ئەھۋالى
sent-status-bad = بۇ ئۇلانما تولۇق ئەمەس، نومۇر ۋە سۈرۈشتۈرۈش پارولى يوق.
sent-packet = نازارەت قىلىش تارماقلىرىغا بېرىدىغان ماتېرىيال
sent-packet-hint = مۇشۇ يانفوندا ھاسىل قىلىنىدۇ، تورغا يوللانمايدۇ: تەكشۈرۈش نەتىجىسى، سىز تولدۇرغان مەزمۇن، رەسىملەر ۋە تالوننىڭ ھەممىسى ئىچىدە.
sent-packet-pdf = ماتېرىيالنى چۈشۈرۈش (PDF)
sent-packet-json = سانلىق مەلۇماتنى چۈشۈرۈش (JSON)
sent-packet-making = ھاسىل قىلىنىۋاتىدۇ…
sent-packet-failed = ھاسىل قىلغىلى بولمىدى، قايتا سىناڭ.
sent-photos-kept = رەسىملەر مۇشۇ يانفوندا قالىدۇ، بۇ پاش قىلىش ئۆچۈرۈلگەندە بىللە ئۆچۈرۈلىدۇ.
sent-authority = مەملىكەتلىك 12315 سۇپىسى
sent-slip = مەھسۇلاتنى تەكشۈرۈشكە ئەۋەتىڭ
sent-slip-to = ئەۋەتىدىغان ئادرېس
sent-slip-checklist = ئەۋەتىشتىن بۇرۇن
sent-slip-enclose = بۇ قەغەزنى مەھسۇلات بىلەن بىللە سېلىڭ.
sent-slip-print = ئەۋەتىش قەغىزىنى بېسىپ چىقىرىش

# While a report is sent.
sent-progress = رەسىم { $sent }/{ $photos } · { $bytes }/{ $total } KB

## concern: what can be wrong with a product.

concern-code-copied = كود كۆچۈرۈۋېلىنغان بولۇشى مۇمكىن
concern-dates-differ = تۈركۈم نومۇرى ياكى چېسلا ماس كەلمەيدۇ
concern-seal-broken = ئېغىز پېچىتى بۇزۇلغان
concern-look-or-smell = كۆرۈنۈشى، پۇرىقى ياكى بېسىلىشى نورمالسىز
concern-price-too-low = باھاسى گۇمانلىق دەرىجىدە تۆۋەن
concern-sold-after-recall = قايتۇرۇۋېلىنغان ياكى مۇددىتى ئۆتكەن تۇرۇقلۇق سېتىلىۋاتىدۇ
concern-other = باشقا

## channel: how a product was bought.

channel-shop = دۇكاندىن
channel-online = توردىن
channel-other = باشقا

## state: where a report stands, as its writer reads it.

state-received = قوبۇل قىلىندى
state-in-review = تەكشۈرۈلۈۋاتىدۇ
state-product-wanted = مەھسۇلاتنى ئەۋەتىڭ
state-product-received = مەھسۇلات تاپشۇرۇۋېلىندى، تەكشۈرۈلۈۋاتىدۇ
state-answered = جاۋاب بېرىلدى
state-closed = بىر تەرەپ قىلىپ بولۇندى

## purpose: what a shopper wants to happen, and (.meaning) what that means.

purpose-report = پاش قىلىش
    .meaning = مۇناسىۋەتلىك تەرەپنىڭ تەكشۈرۈپ بېقىشىنى ئۈمىد قىلىمەن. نامسىز بولسىمۇ بولىدۇ.
purpose-complaint = ئەرز قىلىش
    .meaning = ساتقۇچى بىلەن ماجىرالىشىپ قالدىم، مال قايتۇرۇش، تۆلەم قاتارلىقلارنى تەلەپ قىلىمەن. ئىسىم ۋە تېلېفون قالدۇرۇش كېرەك.
purpose-inspection = تەكشۈرۈش ئىلتىماسى
    .meaning = ئاۋۋال رەسىمگە قاراپ ھۆكۈم قىلىنىدۇ؛ بىلگىلى بولمىسا، مەھسۇلاتنى ئەۋەتىشىڭىز سورىلىدۇ.

## photo: what a photo shows, and (.how) how to take it.

photo-front = مەھسۇلاتنىڭ ئالدى يۈزى
    .how = پۈتۈن مەھسۇلات، خېتى ئېنىق كۆرۈنسۇن
photo-code = مەنبە سۈرۈشتۈرۈش كودى
    .how = يېقىندىن تارتىڭ، كود ئېنىق بولسۇن
photo-batch = تۈركۈم نومۇرى ۋە چېسلا
    .how = ئادەتتە قۇتىنىڭ تېگىگە ياكى ئېغىز پېچىتىگە بېسىلغان بولىدۇ
photo-seal = ئېغىز پېچىتى
    .how = يىرتىلغان ياكى قايتا چاپلانغان ئىزى بارمۇ
photo-receipt = تالون ياكى زاكاز
    .how = قەغەز تالون ياكى زاكازنىڭ ئېكران رەسىمى
photo-other = باشقا رەسىملەر
    .how = يەنە كۆرسەتمەكچى بولغىنىڭىز

## photoerror: why a photo was not added, and what to do.

photoerror-heic = بۇ ئالما يانفونىنىڭ HEIC فورماتى، بۇ توركۆرگۈ ئاچالمىدى، قوشۇلمىدى. «رەسىم تارتىش» نى بېسىپ بىۋاسىتە تارتىڭ ياكى iPhone تەڭشىكىدىكى كامېرا فورماتىدىن «ئەڭ ماسلىشىشچان» (兼容性最佳) نى تاللاڭ.
photoerror-too-large = بۇ رەسىم بەك چوڭ، يانفون بىر تەرەپ قىلالمىدى، قوشۇلمىدى. «رەسىم تارتىش» نى بېسىپ قايتا تارتىڭ.
photoerror-not-a-picture = بۇ ھۆججەت ئىشلەتكىلى بولىدىغان رەسىم ئەمەس، قوشۇلمىدى.
photoerror-cannot-read = بۇ ھۆججەتنى ئوقۇغىلى بولمىدى، قوشۇلمىدى. ئۇ تېخى بۇلۇتتا بولسا، ئاۋۋال يانفونغا چۈشۈرۈڭ.

## refusal: why the platform will not have a report.

refusal-malformed = سۇپا قوبۇل قىلمايدىغان بىر مەزمۇن بار.
refusal-too-large = رەسىم بەك چوڭ ياكى بەك كۆپ.
refusal-media-type = رەسىمنىڭ فورماتىنى سۇپا قوبۇل قىلمايدۇ.
refusal-photo-lost = بىر پارچە رەسىم بۇ ئۈسكۈنىدە قالمىغان.
