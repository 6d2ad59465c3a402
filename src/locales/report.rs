//! Reports of suspected counterfeits.

use crate::edge::endpoint::RefusalKind;
use crate::edge::photos::PhotoError;
use crate::i18n::locale;
use suyuan_record::{Concern, PhotoRole, PurchaseChannel, Purpose, ReportState};

crate::texts! {
    /// The report form.
    ReportTexts {
        title: "举报可疑商品", "Report a suspected counterfeit";
        lead: "两分钟填完。没有网络也能提交：先存在手机里，联网后自动发出。", "Two minutes. It works without a network: kept on this device, sent when you are online.";
        product: "商品", "Product";
        no_product: "没有认出的商品", "Product not recognised";
        concern: "哪里不对劲？", "What is wrong?";
        concern_missing: "请选择哪里不对劲。", "Choose what is wrong.";
        description: "说说您看到的（选填）", "What did you see? (optional)";
        description_hint: "例如：罐底批号有刮痕，和记录不同。", "For example: the batch on the base is scratched and differs from the record.";
        photos: "拍几张照片（选填）", "Take photos (optional)";
        photos_hint: "照片在手机上缩小，并去掉位置等信息。", "Photos are shrunk on this device, and where they were taken is removed.";
        photo_camera: "拍照", "Take a photo";
        photo_gallery: "从相册选", "Choose from the gallery";
        photo_remove: "移除照片", "Remove photo";
        photo_needed: "检验需要", "Needed";
        photo_many: "照片已够多，不能再加。", "That is as many photos as can be sent.";
        photo_working: "正在处理照片…", "Preparing the photo…";
        photo_full: "手机存储空间不够，这张照片没有添加。请删掉一些文件再试；已填的内容都在。", "This device has too little room left, so the photo was not added. Free some space and try again; nothing that you wrote is lost.";
        purchase: "在哪里买的？（选填）", "Where was it bought? (optional)";
        channel: "购买方式", "How";
        channel_none: "未选择", "Not chosen";
        seller: "商店或网店名称", "Shop or online shop";
        order: "订单号", "Order number";
        link: "商品链接（只作为文字保存，不会打开）", "Link of the offer (kept as text, never opened)";
        date: "购买日期", "Date of purchase";
        price: "价格", "Price";
        place: "城市或区县", "City or county";
        rough: "附上我的大致位置", "Add my rough place";
        rough_hint: "只精确到约 20 公里见方，帮助平台判断假货在哪里流通。", "A square of some 20 km, no finer: it shows where counterfeits turn up.";
        rough_waiting: "正在定位…", "Finding the place…";
        rough_added: "已附上大致位置", "Rough place added";
        rough_remove: "去掉位置", "Remove the place";
        rough_forbidden: "浏览器没有允许定位，没有附上位置。", "The browser did not permit it; no place was added.";
        rough_unknown: "没能确定位置，可以在上面写城市。", "The place could not be found; you can write the city above.";
        purpose: "您希望怎样处理？", "What do you want to happen?";
        contact: "联系方式（选填，可匿名）", "Contact (optional; you may stay anonymous)";
        contact_hint: "只用于回复您，不会公开。", "Only to answer you; never published.";
        name: "姓名", "Your name";
        name_missing: "投诉需要您的姓名。", "A complaint needs your name.";
        phone: "电话", "Telephone";
        phone_missing: "投诉需要您的电话。", "A complaint needs your telephone.";
        address: "地址（选填）", "Address (optional)";
        demand: "您的要求", "What you ask for";
        demand_hint: "例如：退货退款。", "For example: my money back.";
        demand_missing: "请写下您的要求。", "Say what you ask for.";
        code_photo_missing: "检验至少需要一张码的照片。", "An inspection needs at least a photo of the code.";
        submit: "提交举报", "Send the report";
        submit_complaint: "提交投诉", "Send the complaint";
        submit_inspection: "申请检验", "Ask for the inspection";
        submitting: "正在保存…", "Saving…";
        sending_now: "正在发送，请不要关闭本页…", "Sending; please leave this page open…";
        saved_draft: "已自动保存在本机", "Saved on this device";
        errors_title: "还差一点", "Almost there";
        storage_full: "手机存储空间不足，没能保存。请清理一些空间再提交，本页内容不会丢失。", "This device has no room left, so the report could not be kept. Free some space and send again; nothing on this page is lost.";
        storage_off: "浏览器不允许保存数据（可能是无痕模式），关闭本页前请等待发送完成。", "The browser keeps no data here (perhaps a private window). Leave this page open until the report is sent.";
        not_sent: "没有发出去。请留在本页，再提交一次。", "It was not sent. Stay on this page and send it again.";
        hotline: "也可以直接拨打", "You can also call";
        unavailable: "此平台未开放在线举报。", "This platform takes no reports online.";
    }
}

crate::texts! {
    /// What became of a report: the list, the receipt, its state.
    SentTexts {
        mine: "我的举报", "My reports";
        to_mine: "查看我的举报", "See my reports";
        drafts: "没写完的", "Not finished";
        draft: "草稿", "Draft";
        go_on: "继续填写", "Go on writing";
        queued: "已保存，等待发送", "Kept, waiting to be sent";
        queued_hint: "联网后会自动发出，您可以离开本页。", "It is sent as soon as you are online. You may leave this page.";
        queued_retry: "平台暂时没有收下，会自动再试。", "The platform could not take it just now; it is tried again by itself.";
        next_try: "下次尝试：", "Next try: ";
        sending: "正在发送…", "Sending…";
        sending_hint: "断了也没关系，会接着发。", "If it breaks off, it goes on from there.";
        received: "平台已收到", "Received by the platform";
        received_hint: "请保存受理编号，之后可以凭它查询进展。", "Keep the number; it lets you follow the report.";
        refused: "平台没有接收", "The platform did not accept it";
        refused_hint: "原因见下，内容仍保存在本机。", "See why below; the report is still kept on this device.";
        send_now: "立即发送", "Send now";
        again: "再试一次", "Try again";
        delete: "删除", "Delete";
        delete_sure: "删除后本机不再保存这份内容和照片。平台已收到的不受影响。", "Its words and photos are then gone from this device. What the platform has stays there.";
        delete_yes: "确定删除", "Yes, delete";
        delete_no: "保留", "Keep";
        photos_count: "照片", "Photos";
        number: "受理编号", "Report number";
        received_at: "受理时间", "Received";
        digest: "所发内容的指纹（SHA-256）", "Fingerprint of what was sent (SHA-256)";
        digest_same: "与平台回执一致", "The same as on the platform's receipt";
        digest_differs: "与平台回执不一致：请保留本页，并联系平台。", "Not the same as on the platform's receipt: keep this page, and call the platform.";
        state: "处理状态", "State";
        asked_at: "查询时间", "Asked";
        state_unknown: "还没有查到。", "Not known yet.";
        state_failed: "这次没有查到，显示的是上次的结果。", "Could not ask just now; this is what was known last.";
        state_denied: "平台不认得这个编号和查询码。", "The platform does not know this number and code.";
        refresh: "刷新状态", "Ask again";
        answer: "平台答复", "Answer";
        secret: "查询码", "Code to ask with";
        secret_show: "显示查询码", "Show the code to ask with";
        secret_hint: "有了编号和查询码，任何人都能查看处理状态，请不要公开。", "Whoever has the number and this code can see the state. Do not publish it.";
        qr_alt: "受理编号二维码", "QR code of the report number";
        qr_hint: "用另一台手机扫这个码，也能查看进展。", "Scan this with another phone to follow the report there.";
        print: "打印回执", "Print the receipt";
        picture: "存为图片", "Save as a picture";
        share: "分享", "Share";
        status_title: "举报进展", "Report status";
        status_bad: "这个链接不完整，没有编号和查询码。", "This link is not complete: it has no number and code.";
        packet: "给监管部门的材料", "For the authority";
        packet_hint: "在本机生成，不上传：核验结果、您填写的内容、照片和回执都在里面。", "Made on this device, sent nowhere: the verdict, what you wrote, the photos and the receipt.";
        packet_pdf: "下载材料（PDF）", "Download the packet (PDF)";
        packet_json: "下载数据（JSON）", "Download the data (JSON)";
        packet_making: "正在生成…", "Making it…";
        packet_failed: "没能生成，请再试一次。", "It could not be made. Please try again.";
        photos_kept: "照片留在本机，删除这份举报时一并删除。", "The photos stay on this device, and go when you delete this report.";
        authority: "全国 12315 平台", "National 12315 platform";
        slip: "请把商品寄来检验", "Please send the product to be examined";
        slip_to: "寄往", "Send to";
        slip_checklist: "寄之前", "Before you send it";
        slip_enclose: "把这张单子和商品放在一起。", "Put this sheet in with the product.";
        slip_print: "打印寄样单", "Print this sheet";
    }
}

crate::texts! {
    /// The packet for the authority.
    PacketTexts {
        title: "可疑商品举报材料", "Report of a suspected counterfeit";
        made: "生成时间", "Made";
        verdict: "核验时屏幕显示", "What the screen said";
        product: "名称", "Name";
        headline: "结论", "Verdict";
        lines: "理由", "Why";
        shown_at: "显示时间", "Shown at";
        outcome: "代码", "In the app's terms";
        code: "商品码", "Code";
        sub: "规范标识", "Canonical identity";
        answers: "举报人填写", "What the shopper wrote";
        written: "填写时间", "Written";
        purpose: "诉求", "Asked for";
        concern: "问题", "What is wrong";
        description: "描述", "Description";
        bought: "购买情况", "Purchase";
        rough: "大致位置（约 20 公里见方）", "Rough place (a square of some 20 km)";
        person: "举报人", "Who reports";
        receipt: "平台回执", "The platform's receipt";
        none: "平台尚未收到。", "Not yet received by the platform.";
        hotline: "热线", "Hotline";
        attests: "本材料由举报人的设备生成，内容为举报人所述和设备当时所示，未经核实。", "Made by the shopper's own device: what the shopper said and what the device showed, not verified by anybody.";
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

/// What a shopper wants, in words: what it is called, and what it means.
#[must_use]
pub fn purpose(purpose: Purpose) -> [&'static str; 2] {
    let [zh, en] = match purpose {
        Purpose::Report => [
            ["举报", "请有关方面查一查。可以匿名。"],
            ["Report it", "Somebody should look into it. You may stay anonymous."],
        ],
        Purpose::Complaint => [
            ["投诉", "我和商家有纠纷，要退货、赔偿等。需要留下姓名和电话。"],
            [
                "Make a complaint",
                "I want something from the seller: my money back, for example. Needs your name and telephone.",
            ],
        ],
        Purpose::Inspection => [
            ["申请检验", "先看照片判断；看不出来的，再请您寄商品。"],
            [
                "Ask for an inspection",
                "Experts look at your photos first; if those do not tell, you are asked to send the product.",
            ],
        ],
    };
    locale().pick(zh, en)
}

/// What a photo shows, in words, and how to take it.
#[must_use]
pub fn photo(role: PhotoRole) -> [&'static str; 2] {
    let [zh, en] = match role {
        PhotoRole::Front => [["商品正面", "整个商品，字要看得清"], ["The front", "All of it, with its words readable"]],
        PhotoRole::Code => [["追溯码", "靠近拍，码要清楚"], ["The code", "Close up and sharp"]],
        PhotoRole::Batch => {
            [["批号和日期", "通常喷印在罐底或封口"], ["Batch and dates", "Often printed on the base or the seal"]]
        }
        PhotoRole::Seal => [["封口", "有没有撕开、重贴的痕迹"], ["The seal or lid", "Any sign of having been opened"]],
        PhotoRole::Receipt => {
            [["小票或订单", "纸质小票，或订单截图"], ["Receipt or order", "On paper, or a screenshot"]]
        }
        PhotoRole::Other => [["其他照片", "还想让人看到的"], ["Other photos", "Whatever else should be seen"]],
    };
    locale().pick(zh, en)
}

/// Why a picture was not taken, in words, and what to do.
#[must_use]
pub fn photo_error(why: PhotoError) -> &'static str {
    let [zh, en] = match why {
        PhotoError::Heic => [
            "这是苹果的 HEIC 格式，这个浏览器打不开，没有添加。请点“拍照”直接拍，或在 iPhone 的“设置 › 相机 › 格式”里选“兼容性最佳”。",
            "That is Apple's HEIC format, which this browser cannot open; it was not added. Tap “Take a photo” here, or on the iPhone choose Settings › Camera › Formats › Most Compatible.",
        ],
        PhotoError::TooLarge => [
            "这张图片太大，手机处理不了，没有添加。请点“拍照”重新拍一张。",
            "That picture is too large for this device and was not added. Tap “Take a photo” instead.",
        ],
        PhotoError::NotAPicture => {
            ["这个文件不是能用的图片，没有添加。", "That file is no usable picture and was not added."]
        }
        PhotoError::CannotRead => [
            "没能读出这个文件，没有添加。如果它还在云端，请先下载到手机。",
            "That file could not be read and was not added. If it is still in the cloud, download it first.",
        ],
    };
    locale().pick(zh, en)
}

/// Why a platform will not have a report, in words.
#[must_use]
pub fn refusal(kind: RefusalKind) -> &'static str {
    let [zh, en] = match kind {
        RefusalKind::Malformed => ["有一项内容平台不接受。", "Something in it is not as the platform wants it."],
        RefusalKind::TooLarge => ["照片太大或太多。", "The photos are too large or too many."],
        RefusalKind::MediaType => ["照片格式平台不接受。", "A photo is of a kind that is not taken."],
        RefusalKind::PhotoLost => ["有一张照片已不在这台设备上。", "A photo is not on this device any more."],
    };
    locale().pick(zh, en)
}
