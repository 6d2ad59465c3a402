//! The reference traceability platform: the public endpoint on axum and SQLite, with a demo catalogue.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! let running = suyuan_platform::start(&suyuan_platform::Options::ephemeral("dist".into())).await?;
//! println!("{}", running.url());
//! running.stop().await?;
//! # Ok(())
//! # }
//! ```

mod api;
mod app_files;
mod banner;
mod catalogue;
mod cli;
mod clock;
mod commands;
mod demo_reports;
mod hex;
mod ingress;
mod intake;
mod label;
mod labels;
mod language;
mod limit;
mod operator;
mod page_policy;
mod people;
mod photo;
mod photo_queue;
mod place;
mod problem;
mod query;
mod random;
mod report_table;
mod running;
mod server;
mod session;
mod site;
mod start_error;
mod store;
mod text;
mod tls;
mod trust;
mod web;

pub use banner::Banner;
pub use catalogue::CatalogueError;
pub use cli::{Answer, AnswerState, Command, CommandLine, Export, Options, Reports, Selection, Show, StateFilter};
pub use commands::{CommandError, answer, reports};
pub use people::PeopleKeyError;
pub use running::Running;
pub use server::start;
pub use start_error::StartError;
pub use tls::TlsError;
