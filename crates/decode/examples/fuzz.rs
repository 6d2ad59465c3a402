//! Reads mutated pictures until a time is over: noise, cuts, stripes, inverted and blurred parts of drawn tins and of the
//! pictures given. A panic ends it; what is slow is named.

use std::error::Error;
use std::time::{Duration, Instant};
use suyuan_decode::{Decoder, Effort, LumaFrame};
use suyuan_synth::{Can, CanOptions, Symbology};

const USAGE: &str = "usage: fuzz SECONDS [SEED] [FILES…]";
/// What any frame may take.
const BUDGET: Duration = Duration::from_millis(150);

struct Picture {
    width: usize,
    pixels: Vec<u8>,
}

/// SplitMix64.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % limit.max(1) as u64) as usize
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let seconds: u64 = arguments.next().ok_or(USAGE)?.parse()?;
    let mut chance = Chance(arguments.next().map_or(Ok(1), |seed| seed.parse())?);
    let mut sources = drawn()?;
    for file in arguments {
        let picture = image::ImageReader::open(file)?.with_guessed_format()?.decode()?.into_luma8();
        sources.push(Picture { width: picture.width() as usize, pixels: picture.into_raw() });
    }
    let started = Instant::now();
    let (mut count, mut read, mut late, mut slowest) = (0u64, 0u64, 0u64, Duration::ZERO);
    let mut decoder = Decoder::new();
    while started.elapsed().as_secs() < seconds {
        let source = chance.below(sources.len());
        let picture = mutate(&sources[source], &mut chance);
        let effort = if count.is_multiple_of(2) { Effort::Still } else { Effort::Frame };
        let frame = LumaFrame {
            width: picture.width as u32,
            height: (picture.pixels.len() / picture.width) as u32,
            stride: picture.width as u32,
            luma: &picture.pixels,
        };
        let (begun, used) = (Instant::now(), processor_time());
        read += decoder.decode_until(&frame, effort, &|| begun.elapsed() > BUDGET * 2 / 3)?.len() as u64;
        let took = match (used, processor_time()) {
            (Some(before), Some(after)) => after - before,
            _ => begun.elapsed(),
        };
        count += 1;
        slowest = slowest.max(took);
        late += u64::from(took > BUDGET);
    }
    println!("{count} pictures, {read} readings, {late} over {BUDGET:?}, the slowest {slowest:?}");
    Ok(())
}

/// What this thread has had of a processor, where the system tells: other programs are not the decoder's fault.
fn processor_time() -> Option<Duration> {
    let schedule = std::fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    schedule.split(' ').next()?.parse().ok().map(Duration::from_nanos)
}

fn drawn() -> Result<Vec<Picture>, Box<dyn Error>> {
    let codes = [
        (Symbology::Qr, "https://example.com/01/06901234567892/21/S17"),
        (Symbology::DataMatrix, "(01)06901234567892(10)B1(21)S17"),
        (Symbology::Ean13, "6901234567892"),
        (Symbology::Code128, "(01)06901234567892(10)B1"),
    ];
    let mut pictures = Vec::new();
    for (seed, (symbology, payload)) in codes.into_iter().enumerate() {
        let options = CanOptions {
            payload: payload.into(),
            symbology,
            width: 640,
            height: 480,
            seed: seed as u64,
            harm: seed as u8,
            has_code: true,
        };
        let frame = Can::new(&options)?.frame(0.5);
        let [luma, ..] = frame.planes;
        pictures.push(Picture { width: frame.width, pixels: luma });
    }
    Ok(pictures)
}

fn mutate(source: &Picture, chance: &mut Chance) -> Picture {
    // A part of it, of any size.
    let height = source.pixels.len() / source.width;
    let (width, rows) = (1 + chance.below(source.width), 1 + chance.below(height));
    let (left, top) = (chance.below(source.width - width + 1), chance.below(height - rows + 1));
    let part = source.pixels.chunks(source.width).skip(top).take(rows);
    let mut pixels: Vec<u8> = part.flat_map(|row| row[left..left + width].iter().copied()).collect();
    for _ in 0..chance.below(4) {
        let (from, length) = (chance.below(pixels.len()), chance.below(pixels.len()));
        let to = (from + length).min(pixels.len());
        match chance.below(6) {
            0 => pixels[from..to].iter_mut().for_each(|pixel| *pixel = 255 - *pixel),
            1 => pixels[from..to].iter_mut().for_each(|pixel| *pixel = chance.below(256) as u8),
            2 => {
                let value = chance.below(256) as u8;
                pixels[from..to].fill(value);
            }
            3 => {
                let (period, value) = (1 + chance.below(40), chance.below(256) as u8);
                pixels[from..to].iter_mut().step_by(period).for_each(|pixel| *pixel = value);
            }
            4 => (from + 1..to).for_each(|at| pixels[at] = u8::midpoint(pixels[at - 1], pixels[at])),
            _ => pixels[from..to].iter_mut().for_each(|pixel| *pixel = if *pixel > 127 { 255 } else { 0 }),
        }
    }
    Picture { width, pixels }
}
