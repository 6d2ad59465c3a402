//! The decoder beside its peers: the same grey pixels, the same runtime, one run.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::progress::Progress;
use crate::tools::{self, Tools};
use crate::worker::Build;
use crate::workspace::Workspace;

#[derive(Args, Debug)]
pub(crate) struct Options {
    /// A folder of photos with an `expected.jsonl`: a row `{"file","symbology","text"}` each
    #[arg(long, value_name = "DIR")]
    corpus: Option<PathBuf>,
    /// Also write every reading there
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
    /// Seed of the drawn cans: another gives pictures that nothing was tuned on
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Drawn cans of each symbology, harm and severity
    #[arg(long, value_name = "N", default_value_t = 10)]
    count: u64,
}

/// Builds the decoder as most phones run it, with SIMD, writes the pictures' pixels, and lets Node read them with all engines.
///
/// # Errors
/// When something does not build or start, or the folder of photos is none.
pub(crate) fn bench(workspace: &Workspace, options: &Options) -> Result<()> {
    let mut progress = Progress::new(tools::STEPS + 3);
    let tools = Tools::ready(workspace, &mut progress)?;
    let folder = workspace.target.join("decode-bench");
    let greys = folder.join("greys");
    let module = folder.join("decoder.wasm");
    progress.step("building the decoder for the browser …");
    let built = Build::Simd.cargo(workspace, &["-p", "suyuan-decode", "--example", "wasm"])?.join("examples/wasm.wasm");
    std::fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    run(tools
        .npm_program(workspace, "wasm-opt")?
        .arg("-O3")
        .args(Build::Simd.features())
        .arg(built)
        .arg("-o")
        .arg(&module))?;
    progress.step("writing the pictures' pixels …");
    let mut draw = workspace.command("cargo");
    draw.args(["run", "--quiet", "--release", "-p", "suyuan-decode", "--example", "greys", "--"]).arg(&greys);
    if let Some(corpus) = &options.corpus {
        draw.arg(std::path::absolute(corpus)?);
    }
    draw.args(["--seed", &options.seed.to_string(), "--count", &options.count.to_string()]);
    run(&mut draw)?;
    progress.step("reading them with every engine …");
    let mut node = workspace.command("node");
    node.arg("tests/decode-bench/bench.mjs").arg(&greys).arg(&module);
    if let Some(json) = &options.json {
        node.arg(std::path::absolute(json)?);
    }
    run(&mut node)
}

fn run(command: &mut Command) -> Result<()> {
    let program = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("{program} does not start"))?;
    if status.success() { Ok(()) } else { bail!("{program} failed: see its words above") }
}
