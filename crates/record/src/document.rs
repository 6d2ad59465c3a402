//! Documents that a record names, fetched and judged.
//!
//! The record is signed and names each document by its SHA-256, so the bytes can be believed wherever they come from.
//! Nothing else that arrives with them is: not the name, not the `Content-Type`.

use crate::Document;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// The longest document that is fetched, in bytes: a scanned report of a hundred pages.
pub const MAX_DOCUMENT: u64 = 20 * 1024 * 1024;

/// The kinds of documents that a browser shows and that run nothing of their own accord.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentType {
    /// `application/pdf` (ISO 32000-2, 7.5.2).
    Pdf,
    /// `image/png` (RFC 2083, 3.1).
    Png,
    /// `image/jpeg` (ITU-T T.81, B.1.1.3).
    Jpeg,
    /// `image/webp` (RFC 9649, 2.4).
    Webp,
}

impl DocumentType {
    const ALL: [Self; 4] = [Self::Pdf, Self::Png, Self::Jpeg, Self::Webp];

    /// The type by the first bytes of the content, the only witness that counts (WHATWG MIME Sniffing, 6). A PDF must
    /// begin with its signature: readers that look for it later let a page in HTML be a PDF as well.
    #[must_use]
    pub fn sniff(content: &[u8]) -> Option<Self> {
        match content {
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Self::Pdf),
            [0x89, b'P', b'N', b'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Some(Self::Png),
            [0xFF, 0xD8, 0xFF, ..] => Some(Self::Jpeg),
            [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => Some(Self::Webp),
            _ => None,
        }
    }

    /// What to call it when it is shown.
    #[must_use]
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
            Self::Webp => "image/webp",
        }
    }

    /// The type of this media type, parameters aside.
    #[must_use]
    pub fn from_media_type(name: &str) -> Option<Self> {
        let essence = name.split(';').next().unwrap_or_default().trim();
        Self::ALL.into_iter().find(|kind| kind.media_type().eq_ignore_ascii_case(essence))
    }
}

/// Where a document lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentAddress {
    /// A path on the endpoint, with its leading slash.
    OnEndpoint(String),
    /// An `https` address of someone else; its domain is for the page to show.
    Elsewhere(String),
}

/// What came of a document that was fetched.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DocumentCheck {
    /// These are the bytes that the record names.
    Agrees(DocumentType),
    /// Other bytes than the record names.
    Differs {
        /// SHA-256 of what arrived, 64 lower-case hexadecimal digits.
        found: String,
    },
    /// Longer than [`MAX_DOCUMENT`]: not looked at further.
    TooLarge,
    /// The bytes that the record names, but neither PDF nor a picture that is shown here, or of another type than the
    /// record says: not opened.
    WrongType(Option<DocumentType>),
    /// The record names no SHA-256 that could be compared.
    NotComparable,
}

impl Document {
    /// Where the document may be fetched from; `None` where the record names something else: another scheme
    /// (`javascript:`, `data:`, `file:`, plain `http:`), user information before the host, a path that is none.
    #[must_use]
    pub fn address(&self) -> Option<DocumentAddress> {
        let url = self.url.as_str();
        // What browsers take out of an address or turn around in it, does not belong there (WHATWG URL, 4.1).
        if !url.bytes().all(|byte| matches!(byte, b'!'..=b'~') && byte != b'\\') {
            return None;
        }
        if url.starts_with('/') {
            return (!url.starts_with("//")).then(|| DocumentAddress::OnEndpoint(url.to_owned()));
        }
        let scheme = url.get(..8)?;
        let authority = url.get(8..)?.split(['/', '?', '#']).next()?;
        let is_host =
            authority.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '[') && !authority.contains('@');
        (scheme.eq_ignore_ascii_case("https://") && is_host).then(|| DocumentAddress::Elsewhere(url.to_owned()))
    }

    /// Judges the bytes that were fetched. Stop fetching after [`MAX_DOCUMENT`] and one byte more.
    #[must_use]
    pub fn check(&self, content: &[u8]) -> DocumentCheck {
        if u64::try_from(content.len()).is_ok_and(|length| length > MAX_DOCUMENT) {
            return DocumentCheck::TooLarge;
        }
        if self.sha256.len() != 64 || !self.sha256.bytes().all(|digit| digit.is_ascii_hexdigit()) {
            return DocumentCheck::NotComparable;
        }
        let found = Sha256::digest(content).iter().fold(String::with_capacity(64), |mut hex, byte| {
            // Writing to a string does not fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        });
        if !self.sha256.eq_ignore_ascii_case(&found) {
            return DocumentCheck::Differs { found };
        }
        match DocumentType::sniff(content) {
            Some(kind) if DocumentType::from_media_type(&self.media_type) == Some(kind) => DocumentCheck::Agrees(kind),
            other => DocumentCheck::WrongType(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PDF: &[u8] = b"%PDF-1.7\n...";

    /// SHA-256 of a content, computed apart from what is tested.
    fn document(url: &str, media_type: &str, content: &[u8]) -> Document {
        let sha256 = Sha256::digest(content).iter().map(|byte| format!("{byte:02x}")).collect();
        Document { url: url.into(), media_type: media_type.into(), size: content.len() as u64, sha256 }
    }

    #[test]
    fn the_digest_is_sha_256() {
        // FIPS 180-4, example "abc".
        let abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        let named = Document { sha256: "0".repeat(64), ..document("/a", "application/pdf", PDF) };
        assert_eq!(named.check(b"abc"), DocumentCheck::Differs { found: abc.into() });
    }

    #[test]
    fn the_same_bytes_agree_however_the_digest_is_written() {
        let mut named = document("/a.pdf", "application/pdf", PDF);
        assert_eq!(named.check(PDF), DocumentCheck::Agrees(DocumentType::Pdf));
        named.sha256.make_ascii_uppercase();
        named.media_type = "Application/PDF; version=1.7".into();
        assert_eq!(named.check(PDF), DocumentCheck::Agrees(DocumentType::Pdf));
    }

    #[test]
    fn one_other_bit_or_byte_differs() {
        let named = document("/a.pdf", "application/pdf", PDF);
        let mut other = PDF.to_vec();
        other[9] ^= 1;
        for content in [&other[..], &PDF[..PDF.len() - 1], &[PDF, b"\n"].concat(), b""] {
            assert!(matches!(named.check(content), DocumentCheck::Differs { .. }), "{content:?}");
        }
    }

    #[test]
    fn the_type_is_seen_in_the_content_and_not_in_the_name() {
        let webp = b"RIFF\x1a\0\0\0WEBPVP8L";
        for (content, media_type, kind) in [
            (PDF, "application/pdf", DocumentType::Pdf),
            (b"\x89PNG\r\n\x1a\n....", "image/png", DocumentType::Png),
            (b"\xff\xd8\xff\xe0", "image/jpeg", DocumentType::Jpeg),
            (webp, "image/webp", DocumentType::Webp),
        ] {
            assert_eq!(document("/a.html", media_type, content).check(content), DocumentCheck::Agrees(kind));
            let disguised = document("/a.pdf", "text/html", content).check(content);
            assert_eq!(disguised, DocumentCheck::WrongType(Some(kind)));
        }
        for content in [
            &b"<html><script>%PDF-"[..],
            b"GIF89a",
            b"RIFF\x1a\0\0\0WAVE",
            b"\x89PNG\r\n",
            b"<svg xmlns='http://www.w3.org/2000/svg'/>",
            b"PK\x03\x04",
            b" %PDF-1.7",
            b"",
        ] {
            let check = document("/a.pdf", "application/pdf", content).check(content);
            assert_eq!(check, DocumentCheck::WrongType(None), "{content:?}");
        }
    }

    #[test]
    fn what_is_too_large_is_not_looked_at() {
        let large = vec![0; usize::try_from(MAX_DOCUMENT).unwrap() + 1];
        let named = document("/a.pdf", "application/pdf", PDF);
        assert_eq!(named.check(&large), DocumentCheck::TooLarge);
        assert!(matches!(named.check(&large[1..]), DocumentCheck::Differs { .. }));
    }

    #[test]
    fn a_digest_that_is_none_agrees_with_nothing() {
        for sha256 in ["", "00", &"g".repeat(64), &"0".repeat(63), &"溯".repeat(64), &"0".repeat(65)] {
            let named = Document { sha256: sha256.into(), ..document("/a.pdf", "application/pdf", PDF) };
            assert_eq!(named.check(PDF), DocumentCheck::NotComparable, "{sha256}");
        }
    }

    #[test]
    fn documents_lie_on_the_endpoint_or_at_an_https_address() {
        let at = |url: &str| document(url, "application/pdf", PDF).address();
        assert_eq!(at("/v1/documents/a.pdf?x=1"), Some(DocumentAddress::OnEndpoint("/v1/documents/a.pdf?x=1".into())));
        for url in ["https://lab.example/a.pdf", "HTTPS://lab.example", "https://[2001:db8::1]:8443/a"] {
            assert_eq!(at(url), Some(DocumentAddress::Elsewhere(url.into())));
        }
        for url in [
            "",
            "a.pdf",
            "../a.pdf",
            "//evil.example/a.pdf",
            "/\\evil.example/a.pdf",
            "\\\\evil.example",
            "http://lab.example/a.pdf",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "java\tscript:alert(1)",
            "data:application/pdf;base64,JVBERi0=",
            "file:///etc/passwd",
            "blob:https://lab.example/1",
            "https:/lab.example",
            "https:lab.example",
            "https://",
            "https:///a.pdf",
            "https://?a",
            "https://lab.example@evil.example/a.pdf",
            "https://lab.example\\@evil.example/",
            "https://lab.example/ a",
            "https://lab.example/\n",
            "https://例子.example/",
            "/\u{202E}fdp.a",
            "溯源溯源/",
        ] {
            assert_eq!(at(url), None, "{url}");
        }
    }
}
