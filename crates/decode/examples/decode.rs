//! Reads pictures and prints one JSON object each.

use serde_json::json;
use std::error::Error;
use std::time::Instant;
use suyuan_decode::{Decoder, Effort, LumaFrame, Symbol};

fn main() {
    let files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        eprintln!("usage: decode FILES…");
        std::process::exit(2);
    }
    let mut has_failed = false;
    for file in &files {
        match read(file) {
            Ok((symbols, ms)) => {
                let symbols: Vec<_> = symbols.iter().map(describe).collect();
                println!("{}", json!({ "file": file, "symbols": symbols, "ms": ms }));
            }
            Err(error) => {
                has_failed = true;
                println!("{}", json!({ "file": file, "error": error.to_string() }));
            }
        }
    }
    std::process::exit(i32::from(has_failed));
}

fn read(file: &str) -> Result<(Vec<Symbol>, f64), Box<dyn Error>> {
    let picture = image::ImageReader::open(file)?.with_guessed_format()?.decode()?.into_luma8();
    let (width, height) = picture.dimensions();
    let frame = LumaFrame { width, height, stride: width, luma: &picture };
    let started = Instant::now();
    let symbols = Decoder::with_text_decoder(text).decode(&frame, Effort::Still)?;
    Ok((symbols, (started.elapsed().as_secs_f64() * 1e5).round() / 100.0))
}

fn describe(symbol: &Symbol) -> serde_json::Value {
    json!({
        "symbology": symbol.format.name(),
        "identifier": symbol.symbology.to_string(),
        "text": symbol.text,
        "bytes": symbol.payload,
        "corners": symbol.position.map(|corner| [corner.x, corner.y]),
    })
}

/// What a browser's `TextDecoder` does.
fn text(label: &str, bytes: &[u8]) -> Option<String> {
    let (text, _, _) = encoding_rs::Encoding::for_label(label.as_bytes())?.decode(bytes);
    Some(text.into_owned())
}
