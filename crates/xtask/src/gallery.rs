//! `cargo xtask gallery`: every outcome and kind of goods as a screenshot, to be looked at.

use anyhow::{Context, Result, bail};

use crate::app;
use crate::browsers::{self, Browser};
use crate::progress::Progress;
use crate::serve::build_platform;
use crate::tools::{self, Tools};
use crate::workspace::Workspace;

/// Takes the screenshots, and says where they are.
///
/// # Errors
/// When something does not build or start, or a page is wider than its screen.
pub(crate) fn take(workspace: &Workspace) -> Result<()> {
    let mut progress = Progress::new(tools::STEPS + browsers::STEPS + app::STEPS);
    let tools = Tools::ready(workspace, &mut progress)?;
    let browser = Browser::ready(&mut progress)?;
    app::build(workspace, &tools, &mut progress)?;
    let folder = workspace.target.join("gallery");
    // Pictures of an earlier state would be taken for this one's.
    let _ = std::fs::remove_dir_all(&folder);
    let status = tools
        .npm_program(workspace, "playwright")?
        .args(["test", "--config", "tests/gallery/playwright.config.ts"])
        .env("SUYUAN_CHROMIUM", &browser.chromium)
        .env("SUYUAN_PLATFORM", build_platform(workspace)?)
        .env("SUYUAN_DIST", workspace.dist())
        .env("SUYUAN_GALLERY", &folder)
        .status()
        .context("Playwright does not start")?;
    println!("Look at them: {}", folder.join("index.html").display());
    if status.success() { Ok(()) } else { bail!("a page is wider than its screen, or did not come: see above") }
}
