use super::judge::Format;
use super::*;
use image::{ExtendedColorType, ImageEncoder, RgbImage};

fn picture() -> RgbImage {
    RgbImage::from_fn(90, 70, |x, y| image::Rgb([(x * 3) as u8, (y * 3) as u8, (x * y) as u8]))
}

fn encoded(encode: impl FnOnce(&mut Vec<u8>)) -> Vec<u8> {
    let mut bytes = Vec::new();
    encode(&mut bytes);
    bytes
}

#[test]
fn clean_photos_of_every_format_are_taken_as_they_are() {
    use image::codecs::{jpeg::JpegEncoder, png::PngEncoder, webp::WebPEncoder};
    let picture = picture();
    let (width, height) = picture.dimensions();
    let grey = image::imageops::grayscale(&picture);
    let alpha = image::DynamicImage::from(picture.clone()).to_rgba16();
    let files = [
        (Format::Jpeg, encoded(|to| JpegEncoder::new_with_quality(to, 80).encode_image(&picture).unwrap())),
        (Format::Jpeg, encoded(|to| JpegEncoder::new_with_quality(to, 100).encode_image(&grey).unwrap())),
        (Format::Png, encoded(|to| picture.write_with_encoder(PngEncoder::new(to)).unwrap())),
        (Format::Png, encoded(|to| alpha.write_with_encoder(PngEncoder::new(to)).unwrap())),
        (
            Format::WebP,
            encoded(|to| {
                WebPEncoder::new_lossless(to).write_image(&picture, width, height, ExtendedColorType::Rgb8).unwrap();
            }),
        ),
    ];
    for (format, bytes) in files {
        let photo = Photo::judge(bytes.clone()).unwrap();
        assert_eq!((photo.format, photo.size, &photo.bytes), (format, (90, 70), &bytes));
    }
}

/// Files that libjpeg, libpng and libwebp wrote: progressive, with restarts, interlaced, with a palette, lossy.
#[test]
fn photos_that_other_encoders_wrote_are_taken() {
    for (name, bytes) in [
        ("progressive.jpg", &include_bytes!("samples/progressive.jpg")[..]),
        ("optimised.jpg", include_bytes!("samples/optimised.jpg")),
        ("restarts.jpg", include_bytes!("samples/restarts.jpg")),
        ("profile.jpg", include_bytes!("samples/profile.jpg")),
        ("grey.jpg", include_bytes!("samples/grey.jpg")),
        ("canvas.jpg", include_bytes!("samples/canvas.jpg")),
        ("canvas.png", include_bytes!("samples/canvas.png")),
        ("canvas.webp", include_bytes!("samples/canvas.webp")),
        ("interlaced.png", include_bytes!("samples/interlaced.png")),
        ("palette.png", include_bytes!("samples/palette.png")),
        ("lossy.webp", include_bytes!("samples/lossy.webp")),
        ("alpha.webp", include_bytes!("samples/alpha.webp")),
    ] {
        assert!(Photo::judge(bytes.to_vec()).is_ok(), "{name}: {:?}", Photo::judge(bytes.to_vec()).err());
    }
}

/// Bytes from one that is damaged to the next. `SUYUAN_LONG=1` damages each, in each of its bits.
fn stride() -> usize {
    if std::env::var_os("SUYUAN_LONG").is_some() { 1 } else { 7 }
}

/// No byte of a file may be lost or changed so that judging it panics or hangs, or that something else is kept than what
/// came: a picture of the same kind, as large as it is said to be.
#[test]
fn no_damage_is_too_much() {
    let samples: [&[u8]; 4] = [
        include_bytes!("samples/progressive.jpg"),
        include_bytes!("samples/restarts.jpg"),
        include_bytes!("samples/interlaced.png"),
        include_bytes!("samples/lossy.webp"),
    ];
    for sample in samples {
        let whole = Photo::judge(sample.to_vec()).unwrap();
        let mut refused = 0;
        for at in (0..sample.len()).step_by(stride()) {
            assert!(Photo::judge(sample[..at].to_vec()).is_err(), "broken off at {at}");
            // Every eighth byte has the same two bits turned.
            let bits = if stride() == 1 { 0..8 } else { at % 8..at % 8 + 2 };
            for bit in bits {
                let mut changed = sample.to_vec();
                changed[at] ^= 1 << (bit % 8);
                let Ok(photo) = Photo::judge(changed.clone()) else {
                    refused += 1;
                    continue;
                };
                assert_eq!((photo.format, &photo.bytes), (whole.format, &changed), "byte {at}, bit {bit}");
                assert_ne!(photo.sha256, whole.sha256, "byte {at}, bit {bit}");
                let picture = image::load_from_memory(&changed).unwrap();
                assert_eq!((picture.width(), picture.height()), photo.size, "byte {at}, bit {bit}");
            }
        }
        assert!(refused > 20, "{:?}: {refused} of them refused", whole.format);
    }
}

/// Whatever the picture, the end of its pixels is found exactly: noise, and planes of one colour.
#[test]
fn the_end_of_a_jpegs_pixels_is_found() {
    use image::codecs::jpeg::JpegEncoder;
    for seed in 0..60_u32 {
        let (width, height) = (16 + seed * 7 % 90, 16 + seed * 13 % 70);
        let picture = RgbImage::from_fn(width, height, |x, y| {
            let noise = (x * 7_919 + y * 104_729 + seed).wrapping_mul(2_654_435_761) >> 24;
            image::Rgb(if seed % 3 == 0 { [40, 80, 120] } else { [noise as u8, (x * seed) as u8, y as u8] })
        });
        let bytes =
            encoded(|to| JpegEncoder::new_with_quality(to, 30 + (seed % 70) as u8).encode_image(&picture).unwrap());
        assert!(Photo::judge(bytes.clone()).is_ok(), "{seed}: {:?}", Photo::judge(bytes.clone()).err());
        for extra in [&[0x55; 6][..], &[0; 9], &[0xAA; 300]] {
            let mut longer = bytes.clone();
            longer.splice(bytes.len() - 2..bytes.len() - 2, extra.iter().copied());
            assert!(Photo::judge(longer).is_err(), "{seed}: {} bytes more", extra.len());
        }
        let mut shorter = bytes.clone();
        shorter.drain(bytes.len() - 12..bytes.len() - 2);
        assert!(Photo::judge(shorter).is_err(), "{seed}");
    }
}

#[test]
fn the_end_of_a_webps_pixels_is_found() {
    for sample in [&include_bytes!("samples/lossy.webp")[..], include_bytes!("samples/canvas.webp")] {
        let picture = webp::walk(sample).unwrap();
        let mut longer = sample.to_vec();
        let extra = [0x55; 100];
        longer.splice(picture.end..picture.end, extra);
        let chunk = u32::try_from(picture.len() - 8 + extra.len()).unwrap().to_le_bytes();
        longer[picture.start + 4..picture.start + 8].copy_from_slice(&chunk);
        let whole = u32::try_from(longer.len() - 8).unwrap().to_le_bytes();
        longer[4..8].copy_from_slice(&whole);
        assert_eq!(Photo::judge(longer), Err(PhotoFault::NotClean("bytes after its pixels")));
    }
}
