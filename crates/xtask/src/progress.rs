//! One numbered line for each thing that is done on the way.

use std::time::Duration;

/// Counts steps against their total: `[2/6] …`.
pub(crate) struct Progress {
    done: usize,
    total: usize,
}

impl Progress {
    /// Of `total` steps, none done.
    pub(crate) fn new(total: usize) -> Self {
        Self { done: 0, total }
    }

    /// Begins the next step.
    pub(crate) fn step(&mut self, what: impl AsRef<str>) {
        self.done += 1;
        println!("[{}/{}] {}", self.done, self.total, what.as_ref());
    }

    /// More about the step under way.
    pub(crate) fn detail(&self, what: impl AsRef<str>) {
        println!("      {}", what.as_ref());
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
}
