//! The scanner live: films of cans beside a peer, then the app's own scan page.

use std::process::Command;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::app;
use crate::browsers::{self, Browser};
use crate::progress::Progress;
use crate::serve::build_platform;
use crate::tools::{self, Tools};
use crate::worker::Build;
use crate::workspace::{self, Workspace};

#[derive(Args, Debug)]
pub(crate) struct Options {
    /// Films of each symbology with each harm at each severity
    #[arg(long, value_name = "N", default_value_t = 1)]
    seeds: u32,
    /// Only the films, in Node: no browser
    #[arg(long, conflicts_with = "page")]
    films: bool,
    /// Only the scan page, in Chromium
    #[arg(long)]
    page: bool,
    /// Watch the page's memory for ten minutes instead of half a one
    #[arg(long, conflicts_with = "films")]
    long: bool,
}

/// Measures.
///
/// # Errors
/// When something does not build or start, or the page does not hold what it promises.
pub(crate) fn bench(workspace: &Workspace, options: &Options) -> Result<()> {
    let mut progress = Progress::new(tools::STEPS + if options.page { 0 } else { 1 });
    let tools = Tools::ready(workspace, &mut progress)?;
    if !options.page {
        progress.step("building the decoder and the films' generator …");
        films(workspace, &tools, options.seeds)?;
    }
    if options.films { Ok(()) } else { page(workspace, &tools, options.long) }
}

/// The decoder as most phones run it, with SIMD, beside zxing-wasm.
fn films(workspace: &Workspace, tools: &Tools, seeds: u32) -> Result<()> {
    let folder = workspace.target.join("decode-bench");
    std::fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let module = folder.join("decoder-live.wasm");
    let built = Build::Simd.cargo(workspace, &["-p", "suyuan-decode", "--example", "wasm"])?.join("examples/wasm.wasm");
    let mut optimize = tools.npm_program(workspace, "wasm-opt")?;
    workspace::run(optimize.arg("-O3").args(Build::Simd.features()).arg(built).arg("-o").arg(&module))?;
    let example = ["build", "--quiet", "--release", "-p", "suyuan-synth", "--example", "cans"];
    run(workspace.command("cargo").args(example))?;
    let mut node = workspace.command("node");
    node.arg("tests/decode-bench/live.mjs").arg(workspace.target.join("release/examples/cans"));
    run(node.arg(folder.join("films")).arg(module).arg(seeds.to_string()))
}

/// The scan page's own measurements, which are tests of it at the same time.
fn page(workspace: &Workspace, tools: &Tools, is_long: bool) -> Result<()> {
    let mut progress = Progress::new(browsers::STEPS + app::STEPS);
    let browser = Browser::ready(&mut progress)?;
    app::build(workspace, tools, &mut progress)?;
    let mut playwright = tools.npm_program(workspace, "playwright")?;
    playwright.args(["test", "performance"]).env("SUYUAN_CHROMIUM", &browser.chromium);
    playwright.env("SUYUAN_PLATFORM", build_platform(workspace)?).env("SUYUAN_DIST", workspace.dist());
    if is_long {
        playwright.env("SUYUAN_LONG", "1");
    }
    run(&mut playwright)
}

fn run(command: &mut Command) -> Result<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("{program} does not start"))?;
    if status.success() { Ok(()) } else { bail!("{program} failed: see its words above") }
}
