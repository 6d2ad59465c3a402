//! The names of what stands in a record.

use crate::i18n::locale;
use suyuan_record::{Category, CertificateStatus, ReportKind};
use suyuan_verdict::Value;

crate::texts! {
    /// The names of a record's fields and sections.
    RecordTexts {
        product: "商品信息", "Product";
        producer: "生产企业", "Maker";
        reports: "检验报告", "Test reports";
        journey: "一路行程", "Journey";
        ingredients: "主要原料", "Main ingredients";
        process: "生产过程", "How it was made";
        certificates: "证书与资质", "Certificates";
        credit: "企业信用", "Company credit";
        notices: "公告", "Notices";
        media: "工厂实景", "See the factory";
        more: "其他信息", "More";
        name: "名称", "Name";
        brand: "品牌", "Brand";
        category: "类别", "Category";
        gtin: "商品条码", "GTIN";
        batch: "批号", "Batch";
        serial: "序列号", "Serial number";
        produced: "生产日期", "Production date";
        expires: "保质期至", "Best before";
        shelf_life: "保质期", "Shelf life";
        warranty: "质保", "Warranty";
        net_content: "净含量", "Net content";
        specification: "规格", "Specification";
        model: "型号", "Model";
        factory_number: "出厂编号", "Factory number";
        standards: "执行标准", "Standards";
        origin: "产地", "Origin";
        company: "企业名称", "Company";
        credit_code: "统一社会信用代码", "Unified social credit code";
        address: "地址", "Address";
        contact: "联系电话", "Telephone";
        website: "官网", "Website";
        business_licence: "营业执照", "Business licence";
        production_licence: "生产许可证", "Production licence";
        recipe: "配方注册号", "Recipe registration";
        ccc: "CCC 证书编号", "CCC certificate";
        xk: "工业产品生产许可证", "Industrial production licence";
        medicine: "药品批准文号", "Medicine approval";
        registry: "公开登记", "Public register";
        number_conforms: "校验位正确", "Check digit is right";
        number_doubtful: "校验位不符，请核对", "Check digit differs: check the number";
        laboratory: "检验机构", "Laboratory";
        accreditation: "资质编号", "Accreditation";
        report_number: "报告编号", "Report number";
        report_date: "签发日期", "Date";
        conforms: "合格", "Conforms";
        fails: "不合格", "Does not conform";
        limit: "限值", "Limit";
        value: "检测值", "Value";
        not_limited: "无限值", "No limit set";
        method: "方法", "Method";
        items_tested: "检验项目", "Items tested:";
        items_failing: "不合格", "not conforming:";
        items_failed: "不合格项目", "Items that do not conform";
        not_detected: "未检出", "Not detected";
        must_not_be_found: "不得检出", "must not be found";
        what_is_it: "这是什么？", "What is this?";
        batches_before: "前", "Last";
        batches_after: " 批：", " batches:";
        way: "路程", "Distance";
        way_at_least: "至少", "at least";
        days: "天", "days";
        steps: "步", "steps";
        map_of: "行程地图：", "Map of the journey:";
        readings: "途中温度等记录", "Readings on the way";
        readings_range: "范围", "Range";
        readings_kept: "全程在要求范围内", "Within the required range all the way";
        readings_left: "有读数超出要求范围", "Some readings are outside the required range";
        local_time: "当地时间", "local time";
        document: "原件", "Original";
        valid_until: "有效期至", "Valid until";
        rating: "信用等级", "Rating";
        agency: "评价机构", "Rated by";
        corrected: "已更正", "Corrected";
        authority: "发布机构", "Published by";
    }
}

/// The name of a kind of goods.
#[must_use]
pub fn category(category: Category) -> &'static str {
    let [zh, en] = match category {
        Category::InfantFormula => ["婴幼儿配方食品", "Infant formula"],
        Category::Rice => ["大米", "Rice"],
        Category::Meat => ["肉类", "Meat"],
        Category::Liquor => ["白酒", "Liquor"],
        Category::Cable => ["电线电缆", "Wire and cable"],
        Category::GasAppliance => ["燃气器具", "Gas appliance"],
        Category::EBike => ["电动自行车", "E-bike"],
        Category::SteelBar => ["热轧带肋钢筋", "Ribbed steel bar"],
        Category::Medicine => ["药品", "Medicine"],
        Category::Other => ["其他", "Other"],
    };
    locale().pick(zh, en)
}

/// The name of a value that is compared with the can.
#[must_use]
pub fn value_name(value: Value) -> &'static str {
    let t = RecordTexts::now();
    match value {
        Value::Batch => t.batch,
        Value::Produced => t.produced,
        Value::Expires => t.expires,
        Value::NetContent => t.net_content,
    }
}

/// Who asked for a test.
#[must_use]
pub fn report_kind(kind: ReportKind) -> &'static str {
    let [zh, en] = match kind {
        ReportKind::Factory => ["出厂检验", "Factory test"],
        ReportKind::Type => ["型式检验", "Type examination"],
        ReportKind::ThirdParty => ["第三方检验", "Independent laboratory"],
        ReportKind::GovernmentSampling => ["监督抽检", "Government sampling"],
    };
    locale().pick(zh, en)
}

/// Whether a certificate holds.
#[must_use]
pub fn certificate_status(status: CertificateStatus) -> &'static str {
    let [zh, en] = match status {
        CertificateStatus::Valid => ["有效", "Valid"],
        CertificateStatus::Suspended => ["暂停", "Suspended"],
        CertificateStatus::Revoked => ["撤销", "Revoked"],
        CertificateStatus::Cancelled => ["注销", "Cancelled"],
        CertificateStatus::Expired => ["过期", "Expired"],
    };
    locale().pick(zh, en)
}

/// A business step of the Core Business Vocabulary; unknown ones are shown as they are.
#[must_use]
pub fn business_step(step: &str) -> &str {
    let [zh, en] = match step {
        "commissioning" => ["生产赋码", "Made and coded"],
        "creating_class_instance" => ["投产", "Production"],
        "transforming" => ["加工", "Processing"],
        "inspecting" => ["检验", "Inspection"],
        "packing" => ["包装", "Packing"],
        "storing" => ["入库", "Storage"],
        "picking" => ["拣货", "Picking"],
        "loading" => ["装车", "Loading"],
        "departing" => ["发运", "Departure"],
        "shipping" => ["发货", "Shipping"],
        "transporting" => ["运输", "Transport"],
        "arriving" => ["到达", "Arrival"],
        "receiving" => ["收货", "Receiving"],
        "accepting" => ["验收", "Acceptance"],
        "stocking" => ["上架", "On the shelf"],
        "retail_selling" => ["零售", "Retail sale"],
        "holding" => ["封存", "On hold"],
        "destroying" => ["销毁", "Destroyed"],
        "sampling" => ["抽样", "Sampling"],
        "collecting" | "harvesting" => ["采收", "Harvest"],
        "slaughtering" => ["屠宰", "Slaughter"],
        other => return other,
    };
    locale().pick(zh, en)
}

/// A length of time, from minutes.
#[must_use]
pub fn duration_minutes(minutes: u32) -> String {
    let (number, zh, en) = match minutes {
        0..=119 => (minutes, "分钟", "minutes"),
        120..=2879 => (minutes / 60, "小时", "hours"),
        _ => (minutes / 1440, "天", "days"),
    };
    format!("{number} {}", locale().pick(zh, en))
}
