//! What the text of a part means.

use crate::cut::Cut;
use crate::gs1::ai::{self, Ai};
use crate::gs1::code_lists;
use crate::gs1::spec::Lint;
use crate::gs1::value::check;
use crate::number::{is_digits, number};
use crate::{Amount, CalendarDate, Scheme};

/// What the text of a part means. Text that breaks the rules of its kind stays text.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Value<'a> {
    /// As it stands.
    Text(&'a str),
    /// A day.
    Date(CalendarDate),
    /// A day and a time on it, hours and minutes; seconds where the code has them.
    Moment {
        /// The day.
        date: CalendarDate,
        /// 0 to 23.
        hour: u8,
        /// 0 to 59.
        minute: u8,
        /// 0 to 59.
        second: Option<u8>,
    },
    /// From one day to another.
    Period {
        /// The first day.
        from: CalendarDate,
        /// The last day.
        to: CalendarDate,
    },
    /// A measure.
    Measure {
        /// The number with a decimal point.
        decimal: String,
        /// The symbol of the unit: `kg`, `m²`, `°C`, …
        unit: &'static str,
    },
    /// Money; the currency where the code says it.
    Money {
        /// The number with a decimal point.
        decimal: String,
        /// The currency.
        currency: Option<Currency>,
    },
    /// Per cent.
    Percent(String),
    /// Countries, and what stands after them: a postal code, a processor's number.
    Countries {
        /// One or several.
        countries: Vec<Country>,
        /// The rest of the text, empty where there is none.
        rest: &'a str,
    },
    /// Yes or no.
    Flag(bool),
    /// A piece of an item that comes in several.
    Piece {
        /// The item.
        of: &'a str,
        /// Which piece, from 1.
        piece: u8,
        /// Of how many.
        total: u8,
    },
    /// A place on earth in degrees, north and east positive.
    Position {
        /// Latitude.
        latitude: String,
        /// Longitude.
        longitude: String,
    },
    /// A region of China (GB/T 2260), six digits.
    Region(&'a str),
}

/// A country by its letters (ISO 3166-1 alpha-2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Country(pub &'static str);

/// A currency by its letters (ISO 4217).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Currency(pub &'static str);

/// Units of the identifiers 310n to 369n, by their second and third digit.
const UNITS: [&str; 6] = [
    "kg m m m m² l m³",
    "lb in ft yd in ft yd in ft yd",
    "kg m m m m² l m³ kg/m²",
    "lb in ft yd in ft yd in ft yd",
    "in² ft² yd² in² ft² yd² oz.tr oz",
    "qt gal qt gal in³ ft³ yd³ in³ ft³ yd³",
];

/// What the text of a part means.
pub(super) fn of<'a>(scheme: Scheme, key: &str, text: &'a str, current_year: u16) -> Value<'a> {
    let meant = match ai::find(key) {
        Some(entry) => gs1(entry, key, text, current_year),
        None => other(scheme, key, text, current_year),
    };
    meant.unwrap_or(Value::Text(text))
}

fn other<'a>(scheme: Scheme, key: &str, text: &'a str, current_year: u16) -> Option<Value<'a>> {
    match (scheme, key) {
        (Scheme::Ma, "made" | "sterilised" | "expires" | "valid-to") => {
            CalendarDate::from_digits(text, current_year).map(Value::Date)
        }
        (Scheme::Ma, "country") => countries(text, ""),
        (Scheme::CreditCode, "division") | (Scheme::FoodLicence, "region") => Some(Value::Region(text)),
        _ => None,
    }
}

fn gs1<'a>(entry: &Ai, key: &str, text: &'a str, current_year: u16) -> Option<Value<'a>> {
    let mut wrong = Vec::new();
    check(entry, text, &(0..0), &mut wrong);
    if !wrong.is_empty() {
        return None;
    }
    let first = entry.parts().first()?;
    let head = text.get(..usize::from(first.max).min(text.len()))?;
    let rest = text.cut(head.len()..);
    match first.lints[0] {
        Some(Lint::Yymmdd | Lint::Yymmd0 | Lint::Yyyymmdd) => dated(entry, head, rest, current_year),
        Some(Lint::Iso3166 | Lint::Iso3166Or999) if entry.parts().len() > 2 || rest.is_empty() => countries(text, ""),
        Some(Lint::Iso3166 | Lint::Iso3166Or999) => countries(head, rest),
        Some(Lint::YesNo) => Some(Value::Flag(text == "1")),
        Some(Lint::Latitude) => position(head, rest),
        _ => match key.get(..2)? {
            "31" | "32" | "33" | "34" | "35" | "36" => measure(key, text),
            "39" => money(key, text),
            _ if key.starts_with("433") => temperature(key, text),
            _ if matches!(key, "8006" | "8026") => piece(text),
            _ => None,
        },
    }
}

fn dated<'a>(entry: &Ai, head: &'a str, rest: &'a str, current_year: u16) -> Option<Value<'a>> {
    let date = CalendarDate::from_digits(head, current_year)?;
    if rest.is_empty() {
        return Some(Value::Date(date));
    }
    let number = |at: usize, limit: u32| number(rest.get(at..at + 2)?).filter(|n| *n < limit).map(|n| n as u8);
    if entry.parts().get(1)?.has(Lint::Yymmdd) {
        return Some(Value::Period { from: date, to: CalendarDate::from_digits(rest, current_year)? });
    }
    Some(Value::Moment {
        date,
        hour: number(0, 24)?,
        minute: if rest.len() > 2 { number(2, 60)? } else { 0 },
        second: if rest.len() > 4 { Some(number(4, 60)?) } else { None },
    })
}

/// Numbers of three digits, one after another.
fn countries<'a>(numbers: &str, rest: &'a str) -> Option<Value<'a>> {
    let (mut countries, mut numbers) = (Vec::new(), numbers);
    while !numbers.is_empty() {
        let (number, behind) = numbers.split_at_checked(3)?;
        countries.push(Country(code_lists::country(number)?));
        numbers = behind;
    }
    if countries.is_empty() { None } else { Some(Value::Countries { countries, rest }) }
}

fn measure<'a>(key: &str, text: &str) -> Option<Value<'a>> {
    let [_, second, third, _] = *key.as_bytes() else { return None };
    let units = UNITS.get(usize::from(second.checked_sub(b'1')?))?;
    let unit = units.split(' ').nth(usize::from(third - b'0')).filter(|unit| !unit.is_empty())?;
    Some(Value::Measure { decimal: Amount::from_gs1(key, text)?.decimal, unit })
}

fn money<'a>(key: &str, text: &str) -> Option<Value<'a>> {
    let Amount { decimal, currency } = Amount::from_gs1(key, text)?;
    if key.starts_with("394") {
        return Some(Value::Percent(decimal));
    }
    let currency = match currency {
        Some(number) => Some(Currency(code_lists::currency(&number)?)),
        None => None,
    };
    Some(Value::Money { decimal, currency })
}

/// Hundredths of a degree, a hyphen behind them where they are below zero (General Specifications, AIs 4330 to 4333).
fn temperature<'a>(key: &str, text: &str) -> Option<Value<'a>> {
    let (digits, sign) = text.strip_suffix('-').map_or((text, ""), |digits| (digits, "-"));
    let decimal = [sign, &decimal(digits, 2)?].concat();
    Some(Value::Measure { decimal, unit: if matches!(key, "4330" | "4332") { "°F" } else { "°C" } })
}

/// Digits with a point before the last `places`, without leading zeros.
fn decimal(digits: &str, places: usize) -> Option<String> {
    if digits.len() <= places || !is_digits(digits) {
        return None;
    }
    let (whole, fraction) = digits.split_at(digits.len() - places);
    let whole = whole.trim_start_matches('0');
    Some([if whole.is_empty() { "0" } else { whole }, ".", fraction].concat())
}

fn piece(text: &str) -> Option<Value<'_>> {
    let (of, counts) = text.split_at_checked(14)?;
    let (piece, total) = counts.split_at_checked(2)?;
    Some(Value::Piece { of, piece: number(piece)? as u8, total: number(total)? as u8 })
}

/// Ten millionths of a degree, latitude counted from the south pole, longitude eastwards all around (General Specifications,
/// AI 4309).
fn position<'a>(latitude: &str, longitude: &str) -> Option<Value<'a>> {
    const DEGREE: u64 = 10_000_000;
    let degrees = |number: u64, zero: u64| {
        let mut digits = [b'0'; 10];
        let mut left = number.abs_diff(zero);
        for digit in digits.iter_mut().rev() {
            *digit += (left % 10) as u8;
            left /= 10;
        }
        let text = decimal(std::str::from_utf8(&digits).ok()?, 7)?;
        Some(if number < zero { ["-", &text].concat() } else { text })
    };
    let number = |digits: &str| digits.bytes().fold(0_u64, |number, b| number * 10 + u64::from(b & 15));
    let (latitude, longitude) = (number(latitude), number(longitude));
    let zero = if longitude < 180 * DEGREE { 0 } else { 360 * DEGREE };
    Some(Value::Position { latitude: degrees(latitude, 90 * DEGREE)?, longitude: degrees(longitude, zero)? })
}
