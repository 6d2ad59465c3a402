//! Codes on drawn tins, as a camera would see them.

use suyuan_decode::{Decoder, Effort, LumaFrame, Point, Symbol};
use suyuan_synth::{Can, CanOptions, Harm, MAX_SEVERITY, Series, Specimen, Symbology, YuvFrame};

fn options(payload: &str, symbology: Symbology) -> CanOptions {
    CanOptions { payload: payload.into(), symbology, width: 1280, height: 720, seed: 7, harm: 0, has_code: true }
}

/// The luma plane, as a camera would give it.
fn luma(frame: &YuvFrame) -> LumaFrame<'_> {
    let (width, height) = (frame.width as u32, frame.height as u32);
    LumaFrame { width, height, stride: width, luma: &frame.planes[0] }
}

/// The first symbol in 60 frames of a turn, and the frame that had it.
fn first(options: &CanOptions) -> Option<(usize, Symbol)> {
    let can = Can::new(options).expect("the payload fits");
    let mut decoder = Decoder::new();
    can.frames(60).enumerate().skip(10).find_map(|(at, frame)| {
        let symbols = decoder.decode(&luma(&frame), Effort::Frame).expect("a frame");
        symbols.into_iter().next().map(|symbol| (at, symbol))
    })
}

fn assert_read(options: &CanOptions, identifier: &str, payload: &[u8]) {
    let (at, symbol) =
        first(options).unwrap_or_else(|| panic!("{:?} at {} is not read", options.symbology, options.width));
    assert_eq!((symbol.symbology.to_string().as_str(), symbol.payload.as_slice()), (identifier, payload));
    assert!(at <= 30, "read in frame {at} only");
    let [a, b, c, d] = symbol.position;
    let turn = |a: Point, b: Point, c: Point| (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
    assert!(turn(a, b, c) * turn(b, c, d) >= 0.0, "the outline crosses itself: {:?}", symbol.position);
    // The code's middle is near the frame's: a reader that mixes up corners would be far off.
    let middle_x = symbol.position.iter().map(|corner| corner.x).sum::<f32>() / 4.0;
    let width = options.width as f32;
    assert!((middle_x - width / 2.0).abs() < width / 3.0, "corners {:?}", symbol.position);
}

#[test]
fn a_qr_code_comes_into_view_and_is_read() {
    let link = "https://example.com/01/06901234567892/10/B20261/21/S0000017";
    assert_read(&options(link, Symbology::Qr), "]Q1", link.as_bytes());
}

#[test]
fn a_gs1_data_matrix_is_read_with_its_separators() {
    let code = options("(01)06901234567892(10)B20261(21)S17", Symbology::DataMatrix);
    assert_read(&code, "]d2", b"010690123456789210B20261\x1D21S17");
}

#[test]
fn a_plain_data_matrix_is_none_of_gs1() {
    assert_read(&options("TRACE 81234567", Symbology::DataMatrix), "]d1", b"TRACE 81234567");
}

#[test]
fn a_price_barcode_is_read() {
    assert_read(&options("6901234567892", Symbology::Ean13), "]E0", b"6901234567892");
}

#[test]
fn a_gs1_128_that_stands_upright_is_read_with_its_separators() {
    let code = options("(01)06901234567892(10)B20261(21)S17", Symbology::Code128);
    assert_read(&code, "]C1", b"010690123456789210B20261\x1D21S17");
}

#[test]
fn a_small_camera_reads_matrix_codes_too() {
    let code = CanOptions { width: 640, height: 480, ..options("TRACE 81234567", Symbology::Qr) };
    assert_read(&code, "]Q1", b"TRACE 81234567");
}

#[test]
fn a_tin_without_a_code_gives_no_reading() {
    // Side by side: nothing else here takes so long.
    std::thread::scope(|scope| {
        for seed in 0..4 {
            scope.spawn(move || {
                let can = CanOptions { has_code: false, seed, harm: seed as u8, ..options("", Symbology::Qr) };
                assert_eq!(first(&can), None, "seed {seed}");
            });
        }
    });
}

#[test]
fn the_same_seed_draws_the_same_pixels() {
    let draw = || Can::new(&options("SAME", Symbology::Qr)).expect("the payload fits").frame(0.4);
    assert_eq!(draw(), draw());
}

/// How many of some QR Codes are read where one kind of harm is strongest, and that none is read as another.
fn read_of(count: u64, harm: Harm) -> usize {
    let wanted = Series { seed: 31, count }
        .specimens()
        .filter(|it| it.shot.symbology == Symbology::Qr && it.harm == harm && it.severity == MAX_SEVERITY);
    let is_read = |specimen: &Specimen| {
        let grey = specimen.shot.grey().expect("the payload fits");
        let (width, height) = (specimen.shot.width as u32, specimen.shot.height as u32);
        let frame = LumaFrame { width, height, stride: width, luma: &grey };
        let symbols = Decoder::new().decode(&frame, Effort::Still).expect("a frame");
        let is_qr = |it: &&Symbol| it.format == suyuan_decode::Format::QrCode;
        let texts: Vec<&str> = symbols.iter().filter(is_qr).map(|it| it.text.as_str()).collect();
        assert!(texts.iter().all(|&text| text == specimen.text), "{texts:?} instead of {:?}", specimen.text);
        !texts.is_empty()
    };
    wanted.filter(is_read).count()
}

#[test]
fn qr_codes_are_read_around_a_narrow_can() {
    assert_eq!(read_of(3, Harm::Curvature), 3);
}

#[test]
fn qr_codes_are_read_from_aside_and_above() {
    assert_eq!(read_of(3, Harm::Perspective), 3);
}

#[test]
fn most_qr_codes_are_read_from_a_moving_hand() {
    assert!(read_of(3, Harm::Motion) >= 2);
}
