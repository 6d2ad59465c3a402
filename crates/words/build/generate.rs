//! The Rust face of the messages.

use std::collections::BTreeMap;
use std::fmt::Write;

use crate::Messages;
use crate::compile::Message;
use crate::languages::Language;
use crate::parts::{Part, group};

/// Parts and messages share a key of 16 bits: four for the part.
const PART_SHIFT: usize = 12;

/// The source of `languages.rs`: languages, parts, and what is in them.
pub(crate) fn languages(languages: &[Language], parts: &[Part], texts: &[Messages]) -> String {
    let mut source = String::new();
    write_languages(&mut source, languages);
    write_parts(&mut source, languages, parts);
    write_catalogue(&mut source, languages, parts, texts);
    source
}

/// The source of `groups.rs`: a type a group, with a method a message.
pub(crate) fn groups(parts: &[Part], reference: &Messages) -> String {
    let mut source = String::new();
    write_groups(&mut source, parts, reference);
    source
}

fn write_languages(source: &mut String, languages: &[Language]) {
    line(source, "/// A language of the pages; the first is the reference.");
    line(source, "#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]");
    line(source, "pub enum Language {");
    for (index, language) in languages.iter().enumerate() {
        let draft = if language.is_draft { ", a draft" } else { "" };
        line(source, &format!("/// `{}`: {}{draft}.", language.tag, language.name));
        if index == 0 {
            line(source, "#[default]");
        }
        line(source, &format!("{},", language.variant()));
    }
    line(source, "}");
    line(source, "impl Language {");
    line(source, "/// Every language, the reference first.");
    let all = languages.iter().map(|language| format!("Self::{}", language.variant())).collect::<Vec<_>>().join(", ");
    line(source, &format!("pub const ALL: [Self; {}] = [{all}];", languages.len()));
    let write_match = |source: &mut String, name: &str, doc: &str, of: &str, value: &dyn Fn(&Language) -> String| {
        line(source, &format!("/// {doc}"));
        line(source, &format!("#[must_use] pub const fn {name}(self) -> {of} {{ match self {{"));
        for language in languages {
            line(source, &format!("Self::{} => {},", language.variant(), value(language)));
        }
        line(source, "} }");
    };
    write_match(source, "tag", "The BCP 47 tag.", "&'static str", &|language| format!("{:?}", language.tag));
    write_match(source, "name", "What its speakers call it.", "&'static str", &|language| {
        format!("{:?}", language.name)
    });
    write_match(source, "direction", "Which way it is written.", "Direction", &|language| {
        if language.is_rtl { "Direction::Rtl" } else { "Direction::Ltr" }.to_owned()
    });
    write_match(
        source,
        "is_draft",
        "Whether its texts are a draft, in which the reference stands in for what is missing.",
        "bool",
        &|language| language.is_draft.to_string(),
    );
    line(source, "}");
}

fn write_parts(source: &mut String, languages: &[Language], parts: &[Part]) {
    line(source, "/// Texts that are loaded together: a file a language.");
    line(source, "#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]");
    line(source, "pub enum Part {");
    for part in parts {
        line(source, &format!("/// {}", part.about));
        line(source, &format!("{},", variant(part)));
    }
    line(source, "}");
    line(source, "impl Part {");
    line(source, "/// Every part, in the order in which a page needs them.");
    let all = parts.iter().map(|part| format!("Self::{}", variant(part))).collect::<Vec<_>>().join(", ");
    line(source, &format!("pub const ALL: [Self; {}] = [{all}];", parts.len()));
    line(source, "/// Its name, as in the name of its file.");
    line(source, "#[must_use] pub const fn name(self) -> &'static str { match self {");
    for part in parts {
        line(source, &format!("Self::{} => {:?},", variant(part), part.name));
    }
    line(source, "} }");
    line(source, "/// How many texts its file has.");
    line(source, "pub(crate) const fn len(self) -> usize { match self {");
    for part in parts {
        line(source, &format!("Self::{} => {},", variant(part), part.ids.len()));
    }
    line(source, "} }");
    line(source, "}");
    line(source, "/// The file of a part in one language, as a page loads it.");
    line(source, "#[cfg(feature = \"files\")]");
    line(
        source,
        "#[must_use] pub const fn file(language: Language, part: Part) -> &'static str { match (language, part) {",
    );
    for language in languages {
        for part in parts {
            let path = format!("concat!(env!(\"OUT_DIR\"), \"/{}.{}.txt\")", language.tag, part.name);
            let (language, part) = (language.variant(), variant(part));
            line(source, &format!("(Language::{language}, Part::{part}) => include_str!({path}),"));
        }
    }
    line(source, "} }");
}

fn write_groups(source: &mut String, parts: &[Part], reference: &Messages) {
    for (at, part) in parts.iter().enumerate() {
        let mut groups: BTreeMap<&str, Vec<(usize, &String)>> = BTreeMap::new();
        for (index, id) in part.ids.iter().enumerate() {
            groups.entry(group(id)).or_default().push((index, id));
        }
        for (name, ids) in groups {
            let holder = format!("{}Words", capitalized(name));
            line(source, &format!("/// The texts `{name}-…`."));
            line(source, &format!("#[derive(Debug, Clone, Copy)] pub struct {holder}(Words);"));
            line(source, &format!("impl Group for {holder} {{ fn of(words: Words) -> Self {{ Self(words) }} }}"));
            line(source, &format!("impl {holder} {{"));
            line(source, "/// In the language of `words`.");
            line(source, "#[must_use] pub fn of(words: Words) -> Self { Self(words) }");
            write_find(source, at, &ids, reference);
            for (index, id) in ids {
                write_method(source, id, at << PART_SHIFT | index, &reference[id]);
            }
            line(source, "}");
        }
    }
}

fn write_method(source: &mut String, id: &str, key: usize, message: &Message) {
    let name = method(id);
    let arguments = message.arguments();
    line(source, &format!("/// `{id}`: {}", message.sample().replace('[', "\\[").replace('<', "\\<")));
    if arguments.is_empty() {
        line(source, &format!("#[must_use] pub fn {name}(self) -> &'static str {{ self.0.text({key}) }}"));
        return;
    }
    let parameters = arguments.iter().map(|argument| {
        format!("{}: {}", argument.name.replace('-', "_"), if argument.is_count { "u64" } else { "&str" })
    });
    let values = arguments.iter().map(|argument| {
        let kind = if argument.is_count { "Count" } else { "Text" };
        format!("Argument::{kind}({})", argument.name.replace('-', "_"))
    });
    let (parameters, values) = (parameters.collect::<Vec<_>>().join(", "), values.collect::<Vec<_>>().join(", "));
    line(
        source,
        &format!("#[must_use] pub fn {name}(self, {parameters}) -> String {{ self.0.format({key}, &[{values}]) }}"),
    );
}

/// For a group without arguments, a search by name: for what codes and records call things by, in texts of their own.
fn write_find(source: &mut String, part: usize, ids: &[(usize, &String)], reference: &Messages) {
    let Some((first, _)) = ids.first() else { return };
    if ids.iter().any(|(_, id)| !reference[*id].arguments().is_empty()) {
        return;
    }
    // The ids are in order, and so are their lines in the part's file.
    let names = ids.iter().map(|(_, id)| format!("{:?}", id.split_once('-').map_or("", |(_, name)| name)));
    let names = names.collect::<Vec<_>>().join(", ");
    let key = part << PART_SHIFT | first;
    line(source, "/// The text of a name, which of `scheme-ccc.year` is `ccc.year`; `None` where there is none.");
    line(source, "#[must_use] pub fn find(self, name: &str) -> Option<&'static str> {");
    line(source, &format!("const NAMES: &[&str] = &[{names}];"));
    line(source, "let at = u16::try_from(NAMES.binary_search(&name).ok()?).ok()?;");
    line(source, &format!("Some(self.0.text({key} + at)) }}"));
}

/// What `cargo xtask words` lists, for tools and tests.
fn write_catalogue(source: &mut String, languages: &[Language], parts: &[Part], texts: &[Messages]) {
    for text in [
        "/// A message, for tools that look for what is missing or unused.",
        "#[cfg(feature = \"files\")]",
        "#[derive(Debug, Clone, Copy)]",
        "pub struct Entry {",
        "/// The part that it is loaded with.",
        "pub part: Part,",
        "/// Its id in the files: `home-title`, `reason-recalled.detail`.",
        "pub id: &'static str,",
        "/// The type that it is a method of.",
        "pub holder: &'static str,",
        "/// The method.",
        "pub method: &'static str,",
        "}",
    ] {
        line(source, text);
    }
    line(source, "/// Every message: its part, id, group's type and method.");
    line(source, "#[cfg(feature = \"files\")]");
    line(source, "pub const MESSAGES: &[Entry] = &[");
    for part in parts {
        for id in &part.ids {
            let holder = format!("{}Words", capitalized(group(id)));
            line(
                source,
                &format!(
                    "Entry {{ part: Part::{}, id: {id:?}, holder: {holder:?}, method: {:?} }},",
                    variant(part),
                    method(id)
                ),
            );
        }
    }
    line(source, "];");
    line(source, "/// The messages that a draft lacks.");
    line(source, "#[cfg(feature = \"files\")]");
    line(source, "#[must_use] pub const fn missing(language: Language) -> &'static [&'static str] { match language {");
    for (language, messages) in languages.iter().zip(texts) {
        let absent = parts.iter().flat_map(|part| &part.ids).filter(|id| !messages.contains_key(*id));
        let absent = absent.map(|id| format!("{id:?}")).collect::<Vec<_>>().join(", ");
        line(source, &format!("Language::{} => &[{absent}],", language.variant()));
    }
    line(source, "} }");
}

/// `typed_example` of `home-typed-example`, `in_use_next` of `error-in-use.next`.
fn method(id: &str) -> String {
    let name = id.split_once('-').map_or(id, |(_, name)| name).replace(['-', '.'], "_");
    let is_taken =
        ["of", "type", "match", "move", "in", "where", "for", "use", "loop", "final", "box", "do", "try", "as", "if"];
    let starts_with_digit = name.starts_with(|c: char| c.is_ascii_digit());
    match name {
        name if is_taken.contains(&name.as_str()) => format!("{name}_"),
        name if starts_with_digit => format!("n{name}"),
        name => name,
    }
}

fn variant(part: &Part) -> String {
    capitalized(part.name)
}

fn capitalized(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn line(source: &mut String, text: &str) {
    // Writing into a string cannot fail.
    let _ = writeln!(source, "{text}");
}
