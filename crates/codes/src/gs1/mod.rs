//! GS1: application identifiers, element strings, Digital Link.

pub(crate) mod ai;
pub(crate) mod check;
pub(crate) mod code_lists;
mod compressed;
mod coupon;
pub(crate) mod digital_link;
pub(crate) mod element_string;
mod entry;
pub(crate) mod lint;
mod packed;
mod pairing;
pub(crate) mod print;
mod table;
pub(crate) mod value;

pub(crate) use ai::is_date;
pub(crate) use lint::{days_in_month, is_long_date, is_short_date};
