//! `cargo xtask bench codes`: suyuan-codes as a module of its own, raced against parsers from npm and weighed.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::browsers::{self, Browser};
use crate::progress::Progress;
use crate::tools::{self, Tools, WASM};
use crate::workspace::Workspace;

/// Where the harness lies, below the top folder.
const HARNESS: &str = "tests/codes-bench";

/// One build of the module.
struct Build {
    /// The name of its file.
    name: &'static str,
    /// As in the harness's `Cargo.toml`.
    profile: &'static str,
    options: &'static [&'static str],
}

const FAST: Build = Build { name: "fast", profile: "wasm-fast", options: &[] };
const WITHOUT: Build = Build { name: "without", profile: "wasm-release", options: &["--no-default-features"] };
const WITH: Build = Build { name: "with", profile: "wasm-release", options: &[] };

/// Builds, races, weighs.
///
/// # Errors
/// When something does not build or start, a parser is ahead of the crate, or the crate is too heavy.
pub(crate) fn bench(workspace: &Workspace) -> Result<()> {
    let mut progress = Progress::new(tools::STEPS + browsers::STEPS + 1);
    Tools::ready(workspace, &mut progress)?;
    let browser = Browser::ready(&mut progress)?;
    progress.step("building three modules … (about 1 min)");
    let folder = workspace.notes().join("codes-bench");
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    let module = |build: &Build| built(workspace, &folder, build);
    let (fast, without, with) = (module(&FAST)?, module(&WITHOUT)?, module(&WITH)?);
    let node = |script: &str, arguments: &[&Path]| {
        let script = Path::new(HARNESS).join(script);
        workspace.command("node").arg(script).args(arguments).status().context("node does not start")
    };
    let is_ahead = node("run.mjs", &[&fast, &browser.chromium])?.success();
    println!();
    let is_light = node("size.mjs", &[&without, &with])?.success();
    match (is_ahead, is_light) {
        (true, true) => Ok(()),
        (false, _) => bail!("the crate is not ahead of every parser: see the tables above"),
        (true, false) => bail!("the crate is heavier than the app permits: see the table above"),
    }
}

/// Builds the module, and puts it where the next build does not overwrite it.
fn built(workspace: &Workspace, folder: &Path, build: &Build) -> Result<PathBuf> {
    let target = workspace.target.join("codes-bench");
    let status = workspace
        .command("cargo")
        .args(["build", "--quiet", "--target", WASM, "--profile", build.profile, "--manifest-path"])
        .arg(workspace.root.join(HARNESS).join("wasm/Cargo.toml"))
        .arg("--target-dir")
        .arg(&target)
        .args(build.options)
        .status()
        .context("cargo does not start")?;
    if !status.success() {
        bail!("the module does not build: see the compiler's words above");
    }
    let made = target.join(WASM).join(build.profile).join("codes_bench_wasm.wasm");
    let kept = folder.join(build.name).with_extension("wasm");
    fs::copy(&made, &kept).with_context(|| format!("{} cannot be copied", made.display()))?;
    Ok(kept)
}
