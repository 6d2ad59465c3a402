//! The platform as clients meet it: each test starts one in process, on a port of its own.

mod api_description;
mod commands;
mod hostile;
mod lists;
mod lookup;
mod operator;
mod pages;
mod pictures;
mod reports;
mod start;
mod storage;
mod support;
mod symbols;
mod uploads;
