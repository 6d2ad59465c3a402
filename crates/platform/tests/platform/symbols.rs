//! Every label can be scanned: each symbol is rendered from the SVG that is served, and read by another library.

use crate::support::Fixture;
use rxing::{BarcodeFormat, DecodeHints, RXingResultMetadataType, RXingResultMetadataValue};

/// Pixels for each module.
const SCALE: usize = 4;

/// Renders `M{x} {y}h{width}v{height}h-{width}z` rectangles.
fn luma(svg: &str) -> (Vec<u8>, usize, usize) {
    let view: Vec<usize> = svg
        .split("viewBox=\"")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap()
        .split(' ')
        .map(|n| n.parse().unwrap())
        .collect();
    let (width, height) = (view[2] * SCALE, view[3] * SCALE);
    let mut pixels = vec![255; width * height];
    let path = svg.split("fill=\"#000\" d=\"").nth(1).unwrap().split('"').next().unwrap();
    for rectangle in path.split_terminator('z') {
        let numbers: Vec<usize> = rectangle[1..]
            .split([' ', 'h', 'v'])
            .filter(|number| !number.starts_with('-'))
            .map(|number| number.parse().unwrap())
            .collect();
        let [x, y, w, h] = numbers[..] else { panic!("not a rectangle: {rectangle}") };
        for row in y * SCALE..(y + h) * SCALE {
            pixels[row * width + x * SCALE..row * width + (x + w) * SCALE].fill(0);
        }
    }
    (pixels, width, height)
}

#[tokio::test]
async fn every_symbol_of_the_catalogue_is_read_as_its_code() {
    let platform = Fixture::start().await;
    for item in platform.items() {
        let id = item["id"].as_str().unwrap();
        let reply = platform.send(&format!("/labels/{id}.svg")).await;
        assert_eq!(reply.status(), 200, "{id}");
        assert_eq!(reply.headers()["content-type"], "image/svg+xml", "{id}");
        let (pixels, width, height) = luma(&reply.text().await.unwrap());
        let (format, is_gs1) = match item["symbology"].as_str().unwrap() {
            "qr" => (BarcodeFormat::QR_CODE, false),
            "gs1-qr" => (BarcodeFormat::QR_CODE, true),
            "datamatrix" => (BarcodeFormat::DATA_MATRIX, false),
            "gs1-datamatrix" => (BarcodeFormat::DATA_MATRIX, true),
            "ean-13" => (BarcodeFormat::EAN_13, false),
            "gs1-128" => (BarcodeFormat::CODE_128, true),
            "code-128" => (BarcodeFormat::CODE_128, false),
            other => panic!("unknown symbology {other}"),
        };
        let mut hints = DecodeHints::default().with(rxing::DecodeHintValue::AssumeGs1(is_gs1));
        let (w, h) = (u32::try_from(width).unwrap(), u32::try_from(height).unwrap());
        let read = rxing::helpers::detect_in_luma_with_hints(pixels, w, h, Some(format), &mut hints);
        let read = read.unwrap_or_else(|error| panic!("{id} cannot be read: {error}"));
        let text = read.getText();
        let prefix = ["]C1", "]d2", "]Q3", "\u{1d}"].into_iter().find(|prefix| text.starts_with(prefix));
        let bare = prefix.map_or(text, |prefix| &text[prefix.len()..]);
        assert_eq!(bare, item["code"].as_str().unwrap(), "{id}");
        let metadata = read.getRXingResultMetadata().get(&RXingResultMetadataType::SYMBOLOGY_IDENTIFIER);
        let is_marked = match (format, metadata) {
            (BarcodeFormat::EAN_13, _) => continue,
            (BarcodeFormat::CODE_128, _) => prefix == Some("]C1"),
            (_, Some(RXingResultMetadataValue::SymbologyIdentifier(id))) => ["]d2", "]Q3"].contains(&id.as_str()),
            _ => panic!("{id} is read without its symbology identifier"),
        };
        assert_eq!(is_marked, is_gs1, "{id}: FNC1 in first position");
    }
}
