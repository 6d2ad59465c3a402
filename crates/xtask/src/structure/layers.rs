//! What a crate or a folder must not know.

use super::modules::{Tree, ident};
use super::packages::{Package, relative};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// Crates without a browser, a network, or a clock; those that are not there yet are kept so from their first day.
const PURE: &[&str] = &[
    "suyuan-symbology",
    "suyuan-codes",
    "suyuan-decode",
    "suyuan-record",
    "suyuan-sm2",
    "suyuan-verdict",
    "suyuan-knowledge",
    "suyuan-words",
    "suyuan-routes",
    "suyuan-synth",
];

/// What would tie a pure crate to a browser, a server or a framework.
const IMPURE: &[&str] = &[
    "web-sys",
    "js-sys",
    "wasm-bindgen",
    "wasm-bindgen-futures",
    "gloo-net",
    "gloo-timers",
    "gloo-events",
    "idb",
    "leptos",
    "leptos_router",
    "tokio",
    "axum",
    "reqwest",
    "rusqlite",
    "suyuan-platform",
    "suyuan",
];

/// Crates for builders: what people run has none of them.
const TOOLS: &[&str] = &["suyuan-synth", "xtask"];

/// The layers of crates, by their direct dependencies.
pub(super) struct Layers<'a> {
    packages: BTreeMap<&'a str, &'a Package>,
}

/// Something that must not be, and where.
pub(super) struct Violation {
    pub(super) place: String,
    pub(super) what: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.place, self.what)
    }
}

impl<'a> Layers<'a> {
    pub(super) fn new(packages: &'a [Package]) -> Self {
        Self { packages: packages.iter().map(|package| (package.name.as_str(), package)).collect() }
    }

    pub(super) fn violations(&self) -> Vec<Violation> {
        let mut found = Vec::new();
        for package in self.packages.values() {
            let mut add = |what: String| found.push(Violation { place: package.name.clone(), what });
            let is_tool = TOOLS.contains(&package.name.as_str());
            for name in self.product_dependencies(package) {
                if PURE.contains(&package.name.as_str()) && IMPURE.contains(&name) {
                    add(format!("is pure and must not depend on {name}"));
                }
                if !is_tool && TOOLS.contains(&name) {
                    add(format!("is for people and must not depend on {name}, which is for builders"));
                }
            }
            // Also in its tests: a symbol is held against its payload, not against what the payload means.
            if package.name == "suyuan-decode" && package.dependencies.iter().any(|it| it.name == "suyuan-codes") {
                add("knows no meanings and must not depend on suyuan-codes".to_owned());
            }
        }
        found
    }

    /// All that a package is built with, through the workspace's own packages; not what only tests have.
    fn product_dependencies(&self, package: &'a Package) -> BTreeSet<&'a str> {
        let (mut seen, mut open) = (BTreeSet::new(), vec![package]);
        while let Some(package) = open.pop() {
            for dependency in package.dependencies.iter().filter(|dependency| !dependency.is_dev) {
                if seen.insert(dependency.name.as_str()) {
                    open.extend(self.packages.get(dependency.name.as_str()));
                }
            }
        }
        seen
    }
}

/// Interfaces of the browser that only the app's edge may name, and the calls that fetch. Event types come from
/// `leptos::ev`.
const BROWSER: &[&str] =
    &["web_sys", "js_sys", "gloo_net", "idb", "fetch_with_str", "fetch_with_request", "fetch_with_str_and_init"];

/// The pages and components of the app that name the browser's interfaces, in code or in a macro.
pub(super) fn browser_users(app: &Package) -> Vec<Violation> {
    let mut named: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for root in &app.roots {
        for module in Tree::read(root).modules {
            let place = relative(&module.file, &app.workspace);
            if !["src/pages/", "src/components/"].iter().any(|folder| place.starts_with(folder)) {
                continue;
            }
            let imports = module.uses.into_iter().flat_map(|import| import.path);
            let names: BTreeSet<String> = module.rest.iter().filter_map(ident).chain(imports).collect();
            let known: BTreeSet<&str> = BROWSER.iter().copied().filter(|name| names.contains(*name)).collect();
            if !known.is_empty() {
                named.entry(place).or_default().extend(known);
            }
        }
    }
    named.into_iter().map(|(place, names)| Violation { place, what: format!("names {names:?}") }).collect()
}
