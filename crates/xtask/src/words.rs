//! The texts: put into a build as a file a part and language, and `cargo xtask words`, what a language lacks and what nobody
//! uses.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use suyuan_words::{Entry, Language, MESSAGES, Part, file, missing};

use crate::fingerprint::{files_below, sha256};
use crate::workspace::Workspace;

/// The folder of the build that holds them.
pub(crate) const FOLDER: &str = "words";
/// What a page loads; the platform has its own texts within its program.
const PARTS: [Part; 3] = [Part::Start, Part::Checks, Part::Reports];
/// Stands in `index.html` for the languages' folders, with commas between them: the value stands there without quotes.
const PAGE_MARK: &str = "__WORDS__";
/// Stands in `sw.js` for the files of each language.
const WORKER_MARK: &str = "/*WORDS*/{}";
/// Where the sources that use texts lie.
const SOURCES: [&str; 2] = ["src", "crates"];

/// Puts the texts into the build in `dist`, each language in a folder named by its contents, and tells page and service
/// worker the names.
///
/// # Errors
/// When a mark is absent: then a page would find no texts.
pub(crate) fn put_into(dist: &Path) -> Result<()> {
    let mut folders = Vec::new();
    let mut lists = serde_json::Map::new();
    for language in Language::ALL {
        let texts = PARTS.map(|part| (part, file(language, part)));
        let digest = sha256(texts.map(|(_, text)| text).concat().as_bytes());
        let folder = format!("{}-{}", language.tag(), &digest[..8]);
        fs::create_dir_all(dist.join(FOLDER).join(&folder))?;
        for (part, text) in texts {
            fs::write(dist.join(FOLDER).join(&folder).join(part.name()).with_extension("txt"), text)?;
        }
        let urls = PARTS.map(|part| format!("/{FOLDER}/{folder}/{}.txt", part.name()));
        lists.insert(language.tag().to_owned(), urls.to_vec().into());
        folders.push(folder);
    }
    replace(&dist.join("index.html"), PAGE_MARK, &folders.join(","))?;
    let worker = dist.join("sw.js");
    if worker.is_file() { replace(&worker, WORKER_MARK, &serde_json::to_string(&lists)?) } else { Ok(()) }
}

fn replace(path: &Path, mark: &str, with: &str) -> Result<()> {
    let text = fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    if !text.contains(mark) {
        bail!("`{mark}` is not in {}", path.display());
    }
    Ok(fs::write(path, text.replace(mark, with))?)
}

/// Prints what each language lacks, and the texts that no source uses.
///
/// # Errors
/// When a text is unused: it would be translated, and loaded, for nobody.
pub(crate) fn list(workspace: &Workspace) -> Result<()> {
    for language in Language::ALL {
        let lacks = missing(language);
        let kind = if language.is_draft() { "draft" } else { "complete" };
        println!("{:8} {:10} {} of {} texts", language.tag(), kind, MESSAGES.len() - lacks.len(), MESSAGES.len());
        for id in lacks {
            println!("         lacks {id}");
        }
    }
    let unused = unused(&workspace.root)?;
    for entry in &unused {
        println!("unused: {}", entry.id);
    }
    if unused.is_empty() { Ok(()) } else { bail!("{} texts are used by no source", unused.len()) }
}

/// The texts whose method no source names together with its group, and whose group is not searched by name.
fn unused(root: &Path) -> Result<Vec<&'static Entry>> {
    let mut sources = Vec::new();
    for folder in SOURCES {
        for file in files_below(root, folder.as_ref())? {
            if file.extension().is_some_and(|ending| ending == "rs") {
                sources.push(Source::read(&root.join(file))?);
            }
        }
    }
    let is_used = |entry: &Entry| {
        sources.iter().any(|source| {
            let is_named = source.words.contains(entry.holder) && source.words.contains(entry.method);
            is_named || source.searched.contains(entry.holder)
        })
    };
    Ok(MESSAGES.iter().filter(|entry| !is_used(entry)).collect())
}

/// The names in one file.
struct Source {
    words: BTreeSet<String>,
    /// The groups that are searched by name: `StepWords::of(words).find(…)`.
    searched: BTreeSet<String>,
}

impl Source {
    fn read(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
        let is_of_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
        let words = text.split(|c| !is_of_name(c)).map(str::to_owned);
        let searches = text.match_indices("::of(words).find(").map(|(at, _)| &text[..at]);
        let searched = searches.filter_map(|before| before.rsplit(|c| !is_of_name(c)).next()).map(str::to_owned);
        Ok(Self { words: words.collect(), searched: searched.collect() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_language_lies_in_a_folder_that_page_and_worker_name() {
        let dist = tempfile::tempdir().unwrap();
        fs::write(dist.path().join("index.html"), "<meta name=suyuan-words content=\"__WORDS__\">").unwrap();
        fs::write(dist.path().join("sw.js"), "const WORDS = /*WORDS*/{};").unwrap();
        put_into(dist.path()).unwrap();
        let page = fs::read_to_string(dist.path().join("index.html")).unwrap();
        let worker = fs::read_to_string(dist.path().join("sw.js")).unwrap();
        for file in files_below(dist.path(), FOLDER.as_ref()).unwrap() {
            let folder = file.parent().unwrap().file_name().unwrap().to_str().unwrap();
            assert!(page.contains(folder), "{folder} in {page}");
            assert!(worker.contains(&format!("\"/{}\"", file.to_str().unwrap())), "{} in {worker}", file.display());
        }
    }

    #[test]
    fn a_page_without_its_mark_is_an_error() {
        let dist = tempfile::tempdir().unwrap();
        fs::write(dist.path().join("index.html"), "<p>").unwrap();
        assert!(put_into(dist.path()).is_err());
    }

    #[test]
    fn no_text_is_written_for_nobody() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let unused: Vec<_> = unused(&root).unwrap().iter().map(|entry| entry.id).collect();
        assert_eq!(unused, <[&str; 0]>::default());
    }
}
