//! The texts of one language, and how arguments are put into them.

use std::fmt;
use std::sync::OnceLock;

use crate::direction::Direction;
use crate::formats::formats;
use crate::languages::{Language, Part};

/// Stands before an argument's number in a text; `build/compile.rs` writes it.
const ARGUMENT: char = '\u{1}';
/// Stands before and between the fields of a text that comes in variants.
const FIELD: char = '\u{2}';
/// A key holds the part above this bit, and below it the line in the part's file.
const PART_SHIFT: u32 = 12;

/// The texts of one language; a handle that is copied freely.
#[derive(Clone, Copy)]
pub struct Words(&'static Table);

struct Table {
    language: Language,
    parts: [OnceLock<Box<[&'static str]>>; Part::ALL.len()],
}

/// A group of texts, such as [`HomeWords`](crate::HomeWords).
pub trait Group {
    /// The group in the language of `words`.
    fn of(words: Words) -> Self;
}

/// A file is not the part that it was loaded for: of another version, or cut off.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the file of texts has {found} lines instead of {expected}")]
pub struct LoadError {
    found: usize,
    expected: usize,
}

/// What is put into a text.
#[derive(Clone, Copy)]
pub(crate) enum Argument<'a> {
    /// As it stands.
    Text(&'a str),
    /// A whole number, by which a plural may go.
    Count(u64),
}

impl Words {
    /// A language without any part yet. What it takes is never given back: a program begins each language once.
    #[must_use]
    pub fn begin(language: Language) -> Self {
        Self(Box::leak(Box::new(Table { language, parts: [const { OnceLock::new() }; Part::ALL.len()] })))
    }

    /// Adds a part from its file. A part that is there already stays as it is.
    ///
    /// # Errors
    /// [`LoadError`] where the file has another number of texts; nothing is added then.
    pub fn load(self, part: Part, file: String) -> Result<(), LoadError> {
        let lines: Box<[&'static str]> = Box::leak(file.into_boxed_str()).split('\n').collect();
        if lines.len() != part.len() {
            return Err(LoadError { found: lines.len(), expected: part.len() });
        }
        // Another load of the same file came first.
        let _ = self.0.parts[part as usize].set(lines);
        Ok(())
    }

    /// Whether a part is there.
    #[must_use]
    pub fn has(self, part: Part) -> bool {
        self.0.parts[part as usize].get().is_some()
    }

    /// The language.
    #[must_use]
    pub fn language(self) -> Language {
        self.0.language
    }

    /// The text of a key, without arguments; nothing where its part is not there, which its pages wait for.
    pub(crate) fn text(self, key: u16) -> &'static str {
        let (part, line) = (usize::from(key >> PART_SHIFT), usize::from(key & ((1 << PART_SHIFT) - 1)));
        let lines = self.0.parts.get(part).and_then(OnceLock::get);
        lines.and_then(|lines| lines.get(line)).copied().unwrap_or_default()
    }

    /// The text of a key with its arguments, which are in the order of their names.
    pub(crate) fn format(self, key: u16, arguments: &[Argument]) -> String {
        let text = self.text(key);
        let text = text.strip_prefix(FIELD).map_or(text, |fields| self.variant(fields, arguments));
        let mut whole = String::with_capacity(text.len() + 32);
        let mut pieces = text.split(ARGUMENT);
        whole.push_str(pieces.next().unwrap_or_default());
        for piece in pieces {
            let mut rest = piece.chars();
            let argument = rest.next().and_then(|number| arguments.get(index(number)));
            self.push(&mut whole, argument);
            whole.push_str(rest.as_str());
        }
        whole
    }

    /// The variant that an argument asks for: by its exact value, else by its plural, else the last one.
    fn variant(self, fields: &'static str, arguments: &[Argument]) -> &'static str {
        let (by, variants) = fields.split_once(FIELD).unwrap_or_default();
        let argument = by.chars().next().and_then(|number| arguments.get(index(number)));
        let mut fields = variants.split(FIELD);
        let mut chosen = "";
        let pairs = std::iter::from_fn(|| fields.next().zip(fields.next()));
        match argument {
            Some(Argument::Count(count)) => {
                let (exact, plural) = (count.to_string(), formats().plural(*count, self.0.language).name());
                let mut is_exact = false;
                let mut is_plural = false;
                for (key, text) in pairs {
                    if key == exact {
                        is_exact = true;
                        chosen = text;
                    } else if !is_exact && (key == plural || !is_plural) {
                        is_plural = key == plural;
                        chosen = text;
                    }
                }
            }
            Some(Argument::Text(wanted)) => {
                for (key, text) in pairs {
                    chosen = text;
                    if key == *wanted {
                        break;
                    }
                }
            }
            None => {}
        }
        chosen
    }

    fn push(self, text: &mut String, argument: Option<&Argument>) {
        // A name in another script does not turn the words around it about (Unicode Standard Annex 9, 2.7).
        let is_isolated = self.0.language.direction() == Direction::Rtl;
        if is_isolated {
            text.push('\u{2068}');
        }
        match argument {
            Some(Argument::Text(value)) => text.push_str(value),
            Some(Argument::Count(count)) => text.push_str(&count.to_string()),
            None => {}
        }
        if is_isolated {
            text.push('\u{2069}');
        }
    }
}

#[cfg(feature = "meanings")]
impl Words {
    /// A number with the language's separators, at most three decimals.
    #[must_use]
    pub fn number(self, value: f64) -> String {
        formats().number(value, self.language())
    }

    /// A calendar day in the language's long form.
    #[must_use]
    pub fn date(self, day: suyuan_record::IsoDate) -> String {
        formats().date(day, self.language())
    }

    /// A day and the time on it, in the long form.
    #[must_use]
    pub fn date_time(self, at: suyuan_record::Seconds) -> String {
        formats().date_time(at, self.language())
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.0.language).finish()
    }
}

fn index(number: char) -> usize {
    usize::try_from(u32::from(number).wrapping_sub(u32::from('0'))).unwrap_or(usize::MAX)
}
