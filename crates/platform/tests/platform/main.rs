//! The platform as clients meet it: each test starts one in process, on a port of its own.

mod api_description;
mod hostile;
mod lists;
mod lookup;
mod pages;
mod pictures;
mod reports;
mod start;
mod support;
mod symbols;
mod uploads;
