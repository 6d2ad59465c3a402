//! GS1: application identifiers, element strings, Digital Link.

pub(crate) mod ai;
pub(crate) mod check;
pub(crate) mod code_lists;
mod compressed;
mod coupon;
pub(crate) mod digital_link;
pub(crate) mod element_string;
mod entry;
mod item;
mod lint;
mod packed;
mod pairing;
pub(crate) mod primary_keys;
pub(crate) mod print;
pub(crate) mod spec;
mod table;
pub(crate) mod value;

pub(crate) use ai::is_date;
