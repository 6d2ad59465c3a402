//! Clock, settings, photos, QR codes.
#![cfg(target_arch = "wasm32")]

mod support;

use support::evaluate;
use suyuan::edge::device::settings::{Settings, Theme};
use suyuan::edge::device::{clock, random};
use suyuan::edge::photos::{MAX_SIDE, PhotoError, shrink};
use suyuan::edge::qr;
use suyuan_words::Language;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::File;

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn days_and_times_are_written_as_the_language_does() {
    let day = "2027-12-31".parse().unwrap();
    assert_eq!(clock::date(day, "zh-CN"), "2027年12月31日");
    assert_eq!(clock::date(day, "en-GB"), "31 December 2027");
    // Chromium has no months in Uyghur, and would write `M12`.
    assert!(!clock::date(day, "ug").contains("M1"), "{}", clock::date(day, "ug"));
    assert!(!clock::date_time(1_830_000_000, "ug").contains("M1"));
    assert!(clock::date_time(1_830_000_000, "zh-CN").contains("年"));
    assert_eq!(clock::relative(0, 3 * 3600, "zh-CN"), "3小时前");
    assert_eq!(clock::relative(86_400, 0, "en"), "tomorrow");
    assert_eq!(clock::relative(10, 0, "en"), "now");
    assert_eq!(clock::number(12_345.678, "en"), "12,345.678");
}

#[wasm_bindgen_test]
fn nonsense_from_a_record_does_not_throw() {
    // Written as in Chinese, whatever the device's own language.
    for language in ["", "not a language", "x", "zh_CN", "en-", "a-DE", "en-a-a", "en-u-u"] {
        assert_eq!(clock::number(12_345.678, language), "12,345.678", "{language}");
        assert_eq!(clock::relative(0, 3 * 3600, language), "3小时前", "{language}");
    }
    // No calendar has these: the number itself is shown.
    for (at, relative) in [
        (i64::MIN, "292,277,024,626 years ago"),
        (i64::MAX, "in 292,277,024,626 years"),
        (8_640_000_000_001, "in 273,790 years"),
    ] {
        assert_eq!(clock::date_time(at, "en"), at.to_string());
        assert_eq!(clock::relative(at, 0, "en"), relative);
    }
    assert_eq!(clock::number(f64::NAN, "en"), "NaN");
}

#[wasm_bindgen_test]
async fn today_is_the_devices_day() {
    let local = evaluate("return new Date().toLocaleDateString('sv')").await.as_string().unwrap();
    assert_eq!(clock::today().to_string(), local);
}

#[wasm_bindgen_test]
fn settings_are_kept_and_shown_on_the_page() {
    let root = web_sys::window().unwrap().document().unwrap().document_element().unwrap();
    let storage = web_sys::window().unwrap().local_storage().unwrap().unwrap();
    storage.clear().unwrap();
    assert_eq!(Settings::load(), Settings::default());
    let settings = Settings { theme: Theme::Dark, elder: true, language: Some("en".into()), ..Settings::default() };
    assert!(settings.save());
    assert_eq!(Settings::load(), settings);
    settings.apply(Language::Ug);
    assert_eq!(root.get_attribute("lang").as_deref(), Some("ug"));
    assert_eq!(root.get_attribute("dir").as_deref(), Some("rtl"));
    assert_eq!(root.get_attribute("data-theme").as_deref(), Some("dark"));
    assert_eq!(root.get_attribute("data-view").as_deref(), Some("elder"));
    Settings::default().apply(Language::ZhCn);
    assert_eq!(root.get_attribute("dir").as_deref(), Some("ltr"));
    assert!(!root.has_attribute("data-theme") && !root.has_attribute("data-view"));
    // Written by hand, or by a version to come.
    storage.set_item("suyuan.settings", "{\"elder\": true, \"new\": 1}").unwrap();
    assert!(Settings::load().elder);
    storage.set_item("suyuan.settings", "{").unwrap();
    assert_eq!(Settings::load(), Settings::default());
}

#[wasm_bindgen_test]
fn without_local_storage_the_defaults_hold() {
    js_sys::eval(
        "self.realStorage = Object.getOwnPropertyDescriptor(window, 'localStorage'); \
         Object.defineProperty(window, 'localStorage', \
           { configurable: true, get() { throw new DOMException('', 'SecurityError') } })",
    )
    .unwrap();
    let (loaded, saved) = (Settings::load(), Settings::default().save());
    js_sys::eval("Object.defineProperty(window, 'localStorage', self.realStorage)").unwrap();
    assert_eq!((loaded, saved), (Settings::default(), false));
}

#[wasm_bindgen_test]
fn the_chosen_language_comes_first_and_is_always_on_offer() {
    let on_offer = [Language::ZhCn, Language::En];
    let chosen = |tag: &str| Settings { language: Some(tag.into()), ..Settings::default() }.language(&on_offer);
    assert_eq!(chosen("en"), Language::En);
    assert_eq!(chosen("en-GB"), Language::En);
    assert_eq!(chosen("zh-TW"), Language::ZhCn);
    assert!(on_offer.contains(&chosen("fr")));
    assert_eq!(Settings::default().language(&[]), Language::ZhCn);
}

async fn picture(width: u32, height: u32, kind: &str) -> File {
    evaluate(&format!(
        "const canvas = Object.assign(document.createElement('canvas'), {{ width: {width}, height: {height} }}); \
         canvas.getContext('2d').fillRect(0, 0, 9, 9); \
         const blob = await new Promise((then) => canvas.toBlob(then, '{kind}')); \
         return new File([blob], 'IMG_0001', {{ type: blob.type }})"
    ))
    .await
    .unchecked_into()
}

/// Width and height in a JPEG's frame header (ITU-T T.81, B.2.2).
fn jpeg_size(bytes: &[u8]) -> (u16, u16) {
    let at = bytes.windows(2).position(|marker| matches!(marker, [0xff, 0xc0 | 0xc2])).unwrap();
    let number = |at: usize| u16::from_be_bytes([bytes[at], bytes[at + 1]]);
    (number(at + 7), number(at + 5))
}

#[wasm_bindgen_test]
async fn a_large_picture_becomes_a_small_jpeg_in_proportion() {
    let photo = shrink(&picture(3200, 1000, "image/png").await).await.unwrap();
    assert_eq!(photo.media_type, "image/jpeg");
    assert_eq!(jpeg_size(&photo.bytes), (1600, 500));
    assert_eq!(MAX_SIDE, 1600);
}

#[wasm_bindgen_test]
async fn a_small_picture_keeps_its_size() {
    let photo = shrink(&picture(30, 20, "image/jpeg").await).await.unwrap();
    assert_eq!(jpeg_size(&photo.bytes), (30, 20));
}

#[wasm_bindgen_test]
async fn a_photos_metadata_is_left_behind_and_its_orientation_applied() {
    // A JPEG of 40 × 20 with an EXIF segment: orientation 6 (turn right), and a text that stands for a place.
    let file: File = evaluate(
        "const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 20 }); \
         canvas.getContext('2d').fillRect(0, 0, 9, 9); \
         const blob = await new Promise((then) => canvas.toBlob(then, 'image/jpeg')); \
         const jpeg = new Uint8Array(await blob.arrayBuffer()); \
         const place = [...'31.2304N121.4737E'].map((c) => c.charCodeAt(0)); \
         const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 2, \
           0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, \
           0x01, 0x0e, 0, 2, 0, 0, 0, place.length, 0, 0, 0, 38, 0, 0, 0, 0, ...place]; \
         const exif = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]; \
         const segment = [0xff, 0xe1, 0, exif.length + 2, ...exif]; \
         return new File([jpeg.slice(0, 2), new Uint8Array(segment), jpeg.slice(2)], 'IMG', { type: 'image/jpeg' })",
    )
    .await
    .unchecked_into();
    let photo = shrink(&file).await.unwrap();
    assert_eq!(jpeg_size(&photo.bytes), (20, 40));
    for trace in [b"Exif".as_slice(), b"31.2304N"] {
        assert!(!photo.bytes.windows(trace.len()).any(|window| window == trace));
    }
}

#[wasm_bindgen_test]
async fn what_is_no_picture_is_said_to_be_none() {
    let text: File = evaluate("return new File(['溯源'], 'a.jpg', { type: 'image/jpeg' })").await.unchecked_into();
    assert_eq!(shrink(&text).await, Err(PhotoError::NotAPicture));
    let huge = "const file = new File([], 'a'); Object.defineProperty(file, 'size', { value: 1e9 }); return file";
    assert_eq!(shrink(&evaluate(huge).await.unchecked_into()).await, Err(PhotoError::TooLarge));
}

#[wasm_bindgen_test]
fn a_qr_code_has_its_quiet_zone_and_finders() {
    let code = qr::qr_path("https://suyuan.example/").unwrap();
    assert_eq!(code.size, 25 + 8);
    // The top edge of the upper left finder pattern, seven modules wide, after four quiet ones.
    assert!(code.d.starts_with("M4 4h7v1h-7z"));
    assert!(qr::qr_path(&"x".repeat(5000)).is_none());
}

#[wasm_bindgen_test]
fn uuids_are_of_version_4_and_differ() {
    let (one, two) = (random::uuid(), random::uuid());
    assert_ne!(one, two);
    assert_eq!((one.len(), &one[14..15]), (36, "4"));
    assert!(matches!(&one[19..20], "8" | "9" | "a" | "b"));
    assert!((0.0..1.0).contains(&random::fraction()));
}
