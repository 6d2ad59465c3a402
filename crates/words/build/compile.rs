//! One Fluent file: its messages, in the subset that the page's small reader understands.
//!
//! A message is text with `{ $arguments }`, and at most one select expression. Others of Fluent's constructs (terms,
//! references, functions) are refused with the message that uses them.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, Variant as FluentVariant, VariantKey,
};
use fluent_syntax::parser;

use crate::{Faults, Messages};

/// Stands before an argument's number in a packed text.
const ARGUMENT: char = '\u{1}';
/// Stands between the fields of a packed select expression, whose first field is empty.
const FIELD: char = '\u{2}';

/// A message.
pub(crate) enum Message {
    /// One text for all.
    Plain(Text),
    /// A text a variant, each whole, chosen by an argument; the last one for all others.
    Select { by: String, is_count: bool, variants: Vec<(String, Text)> },
}

/// Text and arguments, in turn.
pub(crate) type Text = Vec<Piece>;

/// A piece of a text.
#[derive(Clone)]
pub(crate) enum Piece {
    /// As it stands.
    Literal(String),
    /// The value of an argument.
    Argument(String),
}

/// What a message is given.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Argument<'a> {
    /// Its name, without `$`.
    pub(crate) name: &'a str,
    /// Whether a plural goes by it.
    pub(crate) is_count: bool,
}

impl Message {
    /// Its arguments, by name.
    pub(crate) fn arguments(&self) -> Vec<Argument<'_>> {
        let (chosen_by, texts): (Option<(&str, bool)>, Vec<&Text>) = match self {
            Self::Plain(text) => (None, vec![text]),
            Self::Select { by, is_count, variants } => {
                (Some((by, *is_count)), variants.iter().map(|(_, text)| text).collect())
            }
        };
        let mut counts: BTreeMap<&str, bool> = chosen_by.into_iter().collect();
        for piece in texts.into_iter().flatten() {
            if let Piece::Argument(name) = piece {
                counts.entry(name).or_insert(false);
            }
        }
        counts.into_iter().map(|(name, is_count)| Argument { name, is_count }).collect()
    }

    /// The first text, for documentation.
    pub(crate) fn sample(&self) -> String {
        let text = match self {
            Self::Plain(text) => text,
            Self::Select { variants, .. } => match variants.last() {
                Some((_, text)) => text,
                None => return String::new(),
            },
        };
        text.iter()
            .map(|piece| match piece {
                Piece::Literal(text) => text.clone(),
                Piece::Argument(name) => format!("{{ ${name} }}"),
            })
            .collect()
    }

    /// One line of a part's file; arguments are numbered as in the reference's message.
    pub(crate) fn packed(&self, reference: &Self) -> String {
        let arguments = reference.arguments();
        let number = |name: &str| {
            let at = arguments.iter().position(|argument| argument.name == name).unwrap_or_default();
            char::from(b'0' + u8::try_from(at).unwrap_or_default())
        };
        let packed = |text: &Text| -> String {
            text.iter()
                .map(|piece| match piece {
                    Piece::Literal(text) => text.clone(),
                    Piece::Argument(name) => [ARGUMENT, number(name)].iter().collect(),
                })
                .collect()
        };
        match self {
            Self::Plain(text) => packed(text),
            Self::Select { by, variants, .. } => {
                let mut line = format!("{FIELD}{}", number(by));
                for (key, text) in variants {
                    line.push(FIELD);
                    line.push_str(key);
                    line.push(FIELD);
                    line.push_str(&packed(text));
                }
                line
            }
        }
    }
}

/// Reads a file.
pub(crate) fn file(path: &Path) -> Result<Messages, Faults> {
    let source = fs::read_to_string(path).map_err(|error| vec![format!("{}: {error}", path.display())])?;
    let resource = parser::parse(source.as_str()).map_err(|(_, errors)| {
        let line = |at: usize| source[..at].matches('\n').count() + 1;
        errors.iter().map(|error| format!("{}:{}: {error}", path.display(), line(error.pos.start))).collect::<Faults>()
    })?;
    let mut patterns = Vec::new();
    let mut faults = Faults::new();
    for entry in &resource.body {
        match entry {
            Entry::Message(message) => {
                let id = message.id.name;
                patterns.extend(message.value.iter().map(|value| (id.to_owned(), value)));
                let attributes = message.attributes.iter();
                patterns.extend(attributes.map(|attribute| (format!("{id}.{}", attribute.id.name), &attribute.value)));
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            Entry::Term(term) => faults.push(format!("{}: -{}: terms are not used here", path.display(), term.id.name)),
            Entry::Junk { content } => faults.push(format!("{}: not Fluent: {content}", path.display())),
        }
    }
    let mut messages = Messages::new();
    for (id, pattern) in patterns {
        match message(pattern) {
            Ok(_) if messages.contains_key(&id) => faults.push(format!("{}: {id} stands there twice", path.display())),
            Ok(message) => drop(messages.insert(id, message)),
            Err(fault) => faults.push(format!("{}: {id}: {fault}", path.display())),
        }
    }
    if faults.is_empty() { Ok(messages) } else { Err(faults) }
}

fn message(pattern: &Pattern<&str>) -> Result<Message, String> {
    let is_select = |element: &&PatternElement<&str>| {
        matches!(element, PatternElement::Placeable { expression: Expression::Select { .. } })
    };
    let message = match pattern.elements.iter().position(|element| is_select(&element)) {
        None => Message::Plain(text(&pattern.elements)?),
        Some(at) => {
            let (before, rest) = pattern.elements.split_at(at);
            let Some((PatternElement::Placeable { expression: Expression::Select { selector, variants } }, after)) =
                rest.split_first()
            else {
                return Err("not a select expression".to_owned());
            };
            let (before, after) = (text(before)?, text(after)?);
            select(argument(selector)?, variants, &before, &after)?
        }
    };
    Ok(message)
}

/// Each variant becomes a whole text, so that the page need not join any. The default comes last.
fn select(by: String, variants: &[FluentVariant<&str>], before: &Text, after: &Text) -> Result<Message, String> {
    const PLURALS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];
    let whole = |variant: &FluentVariant<&str>| -> Result<(String, Text), String> {
        let key = match &variant.key {
            VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name } => (*name).to_owned(),
        };
        Ok((key, joined(before.iter().chain(&text(&variant.value.elements)?).chain(after))))
    };
    let (others, named): (Vec<_>, Vec<_>) = variants.iter().partition(|variant| variant.default);
    let ordered: Vec<_> = named.into_iter().chain(others).map(whole).collect::<Result<_, _>>()?;
    let is_count =
        ordered.iter().all(|(key, _)| PLURALS.contains(&key.as_str()) || key.bytes().all(|byte| byte.is_ascii_digit()));
    Ok(Message::Select { by, is_count, variants: ordered })
}

fn text(elements: &[PatternElement<&str>]) -> Result<Text, String> {
    let piece = |element: &PatternElement<&str>| match element {
        PatternElement::TextElement { value } => {
            let is_plain = !value.contains(|c: char| c.is_control() && c != '\n');
            // A text that goes over several lines is one line on the page.
            if is_plain { Ok(Piece::Literal(value.replace('\n', " "))) } else { Err("a control character".to_owned()) }
        }
        PatternElement::Placeable { expression: Expression::Inline(inline) } => argument(inline).map(Piece::Argument),
        PatternElement::Placeable { .. } => Err("more than one select expression".to_owned()),
    };
    let pieces: Text = elements.iter().map(piece).collect::<Result<_, _>>()?;
    Ok(joined(pieces.iter()))
}

/// Neighbouring literals as one.
fn joined<'a>(pieces: impl Iterator<Item = &'a Piece>) -> Text {
    let mut text = Text::new();
    for piece in pieces {
        match (text.last_mut(), piece) {
            (Some(Piece::Literal(last)), Piece::Literal(more)) => last.push_str(more),
            _ => text.push(piece.clone()),
        }
    }
    text
}

fn argument(expression: &InlineExpression<&str>) -> Result<String, String> {
    match expression {
        InlineExpression::VariableReference { id } => Ok(id.name.to_owned()),
        _ => Err("only arguments may stand in braces: { $name }".to_owned()),
    }
}
