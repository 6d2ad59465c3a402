//! The result page.

crate::texts! {
    /// The result page.
    ResultTexts {
        why: "为什么这样说", "Why we say so";
        compare_title: "和手里的商品比一比", "Compare with your pack";
        compare_lead: "包装上印的和下面一样吗？", "Does the pack say the same?";
        same: "一样", "Same";
        different: "不一样", "Different";
        undo: "改一下", "Change";
        compare_conflict: "有一项对不上。请保留商品，不要使用。", "One value differs. Keep the item and do not use it.";
        report: "举报可疑商品", "Report a suspected counterfeit";
        report_quiet: "发现问题？举报", "Something wrong? Report it";
        share: "分享", "Share";
        print: "打印", "Print";
        again: "再扫一个", "Scan another";
        recheck: "重新核验", "Check again";
        hotline: "投诉举报电话", "Consumer hotline";
        shown_from: "记录由厂家签名", "Signed by the maker";
        unsigned_from: "记录未经厂家签名", "Not signed by the maker";
        withheld: "签名不可信，记录内容不予显示。", "The record is not shown, because its signature is not to be believed.";
        last_record: "上次看到的记录", "The record as it was last seen";
        checked_at: "核验时间", "Checked";
        history_count: "查询记录", "Check history";
        code: "码", "Code";
        copy: "复制", "Copy";
        external_note: "链接将打开外部网站", "This link opens another website";
        no_code: "没有要查的码", "No code to check";
        no_code_hint: "请先扫码或输入数字。", "Scan a code or type its digits first.";
        checks_places: "查询地点（仅到城市）", "Where it was checked (city only)";
    }
}
