//! Reading rates on drawn cans, by symbology, harm and severity: native and without peers, to develop against.

use std::collections::BTreeMap;
use std::error::Error;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use suyuan_decode::{Decoder, Effort, LumaFrame};
use suyuan_synth::{Harm, Series, Specimen, Symbology};

const USAGE: &str = "usage: canrates [--harm NAME] [--severity 0..4] [--symbology qr|datamatrix|ean13] [--seed 1] \
    [--count 4] [--number N] [--pictures FOLDER] [--quiet]";

#[derive(Clone, Copy)]
enum Outcome {
    Right,
    Nothing,
    Wrong,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut series = Series { seed: 1, count: 4 };
    let (mut harm, mut severity, mut symbology, mut number) = (None, None, None, None);
    let (mut folder, mut is_quiet) = (None, false);
    let mut arguments = std::env::args().skip(1);
    while let Some(name) = arguments.next() {
        if name == "--quiet" {
            is_quiet = true;
            continue;
        }
        let value = arguments.next().ok_or(USAGE)?;
        match name.as_str() {
            "--harm" => harm = Some(value.parse::<Harm>()?),
            "--severity" => severity = Some(value.parse::<u8>()?),
            "--symbology" => symbology = Some(value.parse::<Symbology>()?),
            "--seed" => series.seed = value.parse()?,
            "--count" => series.count = value.parse()?,
            "--number" => number = Some(value.parse::<u64>()?),
            "--pictures" => folder = Some(value),
            _ => return Err(format!("unknown option {name}\n{USAGE}").into()),
        }
    }
    if let Some(folder) = &folder {
        std::fs::create_dir_all(folder)?;
    }
    let wanted: Vec<Specimen> = series
        .specimens()
        .filter(|it| harm.is_none_or(|harm| harm == it.harm))
        .filter(|it| severity.is_none_or(|severity| severity == it.severity))
        .filter(|it| symbology.is_none_or(|symbology| symbology == it.shot.symbology))
        .filter(|it| number.is_none_or(|number| number == it.number))
        .collect();
    let (next, done) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let work = || -> Result<(), String> {
        while let Some((at, specimen)) = {
            let at = next.fetch_add(1, Ordering::Relaxed);
            wanted.get(at).map(|specimen| (at, specimen))
        } {
            let grey = specimen.shot.grey().map_err(|error| error.to_string())?;
            let (width, height) = (specimen.shot.width as u32, specimen.shot.height as u32);
            if let Some(folder) = &folder {
                let file = format!("{folder}/{}.png", name(specimen));
                let picture = image::GrayImage::from_raw(width, height, grey.clone()).ok_or("another size")?;
                picture.save(file).map_err(|error| error.to_string())?;
            }
            let frame = LumaFrame { width, height, stride: width, luma: &grey };
            let started = Instant::now();
            let read = Decoder::new().decode(&frame, Effort::Still).map_err(|error| error.to_string())?;
            let took = started.elapsed();
            let is_right = read.iter().any(|symbol| symbol.payload == specimen.text.as_bytes());
            let is_wrong = read.iter().any(|symbol| symbol.payload != specimen.text.as_bytes());
            let outcome = match (is_right, is_wrong) {
                (true, _) => Outcome::Right,
                (false, true) => Outcome::Wrong,
                (false, false) => Outcome::Nothing,
            };
            let texts: Vec<String> = read.iter().map(|it| format!("{} {:?}", it.format.name(), it.text)).collect();
            done.lock().map_err(|error| error.to_string())?.push((at, outcome, took, texts));
        }
        Ok(())
    };
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        workers.into_iter().try_for_each(|worker| worker.join().map_err(|_| "a thread ended early".to_owned())?)
    })?;
    let mut done = done.into_inner()?;
    done.sort_by_key(|&(at, ..)| at);
    if !is_quiet {
        for (at, outcome, _, texts) in &done {
            match outcome {
                Outcome::Right => {}
                Outcome::Nothing => println!("missed: {}", name(&wanted[*at])),
                Outcome::Wrong => {
                    println!("wrong: {}: {} instead of {}", name(&wanted[*at]), texts.join(", "), wanted[*at].text)
                }
            }
        }
    }
    let rows: Vec<(&Specimen, Outcome, Duration)> =
        done.iter().map(|&(at, outcome, took, _)| (&wanted[at], outcome, took)).collect();
    print(&rows);
    Ok(())
}

fn name(specimen: &Specimen) -> String {
    let Specimen { harm, severity, number, shot, .. } = specimen;
    format!("{}-{}-{severity}-{number}", shot.symbology.name(), harm.name())
}

/// A table by severity for each symbology and harm: right ones of all, then the sums.
fn print(rows: &[(&Specimen, Outcome, Duration)]) {
    let mut table: BTreeMap<(String, String), [(u32, u32); 6]> = BTreeMap::new();
    for &(specimen, outcome, _) in rows {
        let severity = usize::from(specimen.severity);
        let symbology = specimen.shot.symbology.name().to_owned();
        for key in [
            (symbology.clone(), specimen.harm.name().to_owned()),
            (symbology, "~ all".to_owned()),
            ("~".to_owned(), specimen.harm.name().to_owned()),
            ("~".to_owned(), "~ all".to_owned()),
        ] {
            let cells = table.entry(key).or_default();
            for at in [severity, 5] {
                cells[at].0 += u32::from(matches!(outcome, Outcome::Right));
                cells[at].1 += 1;
            }
        }
    }
    println!("{:<12} {:<12} {:>7} {:>7} {:>7} {:>7} {:>7} {:>9} {:>6}", "", "", 0, 1, 2, 3, 4, "all", "%");
    for ((symbology, harm), cells) in &table {
        let cell = |(right, all): (u32, u32)| if all == 0 { String::new() } else { format!("{right}/{all}") };
        let line: Vec<String> = cells[..5].iter().map(|&it| format!("{:>7}", cell(it))).collect();
        let percent = 100.0 * f64::from(cells[5].0) / f64::from(cells[5].1.max(1));
        println!("{symbology:<12} {harm:<12} {} {:>9} {percent:>6.1}", line.join(" "), cell(cells[5]));
    }
    let wrong = rows.iter().filter(|row| matches!(row.1, Outcome::Wrong)).count();
    let sum: Duration = rows.iter().map(|row| row.2).sum();
    println!("wrong: {wrong}; mean: {:.1} ms", sum.as_secs_f64() * 1e3 / rows.len().max(1) as f64);
}
