//! What the program is started with.

use crate::store::RetentionPeriods;
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::net::{IpAddr, Ipv4Addr};
use std::num::NonZeroU32;
use std::path::PathBuf;
use suyuan_record::{IsoDate, ReportState};

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
    /// Read and answer reports, also while the platform serves
    #[command(subcommand)]
    Reports(Reports),
    /// Answer a report: the same as `reports answer`
    Answer(Answer),
}

/// What to do with reports.
#[derive(Debug, Clone, Subcommand)]
pub enum Reports {
    /// List them, newest first
    List(Selection),
    /// Show one with all that belongs to it, and who wrote it
    Show(Show),
    /// Answer one; the shopper sees it the next time that the app asks
    Answer(Answer),
    /// Write them as CSV, without who wrote them
    Export(Export),
    /// Forget what is due: photos of no report, who wrote reports that are answered, and old reports
    Purge,
}

/// Which reports.
#[derive(Debug, Clone, Default, Args)]
pub struct Selection {
    /// Those that stand there
    #[arg(long, value_enum)]
    pub state: Option<StateFilter>,
    /// Those about a code that has this in it, as scanned or in its canonical form
    #[arg(long, value_name = "TEXT")]
    pub code: Option<String>,
    /// Those that came in on this day or later, in China's time, for example 2026-10-01
    #[arg(long, value_name = "DAY")]
    pub since: Option<IsoDate>,
}

/// One report.
#[derive(Debug, Clone, Args)]
pub struct Show {
    /// The report's number
    pub number: String,
    /// Write its photos into this folder
    #[arg(long, value_name = "DIR")]
    pub photos: Option<PathBuf>,
}

/// A table of reports.
#[derive(Debug, Clone, Args)]
pub struct Export {
    /// Which
    #[command(flatten)]
    pub selection: Selection,
    /// Where to write it [default: the terminal]
    #[arg(long, value_name = "FILE")]
    pub to: Option<PathBuf>,
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
    /// With `--state product-wanted`: a line of the address to send the product to; once for each line [default: the
    /// laboratory of the catalogue]
    #[arg(long, value_name = "LINE")]
    pub mail_in: Vec<String>,
    /// With `--state product-wanted`: what to enclose and how to pack it; once for each line
    #[arg(long, value_name = "LINE")]
    pub checklist: Vec<String>,
}

/// Where a report may stand once someone has looked at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum AnswerState {
    /// Someone is looking into it
    InReview,
    /// The photos do not tell: the product is asked for
    ProductWanted,
    /// The product has come, and is examined
    ProductReceived,
    /// Answered
    Answered,
    /// Closed
    Closed,
}

impl From<AnswerState> for ReportState {
    fn from(state: AnswerState) -> Self {
        match state {
            AnswerState::InReview => Self::InReview,
            AnswerState::ProductWanted => Self::ProductWanted,
            AnswerState::ProductReceived => Self::ProductReceived,
            AnswerState::Answered => Self::Answered,
            AnswerState::Closed => Self::Closed,
        }
    }
}

/// Where reports stand that are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StateFilter {
    /// Neither answered nor closed
    Open,
    /// Received, and nobody has looked at it
    Received,
    /// Someone is looking into it
    InReview,
    /// The product is asked for
    ProductWanted,
    /// The product is being examined
    ProductReceived,
    /// Answered
    Answered,
    /// Closed
    Closed,
}

/// How to serve, and where everything is kept.
#[derive(Debug, Clone, Args)]
pub struct Options {
    /// Folder of the built app
    #[arg(long, value_name = "DIR", default_value = "dist")]
    pub dist: PathBuf,
    /// Folder for what is kept: the database, the key to what is personal, and the certificate of --lan
    #[arg(long, value_name = "DIR", default_value = ".", global = true)]
    pub data: PathBuf,
    /// The database, `:memory:` for one that is forgotten [default: suyuan.db in the folder for what is kept]
    #[arg(long, value_name = "FILE", global = true)]
    pub db: Option<PathBuf>,
    /// The key that what is personal in reports is encrypted with, made where there is none [default: beside the
    /// database, with `.people-key` after its name]
    #[arg(long, value_name = "FILE", global = true)]
    pub people_key: Option<PathBuf>,
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
    /// Parts of photos that one address may send in a minute
    #[arg(long, value_name = "N", default_value = "600")]
    pub parts_per_minute: NonZeroU32,
    /// Days after a report is answered or closed until who wrote it is forgotten
    #[arg(long, value_name = "N", default_value_t = 90, global = true)]
    pub keep_people_days: u32,
    /// Days after a report is answered or closed until all of it is forgotten
    #[arg(long, value_name = "N", default_value_t = 1_095, global = true)]
    pub keep_reports_days: u32,
    /// Opens /operator/, where reports are read and answered, to whoever has this: 16 characters at least
    #[arg(long, value_name = "TEXT", env = "SUYUAN_OPERATOR_TOKEN", hide_env_values = true, value_parser = operator_token)]
    pub operator_token: Option<String>,
    /// Opens /operator/ with a token made at random, where none is given, and prints it: for demonstrations
    #[arg(long)]
    pub demo_operator: bool,
    /// Files some dozens of invented reports, marked as such, so that /operator/ has something to show
    #[arg(long)]
    pub demo_reports: bool,
    /// A reverse proxy stands before this server: believe its X-Forwarded-For, -Host and -Proto
    #[arg(long)]
    pub behind_proxy: bool,
}

fn operator_token(text: &str) -> Result<String, &'static str> {
    if text.chars().count() >= 16 { Ok(text.to_owned()) } else { Err("it needs 16 characters at least") }
}

impl Options {
    /// The defaults, with a database in memory and any free port: for tests that start the platform within themselves.
    #[must_use]
    pub fn ephemeral(dist: PathBuf) -> Self {
        Self {
            dist,
            data: PathBuf::from("."),
            db: Some(PathBuf::from(":memory:")),
            people_key: None,
            port: 0,
            host: IpAddr::V4(Ipv4Addr::LOCALHOST),
            lan: false,
            catalogue: None,
            checks_per_minute: NonZeroU32::MAX,
            reports_per_minute: NonZeroU32::MAX,
            parts_per_minute: NonZeroU32::MAX,
            keep_people_days: 90,
            keep_reports_days: 1_095,
            operator_token: None,
            demo_operator: false,
            demo_reports: false,
            behind_proxy: false,
        }
    }

    /// Where the database is.
    pub(crate) fn database(&self) -> PathBuf {
        self.db.clone().unwrap_or_else(|| self.data.join("suyuan.db"))
    }

    /// Where the key to what is personal is; `None` for one that is forgotten with its database.
    pub(crate) fn people_key_file(&self) -> Option<PathBuf> {
        let database = self.database();
        let beside = || {
            let mut name = database.clone().into_os_string();
            name.push(".people-key");
            (database != *":memory:").then(|| name.into())
        };
        self.people_key.clone().or_else(beside)
    }

    /// How long reports are kept.
    pub(crate) fn retention_periods(&self) -> RetentionPeriods {
        RetentionPeriods { people_days: self.keep_people_days, reports_days: self.keep_reports_days }
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

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_well_formed() {
        CommandLine::command().debug_assert();
    }

    #[test]
    fn options_go_before_and_after_the_command() {
        for line in [
            ["suyuan-platform", "--db", "a.db", "reports", "list", "--state", "open"],
            ["suyuan-platform", "reports", "list", "--state", "open", "--db", "a.db"],
        ] {
            let read = CommandLine::try_parse_from(line).unwrap();
            assert_eq!(read.options.database(), PathBuf::from("a.db"));
            assert_eq!(read.options.people_key_file(), Some(PathBuf::from("a.db.people-key")));
        }
        assert!(CommandLine::try_parse_from(["suyuan-platform", "--operator-token", "short"]).is_err());
    }
}
