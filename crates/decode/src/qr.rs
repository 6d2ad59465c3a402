//! QR Code, Micro QR Code (ISO/IEC 18004) and rMQR Code (ISO/IEC 23941): found and decoded by rxing, of whose two
//! detectors only the one ported from C++ is used.

use crate::content::Content;
use crate::symbol::{Format, Point};
use rxing::common::cpp_essentials::ConcentricPattern;
use rxing::common::{BitMatrix, DetectorRXingResult};
use rxing::qrcode::cpp_port::decoder::Decode;
use rxing::qrcode::cpp_port::detector::{
    FindFinderPatterns, FinderPatternSet, GenerateFinderPatternSets, SampleMQR, SampleQR, SampleRMQR,
};
use rxing::qrcode::detector::QRCodeDetectorResult;

/// What was read, and the corners of the symbol.
pub(crate) struct Found {
    pub(crate) format: Format,
    pub(crate) content: Content,
    pub(crate) corners: [Point; 4],
}

/// All symbols in a picture; `is_thorough`: in every row, and those with a single finder pattern, too. Where three finder
/// patterns look like a symbol that could not be read, its corners are put into `unread`.
pub(crate) fn read(picture: &BitMatrix, is_thorough: bool, unread: &mut Option<[Point; 4]>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut patterns = FindFinderPatterns(picture, is_thorough, 0);
    let mut used: Vec<ConcentricPattern> = Vec::new();
    for set in GenerateFinderPatternSets(&mut patterns) {
        if [set.bl, set.tl, set.tr].iter().any(|pattern| used.contains(pattern)) {
            continue;
        }
        if let Some(symbol) = SampleQR(picture, &set).ok().and_then(|seen| symbol(Format::QrCode, &seen)) {
            used.extend([set.bl, set.tl, set.tr]);
            found.push(symbol);
        } else if unread.is_none() {
            *unread = outline(&set);
        }
    }
    if is_thorough {
        for &pattern in patterns.iter().filter(|pattern| !used.contains(pattern)) {
            let micro = SampleMQR(picture, pattern).ok().and_then(|seen| symbol(Format::MicroQrCode, &seen));
            found.extend(micro.or_else(|| {
                SampleRMQR(picture, pattern).ok().and_then(|seen| symbol(Format::RectangularMicroQrCode, &seen))
            }));
        }
    }
    found
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

fn symbol(format: Format, seen: &QRCodeDetectorResult) -> Option<Found> {
    let decoded = Decode(seen.getBits()).ok().filter(|decoded| decoded.isValid())?;
    let identifier = decoded.symbologyIdentifier();
    let [']', 'Q', modifier] = identifier.chars().collect::<Vec<_>>()[..] else { return None };
    let mut content = Content::new('Q', modifier);
    content.bytes = decoded.content().bytes().to_vec();
    if decoded.content().has_eci {
        content.eci_unknown();
    }
    let [a, b, c, d] = *seen.getPoints() else { return None };
    let mut corners = [a, b, c, d].map(|corner| Point { x: corner.x, y: corner.y });
    // rxing gives them row by row for some, around for others.
    if turn(corners[0], corners[1], corners[2]) * turn(corners[1], corners[2], corners[3]) < 0.0 {
        corners.swap(2, 3);
    }
    (!content.bytes.is_empty()).then_some(Found { format, content, corners })
}

/// Positive where the way over the three points turns right, in coordinates that grow downwards.
fn turn(a: Point, b: Point, c: Point) -> f32 {
    (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x)
}
