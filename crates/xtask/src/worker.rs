//! The decode worker, twice: with vector instructions, for the browsers that have them, and without.
//!
//! A module that holds one instruction that a browser does not know is refused as a whole, so one module cannot serve
//! both (Safari has them since 16.4, Chrome since 91, Firefox since 89). Page and service worker find out which of the two
//! is theirs, and load no other.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::tools::{Tools, WASM, WASM_FEATURES};
use crate::workspace::{Workspace, run};

/// Cargo's name of the worker.
const WORKER: &str = "scan_worker";
const PACKAGE: &str = "suyuan-scan";
const PROFILE: &str = "wasm-release";

/// One of the two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Build {
    /// Runs everywhere.
    Plain,
    /// With fixed-width SIMD (WebAssembly 2.0).
    Simd,
}

impl Build {
    pub(crate) const ALL: [Self; 2] = [Self::Plain, Self::Simd];

    /// What its files' names begin with, before the digest.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Plain => WORKER,
            Self::Simd => "scan_worker_simd",
        }
    }

    /// Whether it is for browsers with SIMD.
    pub(crate) fn is_simd(self) -> bool {
        self == Self::Simd
    }

    /// What wasm-opt is told that the module may hold.
    pub(crate) fn features(self) -> impl Iterator<Item = &'static str> {
        WASM_FEATURES.into_iter().chain(self.is_simd().then_some("--enable-simd"))
    }

    /// Has cargo build what `arguments` say, and gives the folder with what it made.
    ///
    /// # Errors
    /// When it does not compile.
    pub(crate) fn cargo(self, workspace: &Workspace, arguments: &[&str]) -> Result<PathBuf> {
        let mut cargo = workspace.command("cargo");
        cargo.args(["build", "--quiet", "--target", WASM, "--profile", PROFILE]).args(arguments);
        let mut target = workspace.target.clone();
        if self.is_simd() {
            // Beside the flags of `.cargo/config.toml`, and with a folder of its own: the crates of one build are of no use
            // to the other.
            target = workspace.notes().join("simd");
            cargo.args(["--config", &format!("target.{WASM}.rustflags=[\"-Ctarget-feature=+simd128\"]")]);
            cargo.arg("--target-dir").arg(&target);
        }
        run(&mut cargo)?;
        Ok(target.join(WASM).join(PROFILE))
    }
}

/// Builds one of the two, and puts its module, its script and the script that starts it into `stage`.
///
/// # Errors
/// When a program fails, or the module is not of the kind that was asked for.
pub(crate) fn build(workspace: &Workspace, tools: &Tools, build: Build, stage: &Path) -> Result<()> {
    let name = build.name();
    let module = build.cargo(workspace, &["-p", PACKAGE])?.join(WORKER).with_extension("wasm");
    let bytes = fs::read(&module).with_context(|| format!("{} cannot be read", module.display()))?;
    if has_simd(&bytes) != build.is_simd() {
        bail!("{name} was compiled for the wrong browsers: is RUSTFLAGS set? It overrides what the build asks for");
    }
    fs::create_dir_all(stage).with_context(|| format!("{} cannot be made", stage.display()))?;
    let mut bindgen = tools.wasm_bindgen();
    run(bindgen.arg(&module).args(["--target", "web", "--no-typescript", "--out-name", name, "--out-dir"]).arg(stage))?;
    let module = stage.join(format!("{name}_bg.wasm"));
    let mut optimize = tools.npm_program(workspace, "wasm-opt")?;
    run(optimize.arg("-O3").args(build.features()).arg(&module).arg("-o").arg(&module))?;
    Ok(fs::write(stage.join(format!("{name}_loader.js")), loader(name))?)
}

/// The script that the page starts as a module worker.
fn loader(name: &str) -> String {
    format!("import init from \"./{name}.js\";\nawait init();\n")
}

/// Whether the compiler was allowed SIMD, as it notes in the module's section `target_features` (WebAssembly tool
/// conventions, Linking).
fn has_simd(module: &[u8]) -> bool {
    module.windows(9).any(|bytes| bytes == b"+\x07simd128")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_compiler_was_allowed_is_read_from_the_module() {
        assert!(has_simd(b"\0asm\x01\0\0\0\0\x1a\x0ftarget_features\x01+\x07simd128"));
        assert!(!has_simd(b"\0asm\x01\0\0\0\0\x1a\x0ftarget_features\x01+\x08sign-ext"));
        assert!(!has_simd(b""));
    }

    #[test]
    fn the_page_starts_each_by_a_script_of_its_own() {
        let names: Vec<_> = Build::ALL.map(Build::name).into();
        assert_ne!(names[0], names[1]);
        for name in names {
            assert!(loader(name).contains(&format!("\"./{name}.js\"")));
        }
    }

    #[test]
    fn only_one_of_them_may_hold_vector_instructions() {
        assert!(!Build::Plain.features().any(|feature| feature.contains("simd")));
        assert!(Build::Simd.features().any(|feature| feature == "--enable-simd"));
    }
}
