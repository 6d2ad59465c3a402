//! Mozilla's PDF.js, as published, beside the worker that draws documents with it (`public/pdf/worker.js`).
//!
//! Nothing of it is loaded before somebody opens a PDF, so it is not among the files that are kept for use offline.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::fingerprint::files_below;
use crate::workspace::Workspace;

/// The folder of the build that holds it.
pub(crate) const FOLDER: &str = "pdf";
/// The package that `package-lock.json` installs.
const PACKAGE: &str = "node_modules/pdfjs-dist";
/// Its files, and their names in the build. The legacy build runs in browsers of some years ago.
const FILES: [(&str, &str); 3] = [
    ("legacy/build/pdf.min.mjs", "pdf.mjs"),
    ("legacy/build/pdf.worker.min.mjs", "pdf.worker.mjs"),
    ("LICENSE", "LICENSE"),
];
/// What it fetches where a document needs it: character maps of Chinese type that is not embedded, the standard fonts.
const FOLDERS: [&str; 2] = ["cmaps", "standard_fonts"];

/// Puts the library into the build in `dist`.
///
/// # Errors
/// When the package is not there, or a file cannot be copied.
pub(crate) fn put_into(workspace: &Workspace, dist: &Path) -> Result<()> {
    let (package, folder) = (workspace.root.join(PACKAGE), dist.join(FOLDER));
    fs::create_dir_all(&folder)?;
    for (file, name) in FILES {
        fs::copy(package.join(file), folder.join(name)).with_context(|| format!("{PACKAGE}/{file} is not there"))?;
    }
    for name in FOLDERS {
        let from = package.join(name);
        fs::create_dir_all(folder.join(name))?;
        for file in files_below(&from, Path::new(""))? {
            fs::copy(from.join(&file), folder.join(name).join(&file))
                .with_context(|| format!("{PACKAGE}/{name}/{} cannot be copied", file.display()))?;
        }
    }
    Ok(())
}
