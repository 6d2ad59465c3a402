//! Measures reading rates by symbology on a folder of photos with an `expected.jsonl`, in total and as CSV-like lines.

use serde_json::Value;
use std::collections::BTreeMap;
use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;
use suyuan_decode::{Decoder, Effort, LumaFrame};

#[derive(Default)]
struct Rate {
    pictures: u32,
    right: u32,
    wrong: u32,
    milliseconds: Vec<f64>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| "../shared/corpus".into()));
    let is_live = std::env::args().any(|argument| argument == "--frame");
    let list = folder.join("expected.jsonl");
    if !list.exists() {
        println!("no photos at {}: nothing measured", folder.display());
        return Ok(());
    }
    let mut rates: BTreeMap<String, Rate> = BTreeMap::new();
    for row in std::fs::read_to_string(list)?.lines() {
        let row: Value = serde_json::from_str(row)?;
        let (Some(file), Some(symbology)) = (row["file"].as_str(), row["symbology"].as_str()) else {
            return Err(format!("a row without file or symbology: {row}").into());
        };
        let picture = image::ImageReader::open(folder.join(file))?.with_guessed_format()?.decode()?.into_luma8();
        let (width, height) = picture.dimensions();
        let frame = LumaFrame { width, height, stride: width, luma: &picture };
        let mut decoder = Decoder::new();
        let started = Instant::now();
        // A live camera shows the same scene for a while: six frames are a fifth of a second.
        let mut symbols = Vec::new();
        if is_live {
            for _ in 0..6 {
                symbols.extend(decoder.decode(&frame, Effort::Frame)?);
            }
        } else {
            symbols = decoder.decode(&frame, Effort::Still)?;
        }
        let rate = rates.entry(symbology.to_owned()).or_default();
        rate.milliseconds.push(started.elapsed().as_secs_f64() * 1e3 / if is_live { 6.0 } else { 1.0 });
        rate.pictures += 1;
        let bare = |text: &str| text.trim_end().replace(['(', ')', '[', ']', '\u{1d}'], "");
        let is_right = row["text"].as_str().is_some_and(|expected| {
            let expected = bare(expected);
            symbols.iter().any(|symbol| {
                let payload = bare(&String::from_utf8_lossy(&symbol.payload));
                [bare(&symbol.text), payload].iter().any(|read| *read == expected || format!("0{read}") == expected)
            })
        });
        if is_right {
            rate.right += 1;
        } else if !symbols.is_empty() {
            rate.wrong += 1;
            let read: Vec<_> = symbols.iter().map(|it| format!("{} {:?}", it.format.name(), it.text)).collect();
            println!("wrong: {file}: {} instead of {}", read.join(", "), row["text"]);
        }
    }
    println!(
        "{:<18} {:>8} {:>6} {:>6} {:>6} {:>9} {:>9}",
        "symbology", "pictures", "right", "%", "wrong", "median ms", "p95 ms"
    );
    for (symbology, mut rate) in rates {
        rate.milliseconds.sort_by(f64::total_cmp);
        let at = |part: f64| rate.milliseconds[((rate.milliseconds.len() - 1) as f64 * part) as usize];
        let percent = 100.0 * f64::from(rate.right) / f64::from(rate.pictures);
        println!(
            "{symbology:<18} {:>8} {:>6} {percent:>6.1} {:>6} {:>9.1} {:>9.1}",
            rate.pictures,
            rate.right,
            rate.wrong,
            at(0.5),
            at(0.95)
        );
    }
    Ok(())
}
