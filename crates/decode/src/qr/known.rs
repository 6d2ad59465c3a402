//! The modules that every symbol of a version has in common (ISO/IEC 18004, section 6.3).

use rxing::qrcode::common::Version;

/// A module whose colour is known beforehand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) column: usize,
    pub(super) row: usize,
    pub(super) is_dark: bool,
    /// Whether it belongs to a finder pattern or its separator.
    pub(super) is_finder: bool,
}

/// Modules along a side of a version.
pub(super) fn side(version: u32) -> usize {
    17 + 4 * version as usize
}

/// All of a version's, without format and version information. Empty for a version that does not exist.
pub(super) fn modules(version: u32) -> Vec<Known> {
    let Ok(own) = Version::getVersionForNumber(version) else { return Vec::new() };
    let side = side(version);
    let mut known = Vec::new();
    for row in 0..side {
        for column in 0..side {
            let near = |at: usize| if at < 8 { Some(at) } else { side.checked_sub(1 + at).filter(|&at| at < 8) };
            let is_bottom_right = column >= side - 8 && row >= side - 8;
            let mut put = |is_dark, is_finder| known.push(Known { column, row, is_dark, is_finder });
            if let (Some(x), Some(y), false) = (near(column), near(row), is_bottom_right) {
                let ring = (x.abs_diff(3)).max(y.abs_diff(3));
                put(ring != 2 && ring != 4, true);
            } else if column == 6 || row == 6 {
                put((column + row) % 2 == 0, false);
            }
        }
    }
    let centers = own.getAlignmentPatternCenters();
    for &y in centers {
        for &x in centers {
            let (x, y) = (x as usize, y as usize);
            // Where a finder pattern is, none is; on the timing patterns they agree with them.
            if x.min(y) == 6 && (x.max(y) == 6 || x.max(y) == side - 7) {
                continue;
            }
            for row in y - 2..=y + 2 {
                for column in x - 2..=x + 2 {
                    if column != 6 && row != 6 {
                        let is_dark = column.abs_diff(x).max(row.abs_diff(y)) != 1;
                        known.push(Known { column, row, is_dark, is_finder: false });
                    }
                }
            }
        }
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_known_is_what_an_encoder_draws() {
        for (text, version) in [("1", 1), ("https://example.com/01/06901234567892/10/B20261", 4), (&"x".repeat(150), 9)]
        {
            let level = qrcode::EcLevel::M;
            let code =
                qrcode::QrCode::with_version(text, qrcode::Version::Normal(version as i16), level).expect("fits");
            let colors = code.to_colors();
            let known = modules(version);
            assert!(known.len() > 200);
            for Known { column, row, is_dark, .. } in known {
                let drawn = colors[row * side(version) + column] == qrcode::Color::Dark;
                assert_eq!(drawn, is_dark, "version {version}, column {column}, row {row}");
            }
        }
        assert!(modules(41).is_empty());
    }
}
