//! Measures reading rates by symbology on a folder of photos with an `expected.jsonl`: in total, and of each second
//! photo, so that what was tuned on one half can be judged on the other.

use serde_json::Value;
use std::collections::BTreeMap;
use std::error::Error;
use std::path::PathBuf;
use std::time::Instant;
use suyuan_decode::{Decoder, Effort, LumaFrame, Symbol};

const USAGE: &str = "usage: corpus FOLDER [--frame] [--only SYMBOLOGY] [--misses] [--slowest N]";

#[derive(Default)]
struct Rate {
    /// Pictures and right readings of the first, third, … photo, then of the others.
    halves: [(u32, u32); 2],
    wrong: u32,
    milliseconds: Vec<f64>,
}

fn main() -> Result<(), Box<dyn Error>> {
    let (mut folder, mut only) = (None, None);
    let (mut is_live, mut names_misses, mut slowest) = (false, false, 0);
    let mut times: Vec<(f64, String)> = Vec::new();
    let mut arguments = std::env::args().skip(1);
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--frame" => is_live = true,
            "--misses" => names_misses = true,
            "--slowest" => slowest = arguments.next().ok_or(USAGE)?.parse()?,
            "--only" => only = Some(arguments.next().ok_or(USAGE)?),
            _ => folder = Some(PathBuf::from(argument)),
        }
    }
    let folder = folder.ok_or(USAGE)?;
    let mut rates: BTreeMap<String, Rate> = BTreeMap::new();
    for (at, row) in std::fs::read_to_string(folder.join("expected.jsonl"))?.lines().enumerate() {
        let row: Value = serde_json::from_str(row)?;
        let (Some(file), Some(symbology)) = (row["file"].as_str(), row["symbology"].as_str()) else {
            return Err(format!("a row without file or symbology: {row}").into());
        };
        // Nobody wrote down what some pictures hold.
        let expected = row["text"].as_str().filter(|text| !text.is_empty());
        if only.as_deref().is_some_and(|only| only != symbology) || expected.is_none() && symbology != "None" {
            continue;
        }
        let picture = image::ImageReader::open(folder.join(file))?.with_guessed_format()?.decode()?.into_luma8();
        let (width, height) = picture.dimensions();
        let frame = LumaFrame { width, height, stride: width, luma: &picture };
        let started = Instant::now();
        let symbols = read(&frame, is_live)?;
        let rate = rates.entry(symbology.to_owned()).or_default();
        let milliseconds = started.elapsed().as_secs_f64() * 1e3 / if is_live { 6.0 } else { 1.0 };
        rate.milliseconds.push(milliseconds);
        let is_right = expected.is_some_and(|expected| symbols.iter().any(|symbol| holds(symbol, expected)));
        times.push((milliseconds, format!("{file} {width}×{height} {}", if is_right { "" } else { "unread" })));
        let half = &mut rate.halves[at % 2];
        *half = (half.0 + 1, half.1 + u32::from(is_right));
        let read: Vec<_> = symbols.iter().map(|it| format!("{} {:?}", it.format.name(), it.text)).collect();
        if !is_right && !symbols.is_empty() {
            rate.wrong += 1;
            println!("wrong: {file}: {} instead of {}", read.join(", "), row["text"]);
        } else if !is_right && names_misses {
            println!("missed: {file} {width}×{height}: {}", row["text"]);
        }
    }
    times.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    for (milliseconds, picture) in times.iter().take(slowest) {
        println!("{milliseconds:>8.1} ms {picture}");
    }
    print(rates);
    Ok(())
}

/// A live camera shows the same scene for a while: six frames are a fifth of a second.
fn read(frame: &LumaFrame<'_>, is_live: bool) -> Result<Vec<Symbol>, Box<dyn Error>> {
    let mut decoder = Decoder::with_text_decoder(text).reading_code32();
    if !is_live {
        return Ok(decoder.decode(frame, Effort::Still)?);
    }
    let mut symbols = Vec::new();
    for _ in 0..6 {
        symbols.extend(decoder.decode(frame, Effort::Frame)?);
    }
    Ok(symbols)
}

fn holds(symbol: &Symbol, expected: &str) -> bool {
    let bare = |text: &str| text.trim_end().replace(['(', ')', '[', ']', '\u{1d}'], "");
    let expected = bare(expected);
    let payload = bare(&String::from_utf8_lossy(&symbol.payload));
    [bare(&symbol.text), payload].iter().any(|read| *read == expected || format!("0{read}") == expected)
}

fn print(mut rates: BTreeMap<String, Rate>) {
    let mut all = Rate::default();
    for (symbology, rate) in &rates {
        all.wrong += rate.wrong;
        all.milliseconds.extend(&rate.milliseconds);
        if symbology != "None" {
            for (all, half) in all.halves.iter_mut().zip(rate.halves) {
                *all = (all.0 + half.0, all.1 + half.1);
            }
        }
    }
    rates.insert("in all".to_owned(), all);
    println!(
        "{:<16} {:>8} {:>6} {:>6} {:>6} {:>6} {:>6} {:>8} {:>9} {:>8}",
        "symbology", "pictures", "right", "%", "% odd", "% even", "wrong", "mean ms", "median ms", "p95 ms"
    );
    for (symbology, mut rate) in rates {
        rate.milliseconds.sort_by(f64::total_cmp);
        let at = |part: f64| rate.milliseconds[((rate.milliseconds.len() - 1) as f64 * part) as usize];
        let mean = rate.milliseconds.iter().sum::<f64>() / rate.milliseconds.len() as f64;
        let [odd, even] = rate.halves;
        let (pictures, right) = (odd.0 + even.0, odd.1 + even.1);
        let percent = |right: u32, pictures: u32| 100.0 * f64::from(right) / f64::from(pictures.max(1));
        println!(
            "{symbology:<16} {pictures:>8} {right:>6} {:>6.1} {:>6.1} {:>6.1} {:>6} {mean:>8.1} {:>9.1} {:>8.1}",
            percent(right, pictures),
            percent(odd.1, odd.0),
            percent(even.1, even.0),
            rate.wrong,
            at(0.5),
            at(0.95)
        );
    }
}

/// What a browser's `TextDecoder` does.
fn text(label: &str, bytes: &[u8]) -> Option<String> {
    let (text, _, _) = encoding_rs::Encoding::for_label(label.as_bytes())?.decode(bytes);
    Some(text.into_owned())
}
