### Every text that shoppers read, in Uyghur. A draft: not yet read by a native speaker; what is missing here is shown in Chinese.
###
### `cargo build` checks this file against zh-CN.ftl: see docs/languages.md for what of Fluent may be used here.

## wait: what a page says while a code is being checked.

wait-checking = تەكشۈرۈلۈۋاتىدۇ…
wait-checking-slow = تور ئاستا، سۇپىنىڭ جاۋابى كۈتۈلۈۋاتىدۇ…

## common: the frame around every page: navigation, view switches, notes.

common-brand = سۇيۈەن

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

# The deployment's own configuration is wrong; what of it is shown below.
error-misconfigured = ھازىرچە ئاچقىلى بولمىدى
    .next = بۇ بېكەتنىڭ تەڭشىكى خاتا ياكى ئالغىلى بولمىدى، سەل تۇرۇپ قايتا سىناڭ.
error-camera-insecure-context = تور بەت بىخەتەر ئۇلىنىشتا ئەمەس، توركۆرگۈ كامېرانى ئاچمىدى
    .next = https بىلەن باشلانغان ئادرېستىن ئېچىڭ ياكى رەسىم ئىشلىتىڭ، رەقەم كىرگۈزۈڭ.
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
    .next = JPG، PNG ياكى WebP رەسىم تاللاڭ.
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

