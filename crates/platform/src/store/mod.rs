//! Everything that is kept, in one SQLite file.

mod cases;
mod checks;
mod database;
mod documents;
mod error;
mod items;
mod keys;
mod people;
mod pins;
mod reports;
mod retention;
mod schema;
mod settings;
mod uploads;

pub(crate) use cases::{Case, CasePhoto, Cases, Filter, OpenState};
pub(crate) use checks::Check;
pub(crate) use database::Store;
pub(crate) use documents::{document, insert_document};
pub(crate) use error::StoreError;
pub(crate) use items::{Item, StoredIssuer, insert_notice, notices};
pub(crate) use keys::{KeyRole, StoredKey, algorithm_from};
pub(crate) use people::{People, settle_people_key};
pub(crate) use pins::{check_pin, insert_pin, mark_pin_typed, pin_typed_by};
pub(crate) use reports::{Kept, NewAnswer, NewReport, Seals, open_reports, report_status};
pub(crate) use retention::{Purged, RetentionPeriods, purge};
pub(crate) use settings::{LABORATORY, PEPPER, laboratory, set_setting, setting};
pub(crate) use uploads::{Announced, Part, Whole, announce, finish_upload, forget_upload, take_part};
