//! Which texts are loaded together.

use std::collections::{BTreeMap, BTreeSet};

use crate::compile::Message;
use crate::{Faults, Messages};

/// The parts by name, each with its groups. A page loads `start` with the app, `checks` with the second part of the app, and
/// `reports` with the third; `platform` is for the pages that the platform writes.
const PARTS: &[(&str, &str, &[&str])] = &[
    ("start", "Home and scan, and the frame around every page.", &["common", "error", "home", "list", "scan", "wait"]),
    (
        "checks",
        "Results, and the pages that follow from them.",
        &[
            "about",
            "advice",
            "ai",
            "basis",
            "category",
            "certificate",
            "code",
            "codevalue",
            "compare",
            "duration",
            "embed",
            "finding",
            "history",
            "how",
            "imitation",
            "level",
            "outcome",
            "place",
            "product",
            "province",
            "question",
            "reason",
            "record",
            "remark",
            "result",
            "rule",
            "scheme",
            "step",
            "test",
            "testgroup",
            "testkind",
            "understanding",
        ],
    ),
    (
        "reports",
        "Writing and following reports.",
        &["channel", "concern", "packet", "photo", "photoerror", "purpose", "refusal", "report", "sent", "state"],
    ),
    ("platform", "Pages of the platform's own: the reports desk and the label sheet.", &["desk", "label"]),
];

/// A part, with its messages in their order in its file.
pub(crate) struct Part {
    /// Its name, as in the name of its file.
    pub(crate) name: &'static str,
    /// What it is for.
    pub(crate) about: &'static str,
    /// Its messages: a line of the file each.
    pub(crate) ids: Vec<String>,
}

impl Part {
    /// The part's file in one language; the reference stands in for what a draft lacks.
    pub(crate) fn file(&self, messages: &Messages, reference: &Messages) -> String {
        let text =
            |id: &String| messages.get(id).or_else(|| reference.get(id)).map(|message| message.packed(&reference[id]));
        self.ids.iter().filter_map(text).collect::<Vec<_>>().join("\n")
    }
}

/// Sorts the reference's messages into parts.
pub(crate) fn layout(reference: &BTreeMap<String, Message>) -> Result<Vec<Part>, Faults> {
    let groups: BTreeSet<&str> = reference.keys().map(|id| group(id)).collect();
    let of_a_part = |group: &&str| PARTS.iter().any(|(_, _, groups)| groups.contains(group));
    let faults: Faults = groups
        .iter()
        .filter(|group| !of_a_part(group))
        .map(|group| format!("build/parts.rs: the group {group} is in no part"))
        .collect();
    if !faults.is_empty() {
        return Err(faults);
    }
    let ids = |groups: &[&str]| reference.keys().filter(|id| groups.contains(&group(id))).cloned().collect();
    Ok(PARTS.iter().map(|(name, about, groups)| Part { name, about, ids: ids(groups) }).collect())
}

/// `home` of `home-title`.
pub(crate) fn group(id: &str) -> &str {
    id.split(['-', '.']).next().unwrap_or_default()
}
