//! Han Xin Codes of Zint as a camera sees them: slanted, turned, blurred, with noise, bent, partly covered.

use std::fs;
use std::path::Path;
use suyuan_decode::{Decoder, Effort, Format, LumaFrame};

/// Light around a symbol, in modules.
const QUIET: f32 = 3.0;

/// A symbol, and how it is seen.
#[derive(Clone)]
struct Shot {
    modules: Vec<Vec<bool>>,
    /// Pixels a module, where it is nearest.
    module: f32,
    /// Turned by, in degrees.
    angle: f32,
    /// How much smaller the far end is than the near one: 0.2 is a fifth.
    slant: f32,
    /// Pixels that are blurred together to each side.
    blur: i32,
    /// The highest deviation of a pixel.
    noise: i32,
    /// Modules that the middle is out of place by.
    bend: f32,
}

impl Shot {
    fn new(name: &str) -> Self {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/symbols/han-xin-{name}.txt"));
        let text = fs::read_to_string(file).expect("a symbol");
        let modules = text.lines().skip(1).map(|row| row.bytes().map(|module| module == b'#').collect()).collect();
        Self { modules, module: 4.0, angle: 0.0, slant: 0.0, blur: 0, noise: 0, bend: 0.0 }
    }

    fn take(&self) -> (usize, Vec<u8>) {
        let side = self.modules.len() as f32;
        let reach = (side / 2.0 + QUIET + 2.0) * self.module * 1.5;
        let width = 2 * reach as usize;
        let (sin, cos) = self.angle.to_radians().sin_cos();
        // Grey between 40 and 220, each pixel from nine places in it.
        let mut pixels = vec![0; width * width];
        for (at, pixel) in pixels.iter_mut().enumerate() {
            let mut dark = 0;
            for sub in 0..9 {
                let x = (at % width) as f32 + (sub % 3) as f32 / 3.0 + 1.0 / 6.0 - reach;
                let y = (at / width) as f32 + (sub / 3) as f32 / 3.0 + 1.0 / 6.0 - reach;
                // Back through the perspective, then through the turn.
                let half = (side / 2.0 + QUIET) * self.module;
                let depth = 1.0 / (1.0 - self.slant * (y / half).clamp(-1.5, 1.5) / 2.0);
                let (x, y) = (x * depth / self.module, y * depth / self.module);
                let (x, y) = (x * cos + y * sin, y * cos - x * sin);
                let swell = self.bend * (1.0 - (2.0 * x / side).powi(2)).max(0.0);
                dark += i32::from(self.at(x + side / 2.0, y + side / 2.0 + swell));
            }
            *pixel = (220 - 20 * dark) as u8;
        }
        (width, self.disturb(width, &pixels))
    }

    fn at(&self, x: f32, y: f32) -> bool {
        let is_inside = x >= 0.0 && y >= 0.0;
        is_inside && self.modules.get(y as usize).and_then(|row| row.get(x as usize)) == Some(&true)
    }

    fn disturb(&self, width: usize, pixels: &[u8]) -> Vec<u8> {
        let mut state = 1_u64;
        let mut chance = move || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) as i32
        };
        let last = width as i32 - 1;
        (0..pixels.len() as i32)
            .map(|at| {
                let (x, y) = (at % width as i32, at / width as i32);
                let (mut sum, mut count) = (0, 0);
                for (dx, dy) in (-self.blur..=self.blur).flat_map(|dy| (-self.blur..=self.blur).map(move |dx| (dx, dy)))
                {
                    let (x, y) = ((x + dx).clamp(0, last), (y + dy).clamp(0, last));
                    sum += i32::from(pixels[(y * width as i32 + x) as usize]);
                    count += 1;
                }
                let noise = if self.noise > 0 { chance() % (2 * self.noise + 1) - self.noise } else { 0 };
                (sum / count + noise).clamp(0, 255) as u8
            })
            .collect()
    }

    /// The payloads of the Han Xin Codes in it.
    fn read(&self, effort: Effort) -> Vec<Vec<u8>> {
        let (width, pixels) = self.take();
        let frame = LumaFrame { width: width as u32, height: width as u32, stride: width as u32, luma: &pixels };
        let mut decoder = Decoder::new();
        // A live camera shows the same for a while.
        let frames = if effort == Effort::Frame { 6 } else { 1 };
        let symbols = (0..frames).flat_map(|_| decoder.decode(&frame, effort).expect("a frame"));
        symbols.filter(|symbol| symbol.format == Format::HanXin).map(|symbol| symbol.payload).collect()
    }

    /// Whether it is read, and as what is read when nothing disturbs.
    fn is_read(&self, effort: Effort) -> bool {
        let plain = Self { angle: 0.0, slant: 0.0, blur: 0, noise: 0, bend: 0.0, module: 4.0, ..self.clone() };
        let read = self.read(effort);
        !read.is_empty() && read.iter().all(|payload| *payload == plain.read(Effort::Still)[0])
    }
}

const SMALL: [&str; 3] = ["digits", "chinese", "elements"];

#[test]
fn any_angle_is_read() {
    for (name, angle) in SMALL.iter().flat_map(|name| (0..12).map(move |step| (name, 7.0 + 30.0 * step as f32))) {
        let shot = Shot { angle, ..Shot::new(name) };
        assert!(shot.is_read(Effort::Still), "{name} turned by {angle}°");
    }
}

#[test]
fn live_frames_read_it_too() {
    for name in SMALL {
        let shot = Shot { angle: 20.0, blur: 1, noise: 10, ..Shot::new(name) };
        assert!(shot.is_read(Effort::Frame), "{name}");
    }
}

#[test]
fn perspective_is_undone() {
    for name in ["digits", "link", "large"] {
        let shot = Shot { angle: 15.0, slant: 0.25, module: 5.0, ..Shot::new(name) };
        assert!(shot.is_read(Effort::Still), "{name}");
    }
}

#[test]
fn blur_and_noise_are_overcome() {
    for name in SMALL {
        let shot = Shot { angle: 5.0, module: 3.5, blur: 1, noise: 20, ..Shot::new(name) };
        assert!(shot.is_read(Effort::Still), "{name}");
    }
}

#[test]
fn alignment_patterns_follow_what_is_bent() {
    for name in ["link", "large"] {
        let shot = Shot { angle: 3.0, bend: 1.5, ..Shot::new(name) };
        assert!(shot.is_read(Effort::Still), "{name}");
    }
}

#[test]
fn a_scratch_is_corrected() {
    let mut shot = Shot::new("link");
    let whole = shot.read(Effort::Still);
    for (y, row) in shot.modules.iter_mut().enumerate() {
        row[20 + y / 8] = true;
    }
    let scratched = shot.read(Effort::Still);
    assert!(!scratched.is_empty());
    assert_eq!(scratched, whole);
}
