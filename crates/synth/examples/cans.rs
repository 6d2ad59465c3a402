//! Draws a can with a code on it: a video for a fake camera, or one picture; a tin that turns into view, or with `--harm` a
//! can that one kind of harm spoils.

use std::error::Error;
use std::fs::File;
use std::io::BufWriter;
use suyuan_synth::{Can, CanOptions, Harm, Shot, Symbology, YuvFrame, write_y4m};

const USAGE: &str = "usage: cans --payload TEXT [--symbology qr|datamatrix|ean13|gs1-128] [--out FILE.y4m] \
    [--still FILE.png] [--at 0.5] [--frames 90] [--fps 25] [--width 1280] [--height 720] [--seed 1] [--empty] \
    [--harm 0..4 | --harm curvature|perspective|distance|motion|focus|dark|glare|print --severity 0..4]";

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
    let (mut harm, mut severity) = (None, 2);
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
            "--harm" => match value.parse() {
                Ok(mixed) => options.harm = mixed,
                Err(_) => harm = Some(value.parse::<Harm>()?),
            },
            "--severity" => severity = value.parse()?,
            _ => return Err(format!("unknown option {name}\n{USAGE}").into()),
        }
    }
    if out.is_none() && still.is_none() || options.payload.is_empty() && options.has_code {
        return Err(USAGE.into());
    }
    let draw: Box<dyn Fn(f32) -> YuvFrame> = if let Some(harm) = harm {
        let mut shot = Shot::harmed(options.symbology, &options.payload, harm, severity, options.seed);
        (shot.width, shot.height) = (options.width.max(2) & !1, options.height.max(2) & !1);
        shot.frame()?;
        // A shot whose payload can be drawn once can be drawn at every moment.
        Box::new(move |at| shot.at(at).frame().unwrap_or_else(|_| unreachable!("it was drawn before")))
    } else {
        let can = Can::new(&options)?;
        Box::new(move |at| can.frame(at))
    };
    if let Some(file) = out {
        let moments = (0..frames).map(|frame| draw(frame as f32 / frames.max(1) as f32));
        write_y4m(&mut BufWriter::new(File::create(file)?), fps, moments)?;
    }
    if let Some(file) = still {
        let frame = draw(at);
        let picture = image::RgbImage::from_raw(frame.width as u32, frame.height as u32, frame.to_rgb());
        picture.ok_or("the frame has another size")?.save(file)?;
    }
    Ok(())
}
