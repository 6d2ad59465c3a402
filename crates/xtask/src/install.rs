//! Running an installer: its words go to a log, a person reads one line, and one sentence when it fails.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::progress::{Progress, spoken};

/// One installation.
pub(crate) struct Job<'a> {
    /// Its name in sentences.
    pub(crate) what: &'a str,
    /// Where the installer's own words go.
    pub(crate) log: PathBuf,
}

/// A line is printed after each of these, so that nobody takes a long compilation for a hang.
const SIGN_OF_LIFE: Duration = Duration::from_secs(20);

/// The log file of one tool, below the tools folder.
pub(crate) fn log(tools: &Path, name: &str) -> Result<PathBuf> {
    let folder = tools.join("logs");
    fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
    Ok(folder.join(format!("{name}.log")))
}

/// Runs `command` to its end.
///
/// # Errors
/// One sentence: what failed, why as far as its words tell, and where to read them.
pub(crate) fn run(command: &mut Command, job: &Job<'_>, progress: &Progress) -> Result<()> {
    let log = File::create(&job.log).with_context(|| format!("{} cannot be written", job.log.display()))?;
    let program = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(log.try_clone()?)
        .stderr(log)
        .spawn()
        .with_context(|| format!("`{program}` does not start; is it installed?"))?;
    let start = Instant::now();
    let mut told = Duration::ZERO;
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        thread::sleep(Duration::from_millis(100));
        if start.elapsed() >= told + SIGN_OF_LIFE {
            told = start.elapsed();
            progress.detail(format!("… still at it after {}", spoken(told)));
        }
    };
    if status.success() {
        return Ok(());
    }
    let words = fs::read_to_string(&job.log).unwrap_or_default();
    bail!("{}", sentence(job.what, &words, &job.log))
}

/// Why an installation failed, from what the installer printed.
fn sentence(what: &str, words: &str, log: &Path) -> String {
    // As cargo (libcurl), npm (Node), rustup (reqwest) and apt say it.
    const NETWORK: [&str; 12] = [
        "Could not resolve",
        "Couldn't resolve",
        "Temporary failure",
        "failed to download",
        "download of",
        "Could not connect",
        "Failed to connect",
        "Connection refused",
        "ENOTFOUND",
        "EAI_AGAIN",
        "ECONNREFUSED",
        "dns error",
    ];
    let log = log.display();
    if NETWORK.iter().any(|sign| words.contains(sign)) {
        format!("{what} could not be downloaded: connect to the network (or set a proxy), then run this again ({log})")
    } else if words.contains("No space left") {
        format!("the disk is full: {what} could not be installed ({log})")
    } else {
        format!("{what} could not be installed: {} (all of it: {log})", telling(words))
    }
}

/// The lines that tell most: npm's first ones (its help for the command follows), otherwise the last ones.
fn telling(words: &str) -> String {
    let lines: Vec<&str> = words.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let npm: Vec<&str> = lines
        .iter()
        .filter_map(|line| line.strip_prefix("npm error").map(str::trim))
        .filter(|line| !line.is_empty() && !line.starts_with("code "))
        .take(2)
        .collect();
    if npm.is_empty() { lines[lines.len().saturating_sub(3)..].join(" / ") } else { npm.join(" / ") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_network_is_called_that() {
        for words in [
            "error: download of config.json failed\n[6] Could not resolve hostname (Could not resolve host: index.crates.io)",
            "npm error code EAI_AGAIN\nnpm error request to https://registry.npmjs.org/x failed",
            "warning: spurious network error: [7] Failed to connect to 127.0.0.1 port 9",
        ] {
            let said = sentence("trunk", words, Path::new("t.log"));
            assert!(said.contains("network") && said.contains("t.log") && !said.contains('\n'), "{said}");
        }
    }

    #[test]
    fn another_failure_is_told_in_its_last_words() {
        let said = sentence("trunk", "Compiling a\nerror: could not compile `b`\n\n", Path::new("t.log"));
        assert!(said.contains("could not compile `b`") && !said.contains("network"), "{said}");
        let npm = "npm error code EUSAGE\nnpm error\nnpm error `npm ci` needs a lock file.\nnpm error Usage:\nnpm error npm ci\n";
        assert!(sentence("npm", npm, Path::new("n.log")).contains("needs a lock file"));
        assert!(!sentence("trunk", "", Path::new("t.log")).is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn an_installer_that_fails_or_is_absent_is_an_error() {
        let folder = tempfile::tempdir().unwrap();
        let job = Job { what: "a tool", log: log(folder.path(), "tool").unwrap() };
        let progress = Progress::new(1);
        run(&mut Command::new("true"), &job, &progress).unwrap();
        let error = run(Command::new("sh").args(["-c", "echo cannot >&2; exit 3"]), &job, &progress).unwrap_err();
        assert!(error.to_string().contains("cannot"), "{error}");
        assert!(run(&mut Command::new("no-such-installer"), &job, &progress).is_err());
    }
}
