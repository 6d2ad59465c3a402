//! The clock, read in one place.

use suyuan_record::Seconds;
use time::OffsetDateTime;

/// Now, in seconds since the Unix epoch.
#[must_use]
pub(crate) fn now() -> Seconds {
    OffsetDateTime::now_utc().unix_timestamp()
}
