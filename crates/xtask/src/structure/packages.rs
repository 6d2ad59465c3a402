//! The packages of the workspace, as Cargo knows them.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;

/// One package.
pub(super) struct Package {
    pub(super) name: String,
    /// The workspace's folder, which paths are told from.
    pub(super) workspace: PathBuf,
    /// The package's `src/`.
    pub(super) src: PathBuf,
    /// The first file of its library, and of each of its programs.
    pub(super) roots: Vec<PathBuf>,
    pub(super) dependencies: Vec<Dependency>,
}

/// One line below `[dependencies]`, `[dev-dependencies]` or `[build-dependencies]`.
pub(super) struct Dependency {
    pub(super) name: String,
    /// Whether tests, benchmarks and examples alone have it.
    pub(super) is_dev: bool,
}

impl Package {
    /// All of the workspace.
    pub(super) fn all() -> Vec<Self> {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let output = Command::new(cargo)
            .args(["metadata", "--no-deps", "--format-version", "1"])
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .expect("cargo starts");
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo metadata is JSON");
        let workspace = path(&metadata["workspace_root"]);
        list(&metadata["packages"]).iter().map(|package| Self::new(package, &workspace)).collect()
    }

    fn new(package: &Value, workspace: &Path) -> Self {
        let src = path(&package["manifest_path"]).with_file_name("src");
        let targets = list(&package["targets"]).iter().map(|target| path(&target["src_path"]));
        // A build script is a program of its own that Cargo runs, wherever it lies.
        let is_build_script = |root: &PathBuf| root.ends_with("src/build.rs");
        let roots = targets.filter(|root| root.starts_with(&src) && !is_build_script(root)).collect();
        let dependencies = list(&package["dependencies"])
            .iter()
            .map(|dependency| Dependency { name: text(&dependency["name"]), is_dev: dependency["kind"] == "dev" });
        Self {
            name: text(&package["name"]),
            workspace: workspace.to_owned(),
            src,
            roots,
            dependencies: dependencies.collect(),
        }
    }

    /// Every Rust file below `src/`, told from the workspace.
    pub(super) fn sources(&self) -> Vec<String> {
        let mut files = Vec::new();
        collect(&self.src, &mut files);
        files.retain(|file| !file.ends_with("src/build.rs"));
        files.iter().map(|file| relative(file, &self.workspace)).collect()
    }
}

/// A path told from a folder, with slashes on every system.
pub(super) fn relative(path: &Path, folder: &Path) -> String {
    path.strip_prefix(folder).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let entries = std::fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<_> = entries.map(|entry| entry.expect("an entry of the folder").path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list of cargo metadata")
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text of cargo metadata").to_owned()
}

fn path(value: &Value) -> PathBuf {
    text(value).into()
}
