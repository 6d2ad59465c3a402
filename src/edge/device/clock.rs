//! The device's clock, and dates and numbers as people write them (`Intl`).

use js_sys::{Array, Date, Function, Intl, Object, Reflect};
use suyuan_record::{IsoDate, Seconds};
use wasm_bindgen::{JsCast, JsValue};

/// The time now.
#[must_use]
pub fn now() -> Seconds {
    #[expect(clippy::cast_possible_truncation, reason = "a clock is within ±8.64e15 ms")]
    let seconds = (Date::now() / 1000.0).floor() as Seconds;
    seconds
}

/// The time now in milliseconds since 1970, for what happens from frame to frame.
#[must_use]
pub fn milliseconds() -> f64 {
    Date::now()
}

/// Does `work`, and notes how long it took in the browser's own timeline (User Timing), where developers' tools and tests
/// find it.
pub fn timed<T>(name: &str, work: impl FnOnce() -> T) -> T {
    let timeline = web_sys::window().and_then(|window| window.performance());
    // Without a timeline nothing is noted, and nothing is lost.
    let begun = timeline.filter(|timeline| timeline.mark(name).is_ok());
    let done = work();
    if let Some(timeline) = begun {
        let _ = timeline.measure_with_start_mark(name, name);
    }
    done
}

/// The calendar day where the device is.
#[must_use]
pub fn today() -> IsoDate {
    let now = Date::new_0();
    let text = format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date());
    text.parse().unwrap_or(IsoDate(time::Date::MIN))
}

/// The year where the device is.
#[must_use]
pub fn this_year() -> u16 {
    u16::try_from(Date::new_0().get_full_year()).unwrap_or_default()
}

/// A calendar day in a language's long form: `2027年12月31日`, `December 31, 2027`. ISO 8601 where the browser fails.
#[must_use]
pub fn date(day: IsoDate, language: &str) -> String {
    // A day has no zone: formatted in UTC, it stays the day it is.
    let options = [("year", "numeric"), ("month", "long"), ("day", "numeric"), ("timeZone", "UTC")];
    date_time_format(&format!("{day}T00:00:00Z"), language, &options).unwrap_or_else(|| day.to_string())
}

/// A time of day and its day, on the device's clock: `2027年12月31日 08:30`.
#[must_use]
pub fn date_time(at: Seconds, language: &str) -> String {
    let iso = iso(at);
    date_time_format(&iso, language, &[("dateStyle", "long"), ("timeStyle", "short")])
        // In digits, on the device's clock: Swedish writes them as ISO 8601 does.
        .or_else(|| date_time_format(&iso, "sv-SE", &[("dateStyle", "short"), ("timeStyle", "short")]))
        .unwrap_or(iso)
}

/// How long ago, or until: `3小时前`, `in 2 days`, in the largest unit that fits.
#[must_use]
pub fn relative(at: Seconds, now: Seconds, language: &str) -> String {
    const UNITS: [(&str, Seconds); 5] =
        [("year", 31_556_952), ("month", 2_629_746), ("day", 86_400), ("hour", 3_600), ("minute", 60)];
    let distance = at.saturating_sub(now);
    let (unit, size) =
        UNITS.into_iter().find(|(_, size)| distance.unsigned_abs() >= size.unsigned_abs()).unwrap_or(("second", 1));
    #[expect(clippy::cast_precision_loss, reason = "years fit")]
    // Less than a minute is "now": counting seconds in a text that stands still is wrong at once.
    let count = if unit == "second" { 0.0 } else { (distance / size) as f64 };
    let options = object(&[("numeric", "auto")]);
    let format = Intl::RelativeTimeFormat::new(&locales(language), &options);
    call(&format, "format", &[count.into(), unit.into()]).unwrap_or_else(|| iso(at))
}

/// A number with its language's separators, at most three decimals.
#[must_use]
pub fn number(value: f64, language: &str) -> String {
    let format = Intl::NumberFormat::new(&locales(language), &Object::new());
    let text = format.format().call1(&JsValue::UNDEFINED, &value.into()).ok().and_then(|text| text.as_string());
    // Where a browser has no `Intl`: the language's own way costs 8 KB, and whole numbers are what is left to say.
    #[expect(clippy::cast_possible_truncation, reason = "saturates")]
    text.unwrap_or_else(|| (value as i64).to_string())
}

/// Whether a text has the shape of a BCP 47 language tag; `Intl` throws for others.
#[must_use]
pub fn is_language_tag(text: &str) -> bool {
    let mut parts = text.split('-');
    let is_language =
        parts.next().is_some_and(|part| matches!(part.len(), 2 | 3) && part.bytes().all(|b| b.is_ascii_alphabetic()));
    let array = Array::of1(&text.into());
    is_language
        && parts.all(|part| matches!(part.len(), 2..=8) && part.bytes().all(|b| b.is_ascii_alphanumeric()))
        && intl("getCanonicalLocales").is_some_and(|check| check.call1(&JsValue::UNDEFINED, &array).is_ok())
}

fn intl(name: &str) -> Option<Function> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    Reflect::get(&intl, &name.into()).ok()?.dyn_into().ok()
}

fn locales(language: &str) -> Array {
    Array::of1(&(if is_language_tag(language) { language } else { "zh-CN" }).into())
}

fn object(members: &[(&str, &str)]) -> Object {
    let object = Object::new();
    for (key, value) in members {
        let _ = Reflect::set(&object, &(*key).into(), &(*value).into());
    }
    object
}

/// ISO 8601 to the second, UTC; the epoch's own seconds where there is no such day.
fn iso(at: Seconds) -> String {
    match time::UtcDateTime::from_unix_timestamp(at) {
        Ok(at) => {
            format!("{}T{:02}:{:02}:{:02}Z", IsoDate(at.date()), at.hour(), at.minute(), at.second())
        }
        Err(_) => at.to_string(),
    }
}

fn date_time_format(iso: &str, language: &str, options: &[(&str, &str)]) -> Option<String> {
    let date = Date::new(&iso.into());
    // `format` throws for an invalid date.
    if date.get_time().is_nan() {
        return None;
    }
    let format = Intl::DateTimeFormat::new(&locales(language), &object(options));
    let text = format.format().call1(&JsValue::UNDEFINED, &date).ok()?.as_string()?;
    (!is_without_months(&text)).then_some(text)
}

/// Whether a browser that does not know the language's months wrote `M07` for July (Unicode CLDR's root locale).
fn is_without_months(text: &str) -> bool {
    text.as_bytes().windows(3).any(|part| part[0] == b'M' && part[1].is_ascii_digit() && part[2].is_ascii_digit())
}

fn call(object: &JsValue, method: &str, arguments: &[JsValue]) -> Option<String> {
    let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    method.apply(object, &arguments.iter().collect()).ok()?.as_string()
}
