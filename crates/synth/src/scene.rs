//! The tin before a camera: it turns, comes nearer, and is held with a hand that shakes.

use crate::code::{CodeError, Modules, Symbology};
use crate::frame::{YuvFrame, to_yuv};
use crate::label::{AROUND, CODE_AT, HEIGHT, Label};
use crate::noise::Noise;
use std::f32::consts::TAU;

/// Radius of the tin in millimetres.
const RADIUS: f32 = AROUND / TAU;

/// What to draw.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CanOptions {
    /// The code's payload; bracketed application identifiers for GS1 codes.
    pub payload: String,
    /// The code's symbology.
    pub symbology: Symbology,
    /// Pixels a row; an odd one is drawn one narrower.
    pub width: usize,
    /// Rows; an odd one is drawn one lower.
    pub height: usize,
    /// Everything that looks accidental follows from it.
    pub seed: u64,
    /// From 0, a bright shop and a steady hand, to 4: glare, blur, noise, tilt and distance.
    pub harm: u8,
    /// Without one, the place where the code would be is empty label: nothing must be read.
    pub has_code: bool,
}

/// A tin, ready to be drawn from any moment of its turn.
pub struct Can {
    label: Label,
    shelf: YuvFrame,
    harm: f32,
    seed: u64,
    lean: f32,
    glare_at: f32,
    grain: Vec<i8>,
}

/// Where the tin is, for one moment.
struct Pose {
    /// Angle by which the code is off the camera, radians.
    turn: f32,
    /// From the camera to the tin's near side, millimetres.
    distance: f32,
    /// The tin's middle, right of and below the optical axis, millimetres.
    shift: (f32, f32),
    /// Lean towards the camera and to the side, radians.
    lean: (f32, f32),
}

impl Can {
    /// Draws the label and the shelf.
    ///
    /// # Errors
    /// [`CodeError`] when the symbology cannot hold the payload.
    pub fn new(options: &CanOptions) -> Result<Self, CodeError> {
        let modules = if options.has_code {
            Modules::encode(&options.payload, options.symbology)?
        } else {
            Modules { width: 30, height: 30, dark: vec![false; 900] }
        };
        let mut noise = Noise::new(options.seed);
        let label = Label::draw(&modules, options.symbology, &options.payload, noise.next());
        let harm = f32::from(options.harm.min(4));
        let grain = (0..65_537).map(|_| (noise.normal() * (0.6 + harm * 2.2)).clamp(-120.0, 120.0) as i8).collect();
        let (width, height) = (options.width.max(2) & !1, options.height.max(2) & !1);
        Ok(Self {
            label,
            shelf: shelf(width, height, &mut noise),
            harm,
            seed: noise.next(),
            lean: 0.05 + 0.06 * harm * noise.unit().abs(),
            glare_at: 0.55 - 0.12 * harm,
            grain,
        })
    }

    /// The moment `at`, from 0 to 1: the code is away at both ends and in view between 0.3 and 0.85, so that a video of
    /// it loops.
    #[must_use]
    pub fn frame(&self, at: f32) -> YuvFrame {
        let mut frame = self.shelf.clone();
        self.wrap(&self.pose(at), &mut frame);
        for _ in 0..self.harm as usize {
            blur(&mut frame);
        }
        self.sprinkle(&mut frame, at);
        frame
    }

    /// `count` frames of one turn.
    pub fn frames(&self, count: usize) -> impl Iterator<Item = YuvFrame> + '_ {
        (0..count).map(move |frame| self.frame(frame as f32 / count.max(1) as f32))
    }

    fn pose(&self, at: f32) -> Pose {
        let near = smooth((at - 0.02) / 0.28) - smooth((at - 0.86) / 0.14);
        let phase = (self.seed % 628) as f32 / 100.0;
        let shake = |rate: f32| (at * TAU * rate + phase).sin() * (0.6 + 0.5 * self.harm);
        Pose {
            turn: (1.0 - near) * 1.9 + 0.05 * shake(2.0),
            distance: 330.0 - near * (148.0 - 22.0 * self.harm),
            shift: (shake(3.0) * 1.5, near * (HEIGHT / 2.0 - CODE_AT.1) + shake(2.0)),
            lean: (self.lean * near + 0.02 * shake(1.0), 0.03 * self.harm * shake(1.0)),
        }
    }

    /// Casts a ray through each pixel onto the cylinder and takes the label's colour where it hits.
    fn wrap(&self, pose: &Pose, frame: &mut YuvFrame) {
        let (width, height) = (frame.width, frame.height);
        let focal = height as f32 * 1.7;
        let ((sin_x, cos_x), (sin_z, cos_z)) = (pose.lean.0.sin_cos(), pose.lean.1.sin_cos());
        // From the camera's directions to the tin's: first back from the side, then back from the lean.
        let turn_back = |[x, y, z]: [f32; 3]| {
            let (x, y) = (cos_z * x + sin_z * y, cos_z * y - sin_z * x);
            [x, cos_x * y + sin_x * z, cos_x * z - sin_x * y]
        };
        let eye = turn_back([-pose.shift.0, -pose.shift.1, -(pose.distance + RADIUS)]);
        let inside = eye[0] * eye[0] + eye[2] * eye[2] - RADIUS * RADIUS;
        let code_angle = CODE_AT.0 / AROUND;
        let [luma, blue, red] = &mut frame.planes;
        for py in 0..height {
            for px in 0..width {
                let ray = turn_back([
                    (px as f32 + 0.5 - width as f32 / 2.0) / focal,
                    (py as f32 + 0.5 - height as f32 / 2.0) / focal,
                    1.0,
                ]);
                let a = ray[0] * ray[0] + ray[2] * ray[2];
                let b = eye[0] * ray[0] + eye[2] * ray[2];
                let root = b * b - a * inside;
                if root <= 0.0 {
                    continue;
                }
                let t = (-b - root.sqrt()) / a;
                let y = eye[1] + t * ray[1];
                if y.abs() >= HEIGHT / 2.0 {
                    continue;
                }
                let (x, z) = (eye[0] + t * ray[0], eye[2] + t * ray[2]);
                let angle = x.atan2(-z);
                let u = ((angle + pose.turn) / TAU + code_angle).rem_euclid(1.0);
                let (shade, shine) = self.light(angle);
                let pixel = self.label.at(u, y / HEIGHT + 0.5);
                luma[py * width + px] = (16.0 + (pixel[0] - 16.0) * shade + shine).clamp(16.0, 235.0) as u8;
                if px % 2 == 0 && py % 2 == 0 {
                    let chroma = py / 2 * (width / 2) + px / 2;
                    let fade = shade * (1.0 - shine / 230.0);
                    blue[chroma] = (128.0 + (pixel[1] - 128.0) * fade) as u8;
                    red[chroma] = (128.0 + (pixel[2] - 128.0) * fade) as u8;
                }
            }
        }
    }

    /// How much light the side at `angle` returns, and how much the lamp's reflection adds.
    fn light(&self, angle: f32) -> (f32, f32) {
        let shade = (0.30 + 0.68 * (angle - 0.25).cos()).max(0.12);
        let off = (angle - self.glare_at) / 0.09;
        // Two terms of a bell's series in the denominator are bell enough, and cost no exponential.
        let bell = 1.0 / (1.0 + off * off + 0.5 * off * off * off * off);
        (shade, bell * (36.0 + 32.0 * self.harm))
    }

    fn sprinkle(&self, frame: &mut YuvFrame, at: f32) {
        let mut noise = Noise::new(self.seed ^ u64::from(at.to_bits()));
        for row in frame.planes[0].chunks_mut(frame.width) {
            let from = noise.below((self.grain.len() - frame.width.min(self.grain.len() - 1)) as u64) as usize;
            for (pixel, &grain) in row.iter_mut().zip(&self.grain[from..]) {
                *pixel = pixel.saturating_add_signed(grain);
            }
        }
    }
}

impl Label {
    /// The colour at a place from 0 to 1 around and down, between the four nearest pixels.
    fn at(&self, u: f32, v: f32) -> [f32; 3] {
        let (x, y) = (u * self.width as f32 - 0.5, (v * self.height as f32 - 0.5).max(0.0));
        let x = if x < 0.0 { x + self.width as f32 } else { x };
        let (left, top) = ((x as usize).min(self.width - 1), (y as usize).min(self.height - 1));
        let right = if left + 1 == self.width { 0 } else { left + 1 };
        let bottom = (top + 1).min(self.height - 1);
        let (fx, fy) = (x - left as f32, y - top as f32);
        let corner = |x: usize, y: usize| self.pixels[y * self.width + x].map(f32::from);
        let (a, b, c, d) = (corner(left, top), corner(right, top), corner(left, bottom), corner(right, bottom));
        std::array::from_fn(|at| {
            let upper = a[at] + (b[at] - a[at]) * fx;
            let lower = c[at] + (d[at] - c[at]) * fx;
            upper + (lower - upper) * fy
        })
    }
}

/// From 0 to 1 without a jerk.
fn smooth(at: f32) -> f32 {
    let at = at.clamp(0.0, 1.0);
    at * at * (3.0 - 2.0 * at)
}

/// What is behind: a shelf of other tins, out of focus.
pub(crate) fn shelf(width: usize, height: usize, noise: &mut Noise) -> YuvFrame {
    const COLORS: [[f32; 3]; 6] = [
        [196.0, 150.0, 96.0],
        [120.0, 140.0, 176.0],
        [206.0, 200.0, 186.0],
        [168.0, 92.0, 84.0],
        [112.0, 146.0, 112.0],
        [220.0, 196.0, 130.0],
    ];
    let (w, h) = (width as f32, height as f32);
    let tin = h * 0.36;
    let colors: Vec<[f32; 3]> = (0..64).map(|_| COLORS[noise.below(6) as usize]).collect();
    let ledge = |y: f32, at: f32| (h * at..h * (at + 0.055)).contains(&y);
    let mut rgb = vec![[0.0f32; 3]; width * height];
    for py in 0..height {
        for px in 0..width {
            let (x, y) = (px as f32, py as f32);
            let mut color = [58.0, 52.0, 48.0];
            let (place, inside) = ((x / tin) as usize, (x / tin).fract());
            let row = usize::from(y > h * 0.5);
            let top = if row == 0 { 0.06 } else { 0.56 };
            if (0.04..0.96).contains(&inside) && y > h * top {
                let base = colors[(place + row * 20) % 64];
                let round = 0.35 + 0.6 * (1.0 - (2.0 * inside - 0.9).powi(2)).max(0.0);
                let band = ((y / h - top) * 14.0) as usize % 5;
                let tint = if band == 1 { 1.25 } else { 0.9 };
                color = base.map(|value| value * round * tint);
            }
            if ledge(y, 0.44) || ledge(y, 0.945) {
                color = [150.0, 148.0, 145.0];
                if (x / w * 9.0).fract() > 0.35 {
                    color = [232.0, 230.0, 220.0];
                }
            }
            rgb[py * width + px] = color;
        }
    }
    let soft = (height / 60).max(1);
    for _ in 0..2 {
        rgb = soften(&rgb, width, height, soft);
    }
    let mut frame = YuvFrame {
        width,
        height,
        planes: [vec![16; width * height], vec![128; width * height / 4], vec![128; width * height / 4]],
    };
    for py in 0..height {
        for px in 0..width {
            let [y, u, v] = to_yuv(rgb[py * width + px].map(|value| value.clamp(0.0, 255.0)));
            frame.planes[0][py * width + px] = y as u8;
            if px % 2 == 0 && py % 2 == 0 {
                let chroma = py / 2 * (width / 2) + px / 2;
                frame.planes[1][chroma] = u as u8;
                frame.planes[2][chroma] = v as u8;
            }
        }
    }
    frame
}

/// The mean of a square of `2 × reach + 1` pixels around each, from every third.
fn soften(rgb: &[[f32; 3]], width: usize, height: usize, reach: usize) -> Vec<[f32; 3]> {
    let line = |length: usize, at: &dyn Fn(usize) -> [f32; 3], put: &mut dyn FnMut(usize, [f32; 3])| {
        for place in 0..length {
            let around = place.saturating_sub(reach)..(place + reach + 1).min(length);
            let sum = around
                .step_by(3.min(reach))
                .map(at)
                .fold([0.0; 4], |sum, it| [sum[0] + it[0], sum[1] + it[1], sum[2] + it[2], sum[3] + 1.0]);
            put(place, [sum[0] / sum[3], sum[1] / sum[3], sum[2] / sum[3]]);
        }
    };
    let mut across = vec![[0.0; 3]; rgb.len()];
    for y in 0..height {
        line(width, &|x| rgb[y * width + x], &mut |x, value| across[y * width + x] = value);
    }
    let mut both = vec![[0.0; 3]; rgb.len()];
    for x in 0..width {
        line(height, &|y| across[y * width + x], &mut |y, value| both[y * width + x] = value);
    }
    both
}

/// A lens out of focus: weights 1, 2, 1 both ways, on luma.
fn blur(frame: &mut YuvFrame) {
    let width = frame.width;
    let mean = |a: u8, b: u8, c: u8| ((u16::from(a) + 2 * u16::from(b) + u16::from(c) + 2) / 4) as u8;
    let plane = &mut frame.planes[0];
    let mut across = plane.clone();
    for (out, row) in across.chunks_mut(width).zip(plane.chunks(width)) {
        for (pixel, window) in out[1..].iter_mut().zip(row.windows(3)) {
            *pixel = mean(window[0], window[1], window[2]);
        }
    }
    for at in width..plane.len() - width {
        plane[at] = mean(across[at - width], across[at], across[at + width]);
    }
}
