//! Draws a turning tin with a code on it: a video for a fake camera, or one picture.

use std::error::Error;
use std::fs::File;
use std::io::BufWriter;
use suyuan_decode::synth::{Can, CanOptions, Symbology, write_y4m};

const USAGE: &str = "usage: cans --payload TEXT [--symbology qr|datamatrix|ean13|gs1-128] [--out FILE.y4m] \
    [--still FILE.png] [--at 0.5] [--frames 90] [--fps 25] [--width 1280] [--height 720] [--seed 1] [--harm 0..4] \
    [--empty]";

fn main() -> Result<(), Box<dyn Error>> {
    let mut options = CanOptions {
        payload: String::new(),
        symbology: Symbology::Qr,
        width: 1280,
        height: 720,
        seed: 1,
        harm: 0,
        has_code: true,
    };
    let (mut out, mut still, mut at, mut frames, mut fps) = (None, None, 0.5f32, 90usize, 25u32);
    let mut arguments = std::env::args().skip(1);
    while let Some(name) = arguments.next() {
        if name == "--empty" {
            options.has_code = false;
            continue;
        }
        let value = arguments.next().ok_or(USAGE)?;
        match name.as_str() {
            "--payload" => options.payload = value,
            "--symbology" => options.symbology = value.parse()?,
            "--out" => out = Some(value),
            "--still" => still = Some(value),
            "--at" => at = value.parse()?,
            "--frames" => frames = value.parse()?,
            "--fps" => fps = value.parse()?,
            "--width" => options.width = value.parse()?,
            "--height" => options.height = value.parse()?,
            "--seed" => options.seed = value.parse()?,
            "--harm" => options.harm = value.parse()?,
            _ => return Err(format!("unknown option {name}\n{USAGE}").into()),
        }
    }
    if out.is_none() && still.is_none() || options.payload.is_empty() && options.has_code {
        return Err(USAGE.into());
    }
    let can = Can::new(&options)?;
    if let Some(file) = out {
        write_y4m(&mut BufWriter::new(File::create(file)?), fps, can.frames(frames))?;
    }
    if let Some(file) = still {
        let frame = can.frame(at);
        let picture = image::RgbImage::from_raw(frame.width as u32, frame.height as u32, frame.to_rgb());
        picture.ok_or("the frame has another size")?.save(file)?;
    }
    Ok(())
}
