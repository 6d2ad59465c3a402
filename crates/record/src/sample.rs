//! A signed record of a given size, with all that opens it: for tests and measurements, natively and in a browser.

use crate::jws::Kind;
use crate::sign::SigningKey;
use crate::{Algorithm, Jwk, Seconds};
use serde_json::{Value, json};

/// When everything in a [`Sample`] was signed: 2026-11-21T05:20:00Z.
const AT: Seconds = 1_795_238_400;
/// What a [`Sample`] is about.
const SUB: &str = "https://id.gs1.org/01/06901234567892/10/B1/21/S7";

/// What a platform would serve about one can, and the root that it would be pinned by.
#[derive(Debug, Clone)]
pub struct Sample {
    /// To be pinned.
    pub root: Jwk,
    /// For [`crate::open_trust_list`].
    pub trust_list: String,
    /// For [`crate::open_statement`].
    pub statement: String,
    /// For [`crate::open_standing`].
    pub standing: String,
    /// The canonical identity that both are about.
    pub sub: &'static str,
    /// A time at which all of it is good.
    pub now: Seconds,
}

impl Sample {
    /// A sample whose record has `length` bytes or slightly more, signed throughout with `algorithm`; `None` where this
    /// build cannot sign with it.
    #[must_use]
    pub fn new(algorithm: Algorithm, length: usize) -> Option<Self> {
        let key = |seed: u8, kid: &str| SigningKey::from_seed(algorithm, &[seed; 32], kid);
        let (root, platform, maker) = (key(1, "root-1")?, key(2, "platform-1")?, key(3, "maker-1")?);
        let entry = |key: &SigningKey| json!({"kid": key.kid(), "jwk": key.jwk(), "valid_from": 0});
        let trust_list = json!({
            "version": 1, "iat": AT, "exp": AT + 7 * 86_400, "platform": [entry(&platform)],
            "issuers": [{"id": "maker", "name": {"zh-CN": "乳业", "en": "Dairy"}, "keys": [entry(&maker)]}],
        });
        let standing = json!({
            "sub": SUB, "iat": AT, "exp": AT + 120, "status": "active", "checks": {"count": 1, "by_you": 1},
        });
        Some(Self {
            root: root.jwk(),
            trust_list: root.sign(Kind::Trust, &trust_list).ok()?,
            statement: maker.sign(Kind::Statement, &claims(length)).ok()?,
            standing: platform.sign(Kind::Standing, &standing).ok()?,
            sub: SUB,
            now: AT,
        })
    }
}

/// The claims of a statement of `length` bytes or slightly more: test reports, as real records have most of.
fn claims(length: usize) -> Value {
    let mut items = Vec::new();
    let mut size = 900;
    while size < length {
        let item = json!({
            "name": {"zh-CN": format!("第{}项 铅（以Pb计）", items.len()), "en": "Lead (as Pb)"}, "value": "0.012",
            "number": 0.012, "unit": "mg/kg", "limit": {"max": 0.08}, "standard": "GB 2762-2022",
            "method": "GB 5009.12-2023", "passes": true,
        });
        size += item.to_string().len() + 1;
        items.push(item);
    }
    let reports: Vec<Value> = items
        .chunks(40)
        .enumerate()
        .map(|(at, items)| {
            json!({
                "number": format!("R{at}"), "laboratory": {"zh-CN": "检验所"}, "kind": "factory", "date": "2026-10-02",
                "conforms": true, "items": items,
            })
        })
        .collect();
    json!({
        "iss": "maker", "sub": SUB, "level": "item", "iat": AT - 700, "printed_number": "6901 2345 0007",
        "record": {
            "name": {"zh-CN": "婴儿配方奶粉（0～6月龄，1段）", "en": "Infant formula, stage 1"}, "category": "infant-formula",
            "gtin": "06901234567892", "batch": "B1", "serial": "S7", "produced": "2026-10-01", "expires": "2028-09-30",
            "net_content": "800 g", "standards": ["GB 10765-2021"],
            "producer": {"name": {"zh-CN": "某某乳业有限公司", "en": "Dairy"}, "production_licence": "SC12345678901234"},
            "reports": reports,
        },
    })
}
