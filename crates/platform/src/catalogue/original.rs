//! Originals of the demo's test reports and certificates: a page of PDF each, written from the record itself.
//!
//! The type stands in one of the fonts that every reader of PDF has for Chinese (ISO 32000-1, 9.7.5.2, STSong-Light), so
//! that none has to be embedded.

use serde_json::Value;
use sha2::{Digest, Sha256};
use std::fmt::Write;

const MEDIA_TYPE: &str = "application/pdf";

/// A document to be kept.
pub(super) struct Original {
    /// Unique; the last segment of its address.
    pub(super) name: String,
    pub(super) media_type: &'static str,
    /// What is served; other bytes than the record names where the demo shows that.
    pub(super) bytes: Vec<u8>,
}

/// Makes the originals that a record asks for (`"document": "original"` or `"replaced"` in a report or certificate), and
/// puts in the place of each what the record says of it. `item` makes their names unique.
pub(super) fn originals(item: &str, record: &mut Value) -> Vec<Original> {
    let mut made = Vec::new();
    let title = text(&record["name"]);
    for (member, mark, lines) in
        [("reports", "", report_lines as fn(&str, &Value) -> Vec<String>), ("certificates", "c", certificate_lines)]
    {
        let owners = record.get_mut(member).and_then(Value::as_array_mut);
        for (at, owner) in owners.into_iter().flatten().enumerate() {
            let Some(wish) = owner.get("document").and_then(Value::as_str).map(str::to_owned) else { continue };
            let bytes = pdf(&lines(&title, owner));
            let name = format!("{item}-{mark}{}.pdf", at + 1);
            owner["document"] = serde_json::json!({
                "url": format!("/v1/documents/{name}"), "media_type": MEDIA_TYPE, "size": bytes.len(),
                "sha256": sha256(&bytes),
            });
            let bytes =
                if wish == "replaced" { pdf(&[title.clone(), "所有项目合格。".to_owned()]) } else { bytes };
            made.push(Original { name, media_type: MEDIA_TYPE, bytes });
        }
    }
    made
}

fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        // Writing to a string does not fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

fn text(localized: &Value) -> String {
    localized["zh-CN"].as_str().unwrap_or_default().to_owned()
}

/// A member as it reads; nothing where it is absent.
fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

fn certificate_lines(product: &str, certificate: &Value) -> Vec<String> {
    vec![
        "证书（演示用，企业与机构均为虚构）".to_owned(),
        String::new(),
        text(&certificate["kind"]),
        format!("证书编号  {}", plain(&certificate["number"])),
        format!("产品名称  {product}"),
        format!("发证机构  {}", text(&certificate["body"])),
        format!("有效期    {} 至 {}", plain(&certificate["valid_from"]), plain(&certificate["valid_until"])),
    ]
}

fn report_lines(product: &str, report: &Value) -> Vec<String> {
    let mut lines = vec![
        "检验报告（演示用，企业与实验室均为虚构）".to_owned(),
        String::new(),
        format!("报告编号  {}", plain(&report["number"])),
        format!("样品名称  {product}"),
        format!("检验机构  {}", text(&report["laboratory"])),
        format!("签发日期  {}", plain(&report["date"])),
        String::new(),
    ];
    for item in report["items"].as_array().into_iter().flatten() {
        let value = format!("{} {}", plain(&item["value"]), plain(&item["unit"]));
        lines.push(format!("{}    {}    {}", text(&item["name"]), value.trim(), plain(&item["standard"])));
    }
    lines.push(String::new());
    lines.push(text(&report["conclusion"]));
    lines
}

/// One page of A4, a line of type each.
fn pdf(lines: &[String]) -> Vec<u8> {
    let mut page = String::from("BT /F1 10.5 Tf 17 TL 56 786 Td\n");
    for line in lines {
        page.push('<');
        for unit in line.encode_utf16() {
            // Writing to a string does not fail.
            let _ = write!(page, "{unit:04X}");
        }
        page.push_str("> Tj T*\n");
    }
    page.push_str("ET");
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>"
            .to_owned(),
        format!("<< /Length {} >>\nstream\n{page}\nendstream", page.len()),
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [6 0 R] >>"
            .to_owned(),
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] \
         /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 7 0 R >>"
            .to_owned(),
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 \
         /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>"
            .to_owned(),
    ];
    let mut file = String::from("%PDF-1.4\n");
    let mut offsets = Vec::new();
    for (at, object) in objects.iter().enumerate() {
        offsets.push(file.len());
        // Writing to a string does not fail.
        let _ = write!(file, "{} 0 obj\n{object}\nendobj\n", at + 1);
    }
    let start = file.len();
    let _ = write!(file, "xref\n0 {}\n0000000000 65535 f \n", objects.len() + 1);
    for offset in offsets {
        let _ = writeln!(file, "{offset:010} 00000 n ");
    }
    let _ = write!(file, "trailer\n<< /Size {} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n", objects.len() + 1);
    file.into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;
    use suyuan_record::{Document, DocumentCheck, DocumentType};

    fn record(wish: &str) -> Value {
        json!({"name": {"zh-CN": "奶粉"}, "reports": [{"number": "R-1", "document": wish, "items": []}, {"number": "R-2"}]})
    }

    fn named(record: &Value) -> Document {
        serde_json::from_value(record["reports"][0]["document"].clone()).unwrap()
    }

    #[test]
    fn an_original_is_what_the_record_names() {
        let mut record = record("original");
        let [original] = &originals("milk", &mut record)[..] else { panic!("one original") };
        assert_eq!(named(&record).check(&original.bytes), DocumentCheck::Agrees(DocumentType::Pdf));
        assert_eq!(named(&record).url, "/v1/documents/milk-1.pdf");
        assert_eq!(record["reports"][1]["document"], Value::Null);
    }

    #[test]
    fn a_certificate_has_an_original_of_its_own() {
        let mut record = record("original");
        record["certificates"] = json!([{"number": "C-1"}, {"number": "C-2", "document": "original"}]);
        let made = originals("milk", &mut record);
        let [_, certificate] = &made[..] else { panic!("two originals") };
        let named: Document = serde_json::from_value(record["certificates"][1]["document"].clone()).unwrap();
        assert_eq!(named.url, "/v1/documents/milk-c2.pdf");
        assert_eq!(named.check(&certificate.bytes), DocumentCheck::Agrees(DocumentType::Pdf));
        assert_ne!(made[0].bytes, certificate.bytes);
    }

    #[test]
    fn a_replaced_one_is_not() {
        let mut record = record("replaced");
        let [original] = &originals("milk", &mut record)[..] else { panic!("one original") };
        assert!(matches!(named(&record).check(&original.bytes), DocumentCheck::Differs { .. }));
    }
}
