//! The value of a part of a code.

use crate::{CodevalueWords, ProvinceWords, Words};
use suyuan_codes::CalendarDate;
use suyuan_codes::explain::Value;
use suyuan_record::IsoDate;

/// The value as people write it. Countries and currencies are their letters; a page that has names for them uses these.
#[must_use]
pub fn value(words: Words, value: &Value<'_>) -> String {
    let t = CodevalueWords::of(words);
    match value {
        Value::Text(text) => (*text).to_owned(),
        Value::Date(date) => day(words, *date),
        Value::Moment { date, hour, minute, second } => {
            let second = second.map(|second| format!(":{second:02}")).unwrap_or_default();
            t.moment(&day(words, *date), &format!("{hour:02}:{minute:02}{second}"))
        }
        Value::Period { from, to } => t.period(&day(words, *from), &day(words, *to)),
        Value::Measure { decimal, unit } => [decimal, " ", unit].concat(),
        Value::Money { decimal, currency: Some(currency) } => [currency.0, " ", decimal].concat(),
        Value::Money { decimal, currency: None } => decimal.clone(),
        Value::Percent(decimal) => [decimal, "%"].concat(),
        Value::Countries { countries, rest } => {
            let mut letters = countries.iter().map(|country| country.0).collect::<Vec<_>>().join(", ");
            if !rest.is_empty() {
                letters.push(' ');
                letters.push_str(rest);
            }
            letters
        }
        Value::Flag(true) => t.yes().to_owned(),
        Value::Flag(false) => t.no().to_owned(),
        Value::Piece { of, piece, total } => t.piece(of, &piece.to_string(), &total.to_string()),
        Value::Position { latitude, longitude } => [latitude, ", ", longitude].concat(),
        Value::Region(code) => {
            let province = code.get(..2).and_then(|province| ProvinceWords::of(words).find(province));
            province.map_or_else(|| (*code).to_owned(), |province| t.region(code, province))
        }
    }
}

/// A day in the language's long form; ISO 8601 where it is none.
fn day(words: Words, date: CalendarDate) -> String {
    let iso = date.to_string();
    iso.parse::<IsoDate>().map_or(iso, |day| words.date(day))
}
