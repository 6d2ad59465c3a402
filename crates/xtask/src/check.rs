//! `cargo xtask test`: every check, each by its name, and what they came to.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::app;
use crate::browsers::{self, Browser};
use crate::fingerprint::files_below;
use crate::progress::Progress;
use crate::serve::build_platform;
use crate::size;
use crate::summary::{Counts, End, Row, has_failed, table};
use crate::tools::{self, Tools, WASM};
use crate::workspace::Workspace;

/// What can be chosen.
#[derive(clap::Args, Debug)]
pub(crate) struct Options {
    /// Only format, lints and the tests that need no browser
    #[arg(long)]
    quick: bool,
}

/// Runs the checks in order; a failed one does not keep the others from running, unless they need its result.
///
/// # Errors
/// When any check failed, after the table.
pub(crate) fn check(workspace: &Workspace, options: &Options) -> Result<()> {
    let mut run = Run { workspace, rows: Vec::new() };
    let (tools, browser) = if options.quick {
        (Err("left out by --quick".to_owned()), Err("left out by --quick".to_owned()))
    } else {
        run.install()
    };
    run.lints_and_native_tests(tools.is_ok());
    let platform = match (&tools, &browser) {
        (Err(why), _) => {
            run.skip(&["lints (wasm32)", "tests in a browser", "app", "size budget", "platform", "end to end"], why);
            None
        }
        (Ok(tools), browser) => {
            match browser {
                Ok(browser) => run.browser_tests(tools, browser),
                Err(why) => run.skip(&["tests in a browser"], why),
            }
            run.app_and_platform(tools)
        }
    };
    if let Ok(tools) = &tools {
        match (&browser, platform) {
            (_, None) => run.skip(&["end to end"], "there is no build to try"),
            (Err(why), _) => run.skip(&["end to end"], why),
            (Ok(browser), Some(platform)) => run.end_to_end(tools, browser, &platform),
        }
    }
    print!("{}", table(&run.rows));
    if has_failed(&run.rows) { bail!("not every check passed") } else { Ok(()) }
}

/// The checks so far.
struct Run<'a> {
    workspace: &'a Workspace,
    rows: Vec<Row>,
}

/// A thing to use, or in words why there is none.
type Ready<T> = Result<T, String>;

impl Run<'_> {
    fn install(&mut self) -> (Ready<Tools>, Ready<Browser>) {
        let mut progress = Progress::new(tools::STEPS + browsers::STEPS);
        let tools = self.step("tools", || Tools::ready(self.workspace, &mut progress));
        let mut progress = if tools.is_some() { progress } else { Progress::new(browsers::STEPS) };
        let browser = self.step("browser", || Browser::ready(&mut progress));
        (tools.ok_or("the tools are not there".to_owned()), browser.ok_or("the browser is not there".to_owned()))
    }

    fn lints_and_native_tests(&mut self, with_wasm: bool) {
        self.command("format", cargo(self.workspace, &["fmt", "--all", "--check"]));
        let native = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
        self.command("lints", cargo(self.workspace, &native));
        if with_wasm {
            let wasm = ["clippy", "--package", "suyuan", "--all-targets", "--target", WASM, "--", "-D", "warnings"];
            self.command("lints (wasm32)", cargo(self.workspace, &wasm));
        }
        let mut tests = cargo(self.workspace, &["test", "--workspace", "--no-fail-fast"]);
        // The app's tests run in a browser; it is built for this machine only when some of them need none.
        if !self.app_has_native_tests() {
            tests.args(["--exclude", "suyuan"]);
        }
        self.tests("native tests", tests);
    }

    fn browser_tests(&mut self, tools: &Tools, browser: &Browser) {
        // `--tests`: examples in documentation are no programs that the runner knows.
        let arguments = ["test", "--package", "suyuan", "--tests", "--no-fail-fast", "--target", WASM];
        let mut tests = cargo(self.workspace, &arguments);
        tests.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", tools.wasm_test_runner());
        tests.env("CHROMEDRIVER", &browser.driver);
        // A test file that does not ask for a browser would otherwise be left out without failing.
        tests.env("WASM_BINDGEN_USE_BROWSER", "1");
        tests.env("WASM_BINDGEN_TEST_TIMEOUT", "180").env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30");
        self.tests("tests in a browser", tests);
    }

    /// Where the platform's program lies, when there is an app for it to serve.
    fn app_and_platform(&mut self, tools: &Tools) -> Option<PathBuf> {
        let mut progress = Progress::new(app::STEPS);
        let app = self.step("app", || app::build(self.workspace, tools, &mut progress));
        if app.is_some() {
            self.step("size budget", || size::check(&self.workspace.dist()));
        } else {
            self.skip(&["size budget"], "the app does not build");
        }
        let platform = self.step("platform", || build_platform(self.workspace));
        app.and(platform)
    }

    fn end_to_end(&mut self, tools: &Tools, browser: &Browser, platform: &PathBuf) {
        if !self.workspace.root.join("tests/e2e").is_dir() {
            return self.skip(&["end to end"], "there is no tests/e2e");
        }
        let name = "end to end";
        heading(name);
        let start = Instant::now();
        let report = self.workspace.notes().join("end-to-end.json");
        let ran = (|| {
            // A report of an earlier run must not be taken for this one's.
            let _ = fs::remove_file(&report);
            let status = tools
                .npm_program(self.workspace, "playwright")?
                .args(["test", "--reporter=list,json"])
                .env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report)
                .env("SUYUAN_CHROMIUM", &browser.chromium)
                .env("SUYUAN_PLATFORM", platform)
                .env("SUYUAN_DIST", self.workspace.dist())
                .status()
                .context("Playwright does not start")?;
            if status.success() { Ok(()) } else { bail!("Playwright ended with {status}") }
        })();
        let counts = fs::read_to_string(&report).ok().and_then(|report| Counts::of_playwright(&report));
        self.ended_with_tests(name, ran, counts.unwrap_or_default(), start.elapsed());
    }

    /// Whether `src/` holds tests that need no browser.
    fn app_has_native_tests(&self) -> bool {
        let files = files_below(&self.workspace.root, "src".as_ref()).unwrap_or_default();
        files.iter().any(|file| {
            fs::read_to_string(self.workspace.root.join(file))
                .is_ok_and(|text| text.lines().any(|line| line.trim() == "#[test]"))
        })
    }

    fn skip(&mut self, steps: &[&str], why: &str) {
        for step in steps {
            let end = End::Skipped(why.to_owned());
            self.rows.push(Row { step: (*step).to_owned(), end, counts: None, time: Duration::ZERO });
        }
    }

    /// Does one step that is no program of its own; gives its result when it went well.
    fn step<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Option<T> {
        heading(name);
        let start = Instant::now();
        let done = work();
        self.ended(name, done.as_ref().map(drop).map_err(|error| format!("{error:#}")), None, start.elapsed());
        done.ok()
    }

    fn command(&mut self, name: &str, mut command: Command) {
        self.step(name, || {
            let status = command.status().context("it does not start")?;
            if status.success() { Ok(()) } else { bail!("{status}") }
        });
    }

    /// Runs a test program, passing its words on and counting by them.
    fn tests(&mut self, name: &str, mut command: Command) {
        heading(name);
        let start = Instant::now();
        let mut counts = Counts::default();
        let ran = (|| {
            let mut child = command.stdout(Stdio::piped()).spawn().context("it does not start")?;
            if let Some(words) = child.stdout.take() {
                for line in BufReader::new(words).split(b'\n') {
                    let line = line?;
                    let line = String::from_utf8_lossy(&line);
                    println!("{line}");
                    counts.read(&line);
                }
            }
            let status = child.wait()?;
            if status.success() { Ok(()) } else { bail!("{status}") }
        })();
        self.ended_with_tests(name, ran, counts, start.elapsed());
    }

    /// A run of tests that tested nothing has not passed.
    fn ended_with_tests(&mut self, name: &str, ran: Result<()>, counts: Counts, time: Duration) {
        let end = match ran {
            Err(error) => Err(format!("{error:#}")),
            Ok(()) if counts.passed == 0 => Err("no test was run".to_owned()),
            Ok(()) => Ok(()),
        };
        self.ended(name, end, Some(counts), time);
    }

    fn ended(&mut self, name: &str, end: Result<(), String>, counts: Option<Counts>, time: Duration) {
        let end = match end {
            Ok(()) => End::Passed,
            Err(why) => {
                eprintln!("{name} failed: {why}");
                End::Failed(why)
            }
        };
        self.rows.push(Row { step: name.to_owned(), end, counts, time });
    }
}

fn cargo(workspace: &Workspace, arguments: &[&str]) -> Command {
    let mut cargo = workspace.command("cargo");
    cargo.args(arguments);
    cargo
}

fn heading(name: &str) {
    println!("\n== {name}");
}
