//! PNG (W3C Recommendation, 3rd edition).

use super::bounds::permit;
use super::bytes::array;
use super::fault::PhotoFault;
use super::{exif, icc};
use flate2::{Decompress, FlushDecompress, Status};

/// Bytes of a compressed colour profile, with its name before it.
const MAX_PROFILE: usize = 4_096;
/// What a piece of the pixels is unpacked into, and forgotten.
const WINDOW: usize = 64 * 1024;

/// Walks from chunk to chunk, and lets nothing pass that is not needed to show the picture.
pub(super) fn walk(bytes: &[u8]) -> Result<(), PhotoFault> {
    const BROKEN: PhotoFault = PhotoFault::Damaged("it ends before the picture does");
    let mut at = 8;
    let mut header = None;
    let mut pixels = Vec::new();
    loop {
        let length = usize::try_from(u32::from_be_bytes(array(bytes, at).ok_or(BROKEN)?)).map_err(|_| BROKEN)?;
        let kind: [u8; 4] = array(bytes, at + 4).ok_or(BROKEN)?;
        let end = at.checked_add(8).and_then(|start| start.checked_add(length)).ok_or(BROKEN)?;
        let contents = bytes.get(at + 8..end).ok_or(BROKEN)?;
        // The decoder compares its checksum; one that is absent is noticed here.
        array::<4>(bytes, end).ok_or(BROKEN)?;
        at = end + 4;
        match &kind {
            b"IHDR" if header.is_none() => header = Some(Header::read(contents)?),
            _ if header.is_none() => return Err(PhotoFault::Damaged("its header is absent")),
            b"IDAT" => pixels.extend_from_slice(contents),
            b"IEND" if at != bytes.len() => return Err(PhotoFault::NotClean("bytes after its end")),
            b"IEND" if !contents.is_empty() => return Err(PhotoFault::NotClean("bytes in its end")),
            b"IEND" => break,
            _ => judge(kind, contents)?,
        }
    }
    header.ok_or(BROKEN)?.holds(&pixels)
}

/// Every chunk but header, pixels and end.
fn judge(kind: [u8; 4], contents: &[u8]) -> Result<(), PhotoFault> {
    let most = match &kind {
        b"PLTE" | b"tRNS" => 768,
        b"gAMA" | b"sRGB" | b"sBIT" | b"bKGD" | b"cICP" => 8,
        b"pHYs" => 9,
        b"cHRM" => 32,
        b"iCCP" => return judge_profile(contents),
        b"eXIf" => return Err(exif::fault(contents)),
        b"tEXt" | b"zTXt" | b"iTXt" => return Err(PhotoFault::NotClean("a text")),
        b"acTL" | b"fcTL" | b"fdAT" => return Err(PhotoFault::NotClean("an animation")),
        _ => return Err(PhotoFault::NotClean("a chunk that a picture does not need")),
    };
    if contents.len() <= most { Ok(()) } else { Err(PhotoFault::NotClean("a chunk larger than its kind can be")) }
}

/// A name, a zero, the way of compression (0), and the profile.
fn judge_profile(contents: &[u8]) -> Result<(), PhotoFault> {
    const NONE: PhotoFault = PhotoFault::NotClean("a colour profile that is none, or a large one");
    let name = contents.iter().position(|byte| *byte == 0).filter(|length| (1..=79).contains(length)).ok_or(NONE)?;
    let [0, packed @ ..] = contents.get(name + 1..).ok_or(NONE)? else { return Err(NONE) };
    if contents.len() > MAX_PROFILE {
        return Err(NONE);
    }
    let mut profile = vec![0; MAX_PROFILE + 1];
    let mut inflate = Decompress::new(true);
    let status = inflate.decompress(packed, &mut profile, FlushDecompress::Finish).map_err(|_| NONE)?;
    let (read, written) = (inflate.total_in(), usize::try_from(inflate.total_out()).unwrap_or(usize::MAX));
    if status != Status::StreamEnd || read != packed.len() as u64 {
        return Err(NONE);
    }
    icc::permit(profile.get(..written).ok_or(NONE)?)
}

/// What of the header says how many bytes the pixels are.
struct Header {
    width: u32,
    height: u32,
    bits_per_pixel: u64,
    is_interlaced: bool,
}

impl Header {
    fn read(contents: &[u8]) -> Result<Self, PhotoFault> {
        const BROKEN: PhotoFault = PhotoFault::Damaged("its header is out of its form");
        let &[.., depth, colour, 0, 0, interlace @ 0..=1] = contents else { return Err(BROKEN) };
        let (width, height) = (array(contents, 0).ok_or(BROKEN)?, array(contents, 4).ok_or(BROKEN)?);
        let (width, height) = (u32::from_be_bytes(width), u32::from_be_bytes(height));
        permit(width, height)?;
        let channels = match colour {
            0 | 3 => 1,
            2 => 3,
            4 => 2,
            6 => 4,
            _ => return Err(BROKEN),
        };
        Ok(Self { width, height, bits_per_pixel: u64::from(depth) * channels, is_interlaced: interlace == 1 })
    }

    /// Bytes of all rows, each with its filter before it.
    fn length(&self) -> u64 {
        let rows = |width: u32, height: u32| match (width, height) {
            (0, _) | (_, 0) => 0,
            _ => (1 + (u64::from(width) * self.bits_per_pixel).div_ceil(8)) * u64::from(height),
        };
        if !self.is_interlaced {
            return rows(self.width, self.height);
        }
        // Adam7: where each pass begins, and how far its pixels are apart.
        let passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];
        let count = |length: u32, from: u32, step: u32| length.saturating_sub(from).div_ceil(step);
        passes.iter().map(|&(x, y, right, down)| rows(count(self.width, x, right), count(self.height, y, down))).sum()
    }

    /// Whether the compressed pixels are exactly those of the picture, and nothing after them.
    fn holds(&self, packed: &[u8]) -> Result<(), PhotoFault> {
        const DAMAGED: PhotoFault = PhotoFault::Damaged("its pixels cannot be unpacked");
        let (length, mut window, mut inflate) = (self.length(), vec![0; WINDOW], Decompress::new(true));
        loop {
            let rest = usize::try_from(inflate.total_in()).ok().and_then(|read| packed.get(read..)).ok_or(DAMAGED)?;
            let before = (inflate.total_in(), inflate.total_out());
            let status = inflate.decompress(rest, &mut window, FlushDecompress::None).map_err(|_| DAMAGED)?;
            if inflate.total_out() > length {
                return Err(PhotoFault::NotClean("bytes after its pixels"));
            }
            match status {
                Status::StreamEnd => break,
                _ if before == (inflate.total_in(), inflate.total_out()) => return Err(DAMAGED),
                _ => {}
            }
        }
        if inflate.total_in() != packed.len() as u64 {
            return Err(PhotoFault::NotClean("bytes after its pixels"));
        }
        if inflate.total_out() == length { Ok(()) } else { Err(PhotoFault::Damaged("some of its pixels are absent")) }
    }
}
