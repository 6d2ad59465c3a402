//! The app: built by Trunk, joined by its decode worker, stamped, and put into `dist/` as a whole.

use std::fs::{self, File};
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::fingerprint::{self, APP_INPUTS, files_below};
use crate::pdf;
use crate::progress::{Progress, spoken};
use crate::sender;
use crate::split;
use crate::stamp::stamp;
use crate::tools::Tools;
use crate::versions::{TRUNK, WASM_SPLIT};
use crate::words;
use crate::worker;
use crate::workspace::{Workspace, command, output_of};

/// Lines that [`build`] prints.
pub(crate) const STEPS: usize = 1;

/// Builds the app into `dist/`, unless what is there was made from the same inputs and is untouched since.
///
/// # Errors
/// When something does not compile, or the build cannot be stamped; `dist/` is then as it was.
pub(crate) fn build(workspace: &Workspace, tools: &Tools, progress: &mut Progress) -> Result<()> {
    let notes = workspace.notes();
    fs::create_dir_all(&notes).with_context(|| format!("{} cannot be made", notes.display()))?;
    let note = notes.join("app");
    if is_current(workspace, &note)? {
        progress.step("app: unchanged since the last build");
        return Ok(());
    }
    progress.step("building the app … (the first time about 4 min)");
    let lock = File::create(notes.join("app.lock"))?;
    if lock.try_lock().is_err() {
        progress.detail("another `cargo xtask` is building it; waiting for that");
        lock.lock()?;
        if is_current(workspace, &note)? {
            return Ok(());
        }
    }
    let start = Instant::now();
    // Taken before: what is edited during the build must not count as built.
    let inputs = inputs(workspace)?;
    let mut fetch = workspace.command("cargo");
    if !progress.voice().give(fetch.args(["fetch", "--quiet"]))?.status()?.success() {
        bail!("the app's crates could not be downloaded: connect to the network, or read cargo's words above");
    }
    let stage = notes.join("stage");
    // Only errors: its JavaScript minifier warns that it leaves wasm-bindgen's modules as they are.
    let mut trunk = tools.trunk(workspace)?;
    trunk.args(["build", "--release", "--offline", "--features", "split", "--log", "error", "--dist"]).arg(&stage);
    progress.voice().give(&mut trunk)?;
    // Crates that it shares with the app are then there already.
    let workers = notes.join("workers");
    gone(&workers)?;
    worker::build(workspace, tools, worker::Build::Plain, &workers).context("the decode worker does not build")?;
    let (status, with_simd) = std::thread::scope(|scope| {
        // In the app's build one core idles at length: its optimiser runs on a single one.
        let with_simd = scope.spawn(|| {
            worker::build(workspace, tools, worker::Build::Simd, &workers)
                .context("the decode worker with SIMD does not build")
        });
        let status = trunk.status();
        (status, with_simd.join().unwrap_or_else(|_| bail!("the build stopped")))
    });
    if !status.context("trunk does not start")?.success() {
        bail!("the app does not build: see the compiler's words above");
    }
    with_simd?;
    // After the app, whose crates it shares.
    sender::build(workspace, tools, &workers).context("the sender of reports does not build")?;
    for file in files_below(&workers, Path::new(""))? {
        fs::rename(workers.join(&file), stage.join(&file))?;
    }
    pdf::put_into(workspace, &stage).context("PDF.js cannot be put beside the app")?;
    split::split(workspace, tools, &stage).context("the built app cannot be split")?;
    words::put_into(&stage).context("the texts cannot be put beside the app")?;
    stamp(&stage).context("the built app cannot be stamped")?;
    put_in_place(&stage, &workspace.dist(), &notes.join("former"))?;
    fs::write(&note, format!("{inputs}\n{}", fingerprint::of_listing(&workspace.dist())?))?;
    progress.detail(format!("app built in {}", spoken(start.elapsed())));
    Ok(())
}

/// Whether `dist/` is what `note` says, from the inputs that it says.
fn is_current(workspace: &Workspace, note: &Path) -> Result<bool> {
    let Ok(noted) = fs::read_to_string(note) else { return Ok(false) };
    let Some((before, listing)) = noted.split_once('\n') else { return Ok(false) };
    Ok(fingerprint::of_listing(&workspace.dist())? == listing && inputs(workspace)? == before)
}

fn inputs(workspace: &Workspace) -> Result<String> {
    let rustc = output_of(command("rustc").arg("--version")).context("rustc does not start")?;
    // This program's own version too, as splitting and stamping are its work.
    fingerprint::of_contents(
        &workspace.root,
        APP_INPUTS,
        &[
            TRUNK,
            WASM_SPLIT,
            &rustc,
            include_str!("split.rs"),
            include_str!("pdf.rs"),
            include_str!("sender.rs"),
            include_str!("stamp.rs"),
            include_str!("words.rs"),
            include_str!("worker.rs"),
        ],
    )
}

fn gone(folder: &Path) -> std::io::Result<()> {
    if folder.exists() { fs::remove_dir_all(folder) } else { Ok(()) }
}

/// Whoever serves `dist/` sees the former build or the new one, never half of each.
fn put_in_place(stage: &Path, dist: &Path, former: &Path) -> Result<()> {
    gone(former)?;
    if dist.exists() && fs::rename(dist, former).is_err() {
        // The target folder is on another disk.
        gone(dist)?;
    }
    if fs::rename(stage, dist).is_err() {
        for file in files_below(stage, Path::new(""))? {
            let to = dist.join(&file);
            fs::create_dir_all(to.parent().unwrap_or(dist))?;
            fs::copy(stage.join(&file), to).with_context(|| format!("{} cannot be copied", file.display()))?;
        }
        gone(stage)?;
    }
    gone(former)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_build_takes_the_place_of_the_former_one_with_nothing_left_of_it() {
        let top = tempfile::tempdir().unwrap();
        let (stage, dist, former) = (top.path().join("stage"), top.path().join("dist"), top.path().join("former"));
        for round in ["one", "two"] {
            fs::create_dir_all(stage.join("icons")).unwrap();
            fs::write(stage.join("icons").join(round), round).unwrap();
            put_in_place(&stage, &dist, &former).unwrap();
            assert_eq!(files_below(&dist, Path::new("")).unwrap(), [Path::new("icons").join(round)]);
            assert!(!stage.exists() && !former.exists());
        }
    }
}
