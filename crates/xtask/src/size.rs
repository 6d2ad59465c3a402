//! What a shopper's phone has to load, against what it may.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use suyuan_words::{Language, Part};

use crate::fingerprint::files_below;
use crate::progress::Voice;
use crate::sender::SENDER;
use crate::split::{REPORTS, SECOND, SHARED};
use crate::worker::Build;

/// One load: the files that are asked for together, and the limit of their sum.
struct Load {
    name: &'static str,
    /// What it must not exceed, in bytes, compressed.
    budget: u64,
    files: Vec<FileSize>,
}

/// A file's size in bytes as it is, and as it travels (Brotli where that is smaller).
#[derive(Clone, Debug, PartialEq, Eq)]
struct FileSize {
    name: String,
    raw: u64,
    sent: u64,
}

/// Page, style, scripts and the app's first part: before these, nothing can be read. 1 KB = 1000 bytes.
const FIRST_LOAD: u64 = 230_000;
/// The app's second part, loaded while the first is on screen: before it, no result can be shown.
const SECOND_PART: u64 = 330_000;
/// The app's third part, loaded after the second: before it, no report can be written.
const REPORT_PART: u64 = 90_000;
/// What the service worker sends reports with, where the browser wakes it: kept beside the app, after it.
const REPORT_SENDER: u64 = 110_000;
/// The decode worker, of which each browser loads one of two: before it, nothing can be scanned.
const DECODER: u64 = 230_000;

/// Shows the table of sizes.
///
/// # Errors
/// When a load is above its budget, or `dist` holds no stamped build.
pub(crate) fn check(dist: &Path, voice: &Voice) -> Result<()> {
    let loads = measure(dist)?;
    voice.say(table(&loads).trim_end());
    let above: Vec<&str> = loads.iter().filter(|load| load.sent() > load.budget).map(|load| load.name).collect();
    if above.is_empty() { Ok(()) } else { bail!("above the size budget: {}", above.join(", ")) }
}

impl Load {
    fn sent(&self) -> u64 {
        self.files.iter().map(|file| file.sent).sum()
    }
}

fn measure(dist: &Path) -> Result<[Load; 6]> {
    let page = fs::read_to_string(dist.join("index.html"))
        .context("there is no built app in dist/: run `cargo xtask build` first")?;
    let [mut first, mut second, mut reports, mut sender, mut plain, mut simd] = std::array::from_fn(|_| Vec::new());
    for file in files_below(dist, Path::new(""))? {
        let name = file.to_string_lossy().replace('\\', "/");
        let is_code = [".css", ".js", ".wasm"].iter().any(|ending| name.ends_with(ending));
        let is_worker = |build: Build| is_code && name.starts_with(&format!("{}-", build.name()));
        // Those of the reference: of each language as many are loaded.
        let texts = name.strip_prefix("words/").and_then(|name| name.strip_prefix(Language::default().tag()));
        let is_texts = |part: Part| texts.is_some_and(|name| name.ends_with(&format!("/{}.txt", part.name())));
        if is_texts(Part::Start) {
            first.push(file_size(dist, name)?);
        } else if is_texts(Part::Checks) {
            second.push(file_size(dist, name)?);
        } else if is_texts(Part::Reports) {
            reports.push(file_size(dist, name)?);
        } else if is_worker(Build::Plain) {
            plain.push(file_size(dist, name)?);
        } else if is_worker(Build::Simd) {
            simd.push(file_size(dist, name)?);
        } else if [SECOND, SHARED].iter().any(|part| name.starts_with(part)) && name.ends_with(".wasm") {
            second.push(file_size(dist, name)?);
        } else if name.starts_with(REPORTS) && name.ends_with(".wasm") {
            reports.push(file_size(dist, name)?);
        } else if is_code && name.starts_with(SENDER) {
            sender.push(file_size(dist, name)?);
        } else if name == "index.html" || (is_code && page.contains(&name)) {
            first.push(file_size(dist, name)?);
        }
    }
    for (files, ending) in [
        (&first, ".css"),
        (&first, ".js"),
        (&first, ".wasm"),
        (&second, ".wasm"),
        (&reports, ".wasm"),
        (&plain, ".wasm"),
        (&simd, ".wasm"),
    ] {
        if !files.iter().any(|file| file.name.ends_with(ending)) {
            bail!("dist/ is no complete build (a {ending} file is missing): run `cargo xtask build`");
        }
    }
    Ok([
        Load { name: "first load", budget: FIRST_LOAD, files: first },
        Load { name: "second part", budget: SECOND_PART, files: second },
        Load { name: "third part", budget: REPORT_PART, files: reports },
        Load { name: "sender of reports", budget: REPORT_SENDER, files: sender },
        Load { name: "decoder with SIMD", budget: DECODER, files: simd },
        Load { name: "or without SIMD", budget: DECODER, files: plain },
    ])
}

fn file_size(dist: &Path, name: String) -> Result<FileSize> {
    let raw = fs::metadata(dist.join(&name))?.len();
    let sent = fs::metadata(dist.join(format!("{name}.br"))).map_or(raw, |meta| meta.len());
    Ok(FileSize { name, raw, sent })
}

fn table(loads: &[Load]) -> String {
    let width = loads.iter().flat_map(|load| &load.files).map(|file| file.name.len()).max().unwrap_or(0).max(17);
    let mut text = format!("\n{:width$}  {:>10}  {:>10}\n", "file", "raw", "brotli");
    for load in loads {
        for file in &load.files {
            let _ = writeln!(text, "{:width$}  {:>10}  {:>10}", file.name, kilobytes(file.raw), kilobytes(file.sent));
        }
        let raw = load.files.iter().map(|file| file.raw).sum();
        let verdict = if load.sent() > load.budget { "ABOVE the budget of" } else { "within the budget of" };
        let _ = writeln!(
            text,
            "{:width$}  {:>10}  {:>10}  {verdict} {}\n",
            load.name,
            kilobytes(raw),
            kilobytes(load.sent()),
            kilobytes(load.budget)
        );
    }
    text
}

/// One decimal, so that 100 bytes more are seen.
fn kilobytes(bytes: u64) -> String {
    format!("{}.{} KB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn build(app: usize, worker: usize) -> tempfile::TempDir {
        let dist = tempfile::tempdir().unwrap();
        let page = "<link href=/main-1.css><script>'/suyuan-1.js' '/suyuan-1_bg.wasm'</script>";
        for (name, bytes) in [
            ("index.html", page.as_bytes().to_vec()),
            ("main-1.css", vec![b'c'; 1000]),
            ("suyuan-1.js", vec![b'j'; 9000]),
            ("suyuan-1.js.br", vec![0; 2000]),
            ("suyuan-1_bg.wasm", vec![0; 900_000]),
            ("suyuan-1_bg.wasm.br", vec![0; app]),
            ("second_part-1.wasm", vec![0; 900_000]),
            ("second_part-1.wasm.br", vec![0; 1000]),
            ("shared_part-1.wasm", vec![0; 500]),
            ("report_part-1.wasm", vec![0; 2000]),
            ("report_sender-1.js", vec![b's'; 20]),
            ("report_sender-1_bg.wasm", vec![0; 300]),
            ("scan_worker-1_bg.wasm", vec![0; 900_000]),
            ("scan_worker-1_bg.wasm.br", vec![0; worker]),
            ("scan_worker_simd-1_bg.wasm", vec![0; 900_000]),
            ("scan_worker_simd-1_bg.wasm.br", vec![0; worker + 1]),
            ("embed.js", vec![b'e'; 500_000]),
        ] {
            fs::write(dist.path().join(name), bytes).unwrap();
        }
        dist
    }

    #[test]
    fn a_load_is_what_travels_of_the_files_that_the_page_names() {
        let dist = build(100_000, 200_000);
        let [first, second, reports, sender, simd, plain] = measure(dist.path()).unwrap();
        let page = fs::metadata(dist.path().join("index.html")).unwrap().len();
        assert_eq!(first.sent(), page + 1000 + 2000 + 100_000);
        assert_eq!(sender.sent(), 320);
        assert_eq!((second.sent(), reports.sent(), simd.sent(), plain.sent()), (1500, 2000, 200_001, 200_000));
        check(dist.path(), &Voice::Terminal).unwrap();
    }

    #[test]
    fn each_budget_is_checked_by_itself() {
        let error = check(build(230_000, 10).path(), &Voice::Terminal).unwrap_err().to_string();
        assert!(error.contains("first load") && !error.contains("decoder"), "{error}");
        let error = check(build(10, 230_000).path(), &Voice::Terminal).unwrap_err().to_string();
        assert!(error.contains("decoder with SIMD") && !error.contains("without"), "{error}");
        let error = check(build(10, 230_001).path(), &Voice::Terminal).unwrap_err().to_string();
        assert!(error.contains("without SIMD") && !error.contains("first load"), "{error}");
    }

    #[test]
    fn no_build_and_half_a_build_are_no_success() {
        assert!(check(tempfile::tempdir().unwrap().path(), &Voice::Terminal).is_err());
        for worker in ["scan_worker-1_bg.wasm", "scan_worker_simd-1_bg.wasm"] {
            let dist = build(10, 10);
            fs::remove_file(dist.path().join(worker)).unwrap();
            assert!(check(dist.path(), &Voice::Terminal).is_err());
        }
    }

    #[test]
    fn the_table_says_within_or_above() {
        let load =
            |sent| Load { name: "decoder", budget: 10, files: vec![FileSize { name: "a".into(), raw: 1234, sent }] };
        assert!(table(&[load(10)]).contains("within the budget"));
        assert!(table(&[load(11)]).contains("ABOVE the budget"));
        assert!(table(&[load(11)]).contains("1.2 KB"));
    }
}
