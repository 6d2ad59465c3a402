//! QR Code, Micro QR Code (ISO/IEC 18004) and rMQR Code (ISO/IEC 23941): confirmed and decoded by rxing, of whose two
//! detectors only the one ported from C++ is used; candidates come from [`rows`].
//!
//! Where rxing finds the three finder patterns of a QR Code but no text, the symbol is taken for one on a can: its pose
//! is fitted to the grey pixels, and modules are told from their mixture with their neighbours.

mod finder;
mod fit;
mod known;
mod least_squares;
mod message;
mod modules;
mod pose;
mod relief;
mod rows;
mod unmix;

use crate::content::Content;
use crate::order;
use crate::plane::Plane;
use crate::symbol::{Format, Point};
use fit::Corners;
use modules::Samples;
use relief::Relief;
use rxing::common::cpp_essentials::ConcentricPattern;
use rxing::common::cpp_essentials::DecoderResult;
use rxing::common::{BitMatrix, DetectorRXingResult};
use rxing::qrcode::cpp_port::decoder::Decode;
use rxing::qrcode::cpp_port::detector::{FinderPatternSet, GenerateFinderPatternSets, SampleMQR, SampleQR, SampleRMQR};
use rxing::qrcode::detector::QRCodeDetectorResult;
use unmix::Mixture;

/// What was read, and the corners of the symbol.
pub(crate) struct Found {
    pub(crate) format: Format,
    pub(crate) content: Content,
    pub(crate) corners: [Point; 4],
}

/// Sets of finder patterns that are worth a fit, the most plausible first: it is the first that reads.
const FITTED: usize = 2;

/// Times that the mixture of modules is learned and undone.
const UNMIXED: usize = 4;
/// Pixels of a picture up to which blurred finder patterns are looked for: a blurred symbol is as good at half the size.
const SMALL: usize = 250_000;

/// All symbols in a picture that rxing reads; `is_thorough`: in every row, and those with a single finder pattern, too. Where
/// three finder patterns look like a symbol that could not be read, its corners are put into `unread`.
pub(crate) fn read(
    picture: &BitMatrix,
    is_thorough: bool,
    unread: &mut Option<[Point; 4]>,
    is_over: &dyn Fn() -> bool,
) -> Vec<Found> {
    let mut found = Vec::new();
    let mut patterns = rows::find(picture, is_thorough);
    let mut used: Vec<ConcentricPattern> = Vec::new();
    for set in &GenerateFinderPatternSets(&mut patterns) {
        if [set.bl, set.tl, set.tr].iter().any(|pattern| used.contains(pattern)) {
            continue;
        }
        if is_over() {
            return found;
        }
        if let Some(symbol) = SampleQR(picture, set).ok().and_then(|seen| symbol(Format::QrCode, &seen)) {
            used.extend([set.bl, set.tl, set.tr]);
            found.push(symbol);
        } else if unread.is_none() {
            *unread = outline(set);
        }
    }
    if is_thorough {
        for &pattern in patterns.iter().filter(|pattern| !used.contains(pattern)) {
            if is_over() {
                break;
            }
            let micro = SampleMQR(picture, pattern).ok().and_then(|seen| symbol(Format::MicroQrCode, &seen));
            found.extend(micro.or_else(|| {
                SampleRMQR(picture, pattern).ok().and_then(|seen| symbol(Format::RectangularMicroQrCode, &seen))
            }));
        }
    }
    found
}

/// A QR Code on a can, bent, tilted or blurred, in a picture whose grey pixels are in `plane`; dear.
pub(crate) fn read_bent(picture: &BitMatrix, plane: &Plane, is_over: &dyn Fn() -> bool) -> Option<Found> {
    let bent = |set: &FinderPatternSet| if is_over() { None } else { bent(plane, set) };
    let sets = GenerateFinderPatternSets(&mut rows::find(picture, true));
    let sharp = sets.iter().take(FITTED).find_map(bent);
    if sharp.is_some() || plane.width * plane.height > SMALL || is_over() {
        return sharp;
    }
    let mut sets = GenerateFinderPatternSets(&mut finder::find(picture));
    sets.retain(|set| finder::unlikeness(set) < finder::MOST_UNLIKE);
    sets.retain(|set| finder::likeness(picture, set) > finder::LEAST_LIKENESS);
    order::by(&mut sets, finder::unlikeness);
    sets.iter().take(FITTED).find_map(bent)
}

/// The corners of a symbol with these finder patterns, the fourth where a parallelogram has it; `None` where their sizes
/// differ by more than perspective makes them.
fn outline(set: &FinderPatternSet) -> Option<[Point; 4]> {
    let sizes = [set.bl.size, set.tl.size, set.tr.size];
    let (least, most) = (sizes.iter().min()?, sizes.iter().max()?);
    if 2 * most > 3 * least {
        return None;
    }
    let (tl, tr, bl) = (set.tl.p, set.tr.p, set.bl.p);
    // From the patterns' middles to the corners is half a pattern more.
    let module = f32::from(i16::try_from(sizes.iter().sum::<i32>()).ok()?) / 21.0;
    let along = (tr - tl) / (tr - tl).length().max(1.0) * 3.5 * module;
    let down = (bl - tl) / (bl - tl).length().max(1.0) * 3.5 * module;
    let corners = [tl - along - down, tr + along - down, tr + bl - tl + along + down, bl - along + down];
    Some(corners.map(|corner| Point { x: corner.x, y: corner.y }))
}

/// A symbol whose label is bent, tilted or blurred.
fn bent(plane: &Plane, set: &FinderPatternSet) -> Option<Found> {
    let point = |pattern: &ConcentricPattern| Point { x: pattern.p.x, y: pattern.p.y };
    let corners = Corners { bottom_left: point(&set.bl), top_left: point(&set.tl), top_right: point(&set.tr) };
    let module = (set.bl.size + set.tl.size + set.tr.size) as f32 / 21.0;
    let relief = fit::relief(plane, &corners, module)?;
    unmixed(&relief, &fit::fit(&relief, &corners, module, (plane.width, plane.height))?)
}

/// Reads a symbol whose pose is known.
fn unmixed(relief: &Relief, fit: &fit::Fit) -> Option<Found> {
    let side = known::side(fit.version);
    let view = fit.pose.view();
    let samples = Samples::take(relief, &view, side);
    let half = side as f32 / 2.0;
    let corners = [(-half, -half), (half, -half), (half, half), (-half, half)].map(|(u, v)| view.at(u, v));
    let found = |darkness: &modules::Darkness| {
        let content = content(&message::decode(darkness, fit.version)?)?;
        Some(Found { format: Format::QrCode, content, corners })
    };
    let mut darkness = samples.unmixed(&fit.known);
    for _ in 0..3 {
        if let Some(found) = found(&darkness) {
            return Some(found);
        }
        darkness = samples.unmixed_again(&fit.known, &darkness);
    }
    if let Some(found) = found(&darkness).or_else(|| found(&samples.plain())) {
        return Some(found);
    }
    let mut mixture = Mixture::new(relief, &view, side, &fit.known, &darkness);
    for _ in 0..UNMIXED {
        if let Some(found) = found(&mixture.unmix()?) {
            return Some(found);
        }
    }
    None
}

/// What was encoded, without the symbology's own conventions.
fn content(decoded: &DecoderResult<bool>) -> Option<Content> {
    let identifier = decoded.symbologyIdentifier();
    let [']', 'Q', modifier] = identifier.chars().collect::<Vec<_>>()[..] else { return None };
    let mut content = Content::new('Q', modifier);
    content.bytes = decoded.content().bytes().to_vec();
    if decoded.content().has_eci {
        content.eci_unknown();
    }
    (!content.bytes.is_empty()).then_some(content)
}

fn symbol(format: Format, seen: &QRCodeDetectorResult) -> Option<Found> {
    let decoded = Decode(seen.getBits()).ok().filter(|decoded| decoded.isValid())?;
    let content = content(&decoded)?;
    let [a, b, c, d] = *seen.getPoints() else { return None };
    let mut corners = [a, b, c, d].map(|corner| Point { x: corner.x, y: corner.y });
    // rxing gives them row by row for some, around for others.
    if turn(corners[0], corners[1], corners[2]) * turn(corners[1], corners[2], corners[3]) < 0.0 {
        corners.swap(2, 3);
    }
    Some(Found { format, content, corners })
}

/// Positive where the way over the three points turns right, in coordinates that grow downwards.
fn turn(a: Point, b: Point, c: Point) -> f32 {
    (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)
}
