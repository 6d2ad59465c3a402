//! A PDF file (ISO 32000-1) of pages that are pictures, with their text beneath, so that it can be searched and read aloud.
//!
//! Pages are drawn by the browser with its own fonts: to embed one for Chinese would take megabytes. The text beneath is not
//! drawn; it goes by a font and a character map that every reader knows by name (9.7.5.2), and so takes none either.

use std::fmt::Write;
use suyuan_record::Seconds;

/// A picture as JPEG has it, in colour.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Jpeg {
    pub(super) bytes: Vec<u8>,
    pub(super) width: u32,
    pub(super) height: u32,
}

/// A line of text: where its baseline begins, in points from the lower left corner.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Text {
    pub(super) text: String,
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) size: f64,
    /// As wide as it was drawn.
    pub(super) width: f64,
}

/// A page: a picture that fills it, pictures upon that, and the text of all of it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Page {
    pub(super) ground: Jpeg,
    /// Each with its left, lower edge, width and height in points.
    pub(super) pictures: Vec<(Jpeg, [f64; 4])>,
    pub(super) texts: Vec<Text>,
}

/// A4 in points.
pub(super) const WIDTH: f64 = 595.0;
pub(super) const HEIGHT: f64 = 842.0;

/// The file, built object by object.
struct File {
    bytes: Vec<u8>,
    /// Where each object begins; the first is number 1.
    offsets: Vec<usize>,
}

const CATALOG: usize = 1;
const PAGES: usize = 2;
const INFO: usize = 3;
const FONT: usize = 4;
const GLYPHS: usize = 5;
const DESCRIPTOR: usize = 6;

impl File {
    fn object(&mut self, dictionary: &str, stream: Option<&[u8]>) -> usize {
        self.offsets.push(self.bytes.len());
        let number = self.offsets.len();
        self.text(&format!("{number} 0 obj\n{dictionary}\n"));
        if let Some(stream) = stream {
            self.text("stream\n");
            self.bytes.extend_from_slice(stream);
            self.text("\nendstream\n");
        }
        self.text("endobj\n");
        number
    }

    fn text(&mut self, text: &str) {
        self.bytes.extend_from_slice(text.as_bytes());
    }

    fn picture(&mut self, jpeg: &Jpeg) -> usize {
        let dictionary = format!(
            "<< /Type /XObject /Subtype /Image /Width {} /Height {} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length {} >>",
            jpeg.width,
            jpeg.height,
            jpeg.bytes.len()
        );
        self.object(&dictionary, Some(&jpeg.bytes))
    }
}

/// Writes the file; `language` is a BCP 47 tag.
pub(super) fn write(title: &str, language: &str, made_at: Seconds, pages: &[Page]) -> Vec<u8> {
    let mut file = File { bytes: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec(), offsets: Vec::new() };
    let objects: usize = 2;
    // Of each page: its objects are its pictures, its content, itself.
    let mut next = DESCRIPTOR;
    let kids: Vec<String> = pages
        .iter()
        .map(|page| {
            next += page.pictures.len() + 1 + objects;
            format!("{next} 0 R")
        })
        .collect();
    let language: String = language.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
    file.object(
        &format!(
            "<< /Type /Catalog /Pages {PAGES} 0 R /Lang ({language}) /ViewerPreferences << /DisplayDocTitle true >> >>"
        ),
        None,
    );
    file.object(&format!("<< /Type /Pages /Count {} /Kids [{}] >>", pages.len(), kids.join(" ")), None);
    file.object(&format!("<< /Title <FEFF{}> /CreationDate ({}) >>", utf16(title), date(made_at)), None);
    file.object(
        &format!("<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UTF16-H /DescendantFonts [{GLYPHS} 0 R] >>"),
        None,
    );
    file.object(
        &format!("<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 5 >> /FontDescriptor {DESCRIPTOR} 0 R /DW 1000 /W [1 95 500] >>"),
        None,
    );
    file.object(
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
        None,
    );
    for page in pages {
        let ground = file.picture(&page.ground);
        let mut content = format!("q {WIDTH} 0 0 {HEIGHT} 0 0 cm /P{ground} Do Q\n");
        let mut named = format!("/P{ground} {ground} 0 R ");
        for (picture, [left, bottom, width, height]) in &page.pictures {
            let number = file.picture(picture);
            // Writing to a string cannot fail.
            let _ = writeln!(content, "q {width:.2} 0 0 {height:.2} {left:.2} {bottom:.2} cm /P{number} Do Q");
            let _ = write!(named, "/P{number} {number} 0 R ");
        }
        for text in &page.texts {
            let wide = |c: char| if c.is_ascii() { 0.5 } else { 1.0 };
            let natural = text.text.chars().map(wide).sum::<f64>() * text.size;
            let stretch = if natural > 0.0 { (text.width / natural * 100.0).clamp(10.0, 400.0) } else { 100.0 };
            let _ = writeln!(
                content,
                "BT 3 Tr /F {:.2} Tf {stretch:.1} Tz 1 0 0 1 {:.2} {:.2} Tm <{}> Tj ET",
                text.size,
                text.x,
                text.y,
                utf16(&text.text)
            );
        }
        let content = file.object(&format!("<< /Length {} >>", content.len()), Some(content.as_bytes()));
        file.object(
            &format!("<< /Type /Page /Parent {PAGES} 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {content} 0 R /Resources << /XObject << {named}>> /Font << /F {FONT} 0 R >> >> >>"),
            None,
        );
    }
    let start = file.bytes.len();
    let count = file.offsets.len() + 1;
    let mut table = format!("xref\n0 {count}\n0000000000 65535 f \n");
    for offset in &file.offsets {
        let _ = writeln!(table, "{offset:010} 00000 n ");
    }
    file.text(&table);
    file.text(&format!(
        "trailer\n<< /Size {count} /Root {CATALOG} 0 R /Info {INFO} 0 R >>\nstartxref\n{start}\n%%EOF\n"
    ));
    file.bytes
}

/// UTF-16, big end first, in hexadecimal.
fn utf16(text: &str) -> String {
    text.encode_utf16().fold(String::new(), |mut hex, unit| {
        let _ = write!(hex, "{unit:04X}");
        hex
    })
}

/// ISO 32000-1, 7.9.4.
fn date(at: Seconds) -> String {
    time::UtcDateTime::from_unix_timestamp(at).map_or_else(
        |_| String::new(),
        |at| {
            let (year, month, day) = at.to_calendar_date();
            format!("D:{year:04}{:02}{day:02}{:02}{:02}{:02}Z", u8::from(month), at.hour(), at.minute(), at.second())
        },
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(pictures: usize) -> Page {
        let jpeg = Jpeg { bytes: vec![0xff, 0xd8, 0xff, 0xd9], width: 1, height: 1 };
        Page {
            ground: jpeg.clone(),
            pictures: vec![(jpeg, [1.0, 2.0, 3.0, 4.0]); pictures],
            texts: vec![Text { text: "奶A".into(), x: 48.0, y: 700.0, size: 10.0, width: 15.0 }],
        }
    }

    #[test]
    fn every_object_is_where_the_table_says() {
        let file = write("标题", "zh-CN", 1_800_000_000, &[page(0), page(2)]);
        let text = String::from_utf8_lossy(&file).into_owned();
        let start: usize = text.lines().rev().nth(1).unwrap().parse().unwrap();
        assert!(file[start..].starts_with(b"xref\n0 "));
        let rows = String::from_utf8(file[start..].to_vec()).unwrap();
        let offsets: Vec<usize> =
            rows.lines().skip(3).take_while(|row| row.ends_with("n ")).map(|row| row[..10].parse().unwrap()).collect();
        assert_eq!(offsets.len(), 6 + 3 + 5);
        for (at, offset) in offsets.iter().enumerate() {
            assert!(file[*offset..].starts_with(format!("{} 0 obj\n", at + 1).as_bytes()), "{at}");
        }
        for kid in
            ["/Kids [9 0 R 14 0 R]", "/Title <FEFF68079898>", "/CreationDate (D:20270115080000Z)", "<59760041> Tj"]
        {
            assert!(text.contains(kid), "{kid}");
        }
        assert_eq!(text.matches("/Type /Page ").count(), 2);
    }
}
