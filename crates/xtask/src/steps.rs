//! The steps of `cargo xtask test`: what each says is shown as a whole once it has ended, so that several may run side by
//! side; what is under way is told every now and then.

use std::fs::{self, File};
use std::path::PathBuf;
use std::process::Command;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::progress::{Voice, spoken};
use crate::summary::{Counts, End, Row};

/// How often it is said what is under way.
const SIGN_OF_LIFE: Duration = Duration::from_secs(30);

/// What is done, and how what has been done ended.
pub(crate) struct Steps {
    /// Holds what each step says, by its name.
    folder: PathBuf,
    start: Instant,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    under_way: Vec<String>,
    rows: Vec<Row>,
}

impl Steps {
    /// None yet; what they say is kept in `folder`.
    pub(crate) fn new(folder: PathBuf) -> Result<Self> {
        fs::create_dir_all(&folder).with_context(|| format!("{} cannot be made", folder.display()))?;
        Ok(Self { folder, start: Instant::now(), state: Mutex::default() })
    }

    /// Does one step; gives its result when it went well. A step that fails is told at once.
    pub(crate) fn step<T>(&self, name: &str, work: impl FnOnce(Voice) -> Result<T>) -> Option<T> {
        self.run(name, |voice, _| work(voice).map(|done| (done, None)))
    }

    /// Runs a program as a step.
    pub(crate) fn command(&self, name: &str, mut command: Command) -> Option<()> {
        self.step(name, |voice| succeed(voice.give(&mut command)?))
    }

    /// Runs a test program as a step, counting by what it says.
    pub(crate) fn tests(&self, name: &str, mut command: Command) -> Option<()> {
        self.run(name, |voice, log| {
            let ran = succeed(voice.give(&mut command)?);
            Ok(((), Some((ran, Counts::said(&fs::read_to_string(log)?)))))
        })
    }

    /// A step that tests are counted in: how it went, and what they came to. It is seen as it goes, so nothing may run
    /// beside it.
    pub(crate) fn watched_tests(&self, name: &str, work: impl FnOnce() -> (Result<()>, Counts)) {
        println!("\n== {name}");
        let start = Instant::now();
        let (ran, counts) = work();
        let end = ended(ran.and_then(|()| counts.some_run()));
        if let End::Failed(why) = &end {
            println!("== {name}: FAILED: {why}");
        }
        self.state().rows.push(Row { step: name.to_owned(), end, counts: Some(counts), time: start.elapsed() });
    }

    /// Leaves steps out, with the reason.
    pub(crate) fn skip(&self, steps: &[&str], why: &str) {
        for step in steps {
            let end = End::Skipped(why.to_owned());
            self.state().rows.push(Row { step: (*step).to_owned(), end, counts: None, time: Duration::ZERO });
        }
    }

    /// Whether a step of this name has been done, and well.
    pub(crate) fn went_well(&self, name: &str) -> bool {
        self.state().rows.iter().any(|row| row.step == name && row.end == End::Passed)
    }

    /// Says what is under way, every now and then, until the other end of the channel is dropped.
    pub(crate) fn tell_until(&self, end: &Receiver<()>) {
        while end.recv_timeout(SIGN_OF_LIFE) == Err(RecvTimeoutError::Timeout) {
            let names = self.state().under_way.join(", ");
            if !names.is_empty() {
                println!("   {}: {names} …", spoken(self.start.elapsed()));
            }
        }
    }

    /// How the steps ended, in the order of `names`.
    pub(crate) fn rows(self, names: &[&str]) -> Vec<Row> {
        let mut rows = self.state.into_inner().unwrap_or_else(PoisonError::into_inner).rows;
        rows.sort_by_key(|row| names.iter().position(|name| *name == row.step));
        rows
    }

    /// Does a step that may have run tests: how they ended, and what they came to.
    fn run<T>(
        &self,
        name: &str,
        work: impl FnOnce(Voice, &PathBuf) -> Result<(T, Option<(Result<()>, Counts)>)>,
    ) -> Option<T> {
        self.state().under_way.push(name.to_owned());
        let start = Instant::now();
        let log = self.folder.join(name.replace(' ', "-")).with_extension("log");
        let made = File::create(&log).with_context(|| format!("{} cannot be written", log.display()));
        let (done, counts, end) = match made.and_then(|file| work(Voice::Kept(file), &log)) {
            Ok((done, None)) => (Some(done), None, End::Passed),
            Ok((done, Some((ran, counts)))) => {
                let end = ended(ran.and_then(|()| counts.some_run()));
                ((end == End::Passed).then_some(done), Some(counts), end)
            }
            Err(error) => (None, None, ended(Err(error))),
        };
        let how = match &end {
            End::Failed(why) => format!("FAILED: {why}"),
            _ => "ok".to_owned(),
        };
        let words = fs::read(&log).unwrap_or_default();
        let mut state = self.state();
        // In one call, and while nobody else is telling: another step may end at the same time.
        println!("\n== {name}: {how} ({})\n{}", spoken(start.elapsed()), String::from_utf8_lossy(&words).trim_end());
        state.under_way.retain(|other| other != name);
        state.rows.push(Row { step: name.to_owned(), end, counts, time: start.elapsed() });
        done
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Runs a program that has to end well.
///
/// # Errors
/// When it does not start or fails.
pub(crate) fn succeed(command: &mut Command) -> Result<()> {
    let status = command.status().context("it does not start")?;
    if status.success() { Ok(()) } else { bail!("{status}") }
}

fn ended(ran: Result<()>) -> End {
    match ran {
        Ok(()) => End::Passed,
        Err(error) => End::Failed(format!("{error:#}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps() -> (tempfile::TempDir, Steps) {
        let folder = tempfile::tempdir().unwrap();
        let steps = Steps::new(folder.path().join("steps")).unwrap();
        (folder, steps)
    }

    #[cfg(unix)]
    fn shell(script: &str) -> Command {
        let mut shell = Command::new("sh");
        shell.args(["-c", script]);
        shell
    }

    #[test]
    fn rows_stand_in_the_order_of_the_run_not_of_its_end() {
        let (_folder, steps) = steps();
        assert_eq!(steps.step("late", |_| Ok(7)), Some(7));
        assert_eq!(steps.step("early", |_| -> Result<()> { bail!("broken") }), None);
        steps.skip(&["last"], "early is broken");
        let rows = steps.rows(&["early", "late", "last"]);
        let names: Vec<_> = rows.iter().map(|row| &*row.step).collect();
        assert_eq!(names, ["early", "late", "last"]);
        assert_eq!(rows[0].end, End::Failed("broken".to_owned()));
        assert_eq!(rows[1].end, End::Passed);
    }

    #[cfg(unix)]
    #[test]
    fn tests_are_counted_in_what_their_program_says_wherever_it_says_it() {
        let (_folder, steps) = steps();
        let said =
            "echo 'test result: ok. 2 passed; 0 failed'; echo 'test result: FAILED. 1 passed; 1 failed' >&2; exit 1";
        assert_eq!(steps.tests("native", shell(said)), None);
        let [row] = &steps.rows(&[])[..] else { panic!("one row") };
        assert_eq!(row.counts, Some(Counts { passed: 3, failed: 1, ignored: 0 }));
        assert!(matches!(row.end, End::Failed(_)));
    }

    #[cfg(unix)]
    #[test]
    fn a_run_of_tests_that_tested_nothing_has_not_passed() {
        let (_folder, steps) = steps();
        assert_eq!(steps.tests("native", shell("echo nothing")), None);
        steps.watched_tests("browser", || (Ok(()), Counts::default()));
        for row in steps.rows(&[]) {
            assert_eq!(row.end, End::Failed("no test was run".to_owned()));
        }
    }
}
