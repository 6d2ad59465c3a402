//! Reports of suspected counterfeits.

use crate::i18n::locale;
use suyuan_record::{Concern, PurchaseChannel, ReportState};

crate::texts! {
    /// The report form and its receipt.
    ReportTexts {
        title: "举报可疑商品", "Report a suspected counterfeit";
        lead: "两分钟填完。没有网络也能提交：先存在手机里，联网后自动发出。", "Two minutes. It works without a network: kept on this device, sent when you are online.";
        product: "商品", "Product";
        concern: "哪里不对劲？", "What is wrong?";
        concern_missing: "请选择哪里不对劲。", "Choose what is wrong.";
        description: "说说您看到的（选填）", "What did you see? (optional)";
        description_hint: "例如：罐底批号有刮痕，和记录不同。", "For example: the batch on the base is scratched and differs from the record.";
        photos: "照片（选填，最多 5 张）", "Photos (optional, up to 5)";
        photos_hint: "拍下正面、码、批号和小票。照片会在手机上缩小并去掉位置等信息。", "Front, code, batch print and receipt. Photos are shrunk on this device, and place data is removed.";
        photos_add: "添加照片", "Add photos";
        photos_remove: "移除照片", "Remove photo";
        photo_bad: "这个文件不是能用的图片，没有添加。", "That file is no usable picture and was not added.";
        photo_many: "最多 5 张照片。", "Five photos at most.";
        purchase: "在哪里买的？（选填）", "Where was it bought? (optional)";
        channel: "购买方式", "How";
        channel_none: "未选择", "Not chosen";
        seller: "商店或网店名称", "Shop or online shop";
        order: "订单号", "Order number";
        date: "购买日期", "Date of purchase";
        price: "价格", "Price";
        place: "城市或区县", "City or county";
        contact: "联系方式（选填，可匿名）", "Contact (optional; you may stay anonymous)";
        contact_hint: "只用于回复您，不会公开。", "Only to answer you; never published.";
        submit: "提交举报", "Send the report";
        submitting: "正在保存…", "Saving…";
        saved_draft: "已自动保存在本机", "Saved on this device";
        errors_title: "还差一点", "Almost there";
        storage_full: "手机存储空间不足，没能保存。请清理一些空间再提交，本页内容不会丢失。", "This device has no room left, so the report could not be kept. Free some space and send again; nothing on this page is lost.";
        storage_off: "浏览器不允许保存数据（可能是无痕模式），关闭本页前请等待发送完成。", "The browser keeps no data here (perhaps a private window). Leave this page open until the report is sent.";
        queued: "已保存，等待发送", "Kept, waiting to be sent";
        queued_hint: "联网后会自动发出，您可以离开本页。", "It is sent as soon as you are online. You may leave this page.";
        sending: "正在发送…", "Sending…";
        received: "平台已收到", "Received by the platform";
        received_hint: "请保存受理编号，之后可以凭它查询进展。", "Keep the number; it lets you follow the report.";
        refused: "平台没有接收", "The platform did not accept it";
        refused_hint: "原因见下，内容仍保存在本机。", "See why below; the report is still kept on this device.";
        number: "受理编号", "Report number";
        received_at: "受理时间", "Received";
        state: "处理状态", "State";
        photos_count: "照片", "Photos";
        mine: "我的举报", "My reports";
        to_mine: "查看我的举报", "See my reports";
        hotline: "也可以直接拨打", "You can also call";
        answer: "平台答复", "Answer";
        download: "下载回执", "Download the receipt";
        delete: "删除", "Delete";
        send_now: "立即发送", "Send now";
        qr_alt: "受理编号二维码", "QR code of the report number";
        unavailable: "此平台未开放在线举报。", "This platform takes no reports online.";
    }
}

/// What can be wrong, in words.
#[must_use]
pub fn concern(concern: Concern) -> &'static str {
    let [zh, en] = match concern {
        Concern::CodeCopied => ["码可能被复制", "The code seems copied"],
        Concern::DatesDiffer => ["批号或日期对不上", "Batch or dates differ"],
        Concern::SealBroken => ["封口破损", "The seal is broken"],
        Concern::LookOrSmell => ["外观、气味或印刷异常", "Look, smell or print is off"],
        Concern::PriceTooLow => ["价格低得可疑", "The price is suspiciously low"],
        Concern::SoldAfterRecall => ["召回或过期仍在卖", "Sold though recalled or expired"],
        Concern::Other => ["其他", "Something else"],
    };
    locale().pick(zh, en)
}

/// How something was bought, in words.
#[must_use]
pub fn channel(channel: PurchaseChannel) -> &'static str {
    let [zh, en] = match channel {
        PurchaseChannel::Shop => ["实体店", "In a shop"],
        PurchaseChannel::Online => ["网购", "Online"],
        PurchaseChannel::Other => ["其他", "Otherwise"],
    };
    locale().pick(zh, en)
}

/// Where a report stands, in words.
#[must_use]
pub fn state(state: ReportState) -> &'static str {
    let [zh, en] = match state {
        ReportState::Received => ["已受理", "Received"],
        ReportState::InReview => ["正在核查", "Being looked into"],
        ReportState::ProductWanted => ["请寄送商品", "The product is asked for"],
        ReportState::ProductReceived => ["商品已收到，正在检验", "The product has come and is examined"],
        ReportState::Answered => ["已答复", "Answered"],
        ReportState::Closed => ["已办结", "Closed"],
    };
    locale().pick(zh, en)
}
