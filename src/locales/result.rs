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
        inspection: "请专家检验", "Ask for an inspection";
        share: "分享", "Share";
        picture: "存为图片", "As a picture";
        picture_saved: "图片已保存", "Picture saved";
        picture_remark: "结果会变，请扫码自己核验。核验于", "This may change: scan to check it yourself. Checked";
        read_aloud: "朗读", "Read aloud";
        read_stop: "停止朗读", "Stop reading";
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
        pin_title: "刮开涂层，再核验一步", "One more proof: the number under the cover";
        pin_lead: "只有打开的人才看得到。买下后再刮，输一次就够。", "Only who opens it can see it. Scratch it after buying; once is enough.";
        pin_label: "涂层下的数字", "Number under the cover";
        pin_submit: "核验数字", "Check the number";
        pin_empty: "请输入涂层下的数字。", "Type the number under the cover.";
        pin_incomplete: "位数不对，请再看一遍。这次没有送出。", "That is another number of digits. Look again; nothing was sent.";
        pin_length: "（{} 位）", " ({} digits)";
        compare_with: "与另一件对比", "Compare with another";
        document_open: "打开原件", "Open the original";
        document_fetching: "正在取原件并核对…", "Fetching the original and comparing…";
        document_agrees: "与厂家记录的一致", "It is the one on the maker's record";
        document_differs: "取到的文件与厂家记录的不符，没有打开。", "The file is not the one on the maker's record, and was not opened.";
        document_not_shown: "这个文件无法在这里显示。", "This file cannot be shown here.";
        document_failed: "没有取到文件，请稍后再试。", "The file could not be fetched. Try again later.";
        document_save: "保存文件", "Save the file";
        document_drawing: "正在显示原件…", "Drawing the original…";
        document_not_drawn: "这个浏览器无法在页面里显示它，请保存后打开。", "This browser cannot show it in the page: save it, then open it.";
        document_page: "原件", "The original";
        document_large: "放大", "Enlarge";
        document_page_back: "上一页", "Previous page";
        document_page_on: "下一页", "Next page";
        document_elsewhere: "原件在别的网站上：", "The original is on another website:";
        checks_places: "查询地点（仅到城市）", "Where it was checked (city only)";
    }
}
