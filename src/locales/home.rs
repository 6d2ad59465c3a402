//! Home.

crate::texts! {
    /// Home.
    HomeTexts {
        title: "看清每一件商品的来处", "See where it really came from";
        lead: "扫描包装上的追溯码，核对厂家签名的记录、检验报告和一路的行程。", "Scan the traceability code on the package: the maker's signed record, its test reports and its journey, checked on your phone.";
        scan: "扫一扫", "Scan a code";
        scan_hint: "二维码、条形码都可以", "QR codes and barcodes alike";
        photo: "从相册选图", "Choose a photo";
        typed: "输入数字", "Type the digits";
        drop: "也可以把图片拖到这里，或直接粘贴", "You can also drop or paste a picture here";
        reading_photo: "正在读取图片…", "Reading the picture…";
        photo_none: "图片里没有找到码。请靠近一些、避开反光再拍一张。", "No code was found in that picture. Move closer, avoid glare, and take another.";
        recent: "最近查过", "Recent checks";
        recent_all: "全部记录", "All checks";
        private_title: "照片不离开手机", "Pictures stay on your phone";
        private_text: "识别在手机上完成，只用码去查询。", "Codes are read on the device; only the code is looked up.";
        signed_title: "签名当场核对", "Signatures checked here";
        signed_text: "厂家的签名由您的手机验证，不靠我们一句话。", "Your phone verifies the maker's signature; you need not take our word.";
        honest_title: "有几分证据说几分话", "Never more than the evidence";
        honest_text: "每个结论都写明理由，查不了就说查不了。", "Every verdict names its reasons. What cannot be checked is said to be so.";
        typed_title: "输入印在码旁的数字", "Type the digits printed beside the code";
        typed_company: "第一步：选择生产企业", "Step 1: choose the company";
        typed_company_pick: "请选择…", "Choose…";
        typed_digits: "第二步：输入数字", "Step 2: type the digits";
        typed_digits_hint: "空格和短横可以不输。", "Spaces and dashes do not matter.";
        typed_example: "例如", "For example";
        typed_any: "不选企业：直接输入商品条码或完整的码", "No company: a barcode number or the complete code";
        typed_submit: "查询", "Check";
        typed_empty: "请先输入码旁的数字。", "Type the digits beside the code first.";
        issuers_failed: "暂时取不到企业名单。可以直接输入完整的码。", "The list of companies cannot be loaded now. You can still type a complete code.";
    }
}
