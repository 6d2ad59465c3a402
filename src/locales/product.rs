//! A product in short.

crate::texts! {
    /// A product in short.
    ProductTexts {
        latest_report: "最近检验", "Latest test";
        lapsed: "有证书已失效，详见完整记录。", "A certificate no longer holds: see the full record.";
        scan_the_item: "这是该商品的备案信息。到手后请扫罐上的追溯码，核对您手里的这一件。", "This is what is on record of the product. Scan the traceability code on the one in your hand to check that one.";
        all: "查看完整记录", "See the full record";
    }
}
