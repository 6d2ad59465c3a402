//! History.

crate::texts! {
    /// History.
    HistoryTexts {
        title: "我的记录", "My checks";
        lead: "只保存在这台手机上。", "Kept on this device only.";
        empty: "还没有记录", "Nothing here yet";
        empty_hint: "扫过的码会出现在这里，没有网络也能看。", "Codes that you check appear here, and open without a network.";
        clear: "清空记录", "Clear the history";
        clear_sure: "确定清空全部查询记录？举报不受影响。", "Clear all checks? Your reports stay.";
        clear_yes: "清空", "Clear";
        clear_no: "保留", "Keep";
        remove: "删除这条", "Remove";
        unavailable: "浏览器不允许保存数据，所以没有记录。", "The browser keeps no data here, so there is no history.";
        checks: "查询", "Checks";
        unnamed: "未识别的商品", "Unnamed product";
    }
}
