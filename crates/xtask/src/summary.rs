//! What the checks came to: counts read from the test runners' words, one table, one last line.

use std::fmt::Write;
use std::time::Duration;

use anyhow::{Result, bail};
use serde_json::Value;

/// Tests by their end.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Counts {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
    /// Left out by the tests themselves (`#[ignore]`, `test.skip`).
    pub(crate) ignored: u64,
}

/// How a step ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// All was well.
    Passed,
    /// With what was wrong.
    Failed(String),
    /// With the reason for leaving it out.
    Skipped(String),
}

/// One step that has ended.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) step: String,
    pub(crate) end: End,
    /// `None` for a step that runs no tests.
    pub(crate) counts: Option<Counts>,
    pub(crate) time: Duration,
}

impl Counts {
    /// What all lines of test programs come to.
    pub(crate) fn said(words: &str) -> Self {
        let mut counts = Self::default();
        words.lines().for_each(|line| counts.read(line));
        counts
    }

    /// # Errors
    /// When no test has passed: a run that tested nothing proves nothing.
    pub(crate) fn some_run(self) -> Result<()> {
        if self.passed == 0 { bail!("no test was run") } else { Ok(()) }
    }

    /// Adds what a line of libtest or of wasm-bindgen's runner says:
    /// `test result: ok. 12 passed; 0 failed; 1 ignored; …`.
    fn read(&mut self, line: &str) {
        let Some((_, result)) = line.split_once("test result: ") else { return };
        let result = result.split_once(". ").map_or(result, |(_, counts)| counts);
        for part in result.split(';') {
            let mut words = part.split_whitespace();
            let Some(number) = words.next().and_then(|word| word.parse::<u64>().ok()) else { continue };
            match words.next() {
                Some("passed") => self.passed += number,
                Some("failed") => self.failed += number,
                Some("ignored") => self.ignored += number,
                _ => {}
            }
        }
    }

    /// From Playwright's JSON report. A flaky test has passed in the end. A test of many cases notes each
    /// (`tests/e2e/support/cases.ts`): they count, in place of the test.
    pub(crate) fn of_playwright(report: &str) -> Option<Self> {
        let report: Value = serde_json::from_str(report).ok()?;
        let mut counts = Self::default();
        counts.add_suites(report["suites"].as_array()?);
        Some(counts)
    }

    fn add_suites(&mut self, suites: &[Value]) {
        for suite in suites {
            self.add_suites(items(&suite["suites"]));
            items(&suite["specs"]).iter().flat_map(|spec| items(&spec["tests"])).for_each(|test| self.add(test));
        }
    }

    fn add(&mut self, test: &Value) {
        let cases = |end: &str| items(&test["annotations"]).iter().filter(|it| it["type"] == end).count() as u64;
        let (passed, failed) = (cases("case passed"), cases("case failed"));
        match test["status"].as_str() {
            Some("expected" | "flaky") => self.passed += passed.max(1),
            Some("skipped") => self.ignored += 1,
            _ => {
                self.passed += passed;
                self.failed += failed.max(1);
            }
        }
    }
}

fn items(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

/// Whether any step failed.
pub(crate) fn has_failed(rows: &[Row]) -> bool {
    rows.iter().any(|row| matches!(row.end, End::Failed(_)))
}

/// The table and the last line, `N passed, N failed`.
///
/// A step that failed without a failing test of its own (a file that is not formatted, code that does not compile)
/// counts as one, so that the line never says "0 failed" of a failed run.
pub(crate) fn table(rows: &[Row]) -> String {
    let width = rows.iter().map(|row| row.step.chars().count()).max().unwrap_or(0).max(4);
    let mut text = format!("\n{:width$}  {:7}  {:>7}  tests\n", "step", "result", "seconds");
    let mut total = Counts::default();
    for row in rows {
        let (result, remark) = match &row.end {
            End::Passed => ("ok", ""),
            End::Failed(why) => ("FAILED", why.as_str()),
            End::Skipped(why) => ("skipped", why.as_str()),
        };
        let mut tests = row.counts.map_or_else(String::new, |counts| {
            let ignored = if counts.ignored > 0 { format!(", {} left out", counts.ignored) } else { String::new() };
            format!("{} passed, {} failed{ignored}", counts.passed, counts.failed)
        });
        if !remark.is_empty() {
            tests = if tests.is_empty() { remark.to_owned() } else { format!("{tests}: {remark}") };
        }
        let line = format!("{:width$}  {result:7}  {:>7.1}  {tests}", row.step, row.time.as_secs_f64());
        let _ = writeln!(text, "{}", line.trim_end());
        let counts = row.counts.unwrap_or_default();
        total.passed += counts.passed;
        total.failed += match row.end {
            End::Failed(_) => counts.failed.max(1),
            _ => counts.failed,
        };
    }
    let _ = writeln!(text, "\n{} passed, {} failed", total.passed, total.failed);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(step: &str, end: End, counts: Option<Counts>) -> Row {
        Row { step: step.to_owned(), end, counts, time: Duration::from_millis(1_250) }
    }

    #[test]
    fn results_of_several_test_programs_add_up() {
        let said = "running 3 tests\n\
            test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
            test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 filtered out; finished in 0.30s\n\
            this test result is not meant";
        assert_eq!(Counts::said(said), Counts { passed: 15, failed: 2, ignored: 1 });
    }

    #[test]
    fn a_flaky_journey_counts_as_passed_and_a_broken_report_as_none() {
        let test = |status: &str| format!(r#"{{"tests":[{{"status":"{status}","annotations":[]}}]}}"#);
        let [good, bad, flaky, left] = ["expected", "unexpected", "flaky", "skipped"].map(test);
        let report =
            format!(r#"{{"suites":[{{"specs":[{good},{bad}],"suites":[{{"specs":[{good},{flaky},{left}]}}]}}]}}"#);
        assert_eq!(Counts::of_playwright(&report), Some(Counts { passed: 3, failed: 1, ignored: 1 }));
        assert_eq!(Counts::of_playwright("{}"), None);
        assert_eq!(Counts::of_playwright(""), None);
    }

    #[test]
    fn cases_count_in_place_of_their_test() {
        let case = |end: &str| format!(r#"{{"type":"case {end}","description":"x"}}"#);
        let test = |status: &str, cases: &[String]| {
            format!(r#"{{"tests":[{{"status":"{status}","annotations":[{}]}}]}}"#, cases.join(","))
        };
        let three = test("expected", &["passed", "passed", "passed"].map(case));
        let broken = test("unexpected", &["passed", "failed", "failed"].map(case));
        // Failed after its cases, of which none did.
        let later = test("unexpected", &["passed"].map(case));
        let report = format!(r#"{{"suites":[{{"specs":[{three},{broken},{later}]}}]}}"#);
        assert_eq!(Counts::of_playwright(&report), Some(Counts { passed: 5, failed: 3, ignored: 0 }));
    }

    #[test]
    fn the_last_line_counts_a_step_that_broke_before_its_tests() {
        let passed = Some(Counts { passed: 7, ..Counts::default() });
        let rows = [
            row("format", End::Passed, None),
            row("lints", End::Failed("exit code 101".into()), None),
            row("native tests", End::Passed, passed),
            row("journeys", End::Skipped("there is no build".into()), None),
        ];
        let text = table(&rows);
        assert_eq!(text.lines().last(), Some("7 passed, 1 failed"), "{text}");
        assert!(text.contains("there is no build") && text.contains("exit code 101"));
        assert!(has_failed(&rows) && !has_failed(&rows[..1]));
    }

    #[test]
    fn failing_tests_are_not_counted_twice() {
        let counts = Some(Counts { passed: 1, failed: 2, ignored: 0 });
        let text = table(&[row("native tests", End::Failed("exit code 101".into()), counts)]);
        assert_eq!(text.lines().last(), Some("1 passed, 2 failed"), "{text}");
    }
}
