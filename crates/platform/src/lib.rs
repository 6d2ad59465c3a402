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
mod banner;
mod catalogue;
mod cli;
mod clock;
mod commands;
mod demo_reports;
mod hex;
mod intake;
mod labels;
mod limit;
mod operator;
mod origin;
mod people;
mod photo;
mod place;
mod platform;
mod problem;
mod random;
mod server;
mod store;
mod text;
mod tls;
mod web;

pub use banner::Banner;
pub use catalogue::CatalogueError;
pub use cli::{Answer, AnswerState, Command, CommandLine, Export, Options, Reports, Selection, Show, StateFilter};
pub use commands::{CommandError, answer, reports};
pub use people::PeopleKeyError;
pub use server::{Running, StartError, start};
pub use tls::TlsError;
