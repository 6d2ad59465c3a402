//! Tests that keep the structure of the source as `use` lines show it: no two files import one another, and no crate or
//! page imports what its layer must not know.
//!
//! An import counts for the file that defines the name, whoever hands it on: `use crate::Symbol` is an import of
//! `symbol.rs`, not of `lib.rs`. A parent that declares a module and re-exports its names is the module's face and imports
//! nothing; a parent that uses its module's names itself does.

mod imports;
mod layers;
mod modules;
mod packages;

use imports::{Graph, Imports};
use layers::{Layers, Violation};
use packages::Package;
use std::path::Path;

#[test]
fn no_two_files_import_one_another() {
    let mut circles = Vec::new();
    for package in Package::all() {
        let graph = Graph::of(&package);
        assert!(!graph.files.is_empty(), "{} has no files", package.name);
        circles.extend(graph.circles().iter().map(ToString::to_string));
    }
    assert!(circles.is_empty(), "files import one another:\n\n{}", circles.join("\n"));
}

#[test]
fn every_source_file_is_a_module_of_its_crate() {
    for package in Package::all() {
        let graph = Graph::of(&package);
        let is_for_tests = |file: &String| graph.for_tests.iter().any(|place| Path::new(file).starts_with(place));
        let is_read = |file: &String| graph.files.contains(file) || is_for_tests(file);
        let unread: Vec<_> = package.sources().into_iter().filter(|file| !is_read(file)).collect();
        assert!(
            unread.is_empty(),
            "{}: no module declares these, so nothing here looks at them: {unread:#?}",
            package.name
        );
    }
}

#[test]
fn no_crate_depends_on_what_its_layer_must_not_know() {
    let violations = Layers::new(&Package::all()).violations();
    assert!(violations.is_empty(), "{}", lines(&violations));
}

#[test]
fn no_page_or_component_talks_to_the_browser_itself() {
    let packages = Package::all();
    let app = packages.iter().find(|package| package.name == "suyuan").expect("the app");
    let users = layers::browser_users(app);
    assert!(users.is_empty(), "{}", lines(&users));
}

fn lines<'a>(violations: impl IntoIterator<Item = &'a Violation>) -> String {
    violations.into_iter().map(|violation| format!("{violation}\n")).collect()
}

/// The circles of a crate made of `files`: path below `src/` and text.
fn circles_of(files: &[(&str, &str)]) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        let path = folder.path().join("src").join(path);
        std::fs::create_dir_all(path.parent().expect("a parent")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }
    let imports = Imports::of_root(&folder.path().join("src/lib.rs"), folder.path());
    Graph::new(imports).circles().iter().map(ToString::to_string).collect()
}

#[test]
fn two_files_that_import_one_another_are_a_circle() {
    let circles = circles_of(&[
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "use crate::b::B; pub struct A;"),
        ("b.rs", "use super::a; pub struct B(a::A);"),
    ]);
    assert_eq!(circles, ["src/a.rs, src/b.rs\n  src/a.rs -> src/b.rs: B\n  src/b.rs -> src/a.rs: A, a\n"]);
}

#[test]
fn a_name_counts_for_the_file_that_defines_it() {
    let circles = circles_of(&[
        ("lib.rs", "mod a; mod b; pub use a::A; pub use b::*;"),
        ("a.rs", "use crate::B; pub struct A;"),
        ("b.rs", "fn b() { view! { <p>{crate::A::new()}</p> } } pub struct B;"),
    ]);
    assert_eq!(circles, ["src/a.rs, src/b.rs\n  src/a.rs -> src/b.rs: B\n  src/b.rs -> src/a.rs: A\n"]);
}

#[test]
fn a_name_of_another_crate_that_is_handed_on_is_no_import() {
    let circles = circles_of(&[
        ("lib.rs", "mod a; pub use a::A; pub use other::Other; fn f() { a::A; }"),
        ("a.rs", "use crate::Other; pub struct A(Other);"),
    ]);
    assert!(circles.is_empty(), "{circles:?}");
}

#[test]
fn a_face_imports_nothing_and_a_parent_that_uses_its_module_does() {
    let child = ("a.rs", "use super::Shared; use crate::shared::Other; pub struct A;");
    let shared = ("shared.rs", "pub struct Shared; pub struct Other;");
    assert!(
        circles_of(&[("lib.rs", "mod a; mod shared; pub use a::A; use shared::Shared;"), child, shared]).is_empty()
    );
    let uses = [("lib.rs", "mod a; mod shared; pub use a::A; pub struct Shared(A);"), child, shared];
    assert_eq!(circles_of(&uses).len(), 1);
    let calls = [("lib.rs", "mod a; mod shared; pub struct Shared; fn f() { a::A; }"), child, shared];
    assert_eq!(circles_of(&calls).len(), 1);
}

#[test]
fn tests_may_import_whatever_they_test() {
    let circles = circles_of(&[
        ("lib.rs", "mod a; mod b;"),
        ("a.rs", "use crate::b::B; pub struct A;"),
        ("b.rs", "pub struct B; #[cfg(test)] mod tests { use super::*; use crate::a::A; }"),
    ]);
    assert!(circles.is_empty(), "{circles:?}");
}
