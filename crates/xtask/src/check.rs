//! `cargo xtask test`: every check, each by its name, and what they came to.
//!
//! Two lines of work run side by side on the processor's cores: the tools and the app, whose optimiser keeps to one core, and
//! lints and tests of the code, which share what they compile. Journeys in the browser come after both, and what measures
//! comes last, with nothing beside it.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::sync::mpsc;
use std::thread;

use anyhow::{Context, Result, bail};

use crate::app;
use crate::browsers::{self, Browser};
use crate::fingerprint::files_below;
use crate::progress::Progress;
use crate::size;
use crate::steps::{Steps, succeed};
use crate::summary::{Counts, has_failed, table};
use crate::tools::{self, Tools, WASM};
use crate::workspace::Workspace;

/// What can be chosen.
#[derive(clap::Args, Debug)]
pub(crate) struct Options {
    /// Only format, lints and the tests that need no browser
    #[arg(long)]
    quick: bool,
    /// Also all of what is random or has very many cases, of which each run otherwise tests a fixed part: hours
    #[arg(long, conflicts_with = "quick")]
    long: bool,
}

/// The steps, in the order in which they are told of in the end.
const STEPS: [&str; 13] = [
    "tools",
    "browser",
    "format",
    "lints",
    "lints (wasm32)",
    "tests built",
    "native tests",
    "tests in a browser",
    "platform",
    "app",
    "size budget",
    JOURNEYS,
    MEASURED,
];
const JOURNEYS: &str = "journeys";
const MEASURED: &str = "measured";
/// Read by tests that have more to do than they do each time.
const LONG: &str = "SUYUAN_LONG";

/// Runs the checks; a failed one does not keep the others from running, unless they need its result.
///
/// # Errors
/// When any check failed, after the table.
pub(crate) fn check(workspace: &Workspace, options: &Options) -> Result<()> {
    let steps = Steps::new(workspace.notes().join("steps"))?;
    let run = Run { workspace, steps: &steps, is_long: options.long };
    thread::scope(|scope| {
        // Dropped at the end of what runs side by side, however it ends.
        let (over, is_over) = mpsc::channel();
        let steps = run.steps;
        scope.spawn(move || steps.tell_until(&is_over));
        if options.quick {
            run.code(|| Installed::nothing("left out by --quick"));
            drop(over);
            return;
        }
        let (send, installed) = mpsc::channel();
        let app = scope.spawn(move || {
            let installed = run.install();
            // Nobody waits for them any more when the other line has ended.
            let _ = send.send(installed.clone());
            run.app(&installed.tools);
            installed
        });
        let programs =
            run.code(|| installed.recv().unwrap_or_else(|_| Installed::nothing("they could not be installed")));
        let installed = app.join().unwrap_or_else(|_| Installed::nothing("they could not be installed"));
        drop(over);
        run.end_to_end(&installed, programs.as_ref());
    });
    let rows = steps.rows(&STEPS);
    print!("{}", table(&rows));
    if has_failed(&rows) { bail!("not every check passed") } else { Ok(()) }
}

/// What the checks are run with.
#[derive(Clone, Copy)]
struct Run<'a> {
    workspace: &'a Workspace,
    steps: &'a Steps,
    is_long: bool,
}

/// A thing to use, or in words why there is none.
type Ready<T> = Result<T, String>;

/// What has been found or installed.
#[derive(Clone)]
struct Installed {
    tools: Ready<Tools>,
    browser: Ready<Browser>,
}

impl Installed {
    fn nothing(why: &str) -> Self {
        Self { tools: Err(why.to_owned()), browser: Err(why.to_owned()) }
    }
}

/// Programs that the journeys need beside the app, as the tests were built with them.
struct Programs {
    platform: PathBuf,
    /// Draws the cans that are held before the camera.
    cans: PathBuf,
}

impl Run<'_> {
    fn install(&self) -> Installed {
        let tools =
            self.steps.step("tools", |voice| Tools::ready(self.workspace, &mut Progress::told_by(voice, tools::STEPS)));
        let browser =
            self.steps.step("browser", |voice| Browser::ready(&mut Progress::told_by(voice, browsers::STEPS)));
        Installed {
            tools: tools.ok_or_else(|| "the tools are not there".to_owned()),
            browser: browser.ok_or_else(|| "the browser is not there".to_owned()),
        }
    }

    fn app(&self, tools: &Ready<Tools>) {
        let tools = match tools {
            Ok(tools) => tools,
            Err(why) => return self.steps.skip(&["app", "size budget"], why),
        };
        let built = self
            .steps
            .step("app", |voice| app::build(self.workspace, tools, &mut Progress::told_by(voice, app::STEPS)));
        if built.is_some() {
            self.steps.step("size budget", |voice| size::check(&self.workspace.dist(), &voice));
        } else {
            self.steps.skip(&["size budget"], "the app does not build");
        }
    }

    /// Lints and tests of the code; `installed` waits for the tools. Gives the programs that were built on the way.
    fn code(&self, installed: impl FnOnce() -> Installed) -> Option<Programs> {
        self.steps.command("format", self.cargo(&["fmt", "--all", "--check"]));
        let native = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
        self.steps.command("lints", self.cargo(&native));
        let mut tests = vec!["test", "--workspace", "--no-fail-fast"];
        // The app's tests run in a browser; it is built for this machine only when some of them need none.
        if !self.app_has_native_tests() {
            tests.extend(["--exclude", "suyuan"]);
        }
        let mut build = self.cargo(&tests);
        build.arg("--no-run");
        let built = self.steps.command("tests built", build);
        if built.is_some() {
            self.steps.tests("native tests", self.cargo(&tests));
        } else {
            self.steps.skip(&["native tests"], "they do not build");
        }
        let Installed { tools, browser } = installed();
        match (&tools, &browser) {
            (Err(why), _) => self.steps.skip(&["lints (wasm32)", "tests in a browser"], why),
            (Ok(tools), browser) => {
                let wasm = ["clippy", "--package", "suyuan", "--all-targets", "--target", WASM, "--", "-D", "warnings"];
                self.steps.command("lints (wasm32)", self.cargo(&wasm));
                match browser {
                    Ok(browser) => self.browser_tests(tools, browser),
                    Err(why) => self.steps.skip(&["tests in a browser"], why),
                }
            }
        }
        built.or_else(|| self.platform_alone()).map(|()| self.programs())
    }

    /// The platform and what draws cans, for the journeys, where some test does not compile.
    fn platform_alone(&self) -> Option<()> {
        let programs =
            ["build", "--package", "suyuan-platform", "--package", "suyuan-synth", "--bins", "--example", "cans"];
        self.steps.command("platform", self.cargo(&programs))
    }

    fn browser_tests(&self, tools: &Tools, browser: &Browser) {
        // `--tests`: examples in documentation are no programs that the runner knows.
        let arguments = ["test", "--package", "suyuan", "--tests", "--no-fail-fast", "--target", WASM];
        let mut tests = self.cargo(&arguments);
        tests.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", tools.wasm_test_runner());
        // A panic names its line without them, and each test program is linked with all of the app.
        tests.env("CARGO_PROFILE_DEV_DEBUG", "0");
        tests.env("CHROMEDRIVER", &browser.driver);
        // A test file that does not ask for a browser would otherwise be left out without failing.
        tests.env("WASM_BINDGEN_USE_BROWSER", "1");
        tests.env("WASM_BINDGEN_TEST_TIMEOUT", "180").env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30");
        self.steps.tests("tests in a browser", tests);
    }

    /// What building the tests has left: the platform's own tests start it, and every example is built with them.
    fn programs(&self) -> Programs {
        let folder = self.workspace.target.join("debug");
        let program = |name: &str| folder.join(name).with_extension(std::env::consts::EXE_EXTENSION);
        Programs { platform: program("suyuan-platform"), cans: program("examples/cans") }
    }

    fn end_to_end(&self, installed: &Installed, programs: Option<&Programs>) {
        let both = [JOURNEYS, MEASURED];
        let (tools, browser, programs) = match (&installed.tools, &installed.browser, programs) {
            (Err(why), ..) | (_, Err(why), _) => return self.steps.skip(&both, why),
            (.., None) => return self.steps.skip(&both, "the platform does not build"),
            (Ok(tools), Ok(browser), Some(programs)) => (tools, browser, programs),
        };
        if !self.steps.went_well("app") {
            return self.steps.skip(&both, "there is no build of the app to try");
        }
        // Both are projects in `playwright.config.ts`.
        for project in both {
            self.steps.watched_tests(project, || {
                let report = self.workspace.notes().join(project).with_extension("json");
                // A report of an earlier run must not be taken for this one's.
                let _ = fs::remove_file(&report);
                let ran = tools.npm_program(self.workspace, "playwright").and_then(|mut playwright| {
                    playwright.args(["test", "--reporter=list,json", "--project", project]);
                    playwright.env("PLAYWRIGHT_JSON_OUTPUT_NAME", &report);
                    playwright.env("SUYUAN_CHROMIUM", &browser.chromium);
                    playwright.env("SUYUAN_PLATFORM", &programs.platform);
                    playwright.env("SUYUAN_CANS", &programs.cans);
                    playwright.env("SUYUAN_DIST", self.workspace.dist());
                    self.lengthen(&mut playwright);
                    succeed(&mut playwright).context("Playwright")
                });
                let counts = fs::read_to_string(&report).ok().and_then(|report| Counts::of_playwright(&report));
                (ran, counts.unwrap_or_default())
            });
        }
    }

    /// Whether `src/` holds tests that need no browser.
    fn app_has_native_tests(&self) -> bool {
        let files = files_below(&self.workspace.root, "src".as_ref()).unwrap_or_default();
        files.iter().any(|file| {
            fs::read_to_string(self.workspace.root.join(file))
                .is_ok_and(|text| text.lines().any(|line| line.trim() == "#[test]"))
        })
    }

    fn cargo(&self, arguments: &[&str]) -> Command {
        let mut cargo = self.workspace.command("cargo");
        cargo.args(arguments);
        self.lengthen(&mut cargo);
        cargo
    }

    fn lengthen(&self, command: &mut Command) {
        if self.is_long {
            command.env(LONG, "1");
        }
    }
}
