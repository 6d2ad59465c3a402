//! What the service worker sends reports with: the app's outbox as a small module of its own.
//!
//! A service worker is a classic script (Firefox has no others), which imports scripts while it is installed and at no other
//! time: so wasm-bindgen writes a classic script too, and the module is loaded when something is to be sent.

use std::path::Path;

use anyhow::Result;

use crate::tools::{Tools, WASM_FEATURES};
use crate::worker::Build;
use crate::workspace::{Workspace, run};

/// Its name in the build, before the digest.
pub(crate) const SENDER: &str = "report_sender";

/// Builds it, and puts its module and its script into `stage`.
///
/// # Errors
/// When a program fails.
pub(crate) fn build(workspace: &Workspace, tools: &Tools, stage: &Path) -> Result<()> {
    let folder = Build::Plain.cargo(workspace, &["-p", "suyuan", "--bin", SENDER])?;
    let module = folder.join(SENDER).with_extension("wasm");
    let mut bindgen = tools.wasm_bindgen();
    bindgen.arg(&module).args(["--target", "no-modules", "--no-typescript", "--out-name", SENDER, "--out-dir"]);
    run(bindgen.arg(stage))?;
    let module = stage.join(format!("{SENDER}_bg.wasm"));
    run(tools.npm_program(workspace, "wasm-opt")?.arg("-Oz").args(WASM_FEATURES).arg(&module).arg("-o").arg(&module))
}
