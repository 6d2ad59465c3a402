//! What the table of application identifiers says of one component of a value: its characters, its length, its checks.

/// The characters that a component may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Charset {
    /// Digits.
    N,
    /// GS1 AI encodable character set 82 (GS1 General Specifications, figure 7.11-1).
    X,
    /// Character set 39 (figure 7.11-2).
    Y,
    /// File-safe, URI-safe base64 (figure 7.11-3).
    Z,
}

impl Charset {
    /// Whether the set has all of these. Padding of base64 is for the end only, as the dictionary's linter has it.
    pub(crate) fn fits(self, bytes: &[u8]) -> bool {
        let mut body = bytes;
        if self == Self::Z {
            while let Some((b'=', before)) = body.split_last() {
                body = before;
            }
            let padding = bytes.len() - body.len();
            if padding > 2 || padding > 0 && !bytes.len().is_multiple_of(3) {
                return false;
            }
        }
        body.iter().all(|byte| is_in(self as u8, *byte))
    }
}

/// The set of the unreserved characters of RFC 3986, section 2.3, after those of [`Charset`].
pub(crate) const UNRESERVED: u8 = 4;
/// The set of ASCII characters that a URI has only as escapes.
pub(crate) const ESCAPED: u8 = 5;

/// Whether the set with this number has this character. None has any that is not ASCII.
#[inline]
pub(crate) fn is_in(set: u8, byte: u8) -> bool {
    SETS.get(usize::from(byte)).is_some_and(|sets| sets >> set & 1 == 1)
}

/// For each ASCII character a bit for each set that has it.
static SETS: [u8; 128] = {
    let (mut sets, mut byte) = ([0; 128], 0_u8);
    while byte < 128 {
        let (is_digit, is_upper) = (byte.is_ascii_digit(), byte.is_ascii_uppercase());
        let is_letter = is_upper || byte.is_ascii_lowercase();
        let is_x = matches!(byte, b'!' | b'"' | b'%'..=b'/' | b':'..=b'?' | b'_');
        let is_in = [
            is_digit,
            is_digit || is_letter || is_x,
            is_digit || is_upper || matches!(byte, b'#' | b'-' | b'/'),
            is_digit || is_letter || matches!(byte, b'-' | b'_'),
            is_digit || is_letter || matches!(byte, b'-' | b'.' | b'_' | b'~'),
            matches!(byte, 0..=b' ' | b'"' | b'<' | b'>' | b'\\' | b'^' | b'`' | b'{'..=b'}' | 127),
        ];
        let mut set = 0;
        while set < is_in.len() {
            sets[byte as usize] |= (is_in[set] as u8) << set;
            set += 1;
        }
        byte += 1;
    }
    sets
};

/// One component of a value: a character set, a length, and what else is checked.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part {
    pub(crate) charset: Charset,
    pub(crate) min: u8,
    pub(crate) max: u8,
    pub(crate) optional: bool,
    /// In order; after the first `None` there are no more.
    pub(crate) lints: [Option<Lint>; 3],
}

impl Part {
    /// Whether this is checked.
    pub(crate) fn has(&self, lint: Lint) -> bool {
        self.lints.contains(&Some(lint))
    }
}

/// A check on one component.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lint {
    Csum,
    CsumAlpha,
    GcpPos1,
    GcpPos2,
    Yymmdd,
    Yymmd0,
    Yyyymmdd,
    Hhmi,
    Hh,
    Mi,
    Ss,
    Iso3166,
    Iso3166Or999,
    Iso3166Alpha2,
    Iso4217,
    Iso5218,
    PercentEncoded,
    Latitude,
    Longitude,
    YesNo,
    Hyphen,
    ImporterIndex,
    PackageType,
    MediaType,
    PositionInSequence,
    NonZero,
    NoZeroPrefix,
    Winding,
    Zero,
    PieceOfTotal,
    Iban,
    HasNonDigit,
    CouponCode,
    CouponPositiveOffer,
}
