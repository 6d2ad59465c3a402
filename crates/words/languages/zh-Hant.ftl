### Every text that people read, in Traditional Chinese (Hong Kong and Taiwan).
###
### `cargo build` checks this file against zh-CN.ftl: see docs/languages.md for what of Fluent may be used here.

## wait: what a page says while a code is being checked.

wait-checking = 正在查驗…
wait-checking-slow = 網路較慢，仍在等平台回應…

## common: the frame around every page: navigation, view switches, notes.

common-brand = 溯源

# The name of the app within another site's page.
common-embedded = 商品查驗

# Behind the name of the app, in the title of its first page.
common-tagline = 掃一掃，看清來處

# The first link of a page, for keyboards and screen readers.
common-skip = 跳到主要內容
common-menu = 主選單
common-home = 首頁
common-scan = 掃碼
common-history = 紀錄
common-about = 說明

# A button: larger type and fewer things on the page. Keep it to a few characters.
common-elder-on = 長輩版

# The same button, back to the usual view.
common-elder-off = 標準版

# The button that changes the appearance; $theme is common-theme-system, -light or -dark.
common-theme = 外觀：{ $theme }
common-theme-system = 跟隨系統
common-theme-light = 淺色
common-theme-dark = 深色
common-language = 介面語言
common-language-failed = 未能切換成這種語言。請檢查網路後再試。
common-loading = 正在載入…
common-retry = 再試一次
common-not-found = 找不到這個頁面
common-not-found-hint = 連結可能不完整。您可以回到首頁重新掃碼。
common-to-home = 回首頁
common-opens-elsewhere = 將開啟外部網站
common-offline = 目前沒有網路。過往紀錄仍可查看；檢舉會先存在手機裡，連上網路後自動送出。
common-install = 加到主畫面
common-update-ready = 新版本已準備好
common-update-now = 更新
common-copied = 已複製

## home: the first page, with its photo picker and the form for typed digits.

home-title = 看清每一件商品的來處
home-lead = 掃描包裝上的追溯碼，核對生產商簽名的紀錄、檢驗報告和一路的行程。
home-scan = 掃一掃
home-scan-hint = QR 碼、條碼都可以
home-photo = 從相簿選圖片
home-typed = 輸入數字
home-drop = 也可以把圖片拖到這裡，或直接貼上
home-reading-photo = 正在讀取圖片…
home-photo-none = 圖片裡沒有找到碼。請靠近一些、避開反光再拍一張。
home-recent = 最近查過
home-recent-all = 全部紀錄
home-private-title = 照片不離開手機
home-private-text = 辨識在手機上完成，只用碼去查詢。
home-signed-title = 簽名當場核對
home-signed-text = 生產商的簽名由您的手機驗證，不必只聽我們說。
home-honest-title = 有幾分證據說幾分話
home-honest-text = 每個結論都寫明理由，查不了就說查不了。
home-typed-title = 輸入印在碼旁的數字
home-typed-company = 第一步：選擇生產商
home-typed-digits = 第二步：輸入數字
home-typed-digits-hint = 空格和短橫線可以不輸入。

# An example in monospace follows.
home-typed-example = 例如
home-typed-any = 不選生產商：直接輸入商品條碼或完整的碼
home-typed-submit = 查詢
home-typed-empty = 請先輸入碼旁的數字。
home-issuers-failed = 暫時取不到生產商名單。可以直接輸入完整的碼。

## scan: the camera page. Its hints stand over the picture: a line of a phone at most.

scan-title = 掃碼
scan-aim = 把碼放進框內，保持穩定
scan-asking = 請允許使用相機
scan-found = 已辨識
scan-price-code = 這是商品條碼。要核對這一件，請轉動包裝，找到追溯 QR 碼。
scan-use-price-code = 仍用條碼查詢
scan-torch-on = 開啟手電筒
scan-torch-off = 關閉手電筒
scan-zoom = 縮放
scan-zoom-in = 放大
scan-zoom-out = 縮小
scan-lens = 切換鏡頭
scan-photo = 用圖片
scan-typed = 輸入數字
scan-stop = 關閉相機
scan-restart = 重新開啟相機
scan-hint-torch = 有點暗，開手電筒試試
scan-hint-light = 有點暗，換個亮處試試
scan-hint-turn = 有反光，把包裝稍微轉一轉
scan-hint-steady = 有點模糊，拿穩些，等它對焦
scan-hint-closer = 看到碼了，太小，再靠近一點
scan-hint-farther = 太近了，往後退一點
scan-hint-face = 看到碼了，還讀不出：正對著它，稍微轉一轉
scan-hint-search = 再靠近一點，或把包裝轉一轉
scan-signals-off = 關閉提示音和震動
scan-signals-on = 開啟提示音和震動
scan-picture = 相機畫面

## list: how items are put in a row.

# Two items of a list; a longer one is made of it, item by item.
list-pair = { $first }、{ $next }

## error: what went wrong, and (.next) what to do about it.

error-not-loaded = 這一頁沒有載入完成
    .next = 網路可能斷線了。連上網路後再試一次。

error-camera-insecure-context = 網頁不在安全連線上，瀏覽器不開放相機
    .next = 請用 https 開頭的網址開啟，或改用圖片、輸入數字。
error-camera-not-supported = 這個瀏覽器不支援相機
    .next = 請改用手機內建的瀏覽器，或改用圖片、輸入數字。
error-camera-permission-denied = 沒有取得相機權限
    .next = 在瀏覽器的網站設定裡允許存取相機後再試；也可以用圖片或輸入數字。
error-camera-not-found = 這部裝置沒有相機
    .next = 請用圖片或輸入數字。
error-camera-in-use = 相機正被其他應用程式使用
    .next = 關閉其他使用相機的應用程式，再試一次。
error-camera-blocked-by-frame = 嵌入本頁的網站沒有開放相機
    .next = 請在新視窗開啟，或用圖片、輸入數字。
error-camera-timed-out = 相機沒有畫面
    .next = 再試一次；若仍不行，請重新開啟網頁或改用圖片。
error-camera-failed = 相機無法開啟
    .next = 再試一次，或改用圖片、輸入數字。
error-scanner-not-a-picture = 這個檔案不是能辨識的圖片
    .next = 請選 JPG、PNG 或 WebP 圖片。
error-scanner-too-large = 圖片太大
    .next = 請裁切出有碼的部分，或重新拍一張。
error-scanner-not-started = 辨識程式沒有啟動
    .next = 請檢查網路後重新開啟網頁。
error-ask-offline = 連不上平台，手機可能沒有網路
    .next = 已記下這個碼，連上網路後再查。
error-ask-timed-out = 平台沒有及時回應
    .next = 網路可能較慢，請稍後再試。
error-ask-down = 平台服務暫時中斷
    .next = 這與商品真假無關，請稍後再試。
error-ask-too-many = 查詢過於頻繁
    .next = 請等一會兒再試。
error-ask-garbled = 平台的回應無法辨識
    .next = 可能是網路需要登入，或服務發生故障。請換個網路再試。
error-ask-scheme-unsupported = 平台不受理這種碼
    .next = 請在包裝上找追溯 QR 碼，或向生產商查詢。
error-ask-code-refused = 平台認為這個碼不完整
    .next = 請重新掃描，或核對輸入的數字。
error-ask-no-trust-list = 取不到可信的簽名名單
    .next = 沒有它就不能核對簽名。請檢查手機的日期和網路後再試。

## outcome: what a check comes to: the headline of a result; .advice says what it means and what to do now; .short stands in lists, one or two words.

outcome-verified = 與生產商紀錄一致
    .advice = 簽名、狀態和查詢紀錄都沒有異常。最後一步：核對包裝上的批號和日期。
    .short = 一致
outcome-on-record = 商品有備案
    .advice = 紀錄屬實，但單憑這個碼分不清這一件和仿製品。請找一物一碼的追溯碼。
    .short = 有備案
outcome-caution = 請多留意
    .advice = 有情況需要您留意，請看下面的理由再決定。
    .short = 留意
outcome-conflict = 實物與紀錄不符
    .advice = 請不要使用，保留商品和收據，並檢舉。
    .short = 不符
outcome-do-not-use = 請勿使用
    .advice = 請停止使用，保留包裝，聯絡賣家或生產商處理。
    .short = 請勿使用
outcome-not-found = 查無此碼
    .advice = 平台沒有這個碼。先核對是否掃錯、輸錯；仍查不到，請勿使用並檢舉。
    .short = 查無
outcome-untrusted = 這個碼不可信
    .advice = 不要打開碼裡的連結，不要使用商品，請檢舉。
    .short = 不可信
outcome-cannot-check = 暫時無法查驗
    .advice = 這不代表商品有問題，也不代表沒有問題。
    .short = 未查驗

## reason: why a verdict is as it is: what was checked and what came of it; .detail says what follows.

reason-code-malformed-typed = 數字不對：檢查碼不符
    .detail = 多半是輸錯了一位，請對照包裝再輸入一次。
reason-code-malformed-scanned = 這個碼不合規則
    .detail = 檢查碼或長度不對，正規產品不會這樣印。請再掃一次。
reason-code-irregular = 碼的寫法不合規則，或是本應用程式不認識的碼，但平台有紀錄
    .detail = 請核對包裝上的批號和日期。
reason-code-not-understood = 這不是商品追溯碼
    .detail = 可能是廣告、付款碼或網址。請在包裝上找「追溯碼」。
reason-link-foreign = 碼裡的連結屬於 { $domain }
    .detail = 不是本平台的網址。我們只取其中的編碼來查詢，沒有打開它。
reason-link-look-alike = 連結在冒充 { $of }
    .detail = 它其實指向 { $domain }。不要打開，也不要在那裡填寫任何資料。
reason-no-such-code-typed = 平台沒有這組數字
    .detail = 請核對生產商是否選對、數字是否輸對。
reason-no-such-code-scanned = 平台沒有登記過這個碼
    .detail = 掃描無誤卻查不到，是假冒的常見跡象。
reason-not-registered = 平台沒有登記這個號碼
    .detail = 多數商品條碼、企業和證書號碼都不在追溯平台上，這不代表商品有問題。請在包裝上找追溯碼。

# $headline is an outcome.
reason-last-seen = 上次結果：{ $headline }
    .detail = 查於 { $time }，之後的變化（例如商品回收）這裡看不到。
reason-signed-by-maker = 生產商簽名有效
    .detail = 這份紀錄由登記的生產商簽名，簽名後沒有被改動，對應的正是這個碼。
reason-not-signed = 紀錄沒有生產商簽名
    .detail = 內容由平台轉述，無法證明出自生產商。
reason-record-of-another-code = 收到的是另一個碼的紀錄
    .detail = 可能有人拿真品的紀錄，替假商品冒充。
reason-statement-altered = 簽名核對不符
    .detail = 紀錄在簽名之後被改動過，或根本不是生產商簽的。
reason-statement-unknown-issuer = 簽名者不在可信名單上
    .detail = 平台不認識這家企業。
reason-statement-unknown-key = 簽名金鑰不在可信名單上
    .detail = 無法證明出自這家生產商。
reason-statement-key-of-another = 用的是別家企業的金鑰
    .detail = 簽名者冒用了這家生產商的名義。
reason-statement-key-revoked = 簽名金鑰已被撤銷
    .detail = 這把金鑰可能外洩，用它簽的紀錄不再可信。
reason-statement-key-not-valid-then = 簽名時金鑰不在有效期內
    .detail = 這份紀錄不能採信。
reason-statement-from-the-future = 簽名時間在將來
    .detail = 請檢查手機時間；若時間無誤，這份紀錄不可信。
reason-standing-stale = 平台的狀態資訊已過時
    .detail = 可能看不到最新的回收或警示，請再查一次。
    .detail-with-clock = 手機時間與平台相差約 { $difference }，請先校正手機時間再查。

# As reason-standing-stale, of a status that is not used at all.
reason-standing-outdated = 平台的狀態資訊已過時
    .detail = 請再查一次。
reason-standing-unsigned = 平台狀態的簽名核對不符
    .detail = 回應可能被人替換，不能採信。請換個網路再試。
reason-standing-of-another-code = 狀態資訊屬於另一個碼
    .detail = 平台的回應前後對不上，不能採信。
reason-in-good-standing = 平台目前狀態正常
    .detail = 沒有回收、下架或警示。
reason-recalled = 這批商品已公告回收
    .detail = 立即停止使用，聯絡賣家或生產商退貨。
reason-withdrawn = 這件商品已下架
    .detail = 不應再出售，請停止使用並聯絡賣家。
reason-destroyed = 紀錄顯示它已被銷毀
    .detail = 市面上不應再有這一件，請勿使用並檢舉。
reason-sold-elsewhere = 登記的銷售地不是這裡
    .detail = 可能是未經授權的跨區轉售，售後服務和保存條件沒有保障。
reason-status-unknown = 平台給出了未知的狀態
    .detail = 請更新應用程式或向生產商查詢。
reason-expired = 已過有效日期（{ $date }）
    .detail = 請勿食用或使用。

# $count is the days that are left, 0 on the last day.
reason-near-expiry =
    { $count ->
       *[other] 快到有效日期，還剩 { $count } 天
    }
    .detail = 有效日期：{ $date }，請估算能否按時用完。
reason-issuer-suspended = 生產商正在停業整頓
    .detail = 監管機構已暫停其資格，請暫緩使用。
reason-issuer-blacklisted = 生產商在嚴重失信名單上
    .detail = 建議不要購買或使用。
reason-notice-concerns = 有相關公告：{ $title }
    .detail = 詳情見下方「公告」。
reason-first-check = 這是第一次查詢
    .detail = 此前沒有人查過這個碼。
reason-own-repeats =
    { $count ->
       *[other] 只有您查過（{ $count } 次）
    }
    .detail = 您自己的重複查詢不算異常。
reason-plausible-repeats =
    { $count ->
       *[other] 別人查過 { $count } 次，屬正常範圍
    }
    .detail = 首次查詢：{ $time }。店員、家人先掃過很常見。
    .detail-undated = 店員、家人先掃過很常見。
reason-many-checks =
    { $count ->
       *[other] 這個碼已被別人查過 { $count } 次
    }
    .detail = 首次查詢：{ $time }。一件商品不該查這麼多次，碼可能被複製。
    .detail-undated = 一件商品不該查這麼多次，碼可能被複製。
reason-impossible-pace = 同一個碼在相距很遠的地方被查過
    .detail = { $from } 與 { $to } 相距約 { $kilometres } 公里，兩次查詢只隔 { $duration }。一件商品到不了，碼很可能被複製。
reason-covered-checked-before =
    { $count ->
       *[other] 蓋住的碼已被別人查過 { $count } 次
    }
    .detail = 首次查詢：{ $time }。這個碼在塗層下或蓋內，應該只有打開它的人能掃。若不是您家人掃的，請當心。
    .detail-undated = 這個碼在塗層下或蓋內，應該只有打開它的人能掃。若不是您家人掃的，請當心。
reason-pin-right = 刮開的驗證碼正確
    .detail = 此前沒有別人輸入過。
    .detail-dated = 首次輸入：{ $time }，此前沒有別人輸入過。
reason-pin-used-before = 驗證碼正確，但別人已經輸入過
    .detail = 首次輸入：{ $time }。塗層下的號碼本應只有您能看到。若不是您家人輸入的，請當心。
    .detail-undated = 塗層下的號碼本應只有您能看到。若不是您家人輸入的，請當心。
reason-pin-wrong = 驗證碼不對
    .detail = 可能看錯或輸錯了，請對照再輸入一次。
    .detail-with-tries =
        { $count ->
           *[other] 可能看錯或輸錯了，請對照再輸入一次。還可以試 { $count } 次。
        }
reason-pin-locked = 驗證碼試錯太多次，已鎖定
    .detail = 可能是您，也可能是別人試的。請聯絡生產商，並保留實物。
reason-clock-wrong = 手機時間不準
    .detail = 手機時間與平台相差約 { $difference }，請先校正手機時間再查。有效日期已按平台的時間判斷。
reason-document-agrees = 文件 { $number } 與紀錄一致
    .detail = 就是生產商紀錄裡的那一份，一個位元組都沒有改動。
reason-document-differs = 文件 { $number } 與紀錄不符
    .detail = 下載到的不是生產商紀錄裡的那一份，沒有打開。可能已換新版，也可能被人替換。
reason-document-not-shown = 文件 { $number } 無法在這裡顯示
    .detail = 檔案太大、類型不符或無法核對，沒有打開。

# What it warns of follows, in the platform's own words.
reason-platform-alert = 平台警示
reason-open-reports =
    { $count ->
       *[other] 有 { $count } 件檢舉正在處理
    }
    .detail = 檢舉尚未核實，僅供參考。
reason-item-level = 一物一碼
    .detail = 這個碼只屬於這一件商品。
reason-batch-level = 這是批次碼
    .detail = 同一批商品都印這個碼，分不出單件真偽。
reason-product-level = 這是品項層面的碼
    .detail = 同款商品都一樣，只能說明有這款商品。
reason-same-on-can =
    { $value ->
        [batch] 您核對過：批號一致
        [produced] 您核對過：生產日期一致
        [expires] 您核對過：有效日期一致
       *[net-content] 您核對過：淨含量一致
    }
reason-differs-on-can =
    { $value ->
        [batch] 批號與紀錄不同
        [produced] 生產日期與紀錄不同
        [expires] 有效日期與紀錄不同
       *[net-content] 淨含量與紀錄不同
    }
    .detail = 包裝上印的和生產商紀錄對不上，請保留實物並檢舉。

## result: the page of a result, under its headline.

result-why = 為什麼這樣說
result-compare-title = 和手裡的商品比一比
result-compare-lead = 包裝上印的和下面一樣嗎？
result-same = 一樣
result-different = 不一樣
result-compare-conflict = 有一項對不上。請保留商品，不要使用。
result-report = 檢舉可疑商品
result-report-quiet = 發現問題？檢舉
result-inspection = 請專家檢驗
result-share = 分享
result-picture = 存成圖片
result-picture-saved = 圖片已儲存

# On the picture of a result that a shopper hands on.
result-picture-remark = 結果會變，請掃碼自己查驗。查驗於 { $time }
result-read-aloud = 朗讀
result-read-stop = 停止朗讀
result-print = 列印
result-again = 再掃一個
result-recheck = 重新查驗
result-hotline = 投訴檢舉電話
result-withheld = 簽名不可信，紀錄內容不予顯示。
result-last-record = 上次看到的紀錄
result-checked-at = 查驗時間
result-code = 碼
result-no-code = 沒有要查的碼
result-no-code-hint = 請先掃碼或輸入數字。
result-pin-title = 刮開塗層，再查驗一步
result-pin-lead = 只有打開的人才看得到。買下後再刮，輸入一次就夠。
result-pin-submit = 查驗數字
result-pin-empty = 請輸入塗層下的數字。
result-pin-incomplete = 位數不對，請再看一遍。這次沒有送出。
result-pin-label =
    { $count ->
       *[other] 塗層下的數字（{ $count } 位）
    }
result-compare-with = 與另一件比較
result-document-open = 開啟原始文件
result-document-fetching = 正在取得原始文件並核對…
result-document-agrees = 與生產商紀錄的一致
result-document-differs = 取得的檔案與生產商紀錄的不符，沒有打開。
result-document-not-shown = 這個檔案無法在這裡顯示。
result-document-failed = 沒有取得檔案，請稍後再試。
result-document-save = 儲存檔案
result-document-drawing = 正在顯示原始文件…
result-document-not-drawn = 這個瀏覽器無法在頁面裡顯示它，請儲存後再打開。
result-document-page = 原始文件
result-document-large = 放大
result-document-page-back = 上一頁
result-document-page-on = 下一頁
result-document-elsewhere = 原始文件在別的網站上：

# Read out for a button: $name is a value on the pack, $answer result-same or result-different.
result-compare-answer = { $name }：{ $answer }

## how: the page that says how a verdict came about: every check with what was compared.

how-title = 這個結論是怎麼來的
how-lead = 下面逐項列出核對了什麼、拿什麼和什麼比。規則對所有商品一樣，寫在公開的判定表裡。
how-link = 這個結論是怎麼來的？
how-back = 返回結果
how-nothing = 沒有可核對的內容。
how-payload = 碼的內容
how-symbology = 條碼類型
how-scheme = 編碼體系
how-canonical = 用來查詢的編碼
how-host = 連結的網域
how-own-domains = 本平台的網域
how-endpoint = 查詢的平台
how-at = 查詢時間
how-signer = 簽名者
how-key = 金鑰
how-signed-at = 簽名時間
how-about = 紀錄所屬編碼
how-about-standing = 狀態所屬編碼
how-said-at = 平台簽發
how-valid-until = 有效至
how-skew = 手機時間與平台相差
how-status = 平台登記的狀態
how-issuer-standing = 企業狀態
how-expires = 有效日期
how-today = 判斷用的日期
how-notices = 相關公告
how-open-reports = 未結案的檢舉
how-checks = 全部查詢
how-checks-yours = 其中本機
how-first-check = 首次查詢
how-exposure = 碼的位置
how-exposure-open = 外露，誰都能掃
how-exposure-covered = 有遮蓋，打開才能掃
how-code-level = 碼本身代表
how-record-level = 紀錄聲明代表
how-pin-offered = 驗證碼
how-pin-none = 生產商沒有提供
how-documents = 已打開的文件
how-legs = 查詢地點之間
how-legs-lead = 按時間排列。一件商品再快也快不過飛機（每小時 900 公里）；地點只精確到城市，已讓出 30 公里和 5 分鐘。
how-leg-possible = 到得了
how-leg-impossible = 到不了
how-raw = 原始資料
how-raw-lead = 平台發來的簽名原文，可用任何 JWS 工具自行驗證。
how-raw-statement = 下載生產商聲明
how-raw-standing = 下載平台狀態
how-raw-absent = 平台這次沒有提供資料。

# The way between two checks: how far, in what time, how fast.
how-leg = { $kilometres } km · { $duration } · { $speed } km/h
how-status-active = 正常
how-status-recalled = 已公告回收
how-status-withdrawn = 已下架
how-status-sold-elsewhere = 登記在別處銷售
how-status-destroyed = 已銷毀
how-status-unknown = 未知
how-issuer-good = 正常
how-issuer-suspended = 停業整頓
how-issuer-blacklisted = 嚴重失信
how-issuer-unknown = 未知

## question: the ten questions of a check, headings of that page.

question-code = 碼寫得對嗎？
question-link = 碼裡的連結安全嗎？
question-answer = 平台回答了嗎？
question-statement = 紀錄是生產商簽的嗎，說的是這個碼嗎？
question-standing = 平台的話是新的、簽過名的嗎？
question-status = 商品或生產商有沒有問題？
question-history = 以前誰查過？
question-level = 這個碼代表一件、一批還是一種？
question-compared = 您核對的結果
question-proof = 還有別的憑據嗎？

## record: a product's record: names of its fields and sections.

record-product = 商品資訊
record-producer = 生產商
record-reports = 檢驗報告
record-journey = 一路行程
record-ingredients = 主要原料
record-process = 生產過程
record-certificates = 證書與資格
record-credit = 企業信用
record-notices = 公告
record-media = 工廠實景
record-more = 其他資訊
record-name = 名稱
record-brand = 品牌
record-category = 類別
record-gtin = 商品條碼
record-batch = 批號
record-serial = 序號
record-produced = 生產日期
record-expires = 有效日期
record-shelf-life = 保存期限
record-warranty = 保固
record-net-content = 淨含量
record-specification = 規格
record-model = 型號
record-factory-number = 出廠編號
record-standards = 執行標準
record-origin = 產地
record-company = 企業名稱
record-credit-code = 統一社會信用代碼
record-address = 地址
record-contact = 聯絡電話
record-website = 官方網站
record-business-licence = 營業執照
record-production-licence = 生產許可證
record-recipe = 配方註冊號
record-ccc = CCC 證書編號
record-xk = 工業產品生產許可證
record-medicine = 藥品批准文號
record-registry = 公開登記
record-number-conforms = 檢查碼正確
record-number-doubtful = 檢查碼不符，請核對
record-laboratory = 檢驗機構
record-accreditation = 認可編號 { $number }
record-report-number = 報告編號 { $number }
record-report-date = 簽發日期
record-conforms = 合格
record-fails = 不合格

# $range in figures: ≤ 0.02 mg/kg
record-limit = 限值 { $range }
record-limit-none = 限值 未設限值
record-method = 方法 { $method }
record-items-tested = 檢驗項目 { $count }
record-items-tested-failing = 檢驗項目 { $count } · 不合格 { $failing }
record-items-failed = 不合格項目
record-not-detected = 未檢出
record-limit-not-found = 限值 不得檢出
record-what-is-it = 這是什麼？

# What was measured in as many batches before, $range in figures: 10.8–11.4 g/100 g
record-earlier-batches =
    { $count ->
       *[other] 前 { $count } 批：{ $range }
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
record-map-of = 行程地圖：{ $places }
record-readings = 途中溫度等紀錄
record-readings-range = 範圍 { $range }
record-readings-kept = 全程在要求範圍內
record-readings-left = 有讀數超出要求範圍
record-document = 原始文件
record-valid-until = 有效期至 { $date }
record-rating = 信用等級
record-agency = 評級機構
record-corrected = 已更正
record-authority = 發布機構

## category: kinds of goods.

category-infant-formula = 嬰幼兒配方食品
category-rice = 食米
category-meat = 肉類
category-liquor = 中國白酒
category-cable = 電線電纜
category-gas-appliance = 燃氣器具
category-e-bike = 電動自行車
category-steel-bar = 熱軋帶肋鋼筋
category-medicine = 藥品
category-other = 其他

## testkind: who asked for a test report.

testkind-factory = 出廠檢驗
testkind-type = 型式檢驗
testkind-third-party = 第三方檢驗
testkind-government-sampling = 政府抽檢

## certificate: whether a certificate holds.

certificate-valid = 有效
certificate-suspended = 暫停
certificate-revoked = 撤銷
certificate-cancelled = 註銷
certificate-expired = 過期

## step: what happened to goods on their way: business steps of GS1 EPCIS (Core Business Vocabulary).

step-commissioning = 生產賦碼
step-creating-class-instance = 投入生產
step-transforming = 加工
step-inspecting = 檢驗
step-packing = 包裝
step-storing = 入庫
step-picking = 揀貨
step-loading = 裝車
step-departing = 啟運
step-shipping = 出貨
step-transporting = 運輸
step-arriving = 抵達
step-receiving = 收貨
step-accepting = 驗收
step-stocking = 上架
step-retail-selling = 零售
step-holding = 封存
step-destroying = 銷毀
step-sampling = 抽樣
step-collecting = 採收
step-slaughtering = 屠宰

## duration: a length of time.

duration-minutes =
    { $count ->
       *[other] { $count } 分鐘
    }
duration-hours =
    { $count ->
       *[other] { $count } 小時
    }
duration-days =
    { $count ->
       *[other] { $count } 天
    }

## testgroup: headings over the items of a test report.

testgroup-contaminants = 污染物與禁用物質
testgroup-microbiology = 微生物
testgroup-nutrition = 營養成分
testgroup-quality = 品質
testgroup-performance = 性能與安全
testgroup-other = 其他項目

## test: what a test looks at, in plain words for people who never saw a laboratory.

test-protein = 身體生長的原料。嬰兒配方的下限確保足夠，上限避免加重腎臟負擔。
test-fat = 主要的能量來源，也幫助吸收維生素 A、D、E、K。
test-carbohydrate = 提供能量；嬰兒配方中主要是乳糖。
test-whey-share = 母乳以乳清蛋白為主，易消化；配方要向它靠近。
test-vitamin-a = 視力和抵抗力需要它；過多有害，所以也有上限。
test-vitamin-d = 幫助吸收鈣、長骨骼；過多有害，所以也有上限。
test-calcium = 骨骼和牙齒的主要礦物質。
test-iron = 造血需要它；缺鐵會貧血。
test-zinc = 生長和抵抗力需要它。
test-trans-fat-share = 油脂加工中產生，越少越好。
test-lead = 環境中的重金屬，會在體內累積，影響兒童大腦和神經發育。
test-cadmium = 土壤中的重金屬，水稻容易吸收，長期攝取損害腎臟和骨骼。
test-inorganic-arsenic = 砷中毒性較強的一類，來自水和土壤。
test-arsenic = 砷的總量，來自水、土壤和飼料。
test-mercury = 汞（水銀）的總量，損害神經。
test-chromium = 重金屬，來自土壤或加工設備。
test-tin = 可能從馬口鐵罐溶出。
test-nitrite = 來自水和原料；過量時血液攜氧能力下降，嬰兒尤其敏感。
test-nitrate = 來自水和原料，在體內可變成亞硝酸鹽。
test-aflatoxin-m = 黴菌產生的毒素：乳牛吃了發霉的飼料，就會進入牛奶。
test-aflatoxin-b = 糧食發霉時產生的強烈毒素。
test-ochratoxin = 糧食發霉時產生的毒素，損害腎臟。
test-melamine = 化工原料，不是食品添加物；曾被人加進奶裡冒充蛋白質。限值只針對環境帶入的微量。
test-methanol = 發酵的副產物，有毒，可致失明；中國白酒有嚴格限量。
test-cyanide = 用木薯等原料釀酒時可能產生，有毒。
test-cyclamate = 甜味劑，中國白酒中不得使用。
test-saccharin = 甜味劑，中國白酒中不得使用。
test-enrofloxacin = 動物用抗生素，殘留有限量。
test-clenbuterol = 「瘦肉精」的一種，禁止使用。
test-ractopamine = 「瘦肉精」的一種，禁止使用。
test-salbutamol = 「瘦肉精」的一種，禁止使用。
test-aminophenol = 乙醯胺酚（撲熱息痛）分解產生的雜質，過多損害腎臟。
test-plate-count = 一公克裡能長出多少細菌，反映生產和儲存是否清潔。
test-coliforms = 來自腸道的一類細菌，反映衛生狀況。
test-cronobacter = 曾稱阪崎腸桿菌，可致新生兒腦膜炎和敗血症，嬰兒配方中不得檢出。
test-salmonella = 常見的食物中毒病菌，不得檢出。
test-staphylococcus-aureus = 會產生引起嘔吐腹瀉的毒素。
test-aerobic-count = 一公克藥品裡能長出多少細菌。
test-moulds-and-yeasts = 一公克藥品裡能長出多少黴菌和酵母菌。
test-e-coli = 腸道細菌，不得檢出。
test-moisture = 水分過高容易發霉或結塊。
test-impurities = 不屬於產品本身的顆粒，如燒焦的奶粉。
test-alcohol = 與標籤標示的度數是否一致。
test-total-acid = 影響口感；陳釀過程中形成。
test-total-esters = 香氣的主要來源；勾兌（調和）過多時偏低。
test-ethyl-hexanoate = 濃香型中國白酒的主體香氣。
test-dry-residue = 蒸乾後剩下的東西；過高可能加了糖或香精。
test-broken-rice = 碎米越少，品質越好。
test-small-broken-rice = 很小的碎粒，越少越好。
test-imperfect-grains = 蟲蛀、未熟或受損的米粒。
test-yellow-grains = 變黃的米粒，多因儲存受潮發熱。
test-volatile-nitrogen = 肉不新鮮時升高。
test-assay = 有效成分與標示量的比例：太少沒有效，太多不安全。
test-dissolution = 規定時間內有多少藥溶出來，關係到是否有效。
test-top-speed = 超過 25 km/h 事故會嚴重得多。
test-vehicle-mass = 越重，煞車距離越長。
test-motor-power = 限制功率就是限制速度和起火風險。
test-battery-voltage = 過高的電壓增加觸電和起火風險。
test-plastic-share = 塑膠越少，起火時蔓延越慢。
test-wheelbase = 限制車長，確保能在非機動車道通行。
test-vehicle-width = 限制車寬，確保能在非機動車道通行。
test-tamper-resistance = 限速和電池不能被隨意改裝。
test-beidou-module = 用於找回車輛；使用者可以關閉。
test-conductor-resistance = 越低，導線發熱越少；銅用少了就會超標。
test-insulation-thickness = 絕緣太薄容易漏電。
test-thinnest-insulation = 最薄的地方最先漏電。
test-outer-diameter = 決定能否裝進接頭和管線。
test-insulation-resistance = 受熱後絕緣是否仍然可靠。
test-voltage-test = 加高電壓，看絕緣是否擊穿。
test-insulation-tensile-strength = 絕緣要拉多大力才斷。
test-insulation-elongation = 絕緣能拉多長才斷；太脆容易開裂。
test-vertical-flame = 點燃後火會不會沿電纜蔓延。
test-carbon-monoxide = 燃燒不完全會產生無色無味的有毒氣體。
test-gas-tightness = 燃氣不能外洩。
test-heat-input = 火力與標示是否一致。
test-heat-efficiency = 多少熱量真正用來煮菜，越高越省燃氣。
test-flame-guard-opening = 點火後多久能鬆手。
test-flame-guard-closing = 火熄後多久自動關閉燃氣，越快越安全。
test-combustion-noise = 運作時的聲音。
test-knob-temperature = 旋鈕不能燙手。
test-yield-strength = 鋼筋開始變形前能承受的力。
test-tensile-strength = 鋼筋拉斷前能承受的力。
test-tensile-yield-ratio = 降伏（屈服）之後還有多少餘裕，抗震很重要。
test-yield-yield-ratio = 實際強度不能比標準高太多，抗震設計才準。
test-total-elongation = 斷裂前能伸長多少，越高越有韌性。
test-reverse-bend = 來回彎折不開裂。
test-mass-deviation = 太輕表示偷工減料。
test-carbon = 鋼的成分；過高則變脆、難焊接。
test-silicon = 鋼的成分。
test-manganese = 鋼的成分，提高強度。
test-phosphorus = 有害雜質，使鋼在低溫下變脆。
test-sulphur = 有害雜質，使鋼受熱開裂。

## code: the section that says what a code says, part by part.

code-title = 這個碼寫了什麼
code-scheme = 碼制
code-level = 代表
code-raw = 原始內容
code-canonical = 標準寫法
code-alternatives = 也可能是
code-link = 碼中網址屬於
code-link-own = 是本平台的網域。
code-link-foreign = 不是本平台的網域；本應用程式不會打開它。

# $of is a domain, $how one of the group imitation.
code-link-imitates = 不要打開。它在冒充 { $of }：{ $how }

## scheme: what kinds of codes there are; attributes are the parts that such a code is made of.

scheme-gtin = 商品條碼（GTIN）
scheme-ccc = CCC 認證證書
    .year = 發證年份
    .body = 認證機構
    .category = 產品類別
    .sequence = 流水號
    .version = 版本
scheme-credit-code = 統一社會信用代碼
    .authority = 登記管理部門
    .category = 機構類別
    .division = 登記機關行政區劃
    .organisation = 組織機構代碼
    .check = 檢查碼
scheme-element-string = GS1 元素字串
scheme-epc = 產品電子代碼（EPC）
    .epc = 產品電子代碼
scheme-ecode = Ecode 物聯網標識
    .version = 版本
    .system = 編碼體系
    .code = 主碼
scheme-ma = MA 標識
    .country = 國家
    .registrant = 註冊者
    .category = 品類
    .industry = 行業
    .product = 產品
    .serial = 序號
    .made = 生產日期
    .lot = 批號
    .sterilised = 滅菌日期
    .expires = 有效期至
    .valid-to = 失效日期
    .check = 檢查碼
scheme-handle = 工業互聯網標識
    .prefix = 前綴
    .root = 根節點
    .node = 二級節點
    .enterprise = 企業
    .suffix = 後綴
scheme-oid = 物件識別碼（OID）
    .oid = 物件識別碼
scheme-food-licence = 食品生產許可證
    .category = 食品類別
    .region = 生產地
    .sequence = 順序碼
    .check = 檢查碼
scheme-production-licence = 工業產品生產許可證
    .industry = 行業
    .product = 產品
    .sequence = 順序號
    .province = 省份
scheme-recipe-registration = 配方註冊號
    .kind = 類別
    .year = 註冊年份
    .sequence = 順序號
scheme-medicine = 藥品追溯碼
    .medicine = 藥品標識
    .unit = 單件編碼
scheme-digital-link = GS1 數位連結（Digital Link）
scheme-commodity-qr = 商品二維碼
    .code = 商品二維碼服務代碼
scheme-link = 網址
scheme-text = 文字

## ai: names of GS1 application identifiers, by their digits; one that has fewer than four stands for all that begin with it. They stand within a line too: English ones begin small.

ai-00 = 物流單元代碼（SSCC）
ai-01 = 商品代碼（GTIN）
ai-02 = 內含商品代碼（GTIN）
ai-03 = 客製商品代碼（GTIN）
ai-10 = 批號
ai-11 = 生產日期
ai-12 = 付款到期日
ai-13 = 包裝日期
ai-15 = 最佳食用日期
ai-16 = 最後銷售日期
ai-17 = 有效日期
ai-20 = 內部產品變體
ai-21 = 序號
ai-22 = 消費產品變體
ai-235 = 第三方序號
ai-240 = 附加產品識別碼
ai-241 = 客戶料號
ai-242 = 客製產品代碼
ai-243 = 包裝組件代碼
ai-250 = 第二序號
ai-251 = 來源實體參考代碼
ai-253 = 文件類型代碼（GDTI）
ai-254 = 位置擴充代碼
ai-255 = 優惠券代碼（GCN）
ai-30 = 變動數量
ai-310 = 淨重
ai-311 = 長度
ai-312 = 寬度或直徑
ai-313 = 高度或厚度
ai-314 = 面積
ai-315 = 淨體積
ai-316 = 淨體積
ai-320 = 淨重
ai-321 = 長度
ai-322 = 長度
ai-323 = 長度
ai-324 = 寬度或直徑
ai-325 = 寬度或直徑
ai-326 = 寬度或直徑
ai-327 = 高度或厚度
ai-328 = 高度或厚度
ai-329 = 高度或厚度
ai-330 = 毛重
ai-331 = 物流單元長度
ai-332 = 物流單元寬度
ai-333 = 物流單元高度
ai-334 = 物流單元面積
ai-335 = 物流單元體積
ai-336 = 物流單元體積
ai-337 = 單位面積質量
ai-340 = 毛重
ai-341 = 物流單元長度
ai-342 = 物流單元長度
ai-343 = 物流單元長度
ai-344 = 物流單元寬度
ai-345 = 物流單元寬度
ai-346 = 物流單元寬度
ai-347 = 物流單元高度
ai-348 = 物流單元高度
ai-349 = 物流單元高度
ai-350 = 面積
ai-351 = 面積
ai-352 = 面積
ai-353 = 物流單元面積
ai-354 = 物流單元面積
ai-355 = 物流單元面積
ai-356 = 淨重
ai-357 = 淨重或淨體積
ai-360 = 淨體積
ai-361 = 淨體積
ai-362 = 物流單元體積
ai-363 = 物流單元體積
ai-364 = 淨體積
ai-365 = 淨體積
ai-366 = 淨體積
ai-367 = 物流單元體積
ai-368 = 物流單元體積
ai-369 = 物流單元體積
ai-37 = 內含數量
ai-390 = 應付金額或優惠券面額
ai-391 = 應付金額
ai-392 = 應付價格
ai-393 = 應付價格
ai-394 = 優惠百分比
ai-395 = 單位價格
ai-400 = 客戶訂單號碼
ai-401 = 託運代碼（GINC）
ai-402 = 裝運代碼（GSIN）
ai-403 = 路線代碼
ai-410 = 交貨地代碼（GLN）
ai-411 = 發票收受方代碼（GLN）
ai-412 = 供貨方代碼（GLN）
ai-413 = 最終目的地代碼（GLN）
ai-414 = 位置代碼（GLN）
ai-415 = 收款方代碼（GLN）
ai-416 = 生產或服務地代碼（GLN）
ai-417 = 參與方代碼（GLN）
ai-420 = 交貨地郵遞區號
ai-421 = 交貨地國家和郵遞區號
ai-422 = 原產國
ai-423 = 初加工國
ai-424 = 加工國
ai-425 = 拆解國
ai-426 = 全程加工國
ai-427 = 原產地區
ai-4300 = 收貨公司
ai-4301 = 收貨聯絡人
ai-4302 = 收貨地址
ai-4303 = 收貨地址（續）
ai-4304 = 收貨城區
ai-4305 = 收貨地點
ai-4306 = 收貨地區
ai-4307 = 收貨國家
ai-4308 = 收貨電話
ai-4309 = 收貨位置
ai-4310 = 退貨公司
ai-4311 = 退貨聯絡人
ai-4312 = 退貨地址
ai-4313 = 退貨地址（續）
ai-4314 = 退貨城區
ai-4315 = 退貨地點
ai-4316 = 退貨地區
ai-4317 = 退貨國家
ai-4318 = 退貨郵遞區號
ai-4319 = 退貨電話
ai-4320 = 服務說明
ai-4321 = 危險品
ai-4322 = 可無人簽收
ai-4323 = 需要簽名
ai-4324 = 最早送達時間
ai-4325 = 最晚送達時間
ai-4326 = 放行日期
ai-4330 = 最高溫度
ai-4331 = 最高溫度
ai-4332 = 最低溫度
ai-4333 = 最低溫度
ai-7001 = 北約物資代碼
ai-7002 = 屠體與分切肉分類
ai-7003 = 有效期至
ai-7004 = 活性效力
ai-7005 = 捕撈區域
ai-7006 = 首次冷凍日期
ai-7007 = 採收日期
ai-7008 = 水產物種
ai-7009 = 漁具類型
ai-7010 = 生產方法
ai-7011 = 檢測截止日期
ai-7020 = 翻新批號
ai-7021 = 功能狀態
ai-7022 = 修訂狀態
ai-7023 = 組裝資產代碼
ai-703 = 加工者
ai-7040 = 唯一識別碼擴充
ai-7041 = 運輸單元類型
ai-710 = 德國醫保代碼（PZN）
ai-711 = 法國醫保代碼（CIP）
ai-712 = 西班牙醫保代碼（CN）
ai-713 = 巴西醫保代碼（DRN）
ai-714 = 葡萄牙醫保代碼（AIM）
ai-715 = 美國藥品代碼（NDC）
ai-716 = 義大利醫保代碼（AIC）
ai-717 = 哥斯大黎加衛生註冊號
ai-723 = 認證
ai-7240 = 研究方案
ai-7241 = 媒體類型
ai-7242 = 版本控制號碼
ai-7250 = 出生日期
ai-7251 = 出生時間
ai-7252 = 生理性別
ai-7253 = 姓氏
ai-7254 = 名字
ai-7255 = 姓名後綴
ai-7256 = 全名
ai-7257 = 地址
ai-7258 = 出生順序
ai-7259 = 嬰兒姓名
ai-8001 = 捲狀產品尺寸
ai-8002 = 手機識別碼
ai-8003 = 可重複使用資產代碼（GRAI）
ai-8004 = 個別資產代碼（GIAI）
ai-8005 = 單位價格
ai-8006 = 商品組件代碼（ITIP）
ai-8007 = 銀行帳號（IBAN）
ai-8008 = 生產時間
ai-8009 = 光學感測器指示
ai-8010 = 組件零件代碼（CPID）
ai-8011 = 組件零件序號
ai-8012 = 軟體版本
ai-8013 = 全球型號代碼（GMN）
ai-8014 = 醫療器材唯一識別碼（MUDI）
ai-8017 = 服務提供方代碼（GSRN）
ai-8018 = 服務接受方代碼（GSRN）
ai-8019 = 服務關係實例代碼
ai-8020 = 付款單參考號碼
ai-8026 = 內含商品組件代碼（ITIP）
ai-8030 = 數位簽名
ai-8040 = 國際行動裝置識別碼（IMEI）
ai-8041 = 國際行動裝置識別碼（IMEI2）
ai-8042 = 嵌入式 SIM 卡號
ai-8043 = 實體 SIM 卡號
ai-8110 = 北美優惠券
ai-8111 = 優惠券積分
ai-8112 = 北美無紙優惠券
ai-8200 = 產品網址
ai-90 = 雙方約定資訊
ai-9 = 公司內部資訊

## level: what one such code stands for.

level-item = 這一件
level-batch = 這一批
level-product = 這一款商品
level-company = 企業或地點
level-document = 證書或文件
level-unknown = 碼中未說明

## basis: on what it rests that a code is of its kind.

basis-symbol = 條碼本身標明了內容
basis-link = 網址的構成
basis-form = 有這種碼的標記
basis-check-digit = 位數相符，檢查碼正確
basis-digits = 只有位數相符
basis-nothing = 沒有更好的解釋

## understanding: how far a code was understood, and what it is where it is no product code.

understanding-understood = 這個碼合乎規則
understanding-doubtful = 這個碼有不尋常之處，請核對號碼
understanding-malformed = 這個碼不合規則
understanding-empty = 這個碼是空的
understanding-binary = 這個碼的內容不是文字
understanding-digits = 這是一串數字，但位數不屬於任何已知的商品碼
understanding-link = 這是一個網址，裡面沒有可辨識的商品碼
understanding-chat = 這是聊天或追蹤帳號用的碼
understanding-payment = 這是付款碼
understanding-wifi = 這是連接無線網路的碼
understanding-contact = 這是名片
understanding-telephone = 這是撥打電話或發送訊息用的碼
understanding-mail = 這是發送電子郵件用的碼
understanding-invoice = 這是發票上的碼
understanding-text = 這是一段普通文字

## advice: what to do about a code that is not fine.

advice-scan-again = 請再掃一次
advice-compare-digits = 請與包裝上印的數字逐位核對
advice-type-digits = 請輸入碼旁邊印的數字
advice-find-another-code = 請在包裝上找「追溯碼」
advice-do-not-follow = 請不要照它打開、付款或撥號
advice-ask-the-register = 請到發證機關的網站查詢這個號碼

## imitation: how the domain of a link passes for another.

imitation-before-at = 官方網域只寫在 @ 前面，連結其實通向後面的網域
imitation-letters = 用了長得像的字母
imitation-within-host = 把官方網域嵌在別的網域裡
imitation-ending = 名稱相同，結尾不同
imitation-added-words = 在官方名稱上加了字
imitation-one-letter = 只差一個字母

## remark: what else should be known of a link.

remark-not-secure = 連線沒有加密
remark-user-info = @ 前面的文字不是網站名稱
remark-encoded = 網站名稱經過編碼，上面是它的真實寫法
remark-mixed-scripts = 網站名稱混用了不同文字的相似字母
remark-address = 用數字位址代替了網站名稱

## finding: what is wrong with a part of a code.

finding-length = 長度不對
finding-character = 有不該出現的字元
finding-date = 沒有這個日期或時間
finding-unknown-ai = 沒有這個應用識別碼
finding-repeated = 同一部分出現兩次
finding-not-understood = 不是已知的商品碼
finding-check-digit = 檢查碼應為 { $expected }

# $others are application identifiers, in brackets.
finding-pairing = 與 { $others } 的搭配不合規則

# Within finding-pairing.
finding-either = { $first } 或 { $next }

# Within finding-pairing.
finding-both = { $first } 加 { $next }

## rule: the rules that a part of a code may break, by name.

rule-company-prefix = 沒有以廠商識別代碼開頭
rule-country = 不是國家代碼
rule-currency = 不是貨幣代碼
rule-coupon = 優惠券的欄位不合規則
rule-ecode-version = 不是已知的 Ecode 版本
rule-epc-kind = 不是已知的 EPC 類型
rule-food-licence-region = 許可證的類別或地區不存在
rule-full-width = 用了全形字元
rule-iban = 不是有效的銀行帳號
rule-lower-case = 字母應為大寫
rule-ma-part = 不是 MA 碼的已知部分
rule-no-application-identifier = 沒有應用識別碼
rule-not-an-attribute = 不能放在網址的查詢部分
rule-not-utf-8 = 內容不是 UTF-8 文字
rule-oid-arc = 物件識別碼的這一段不合規則
rule-percent-encoding = 百分號編碼不完整
rule-piece-of-total = 件數與總數不符
rule-qualifier-sequence = 這些部分的順序或搭配不合規則
rule-restricted-circulation = 是商店或企業內部的號碼
rule-short-name = 用了已廢止的短名稱
rule-surrounding-whitespace = 前後有空白
rule-trailing-slash = 結尾多一個斜線
rule-upc-e = 不是有效的 UPC-E
rule-other = 不合這一部分的規則

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
province-15 = 內蒙古
province-21 = 遼寧
province-22 = 吉林
province-23 = 黑龍江
province-31 = 上海
province-32 = 江蘇
province-33 = 浙江
province-34 = 安徽
province-35 = 福建
province-36 = 江西
province-37 = 山東
province-41 = 河南
province-42 = 湖北
province-43 = 湖南
province-44 = 廣東
province-45 = 廣西
province-46 = 海南
province-50 = 重慶
province-51 = 四川
province-52 = 貴州
province-53 = 雲南
province-54 = 西藏
province-61 = 陝西
province-62 = 甘肅
province-63 = 青海
province-64 = 寧夏
province-65 = 新疆
province-71 = 台灣
province-81 = 香港
province-82 = 澳門

## product: a product in short, for a shop's page about it.

product-latest-report = 最近檢驗
product-lapsed = 有證書已失效，詳見完整紀錄。
product-scan-the-item = 這是該商品的備案資訊。到手後請掃罐上的追溯碼，核對您手裡的這一件。
product-all = 查看完整紀錄

## compare: two products side by side.

compare-title = 比較兩件商品
compare-choose = 選一件最近查過的商品，或再掃一件。
compare-scan-other = 掃另一件
compare-scan-hint = 掃完後，在結果頁點「比較」，就能選到這一件。
compare-no-record = 有一件沒有可以比較的紀錄。
compare-all-alike = 兩件商品的紀錄一致。
compare-differing =
    { $count ->
       *[other] 有 { $count } 項不同
    }
compare-differs = 不同
compare-to-result = 查看結果
compare-nothing = 沒有紀錄
compare-tests = 最近一次檢驗

## history: what was checked on this device.

history-title = 我的紀錄
history-lead = 只儲存在這部手機上。
history-empty = 還沒有紀錄
history-empty-hint = 掃過的碼會出現在這裡，沒有網路也能看。
history-clear = 清除紀錄
history-clear-sure = 確定清除全部查詢紀錄？檢舉不受影響。
history-clear-yes = 清除
history-clear-no = 保留

# Read out for the button beside a product.
history-remove = 刪除這筆 { $name }
history-unavailable = 瀏覽器不允許儲存資料，所以沒有紀錄。
history-checks = 查詢
history-unnamed = 無法辨識的商品

## about: the page about how it works, privacy and settings.

about-title = 它怎樣運作
about-lead = 溯源是追溯平台面向消費者的開放前端：一個網頁，裝得進手機，也嵌得進政府服務和購物網頁。
about-steps-title = 一次查驗的五步
about-step1 = 相機畫面在手機上辨識，只留下碼。
about-step2 = 看懂碼的含義：哪種碼、哪件商品，連結是否冒充。
about-step3 = 向平台查詢這個碼。碼裡的連結從不打開。
about-step4 = 在手機上核對生產商簽名和平台簽名。
about-step5 = 給出結論和每一條理由，再請您對照實物。
about-limits-title = 它不能做什麼
about-limits = 真碼可以被複製，真包裝可以被重新填裝。所以紀錄一致不等於東西是真的；請務必核對批號、日期和封口。
about-outcomes-title = 結論的含義
about-privacy-title = 隱私
about-privacy1 = 相機畫面和照片不會離開手機，除非您在檢舉中附上。
about-privacy2 = 沒有統計、廣告或任何第三方請求。
about-privacy3 = 紀錄只存在這部手機上，隨時可以清除。
about-privacy4 = 平台看到的只有被查詢的碼和一個隨機標記，用來區分您自己的重複查詢；標記只對這一個碼有效。
about-privacy5 = 只有您同意，查驗才會附上大致位置：先在手機上模糊成約 20 公里見方，隨時可以關掉。
about-settings-title = 設定
about-beep = 辨識時響一聲
about-vibrate = 辨識時震動
about-integrators-title = 嵌入到您的網站
about-integrators = 政府服務和商家可以把查驗嵌入自己的網頁。
about-integrators-link = 產生嵌入程式碼
about-source = 原始碼以 Apache-2.0 授權公開

## place: the coarse place of a check, told only where the shopper agrees.

place-title = 願意幫忙發現被複製的碼嗎？
place-lead = 同一個碼很快又在遠方出現，多半是被複製了。您願意的話，以後查驗時會附上大致位置：先在手機上模糊成約 20 公里見方，平台只記到城市，不記是誰。
place-later = 隨時可以在「說明」頁關掉。
place-yes = 可以，下次起附上
place-no = 不用了
place-waiting = 請在瀏覽器的詢問中選擇…
place-given = 謝謝。從下一次查驗起附上大致位置。
place-refused = 好的，不傳送位置。
place-forbidden = 瀏覽器沒有允許定位，不會傳送位置。
place-switch = 查驗時附上大致位置（約 20 公里見方）

# A square of some 20 km that no town is near: 31.2°
place-near-north-east = 北緯 { $latitude }、東經 { $longitude } 附近
place-near-north-west = 北緯 { $latitude }、西經 { $longitude } 附近
place-near-south-east = 南緯 { $latitude }、東經 { $longitude } 附近
place-near-south-west = 南緯 { $latitude }、西經 { $longitude } 附近

## embed: the check inside of another site, and the page that makes the snippet for it.

embed-open-full = 完整開啟
embed-builder-title = 嵌入到您的網站
embed-builder-lead = 複製兩行程式碼，訪客就能在您的網頁上查驗商品。訊息只發給登記過的來源。
embed-code = 預先填入的碼（選填）
embed-language = 語言
embed-language-auto = 跟隨網頁
embed-theme = 外觀
embed-snippet = 程式碼
embed-copy = 複製程式碼
embed-preview = 預覽
embed-off = 本站沒有開放嵌入。

## report: the form for reports of suspected counterfeits.

report-title = 檢舉可疑商品
report-lead = 兩分鐘填完。沒有網路也能提交：先存在手機裡，連上網路後自動送出。
report-product = 商品
report-no-product = 無法辨識的商品
report-concern = 哪裡不對勁？
report-concern-missing = 請選擇哪裡不對勁。
report-description = 說說您看到的（選填）
report-description-hint = 例如：罐底批號有刮痕，和紀錄不同。
report-photos = 拍幾張照片（選填）
report-photos-hint = 照片在手機上縮小，並去掉位置等資訊。
report-photo-camera = 拍照
report-photo-gallery = 從相簿選

# Read out for the button beside a photo.
report-photo-remove = 移除照片：{ $photo }
report-photo-needed = 檢驗需要
report-photo-many = 照片已夠多，不能再加。
report-photo-working = 正在處理照片…
report-photo-full = 手機儲存空間不夠，這張照片沒有加入。請刪掉一些檔案再試；已填的內容都在。
report-purchase = 在哪裡買的？（選填）
report-channel = 購買方式
report-channel-none = 未選擇
report-seller = 商店或網店名稱
report-order = 訂單號碼
report-link = 商品連結（只作為文字儲存，不會打開）
report-date = 購買日期
report-price = 價格
report-place = 城市或地區
report-rough = 附上我的大致位置
report-rough-hint = 只精確到約 20 公里見方，幫助平台判斷假貨在哪裡流通。
report-rough-waiting = 正在定位…
report-rough-added = 已附上大致位置
report-rough-remove = 移除位置
report-rough-forbidden = 瀏覽器沒有允許定位，沒有附上位置。
report-rough-unknown = 無法確定位置，可以在上面填寫城市。
report-purpose = 您希望怎樣處理？
report-contact = 聯絡方式（選填，可匿名）
report-contact-hint = 只用於回覆您，不會公開。
report-name = 姓名
report-name-missing = 投訴需要您的姓名。
report-phone = 電話
report-phone-missing = 投訴需要您的電話。
report-address = 地址（選填）
report-demand = 您的要求
report-demand-hint = 例如：退貨退款。
report-demand-missing = 請寫下您的要求。
report-code-photo-missing = 檢驗至少需要一張碼的照片。
report-submit = 提交檢舉
report-submit-complaint = 提交投訴
report-submit-inspection = 申請檢驗
report-submitting = 正在儲存…
report-sending-now = 正在傳送，請不要關閉本頁…
report-saved-draft = 已自動儲存在本機
report-errors-title = 還差一點
report-storage-full = 手機儲存空間不足，未能儲存。請清出一些空間再提交，本頁內容不會遺失。
report-storage-off = 瀏覽器不允許儲存資料（可能是無痕模式），關閉本頁前請等待傳送完成。
report-not-sent = 沒有送出。請留在本頁，再提交一次。
report-hotline = 也可以直接撥打
report-unavailable = 此平台沒有開放線上檢舉。

# Read out for a button: $photo is what to take, $action report-photo-camera or report-photo-gallery.
report-photo-add = { $photo }：{ $action }

# Read out in the place of a photo.
report-photo-alt = 照片：{ $photo }

# The second and further photos of one thing.
report-photo-another = { $photo } { $number }

## sent: what became of a report: the list, the receipt, its state.

sent-mine = 我的檢舉
sent-to-mine = 查看我的檢舉
sent-drafts = 沒寫完的
sent-draft = 草稿
sent-go-on = 繼續填寫
sent-queued = 已儲存，等待傳送
sent-queued-hint = 連上網路後會自動送出，您可以離開本頁。
sent-queued-retry = 平台暫時沒有收下，會自動再試。
sent-next-try = 下次嘗試：{ $time }
sent-sending = 正在傳送…
sent-sending-hint = 中斷了也沒關係，會接著傳。
sent-received = 平台已收到
sent-received-hint = 請保存受理編號，之後可以憑它查詢進度。
sent-refused = 平台沒有接收
sent-refused-hint = 原因見下，內容仍儲存在本機。
sent-send-now = 立即傳送
sent-again = 再試一次
sent-delete = 刪除
sent-delete-sure = 刪除後本機不再儲存這份內容和照片。平台已收到的不受影響。
sent-delete-yes = 確定刪除
sent-delete-no = 保留
sent-number = 受理編號
sent-received-at = 受理時間

# On the picture of a receipt.
sent-received-on = 受理時間 { $time }
sent-digest = 所傳內容的指紋（SHA-256）
sent-digest-same = 與平台回執一致
sent-digest-differs = 與平台回執不一致：請保留本頁，並聯絡平台。
sent-state = 處理狀態
sent-asked-at = 查詢時間 { $time }
sent-state-unknown = 還沒有查到。
sent-state-failed = 這次沒有查到，顯示的是上次的結果。
sent-state-denied = 平台不認得這個編號和查詢碼。
sent-refresh = 更新狀態
sent-answer = 平台回覆
sent-secret = 查詢碼
sent-secret-show = 顯示查詢碼
sent-secret-hint = 有了編號和查詢碼，任何人都能查看處理狀態，請不要公開。
sent-qr-alt = 受理編號 QR 碼
sent-qr-hint = 用另一部手機掃這個碼，也能查看進度。
sent-print = 列印回執
sent-picture = 存成圖片
sent-status-title = 檢舉進度
sent-status-bad = 這個連結不完整，沒有編號和查詢碼。
sent-packet = 給監管機構的材料
sent-packet-hint = 在本機產生，不上傳：查驗結果、您填寫的內容、照片和回執都在裡面。
sent-packet-pdf = 下載材料（PDF）
sent-packet-json = 下載資料（JSON）
sent-packet-making = 正在產生…
sent-packet-failed = 未能產生，請再試一次。
sent-photos-kept = 照片留在本機，刪除這份檢舉時一併刪除。
sent-authority = 全國 12315 平台
sent-slip = 請把商品寄來檢驗
sent-slip-to = 寄往
sent-slip-checklist = 寄出之前
sent-slip-enclose = 把這張單子和商品放在一起。
sent-slip-print = 列印寄件單

# While a report is sent.
sent-progress = 照片 { $sent }/{ $photos } · { $bytes }/{ $total } KB

## packet: the packet for the authority, a printed document.

packet-title = 可疑商品檢舉材料
packet-made = 產生時間 { $time }
packet-verdict = 查驗時螢幕顯示
packet-product = 名稱
packet-headline = 結論
packet-lines = 理由
packet-shown-at = 顯示時間
packet-outcome = 代碼
packet-code = 商品碼
packet-sub = 標準識別碼
packet-answers = 檢舉人填寫
packet-written = 填寫時間
packet-purpose = 訴求
packet-concern = 問題
packet-description = 描述
packet-bought = 購買情況
packet-rough = 大致位置（約 20 公里見方）
packet-person = 檢舉人
packet-receipt = 平台回執
packet-none = 平台尚未收到。
packet-hotline = 熱線電話
packet-attests = 本材料由檢舉人的裝置產生，內容為檢舉人所述和裝置當時所示，未經核實。

## concern: what can be wrong with a product.

concern-code-copied = 碼可能被複製
concern-dates-differ = 批號或日期對不上
concern-seal-broken = 封口破損
concern-look-or-smell = 外觀、氣味或印刷異常
concern-price-too-low = 價格低得可疑
concern-sold-after-recall = 已公告回收或過期仍在賣
concern-other = 其他

## channel: how a product was bought.

channel-shop = 實體店
channel-online = 網購
channel-other = 其他

## state: where a report stands, as its writer reads it.

state-received = 已受理
state-in-review = 正在查核
state-product-wanted = 請寄送商品
state-product-received = 商品已收到，正在檢驗
state-answered = 已回覆
state-closed = 已結案

## purpose: what a shopper wants to happen, and (.meaning) what that means.

purpose-report = 檢舉
    .meaning = 請有關方面查一查。可以匿名。
purpose-complaint = 投訴
    .meaning = 我和商家有糾紛，要退貨、賠償等。需要留下姓名和電話。
purpose-inspection = 申請檢驗
    .meaning = 先看照片判斷；看不出來的，再請您寄商品。

## photo: what a photo shows, and (.how) how to take it.

photo-front = 商品正面
    .how = 整個商品，字要看得清
photo-code = 追溯碼
    .how = 靠近拍，碼要清楚
photo-batch = 批號和日期
    .how = 通常噴印在罐底或封口
photo-seal = 封口
    .how = 有沒有撕開、重貼的痕跡
photo-receipt = 收據或訂單
    .how = 紙本收據，或訂單截圖
photo-other = 其他照片
    .how = 還想讓人看到的

## photoerror: why a photo was not added, and what to do.

photoerror-heic = 這是蘋果的 HEIC 格式，這個瀏覽器打不開，沒有加入。請點「拍照」直接拍，或在 iPhone 的「設定 › 相機 › 格式」裡選「最相容」。
photoerror-too-large = 這張圖片太大，手機處理不了，沒有加入。請點「拍照」重新拍一張。
photoerror-not-a-picture = 這個檔案不是能用的圖片，沒有加入。
photoerror-cannot-read = 未能讀出這個檔案，沒有加入。如果它還在雲端，請先下載到手機。

## refusal: why the platform will not have a report.

refusal-malformed = 有一項內容平台不接受。
refusal-too-large = 照片太大或太多。
refusal-media-type = 照片格式平台不接受。
refusal-photo-lost = 有一張照片已不在這部裝置上。

## desk: the reports desk: pages on which the operator of a platform reads and answers reports.

desk-page-title = { $title } · 溯源檢舉處理台
desk-skip = 跳到內容
desk-brand = 檢舉處理台

# Read out for the navigation.
desk-pages = 頁面
desk-reports = 檢舉

# Reports that stand out together: several about one code or one seller.
desk-clusters = 聚集
desk-sign-out = 登出
desk-back-to-list = 返回清單
desk-all-reports = 全部檢舉
desk-no-such-report = 沒有這份檢舉
desk-sign-in = 登入
desk-sign-in-title = 查看和回覆檢舉
desk-sign-in-hint = 請輸入啟動平台時設定的權杖（--operator-token）。
desk-token = 權杖
desk-token-wrong = 權杖不對，請再試一次。
desk-nothing-fits = 沒有符合條件的檢舉。
desk-latest-only = 只顯示最新的 { $most } 份；請縮小範圍，或下載全部。
desk-download-csv = 下載 CSV 表格（不含個人資料）
desk-state = 狀態
desk-open = 未結束
desk-all = 全部
desk-code-or-number = 碼或編號
desk-seller-in-full = 商店（全名）
desk-since = 起始日期
desk-filter = 篩選
desk-list = 檢舉清單
desk-number = 編號
desk-concern = 問題
desk-code = 碼
desk-seller-and-place = 商店與地點
desk-photos = 照片

# A mark on a report.
desk-repeats-another = 重複

# A mark on a report.
desk-demo = 示範
desk-demo-notice = 這是虛構的示範檢舉，不計入任何結果。
desk-reported = 檢舉內容
desk-received-at = 收到
desk-written-at = 填寫
desk-identity = 識別碼
desk-repeats = 重複於
desk-repeated-by = 重複它的
desk-shown = 當時的結果
desk-purchase = 購買
desk-channel = 方式
desk-seller = 商店
desk-order = 訂單號碼
desk-offer-address = 網頁網址
desk-date = 日期
desk-town = 城市
desk-coarse-place = 大致位置
desk-original = 指紋與原文
desk-original-hint = 收到的檢舉原文的 SHA-256；消費者的回執上也有。
desk-download-json = 下載 JSON

# Read out in the place of a photo.
desk-photo-of = 照片：{ $photo }
desk-who = 聯絡方式
desk-forgotten = 個人資料已按期刪除：{ $time }
desk-anonymous = 匿名
desk-contact = 聯絡方式
desk-name = 姓名
desk-address = 地址
desk-demand = 訴求
desk-answers = 回覆
desk-mail-in = 寄送樣品
desk-answer = 處理
desk-answer-text = 給消費者的話
desk-mail-in-form = 寄送樣品的地址（僅「待寄樣品」）
desk-mail-in-address = 地址，每行一條
desk-mail-in-checklist = 隨寄物品與包裝，每行一條
desk-save = 儲存
desk-clusters-lead = 同一個碼或同一家店，去除重複後至少 3 份檢舉。
desk-clusters-demo = 含示範檢舉
desk-period = 時間範圍
desk-days =
    { $count ->
       *[other] { $count } 天
    }
desk-no-clusters = 這段時間沒有聚集。

# Behind a number that stands in large type.
desk-cluster-unit =
    { $count ->
       *[other] 份
    }

# With a no-break space before the number.
desk-cluster-open = 未結束 { $open }

# With a no-break space before the number.
desk-cluster-repeats = 另有重複 { $repeats }

# Two places with their numbers; more are made of it, one by one.
desk-places = { $first }，{ $next }

# In the legend of a drawing.
desk-of-cluster = 屬於聚集

# In the legend of a drawing.
desk-others = 其他
desk-where-from = 來自哪裡
desk-map = 檢舉地點分布圖；右側表格內容相同
desk-by-place = 各地檢舉數
desk-place = 地點
desk-of-clusters = 屬於聚集
desk-place-not-told = 未說明
desk-no-places = 沒有附帶地點的檢舉。
desk-by-day = 每天多少
desk-by-day-table = 每日檢舉數
desk-by-day-chart = 每日檢舉數；表格內容相同
desk-day = 日期
desk-state-received = 待處理
desk-state-in-review = 處理中
desk-state-product-wanted = 待寄樣品
desk-state-product-received = 樣品已收到
desk-state-closed = 已結案
desk-purpose-report = 檢舉
desk-purpose-complaint = 投訴
desk-purpose-inspection = 送檢
desk-concern-code-copied = 碼疑似被複製
desk-concern-dates-differ = 批號或日期不符
desk-concern-look-or-smell = 外觀、氣味或印刷異常
desk-concern-price-too-low = 價格過低
desk-concern-sold-after-recall = 已公告回收或過期後仍在售
desk-channel-other = 其他途徑
desk-photo-front = 正面
desk-photo-code = 碼
desk-photo-batch = 批號與日期
desk-photo-seal = 封口
desk-photo-other = 其他

## label: the sheet of demo labels.

label-page-title = 溯源示範標籤
label-title = 示範標籤
label-lead = 用本應用程式掃描螢幕上或列印出來的碼。所有企業、人員與產品均為虛構。

# Read out for the navigation.
label-pages = 頁面
label-open-app = 開啟應用程式
label-api = API 說明
label-filter = 按預期結果篩選
label-all = 全部
label-pin = 塗層下 { $number }
label-open-result = 不掃碼，直接查看結果
label-outcome-verified = ✓ 與生產商紀錄相符
label-outcome-on-record = ⓘ 有紀錄
label-outcome-caution = △ 注意
label-outcome-conflict = ≠ 實物與紀錄不符
label-outcome-do-not-use = ✕ 請勿使用
label-outcome-not-found = ? 查無此碼
label-outcome-untrusted = ⚠ 不可信
label-outcome-cannot-check = … 無法查驗
