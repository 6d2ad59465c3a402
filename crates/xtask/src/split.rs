//! The app's module in parts: what the first screens need, and what loads beside them.
//!
//! Trunk knows no split modules (trunk-rs/trunk#1022), and wasm-bindgen drops what a split goes by, the linker's
//! relocations. So the module is taken as cargo left it (its feature `split` keeps them), split by `wasm-split-cli` at the functions that
//! `#[wasm_split]` marks, and put in place of what Trunk made of it whole.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::fingerprint::{files_below, sha256};
use crate::tools::{Tools, WASM, WASM_FEATURES};
use crate::workspace::{Workspace, run};

/// Cargo's name of the app.
const APP: &str = "suyuan";
/// `cargo_profile` in `Trunk.toml`.
const PROFILE: &str = "wasm-release";
/// The parts beside the first: what `wasm-split-cli` calls them, and their names in the build, before the digest. None of
/// them is one of the files that the page names.
const PARTS: [(&str, &str); 3] = [("split_second", SECOND), ("split_reports", REPORTS), ("chunk_", SHARED)];
/// What `#[wasm_split(second)]` becomes.
pub(crate) const SECOND: &str = "second_part";
/// What `#[wasm_split(reports)]` becomes.
pub(crate) const REPORTS: &str = "report_part";
/// What both need, and the first does not: loaded with the second.
pub(crate) const SHARED: &str = "shared_part";
/// The script that loads them, as `wasm-split-cli` names it, and its name in the build, before the digest.
const LINK_FROM: &str = "__wasm_split.js";
const LINK: &str = "second_part_loader";
/// Splits the module that Trunk has just had built, and puts the parts into its build in `stage`.
///
/// # Errors
/// When a program fails, or the build is not as Trunk 0.21 leaves it.
pub(crate) fn split(workspace: &Workspace, tools: &Tools, stage: &Path) -> Result<()> {
    let work = workspace.notes().join("split");
    let _ = fs::remove_dir_all(&work);
    fs::create_dir_all(&work).with_context(|| format!("{} cannot be made", work.display()))?;
    let module = workspace.target.join(WASM).join(PROFILE).join(APP).with_extension("wasm");
    run(tools.wasm_split().arg(&module).arg(&work).args(["--out-name", APP]))?;
    let files: Vec<_> = files_below(&work, Path::new(""))?;
    let names = files.iter().map(|name| name.to_string_lossy().into_owned());
    let parts: Vec<String> = names.filter(|name| *name != format!("{APP}.wasm") && name != LINK_FROM).collect();
    if parts.len() != PARTS.len() || !PARTS.iter().all(|(from, _)| parts.iter().any(|part| part.starts_with(from))) {
        bail!(
            "the module came apart into {files:?}: two marked parts are expected, `second` and `reports` in src/parts.rs"
        );
    }
    let first = work.join(APP).with_extension("wasm");
    run(tools
        .wasm_bindgen()
        .arg(&first)
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--out-name", APP, "--out-dir"])
        .arg(&work))?;
    for file in [format!("{APP}_bg.wasm")].iter().chain(&parts) {
        let file = work.join(file);
        run(tools.npm_program(workspace, "wasm-opt")?.arg("-Oz").args(WASM_FEATURES).arg(&file).arg("-o").arg(&file))?;
    }
    put(&work, stage, &parts)
}

/// Puts the parts in `work` into `stage`, each named by its contents. Script and loader name one another: they share a
/// digest, over both.
fn put(work: &Path, stage: &Path, parts: &[String]) -> Result<()> {
    let read = |name: &str| fs::read_to_string(work.join(name)).with_context(|| format!("{name} cannot be read"));
    let index = stage.join("index.html");
    let page = fs::read_to_string(&index).context("the build has no index.html")?;
    let (old_script, old_module) = (named(&page, ".js")?, named(&page, "_bg.wasm")?);

    let module = fs::read(work.join(format!("{APP}_bg.wasm")))?;
    let mut loader = read(LINK_FROM)?;
    for part in parts {
        let name = PARTS.iter().find(|(from, _)| part.starts_with(from)).map_or("part", |(_, name)| name);
        let bytes = fs::read(work.join(part))?;
        let name = format!("{name}-{}.wasm", &sha256(&bytes)[..16]);
        loader = replaced(&loader, &format!("./{part}"), &format!("./{name}"))?;
        fs::write(stage.join(name), bytes)?;
    }
    let script = read(&format!("{APP}.js"))?;
    let both = sha256([script.as_bytes(), loader.as_bytes(), &module].concat().as_slice());
    let (script_name, loader_name) = (format!("{APP}-{}.js", &both[..16]), format!("{LINK}-{}.js", &both[..16]));
    let module_name = format!("{APP}-{}_bg.wasm", &sha256(&module)[..16]);

    // Only where it is asked for: the module itself knows the loader by the name that it had.
    let from = |name: &str| format!("from \"./{name}\"");
    let script = replaced(&script, &from(LINK_FROM), &from(&loader_name))?;
    let loader = replaced(&loader, &from(&format!("{APP}.js")), &from(&script_name))?;
    // Asked for together with the script that needs it, not after it.
    let preload = format!("<link rel=\"modulepreload\" href=\"/{loader_name}\" crossorigin=\"anonymous\"></head>");
    let page = page.replace(&old_script, &script_name).replace(&old_module, &module_name);
    let page = replaced(&page, "</head>", &preload)?;
    fs::remove_file(stage.join(old_script))?;
    fs::remove_file(stage.join(old_module))?;
    fs::write(stage.join(script_name), script)?;
    fs::write(stage.join(loader_name), loader)?;
    fs::write(stage.join(module_name), module)?;
    Ok(fs::write(index, page)?)
}

/// The file of the app with this ending that the page names: `suyuan-<digits><ending>`.
fn named(page: &str, ending: &str) -> Result<String> {
    let start = format!("{APP}-");
    let names = page.match_indices(&start).filter_map(|(at, _)| {
        let digits = page[at + start.len()..].bytes().take_while(u8::is_ascii_hexdigit).count();
        let name = &page[at..at + start.len() + digits];
        page[at + name.len()..].starts_with(ending).then(|| format!("{name}{ending}"))
    });
    names
        .into_iter()
        .find(|name| name.len() > start.len() + ending.len())
        .with_context(|| format!("index.html names no {start}…{ending}"))
}

fn replaced(text: &str, old: &str, new: &str) -> Result<String> {
    if !text.contains(old) {
        bail!("`{old}` is not in it");
    }
    Ok(text.replace(old, new))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A build as Trunk leaves it, and the parts of its module.
    fn build() -> (tempfile::TempDir, tempfile::TempDir) {
        let (stage, work) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let page = "<head><meta name=\"suyuan-scan-worker\"><link rel=modulepreload href=/suyuan-5ae1e27d.js></head>\
            <script type=module>import init from '/suyuan-5ae1e27d.js';\
            await init({module_or_path:'/suyuan-5ae1e27d_bg.wasm'})</script>";
        for (folder, name, text) in [
            (&stage, "index.html", page),
            (&stage, "suyuan-5ae1e27d.js", "whole"),
            (&stage, "suyuan-5ae1e27d_bg.wasm", "whole"),
            (&work, "suyuan.js", r#"import * as part from "./__wasm_split.js"; ({ "./__wasm_split.js": part })"#),
            (&work, "suyuan_bg.wasm", "first"),
            (
                &work,
                "__wasm_split.js",
                r#"import { initSync } from "./suyuan.js"; ["./split_second.wasm", "./split_reports.wasm", "./chunk_1.wasm"]"#,
            ),
            (&work, "split_second.wasm", "second"),
            (&work, "split_reports.wasm", "reports"),
            (&work, "chunk_1.wasm", "both"),
        ] {
            fs::write(folder.path().join(name), text).unwrap();
        }
        (stage, work)
    }

    const FROM: [&str; 3] = ["split_second.wasm", "split_reports.wasm", "chunk_1.wasm"];

    fn put_all(work: &Path, stage: &Path) -> Result<()> {
        put(work, stage, &FROM.map(str::to_owned))
    }

    #[test]
    fn every_part_is_in_the_build_and_named_where_it_is_needed() {
        let (stage, work) = build();
        put_all(work.path(), stage.path()).unwrap();
        let files = files_below(stage.path(), Path::new("")).unwrap();
        let names: Vec<String> = files.iter().map(|file| file.to_string_lossy().into_owned()).collect();
        let one = |start: &str, end: &str| {
            names.iter().find(|name| name.starts_with(start) && name.ends_with(end)).unwrap().as_str()
        };
        let read = |name: &str| fs::read_to_string(stage.path().join(name)).unwrap();
        let (script, loader) = (one("suyuan-", ".js"), one(LINK, ".js"));
        let (first, second) = (one("suyuan-", "_bg.wasm"), one("second_part-", ".wasm"));
        assert_eq!(names.len(), 7, "{names:?}");
        assert!(read(script).contains(&format!("from \"./{loader}\"")));
        assert!(read(script).contains("{ \"./__wasm_split.js\": part }"), "what the module imports keeps its name");
        assert!(read(loader).contains(&format!("from \"./{script}\"")));
        for part in [second, one("report_part-", ".wasm"), one("shared_part-", ".wasm")] {
            assert!(read(loader).contains(&format!("\"./{part}\"")), "{part}");
        }
        let page = read("index.html");
        assert!(page.contains(script) && page.contains(first) && page.contains(loader), "{page}");
        assert!(!page.contains("5ae1e27d") && !page.contains(second), "{page}");
        assert_eq!((read(first), read(second)), ("first".into(), "second".into()));
    }

    #[test]
    fn another_second_part_gives_script_and_loader_other_names() {
        let names = |text: &str| {
            let (stage, work) = build();
            fs::write(work.path().join("split_second.wasm"), text).unwrap();
            put_all(work.path(), stage.path()).unwrap();
            let page = fs::read_to_string(stage.path().join("index.html")).unwrap();
            named(&page, ".js").unwrap()
        };
        assert_eq!(names("one"), names("one"));
        assert_ne!(names("one"), names("two"));
    }

    #[test]
    fn a_build_without_the_apps_files_is_an_error() {
        let (stage, work) = build();
        fs::write(stage.path().join("index.html"), "<head></head>").unwrap();
        assert!(put_all(work.path(), stage.path()).is_err());
    }
}
