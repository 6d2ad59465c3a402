//! GS1: application identifiers, element strings, Digital Link.

mod ai;
pub(crate) mod check;
mod code_lists;
mod compressed;
mod coupon;
pub(crate) mod digital_link;
pub(crate) mod element_string;
mod lint;
pub(crate) use ai::is_date;
pub(crate) use lint::{days_in_month, is_long_date};
mod pairing;
mod table;
pub(crate) mod value;
