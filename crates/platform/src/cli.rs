//! What the program is started with.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::net::{IpAddr, Ipv4Addr};
use std::num::NonZeroU32;
use std::path::PathBuf;

use suyuan_record::ReportState;

/// The reference traceability platform: serves the public endpoint, the app, and a sheet of demo labels.
#[derive(Debug, Clone, Parser)]
#[command(version, about)]
pub struct CommandLine {
    /// What to do instead of serving.
    #[command(subcommand)]
    pub command: Option<Command>,
    /// How to serve, and where everything is kept.
    #[command(flatten)]
    pub options: Options,
}

/// What to do instead of serving.
#[derive(Debug, Clone, Subcommand)]
pub enum Command {
    /// Answer a report, also while the platform serves; the options --data and --db go before this word
    Answer(Answer),
}

/// An answer to a report.
#[derive(Debug, Clone, Args)]
pub struct Answer {
    /// The report's number
    pub number: String,
    /// What to tell the shopper
    pub text: Option<String>,
    /// Where the report stands now
    #[arg(long, value_enum, default_value_t = AnswerState::Answered)]
    pub state: AnswerState,
}

/// Where a report may stand once someone has looked at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AnswerState {
    /// Someone is looking into it
    InReview,
    /// Answered
    Answered,
    /// Closed
    Closed,
}

impl From<AnswerState> for ReportState {
    fn from(state: AnswerState) -> Self {
        match state {
            AnswerState::InReview => Self::InReview,
            AnswerState::Answered => Self::Answered,
            AnswerState::Closed => Self::Closed,
        }
    }
}

/// How to serve, and where everything is kept.
#[derive(Debug, Clone, Args)]
pub struct Options {
    /// Folder of the built app
    #[arg(long, value_name = "DIR", default_value = "dist")]
    pub dist: PathBuf,
    /// Folder for what is kept: the database, and the certificate of --lan
    #[arg(long, value_name = "DIR", default_value = ".")]
    pub data: PathBuf,
    /// The database, `:memory:` for one that is forgotten [default: suyuan.db in the folder for what is kept]
    #[arg(long, value_name = "FILE")]
    pub db: Option<PathBuf>,
    /// Port to listen on, 0 for any that is free
    #[arg(long, value_name = "N", default_value_t = 8080)]
    pub port: u16,
    /// Address to listen on
    #[arg(long, value_name = "ADDRESS", default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST), conflicts_with = "lan")]
    pub host: IpAddr,
    /// Listen to the local network by HTTPS with a certificate made on the spot, so that phones may use their camera
    #[arg(long)]
    pub lan: bool,
    /// Folder with another catalogue than the one inside [read at the first start only]
    #[arg(long, value_name = "DIR")]
    pub catalogue: Option<PathBuf>,
    /// Lookups that one address may make in a minute
    #[arg(long, value_name = "N", default_value = "60")]
    pub checks_per_minute: NonZeroU32,
    /// Reports that one address may send, or ask the state of, in a minute
    #[arg(long, value_name = "N", default_value = "30")]
    pub reports_per_minute: NonZeroU32,
    /// A reverse proxy stands before this server: believe its X-Forwarded-For, -Host and -Proto
    #[arg(long)]
    pub behind_proxy: bool,
}

impl Options {
    /// The defaults, with a database in memory and any free port: for tests that start the platform within themselves.
    #[must_use]
    pub fn ephemeral(dist: PathBuf) -> Self {
        Self {
            dist,
            data: PathBuf::from("."),
            db: Some(PathBuf::from(":memory:")),
            port: 0,
            host: IpAddr::V4(Ipv4Addr::LOCALHOST),
            lan: false,
            catalogue: None,
            checks_per_minute: NonZeroU32::MAX,
            reports_per_minute: NonZeroU32::MAX,
            behind_proxy: false,
        }
    }

    /// Where the database is.
    pub(crate) fn database(&self) -> PathBuf {
        self.db.clone().unwrap_or_else(|| self.data.join("suyuan.db"))
    }

    /// Where the certificate of `--lan` is kept: beside the database.
    pub(crate) fn certificate_folder(&self) -> PathBuf {
        let database = self.database();
        match database.parent() {
            Some(parent) if database != *":memory:" && !parent.as_os_str().is_empty() => parent.to_owned(),
            _ => self.data.clone(),
        }
    }
}
