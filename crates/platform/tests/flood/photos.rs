//! Photos of a given size, each another.

use image::{Rgb, RgbImage};
use sha2::{Digest, Sha256};
use std::sync::Arc;

/// One photo, of which each copy has other tables, and so another digest.
pub(crate) struct Photos {
    photo: Vec<u8>,
    /// Where the last numbers of its quantisation tables are: for the finest waves, which nobody sees.
    tables: Vec<usize>,
}

impl Photos {
    /// A photo with the grain and planes of one, of about `size` bytes.
    pub(crate) fn of_about(size: usize) -> Self {
        let side = (size as f64 * 4.5).sqrt() as u32;
        let picture = RgbImage::from_fn(side * 4 / 3, side, |x, y| {
            let grain = (x * 7_919 + y * 104_729).wrapping_mul(2_654_435_761) >> 27;
            Rgb([(x / 8 + grain) as u8, (y / 6 + grain) as u8, ((x + y) / 16 + grain) as u8])
        });
        let encoded = |quality| {
            let mut photo = Vec::new();
            image::codecs::jpeg::JpegEncoder::new_with_quality(&mut photo, quality).encode_image(&picture).unwrap();
            photo
        };
        let photo = (20..100).step_by(5).map(encoded).find(|photo| photo.len() >= size).unwrap_or_else(|| encoded(100));
        let ends = photo.windows(2).enumerate().filter(|(_, pair)| *pair == [0xFF, 0xDB]);
        let tables = ends.map(|(at, _)| at + 4 + 64).take(2).collect();
        Self { photo, tables }
    }

    pub(crate) fn size(&self) -> usize {
        self.photo.len()
    }

    pub(crate) fn photo(&self, number: usize) -> Arc<[u8]> {
        let mut photo = self.photo.clone();
        for (place, at) in self.tables.iter().enumerate() {
            photo[*at] = (1 + number / 200_usize.pow(place as u32) % 200) as u8;
        }
        photo.into()
    }
}

pub(crate) fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}
