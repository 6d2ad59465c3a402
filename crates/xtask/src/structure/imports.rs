//! Which file takes which names from which other, and where files take them from one another.

use super::modules::{Import, Tree, ident};
use super::packages::{Package, relative};
use proc_macro2::TokenTree;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::Path;

/// The imports of a library or program: from and to which file, and the names.
#[derive(Default)]
pub(super) struct Imports {
    files: BTreeSet<String>,
    /// Files and folders that only tests have.
    for_tests: BTreeSet<String>,
    edges: BTreeMap<(String, String), BTreeSet<String>>,
}

/// Where a path leads: a module, or a name that one defines.
struct Target {
    module: usize,
    name: Option<String>,
}

/// Re-exports of re-exports end somewhere, or are of names that another crate defines.
const MOST_HOPS: usize = 32;

impl Imports {
    /// Of the library or program that starts with that file; paths are told from `folder`.
    pub(super) fn of_root(root: &Path, folder: &Path) -> Self {
        let tree = Tree::read(root);
        let for_tests = tree.for_tests.iter().map(|file| relative(file, folder)).collect();
        let mut imports = Self { for_tests, ..Self::default() };
        for module in 0..tree.modules.len() {
            imports.files.insert(relative(&tree.modules[module].file, folder));
            imports.add_module(&tree, module, folder);
        }
        imports
    }

    fn add_module(&mut self, tree: &Tree, module: usize, folder: &Path) {
        let own = &tree.modules[module];
        let said: BTreeSet<String> = own.rest.iter().filter_map(ident).collect();
        for import in &own.uses {
            let Some(target) = resolve(tree, module, &import.path, 0) else { continue };
            let is_face = import.is_visible && tree.is_within(target.module, module);
            let is_used_here = import.name.as_ref().is_some_and(|name| said.contains(name));
            if !is_face || is_used_here {
                self.add(tree, module, &target, folder);
            }
        }
        for path in paths(&own.rest) {
            if let Some(target) = resolve(tree, module, &path, 0) {
                self.add(tree, module, &target, folder);
            }
        }
    }

    fn add(&mut self, tree: &Tree, from: usize, target: &Target, folder: &Path) {
        let (from, to) = (&tree.modules[from].file, &tree.modules[target.module].file);
        if from != to {
            let to = relative(to, folder);
            let stem = || to.trim_end_matches("/mod.rs").trim_end_matches(".rs").rsplit('/').next().map(str::to_owned);
            let name = target.name.clone().or_else(stem).unwrap_or_default();
            self.edges.entry((relative(from, folder), to)).or_default().insert(name);
        }
    }
}

/// Where a path within a module leads; `None` when out of the crate.
fn resolve(tree: &Tree, module: usize, path: &[String], hops: usize) -> Option<Target> {
    let (first, rest) = path.split_first()?;
    if hops > MOST_HOPS {
        return None;
    }
    let own = &tree.modules[module];
    match first.as_str() {
        "crate" => walk(tree, 0, rest, hops),
        "self" => walk(tree, module, rest, hops),
        "super" => {
            let parent = own.parent?;
            // What comes behind may be another `super`.
            if rest.first().is_some_and(|next| next == "super") {
                resolve(tree, parent, rest, hops)
            } else {
                walk(tree, parent, rest, hops)
            }
        }
        _ => look_up(tree, module, first, rest, hops),
    }
}

/// Where a path leads that starts within a module, from outside.
fn walk(tree: &Tree, module: usize, path: &[String], hops: usize) -> Option<Target> {
    let Some((first, rest)) = path.split_first() else { return Some(Target { module, name: None }) };
    let found = look_up(tree, module, first, rest, hops);
    let is_foreign = tree.modules[module].uses.iter().any(|import| import.name.as_ref() == Some(first));
    // What no line of the module names, a macro defines there.
    found.or_else(|| (!is_foreign).then(|| Target { module, name: Some(first.clone()) }))
}

/// Where a name within a module leads, and the path behind it.
fn look_up(tree: &Tree, module: usize, name: &str, rest: &[String], hops: usize) -> Option<Target> {
    let own = &tree.modules[module];
    if let Some(child) = own.children.get(name) {
        return walk(tree, *child, rest, hops);
    }
    if own.items.contains(name) {
        return Some(Target { module, name: Some(name.to_owned()) });
    }
    let through = |import: &Import, names: &[String]| {
        let path: Vec<String> = import.path.iter().chain(names).cloned().collect();
        resolve(tree, module, &path, hops + 1)
    };
    if let Some(import) = own.uses.iter().find(|import| import.name.as_deref() == Some(name)) {
        return through(import, rest);
    }
    let globs = own.uses.iter().filter(|import| import.name.is_none());
    globs.filter_map(|import| through(import, &[])).find_map(|target| {
        let names = target.name.is_none().then_some(target.module).filter(|glob| *glob != module)?;
        (hops < MOST_HOPS).then(|| look_up(tree, names, name, rest, hops + 1))?
    })
}

/// The paths of two parts and more among tokens; without those whose last part is a group, which only `use` lines have.
fn paths(tokens: &[TokenTree]) -> Vec<Vec<String>> {
    let is = |at: usize, sign: char| matches!(tokens.get(at), Some(TokenTree::Punct(punct)) if punct.as_char() == sign);
    let (mut found, mut at) = (Vec::new(), 0);
    while at < tokens.len() {
        let is_behind = at > 0 && (is(at - 1, ':') && at > 1 && is(at - 2, ':') || is(at - 1, '.') || is(at - 1, '\''));
        let Some(first) = ident(&tokens[at]).filter(|_| !is_behind) else {
            at += 1;
            continue;
        };
        let mut path = vec![first];
        at += 1;
        while is(at, ':') && is(at + 1, ':') {
            let Some(next) = tokens.get(at + 2).and_then(ident) else { break };
            path.push(next);
            at += 3;
        }
        let is_open = is(at, ':') && is(at + 1, ':') && !is(at + 2, '<');
        if path.len() > 1 && !is_open {
            found.push(path);
        }
    }
    found
}

/// The files of a package and their imports.
pub(super) struct Graph {
    pub(super) files: BTreeSet<String>,
    pub(super) for_tests: BTreeSet<String>,
    edges: BTreeMap<(String, String), BTreeSet<String>>,
}

impl Graph {
    pub(super) fn of(package: &Package) -> Self {
        let mut all = Imports::default();
        for root in &package.roots {
            let imports = Imports::of_root(root, &package.workspace);
            all.files.extend(imports.files);
            all.for_tests.extend(imports.for_tests);
            for (edge, names) in imports.edges {
                all.edges.entry(edge).or_default().extend(names);
            }
        }
        Self::new(all)
    }

    pub(super) fn new(imports: Imports) -> Self {
        Self { files: imports.files, for_tests: imports.for_tests, edges: imports.edges }
    }

    /// The files that can be reached from each of themselves, and what ties them.
    pub(super) fn circles(&self) -> Vec<Circle> {
        let mut left = self.files.clone();
        let mut circles = Vec::new();
        let reach: BTreeMap<&String, BTreeSet<&String>> =
            self.files.iter().map(|file| (file, self.reach(file))).collect();
        while let Some(first) = left.pop_first() {
            let mut files: BTreeSet<String> = left
                .iter()
                .filter(|file| reach[&first].contains(file) && reach[file].contains(&first))
                .cloned()
                .collect();
            left.retain(|file| !files.contains(file));
            if !files.is_empty() {
                files.insert(first);
                let within = |(from, to): &(String, String)| files.contains(from) && files.contains(to);
                let ties = self.edges.iter().filter(|(edge, _)| within(edge));
                let ties = ties.map(|(edge, names)| (edge.clone(), names.clone())).collect();
                circles.push(Circle { files, ties });
            }
        }
        circles
    }

    fn reach(&self, from: &String) -> BTreeSet<&String> {
        let (mut seen, mut open) = (BTreeSet::new(), vec![from]);
        while let Some(file) = open.pop() {
            for (_, to) in self.edges.keys().filter(|(from, _)| from == file) {
                if seen.insert(to) {
                    open.push(to);
                }
            }
        }
        seen
    }
}

/// Files that import one another.
pub(super) struct Circle {
    pub(super) files: BTreeSet<String>,
    ties: BTreeMap<(String, String), BTreeSet<String>>,
}

impl fmt::Display for Circle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let list = |names: &BTreeSet<String>| names.iter().map(String::as_str).collect::<Vec<_>>().join(", ");
        writeln!(f, "{}", list(&self.files))?;
        self.ties.iter().try_for_each(|((from, to), names)| writeln!(f, "  {from} -> {to}: {}", list(names)))
    }
}
