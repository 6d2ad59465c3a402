//! Writes pictures as bare grey pixels beside a list of what they hold, so that every decoder gets the same bytes.
//!
//! From a folder of photos with an `expected.jsonl`, or, without one, drawn; always with drawn cans and empty frames.

use serde_json::{Value, json};
use std::error::Error;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use suyuan_synth::{Can, CanOptions, Series, Specimen, Symbology};

const USAGE: &str = "usage: greys OUT [CORPUS] [--seed 1] [--count 10]";
const EMPTY: u64 = 6;
/// The moments of an empty tin's turn that are taken.
const MOMENTS: [f32; 4] = [0.1, 0.35, 0.6, 0.8];

fn main() -> Result<(), Box<dyn Error>> {
    let mut series = Series { seed: 1, count: 10 };
    let mut folders = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--seed" => series.seed = arguments.next().ok_or(USAGE)?.parse()?,
            "--count" => series.count = arguments.next().ok_or(USAGE)?.parse()?,
            _ => folders.push(PathBuf::from(argument)),
        }
    }
    let out = folders.first().ok_or(USAGE)?;
    fs::create_dir_all(out)?;
    let mut list = File::create(out.join("list.jsonl"))?;
    if let Some(corpus) = folders.get(1) {
        photos(corpus, out, &mut list)?;
    }
    cans(series, out, &mut list)?;
    empty_frames(out, &mut list)
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

fn cans(series: Series, out: &Path, list: &mut File) -> Result<(), Box<dyn Error>> {
    for Specimen { harm, severity, number, shot, text } in series.specimens() {
        let name = format!("can-{}-{}-{severity}-{number}", shot.symbology.name(), harm.name());
        let symbology = match shot.symbology {
            Symbology::Qr => "QRCode",
            Symbology::DataMatrix => "DataMatrix",
            Symbology::Ean13 => "EAN13",
            Symbology::Code128 => "Code128",
        };
        let entry = json!({
            "kind": "can", "symbology": symbology, "harm": harm.name(), "severity": severity, "text": text,
        });
        write(&shot.grey()?, (shot.width, shot.height), &name, entry, out, list)?;
    }
    Ok(())
}

fn empty_frames(out: &Path, list: &mut File) -> Result<(), Box<dyn Error>> {
    for seed in 0..EMPTY {
        for (moment, at) in MOMENTS.into_iter().enumerate() {
            let labels = json!({ "kind": "frame", "symbology": "None", "text": null, "severity": seed % 5 });
            let options = CanOptions {
                payload: String::new(),
                symbology: Symbology::Qr,
                width: 1280,
                height: 720,
                seed: 100 + seed,
                harm: (seed % 5) as u8,
                has_code: false,
            };
            let picture = Can::new(&options)?.frame(at);
            let name = format!("frame-{seed}-{moment}");
            write(&picture.planes[0], (picture.width, picture.height), &name, labels, out, list)?;
        }
    }
    Ok(())
}

fn write(
    grey: &[u8],
    (width, height): (usize, usize),
    name: &str,
    mut entry: Value,
    out: &Path,
    list: &mut File,
) -> Result<(), Box<dyn Error>> {
    let file = format!("{name}.grey");
    fs::write(out.join(&file), grey)?;
    entry["file"] = json!(name);
    entry["grey"] = json!(file);
    entry["width"] = json!(width);
    entry["height"] = json!(height);
    writeln!(list, "{entry}")?;
    Ok(())
}
