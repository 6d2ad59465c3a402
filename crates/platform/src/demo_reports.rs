//! Invented reports.
use crate::platform::Platform;
use crate::store::StoreError;
use suyuan_record::Seconds;

pub(crate) fn file(_platform: &Platform, _now: Seconds) -> Result<(), StoreError> {
    Ok(())
}
