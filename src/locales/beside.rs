//! Two products side by side.

crate::texts! {
    /// Two products side by side.
    BesideTexts {
        title: "对比两件商品", "Compare two products";
        choose: "选一件最近查过的商品，或再扫一件。", "Choose a product that was checked lately, or scan another.";
        scan_other: "扫另一件", "Scan another";
        scan_hint: "扫完后，在结果页点“对比”，就能选到这一件。", "After the scan, “Compare” on its result offers this one.";
        no_record: "有一件没有可以对比的记录。", "One of them has no record to compare.";
        all_alike: "两件商品的记录一致。", "The records of both agree.";
        differing_before: "有 ", "";
        differing_after: " 项不同", " rows differ";
        differs: "不同", "differs";
        to_result: "查看结果", "See the result";
        nothing: "没有记录", "nothing on record";
        tests: "最近一次检验", "The latest test report";
    }
}
