//! What can be measured: `cargo xtask bench <what>`.

use anyhow::{Result, bail};
use clap::Subcommand;

use crate::bench_codes;
use crate::bench_cold;
use crate::bench_decode;
use crate::bench_live;
use crate::workspace::Workspace;

#[derive(Subcommand, Debug)]
pub(crate) enum Bench {
    /// Race suyuan-codes against parsers from npm, in Node and in Chromium, and weigh what it costs the app
    Codes,
    /// Open the app on a slow line and a slow phone, with nothing on the device yet
    Cold(bench_cold::Options),
    /// Read photos and drawn cans beside zxing-wasm, zbar-wasm and jsQR, all in Node on the same pixels
    Decode(bench_decode::Options),
    /// Play films of cans to the decoder and to zxing-wasm, then measure the scan page in Chromium
    Live(bench_live::Options),
    /// Send the platform a thousand reports with photos in a minute, then again with the platform killed in the middle
    Reports,
}

pub(crate) fn bench(workspace: &Workspace, what: &Bench) -> Result<()> {
    match what {
        Bench::Codes => bench_codes::bench(workspace),
        Bench::Cold(options) => bench_cold::bench(workspace, options),
        Bench::Decode(options) => bench_decode::bench(workspace, options),
        Bench::Live(options) => bench_live::bench(workspace, options),
        Bench::Reports => reports(workspace),
    }
}

/// The measurement is a test of the platform's own, which fails where reports are lost or slow.
fn reports(workspace: &Workspace) -> Result<()> {
    let mut cargo = workspace.command("cargo");
    cargo.args(["test", "--release", "--package", "suyuan-platform", "--test", "flood"]);
    cargo.args(["--", "--ignored", "--nocapture", "--test-threads", "1"]);
    if !cargo.status()?.success() {
        bail!("reports were lost or took too long: see above");
    }
    Ok(())
}
