//! The browser that the tests run in: the system's Chromium with its driver, and a typeface with Chinese characters.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::install::{self, Job};
use crate::progress::Progress;
use crate::tools::tools_folder;
use crate::workspace::{command, on_path, output_of};

/// Lines that [`Browser::ready`] prints.
pub(crate) const STEPS: usize = 1;

/// Programs to drive a browser with.
#[derive(Clone, Debug)]
pub(crate) struct Browser {
    pub(crate) chromium: PathBuf,
    pub(crate) driver: PathBuf,
}

impl Browser {
    /// Finds the browser, or installs it where that is possible (Debian, as root).
    ///
    /// # Errors
    /// One sentence that names the packages to install.
    pub(crate) fn ready(progress: &mut Progress) -> Result<Self> {
        let missing = missing();
        if missing.is_empty() {
            progress.step("Chromium with its driver, Chinese typeface: found");
            return Self::find().context("Chromium went away");
        }
        let packages = missing.join(" ");
        let is_root = output_of(command("id").arg("-u")).is_some_and(|id| id == "0");
        if !is_root || on_path("apt-get").is_none() {
            progress.step(format!("for tests in browsers, missing: {packages}"));
            bail!(
                "tests in browsers need what these Debian packages hold: {packages}. Install them \
                 (`sudo apt-get install {packages}`, or your system's Chromium, ChromeDriver and a Chinese typeface)"
            );
        }
        progress.step(format!("installing {packages} … (about 2 min)"));
        let job = Job { what: "the browser for the tests", log: install::log(&tools_folder()?, "apt")? };
        install::run(command("apt-get").arg("update"), &job, progress)?;
        let mut apt = command("apt-get");
        apt.args(["install", "--yes", "--no-install-recommends"]).args(&missing);
        install::run(apt.env("DEBIAN_FRONTEND", "noninteractive"), &job, progress)?;
        Self::find().context("the packages are installed, but `chromium` and `chromedriver` are not on the path")
    }

    fn find() -> Option<Self> {
        Some(Self { chromium: chromium()?, driver: driver()? })
    }
}

/// Debian's names of what is not there.
fn missing() -> Vec<&'static str> {
    let mut packages = Vec::new();
    if chromium().is_none() {
        packages.push("chromium");
    }
    if driver().is_none() {
        packages.push("chromium-driver");
    }
    // Elsewhere a Chinese typeface comes with the system.
    if cfg!(target_os = "linux") {
        let faces = output_of(command("fc-list").args([":lang=zh-cn", "family"]));
        if faces.is_none() {
            packages.push("fontconfig");
        }
        if faces.is_none_or(|faces| faces.is_empty()) {
            packages.push("fonts-noto-cjk");
        }
    }
    packages
}

fn chromium() -> Option<PathBuf> {
    let chosen = env::var_os("SUYUAN_CHROMIUM").map(PathBuf::from).filter(|file| file.is_file());
    chosen.or_else(|| ["chromium", "chromium-browser", "google-chrome"].into_iter().find_map(on_path))
}

fn driver() -> Option<PathBuf> {
    env::var_os("CHROMEDRIVER").map(PathBuf::from).filter(|file| file.is_file()).or_else(|| on_path("chromedriver"))
}
