//! What is said on the way: one numbered line for each thing that is done, on the terminal or in a file.

use std::fs::File;
use std::io::Write;
use std::process::Command;
use std::time::Duration;

use anyhow::Result;

/// Where something says what it does, and the programs that it starts.
pub(crate) enum Voice {
    /// At once, to whoever is watching.
    Terminal,
    /// Kept, to be shown as a whole when it has ended: what runs side by side would mix its lines.
    Kept(File),
}

impl Voice {
    /// Says one line.
    pub(crate) fn say(&self, line: &str) {
        match self {
            Self::Terminal => println!("{line}"),
            // A line that cannot be written is no reason to stop the work that it tells of.
            Self::Kept(file) => drop(writeln!(&mut &*file, "{line}")),
        }
    }

    /// Has `command` say what it says in the same place.
    ///
    /// # Errors
    /// When the file cannot be shared.
    pub(crate) fn give<'a>(&self, command: &'a mut Command) -> Result<&'a mut Command> {
        match self {
            Self::Terminal => Ok(command),
            Self::Kept(file) => Ok(command.stdout(file.try_clone()?).stderr(file.try_clone()?)),
        }
    }
}

/// Counts steps against their total: `[2/6] …`.
pub(crate) struct Progress {
    done: usize,
    total: usize,
    voice: Voice,
}

impl Progress {
    /// Of `total` steps, none done; told on the terminal.
    pub(crate) fn new(total: usize) -> Self {
        Self::told_by(Voice::Terminal, total)
    }

    /// Of `total` steps, none done.
    pub(crate) fn told_by(voice: Voice, total: usize) -> Self {
        Self { done: 0, total, voice }
    }

    /// Begins the next step.
    pub(crate) fn step(&mut self, what: impl AsRef<str>) {
        self.done += 1;
        self.voice.say(&format!("[{}/{}] {}", self.done, self.total, what.as_ref()));
    }

    /// More about the step under way.
    pub(crate) fn detail(&self, what: impl AsRef<str>) {
        self.voice.say(&format!("      {}", what.as_ref()));
    }

    /// Where the programs of the step under way say what they do.
    pub(crate) fn voice(&self) -> &Voice {
        &self.voice
    }
}

/// `45 s`, `3 min 05 s`.
pub(crate) fn spoken(time: Duration) -> String {
    match time.as_secs() {
        seconds @ 0..60 => format!("{seconds} s"),
        seconds => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_spoken_in_minutes_from_the_first_minute_on() {
        assert_eq!(spoken(Duration::from_millis(59_900)), "59 s");
        assert_eq!(spoken(Duration::from_secs(185)), "3 min 05 s");
    }

    #[cfg(unix)]
    #[test]
    fn lines_and_programs_are_kept_in_their_order() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("log");
        let mut progress = Progress::told_by(Voice::Kept(File::create(&path).unwrap()), 2);
        progress.step("first");
        let mut program = Command::new("sh");
        program.args(["-c", "echo out; echo err >&2"]);
        assert!(progress.voice().give(&mut program).unwrap().status().unwrap().success());
        progress.detail("more");
        assert_eq!(std::fs::read_to_string(path).unwrap(), "[1/2] first\nout\nerr\n      more\n");
    }
}
