//! A cold start on a slow line and a slow phone: everything that Chromium asks for, through one throttled pipe.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use clap::{Args, ValueEnum};

use crate::app;
use crate::browsers::{self, Browser};
use crate::progress::Progress;
use crate::serve::build_platform;
use crate::tools::{self, Tools};
use crate::workspace::Workspace;

#[derive(Args, Debug)]
pub(crate) struct Options {
    /// Times that everything is measured; the table holds medians
    #[arg(long, value_name = "N", default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..))]
    runs: u32,
    /// The line between browser and platform
    #[arg(long, value_enum, default_value_t = Network::All)]
    network: Network,
    /// Only this visit
    #[arg(long, value_enum, value_name = "NAME")]
    only: Option<Visit>,
    /// Also write every run's figures there
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

/// Lines of `tests/cold-bench/goals.ts`, by their names there.
#[derive(ValueEnum, Clone, Copy, Debug)]
enum Network {
    /// 1.6 Mbit/s down, 750 kbit/s up, 150 ms round trip
    #[value(name = "slow-4g")]
    Slow4g,
    /// 400 kbit/s each way, 400 ms round trip
    #[value(name = "3g")]
    ThreeG,
    /// One after the other
    All,
}

/// Visits of `tests/cold-bench/goals.ts`, by their names there.
#[derive(ValueEnum, Clone, Copy, Debug)]
enum Visit {
    /// The phone's own camera opens a Digital Link
    DigitalLink,
    /// The home page, its button, the camera
    Home,
    /// A Digital Link again, on the same profile
    Second,
}

/// Measures, and prints the figures beside their goals.
///
/// # Errors
/// When something does not build or start, or a visit does not come to the right verdict.
pub(crate) fn bench(workspace: &Workspace, options: &Options) -> Result<()> {
    let mut progress = Progress::new(tools::STEPS + browsers::STEPS + app::STEPS);
    let tools = Tools::ready(workspace, &mut progress)?;
    let browser = Browser::ready(&mut progress)?;
    app::build(workspace, &tools, &mut progress)?;
    let mut playwright = tools.npm_program(workspace, "playwright")?;
    playwright.args(["test", "--config", "tests/cold-bench/playwright.config.ts"]);
    playwright.env("SUYUAN_CHROMIUM", &browser.chromium);
    playwright.env("SUYUAN_PLATFORM", build_platform(workspace)?).env("SUYUAN_DIST", workspace.dist());
    playwright.env("SUYUAN_COLD_RUNS", options.runs.to_string()).env("SUYUAN_COLD_NETWORK", name_of(options.network));
    if let Some(visit) = options.only {
        playwright.env("SUYUAN_COLD_ONLY", name_of(visit));
    }
    if let Some(json) = &options.json {
        playwright.env("SUYUAN_COLD_JSON", std::path::absolute(json)?);
    }
    if playwright.status().context("Playwright does not start")?.success() {
        Ok(())
    } else {
        bail!("a visit did not come to its verdict: see above")
    }
}

/// As it is written on the command line.
fn name_of(value: impl ValueEnum) -> String {
    value.to_possible_value().map(|value| value.get_name().to_owned()).unwrap_or_default()
}
