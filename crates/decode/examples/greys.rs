//! Writes pictures as bare grey pixels beside a list of what they hold, so that every decoder gets the same bytes.
//!
//! From a folder of photos with an `expected.jsonl`, or, without one, drawn; always with drawn cans and empty frames.

use serde_json::{Value, json};
use std::error::Error;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use suyuan_decode::synth::{Can, CanOptions, Symbology};

const USAGE: &str = "usage: greys OUT [CORPUS]";
/// Pictures of each symbology and severity.
const CANS: u64 = 8;
const EMPTY: u64 = 6;
/// The moments of an empty tin's turn that are taken.
const MOMENTS: [f32; 4] = [0.1, 0.35, 0.6, 0.8];

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1).map(PathBuf::from);
    let out = arguments.next().ok_or(USAGE)?;
    fs::create_dir_all(&out)?;
    let mut list = File::create(out.join("list.jsonl"))?;
    if let Some(corpus) = arguments.next() {
        photos(&corpus, &out, &mut list)?;
    }
    cans(&out, &mut list)?;
    empty_frames(&out, &mut list)
}

fn photos(corpus: &Path, out: &Path, list: &mut File) -> Result<(), Box<dyn Error>> {
    for (at, row) in fs::read_to_string(corpus.join("expected.jsonl"))?.lines().enumerate() {
        let row: Value = serde_json::from_str(row)?;
        let file = row["file"].as_str().ok_or("a row without file")?;
        let picture = image::ImageReader::open(corpus.join(file))?.with_guessed_format()?.decode()?.into_luma8();
        let grey = format!("photo-{at}.grey");
        fs::write(out.join(&grey), picture.as_raw())?;
        let (width, height) = picture.dimensions();
        let entry = json!({
            "kind": "photo", "file": file, "grey": grey, "width": width, "height": height,
            "symbology": row["symbology"], "text": row["text"],
        });
        writeln!(list, "{entry}")?;
    }
    Ok(())
}

fn cans(out: &Path, list: &mut File) -> Result<(), Box<dyn Error>> {
    const GS1: &str = "(01)06901234567892(10)B20261(21)S17";
    const ELEMENTS: &str = "010690123456789210B20261\u{1d}21S17";
    let codes = [
        ("QRCode", Symbology::Qr, "https://example.com/01/06901234567892/10/B20261/21/S17", None),
        ("DataMatrix", Symbology::DataMatrix, GS1, Some(ELEMENTS)),
        ("EAN13", Symbology::Ean13, "6901234567892", None),
        ("Code128", Symbology::Code128, GS1, Some(ELEMENTS)),
    ];
    for (name, symbology, payload, text) in codes {
        for harm in 0..=4 {
            for seed in 0..CANS {
                let options = CanOptions { has_code: true, payload: payload.into(), ..scene(symbology, seed, harm) };
                let at = 0.36 + 0.4 * seed as f32 / CANS as f32;
                let labels =
                    json!({ "kind": "can", "symbology": name, "text": text.unwrap_or(payload), "severity": harm });
                draw(&options, at, &format!("can-{name}-{harm}-{seed}"), labels, out, list)?;
            }
        }
    }
    Ok(())
}

fn empty_frames(out: &Path, list: &mut File) -> Result<(), Box<dyn Error>> {
    for seed in 0..EMPTY {
        for (moment, at) in MOMENTS.into_iter().enumerate() {
            let labels = json!({ "kind": "frame", "symbology": "None", "text": null, "severity": seed % 5 });
            let options = scene(Symbology::Qr, 100 + seed, (seed % 5) as u8);
            draw(&options, at, &format!("frame-{seed}-{moment}"), labels, out, list)?;
        }
    }
    Ok(())
}

fn scene(symbology: Symbology, seed: u64, harm: u8) -> CanOptions {
    CanOptions { payload: String::new(), symbology, width: 1280, height: 720, seed, harm, has_code: false }
}

fn draw(
    options: &CanOptions,
    at: f32,
    name: &str,
    mut entry: Value,
    out: &Path,
    list: &mut File,
) -> Result<(), Box<dyn Error>> {
    let picture = Can::new(options)?.frame(at);
    let frame = picture.luma();
    let grey = format!("{name}.grey");
    fs::write(out.join(&grey), frame.luma)?;
    entry["file"] = json!(name);
    entry["grey"] = json!(grey);
    entry["width"] = json!(frame.width);
    entry["height"] = json!(frame.height);
    writeln!(list, "{entry}")?;
    Ok(())
}
