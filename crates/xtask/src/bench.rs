//! What can be measured: `cargo xtask bench <what>`.

use anyhow::Result;
use clap::Subcommand;

use crate::bench_decode;
use crate::workspace::Workspace;

#[derive(Subcommand, Debug)]
pub(crate) enum Bench {
    /// Read photos and drawn cans beside zxing-wasm, zbar-wasm and jsQR, all in Node on the same pixels
    Decode(bench_decode::Options),
}

pub(crate) fn bench(workspace: &Workspace, what: &Bench) -> Result<()> {
    match what {
        Bench::Decode(options) => bench_decode::bench(workspace, options),
    }
}
