//! Which version of a tool this checkout asks for.

use anyhow::{Context, Result, bail};

/// Trunk's version; 0.22 asks for a newer Rust than this workspace does. `Trunk.toml` names it too.
pub(crate) const TRUNK: &str = "0.21.14";
/// Version of `wasm_split_cli_support`, whose program splits the app's module; it knows modules that were built with any
/// `wasm_split_helpers` of the same 0.2.
pub(crate) const WASM_SPLIT: &str = "0.2.4";

/// Version of the package `name` in the text of a `Cargo.lock`.
///
/// # Errors
/// When the lock file does not name the package, or names it in several versions.
pub(crate) fn locked(lock: &str, name: &str) -> Result<String> {
    let mut found = None;
    let wanted = format!("name = \"{name}\"");
    let mut lines = lock.lines();
    while let Some(line) = lines.next() {
        if line.trim() != wanted {
            continue;
        }
        let version = lines
            .next()
            .and_then(|line| line.trim().strip_prefix("version = \"")?.strip_suffix('"'))
            .with_context(|| format!("Cargo.lock names no version after {name}"))?;
        if let Some(other) = found.replace(version.to_owned()) {
            bail!("Cargo.lock holds {name} twice, {other} and {version}: run `cargo update -p {name}`");
        }
    }
    found.with_context(|| format!("Cargo.lock does not hold {name}: run `cargo generate-lockfile`"))
}

/// First number of what `node --version` prints (`v20.20.2`).
pub(crate) fn node_major(printed: &str) -> Option<u32> {
    printed.trim().trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"r\"\n\n\
        [[package]]\nname = \"wasm-bindgen-futures\"\nversion = \"0.4.80\"\n\n\
        [[package]]\nname = \"syn\"\nversion = \"1.0.9\"\n\n[[package]]\nname = \"syn\"\nversion = \"2.0.1\"\n";

    #[test]
    fn the_exact_package_is_found_not_its_namesakes() {
        assert_eq!(locked(LOCK, "wasm-bindgen").unwrap(), "0.2.130");
        assert_eq!(locked(LOCK, "wasm-bindgen-futures").unwrap(), "0.4.80");
    }

    #[test]
    fn a_missing_or_doubled_package_is_an_error_that_names_it() {
        assert!(locked(LOCK, "wasm").unwrap_err().to_string().contains("wasm"));
        let twice = locked(LOCK, "syn").unwrap_err().to_string();
        assert!(twice.contains("1.0.9") && twice.contains("2.0.1"), "{twice}");
    }

    #[test]
    fn node_prints_its_version_with_a_v() {
        assert_eq!(node_major("v20.20.2\n"), Some(20));
        assert_eq!(node_major("nonsense"), None);
    }

    #[test]
    fn trunk_toml_names_the_versions_that_are_installed() {
        let trunk = include_str!("../../../Trunk.toml");
        let packages: serde_json::Value = serde_json::from_str(include_str!("../../../package.json")).unwrap();
        let npm = |name: &str| packages["devDependencies"][name].as_str().unwrap().to_owned();
        let tailwind = npm("tailwindcss");
        let binaryen = npm("binaryen");
        let binaryen = binaryen.split('.').next().unwrap();
        assert_eq!(npm("@tailwindcss/cli"), tailwind);
        for line in [
            format!("trunk-version = \"{TRUNK}\""),
            format!("tailwindcss = \"{tailwind}\""),
            format!("wasm_opt = \"version_{binaryen}\""),
        ] {
            assert!(trunk.lines().any(|have| have == line), "Trunk.toml lacks {line}");
        }
    }
}
