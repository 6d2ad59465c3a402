//! The decoder as a module with plain exports, for measuring it in any runtime beside others: no bindings, no browser.
//!
//! The caller asks [`plane`] where to write a picture's luma, calls [`decode`], and reads lines of
//! `format \t identifier \t payload in hex \t text in hex \t eight corner coordinates` at [`answer`].
// Exports need fixed names, which the compiler counts as unsafe: two of one name would be undefined. These are the only.
#![allow(unsafe_code)]

use std::cell::RefCell;
use std::fmt::Write;
use suyuan_decode::{Decoder, Effort, LumaFrame};

/// Asks the host, as the app asks the browser's `TextDecoder`: it writes UTF-8 where [`text`] says.
#[cfg(target_arch = "wasm32")]
fn decode_text(label: &str, bytes: &[u8]) -> Option<String> {
    #[link(wasm_import_module = "host")]
    unsafe extern "C" {
        safe fn decode_text(label: *const u8, label_length: usize, bytes: *const u8, length: usize) -> usize;
    }
    let length = decode_text(label.as_ptr(), label.len(), bytes.as_ptr(), bytes.len());
    TEXT.with_borrow(|text| text.get(..length).map(|utf8| String::from_utf8_lossy(utf8).into_owned()))
}

#[cfg(not(target_arch = "wasm32"))]
fn decode_text(_: &str, _: &[u8]) -> Option<String> {
    None
}

/// Where the host is to write `bytes` bytes of a text.
#[unsafe(no_mangle)]
pub extern "C" fn text(bytes: usize) -> *mut u8 {
    TEXT.with_borrow_mut(|text| {
        text.resize(bytes, 0);
        text.as_mut_ptr()
    })
}

struct State {
    decoder: Decoder,
    plane: Vec<u8>,
    answer: String,
}

thread_local! {
    static STATE: RefCell<State> = RefCell::new(State {
        decoder: Decoder::with_text_decoder(decode_text).reading_code32(),
        plane: Vec::new(),
        answer: String::new(),
    });
    static TEXT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Where `bytes` bytes of luma are to be written.
#[unsafe(no_mangle)]
pub extern "C" fn plane(bytes: usize) -> *mut u8 {
    STATE.with_borrow_mut(|state| {
        state.plane.resize(bytes, 0);
        state.plane.as_mut_ptr()
    })
}

/// Reads the picture in the plane; the length of the answer. `is_still` is 1 for a photo, 0 for one frame of many.
#[unsafe(no_mangle)]
pub extern "C" fn decode(width: u32, height: u32, is_still: u32) -> usize {
    STATE.with_borrow_mut(|State { decoder, plane, answer }| {
        answer.clear();
        let frame = LumaFrame { width, height, stride: width, luma: plane };
        let effort = if is_still == 1 { Effort::Still } else { Effort::Frame };
        for symbol in decoder.decode(&frame, effort).unwrap_or_default() {
            let _ = write!(answer, "{}\t{}\t", symbol.format.name(), symbol.symbology);
            hex(answer, &symbol.payload);
            answer.push('\t');
            hex(answer, symbol.text.as_bytes());
            for corner in symbol.position {
                let _ = write!(answer, "\t{}\t{}", corner.x as i32, corner.y as i32);
            }
            answer.push('\n');
        }
        answer.len()
    })
}

/// Where the answer is.
#[unsafe(no_mangle)]
pub extern "C" fn answer() -> *const u8 {
    STATE.with_borrow(|state| state.answer.as_ptr())
}

/// Forgets the frames so far.
#[unsafe(no_mangle)]
pub extern "C" fn reset() {
    STATE.with_borrow_mut(|state| state.decoder.reset());
}

fn hex(text: &mut String, bytes: &[u8]) {
    for byte in bytes {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
}
