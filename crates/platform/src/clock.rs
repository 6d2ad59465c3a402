//! The clock, read in one place.

use suyuan_record::Seconds;
use time::{Date, OffsetDateTime, UtcOffset};

/// Now, in seconds since the Unix epoch.
#[must_use]
pub(crate) fn now() -> Seconds {
    OffsetDateTime::now_utc().unix_timestamp()
}

/// The time of day that operators live by: China's, all year.
const BEIJING: UtcOffset = time::macros::offset!(+8);

fn in_beijing(at: Seconds) -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(at).unwrap_or(OffsetDateTime::UNIX_EPOCH).to_offset(BEIJING)
}

/// Day and minute in China, for example `2026-10-01 08:30`.
pub(crate) fn minute(at: Seconds) -> String {
    let at = in_beijing(at);
    format!("{} {:02}:{:02}", at.date(), at.hour(), at.minute())
}

/// The day in China.
pub(crate) fn day(at: Seconds) -> Date {
    in_beijing(at).date()
}

/// The first second of a day in China.
pub(crate) fn start_of(day: Date) -> Seconds {
    day.midnight().assume_offset(BEIJING).unix_timestamp()
}
