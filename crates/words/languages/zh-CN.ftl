### 溯源的全部文字：简体中文，其他语言以它为准。
### Every text that people read, in Simplified Chinese: the reference of the other languages.
###
### `cargo build` checks this file: see docs/languages.md for what of Fluent may be used here.

## wait: what a page says while a code is being checked.

wait-checking = 正在核验…
wait-checking-slow = 网络较慢，仍在等平台回应…

## common: the frame around every page: navigation, view switches, notes.

common-brand = 溯源

# The name of the app within another site's page.
common-embedded = 商品核验

# Behind the name of the app, in the title of its first page.
common-tagline = 扫一扫，看清来处

# The first link of a page, for keyboards and screen readers.
common-skip = 跳到正文
common-menu = 主导航
common-home = 首页
common-scan = 扫码
common-history = 记录
common-about = 说明

# A button: larger type and fewer things on the page. Keep it to a few characters.
common-elder-on = 长辈版

# The same button, back to the usual view.
common-elder-off = 标准版

# The button that changes the appearance; $theme is common-theme-system, -light or -dark.
common-theme = 外观: { $theme }
common-theme-system = 跟随系统
common-theme-light = 浅色
common-theme-dark = 深色
common-language = 界面语言
common-language-failed = 没能换成这种语言。请检查网络后再试。
common-loading = 正在加载…
common-retry = 再试一次
common-not-found = 没有这个页面
common-not-found-hint = 链接可能不完整。您可以回到首页重新扫码。
common-to-home = 回首页
common-opens-elsewhere = 将打开外部网站
common-offline = 当前没有网络。历史记录仍可查看；举报会先存在手机里，联网后自动发出。
common-install = 安装到桌面
common-update-ready = 新版本已就绪
common-update-now = 更新
common-copied = 已复制

## home: the first page, with its photo picker and the form for typed digits.

home-title = 看清每一件商品的来处
home-lead = 扫描包装上的追溯码，核对厂家签名的记录、检验报告和一路的行程。
home-scan = 扫一扫
home-scan-hint = 二维码、条形码都可以
home-photo = 从相册选图
home-typed = 输入数字
home-drop = 也可以把图片拖到这里，或直接粘贴
home-reading-photo = 正在读取图片…
home-photo-none = 图片里没有找到码。请靠近一些、避开反光再拍一张。
home-recent = 最近查过
home-recent-all = 全部记录
home-private-title = 照片不离开手机
home-private-text = 识别在手机上完成，只用码去查询。
home-signed-title = 签名当场核对
home-signed-text = 厂家的签名由您的手机验证，不靠我们一句话。
home-honest-title = 有几分证据说几分话
home-honest-text = 每个结论都写明理由，查不了就说查不了。
home-typed-title = 输入印在码旁的数字
home-typed-company = 第一步：选择生产企业
home-typed-digits = 第二步：输入数字
home-typed-digits-hint = 空格和短横可以不输。

# An example in monospace follows.
home-typed-example = 例如
home-typed-any = 不选企业：直接输入商品条码或完整的码
home-typed-submit = 查询
home-typed-empty = 请先输入码旁的数字。
home-issuers-failed = 暂时取不到企业名单。可以直接输入完整的码。

## scan: the camera page. Its hints stand over the picture: a line of a phone at most.

scan-title = 扫码
scan-aim = 把码放进框内，保持稳定
scan-asking = 请允许使用相机
scan-found = 已识别
scan-price-code = 这是商品条码。要核对这一件，请转动包装，找到追溯二维码。
scan-use-price-code = 仍用条形码查询
scan-torch-on = 打开手电
scan-torch-off = 关闭手电
scan-zoom = 变焦
scan-zoom-in = 放大
scan-zoom-out = 缩小
scan-lens = 切换镜头
scan-photo = 用图片
scan-typed = 输入数字
scan-stop = 关闭相机
scan-restart = 重新打开相机
scan-hint-torch = 有点暗，打开手电试试
scan-hint-light = 有点暗，换个亮处试试
scan-hint-turn = 有反光，把包装稍微转一转
scan-hint-steady = 有点模糊，拿稳些，等它对焦
scan-hint-closer = 看到码了，太小，再靠近一点
scan-hint-farther = 太近了，往后退一点
scan-hint-face = 看到码了，还读不出：正对着它，稍微转一转
scan-hint-search = 再靠近一点，或把包装转一转
scan-signals-off = 关闭提示音和振动
scan-signals-on = 打开提示音和振动
scan-picture = 相机画面

## list: how items are put in a row.

# Two items of a list; a longer one is made of it, item by item.
list-pair = { $first }、{ $next }

## error: what went wrong, and (.next) what to do about it.

error-not-loaded = 这一页没有加载完
    .next = 网络可能断了。连上网络后再试一次。

error-camera-insecure-context = 网页不在安全连接上，浏览器不开放相机
    .next = 请用 https 开头的地址打开，或改用图片、输入数字。
error-camera-not-supported = 这个浏览器不支持相机
    .next = 请换系统自带浏览器，或改用图片、输入数字。
error-camera-permission-denied = 没有得到相机权限
    .next = 在浏览器的网站设置里允许相机后重试；也可以用图片或输入数字。
error-camera-not-found = 这台设备没有相机
    .next = 请用图片或输入数字。
error-camera-in-use = 相机正被其他应用占用
    .next = 关闭其他使用相机的应用，再试一次。
error-camera-blocked-by-frame = 嵌入本页的网站没有开放相机
    .next = 请在新窗口打开，或用图片、输入数字。
error-camera-timed-out = 相机没有给出画面
    .next = 再试一次；若仍不行，请重新打开网页或改用图片。
error-camera-failed = 相机打不开
    .next = 再试一次，或改用图片、输入数字。
error-scanner-not-a-picture = 这个文件不是能识别的图片
    .next = 请选 JPG、PNG 或 WebP 图片。
error-scanner-too-large = 图片太大
    .next = 请截取含有码的部分，或重新拍一张。
error-scanner-not-started = 识别程序没有启动
    .next = 请检查网络后重新打开网页。
error-ask-offline = 连不上平台，手机可能没有网络
    .next = 已记下这个码，连上网络后再查。
error-ask-timed-out = 平台没有及时回应
    .next = 网络可能较慢，请稍后再试。
error-ask-down = 平台服务暂时中断
    .next = 这与商品真假无关，请稍后再试。
error-ask-too-many = 查询过于频繁
    .next = 请等一会儿再试。
error-ask-garbled = 平台的回应无法识别
    .next = 可能是网络需要登录，或服务故障。请换个网络再试。
error-ask-scheme-unsupported = 平台不受理这种码
    .next = 请在包装上找追溯二维码，或向厂家查询。
error-ask-code-refused = 平台认为这个码不完整
    .next = 请重新扫描，或核对输入的数字。
error-ask-no-trust-list = 取不到可信的签名名单
    .next = 没有它就不能核对签名。请检查手机的日期和网络后再试。

## outcome: what a check comes to: the headline of a result; .advice says what it means and what to do now; .short stands in lists, one or two words.

outcome-verified = 与厂家记录一致
    .advice = 签名、状态和查询记录都没有异常。最后一步：核对包装上的批号和日期。
    .short = 一致
outcome-on-record = 商品有备案
    .advice = 记录属实，但单凭这个码分不清这一件和仿制品。请找一物一码的追溯码。
    .short = 有备案
outcome-caution = 请多留意
    .advice = 有情况需要您留意，请看下面的理由再决定。
    .short = 留意
outcome-conflict = 实物与记录不符
    .advice = 请不要使用，保留商品和小票，并举报。
    .short = 不符
outcome-do-not-use = 请勿使用
    .advice = 请停止使用，保留包装，联系卖家或厂家处理。
    .short = 请勿使用
outcome-not-found = 查无此码
    .advice = 平台没有这个码。先核对是否扫错、输错；仍查不到，请勿使用并举报。
    .short = 查无
outcome-untrusted = 这个码不可信
    .advice = 不要打开码里的链接，不要使用商品，请举报。
    .short = 不可信
outcome-cannot-check = 暂时无法核验
    .advice = 这不代表商品有问题，也不代表没有问题。
    .short = 未核验

## reason: why a verdict is as it is: what was checked and what came of it; .detail says what follows.

reason-code-malformed-typed = 数字不对：校验位算不上
    .detail = 多半是输错了一位，请对照包装再输一次。
reason-code-malformed-scanned = 这个码不合规则
    .detail = 校验位或长度不对，正规产品不会这样印。请再扫一次。
reason-code-irregular = 码的写法不合规则，或是本应用不认识的码，但平台有记录
    .detail = 请核对包装上的批号和日期。
reason-code-not-understood = 这不是商品追溯码
    .detail = 可能是广告、付款码或网址。请在包装上找“追溯码”。
reason-link-foreign = 码里的链接属于 { $domain }
    .detail = 不是本平台的网址。我们只取其中的编码来查询，没有打开它。
reason-link-look-alike = 链接在冒充 { $of }
    .detail = 它实际指向 { $domain }。不要打开，也不要在那里填写任何信息。
reason-no-such-code-typed = 平台没有这组数字
    .detail = 请核对企业是否选对、数字是否输对。
reason-no-such-code-scanned = 平台没有登记过这个码
    .detail = 扫描无误却查不到，是假冒的常见迹象。
reason-not-registered = 平台没有登记这个号码
    .detail = 多数商品条码、企业和证书号码都不在追溯平台上，这不说明商品有问题。请在包装上找追溯码。

# $headline is an outcome.
reason-last-seen = 上次结果：{ $headline }
    .detail = 查于 { $time }，之后的变化（如召回）这里看不到。
reason-signed-by-maker = 厂家签名有效
    .detail = 这份记录由登记的厂家签名，签名后没有被改动，对应的正是这个码。
reason-not-signed = 记录没有厂家签名
    .detail = 内容由平台转述，无法证明出自厂家。
reason-record-of-another-code = 给出的是另一个码的记录
    .detail = 有人可能在用真记录替换假商品的记录。
reason-statement-altered = 签名核对不上
    .detail = 记录在签名之后被改动过，或根本不是厂家签的。
reason-statement-unknown-issuer = 签名者不在可信名单上
    .detail = 平台不认识这家企业。
reason-statement-unknown-key = 签名密钥不在可信名单上
    .detail = 无法证明出自这家厂家。
reason-statement-key-of-another = 用的是别家企业的密钥
    .detail = 签名者冒用了这家厂家的名义。
reason-statement-key-revoked = 签名密钥已被吊销
    .detail = 这把密钥可能泄露，用它签的记录不再可信。
reason-statement-key-not-valid-then = 签名时密钥不在有效期内
    .detail = 这份记录不能采信。
reason-statement-from-the-future = 签名时间在将来
    .detail = 请检查手机时间；若时间无误，这份记录不可信。
reason-standing-stale = 平台的状态信息已过时
    .detail = 可能看不到最新的召回或警示，请再查一次。
    .detail-with-clock = 手机时间与平台相差约 { $difference }，请先校准手机时间再查。

# As reason-standing-stale, of a status that is not used at all.
reason-standing-outdated = 平台的状态信息已过时
    .detail = 请再查一次。
reason-standing-unsigned = 平台状态的签名核对不上
    .detail = 回应可能被人替换，不能采信。请换个网络再试。
reason-standing-of-another-code = 状态信息属于另一个码
    .detail = 平台的回应前后对不上，不能采信。
reason-in-good-standing = 平台当前状态正常
    .detail = 没有召回、下架或警示。
reason-recalled = 该批商品已被召回
    .detail = 立即停止使用，联系卖家或厂家退货。
reason-withdrawn = 该商品已下架
    .detail = 不应再出售，请停止使用并联系卖家。
reason-destroyed = 记录显示它已被销毁
    .detail = 市面上不应再有这一件，请勿使用并举报。
reason-sold-elsewhere = 登记的销售地不是这里
    .detail = 可能是窜货，售后和保质条件没有保障。
reason-status-unknown = 平台给出了未知的状态
    .detail = 请更新应用或向厂家查询。
reason-expired = 已过保质期（{ $date }）
    .detail = 请勿食用或使用。

# $count is the days that are left, 0 on the last day.
reason-near-expiry =
    { $count ->
       *[other] 临近保质期，还剩 { $count } 天
    }
    .detail = 保质期至 { $date }，请估算能否按时用完。
reason-issuer-suspended = 生产企业处于停业整顿
    .detail = 监管部门已暂停其资格，请暂缓使用。
reason-issuer-blacklisted = 生产企业在严重失信名单上
    .detail = 建议不要购买或使用。
reason-notice-concerns = 有相关公告：{ $title }
    .detail = 详情见下方“公告”。
reason-first-check = 这是第一次查询
    .detail = 此前没有人查过这个码。
reason-own-repeats =
    { $count ->
       *[other] 只有您查过（{ $count } 次）
    }
    .detail = 您自己的重复查询不算异常。
reason-plausible-repeats =
    { $count ->
       *[other] 别人查过 { $count } 次，属正常范围
    }
    .detail = 首次查询：{ $time }。店员、家人先扫过很常见。
    .detail-undated = 店员、家人先扫过很常见。
reason-many-checks =
    { $count ->
       *[other] 这个码已被别人查过 { $count } 次
    }
    .detail = 首次查询：{ $time }。一件商品不该这么多次，码可能被复制。
    .detail-undated = 一件商品不该这么多次，码可能被复制。
reason-impossible-pace = 同一个码在相距很远的地方被查过
    .detail = { $from } 与 { $to } 相距约 { $kilometres } 公里，两次查询只隔 { $duration }。一件商品到不了，码很可能被复制。
reason-covered-checked-before =
    { $count ->
       *[other] 盖住的码已被别人查过 { $count } 次
    }
    .detail = 首次查询：{ $time }。这个码在涂层下或盖内，应只有打开它的人能扫。若不是您家人扫的，请当心。
    .detail-undated = 这个码在涂层下或盖内，应只有打开它的人能扫。若不是您家人扫的，请当心。
reason-pin-right = 刮开的验证码正确
    .detail = 此前没有别人输过。
    .detail-dated = 首次输入：{ $time }，此前没有别人输过。
reason-pin-used-before = 验证码正确，但别人已经输过
    .detail = 首次输入：{ $time }。涂层下的号码本应只有您能看到。若不是您家人输的，请当心。
    .detail-undated = 涂层下的号码本应只有您能看到。若不是您家人输的，请当心。
reason-pin-wrong = 验证码不对
    .detail = 可能看错或输错了，请对照再输一次。
    .detail-with-tries =
        { $count ->
           *[other] 可能看错或输错了，请对照再输一次。还可以试 { $count } 次。
        }
reason-pin-locked = 验证码试错太多次，已锁定
    .detail = 可能是您，也可能是别人试的。请联系厂家，并保留实物。
reason-clock-wrong = 手机时间不准
    .detail = 手机时间与平台相差约 { $difference }，请先校准手机时间再查。保质期已按平台的时间判断。
reason-document-agrees = 文件 { $number } 与记录一致
    .detail = 就是厂家记录里的那一份，一个字节都没有改动。
reason-document-differs = 文件 { $number } 与记录不符
    .detail = 下载到的不是厂家记录里的那一份，没有打开。可能已换新版，也可能被人替换。
reason-document-not-shown = 文件 { $number } 无法在这里显示
    .detail = 文件太大、类型不符或无法核对，没有打开。

# What it warns of follows, in the platform's own words.
reason-platform-alert = 平台警示
reason-open-reports =
    { $count ->
       *[other] 有 { $count } 条举报正在处理
    }
    .detail = 举报尚未核实，仅供参考。
reason-item-level = 一物一码
    .detail = 这个码只属于这一件商品。
reason-batch-level = 这是批次码
    .detail = 同一批商品都印这个码，分不出单件真伪。
reason-product-level = 这是品种层面的码
    .detail = 同款商品都一样，只能说明有这款商品。
reason-same-on-can =
    { $value ->
        [batch] 您核对过：批号一致
        [produced] 您核对过：生产日期一致
        [expires] 您核对过：保质期至一致
       *[net-content] 您核对过：净含量一致
    }
reason-differs-on-can =
    { $value ->
        [batch] 批号与记录不同
        [produced] 生产日期与记录不同
        [expires] 保质期至与记录不同
       *[net-content] 净含量与记录不同
    }
    .detail = 包装上印的和厂家记录对不上，请保留实物并举报。

## result: the page of a result, under its headline.

result-why = 为什么这样说
result-compare-title = 和手里的商品比一比
result-compare-lead = 包装上印的和下面一样吗？
result-same = 一样
result-different = 不一样
result-compare-conflict = 有一项对不上。请保留商品，不要使用。
result-report = 举报可疑商品
result-report-quiet = 发现问题？举报
result-inspection = 请专家检验
result-share = 分享
result-picture = 存为图片
result-picture-saved = 图片已保存

# On the picture of a result that a shopper hands on.
result-picture-remark = 结果会变，请扫码自己核验。核验于 { $time }
result-read-aloud = 朗读
result-read-stop = 停止朗读
result-print = 打印
result-again = 再扫一个
result-recheck = 重新核验
result-hotline = 投诉举报电话
result-withheld = 签名不可信，记录内容不予显示。
result-last-record = 上次看到的记录
result-checked-at = 核验时间
result-code = 码
result-no-code = 没有要查的码
result-no-code-hint = 请先扫码或输入数字。
result-pin-title = 刮开涂层，再核验一步
result-pin-lead = 只有打开的人才看得到。买下后再刮，输一次就够。
result-pin-submit = 核验数字
result-pin-empty = 请输入涂层下的数字。
result-pin-incomplete = 位数不对，请再看一遍。这次没有送出。
result-pin-label =
    { $count ->
       *[other] 涂层下的数字（{ $count } 位）
    }
result-compare-with = 与另一件对比
result-document-open = 打开原件
result-document-fetching = 正在取原件并核对…
result-document-agrees = 与厂家记录的一致
result-document-differs = 取到的文件与厂家记录的不符，没有打开。
result-document-not-shown = 这个文件无法在这里显示。
result-document-failed = 没有取到文件，请稍后再试。
result-document-save = 保存文件
result-document-drawing = 正在显示原件…
result-document-not-drawn = 这个浏览器无法在页面里显示它，请保存后打开。
result-document-page = 原件
result-document-large = 放大
result-document-page-back = 上一页
result-document-page-on = 下一页
result-document-elsewhere = 原件在别的网站上：

# Read out for a button: $name is a value on the pack, $answer result-same or result-different.
result-compare-answer = { $name }: { $answer }

## how: the page that says how a verdict came about: every check with what was compared.

how-title = 这个结论是怎么来的
how-lead = 下面逐项列出核对了什么、拿什么和什么比。规则对所有商品一样，写在公开的判定表里。
how-link = 这个结论是怎么来的？
how-back = 返回结果
how-nothing = 没有可核对的内容。
how-payload = 码的内容
how-symbology = 条码类型
how-scheme = 编码体系
how-canonical = 用来查询的编码
how-host = 链接的域名
how-own-domains = 本平台的域名
how-endpoint = 询问的平台
how-at = 询问时间
how-signer = 签名者
how-key = 密钥
how-signed-at = 签名时间
how-about = 记录所属编码
how-about-standing = 状态所属编码
how-said-at = 平台签发
how-valid-until = 有效至
how-skew = 手机时间与平台相差
how-status = 平台登记的状态
how-issuer-standing = 企业状态
how-expires = 保质期至
how-today = 判断用的日期
how-notices = 相关公告
how-open-reports = 未结举报
how-checks = 全部查询
how-checks-yours = 其中本机
how-first-check = 首次查询
how-exposure = 码的位置
how-exposure-open = 外露，谁都能扫
how-exposure-covered = 有遮盖，打开才能扫
how-code-level = 码本身代表
how-record-level = 记录声明代表
how-pin-offered = 验证码
how-pin-none = 厂家没有提供
how-documents = 已打开的文件
how-legs = 查询地点之间
how-legs-lead = 按时间排列。一件商品最快也快不过飞机（每小时 900 公里）；地点只精确到城市，已让出 30 公里和 5 分钟。
how-leg-possible = 到得了
how-leg-impossible = 到不了
how-raw = 原始数据
how-raw-lead = 平台发来的签名原文，可用任何 JWS 工具自行验证。
how-raw-statement = 下载厂家声明
how-raw-standing = 下载平台状态
how-raw-absent = 平台这次没有给出数据。

# The way between two checks: how far, in what time, how fast.
how-leg = { $kilometres } km · { $duration } · { $speed } km/h
how-status-active = 正常
how-status-recalled = 已召回
how-status-withdrawn = 已下架
how-status-sold-elsewhere = 登记在别处销售
how-status-destroyed = 已销毁
how-status-unknown = 未知
how-issuer-good = 正常
how-issuer-suspended = 停业整顿
how-issuer-blacklisted = 严重失信
how-issuer-unknown = 未知

## question: the ten questions of a check, headings of that page.

question-code = 码写得对吗？
question-link = 码里的链接安全吗？
question-answer = 平台回答了吗？
question-statement = 记录是厂家签的吗，说的是这个码吗？
question-standing = 平台的话是新的、签过名的吗？
question-status = 商品或厂家有没有问题？
question-history = 以前谁查过？
question-level = 这个码代表一件、一批还是一种？
question-compared = 您核对的结果
question-proof = 还有别的凭据吗？

## record: a product's record: names of its fields and sections.

record-product = 商品信息
record-producer = 生产企业
record-reports = 检验报告
record-journey = 一路行程
record-ingredients = 主要原料
record-process = 生产过程
record-certificates = 证书与资质
record-credit = 企业信用
record-notices = 公告
record-media = 工厂实景
record-more = 其他信息
record-name = 名称
record-brand = 品牌
record-category = 类别
record-gtin = 商品条码
record-batch = 批号
record-serial = 序列号
record-produced = 生产日期
record-expires = 保质期至
record-shelf-life = 保质期
record-warranty = 质保
record-net-content = 净含量
record-specification = 规格
record-model = 型号
record-factory-number = 出厂编号
record-standards = 执行标准
record-origin = 产地
record-company = 企业名称
record-credit-code = 统一社会信用代码
record-address = 地址
record-contact = 联系电话
record-website = 官网
record-business-licence = 营业执照
record-production-licence = 生产许可证
record-recipe = 配方注册号
record-ccc = CCC 证书编号
record-xk = 工业产品生产许可证
record-medicine = 药品批准文号
record-registry = 公开登记
record-number-conforms = 校验位正确
record-number-doubtful = 校验位不符，请核对
record-laboratory = 检验机构
record-accreditation = 资质编号 { $number }
record-report-number = 报告编号 { $number }
record-report-date = 签发日期
record-conforms = 合格
record-fails = 不合格

# $range in figures: ≤ 0.02 mg/kg
record-limit = 限值 { $range }
record-limit-none = 限值 无限值
record-method = 方法 { $method }
record-items-tested = 检验项目 { $count }
record-items-tested-failing = 检验项目 { $count } · 不合格 { $failing }
record-items-failed = 不合格项目
record-not-detected = 未检出
record-limit-not-found = 限值 不得检出
record-what-is-it = 这是什么？

# What was measured in as many batches before, $range in figures: 10.8–11.4 g/100 g
record-earlier-batches =
    { $count ->
       *[other] 前 { $count } 批： { $range }
    }
record-way = 路程 至少 { $kilometres } km
record-days =
    { $count ->
       *[other] { $count } 天
    }
record-steps =
    { $count ->
       *[other] { $count } 步
    }

# Read out in the place of the map.
record-map-of = 行程地图： { $places }
record-readings = 途中温度等记录
record-readings-range = 范围 { $range }
record-readings-kept = 全程在要求范围内
record-readings-left = 有读数超出要求范围
record-document = 原件
record-valid-until = 有效期至 { $date }
record-rating = 信用等级
record-agency = 评价机构
record-corrected = 已更正
record-authority = 发布机构

## category: kinds of goods.

category-infant-formula = 婴幼儿配方食品
category-rice = 大米
category-meat = 肉类
category-liquor = 白酒
category-cable = 电线电缆
category-gas-appliance = 燃气器具
category-e-bike = 电动自行车
category-steel-bar = 热轧带肋钢筋
category-medicine = 药品
category-other = 其他

## testkind: who asked for a test report.

testkind-factory = 出厂检验
testkind-type = 型式检验
testkind-third-party = 第三方检验
testkind-government-sampling = 监督抽检

## certificate: whether a certificate holds.

certificate-valid = 有效
certificate-suspended = 暂停
certificate-revoked = 撤销
certificate-cancelled = 注销
certificate-expired = 过期

## step: what happened to goods on their way: business steps of GS1 EPCIS (Core Business Vocabulary).

step-commissioning = 生产赋码
step-creating-class-instance = 投产
step-transforming = 加工
step-inspecting = 检验
step-packing = 包装
step-storing = 入库
step-picking = 拣货
step-loading = 装车
step-departing = 发运
step-shipping = 发货
step-transporting = 运输
step-arriving = 到达
step-receiving = 收货
step-accepting = 验收
step-stocking = 上架
step-retail-selling = 零售
step-holding = 封存
step-destroying = 销毁
step-sampling = 抽样
step-collecting = 采收
step-slaughtering = 屠宰

## duration: a length of time.

duration-minutes =
    { $count ->
       *[other] { $count } 分钟
    }
duration-hours =
    { $count ->
       *[other] { $count } 小时
    }
duration-days =
    { $count ->
       *[other] { $count } 天
    }

## testgroup: headings over the items of a test report.

testgroup-contaminants = 污染物与禁用物质
testgroup-microbiology = 微生物
testgroup-nutrition = 营养成分
testgroup-quality = 品质
testgroup-performance = 性能与安全
testgroup-other = 其他项目

## test: what a test looks at, in plain words for people who never saw a laboratory.

test-protein = 身体生长的原料。婴儿配方的下限保证够用，上限避免加重肾脏负担。
test-fat = 主要的能量来源，也帮助吸收维生素 A、D、E、K。
test-carbohydrate = 提供能量；婴儿配方中主要是乳糖。
test-whey-share = 母乳以乳清蛋白为主，易消化；配方要向它靠近。
test-vitamin-a = 视力和抵抗力需要它；过多有害，所以也有上限。
test-vitamin-d = 帮助吸收钙、长骨骼；过多有害，所以也有上限。
test-calcium = 骨骼和牙齿的主要矿物质。
test-iron = 造血需要它；缺铁会贫血。
test-zinc = 生长和抵抗力需要它。
test-trans-fat-share = 油脂加工中产生，越少越好。
test-lead = 环境中的重金属，会在体内积累，影响儿童大脑和神经发育。
test-cadmium = 土壤中的重金属，水稻容易吸收，长期摄入损害肾脏和骨骼。
test-inorganic-arsenic = 砷中毒性较强的一种，来自水和土壤。
test-arsenic = 砷的总量，来自水、土壤和饲料。
test-mercury = 汞（水银）的总量，损害神经。
test-chromium = 重金属，来自土壤或加工设备。
test-tin = 可能从马口铁罐溶出。
test-nitrite = 来自水和原料；过量时血液携氧能力下降，婴儿尤其敏感。
test-nitrate = 来自水和原料，在体内可变成亚硝酸盐。
test-aflatoxin-m = 霉菌毒素：奶牛吃了发霉的饲料，就会进入牛奶。
test-aflatoxin-b = 粮食发霉时产生的强毒素。
test-ochratoxin = 粮食发霉时产生的毒素，损害肾脏。
test-melamine = 化工原料，不是食品添加剂；曾被人加进奶里冒充蛋白质。限值只针对环境带入的痕量。
test-methanol = 发酵的副产物，有毒，可致失明；白酒有严格限量。
test-cyanide = 用木薯等原料酿酒时可能产生，有毒。
test-cyclamate = 甜味剂，白酒中不得使用。
test-saccharin = 甜味剂，白酒中不得使用。
test-enrofloxacin = 兽用抗生素，残留有限量。
test-clenbuterol = “瘦肉精”的一种，禁止使用。
test-ractopamine = “瘦肉精”的一种，禁止使用。
test-salbutamol = “瘦肉精”的一种，禁止使用。
test-aminophenol = 对乙酰氨基酚分解产生的杂质，过多损害肾脏。
test-plate-count = 一克里能长出多少细菌，反映生产和储存是否清洁。
test-coliforms = 来自肠道的一类细菌，反映卫生状况。
test-cronobacter = 曾称阪崎肠杆菌，可致新生儿脑膜炎和败血症，婴儿配方中不得检出。
test-salmonella = 常见的食物中毒病菌，不得检出。
test-staphylococcus-aureus = 会产生引起呕吐腹泻的毒素。
test-aerobic-count = 一克药品里能长出多少细菌。
test-moulds-and-yeasts = 一克药品里能长出多少霉菌和酵母菌。
test-e-coli = 肠道细菌，不得检出。
test-moisture = 水分过高容易发霉或结块。
test-impurities = 不属于产品本身的颗粒，如烧焦的奶粉。
test-alcohol = 与标签标示的度数是否一致。
test-total-acid = 影响口感；陈酿过程中形成。
test-total-esters = 香气的主要来源；勾兑过多时偏低。
test-ethyl-hexanoate = 浓香型白酒的主体香气。
test-dry-residue = 蒸干后剩下的东西；过高可能加了糖或香精。
test-broken-rice = 碎米越少，品质越好。
test-small-broken-rice = 很小的碎粒，越少越好。
test-imperfect-grains = 虫蚀、未熟或受损的米粒。
test-yellow-grains = 变黄的米粒，多因储存受潮发热。
test-volatile-nitrogen = 肉不新鲜时升高。
test-assay = 有效成分与标示量的比例：太少不起效，太多不安全。
test-dissolution = 规定时间内有多少药溶出来，关系到是否起效。
test-top-speed = 超过 25 km/h 事故会严重得多。
test-vehicle-mass = 越重，刹车距离越长。
test-motor-power = 限制功率就是限制速度和起火风险。
test-battery-voltage = 过高的电压增加触电和起火风险。
test-plastic-share = 塑料越少，起火时蔓延越慢。
test-wheelbase = 限制车长，保证非机动车道通行。
test-vehicle-width = 限制车宽，保证非机动车道通行。
test-tamper-resistance = 限速和电池不能被随意改装。
test-beidou-module = 用于找回车辆；用户可以关闭。
test-conductor-resistance = 越低，导线发热越少；铜用少了就会超标。
test-insulation-thickness = 绝缘太薄容易漏电。
test-thinnest-insulation = 最薄的地方最先漏电。
test-outer-diameter = 决定能否装进接头和管线。
test-insulation-resistance = 受热后绝缘是否仍然可靠。
test-voltage-test = 加高电压，看绝缘是否击穿。
test-insulation-tensile-strength = 绝缘要拉多大力才断。
test-insulation-elongation = 绝缘能拉多长才断；太脆容易开裂。
test-vertical-flame = 点燃后火会不会沿电缆蔓延。
test-carbon-monoxide = 燃烧不完全会产生无色无味的有毒气体。
test-gas-tightness = 燃气不能泄漏。
test-heat-input = 火力与标示是否一致。
test-heat-efficiency = 多少热量真正用来烧菜，越高越省气。
test-flame-guard-opening = 点火后多久能松手。
test-flame-guard-closing = 火灭后多久自动关气，越快越安全。
test-combustion-noise = 工作时的声音。
test-knob-temperature = 旋钮不能烫手。
test-yield-strength = 钢筋开始变形前能承受的力。
test-tensile-strength = 钢筋拉断前能承受的力。
test-tensile-yield-ratio = 屈服之后还有多少余量，抗震很重要。
test-yield-yield-ratio = 实际强度不能比标准高太多，抗震设计才准。
test-total-elongation = 断裂前能伸长多少，越高越有韧性。
test-reverse-bend = 来回弯折不开裂。
test-mass-deviation = 太轻说明偷工减料。
test-carbon = 钢的成分；过高则发脆、难焊。
test-silicon = 钢的成分。
test-manganese = 钢的成分，提高强度。
test-phosphorus = 有害杂质，使钢在低温下变脆。
test-sulphur = 有害杂质，使钢受热开裂。

## code: the section that says what a code says, part by part.

code-title = 这个码写了什么
code-scheme = 码制
code-level = 代表
code-raw = 原始内容
code-canonical = 标准写法
code-alternatives = 也可能是
code-link = 码中网址属于
code-link-own = 是本平台的域名。
code-link-foreign = 不是本平台的域名；本应用不会打开它。

# $of is a domain, $how one of the group imitation.
code-link-imitates = 不要打开。它在冒充 { $of }: { $how }

## scheme: what kinds of codes there are; attributes are the parts that such a code is made of.

scheme-gtin = 商品条码（GTIN）
scheme-ccc = CCC 认证证书
    .year = 发证年份
    .body = 认证机构
    .category = 产品类别
    .sequence = 流水号
    .version = 版本
scheme-credit-code = 统一社会信用代码
    .authority = 登记管理部门
    .category = 机构类别
    .division = 登记机关行政区划
    .organisation = 组织机构代码
    .check = 校验码
scheme-element-string = GS1 单元数据串
scheme-epc = 产品电子代码（EPC）
    .epc = 产品电子代码
scheme-ecode = Ecode 物联网标识
    .version = 版本
    .system = 编码体系
    .code = 主码
scheme-ma = MA 标识
    .country = 国家
    .registrant = 注册者
    .category = 品类
    .industry = 行业
    .product = 产品
    .serial = 序列号
    .made = 生产日期
    .lot = 批号
    .sterilised = 灭菌日期
    .expires = 有效期至
    .valid-to = 失效日期
    .check = 校验码
scheme-handle = 工业互联网标识
    .prefix = 前缀
    .root = 根节点
    .node = 二级节点
    .enterprise = 企业
    .suffix = 后缀
scheme-oid = 对象标识符（OID）
    .oid = 对象标识符
scheme-food-licence = 食品生产许可证
    .category = 食品类别
    .region = 生产地
    .sequence = 顺序码
    .check = 校验码
scheme-production-licence = 工业产品生产许可证
    .industry = 行业
    .product = 产品
    .sequence = 顺序号
    .province = 省份
scheme-recipe-registration = 配方注册号
    .kind = 类别
    .year = 注册年份
    .sequence = 顺序号
scheme-medicine = 药品追溯码
    .medicine = 药品标识
    .unit = 单件编码
scheme-digital-link = GS1 数字链接
scheme-commodity-qr = 商品二维码
    .code = 商品二维码服务代码
scheme-link = 网址
scheme-text = 文字

## ai: names of GS1 application identifiers, by their digits; one that has fewer than four stands for all that begin with it. They stand within a line too: English ones begin small.

ai-00 = 物流单元代码（SSCC）
ai-01 = 商品代码（GTIN）
ai-02 = 内含商品代码（GTIN）
ai-03 = 定制商品代码（GTIN）
ai-10 = 批号
ai-11 = 生产日期
ai-12 = 付款截止日期
ai-13 = 包装日期
ai-15 = 最佳食用日期
ai-16 = 最迟销售日期
ai-17 = 有效期至
ai-20 = 内部产品变体
ai-21 = 序列号
ai-22 = 消费产品变体
ai-235 = 第三方序列号
ai-240 = 附加产品标识
ai-241 = 客户方代码
ai-242 = 定制产品代码
ai-243 = 包装组件代码
ai-250 = 第二序列号
ai-251 = 源实体参考代码
ai-253 = 文件类型代码（GDTI）
ai-254 = 位置扩展代码
ai-255 = 优惠券代码（GCN）
ai-30 = 变量数量
ai-310 = 净重
ai-311 = 长度
ai-312 = 宽度或直径
ai-313 = 高度或厚度
ai-314 = 面积
ai-315 = 净体积
ai-316 = 净体积
ai-320 = 净重
ai-321 = 长度
ai-322 = 长度
ai-323 = 长度
ai-324 = 宽度或直径
ai-325 = 宽度或直径
ai-326 = 宽度或直径
ai-327 = 高度或厚度
ai-328 = 高度或厚度
ai-329 = 高度或厚度
ai-330 = 毛重
ai-331 = 物流单元长度
ai-332 = 物流单元宽度
ai-333 = 物流单元高度
ai-334 = 物流单元面积
ai-335 = 物流单元体积
ai-336 = 物流单元体积
ai-337 = 单位面积质量
ai-340 = 毛重
ai-341 = 物流单元长度
ai-342 = 物流单元长度
ai-343 = 物流单元长度
ai-344 = 物流单元宽度
ai-345 = 物流单元宽度
ai-346 = 物流单元宽度
ai-347 = 物流单元高度
ai-348 = 物流单元高度
ai-349 = 物流单元高度
ai-350 = 面积
ai-351 = 面积
ai-352 = 面积
ai-353 = 物流单元面积
ai-354 = 物流单元面积
ai-355 = 物流单元面积
ai-356 = 净重
ai-357 = 净重或净体积
ai-360 = 净体积
ai-361 = 净体积
ai-362 = 物流单元体积
ai-363 = 物流单元体积
ai-364 = 净体积
ai-365 = 净体积
ai-366 = 净体积
ai-367 = 物流单元体积
ai-368 = 物流单元体积
ai-369 = 物流单元体积
ai-37 = 内含数量
ai-390 = 应付金额或优惠券面值
ai-391 = 应付金额
ai-392 = 应付价格
ai-393 = 应付价格
ai-394 = 优惠百分比
ai-395 = 单位价格
ai-400 = 客户订单号
ai-401 = 托运代码（GINC）
ai-402 = 装运代码（GSIN）
ai-403 = 路径代码
ai-410 = 交货地代码（GLN）
ai-411 = 受票方代码（GLN）
ai-412 = 供货方代码（GLN）
ai-413 = 最终目的地代码（GLN）
ai-414 = 位置代码（GLN）
ai-415 = 收款方代码（GLN）
ai-416 = 生产或服务地代码（GLN）
ai-417 = 参与方代码（GLN）
ai-420 = 交货地邮政编码
ai-421 = 交货地国家和邮政编码
ai-422 = 原产国
ai-423 = 初加工国
ai-424 = 加工国
ai-425 = 拆分国
ai-426 = 全程加工国
ai-427 = 原产地区
ai-4300 = 收货公司
ai-4301 = 收货联系人
ai-4302 = 收货地址
ai-4303 = 收货地址（续）
ai-4304 = 收货城区
ai-4305 = 收货地点
ai-4306 = 收货地区
ai-4307 = 收货国家
ai-4308 = 收货电话
ai-4309 = 收货位置
ai-4310 = 退货公司
ai-4311 = 退货联系人
ai-4312 = 退货地址
ai-4313 = 退货地址（续）
ai-4314 = 退货城区
ai-4315 = 退货地点
ai-4316 = 退货地区
ai-4317 = 退货国家
ai-4318 = 退货邮政编码
ai-4319 = 退货电话
ai-4320 = 服务说明
ai-4321 = 危险品
ai-4322 = 可无人签收
ai-4323 = 需要签名
ai-4324 = 最早送达时间
ai-4325 = 最迟送达时间
ai-4326 = 放行日期
ai-4330 = 最高温度
ai-4331 = 最高温度
ai-4332 = 最低温度
ai-4333 = 最低温度
ai-7001 = 北约物资代码
ai-7002 = 胴体与分割肉分类
ai-7003 = 有效期至
ai-7004 = 活性效力
ai-7005 = 捕捞区域
ai-7006 = 首次冷冻日期
ai-7007 = 收获日期
ai-7008 = 水产物种
ai-7009 = 渔具类型
ai-7010 = 生产方法
ai-7011 = 检测截止日期
ai-7020 = 翻新批号
ai-7021 = 功能状态
ai-7022 = 修订状态
ai-7023 = 装配资产代码
ai-703 = 加工者
ai-7040 = 唯一标识扩展
ai-7041 = 运输单元类型
ai-710 = 德国医保代码（PZN）
ai-711 = 法国医保代码（CIP）
ai-712 = 西班牙医保代码（CN）
ai-713 = 巴西医保代码（DRN）
ai-714 = 葡萄牙医保代码（AIM）
ai-715 = 美国药品代码（NDC）
ai-716 = 意大利医保代码（AIC）
ai-717 = 哥斯达黎加卫生注册号
ai-723 = 认证
ai-7240 = 研究方案
ai-7241 = 介质类型
ai-7242 = 版本控制号
ai-7250 = 出生日期
ai-7251 = 出生时间
ai-7252 = 生理性别
ai-7253 = 姓氏
ai-7254 = 名字
ai-7255 = 姓名后缀
ai-7256 = 全名
ai-7257 = 地址
ai-7258 = 出生顺序
ai-7259 = 婴儿姓名
ai-8001 = 卷状产品尺寸
ai-8002 = 移动电话识别号
ai-8003 = 可回收资产代码（GRAI）
ai-8004 = 单个资产代码（GIAI）
ai-8005 = 单位价格
ai-8006 = 商品组件代码（ITIP）
ai-8007 = 银行账号（IBAN）
ai-8008 = 生产时间
ai-8009 = 光学传感器指示
ai-8010 = 组件部件代码（CPID）
ai-8011 = 组件部件序列号
ai-8012 = 软件版本
ai-8013 = 全球型号代码（GMN）
ai-8014 = 医疗器械唯一标识（MUDI）
ai-8017 = 服务提供方代码（GSRN）
ai-8018 = 服务接受方代码（GSRN）
ai-8019 = 服务关系实例代码
ai-8020 = 付款单参考号
ai-8026 = 内含商品组件代码（ITIP）
ai-8030 = 数字签名
ai-8040 = 国际移动设备识别码（IMEI）
ai-8041 = 国际移动设备识别码（IMEI2）
ai-8042 = 嵌入式 SIM 卡号
ai-8043 = 实体 SIM 卡号
ai-8110 = 北美优惠券
ai-8111 = 优惠券积分
ai-8112 = 北美无纸优惠券
ai-8200 = 产品网址
ai-90 = 双方约定信息
ai-9 = 公司内部信息

## level: what one such code stands for.

level-item = 这一件
level-batch = 这一批
level-product = 这一款商品
level-company = 企业或地点
level-document = 证书或文件
level-unknown = 码中未说明

## basis: on what it rests that a code is of its kind.

basis-symbol = 条码本身标明了内容
basis-link = 网址的构成
basis-form = 有这种码的标记
basis-check-digit = 位数相符，校验位正确
basis-digits = 只有位数相符
basis-nothing = 没有更好的解释

## understanding: how far a code was understood, and what it is where it is no product code.

understanding-understood = 这个码合乎规则
understanding-doubtful = 这个码有不寻常之处，请核对号码
understanding-malformed = 这个码不合规则
understanding-empty = 这个码是空的
understanding-binary = 这个码的内容不是文字
understanding-digits = 这是一串数字，但位数不属于任何已知的商品码
understanding-link = 这是一个网址，里面没有可识别的商品码
understanding-chat = 这是聊天或关注用的码
understanding-payment = 这是付款码
understanding-wifi = 这是连接无线网络的码
understanding-contact = 这是名片
understanding-telephone = 这是拨号或短信用的码
understanding-mail = 这是发邮件用的码
understanding-invoice = 这是发票上的码
understanding-text = 这是一段普通文字

## advice: what to do about a code that is not fine.

advice-scan-again = 请再扫一次
advice-compare-digits = 请与包装上印的数字逐位核对
advice-type-digits = 请输入码旁边印的数字
advice-find-another-code = 请在包装上找“追溯码”
advice-do-not-follow = 请不要照它打开、付款或拨号
advice-ask-the-register = 请到发证机关的网站查询这个号码

## imitation: how the domain of a link passes for another.

imitation-before-at = 官方域名只写在 @ 前面，链接其实通向后面的域名
imitation-letters = 用了长得像的字母
imitation-within-host = 把官方域名嵌在别的域名里
imitation-ending = 名字相同，后缀不同
imitation-added-words = 在官方名字上加了字
imitation-one-letter = 只差一个字母

## remark: what else should be known of a link.

remark-not-secure = 连接不加密
remark-user-info = @ 前面的文字不是网站名
remark-encoded = 网站名经过编码，上面是它的真实写法
remark-mixed-scripts = 网站名混用了不同文字的相似字母
remark-address = 用数字地址代替了网站名

## finding: what is wrong with a part of a code.

finding-length = 长度不对
finding-character = 有不该出现的字符
finding-date = 没有这个日期或时间
finding-unknown-ai = 没有这个应用标识符
finding-repeated = 同一部分出现两次
finding-not-understood = 不是已知的商品码
finding-check-digit = 校验位应为 { $expected }

# $others are application identifiers, in brackets.
finding-pairing = 与 { $others } 的搭配不合规则

# Within finding-pairing.
finding-either = { $first } 或 { $next }

# Within finding-pairing.
finding-both = { $first } 加 { $next }

## rule: the rules that a part of a code may break, by name.

rule-company-prefix = 没有以厂商识别代码开头
rule-country = 不是国家代码
rule-currency = 不是货币代码
rule-coupon = 优惠券的字段不合规则
rule-ecode-version = 不是已知的 Ecode 版本
rule-epc-kind = 不是已知的 EPC 类型
rule-food-licence-region = 许可证的类别或地区不存在
rule-full-width = 用了全角字符
rule-iban = 不是有效的银行账号
rule-lower-case = 字母应为大写
rule-ma-part = 不是 MA 码的已知部分
rule-no-application-identifier = 没有应用标识符
rule-not-an-attribute = 不能放在网址的查询部分
rule-not-utf-8 = 内容不是 UTF-8 文字
rule-oid-arc = 对象标识符的这一段不合规则
rule-percent-encoding = 百分号编码不完整
rule-piece-of-total = 件数与总数不符
rule-qualifier-sequence = 这些部分的顺序或搭配不合规则
rule-restricted-circulation = 是商店或企业内部的号码
rule-short-name = 用了已废止的短名称
rule-surrounding-whitespace = 前后有空白
rule-trailing-slash = 末尾多一个斜线
rule-upc-e = 不是有效的 UPC-E
rule-other = 不合这一部分的规则

## codevalue: values of the parts of a code.

codevalue-yes = 是
codevalue-no = 否
codevalue-moment = { $date } { $time }
codevalue-period = { $from }至{ $to }

# $of is the number of a product.
codevalue-piece = { $of }，共{ $total }件中的第{ $piece }件

# $code is the number of a region within that province.
codevalue-region = { $province }（{ $code }）

# What a part is and what it says: net weight 0.500 kg
codevalue-meaning = { $title } { $value }

# A part in one line: (3103) 000500: net weight 0.500 kg
codevalue-line = { $part }：{ $meaning }

## province: provinces by the first two digits of a region (GB/T 2260).

province-11 = 北京
province-12 = 天津
province-13 = 河北
province-14 = 山西
province-15 = 内蒙古
province-21 = 辽宁
province-22 = 吉林
province-23 = 黑龙江
province-31 = 上海
province-32 = 江苏
province-33 = 浙江
province-34 = 安徽
province-35 = 福建
province-36 = 江西
province-37 = 山东
province-41 = 河南
province-42 = 湖北
province-43 = 湖南
province-44 = 广东
province-45 = 广西
province-46 = 海南
province-50 = 重庆
province-51 = 四川
province-52 = 贵州
province-53 = 云南
province-54 = 西藏
province-61 = 陕西
province-62 = 甘肃
province-63 = 青海
province-64 = 宁夏
province-65 = 新疆
province-71 = 台湾
province-81 = 香港
province-82 = 澳门

## product: a product in short, for a shop's page about it.

product-latest-report = 最近检验
product-lapsed = 有证书已失效，详见完整记录。
product-scan-the-item = 这是该商品的备案信息。到手后请扫罐上的追溯码，核对您手里的这一件。
product-all = 查看完整记录

## compare: two products side by side.

compare-title = 对比两件商品
compare-choose = 选一件最近查过的商品，或再扫一件。
compare-scan-other = 扫另一件
compare-scan-hint = 扫完后，在结果页点“对比”，就能选到这一件。
compare-no-record = 有一件没有可以对比的记录。
compare-all-alike = 两件商品的记录一致。
compare-differing =
    { $count ->
       *[other] 有 { $count } 项不同
    }
compare-differs = 不同
compare-to-result = 查看结果
compare-nothing = 没有记录
compare-tests = 最近一次检验

## history: what was checked on this device.

history-title = 我的记录
history-lead = 只保存在这台手机上。
history-empty = 还没有记录
history-empty-hint = 扫过的码会出现在这里，没有网络也能看。
history-clear = 清空记录
history-clear-sure = 确定清空全部查询记录？举报不受影响。
history-clear-yes = 清空
history-clear-no = 保留

# Read out for the button beside a product.
history-remove = 删除这条 { $name }
history-unavailable = 浏览器不允许保存数据，所以没有记录。
history-checks = 查询
history-unnamed = 未识别的商品

## about: the page about how it works, privacy and settings.

about-title = 它怎样工作
about-lead = 溯源是追溯平台面向消费者的开放前端：一个网页，装得进手机，也嵌得进政务和购物页面。
about-steps-title = 一次核验的五步
about-step1 = 相机画面在手机上识别，只留下码。
about-step2 = 看懂码的含义：哪种码、哪件商品，链接是否冒充。
about-step3 = 向平台查询这个码。码里的链接从不打开。
about-step4 = 在手机上核对厂家签名和平台签名。
about-step5 = 给出结论和每一条理由，再请您对照实物。
about-limits-title = 它不能做什么
about-limits = 真码可以被复制，真包装可以被灌装。所以记录一致不等于东西是真的；请总是核对批号、日期和封口。
about-outcomes-title = 结论的含义
about-privacy-title = 隐私
about-privacy1 = 相机画面和照片不会离开手机，除非您在举报里附上。
about-privacy2 = 没有统计、广告或任何第三方请求。
about-privacy3 = 记录只存在这台手机上，随时可以清空。
about-privacy4 = 平台看到的只有被查询的码和一个随机标记，用来区分您自己的重复查询；标记只对这一个码有效。
about-privacy5 = 只有您同意，核验才会附上大致位置：先在手机上抹成约 20 公里见方，随时可以关掉。
about-settings-title = 设置
about-beep = 识别时响一声
about-vibrate = 识别时震动
about-integrators-title = 嵌入到您的网站
about-integrators = 政务服务和商家可以把核验嵌入自己的页面。
about-integrators-link = 生成嵌入代码
about-source = 源代码以 Apache-2.0 许可开放

## place: the coarse place of a check, told only where the shopper agrees.

place-title = 愿意帮忙发现被复制的码吗？
place-lead = 同一个码很快又在远方出现，多半是被复制了。您愿意的话，以后核验时会附上大致位置：先在手机上抹成约 20 公里见方，平台只记到城市，不记是谁。
place-later = 随时可以在“说明”页关掉。
place-yes = 可以，下次起附上
place-no = 不用了
place-waiting = 请在浏览器的询问里选择…
place-given = 谢谢。从下一次核验起附上大致位置。
place-refused = 好的，不发送位置。
place-forbidden = 浏览器没有允许定位，不会发送位置。
place-switch = 核验时附上大致位置（约 20 公里见方）

# A square of some 20 km that no town is near: 31.2°
place-near-north-east = 北纬 { $latitude }、东经 { $longitude } 附近
place-near-north-west = 北纬 { $latitude }、西经 { $longitude } 附近
place-near-south-east = 南纬 { $latitude }、东经 { $longitude } 附近
place-near-south-west = 南纬 { $latitude }、西经 { $longitude } 附近

## embed: the check inside of another site, and the page that makes the snippet for it.

embed-open-full = 完整打开
embed-builder-title = 嵌入到您的网站
embed-builder-lead = 复制两行代码，访客就能在您的页面上核验商品。消息只发给登记过的来源。
embed-code = 预填的码（选填）
embed-language = 语言
embed-language-auto = 跟随页面
embed-theme = 外观
embed-snippet = 代码
embed-copy = 复制代码
embed-preview = 预览
embed-off = 此部署没有开放嵌入。

## report: the form for reports of suspected counterfeits.

report-title = 举报可疑商品
report-lead = 两分钟填完。没有网络也能提交：先存在手机里，联网后自动发出。
report-product = 商品
report-no-product = 没有认出的商品
report-concern = 哪里不对劲？
report-concern-missing = 请选择哪里不对劲。
report-description = 说说您看到的（选填）
report-description-hint = 例如：罐底批号有刮痕，和记录不同。
report-photos = 拍几张照片（选填）
report-photos-hint = 照片在手机上缩小，并去掉位置等信息。
report-photo-camera = 拍照
report-photo-gallery = 从相册选

# Read out for the button beside a photo.
report-photo-remove = 移除照片: { $photo }
report-photo-needed = 检验需要
report-photo-many = 照片已够多，不能再加。
report-photo-working = 正在处理照片…
report-photo-full = 手机存储空间不够，这张照片没有添加。请删掉一些文件再试；已填的内容都在。
report-purchase = 在哪里买的？（选填）
report-channel = 购买方式
report-channel-none = 未选择
report-seller = 商店或网店名称
report-order = 订单号
report-link = 商品链接（只作为文字保存，不会打开）
report-date = 购买日期
report-price = 价格
report-place = 城市或区县
report-rough = 附上我的大致位置
report-rough-hint = 只精确到约 20 公里见方，帮助平台判断假货在哪里流通。
report-rough-waiting = 正在定位…
report-rough-added = 已附上大致位置
report-rough-remove = 去掉位置
report-rough-forbidden = 浏览器没有允许定位，没有附上位置。
report-rough-unknown = 没能确定位置，可以在上面写城市。
report-purpose = 您希望怎样处理？
report-contact = 联系方式（选填，可匿名）
report-contact-hint = 只用于回复您，不会公开。
report-name = 姓名
report-name-missing = 投诉需要您的姓名。
report-phone = 电话
report-phone-missing = 投诉需要您的电话。
report-address = 地址（选填）
report-demand = 您的要求
report-demand-hint = 例如：退货退款。
report-demand-missing = 请写下您的要求。
report-code-photo-missing = 检验至少需要一张码的照片。
report-submit = 提交举报
report-submit-complaint = 提交投诉
report-submit-inspection = 申请检验
report-submitting = 正在保存…
report-sending-now = 正在发送，请不要关闭本页…
report-saved-draft = 已自动保存在本机
report-errors-title = 还差一点
report-storage-full = 手机存储空间不足，没能保存。请清理一些空间再提交，本页内容不会丢失。
report-storage-off = 浏览器不允许保存数据（可能是无痕模式），关闭本页前请等待发送完成。
report-not-sent = 没有发出去。请留在本页，再提交一次。
report-hotline = 也可以直接拨打
report-unavailable = 此平台未开放在线举报。

# Read out for a button: $photo is what to take, $action report-photo-camera or report-photo-gallery.
report-photo-add = { $photo }: { $action }

# Read out in the place of a photo.
report-photo-alt = 照片: { $photo }

# The second and further photos of one thing.
report-photo-another = { $photo } { $number }

## sent: what became of a report: the list, the receipt, its state.

sent-mine = 我的举报
sent-to-mine = 查看我的举报
sent-drafts = 没写完的
sent-draft = 草稿
sent-go-on = 继续填写
sent-queued = 已保存，等待发送
sent-queued-hint = 联网后会自动发出，您可以离开本页。
sent-queued-retry = 平台暂时没有收下，会自动再试。
sent-next-try = 下次尝试：{ $time }
sent-sending = 正在发送…
sent-sending-hint = 断了也没关系，会接着发。
sent-received = 平台已收到
sent-received-hint = 请保存受理编号，之后可以凭它查询进展。
sent-refused = 平台没有接收
sent-refused-hint = 原因见下，内容仍保存在本机。
sent-send-now = 立即发送
sent-again = 再试一次
sent-delete = 删除
sent-delete-sure = 删除后本机不再保存这份内容和照片。平台已收到的不受影响。
sent-delete-yes = 确定删除
sent-delete-no = 保留
sent-number = 受理编号
sent-received-at = 受理时间

# On the picture of a receipt.
sent-received-on = 受理时间 { $time }
sent-digest = 所发内容的指纹（SHA-256）
sent-digest-same = 与平台回执一致
sent-digest-differs = 与平台回执不一致：请保留本页，并联系平台。
sent-state = 处理状态
sent-asked-at = 查询时间 { $time }
sent-state-unknown = 还没有查到。
sent-state-failed = 这次没有查到，显示的是上次的结果。
sent-state-denied = 平台不认得这个编号和查询码。
sent-refresh = 刷新状态
sent-answer = 平台答复
sent-secret = 查询码
sent-secret-show = 显示查询码
sent-secret-hint = 有了编号和查询码，任何人都能查看处理状态，请不要公开。
sent-qr-alt = 受理编号二维码
sent-qr-hint = 用另一台手机扫这个码，也能查看进展。
sent-print = 打印回执
sent-picture = 存为图片
sent-status-title = 举报进展
sent-status-bad = 这个链接不完整，没有编号和查询码。
sent-packet = 给监管部门的材料
sent-packet-hint = 在本机生成，不上传：核验结果、您填写的内容、照片和回执都在里面。
sent-packet-pdf = 下载材料（PDF）
sent-packet-json = 下载数据（JSON）
sent-packet-making = 正在生成…
sent-packet-failed = 没能生成，请再试一次。
sent-photos-kept = 照片留在本机，删除这份举报时一并删除。
sent-authority = 全国 12315 平台
sent-slip = 请把商品寄来检验
sent-slip-to = 寄往
sent-slip-checklist = 寄之前
sent-slip-enclose = 把这张单子和商品放在一起。
sent-slip-print = 打印寄样单

# While a report is sent.
sent-progress = 照片 { $sent }/{ $photos } · { $bytes }/{ $total } KB

## packet: the packet for the authority, a printed document.

packet-title = 可疑商品举报材料
packet-made = 生成时间 { $time }
packet-verdict = 核验时屏幕显示
packet-product = 名称
packet-headline = 结论
packet-lines = 理由
packet-shown-at = 显示时间
packet-outcome = 代码
packet-code = 商品码
packet-sub = 规范标识
packet-answers = 举报人填写
packet-written = 填写时间
packet-purpose = 诉求
packet-concern = 问题
packet-description = 描述
packet-bought = 购买情况
packet-rough = 大致位置（约 20 公里见方）
packet-person = 举报人
packet-receipt = 平台回执
packet-none = 平台尚未收到。
packet-hotline = 热线
packet-attests = 本材料由举报人的设备生成，内容为举报人所述和设备当时所示，未经核实。

## concern: what can be wrong with a product.

concern-code-copied = 码可能被复制
concern-dates-differ = 批号或日期对不上
concern-seal-broken = 封口破损
concern-look-or-smell = 外观、气味或印刷异常
concern-price-too-low = 价格低得可疑
concern-sold-after-recall = 召回或过期仍在卖
concern-other = 其他

## channel: how a product was bought.

channel-shop = 实体店
channel-online = 网购
channel-other = 其他

## state: where a report stands, as its writer reads it.

state-received = 已受理
state-in-review = 正在核查
state-product-wanted = 请寄送商品
state-product-received = 商品已收到，正在检验
state-answered = 已答复
state-closed = 已办结

## purpose: what a shopper wants to happen, and (.meaning) what that means.

purpose-report = 举报
    .meaning = 请有关方面查一查。可以匿名。
purpose-complaint = 投诉
    .meaning = 我和商家有纠纷，要退货、赔偿等。需要留下姓名和电话。
purpose-inspection = 申请检验
    .meaning = 先看照片判断；看不出来的，再请您寄商品。

## photo: what a photo shows, and (.how) how to take it.

photo-front = 商品正面
    .how = 整个商品，字要看得清
photo-code = 追溯码
    .how = 靠近拍，码要清楚
photo-batch = 批号和日期
    .how = 通常喷印在罐底或封口
photo-seal = 封口
    .how = 有没有撕开、重贴的痕迹
photo-receipt = 小票或订单
    .how = 纸质小票，或订单截图
photo-other = 其他照片
    .how = 还想让人看到的

## photoerror: why a photo was not added, and what to do.

photoerror-heic = 这是苹果的 HEIC 格式，这个浏览器打不开，没有添加。请点“拍照”直接拍，或在 iPhone 的“设置 › 相机 › 格式”里选“兼容性最佳”。
photoerror-too-large = 这张图片太大，手机处理不了，没有添加。请点“拍照”重新拍一张。
photoerror-not-a-picture = 这个文件不是能用的图片，没有添加。
photoerror-cannot-read = 没能读出这个文件，没有添加。如果它还在云端，请先下载到手机。

## refusal: why the platform will not have a report.

refusal-malformed = 有一项内容平台不接受。
refusal-too-large = 照片太大或太多。
refusal-media-type = 照片格式平台不接受。
refusal-photo-lost = 有一张照片已不在这台设备上。

## desk: the reports desk: pages on which the operator of a platform reads and answers reports.

desk-page-title = { $title } · 溯源举报台
desk-skip = 跳到内容
desk-brand = 举报台

# Read out for the navigation.
desk-pages = 页面
desk-reports = 举报

# Reports that stand out together: several about one code or one seller.
desk-clusters = 聚集
desk-sign-out = 退出
desk-back-to-list = 返回列表
desk-all-reports = 全部举报
desk-no-such-report = 没有这份举报
desk-sign-in = 登录
desk-sign-in-title = 查看和答复举报
desk-sign-in-hint = 请输入启动平台时设定的令牌（--operator-token）。
desk-token = 令牌
desk-token-wrong = 令牌不对，请再试一次。
desk-nothing-fits = 没有符合条件的举报。
desk-latest-only = 只显示最新的 { $most } 份；请缩小范围，或下载全部。
desk-download-csv = 下载 CSV 表格（不含个人信息）
desk-state = 状态
desk-open = 未结束
desk-all = 全部
desk-code-or-number = 码或编号
desk-seller-in-full = 商店（全名）
desk-since = 起始日期
desk-filter = 筛选
desk-list = 举报列表
desk-number = 编号
desk-concern = 问题
desk-code = 码
desk-seller-and-place = 商店与地点
desk-photos = 照片

# A mark on a report.
desk-repeats-another = 重复

# A mark on a report.
desk-demo = 演示
desk-demo-notice = 这是虚构的演示举报，不计入任何结果。
desk-reported = 举报内容
desk-received-at = 收到
desk-written-at = 填写
desk-identity = 标识
desk-repeats = 重复于
desk-repeated-by = 重复它的
desk-shown = 当时的结果
desk-purchase = 购买
desk-channel = 方式
desk-seller = 商店
desk-order = 订单号
desk-offer-address = 网页地址
desk-date = 日期
desk-town = 城市
desk-coarse-place = 大致位置
desk-original = 校验与原件
desk-original-hint = 收到的举报原文的 SHA-256；消费者的回执上也有。
desk-download-json = 下载 JSON

# Read out in the place of a photo.
desk-photo-of = 照片：{ $photo }
desk-who = 联系方式
desk-forgotten = 个人信息已按期删除：{ $time }
desk-anonymous = 匿名
desk-contact = 联系方式
desk-name = 姓名
desk-address = 地址
desk-demand = 诉求
desk-answers = 答复
desk-mail-in = 寄送样品
desk-answer = 处理
desk-answer-text = 给消费者的话
desk-mail-in-form = 寄送样品的地址（仅“待寄样品”）
desk-mail-in-address = 地址，每行一条
desk-mail-in-checklist = 随寄物品与包装，每行一条
desk-save = 保存
desk-clusters-lead = 同一个码或同一家店，去重后至少 3 份举报。
desk-clusters-demo = 含演示举报
desk-period = 时间范围
desk-days =
    { $count ->
       *[other] { $count } 天
    }
desk-no-clusters = 这段时间没有聚集。

# Behind a number that stands in large type.
desk-cluster-unit =
    { $count ->
       *[other] 份
    }

# With a no-break space before the number.
desk-cluster-open = 未结束 { $open }

# With a no-break space before the number.
desk-cluster-repeats = 另有重复 { $repeats }

# Two places with their numbers; more are made of it, one by one.
desk-places = { $first }，{ $next }

# In the legend of a drawing.
desk-of-cluster = 属于聚集

# In the legend of a drawing.
desk-others = 其他
desk-where-from = 来自哪里
desk-map = 举报地点分布图；右侧表格内容相同
desk-by-place = 各地举报数
desk-place = 地点
desk-of-clusters = 属于聚集
desk-place-not-told = 未说明
desk-no-places = 没有带地点的举报。
desk-by-day = 每天多少
desk-by-day-table = 每日举报数
desk-by-day-chart = 每日举报数；表格内容相同
desk-day = 日期
desk-state-received = 待处理
desk-state-in-review = 处理中
desk-state-product-wanted = 待寄样品
desk-state-product-received = 样品已收到
desk-state-closed = 已结案
desk-purpose-report = 举报
desk-purpose-complaint = 投诉
desk-purpose-inspection = 送检
desk-concern-code-copied = 码疑似被复制
desk-concern-dates-differ = 批号或日期不符
desk-concern-look-or-smell = 外观、气味或印刷异常
desk-concern-price-too-low = 价格过低
desk-concern-sold-after-recall = 召回或过期后仍在售
desk-channel-other = 其他途径
desk-photo-front = 正面
desk-photo-code = 码
desk-photo-batch = 批号与日期
desk-photo-seal = 封口
desk-photo-other = 其他

## label: the sheet of demo labels.

label-page-title = 溯源演示标签
label-title = 演示标签
label-lead = 用本应用扫描屏幕上或打印出来的码。所有企业、人员与产品均为虚构。

# Read out for the navigation.
label-pages = 页面
label-open-app = 打开应用
label-api = 接口说明
label-filter = 按预期结果筛选
label-all = 全部
label-pin = 涂层下 { $number }
label-open-result = 不扫码，直接查看结果
label-outcome-verified = ✓ 与厂家记录相符
label-outcome-on-record = ⓘ 有记录
label-outcome-caution = △ 注意
label-outcome-conflict = ≠ 实物与记录不符
label-outcome-do-not-use = ✕ 请勿使用
label-outcome-not-found = ? 查无此码
label-outcome-untrusted = ⚠ 不可信
label-outcome-cannot-check = … 无法核验
