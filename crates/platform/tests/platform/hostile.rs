//! What is sent in bad faith, or broken: refused with the right status, problem and words, and nothing of it kept.

use crate::pictures::{
    archive, chunk, deflated, exif, jpeg, jpeg_with, png, png_of, png_with, sha256, webp, webp_with,
};
use crate::reports::{KEY, form, post, post_json, report};
use crate::support::{Fixture, problem};
use crate::uploads::{announce, announced, part, upload, with_photos};
use reqwest::multipart::{Form, Part};
use reqwest::{RequestBuilder, Response};
use serde_json::json;
use std::path::Path;
use suyuan_record::Problem;

/// A file, what is wrong with it, and what its sender is to do about it.
type Hostile = (&'static str, Vec<u8>, &'static str, &'static str);

fn after(bytes: Vec<u8>, rest: &[u8]) -> Vec<u8> {
    [bytes, rest.to_vec()].concat()
}

/// The JPEG with `extra` among its coded pixels, just before its end, as a decoder reads it.
fn within_pixels(extra: &[u8]) -> Vec<u8> {
    let mut bytes = jpeg(64, 48, 1);
    let end = bytes.len() - 2;
    bytes.splice(end..end, extra.iter().copied());
    bytes
}

fn patched(mut bytes: Vec<u8>, at: usize, with: &[u8]) -> Vec<u8> {
    bytes[at..at + with.len()].copy_from_slice(with);
    bytes
}

/// The place of the frame's height in the JPEG.
fn frame(bytes: &[u8]) -> usize {
    bytes.windows(2).position(|pair| pair == [0xFF, 0xC0]).unwrap() + 5
}

fn files() -> Vec<Hostile> {
    let (jpg, png_, webp_) = (jpeg(64, 48, 1), png(64, 48, 1), webp(64, 48, 1));
    let row = 1 + 64 * 3;
    let packed_rows = |rows: usize| deflated(&vec![0; row * rows]);
    let mut no_end = jpg.clone();
    no_end.truncate(no_end.len() - 2);
    let mut bad_crc = png_.clone();
    let last = bad_crc.len() - 20;
    bad_crc[last] ^= 0xFF;
    let wide = patched(jpg.clone(), frame(&jpg), &[0xFF, 0xFF, 0xFF, 0xFF]);
    let flat = patched(jpg.clone(), frame(&jpg), &[0, 0]);
    let scans = {
        let start = jpg.windows(2).position(|pair| pair == [0xFF, 0xDA]).unwrap();
        let scan = jpg[start..jpg.len() - 2].to_vec();
        let mut bytes = jpg[..jpg.len() - 2].to_vec();
        (0..40).for_each(|_| bytes.extend_from_slice(&scan));
        after(bytes, &[0xFF, 0xD9])
    };
    let gps_in_webp = exif(0x8825);
    vec![
        ("JPEG and ZIP", after(jpg.clone(), &archive()), "photo-not-clean", "after its end"),
        ("ZIP among the coded pixels", within_pixels(&archive()), "photo-not-clean", "ZIP"),
        (
            "JPEG and HTML",
            after(jpg.clone(), b"<!doctype html><script>alert(1)</script>"),
            "photo-not-clean",
            "after its end",
        ),
        ("JPEG with HTML in a comment", jpeg_with(0xFE, b"--><script>alert(1)</script>"), "photo-not-clean", "comment"),
        ("JPEG with other bytes after its pixels", within_pixels(&[7; 40]), "photo-not-clean", "after its pixels"),
        ("JPEG with few bytes after its pixels", within_pixels(&[7; 6]), "photo-not-clean", "after its pixels"),
        ("JPEG with a comment", jpeg_with(0xFE, b"hello"), "photo-not-clean", "comment"),
        ("JPEG with PHP among its pixels", within_pixels(b"<?php system($_GET[0]);"), "photo-not-clean", "program"),
        (
            "JPEG and JAR (GIFAR)",
            after(jpg.clone(), &[b"\0\0", &archive()[..]].concat()),
            "photo-not-clean",
            "after its end",
        ),
        ("GIF and JAR (GIFAR)", after(b"GIF89a\x01\0\x01\0\0\0\0;".to_vec(), &archive()), "photo-unsupported", "JPEG"),
        ("JPEG twice", after(jpg.clone(), &jpg), "photo-not-clean", "after its end"),
        ("a byte before a JPEG", [b"\n".to_vec(), jpg.clone()].concat(), "photo-unsupported", "JPEG"),
        (
            "JPEG with a place (EXIF)",
            jpeg_with(0xE1, &[b"Exif\0\0", &exif(0x8825)[..]].concat()),
            "photo-has-place",
            "where it was taken",
        ),
        ("JPEG with EXIF", jpeg_with(0xE1, &[b"Exif\0\0", &exif(0x0112)[..]].concat()), "photo-not-clean", "EXIF"),
        ("JPEG with broken EXIF", jpeg_with(0xE1, b"Exif\0\0MM\0*\xFF\xFF\xFF\xFF"), "photo-not-clean", "EXIF"),
        ("JPEG with XMP", jpeg_with(0xE1, b"http://ns.adobe.com/xap/1.0/\0<x:xmpmeta/>"), "photo-not-clean", "XMP"),
        ("JPEG with IPTC", jpeg_with(0xED, b"Photoshop 3.0\08BIM"), "photo-not-clean", "application"),
        ("JPEG with several pictures (MPF)", jpeg_with(0xE2, b"MPF\0II*\0"), "photo-not-clean", "application"),
        (
            "JPEG with a false colour profile",
            jpeg_with(0xE2, &[b"ICC_PROFILE\0\x01\x01", &archive()[..]].concat()),
            "photo-not-clean",
            "profile",
        ),
        (
            "JPEG with a large colour profile",
            jpeg_with(0xE2, &[&b"ICC_PROFILE\0\x01\x01"[..], &vec![0; 40_000]].concat()),
            "photo-not-clean",
            "profile",
        ),
        (
            "JPEG with a small picture within",
            jpeg_with(0xE0, b"JFIF\0\x01\x01\0\0\x01\0\x01\x01\x01abc"),
            "photo-not-clean",
            "small picture",
        ),
        ("JPEG of 65535 by 65535 pixels", wide, "photo-too-large", "40 million"),
        ("JPEG of no height", flat, "photo-damaged", "Send the whole file"),
        ("JPEG with forty scans", scans, "photo-damaged", "scans"),
        ("JPEG without its end", no_end, "photo-damaged", "Send the whole file"),
        ("half a JPEG", jpg[..jpg.len() / 2].to_vec(), "photo-damaged", "Send the whole file"),
        (
            "half a JPEG with an end",
            after(jpg[..jpg.len() / 2].to_vec(), &[0xFF, 0xD9]),
            "photo-damaged",
            "Send the whole file",
        ),
        ("JPEG's beginning alone", vec![0xFF, 0xD8, 0xFF], "photo-damaged", "Send the whole file"),
        ("JPEG that is only an end", vec![0xFF, 0xD8, 0xFF, 0xD9], "photo-damaged", "no picture"),
        (
            "JPEG with a segment that ends nowhere",
            vec![0xFF, 0xD8, 0xFF, 0xE0, 0xFF, 0xFF, 0],
            "photo-damaged",
            "Send the whole file",
        ),
        (
            "JPEG with a segment shorter than its length",
            vec![0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xD9],
            "photo-damaged",
            "Send the whole file",
        ),
        ("PNG and a script", after(png_.clone(), b"<script>alert(1)</script>"), "photo-not-clean", "after its end"),
        ("PNG and ZIP", after(png_.clone(), &archive()), "photo-not-clean", "after its end"),
        ("PNG with a text", png_with(b"tEXt", b"Comment\0hello"), "photo-not-clean", "a text"),
        (
            "PNG with a text that unpacks to 60 MB",
            png_with(b"zTXt", &[b"Comment\0\0", &deflated(&vec![0; 60_000_000])[..]].concat()),
            "photo-not-clean",
            "a text",
        ),
        (
            "PNG with an international text",
            png_with(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0<x/>"),
            "photo-not-clean",
            "a text",
        ),
        ("PNG with a place (eXIf)", png_with(b"eXIf", &exif(0x8825)), "photo-has-place", "where it was taken"),
        ("PNG with EXIF", png_with(b"eXIf", &exif(0x0112)), "photo-not-clean", "EXIF"),
        ("PNG with a chunk of its own", png_with(b"evIl", &archive()), "photo-not-clean", "chunk"),
        ("PNG with a time", png_with(b"tIME", b"\x07\xe9\x01\x01\0\0\0"), "photo-not-clean", "chunk"),
        ("PNG with an animation", png_with(b"acTL", b"\0\0\0\x02\0\0\0\0"), "photo-not-clean", "animation"),
        (
            "PNG with a profile that unpacks to 60 MB",
            png_with(b"iCCP", &[b"x\0\0", &deflated(&vec![0; 60_000_000])[..60]].concat()),
            "photo-not-clean",
            "profile",
        ),
        (
            "PNG of 65535 by 65535 pixels",
            png_of(65_535, 65_535, &deflated(&[0; 1_000])),
            "photo-too-large",
            "40 million",
        ),
        (
            "PNG of 4 thousand million by one",
            png_of(u32::MAX, 1, &deflated(&[0; 1_000])),
            "photo-too-large",
            "40 million",
        ),
        (
            "PNG whose pixels unpack to 60 MB",
            png_of(64, 48, &deflated(&vec![0; 60_000_000])),
            "photo-not-clean",
            "after its pixels",
        ),
        (
            "PNG with bytes after its packed pixels",
            png_of(64, 48, &after(packed_rows(48), &archive())),
            "photo-not-clean",
            "after its pixels",
        ),
        ("PNG with a row too many", png_of(64, 48, &packed_rows(49)), "photo-not-clean", "after its pixels"),
        ("PNG with a row too few", png_of(64, 48, &packed_rows(47)), "photo-damaged", "Send the whole file"),
        ("PNG of no width", png_of(0, 48, &packed_rows(1)), "photo-damaged", "no pixels"),
        ("PNG with a wrong checksum", bad_crc, "photo-damaged", "Send the whole file"),
        ("half a PNG", png_[..png_.len() / 2].to_vec(), "photo-damaged", "Send the whole file"),
        (
            "PNG without a header",
            [b"\x89PNG\r\n\x1a\n".to_vec(), chunk(b"IEND", b"")].concat(),
            "photo-damaged",
            "header",
        ),
        ("WebP and a script", after(webp_.clone(), b"<script>alert(1)</script>"), "photo-not-clean", "after its end"),
        ("WebP with a place (EXIF)", webp_with(b"EXIF", &gps_in_webp), "photo-has-place", "where it was taken"),
        ("WebP with EXIF", webp_with(b"EXIF", &exif(0x0112)), "photo-not-clean", "EXIF"),
        ("WebP with XMP", webp_with(b"XMP ", b"<x:xmpmeta/>"), "photo-not-clean", "XMP"),
        ("WebP with an animation", webp_with(b"ANIM", &[0; 6]), "photo-not-clean", "animation"),
        ("WebP with a chunk of its own", webp_with(b"EVIL", &archive()), "photo-not-clean", "chunk"),
        ("half a WebP", webp_[..webp_.len() / 2].to_vec(), "photo-damaged", "Send the whole file"),
        ("WebP without a picture", b"RIFF\x04\0\0\0WEBP".to_vec(), "photo-damaged", "not one picture"),
        (
            "SVG with a script",
            b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".to_vec(),
            "photo-unsupported",
            "JPEG",
        ),
        ("HTML named photo.jpg", b"<!doctype html><script>alert(1)</script>".to_vec(), "photo-unsupported", "JPEG"),
        ("PDF", b"%PDF-1.7\n%%EOF".to_vec(), "photo-unsupported", "JPEG"),
        ("TIFF", exif(0x0112), "photo-unsupported", "JPEG"),
        ("HEIC", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic".to_vec(), "photo-unsupported", "JPEG"),
        ("a program", b"\x7fELF\x02\x01\x01".to_vec(), "photo-unsupported", "JPEG"),
    ]
}

/// What is in the database of reports and photos.
fn kept(db: &Path) -> Vec<u32> {
    let connection = rusqlite::Connection::open(db).unwrap();
    let count =
        |table: &str| connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap();
    ["pictures", "upload_parts", "reports", "photos"].map(count).to_vec()
}

async fn on_disk() -> (Fixture, tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let db = folder.path().join("suyuan.db");
    let file = db.clone();
    (Fixture::with(|options| options.db = Some(file)).await, folder, db)
}

async fn refused(name: &str, reply: Response, status: u16, problem_name: &str, needle: &str) {
    let got = reply.status().as_u16();
    assert_eq!(got, status, "{name}");
    let media_type = reply.headers()["content-type"].clone();
    let problem: Problem = reply.json().await.unwrap();
    let detail = problem.detail.clone().unwrap_or_default();
    assert_eq!((got, problem.kind.as_str()), (status, &*format!("/problems/{problem_name}")), "{name}: {problem:?}");
    assert_eq!(media_type, "application/problem+json", "{name}");
    assert!(detail.contains(needle), "{name}: {detail:?} does not say {needle:?}");
}

#[tokio::test]
async fn hostile_photos_are_refused_and_nothing_of_them_kept() {
    let (platform, _folder, db) = on_disk().await;
    let files = files();
    assert!(files.len() >= 50, "{}", files.len());
    for (number, (name, bytes, problem_name, needle)) in files.iter().enumerate() {
        let key = format!("hostile-photo-{number:04}");
        let upload = announce(&platform, &key, bytes).await;
        // In two parts where there are two.
        let (first, rest) = bytes.split_at(if bytes.len() > 100 { 50 } else { 0 });
        if !first.is_empty() {
            assert_eq!(part(&platform, &upload.id, 0, first).await.status(), 204, "{name}");
        }
        let reply = part(&platform, &upload.id, first.len() as u64, rest).await;
        refused(name, reply, 422, problem_name, needle).await;
        problem(part(&platform, &upload.id, 0, bytes).await, 404, "upload-not-found").await;
        // The same within a form, whatever it calls itself.
        let photo = Part::bytes(bytes.clone()).file_name("photo.jpg").mime_str("image/jpeg").unwrap();
        let form = form(&report("6979901001017"), &[]).part("photo", photo);
        refused(name, post(&platform, &key, form).send().await.unwrap(), 422, problem_name, needle).await;
        // And no report goes with it.
        let reply = post_json(&platform, &key, &with_photos(&[bytes])).send().await.unwrap();
        assert_eq!(reply.status(), 409, "{name}");
    }
    assert_eq!(kept(&db), [0, 0, 0, 0]);
}

#[tokio::test]
async fn hostile_uploads_are_refused_and_nothing_of_them_kept() {
    let (platform, _folder, db) = on_disk().await;
    let photo = jpeg(64, 48, 1);
    let digest = sha256(&photo);
    let new = |body: String| {
        let request = platform.post("/v1/uploads").header("Idempotency-Key", KEY);
        request.header("content-type", "application/json").body(body).send()
    };
    for (name, body, status, problem_name, needle) in [
        ("no digest", json!({"size": 5}).to_string(), 400, "request-malformed", "sha256"),
        ("a digest too short", json!({"sha256": "ab", "size": 5}).to_string(), 400, "request-malformed", "64"),
        (
            "a digest in capitals",
            json!({"sha256": digest.to_uppercase(), "size": 5}).to_string(),
            400,
            "request-malformed",
            "lower-case",
        ),
        (
            "a path for a digest",
            json!({"sha256": "../../../../etc/passwd", "size": 5}).to_string(),
            400,
            "request-malformed",
            "64",
        ),
        ("no bytes", json!({"sha256": digest, "size": 0}).to_string(), 400, "request-malformed", "size"),
        ("fewer than no bytes", json!({"sha256": digest, "size": -1}).to_string(), 400, "request-malformed", "upload"),
        ("half a byte", json!({"sha256": digest, "size": 1.5}).to_string(), 400, "request-malformed", "upload"),
        (
            "8 MB and a byte",
            json!({"sha256": digest, "size": 8 * 1024 * 1024 + 1}).to_string(),
            413,
            "too-large",
            "smaller",
        ),
        (
            "more than a number holds",
            format!(r#"{{"sha256": "{digest}", "size": 18446744073709551616}}"#),
            400,
            "request-malformed",
            "upload",
        ),
        (
            "the most that a number holds",
            json!({"sha256": digest, "size": u64::MAX}).to_string(),
            413,
            "too-large",
            "smaller",
        ),
        (
            "a digest twice",
            format!(r#"{{"sha256": "{digest}", "sha256": "{digest}", "size": 5}}"#),
            400,
            "request-malformed",
            "upload",
        ),
        ("no JSON", "{".to_owned(), 400, "request-malformed", "upload"),
        ("deep JSON", "[".repeat(4_000), 400, "request-malformed", "upload"),
        ("5 KB of announcement", format!(r#"{{"x": "{}"}}"#, "x".repeat(5_000)), 413, "too-large", "bytes at once"),
    ] {
        refused(name, new(body).await.unwrap(), status, problem_name, needle).await;
    }
    let plain = platform.post("/v1/uploads").header("Idempotency-Key", KEY).body("x").send().await.unwrap();
    refused("no media type", plain, 400, "request-malformed", "application/json").await;
    let anonymous = platform.post("/v1/uploads").json(&json!({"sha256": digest, "size": 5})).send().await.unwrap();
    refused("no key", anonymous, 400, "request-malformed", "Idempotency-Key").await;

    let upload = announce(&platform, KEY, &photo).await;
    let patch = |id: &str, offset: &str, bytes: &[u8]| {
        let request = platform.client.patch(format!("{}/v1/uploads/{id}", platform.running.url()));
        let request = request.header("Upload-Offset", offset).header("content-type", "application/octet-stream");
        request.body(bytes.to_vec()).send()
    };
    for offset in ["", "-1", "+0", "0x0", "1e3", " 0 0", "18446744073709551616", "NaN", "0,0"] {
        let reply = patch(&upload.id, offset, &photo[..10]).await.unwrap();
        refused(&format!("offset {offset:?}"), reply, 400, "request-malformed", "Upload-Offset").await;
    }
    for offset in ["1", "9223372036854775807", "18446744073709551615"] {
        let reply = patch(&upload.id, offset, &photo[..10]).await.unwrap();
        assert_eq!(reply.headers()["upload-offset"], "0");
        refused(&format!("offset {offset}"), reply, 409, "upload-offset", "byte 0").await;
    }
    let overrun = patch(&upload.id, "0", &[photo.clone(), vec![0]].concat()).await.unwrap();
    refused("a byte too many", overrun, 413, "too-large", "announced").await;
    let large = patch(&upload.id, "0", &vec![0; 1024 * 1024 + 1]).await.unwrap();
    refused("a part of a megabyte and a byte", large, 413, "too-large", "at once").await;
    for id in ["%ff%fe", "..%2f..%2fsuyuan.db", "%00", "x' OR '1'='1", "AAAAAAAAAAAAAAAAAAAAAA", &"x".repeat(5_000)] {
        let reply = patch(id, "0", &photo[..10]).await.unwrap();
        refused(&format!("upload {id:.30}"), reply, 404, "upload-not-found", "Announce").await;
    }
    let no_type = platform.client.patch(format!("{}/v1/uploads/{}", platform.running.url(), upload.id));
    let no_type = no_type.header("Upload-Offset", "0").body(photo.clone()).send().await.unwrap();
    refused("a part of no media type", no_type, 400, "request-malformed", "octet-stream").await;
    let no_offset = platform.client.patch(format!("{}/v1/uploads/{}", platform.running.url(), upload.id));
    let no_offset = no_offset.header("content-type", "application/octet-stream").body(photo.clone()).send().await;
    refused("a part of no offset", no_offset.unwrap(), 400, "request-malformed", "Upload-Offset").await;

    // Good photos under wrong digests and sizes.
    let other = announced(&platform, "another-report-0001", &sha256(b"other"), photo.len() as u64).await;
    let other: suyuan_record::Upload = other.json().await.unwrap();
    refused("another digest", part(&platform, &other.id, 0, &photo).await, 422, "upload-digest", "first byte").await;
    let short = announced(&platform, "another-report-0002", &digest, photo.len() as u64 - 1).await;
    let short: suyuan_record::Upload = short.json().await.unwrap();
    let reply = part(&platform, &short.id, 0, &photo[..photo.len() - 1]).await;
    refused("a size too small", reply, 422, "upload-digest", "first byte").await;
    assert_eq!(kept(&db), [0, 0, 0, 0]);
}

#[tokio::test]
async fn hostile_reports_are_refused_and_nothing_of_them_kept() {
    let (platform, _folder, db) = on_disk().await;
    let good = report("6979901001017");
    let with = |member: &str, value: serde_json::Value| {
        let mut report = good.clone();
        report[member] = value;
        report.to_string()
    };
    let digest = sha256(b"x");
    let deep = format!(
        r#"{{"code": "x", "outcome": "x", "concern": "other", "written_at": 1, "y": {}{}}}"#,
        "[".repeat(90),
        "]".repeat(90)
    );
    let twice = good.to_string().replacen('{', r#"{"code": "other", "#, 1);
    let cases = [
        (
            "an unknown purpose",
            with("purpose", json!("revenge")),
            400,
            "request-malformed",
            "unknown variant `revenge`",
        ),
        ("an unknown concern", with("concern", json!("Other")), 400, "request-malformed", "unknown variant `Other`"),
        (
            "an unknown channel",
            with("purchase", json!({"channel": "dream"})),
            400,
            "request-malformed",
            "unknown variant `dream`",
        ),
        (
            "an unknown role",
            with("photos", json!([{"role": "face", "sha256": digest}])),
            400,
            "request-malformed",
            "unknown variant `face`",
        ),
        ("a long code", with("code", json!("x".repeat(8_193))), 400, "request-malformed", "code has at most"),
        (
            "a long description",
            with("description", json!("好".repeat(4_001))),
            400,
            "request-malformed",
            "description has at most 4000",
        ),
        ("a long contact", with("contact", json!("1".repeat(201))), 400, "request-malformed", "contact has at most"),
        (
            "a long seller",
            with("purchase", json!({"seller": "x".repeat(401)})),
            400,
            "request-malformed",
            "purchase.seller has at most",
        ),
        ("many reasons", with("reasons", json!(vec!["x"; 51])), 400, "request-malformed", "reasons has at most 50"),
        ("a long reason", with("reasons", json!(["x".repeat(201)])), 400, "request-malformed", "reasons has at most"),
        ("a NUL in a text", with("description", json!("a\u{0}b")), 400, "request-malformed", "U+0000"),
        ("a terminal's escape in a text", with("description", json!("\u{1b}[2J")), 400, "request-malformed", "U+001B"),
        (
            "a text written backwards",
            with("purchase", json!({"seller": "gpj.\u{202e}exe"})),
            400,
            "request-malformed",
            "U+202E",
        ),
        (
            "a report of tomorrow's tomorrow",
            with("written_at", json!(i64::MAX)),
            400,
            "request-malformed",
            "written_at",
        ),
        ("a report of before", with("written_at", json!(-1)), 400, "request-malformed", "written_at"),
        ("a time that is none", with("written_at", json!("now")), 400, "request-malformed", "report"),
        ("an exact place", with("place", json!("31.2304,121.4737")), 400, "request-malformed", "tenths of a degree"),
        ("a place on no Earth", with("place", json!("9999,0")), 400, "request-malformed", "Earth"),
        ("a complaint of nobody", with("purpose", json!("complaint")), 400, "request-malformed", "complainant.name"),
        (
            "a path for a photo",
            with("photos", json!([{"sha256": "../../etc/passwd"}])),
            400,
            "request-malformed",
            "photos[0].sha256",
        ),
        (
            "a photo twice",
            with("photos", json!([{"sha256": digest}, {"sha256": digest}])),
            400,
            "request-malformed",
            "photos[1] is there twice",
        ),
        (
            "nine photos",
            with("photos", (0..9).map(|n| json!({"sha256": format!("{n:064x}")})).collect()),
            400,
            "request-malformed",
            "at most 8",
        ),
        ("a photo that is nowhere", with("photos", json!([{"sha256": digest}])), 409, "photos-missing", "Send them"),
        ("a code twice", twice, 400, "request-malformed", "report"),
        ("deep JSON", deep, 400, "request-malformed", "report"),
        ("very deep JSON", "[".repeat(100_000), 400, "request-malformed", "report"),
        ("text after the report", format!("{good} x"), 400, "request-malformed", "report"),
        ("no report", "null".to_owned(), 400, "request-malformed", "report"),
        (
            "no UTF-16",
            good.to_string().encode_utf16().map(|unit| char::from(unit as u8)).map(|c| format!("{c}\0")).collect(),
            400,
            "request-malformed",
            "report",
        ),
        ("a large report", with("x", json!("x".repeat(200_000))), 413, "too-large", "bytes at once"),
    ];
    for (name, body, status, problem_name, needle) in cases {
        let request = platform.post("/v1/reports").header("Idempotency-Key", KEY);
        let reply = request.header("content-type", "application/json").body(body).send().await.unwrap();
        refused(name, reply, status, problem_name, needle).await;
    }
    let photo = jpeg(64, 48, 1);
    let named = |name: &'static str| Part::bytes(photo.clone()).file_name(name).mime_str("image/jpeg").unwrap();
    let raw = |content_type: &'static str, body: &'static str| {
        let request = platform.post("/v1/reports").header("Idempotency-Key", KEY);
        request.header("content-type", content_type).body(body)
    };
    let forms: Vec<(&str, RequestBuilder, u16, &str, &str)> = vec![
        (
            "two reports",
            post(&platform, KEY, form(&good, &[]).text("report", good.to_string())),
            400,
            "request-malformed",
            "one part named report",
        ),
        (
            "a part of no name",
            raw("multipart/form-data; boundary=x", "--x\r\n\r\nabc\r\n--x--\r\n"),
            400,
            "request-malformed",
            "malformed",
        ),
        (
            "a part of another name",
            post(&platform, KEY, form(&good, &[]).part("../photo", named("x"))),
            400,
            "request-malformed",
            "named photo",
        ),
        ("a photo twice", post(&platform, KEY, form(&good, &[&photo, &photo])), 400, "request-malformed", "twice"),
        (
            "photos without a report",
            post(&platform, KEY, Form::new().part("photo", named("x"))),
            400,
            "request-malformed",
            "report is absent",
        ),
        ("a form of no boundary", raw("multipart/form-data", "x"), 400, "request-malformed", "boundary"),
        ("a form of a long boundary", raw("multipart/form-data; boundary=", "x"), 400, "request-malformed", "form"),
        (
            "a form that breaks off",
            raw("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"report\"\r\n\r\n{"),
            400,
            "request-malformed",
            "broken off",
        ),
        (
            "a form within a form",
            raw("multipart/mixed; boundary=x", "--x--\r\n"),
            400,
            "request-malformed",
            "application/json",
        ),
        (
            "a form of 30 MB of nothing",
            post(
                &platform,
                KEY,
                (0..4).fold(form(&good, &[]), |form, n| form.part("photo", Part::bytes(vec![n; 8 * 1024 * 1024]))),
            ),
            422,
            "photo-unsupported",
            "JPEG",
        ),
    ];
    for (name, request, status, problem_name, needle) in forms {
        // Whoever refuses early may hang up before all was sent.
        if let Ok(reply) = request.send().await {
            refused(name, reply, status, problem_name, needle).await;
        }
    }
    assert_eq!(kept(&db), [0, 0, 0, 0]);
    // Names of files lead nowhere: the photo is kept under none.
    for name in ["../../../../tmp/evil.jpg", "C:\\evil.exe", "a\u{202e}gpj.exe"] {
        let key = format!("file-name-{}", sha256(name.as_bytes()));
        let form = form(&good, &[]).part("photo", named(name));
        assert_eq!(post(&platform, &key, form).send().await.unwrap().status(), 201, "{name}");
    }
    for number in ["%ff%fe", "..%2f..%2fetc%2fpasswd", "%00", "R20260101-000000'--", &"R".repeat(4_000)] {
        let asked = platform.get(&format!("/v1/reports/{number}")).bearer_auth("x").send().await.unwrap();
        problem(asked, 404, "report-not-found").await;
    }
    upload(&platform, "still-well-000001", &photo).await;
}
