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

mod answer;
mod api;
mod banner;
mod catalogue;
mod cli;
mod clock;
mod labels;
mod limit;
mod origin;
mod place;
mod platform;
mod problem;
mod random;
mod server;
mod store;
mod tls;
mod web;

pub use answer::{AnswerError, answer};
pub use banner::Banner;
pub use catalogue::CatalogueError;
pub use cli::{Answer, AnswerState, Command, CommandLine, Options};
pub use server::{Running, StartError, start};
pub use tls::TlsError;
