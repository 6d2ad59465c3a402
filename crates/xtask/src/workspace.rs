//! Where the project lies on this disk, and how its commands start other programs.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result, bail};

/// The folders of one checkout.
#[derive(Clone, Debug)]
pub(crate) struct Workspace {
    /// The top folder: where `Cargo.toml` of the app and `index.html` lie.
    pub(crate) root: PathBuf,
    /// Cargo's target folder, wherever the configuration or `CARGO_TARGET_DIR` puts it.
    pub(crate) target: PathBuf,
}

impl Workspace {
    /// Asks cargo, so that a moved checkout and a configured target folder are both found.
    pub(crate) fn find() -> Result<Self> {
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from)
            .join("Cargo.toml");
        let out = command("cargo")
            .args(["metadata", "--format-version=1", "--no-deps", "--offline", "--manifest-path"])
            .arg(&manifest)
            .stderr(Stdio::inherit())
            .output()
            .context("cargo does not start; install Rust from https://rustup.rs")?;
        if !out.status.success() {
            bail!("cargo cannot read this workspace: see its message above");
        }
        let metadata: serde_json::Value = serde_json::from_slice(&out.stdout).context("`cargo metadata` is no JSON")?;
        let folder = |field: &str| {
            metadata[field].as_str().map(PathBuf::from).with_context(|| format!("`cargo metadata` names no {field}"))
        };
        Ok(Self { root: folder("workspace_root")?, target: folder("target_directory")? })
    }

    /// The built app, as the platform serves it.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Folder for what these commands remember between runs.
    pub(crate) fn notes(&self) -> PathBuf {
        self.target.join("xtask")
    }

    /// A command started in the top folder.
    pub(crate) fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let mut command = command(program);
        command.current_dir(&self.root);
        command
    }
}

/// A command without the variables that `cargo run` sets for this program: build scripts that watch them (ring's does)
/// would otherwise rebuild each time that a plain `cargo build` and `cargo xtask` alternate.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    for (name, _) in env::vars_os() {
        let name = name.to_string_lossy();
        if ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_", "CARGO_PRIMARY_"]
            .iter()
            .any(|prefix| name.starts_with(prefix))
        {
            command.env_remove(&*name);
        }
    }
    command
}

/// Runs a program that is silent when all goes well.
///
/// # Errors
/// When it does not start or fails: with what it said.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let program = Path::new(command.get_program()).file_name().unwrap_or_default().to_string_lossy().into_owned();
    let out = command.output().with_context(|| format!("{program} does not start"))?;
    if out.status.success() {
        return Ok(());
    }
    bail!("{program} ended with {}:\n{}", out.status, String::from_utf8_lossy(&out.stderr).trim())
}

/// The first program of that name on the path.
pub(crate) fn on_path(name: &str) -> Option<PathBuf> {
    let name = format!("{name}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&name)).find(|file| is_program(file))
}

/// A path with `folders` before those of the environment.
pub(crate) fn path_with(folders: &[PathBuf]) -> Result<std::ffi::OsString> {
    let rest = env::var_os("PATH").unwrap_or_default();
    env::join_paths(folders.iter().cloned().chain(env::split_paths(&rest)))
        .context("a folder's name cannot stand in PATH")
}

#[cfg(unix)]
fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    file.metadata().is_ok_and(|meta| meta.is_file() && meta.permissions().mode() & 0o111 != 0)
}

#[cfg(not(unix))]
fn is_program(file: &Path) -> bool {
    file.is_file()
}

/// What a command printed, trimmed; `None` when it does not start or fails.
pub(crate) fn output_of(command: &mut Command) -> Option<String> {
    let out = command.stderr(Stdio::null()).output().ok().filter(|out| out.status.success())?;
    Some(String::from_utf8_lossy(&out.stdout).trim().to_owned())
}
