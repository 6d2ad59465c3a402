//! Days and times relative to the first start, so that a demo never grows old.

use serde_json::Value;
use suyuan_record::{IsoDate, Seconds};
use time::{Date, Duration, OffsetDateTime, Time};

/// Members of a record that hold a day.
const DAYS: [&str; 5] = ["produced", "expires", "date", "valid_from", "valid_until"];
/// Member of a record that holds a time.
const TIME: &str = "time";

/// The moment that relative days count from.
#[derive(Debug, Clone, Copy)]
pub(super) struct FirstStart(OffsetDateTime);

impl FirstStart {
    /// At `now`.
    pub(super) fn at(now: Seconds) -> Self {
        Self(OffsetDateTime::from_unix_timestamp(now).unwrap_or(OffsetDateTime::UNIX_EPOCH))
    }

    /// `today`, `+20d`, `-30d` or an ISO date; `None` for anything else.
    pub(super) fn day(self, text: &str) -> Option<Date> {
        if text == "today" {
            return Some(self.0.date());
        }
        if let Some(count) = text.strip_suffix('d').filter(|count| count.starts_with(['+', '-'])) {
            return self.0.date().checked_add(Duration::days(count.parse::<i32>().ok()?.into()));
        }
        text.parse::<IsoDate>().ok().map(|day| day.0)
    }

    /// The first second of a day, in UTC.
    pub(super) fn start_of(self, text: &str) -> Option<Seconds> {
        Some(self.day(text)?.with_time(Time::MIDNIGHT).assume_utc().unix_timestamp())
    }

    /// The last second of a day, in UTC.
    pub(super) fn end_of(self, text: &str) -> Option<Seconds> {
        Some(self.start_of(text)? + 86_399)
    }

    /// Noon of a day in UTC, but never later than the first start: nothing is signed in the future.
    pub(super) fn noon_of(self, text: &str) -> Option<Seconds> {
        Some((self.start_of(text)? + 43_200).min(self.0.unix_timestamp()))
    }

    /// `5m`, `3h` or `40d` before the first start.
    pub(super) fn ago(self, text: &str) -> Option<Seconds> {
        let unit = match text.chars().last()? {
            'm' => 60,
            'h' => 3_600,
            'd' => 86_400,
            _ => return None,
        };
        let count: u32 = text[..text.len() - 1].parse().ok()?;
        Some(self.0.unix_timestamp() - i64::from(count) * unit)
    }

    /// `-30d 09:30+08:00` as RFC 3339; `None` where the text is not of this form.
    fn time(self, text: &str) -> Option<String> {
        let (day, clock) = text.split_once(' ')?;
        let (hours, offset) = clock.split_at_checked(5)?;
        Some(format!("{}T{hours}:00{offset}", IsoDate(self.day(day)?)))
    }

    /// Replaces every relative day and time within a record, a notice or a tampered value.
    pub(super) fn resolve(self, value: &mut Value) {
        match value {
            Value::Array(values) => values.iter_mut().for_each(|value| self.resolve(value)),
            Value::Object(members) => {
                for (name, value) in members {
                    self.resolve_member(name, value);
                }
            }
            _ => {}
        }
    }

    /// Replaces the value of a member called `name`, and everything within it.
    pub(super) fn resolve_member(self, name: &str, value: &mut Value) {
        let resolved = match value.as_str() {
            Some(text) if DAYS.contains(&name) => self.day(text).map(|day| IsoDate(day).to_string()),
            Some(text) if name == TIME => self.time(text),
            _ => None,
        };
        match resolved {
            Some(text) => *value = Value::String(text),
            None => self.resolve(value),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    // 2026-11-21T05:00:00Z
    const START: FirstStart = FirstStart(time::macros::datetime!(2026-11-21 05:00 UTC));

    #[test]
    fn relative_days_are_resolved_wherever_a_record_has_them() {
        let mut record = json!({
            "produced": "-30d", "expires": "+20d", "name": {"en": "-30d"},
            "reports": [{"date": "today", "value": "+20d"}],
            "journey": [{"time": "-1d 09:30+08:00"}, {"time": "2026-01-02T03:04:05+08:00"}],
            "certificates": [{"valid_from": "2020-01-01", "valid_until": "+1d"}],
        });
        START.resolve(&mut record);
        assert_eq!(
            record,
            json!({
                "produced": "2026-10-22", "expires": "2026-12-11", "name": {"en": "-30d"},
                "reports": [{"date": "2026-11-21", "value": "+20d"}],
                "journey": [{"time": "2026-11-20T09:30:00+08:00"}, {"time": "2026-01-02T03:04:05+08:00"}],
                "certificates": [{"valid_from": "2020-01-01", "valid_until": "2026-11-22"}],
            })
        );
    }

    #[test]
    fn times_before_the_start_are_counted_back() {
        let now = START.0.unix_timestamp();
        assert_eq!(START.ago("5m"), Some(now - 300));
        assert_eq!(START.ago("3h"), Some(now - 10_800));
        assert_eq!(START.ago("40d"), Some(now - 40 * 86_400));
        assert_eq!(START.ago("40"), None);
        assert_eq!(START.ago(""), None);
        assert_eq!(START.ago("天"), None);
    }

    #[test]
    fn nothing_is_signed_in_the_future() {
        assert_eq!(START.noon_of("today"), Some(START.0.unix_timestamp()));
        assert_eq!(START.noon_of("-1d"), Some(START.0.unix_timestamp() - 86_400 + 7 * 3_600));
    }
}
