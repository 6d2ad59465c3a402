//! The programs that the build needs: found, or installed where later runs find them again.
//!
//! Each lives in a folder named after tool and version below [`tools_folder`], so that two checkouts with different
//! lock files do not disturb one another.

use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::fingerprint;
use crate::install::{self, Job};
use crate::progress::Progress;
use crate::versions::{self, TRUNK, WASM_SPLIT};
use crate::workspace::{Workspace, command, on_path, output_of, path_with};

/// Rust's name of the browser.
pub(crate) const WASM: &str = "wasm32-unknown-unknown";
/// What wasm-opt is told that rustc 1.82 and later may emit; every browser with module workers knows these.
pub(crate) const WASM_FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-multivalue",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];
/// Lines that [`Tools::ready`] prints.
pub(crate) const STEPS: usize = 5;
/// Where they are compiled, below the tools folder: the crates that several of them use are compiled once.
const BUILD: &str = ".build";
/// Held by who installs, below the tools folder.
const LOCK: &str = ".lock";
/// `engines` in `package.json`.
const NODE: u32 = 20;

/// Where the installed programs lie.
#[derive(Clone, Debug)]
pub(crate) struct Tools {
    trunk: PathBuf,
    wasm_bindgen: PathBuf,
    wasm_split: PathBuf,
    npm: PathBuf,
}

/// One program of crates.io.
struct Crate<'a> {
    /// As in `<name>-<version>`, the folder; also the program.
    name: &'a str,
    package: &'a str,
    version: &'a str,
    /// Its own choices for `cargo install`.
    options: &'a [&'a str],
    /// How long it takes on two cores.
    time: &'a str,
}

impl Tools {
    /// Finds or installs all that building the app takes.
    ///
    /// # Errors
    /// One sentence that says what is missing and how to get it.
    pub(crate) fn ready(workspace: &Workspace, progress: &mut Progress) -> Result<Self> {
        rust_target(progress)?;
        let folder = tools_folder()?;
        let lock = fs::read_to_string(workspace.root.join("Cargo.lock")).context("Cargo.lock cannot be read")?;
        let bindgen = versions::locked(&lock, "wasm-bindgen")?;
        let trunk = Crate {
            name: "trunk",
            package: "trunk",
            version: TRUNK,
            options: &["--locked", "--no-default-features", "--features", "rustls"],
            time: "4 min",
        };
        // Without `--locked`: its lock file has named dependencies that registries do not hold.
        let wasm_bindgen =
            Crate { name: "wasm-bindgen", package: "wasm-bindgen-cli", version: &bindgen, options: &[], time: "1 min" };
        let wasm_split = Crate {
            name: "wasm-split-cli",
            package: "wasm_split_cli_support",
            version: WASM_SPLIT,
            options: &["--locked", "--features", "build-binary"],
            time: "1 min",
        };
        let tools = Self {
            trunk: from_crates(&folder, &trunk, progress)?,
            wasm_bindgen: from_crates(&folder, &wasm_bindgen, progress)?,
            wasm_split: from_crates(&folder, &wasm_split, progress)?,
            npm: npm_tools(workspace, progress)?,
        };
        clear_up(&folder)?;
        Ok(tools)
    }

    /// Trunk, with everything that it starts on its path.
    pub(crate) fn trunk(&self, workspace: &Workspace) -> Result<Command> {
        let mut command = workspace.command(self.trunk.join("trunk"));
        command.env("PATH", self.path()?);
        // Trunk reads it as one of its own flags, and only "true" and "false" are values of that.
        if env::var_os("NO_COLOR").is_some() {
            command.env("NO_COLOR", "true");
        }
        // Its failures are the compiler's: a trace of Trunk's own calls would bury them.
        command.env("RUST_BACKTRACE", "0");
        Ok(command)
    }

    /// Splits a module into the parts that its source marks.
    pub(crate) fn wasm_split(&self) -> Command {
        command(self.wasm_split.join("wasm-split-cli"))
    }

    /// Makes a module's script, and the module that goes with it.
    pub(crate) fn wasm_bindgen(&self) -> Command {
        command(self.wasm_bindgen.join("wasm-bindgen"))
    }

    /// Runs a Wasm test in a browser, in place of executing it.
    pub(crate) fn wasm_test_runner(&self) -> PathBuf {
        self.wasm_bindgen.join("wasm-bindgen-test-runner")
    }

    /// A program that npm installed.
    pub(crate) fn npm_program(&self, workspace: &Workspace, name: &str) -> Result<Command> {
        let mut command = workspace.command(self.npm.join(name));
        command.env("PATH", self.path()?);
        Ok(command)
    }

    fn path(&self) -> Result<OsString> {
        path_with(&[self.trunk.clone(), self.wasm_bindgen.clone(), self.npm.clone()])
    }
}

/// `$SUYUAN_TOOLS`, else `$XDG_CACHE_HOME/suyuan/tools`, else `~/.cache/suyuan/tools`.
pub(crate) fn tools_folder() -> Result<PathBuf> {
    let set = |name| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    if let Some(folder) = set("SUYUAN_TOOLS") {
        return std::path::absolute(folder).context("SUYUAN_TOOLS is no folder's name");
    }
    // A relative XDG_CACHE_HOME is to be ignored (XDG Base Directory Specification).
    let cache = set("XDG_CACHE_HOME").filter(|folder| folder.is_absolute());
    match cache.or_else(|| env::home_dir().map(|home| home.join(".cache"))) {
        Some(cache) => Ok(cache.join("suyuan/tools")),
        None => bail!("there is no home folder to install tools in: set SUYUAN_TOOLS to a folder"),
    }
}

fn rust_target(progress: &mut Progress) -> Result<()> {
    let libraries = || {
        let folder = output_of(command("rustc").args(["--print", "target-libdir", "--target", WASM]))?;
        fs::read_dir(folder).ok()?.flatten().find(|file| file.file_name().to_string_lossy().starts_with("libcore"))
    };
    if libraries().is_some() {
        progress.step(format!("Rust target {WASM}: found"));
        return Ok(());
    }
    progress.step(format!("installing the Rust target {WASM} …"));
    if on_path("rustup").is_none() {
        bail!(
            "Rust's {WASM} libraries are missing, and there is no rustup to add them: install Rust from \
             https://rustup.rs, or your system's package of them (Debian: libstd-rust-dev-wasm32)"
        );
    }
    let folder = tools_folder()?;
    let job = Job { what: "the Rust target", log: install::log(&folder, "rust-target")? };
    install::run(command("rustup").args(["target", "add", WASM]), &job, progress)?;
    if libraries().is_none() {
        bail!(
            "rustup added {WASM} to another toolchain than `rustc` is of: run `rustup show`, and add the target there"
        );
    }
    Ok(())
}

/// The folder with the program, installed when it is not there.
fn from_crates(folder: &Path, wanted: &Crate<'_>, progress: &mut Progress) -> Result<PathBuf> {
    let Crate { name, package, version, options, time } = wanted;
    let label = format!("{name}-{version}");
    let program = format!("{name}{}", env::consts::EXE_SUFFIX);
    let place = folder.join(&label);
    let bin = place.join("bin");
    if bin.join(&program).is_file() {
        progress.step(format!("{name} {version}: found"));
        return Ok(bin);
    }
    progress.step(format!("installing {package} {version} … (about {time})"));
    fs::create_dir_all(folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    // Two checkouts may install at the same time; the lock goes when the file is closed, also by a kill.
    let lock = File::create(folder.join(LOCK))?;
    if lock.try_lock().is_err() {
        progress.detail("another `cargo xtask` is installing; waiting for it");
        lock.lock()?;
    }
    if bin.join(&program).is_file() {
        return Ok(bin);
    }
    // Installed elsewhere and renamed: an interrupted installation is never found as a complete one. What was
    // compiled until then is kept, so that the next attempt goes on from there.
    let partial = folder.join(format!(".partial-{label}"));
    remove(&partial)?;
    let mut cargo = command("cargo");
    cargo.current_dir(folder).args(["install", package, "--version", version, "--profile", "dev"]).args(*options);
    cargo.arg("--root").arg(&partial).arg("--target-dir").arg(folder.join(BUILD));
    cargo.env("CARGO_PROFILE_DEV_DEBUG", "0");
    for setting in ["CARGO_BUILD_TARGET", "CARGO_ENCODED_RUSTFLAGS", "RUSTFLAGS"] {
        cargo.env_remove(setting);
    }
    let job = Job { what: package, log: install::log(folder, &label)? };
    install::run(&mut cargo, &job, progress)?;
    if !partial.join("bin").join(&program).is_file() {
        bail!("installing {package} {version} left no program {program}: see {}", job.log.display());
    }
    remove(&place)?;
    fs::rename(&partial, &place).with_context(|| format!("{} cannot be put in place", place.display()))?;
    Ok(bin)
}

/// Removes what is left of compiling, unless somebody else is installing.
fn clear_up(folder: &Path) -> Result<()> {
    let build = folder.join(BUILD);
    if !build.exists() {
        return Ok(());
    }
    let lock = File::create(folder.join(LOCK))?;
    if lock.try_lock().is_ok() { remove(&build) } else { Ok(()) }
}

/// What `package-lock.json` names, in `node_modules`.
fn npm_tools(workspace: &Workspace, progress: &mut Progress) -> Result<PathBuf> {
    let modules = workspace.root.join("node_modules");
    let bin = modules.join(".bin");
    let Some(printed) = output_of(command("node").arg("--version")) else {
        progress.step("npm tools: Node is missing");
        bail!(
            "Node is not installed: install Node {NODE} or later with npm (https://nodejs.org, or your system's package)"
        )
    };
    if versions::node_major(&printed).is_none_or(|major| major < NODE) {
        progress.step("npm tools: Node is too old");
        bail!("Node {printed} is too old: install Node {NODE} or later (https://nodejs.org)");
    }
    let lock = fs::read(workspace.root.join("package-lock.json")).context("package-lock.json cannot be read")?;
    // Written after `npm ci` has ended well: an interrupted one leaves none.
    let mark = modules.join(".installed");
    let digest = fingerprint::sha256(&lock);
    if fs::read_to_string(&mark).is_ok_and(|done| done == digest) && bin.is_dir() {
        progress.step("npm tools: found");
        return Ok(bin);
    }
    progress.step("installing npm tools (tailwindcss, wasm-opt, Playwright) … (about 10 s)");
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    if output_of(command(npm).arg("--version")).is_none() {
        bail!(
            "npm is not installed: install it beside Node (Debian: `apt-get install npm`; https://nodejs.org has both)"
        );
    }
    let job = Job { what: "the npm tools", log: install::log(&tools_folder()?, "npm")? };
    let mut ci = workspace.command(npm);
    // Playwright is to use the system's browser.
    ci.args(["ci", "--no-audit", "--no-fund", "--fetch-retry-maxtimeout=10000"])
        .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    install::run(&mut ci, &job, progress)?;
    fs::write(&mark, digest)?;
    Ok(bin)
}

fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).with_context(|| format!("{} cannot be removed", folder.display()))
        }
        _ => Ok(()),
    }
}
