//! Symbols of an encoder that is none of ours (Zint, mostly through zxing-wasm's writer), each as it is and in every pose.
//!
//! A file in `symbols/` has the identifier and the payload in its first line, then the modules. They are written by
//! `tests/decode-bench/symbols.mjs` and `hanxin.mjs`.

use std::fs;
use std::path::Path;
use suyuan_decode::{Decoder, Effort, Format, LumaFrame, Symbol};

/// Light around a symbol, in modules: all that any of them asks for.
const QUIET: usize = 11;

struct Case {
    name: String,
    identifier: String,
    payload: Vec<u8>,
    modules: Vec<Vec<bool>>,
}

fn cases() -> Vec<Case> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/symbols");
    let mut cases: Vec<Case> =
        fs::read_dir(folder).expect("the symbols").map(|file| case(&file.expect("a file").path())).collect();
    cases.sort_by(|a, b| a.name.cmp(&b.name));
    assert_eq!(cases.len(), 30);
    cases
}

fn case(file: &Path) -> Case {
    let text = fs::read_to_string(file).expect("a text");
    let (head, rows) = text.split_once('\n').expect("a first line");
    let (identifier, payload) = head.split_once(' ').expect("an identifier and a payload");
    Case {
        name: file.file_stem().expect("a name").to_string_lossy().into_owned(),
        identifier: identifier.to_owned(),
        payload: unescaped(payload),
        modules: rows.lines().map(|row| row.bytes().map(|module| module == b'#').collect()).collect(),
    }
}

/// Bytes that are no text are `\xFF` each.
fn unescaped(payload: &str) -> Vec<u8> {
    let mut parts = payload.split("\\x");
    let mut bytes = parts.next().unwrap_or_default().as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(&part[..2], 16).expect("two hexadecimal digits"));
        bytes.extend(part[2..].bytes());
    }
    bytes
}

/// Grey pixels of the modules, `size` a module.
fn draw(modules: &[Vec<bool>], size: usize) -> (usize, Vec<u8>) {
    let (across, down) = (modules[0].len() + 2 * QUIET, modules.len() + 2 * QUIET);
    let mut pixels = Vec::with_capacity(across * down * size * size);
    for y in 0..down * size {
        for x in 0..across * size {
            let module = |at: usize| (at / size).checked_sub(QUIET);
            let is_dark = module(y).zip(module(x)).and_then(|(y, x)| modules.get(y)?.get(x).copied());
            pixels.push(if is_dark == Some(true) { 40 } else { 220 });
        }
    }
    (across * size, pixels)
}

/// A quarter turn in the sense of a clock.
fn turned(modules: &[Vec<bool>]) -> Vec<Vec<bool>> {
    (0..modules[0].len()).map(|x| modules.iter().rev().map(|row| row[x]).collect()).collect()
}

fn mirrored(modules: &[Vec<bool>]) -> Vec<Vec<bool>> {
    modules.iter().map(|row| row.iter().rev().copied().collect()).collect()
}

fn read(width: usize, pixels: &[u8]) -> Vec<Symbol> {
    let frame =
        LumaFrame { width: width as u32, height: (pixels.len() / width) as u32, stride: width as u32, luma: pixels };
    Decoder::new().decode(&frame, Effort::Still).expect("a frame")
}

fn assert_read(case: &Case, pose: &str, width: usize, pixels: &[u8]) {
    let symbols = read(width, pixels);
    let found = symbols.iter().map(|it| (it.symbology.to_string(), it.payload.as_slice())).collect::<Vec<_>>();
    assert_eq!(found, [(case.identifier.clone(), case.payload.as_slice())], "{} {pose}", case.name);
}

#[test]
fn every_symbology_is_read_from_all_four_sides() {
    for case in cases() {
        let mut modules = case.modules.clone();
        for pose in ["upright", "turned by 90°", "turned by 180°", "turned by 270°"] {
            let (width, pixels) = draw(&modules, 4);
            assert_read(&case, pose, width, &pixels);
            modules = turned(&modules);
        }
    }
}

#[test]
fn matrix_symbols_are_read_light_on_dark() {
    for case in cases().iter().filter(|case| is_matrix(case)) {
        let (width, pixels) = draw(&case.modules, 4);
        let light: Vec<u8> = pixels.iter().map(|pixel| 255 - pixel).collect();
        assert_read(case, "light on dark", width, &light);
    }
}

#[test]
fn matrix_symbols_are_read_in_a_mirror() {
    for case in cases().iter().filter(|case| is_matrix(case) && case.name != "rmqr") {
        let (width, pixels) = draw(&mirrored(&case.modules), 4);
        assert_read(case, "mirrored", width, &pixels);
    }
}

fn is_matrix(case: &Case) -> bool {
    matches!(case.identifier.as_bytes()[1], b'Q' | b'd' | b'z' | b'h')
}

#[test]
fn the_code_that_proves_more_comes_before_the_price() {
    let named = |name: &str| cases().into_iter().find(|case| case.name == name).expect("a symbol");
    let (price, item) = (named("ean-13"), named("data-matrix-gs1"));
    // One above the other.
    let (width, mut pixels) = draw(&price.modules, 4);
    let (own, below) = draw(&item.modules, 4);
    for row in below.chunks(own) {
        pixels.extend_from_slice(row);
        pixels.extend(std::iter::repeat_n(220, width - own));
    }
    let formats: Vec<Format> = read(width, &pixels).iter().map(|symbol| symbol.format).collect();
    assert_eq!(formats, [Format::DataMatrix, Format::Ean13]);
}

#[test]
fn corners_enclose_the_symbol() {
    for case in cases() {
        let (width, pixels) = draw(&case.modules, 4);
        let symbols = read(width, &pixels);
        let [symbol] = symbols.as_slice() else { panic!("{}: {symbols:?}", case.name) };
        let (across, down) = ((case.modules[0].len() * 4) as f32, (case.modules.len() * 4) as f32);
        let quiet = (QUIET * 4) as f32;
        for corner in symbol.position {
            let (x, y) = (corner.x - quiet, corner.y - quiet);
            let is_near = |at: f32, length: f32| at > -10.0 && at < length + 10.0;
            assert!(is_near(x, across) && is_near(y, down), "{}: {:?}", case.name, symbol.position);
        }
        let xs = symbol.position.map(|corner| corner.x);
        let spread = xs.iter().copied().fold(f32::MIN, f32::max) - xs.iter().copied().fold(f32::MAX, f32::min);
        assert!(spread > 0.6 * across, "{}: {:?}", case.name, symbol.position);
    }
}

#[test]
fn a_frame_that_is_over_ends_with_what_there_is() {
    let case = &cases()[0];
    let (width, pixels) = draw(&case.modules, 4);
    let frame =
        LumaFrame { width: width as u32, height: (pixels.len() / width) as u32, stride: width as u32, luma: &pixels };
    let asked = std::cell::Cell::new(0);
    let is_over = || {
        asked.set(asked.get() + 1);
        true
    };
    Decoder::new().decode_until(&frame, Effort::Still, &is_over).expect("a frame");
    assert!(asked.get() > 0);
}
