//! How the table of application identifiers is written down. None of this is in a program: [`super::packed`] makes of it,
//! while the crate is compiled, what is.

use super::spec::{Charset, Lint, Part};

/// One application identifier, or a run of them that differ in the last digit.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    /// The first of the run.
    pub(super) first: &'static str,
    /// How many follow it in the run.
    pub(super) more: u8,
    /// The components of the value.
    pub(super) parts: &'static [Part],
    /// Whether no FNC1 has to follow.
    pub(super) predefined: bool,
    /// Whether a Digital Link may carry it in the query.
    pub(super) attribute: bool,
    /// Whether no other of the run may be present.
    pub(super) alone: bool,
    /// What else must be present, in the notation of the table.
    pub(super) requires: &'static str,
    /// What must not be present, in the notation of the table.
    pub(super) excludes: &'static str,
    /// The qualifiers of a Digital Link primary key, in the notation of the table.
    pub(super) key: Option<&'static str>,
}

/// Starts a table entry.
pub(super) const fn ai(first: &'static str, last: &'static str, parts: &'static [Part]) -> Entry {
    let end = first.len() - 1;
    Entry {
        first,
        more: last.as_bytes()[end] - first.as_bytes()[end],
        parts,
        predefined: false,
        attribute: false,
        alone: false,
        requires: "",
        excludes: "",
        key: None,
    }
}

impl Entry {
    pub(super) const fn predefined_length(mut self) -> Self {
        self.predefined = true;
        self
    }

    pub(super) const fn attribute(mut self) -> Self {
        self.attribute = true;
        self
    }

    pub(super) const fn alone(mut self) -> Self {
        self.alone = true;
        self
    }

    pub(super) const fn requires(mut self, pattern: &'static str) -> Self {
        self.requires = pattern;
        self
    }

    pub(super) const fn excludes(mut self, pattern: &'static str) -> Self {
        self.excludes = pattern;
        self
    }

    pub(super) const fn key(mut self, qualifiers: &'static str) -> Self {
        self.key = Some(qualifiers);
        self
    }
}

impl Part {
    const fn new(charset: Charset, min: u8, max: u8) -> Self {
        Self { charset, min, max, optional: false, lints: [None; 3] }
    }

    pub(super) const fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    pub(super) const fn lint(mut self, lints: &[Lint]) -> Self {
        let mut at = 0;
        while at < lints.len() {
            self.lints[at] = Some(lints[at]);
            at += 1;
        }
        self
    }
}

/// Exactly so many digits.
pub(super) const fn n(length: u8) -> Part {
    Part::new(Charset::N, length, length)
}

/// One digit up to so many.
pub(super) const fn n_to(length: u8) -> Part {
    Part::new(Charset::N, 1, length)
}

/// Exactly so many characters of set 82.
pub(super) const fn x(length: u8) -> Part {
    Part::new(Charset::X, length, length)
}

/// One character of set 82 up to so many.
pub(super) const fn x_to(length: u8) -> Part {
    Part::new(Charset::X, 1, length)
}

/// One character of set 39 up to so many.
pub(super) const fn y_to(length: u8) -> Part {
    Part::new(Charset::Y, 1, length)
}

/// One base64url character up to so many.
pub(super) const fn z_to(length: u8) -> Part {
    Part::new(Charset::Z, 1, length)
}
