//! Answers that nobody signs: companies, notices, problems, receipts.

use crate::inert::make_inert;
use crate::json::{self, JsonError};
use serde::de::DeserializeOwned;
use std::ops::Deref;

/// A value all of whose texts, at any depth, are [inert](crate::inert()): safe to stand on a page. Nothing but reading one
/// from JSON makes it, so that no member, old or new, can be forgotten.
///
/// ```
/// use suyuan_record::{Inert, Problem};
/// let problem: Inert<Problem> = Inert::from_json(r#"{"title": "shop\u202Eoff"}"#.as_bytes()).unwrap();
/// assert_eq!(problem.title, "shop\u{FFFD}off");
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Inert<T>(T);

impl<T: DeserializeOwned> Inert<T> {
    /// Reads a text, parsed strictly. What is signed is not read in this way: see [`crate::open_statement`].
    ///
    /// # Errors
    /// [`JsonError`]; also where there is more of it than a page can show.
    pub fn from_json(text: &[u8]) -> Result<Self, JsonError> {
        let mut value = json::parse(text)?;
        make_inert(&mut value).map_err(|why| JsonError::Form(why.to_owned()))?;
        json::from_value(value).map(Self)
    }
}

impl<T> Inert<T> {
    /// Gives the value away.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl<T> Deref for Inert<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
