//! Every label can be scanned: each symbol is rendered from the SVG that is served, and read as the app reads photos.

use crate::support::Fixture;
use suyuan_decode::{Decoder, Effort, LumaFrame};

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
        let identifier = match item["symbology"].as_str().unwrap() {
            "qr" => "]Q1",
            "gs1-qr" => "]Q3",
            "datamatrix" => "]d1",
            "gs1-datamatrix" => "]d2",
            "ean-13" => "]E0",
            "gs1-128" => "]C1",
            "code-128" => "]C0",
            other => panic!("unknown symbology {other}"),
        };
        let (width, height) = (u32::try_from(width).unwrap(), u32::try_from(height).unwrap());
        let frame = LumaFrame { width, height, stride: width, luma: &pixels };
        let symbols = Decoder::new().decode(&frame, Effort::Still).unwrap();
        let read: Vec<_> = symbols
            .iter()
            .map(|symbol| (symbol.symbology.to_string(), std::str::from_utf8(&symbol.payload).unwrap()))
            .collect();
        assert_eq!(read, [(identifier.to_owned(), item["code"].as_str().unwrap())], "{id}");
    }
}
