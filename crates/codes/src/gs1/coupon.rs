//! North American coupon codes (GS1 AIs 8110 and 8112): fields whose lengths stand before them.

/// Walks over digits; every step answers `None` where the digits do not fit.
struct Fields<'a>(&'a [u8]);

impl<'a> Fields<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    /// One digit that must be among `allowed`.
    fn one_of(&mut self, allowed: &[u8]) -> Option<u8> {
        let digit = *self.take(1)?.first()?;
        allowed.contains(&digit).then_some(digit)
    }

    /// A field after its length, which is `base` more than the digit says.
    fn counted(&mut self, allowed: &[u8], base: usize) -> Option<&'a [u8]> {
        let length = self.one_of(allowed)?;
        self.take(usize::from(length - b'0') + base)
    }

    /// Takes the digit that announces an optional field.
    fn announces(&mut self, field: u8) -> bool {
        match self.0.split_first() {
            Some((digit, rest)) if *digit == field => {
                self.0 = rest;
                true
            }
            _ => false,
        }
    }

    /// Value, code and family of a purchase requirement.
    fn purchase(&mut self) -> Option<()> {
        self.counted(b"12345", 0)?;
        self.one_of(b"012349")?;
        self.take(3).map(drop)
    }

    /// A company prefix after its length; 9 says that there is none.
    fn optional_company(&mut self) -> Option<()> {
        if self.announces(b'9') {
            return Some(());
        }
        self.counted(b"0123456", 6).map(drop)
    }
}

fn digits(value: &str) -> Option<Fields<'_>> {
    value.bytes().all(|b| b.is_ascii_digit()).then_some(Fields(value.as_bytes()))
}

/// A day as YYMMDD.
fn is_date(digits: &[u8]) -> bool {
    std::str::from_utf8(digits).is_ok_and(crate::date::is_short_date)
}

/// Whether a value of AI 8110 is well formed (North American Coupon Application Guideline).
pub(super) fn is_coupon(value: &str) -> bool {
    read_coupon(value).is_some()
}

fn read_coupon(value: &str) -> Option<()> {
    let mut fields = digits(value)?;
    fields.counted(b"0123456", 6)?;
    fields.take(6)?;
    fields.counted(b"12345", 0)?;
    fields.purchase()?;
    if fields.announces(b'1') {
        fields.one_of(b"0123")?;
        fields.purchase()?;
        fields.optional_company()?;
    }
    if fields.announces(b'2') {
        fields.purchase()?;
        fields.optional_company()?;
    }
    let mut expires = None;
    if fields.announces(b'3') {
        expires = Some(fields.take(6).filter(|date| is_date(date))?);
    }
    if fields.announces(b'4') {
        let starts = fields.take(6).filter(|date| is_date(date))?;
        if expires.is_some_and(|expires| starts > expires) {
            return None;
        }
    }
    if fields.announces(b'5') {
        fields.counted(b"0123456789", 6)?;
    }
    if fields.announces(b'6') {
        fields.counted(b"1234567", 6)?;
    }
    if fields.announces(b'9') {
        fields.one_of(b"01256")?;
        fields.one_of(b"012")?;
        fields.take(1)?;
        fields.one_of(b"01")?;
    }
    fields.0.is_empty().then_some(())
}

/// Whether a value of AI 8112, a positive offer file coupon, is well formed.
pub(super) fn is_positive_offer(value: &str) -> bool {
    read_positive_offer(value).is_some()
}

fn read_positive_offer(value: &str) -> Option<()> {
    let mut fields = digits(value)?;
    fields.one_of(b"01")?;
    fields.counted(b"0123456", 6)?;
    fields.take(6)?;
    fields.counted(b"0123456789", 6)?;
    fields.0.is_empty().then_some(())
}
