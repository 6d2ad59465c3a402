//! `--demo-reports`: invented reports, so that the pages of those who answer them have something to show.
//!
//! They are marked as such wherever they are seen, and count in no standing. Shops, people and words are made up; codes
//! are those of the demo catalogue.

use crate::intake::Incoming;
use crate::photo::Photo;
use crate::store::{Item, Kept, NewAnswer, NewReport, Seals, Store, StoreError, laboratory};
use image::codecs::png::PngEncoder;
use image::{Rgb, RgbImage};
use serde_json::{Value, json};
use suyuan_record::{MailIn, ReportState, Seconds};

const DAY: Seconds = 86_400;

/// Town, its square, and a shop there; `None` for a report that tells its place in words only.
const PLACES: [(&str, Option<&str>); 10] = [
    ("上海", Some("312,1214")),
    ("成都", Some("306,1040")),
    ("广州", Some("232,1132")),
    ("沈阳", Some("418,1234")),
    ("西安", Some("342,1090")),
    ("武汉", Some("306,1144")),
    ("郑州", None),
    ("昆明", Some("250,1028")),
    ("乌鲁木齐", Some("438,876")),
    ("北京", Some("398,1164")),
];
/// The first is reported again and again.
const SHOPS: [&str; 21] = [
    "演示母婴折扣店",
    "样例超市",
    "虚构孕婴生活馆",
    "示例代购小铺",
    "假想优选网店",
    "范例社区团购",
    "演示一店",
    "演示二店",
    "演示三店",
    "样例甲店",
    "样例乙店",
    "样例丙店",
    "虚构东店",
    "虚构西店",
    "虚构南店",
    "虚构北店",
    "示例老店",
    "示例新店",
    "假想小店",
    "假想大店",
    "范例百货",
];
const SAID: [(&str, &str); 8] = [
    ("dates-differ", "罐底的批号像是重新喷的，和手机上显示的不一样。"),
    ("code-copied", "扫出来说已经查过很多次，可我是刚拆封的。"),
    ("seal-broken", "封口的铝膜有一圈胶印，像被揭开过又粘回去。"),
    ("price-too-low", "比别家便宜一半，客服说是清仓。"),
    ("look-or-smell", "粉的颜色发黄，冲开有结块，和上一罐不同。"),
    ("sold-after-recall", "这个批次不是召回了吗，店里还在卖。"),
    ("code-copied", "两罐上的码一模一样。"),
    ("other", "包装上的字印得模糊，勺子也和以前的不一样。"),
];

/// Files them once; again, nothing happens.
pub(crate) fn file(store: &Store, seals: &Seals, now: Seconds) -> Result<(), StoreError> {
    let items = store.run_here(|connection| Item::all(connection))?;
    let subs: Vec<(String, String)> = items
        .iter()
        .filter(|item| item.is_registered)
        .map(|item| (item.sub.clone(), item.label.code_at("https://origin.invalid")))
        .collect();
    let Some(copied) = subs.first() else { return Ok(()) };
    for number in 0..46_usize {
        // A third are about one code that turns up all over the country; a fifth about one shop.
        let turn = number * 7 + number / 3;
        let (is_copied, is_of_shop) = (number % 3 == 0, number % 5 == 1);
        let (sub, code) = if is_copied { copied } else { &subs[turn % subs.len()] };
        let (place, square) = if is_of_shop { PLACES[1] } else { PLACES[(number * 3 + number / 10) % PLACES.len()] };
        let (concern, said) = if is_copied { SAID[1 + number % 2 * 5] } else { SAID[turn % SAID.len()] };
        let shop = if is_of_shop { SHOPS[0] } else { SHOPS[1 + number % (SHOPS.len() - 1)] };
        // Most of them lately.
        let ago = if is_copied { (number as Seconds * 5) % 9 } else { (number as Seconds * 11) % 29 };
        let at = now - ago * DAY - (number as Seconds * 4_517) % 40_000 - 600;
        let photos: Vec<Photo> = (0..number % 4).filter_map(|photo| picture(number, photo)).collect();
        let report = json!({
            "purpose": (["report", "report", "complaint", "report", "inspection"])[number % 5],
            "code": code, "sub": sub, "outcome": if is_copied { "Caution" } else { "OnRecord" },
            "reasons": if is_copied { json!(["ManyChecks", "FarApart"]) } else { json!([]) },
            "shown": {"language": "zh-CN", "title": if is_copied { "请留意" } else { "平台有记录" },
                      "lines": if is_copied { json!(["这个码已被查询多次", "查询地点相距很远"]) } else { json!([]) }, "at": at - 300},
            "concern": concern, "description": format!("{said}（演示 {}）", number + 1),
            "purchase": {"channel": if number % 2 == 0 { "shop" } else { "online" }, "seller": shop, "place": place,
                         "price": format!("{} 元", 68 + turn % 260)},
            "place": square, "contact": (number % 4 == 0).then_some("demo@example.invalid"),
            "complainant": (number % 5 == 2).then(|| json!({
                "name": "演示人", "phone": "000-0000-0000", "address": "", "demand": "退货退款"})),
            "photos": photos.iter().zip(["front", "batch", "seal"]).map(|(photo, role)| {
                json!({"role": role, "sha256": crate::hex::encode(&photo.sha256)})
            }).collect::<Vec<Value>>(),
            "written_at": at - 60,
        });
        keep(store, seals, number, sub, &report, photos, at)?;
    }
    Ok(())
}

fn keep(
    store: &Store,
    seals: &Seals,
    number: usize,
    sub: &str,
    report: &Value,
    photos: Vec<Photo>,
    received_at: Seconds,
) -> Result<(), StoreError> {
    let incoming = Incoming::read(report.to_string().into_bytes());
    let incoming = incoming.map_err(|error| StoreError::Content(error.to_string()))?;
    let idempotency_key = format!("demo-report-{number:06}");
    let sub = sub.to_owned();
    let new = NewReport { idempotency_key, received_at, sub, incoming, photos, is_demo: true };
    let (state, text) = match number % 7 {
        2 => (ReportState::InReview, Some("已转给生产企业核对批次。（演示）")),
        4 => (ReportState::Answered, Some("经核对，罐底批号与记录一致，请放心使用。（演示）")),
        5 => (ReportState::ProductWanted, Some("照片看不清，请把产品寄来检验。（演示）")),
        6 if number > 20 => (ReportState::Closed, Some("已移交当地市场监管部门。（演示）")),
        _ => (ReportState::Received, None),
    };
    store.run_here(|connection| {
        let is_new = connection.query_row(
            "SELECT NOT EXISTS (SELECT 1 FROM reports WHERE is_demo = 1 AND received_at = ?1 AND sub = ?2)",
            (received_at, &new.sub),
            |row| row.get::<_, bool>(0),
        )?;
        let Kept::Receipt(receipt) = new.keep(connection, seals)? else { return Ok(()) };
        if let (true, Some(text)) = (is_new && receipt.received_at == received_at, text) {
            let mail_in = (state == ReportState::ProductWanted).then(|| laboratory(connection));
            let mail_in: Option<MailIn> = mail_in.transpose()?.flatten();
            let at = received_at + 7_200;
            NewAnswer { state, text: Some(text.to_owned()), mail_in, at }.keep(connection, &receipt.number)?;
        }
        Ok(())
    })
}

/// A drawn can on a table: nobody takes it for a photo of one.
fn picture(number: usize, photo: usize) -> Option<Photo> {
    const TONES: [[u8; 3]; 5] = [[15, 92, 85], [176, 98, 36], [44, 86, 143], [120, 60, 110], [90, 110, 60]];
    let tone = TONES[(number + photo) % TONES.len()].map(|value| value.saturating_add(number as u8 % 47));
    let picture = RgbImage::from_fn(480, 360, |x, y| {
        let is_in =
            |left: u32, top: u32, right: u32, bottom: u32| (left..right).contains(&x) && (top..bottom).contains(&y);
        let shade = |tone: [u8; 3], part: u32| Rgb(tone.map(|value| (u32::from(value) * part / 100).min(255) as u8));
        let round = 100 - x.abs_diff(240) * 45 / 110;
        if is_in(130, 70, 350, 92) {
            shade([205, 200, 190], round)
        } else if is_in(140, 92, 340, 300) {
            let is_label = is_in(140, 140, 340, 240);
            let is_code = photo != 1
                && is_in(270, 165, 320, 215)
                && (x / 5 * 7 + y / 5 * 13 + (x / 5) * (y / 5) * number as u32) % 5 > 1;
            let is_line = is_in(160, 165, 250, 215) && y % 16 < 6;
            match (is_label, is_code || is_line) {
                (true, true) => shade([40, 40, 40], round),
                (true, false) => shade([246, 243, 235], round),
                (false, _) => shade(tone, round),
            }
        } else if y > 270 {
            shade([196, 178, 152], 100 - y / 12)
        } else {
            shade([226, 222, 214], 100 - y / 16)
        }
    });
    let mut bytes = Vec::new();
    picture.write_with_encoder(PngEncoder::new(&mut bytes)).ok()?;
    Photo::judge(bytes).ok()
}
