//! Compiles the languages: checks each against the reference, writes its texts as a file a part, and the Rust face of them.
//!
//! What Fluent's own runtime does on the page is done here instead: its parser and resolver are more Wasm than all texts
//! of a language (docs/languages.md has the figures).

mod compile;
mod generate;
mod languages;
mod parts;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use compile::Message;
use languages::Language;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=build");
    println!("cargo::rerun-if-changed=languages");
    match build() {
        Ok(()) => ExitCode::SUCCESS,
        Err(faults) => {
            for fault in faults {
                println!("cargo::error={fault}");
            }
            ExitCode::FAILURE
        }
    }
}

/// What is wrong with the languages, a line each: file, message, what to do.
type Faults = Vec<String>;

fn build() -> Result<(), Faults> {
    let folder = Path::new("languages");
    let listed = languages::read(&folder.join("list.txt"))?;
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or_else(|| vec!["cargo names no OUT_DIR".to_owned()])?);
    let mut texts = Vec::new();
    for language in &listed {
        texts.push(compile::file(&folder.join(format!("{}.ftl", language.tag)))?);
    }
    let Some((reference, _)) = texts.split_first() else { return Err(vec!["languages/list.txt: no language".into()]) };
    let layout = parts::layout(reference)?;

    let mut faults: Faults = Vec::new();
    for (language, messages) in listed.iter().zip(&texts).skip(1) {
        faults.extend(differences(language, messages, reference));
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    for (language, messages) in listed.iter().zip(&texts) {
        for part in &layout {
            let text = part.file(messages, reference);
            written(&out.join(format!("{}.{}.txt", language.tag, part.name)), &text)?;
        }
    }
    written(&out.join("languages.rs"), &generate::languages(&listed, &layout, &texts))?;
    written(&out.join("groups.rs"), &generate::groups(&layout, reference))
}

/// How a language's messages differ from the reference's where they may not.
fn differences(language: &Language, messages: &Messages, reference: &Messages) -> Faults {
    let file = format!("languages/{}.ftl", language.tag);
    let mut faults = Faults::new();
    for (id, message) in messages {
        let Some(original) = reference.get(id) else {
            faults.push(format!("{file}: {id} is no message of the reference: remove it, or add it there"));
            continue;
        };
        let known: BTreeSet<&str> = original.arguments().into_iter().map(|argument| argument.name).collect();
        for argument in message.arguments() {
            if !known.contains(argument.name) {
                let known = known.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ");
                faults.push(format!("{file}: {id} uses ${}; it is given {known}", argument.name));
            }
        }
    }
    if !language.is_draft {
        let absent = reference.keys().filter(|id| !messages.contains_key(*id));
        faults.extend(absent.map(|id| format!("{file}: {id} is missing; `cargo xtask words` lists all that are")));
    }
    faults
}

/// The messages of a language by their ids, `home-title` or `reason-recalled.detail`.
type Messages = BTreeMap<String, Message>;

fn written(path: &Path, text: &str) -> Result<(), Faults> {
    fs::write(path, text).map_err(|error| vec![format!("{} cannot be written: {error}", path.display())])
}
