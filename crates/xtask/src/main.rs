//! The project's own commands, started as `cargo xtask <command>`.

mod app;
mod bench;
mod bench_codes;
mod bench_cold;
mod bench_decode;
mod bench_live;
mod browsers;
mod check;
mod fingerprint;
mod gallery;
mod install;
mod map;
mod pdf;
mod progress;
mod sender;
mod serve;
mod size;
mod split;
mod stamp;
mod steps;
#[cfg(test)]
mod structure;
mod summary;
mod tools;
mod versions;
mod words;
mod worker;
mod workspace;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::progress::{Progress, Voice};
use crate::tools::Tools;
use crate::workspace::Workspace;

/// Builds, runs and tests Suyuan; installs the tools that it needs for that
///
/// Tools are installed once, into $SUYUAN_TOOLS, or else $XDG_CACHE_HOME/suyuan/tools, or else ~/.cache/suyuan/tools.
#[derive(Parser, Debug)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Task,
}

#[derive(Subcommand, Debug)]
enum Task {
    /// Build the app and run it on the reference platform with the demo catalogue
    Serve(serve::Options),
    /// Run every check: format, lints, tests on this machine and in browsers, build, sizes, journeys end to end
    Test(check::Options),
    /// Build the app for deployment into dist/
    Build,
    /// Print the sizes of the app in dist/, and fail when they are above the budget
    Size,
    /// Measure, beside others where there are any
    #[command(subcommand)]
    Bench(bench::Bench),
    /// Take screenshots of every outcome and kind of goods, in every look, into target/gallery/
    Gallery,
    /// Make the coastlines behind journeys anew, from the outlines in an npm package
    Map,
    /// List what each language lacks, and the texts that nobody uses
    Words,
    /// Install the tools only
    Tools,
}

fn main() -> ExitCode {
    match run(&Arguments::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(task: &Task) -> Result<()> {
    let workspace = Workspace::find()?;
    match task {
        Task::Serve(options) => serve::serve(&workspace, options),
        Task::Test(options) => check::check(&workspace, options),
        Task::Build => {
            let mut progress = Progress::new(tools::STEPS + app::STEPS);
            let tools = Tools::ready(&workspace, &mut progress)?;
            app::build(&workspace, &tools, &mut progress)?;
            size::check(&workspace.dist(), &Voice::Terminal)
        }
        Task::Size => size::check(&workspace.dist(), &Voice::Terminal),
        Task::Bench(what) => bench::bench(&workspace, what),
        Task::Gallery => gallery::take(&workspace),
        Task::Map => map::make(&workspace),
        Task::Words => words::list(&workspace),
        Task::Tools => Tools::ready(&workspace, &mut Progress::new(tools::STEPS)).map(drop),
    }
}
