//! The list of languages.

use std::fs;
use std::path::Path;

use crate::Faults;

/// A language as `languages/list.txt` names it.
pub(crate) struct Language {
    /// BCP 47 tag.
    pub(crate) tag: String,
    /// What its speakers call it.
    pub(crate) name: String,
    /// Whether it is written from right to left.
    pub(crate) is_rtl: bool,
    /// Whether the reference stands in for messages that it lacks.
    pub(crate) is_draft: bool,
}

impl Language {
    /// The name of its variant: `zh-Hant` → `ZhHant`.
    pub(crate) fn variant(&self) -> String {
        self.tag.split('-').map(|part| part[..1].to_uppercase() + &part[1..].to_lowercase()).collect()
    }
}

/// Reads the list.
pub(crate) fn read(path: &Path) -> Result<Vec<Language>, Faults> {
    let text = fs::read_to_string(path).map_err(|error| vec![format!("{}: {error}", path.display())])?;
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let languages =
        lines.map(|line| language(line).ok_or_else(|| format!("{}: not a language: {line}", path.display())));
    languages.collect::<Result<_, _>>().map_err(|fault| vec![fault])
}

fn language(line: &str) -> Option<Language> {
    let mut fields = line.split('|').map(str::trim);
    let (tag, name) = (fields.next()?, fields.next()?);
    let is_rtl = match fields.next()? {
        "ltr" => false,
        "rtl" => true,
        _ => return None,
    };
    let is_draft = match fields.next()? {
        "complete" => false,
        "draft" => true,
        _ => return None,
    };
    let is_tag = !tag.is_empty() && tag.split('-').all(|part| part.bytes().all(|b| b.is_ascii_alphanumeric()));
    let is_whole = is_tag && !name.is_empty() && fields.next().is_none();
    is_whole.then(|| Language { tag: tag.to_owned(), name: name.to_owned(), is_rtl, is_draft })
}
