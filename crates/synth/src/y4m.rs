//! Uncompressed video, as Chromium's fake camera plays it.

use crate::YuvFrame;
use std::io::{self, Write};

/// Writes frames of one size as YUV4MPEG2.
///
/// # Errors
/// What the writer fails with.
pub fn write_y4m(
    out: &mut impl Write,
    frames_per_second: u32,
    frames: impl IntoIterator<Item = YuvFrame>,
) -> io::Result<()> {
    let mut is_first = true;
    for frame in frames {
        if is_first {
            writeln!(out, "YUV4MPEG2 W{} H{} F{frames_per_second}:1 Ip A1:1 C420", frame.width, frame.height)?;
            is_first = false;
        }
        out.write_all(b"FRAME\n")?;
        for plane in &frame.planes {
            out.write_all(plane)?;
        }
    }
    Ok(())
}
