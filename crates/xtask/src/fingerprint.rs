//! Has anything changed that the built app depends on?
//!
//! Contents are hashed, not times: a fresh checkout or a `touch` rebuilds nothing, and an edit that keeps the size
//! and the second is still seen.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

/// What the app is built from, relative to the top folder.
pub(crate) const APP_INPUTS: &[&str] = &[
    "src",
    "crates/codes",
    "crates/decode",
    "crates/record",
    "crates/scan",
    "crates/sm2",
    "crates/verdict",
    "crates/words",
    "style",
    "public",
    "index.html",
    "Trunk.toml",
    ".cargo/config.toml",
    "Cargo.toml",
    "Cargo.lock",
    "package-lock.json",
];

/// Digest over names and contents of `inputs` below `root` (folders with all that is in them), and over `versions`
/// of the tools that make something of them. An input that is absent counts as such.
pub(crate) fn of_contents(root: &Path, inputs: &[&str], versions: &[&str]) -> Result<String> {
    let mut hash = Sha256::new();
    for version in versions {
        part(&mut hash, version.as_bytes());
    }
    for input in inputs {
        for file in files_below(root, Path::new(input)).with_context(|| format!("{input} cannot be read"))? {
            part(&mut hash, file.to_string_lossy().as_bytes());
            part(&mut hash, &fs::read(root.join(&file)).with_context(|| format!("{} cannot be read", file.display()))?);
        }
    }
    Ok(hex(&hash.finalize()))
}

/// Digest over names, sizes and times of the files in `folder`: whether someone else has written there.
pub(crate) fn of_listing(folder: &Path) -> Result<String> {
    let mut hash = Sha256::new();
    for file in files_below(folder, Path::new(""))? {
        let meta = fs::metadata(folder.join(&file))?;
        part(&mut hash, file.to_string_lossy().as_bytes());
        part(&mut hash, format!("{} {:?}", meta.len(), meta.modified()?).as_bytes());
    }
    Ok(hex(&hash.finalize()))
}

/// All files at or below `path`, relative to `root`, in the order of their names; empty when there is nothing.
pub(crate) fn files_below(root: &Path, path: &Path) -> io::Result<Vec<PathBuf>> {
    let meta = match fs::metadata(root.join(path)) {
        Ok(meta) => meta,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    if !meta.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut names = fs::read_dir(root.join(path))?
        .map(|entry| entry.map(|entry| entry.file_name()))
        .collect::<io::Result<Vec<_>>>()?;
    names.sort();
    let mut files = Vec::new();
    for name in names {
        files.extend(files_below(root, &path.join(name))?);
    }
    Ok(files)
}

/// SHA-256 in lower-case hexadecimal digits.
pub(crate) fn sha256(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Length before content: "ab" + "c" must not look like "a" + "bc".
fn part(hash: &mut Sha256, bytes: &[u8]) {
    hash.update((bytes.len() as u64).to_le_bytes());
    hash.update(bytes);
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn project() -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("src/pages")).unwrap();
        fs::write(root.path().join("src/main.rs"), "fn main() {}").unwrap();
        fs::write(root.path().join("src/pages/home.rs"), "home").unwrap();
        root
    }

    #[test]
    fn the_same_contents_give_the_same_fingerprint_elsewhere_and_later() {
        let (one, two) = (project(), project());
        let print = |root: &tempfile::TempDir| of_contents(root.path(), &["src", "absent"], &["1.0"]).unwrap();
        assert_eq!(print(&one), print(&two));
    }

    #[test]
    fn every_kind_of_change_is_seen() {
        let root = project();
        let print = |versions: &[&str]| of_contents(root.path(), &["src"], versions).unwrap();
        let mut seen = vec![print(&["1.0"]), print(&["1.1"])];
        fs::write(root.path().join("src/main.rs"), "fn main( ){}").unwrap();
        seen.push(print(&["1.0"]));
        fs::rename(root.path().join("src/pages/home.rs"), root.path().join("src/pages/scan.rs")).unwrap();
        seen.push(print(&["1.0"]));
        fs::write(root.path().join("src/pages/new.rs"), "").unwrap();
        seen.push(print(&["1.0"]));
        fs::remove_file(root.path().join("src/pages/scan.rs")).unwrap();
        seen.push(print(&["1.0"]));
        let distinct: std::collections::BTreeSet<_> = seen.iter().collect();
        assert_eq!(distinct.len(), seen.len());
    }

    #[test]
    fn a_listing_notices_a_file_written_anew() {
        let root = project();
        let before = of_listing(root.path()).unwrap();
        assert_eq!(before, of_listing(root.path()).unwrap());
        fs::write(root.path().join("src/main.rs"), "fn main() { }").unwrap();
        assert_ne!(before, of_listing(root.path()).unwrap());
    }

    #[test]
    fn digests_are_those_of_the_standard() {
        // FIPS 180-4, the one-block message "abc".
        assert_eq!(sha256(b"abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }
}
