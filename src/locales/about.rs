//! About, how it works, privacy.

crate::texts! {
    /// About.
    AboutTexts {
        title: "它怎样工作", "How it works";
        lead: "溯源是追溯平台面向消费者的开放前端：一个网页，装得进手机，也嵌得进政务和购物页面。", "Suyuan is an open consumer front end to traceability platforms: one web page that installs on a phone and embeds in service portals and shops.";
        steps_title: "一次核验的五步", "A check in five steps";
        step1: "相机画面在手机上识别，只留下码。", "The camera picture is read on the phone; only the code remains.";
        step2: "看懂码的含义：哪种码、哪件商品，链接是否冒充。", "The code is understood: its kind, its item, and whether a link is an imitation.";
        step3: "向平台查询这个码。码里的链接从不打开。", "The platform is asked for that code. A link inside a code is never opened.";
        step4: "在手机上核对厂家签名和平台签名。", "The maker's and the platform's signatures are checked on the phone.";
        step5: "给出结论和每一条理由，再请您对照实物。", "You get a verdict with every reason, and compare it with what you hold.";
        limits_title: "它不能做什么", "What it cannot do";
        limits: "真码可以被复制，真包装可以被灌装。所以记录一致不等于东西是真的；请总是核对批号、日期和封口。", "A genuine code can be copied and a genuine pack refilled. A matching record does not prove the item: always compare batch, dates and seal.";
        outcomes_title: "结论的含义", "What the outcomes mean";
        privacy_title: "隐私", "Privacy";
        privacy1: "相机画面和照片不会离开手机，除非您在举报里附上。", "Camera pictures and photos never leave the phone, unless you attach them to a report.";
        privacy2: "没有统计、广告或任何第三方请求。", "No analytics, no advertising, no third-party request at all.";
        privacy3: "记录只存在这台手机上，随时可以清空。", "Your history is kept on this device only, and can be cleared at any time.";
        privacy4: "平台看到的只有被查询的码和一个随机标记，用来区分您自己的重复查询；标记只对这一个码有效。", "The platform sees the code and a random token that tells your own repeats apart; each token is good for that one code only.";
        privacy5: "只有您同意，核验才会附上大致位置：先在手机上抹成约 20 公里见方，随时可以关掉。", "Only where you agree, a check tells its coarse place, rounded on the phone to a square of some 20 km; you can switch that off at any time.";
        settings_title: "设置", "Settings";
        beep: "识别时响一声", "Beep when a code is found";
        vibrate: "识别时震动", "Vibrate when a code is found";
        integrators_title: "嵌入到您的网站", "Put it on your own site";
        integrators: "政务服务和商家可以把核验嵌入自己的页面。", "Service portals and shops can embed the check in their pages.";
        integrators_link: "生成嵌入代码", "Make the snippet";
        source: "源代码以 Apache-2.0 许可开放", "Open source under Apache-2.0";
    }
}
