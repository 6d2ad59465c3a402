//! What can be measured: `cargo xtask bench <what>`.

use anyhow::Result;
use clap::Subcommand;

use crate::bench_codes;
use crate::workspace::Workspace;

#[derive(Subcommand, Debug)]
pub(crate) enum Bench {
    /// Race suyuan-codes against parsers from npm, in Node and in Chromium, and weigh what it costs the app
    Codes,
}

pub(crate) fn bench(workspace: &Workspace, what: &Bench) -> Result<()> {
    match what {
        Bench::Codes => bench_codes::bench(workspace),
    }
}
