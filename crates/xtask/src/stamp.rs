//! From what Trunk leaves to what can be served for years.
//!
//! Trunk names the style by its source, and the worker's files have no hash at all, so a browser could join an old file
//! with a new one. Here they get their contents' digest into their names (the app's own have theirs from the split), the
//! service worker learns the list of files, and a Brotli copy lies beside every text file.

use std::fs;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::fingerprint::{files_below, sha256};
use crate::pdf;
use crate::sender::SENDER;
use crate::worker::Build;

/// Stands in `sw.js` for the list of `[url, digest]`, or `[url, digest, is for browsers with SIMD]`.
const PRECACHE_MARK: &str = "/*PRECACHE*/[]";
/// Stands in `sw.js` for the addresses that the kept page answers.
const PAGES_MARK: &str = "/*PAGES*/{ screens: [], primaryKeys: [] }";
/// Stands in `sw.js` for the digest of both.
const VERSION_MARK: &str = "__VERSION__";
/// Stand in `sw.js` for the script and the module that it sends reports with.
const SENDER_MARK: &str = "__SENDER__";
const SENDER_MODULE_MARK: &str = "__SENDER_MODULE__";

/// Operators edit it in place: neither the cache nor a compressed twin may hold on to an older one.
const CONFIG: &str = "config.json";
const SERVICE_WORKER: &str = "sw.js";
/// Loaded by other sites' pages, not by the app.
const EMBED: &str = "embed.js";

/// Stamps the build in `dist`.
///
/// # Errors
/// When a file that the page needs is absent, or a mark is: then the app would not start, or not offline.
pub(crate) fn stamp(dist: &Path) -> Result<()> {
    let index = dist.join("index.html");
    let mut page = fs::read_to_string(&index).context("the build has no index.html")?;
    for build in Build::ALL {
        let loader = stamp_worker(dist, build.name())?;
        page = replaced(&page, worker_mark(build), &format!("/{loader}")).context("index.html")?;
    }

    stamp_sender(dist)?;
    for file in files_below(dist, Path::new(""))? {
        let name = file.to_string_lossy().into_owned();
        if is_hashed_by_trunk(&name) && page.contains(&name) {
            let new = rename_by_digest(dist, &name)?;
            page = page.replace(&name, &new);
        }
    }
    fs::write(&index, page)?;
    write_precache(dist)?;
    compress(dist)
}

/// What stands in `index.html` where the name of the worker's first script belongs.
fn worker_mark(build: Build) -> &'static str {
    match build {
        Build::Plain => "__SCAN_WORKER__",
        Build::Simd => "__SCAN_WORKER_SIMD__",
    }
}

/// Renames a worker's files, each of which names the next; gives the new name of the first.
fn stamp_worker(dist: &Path, worker: &str) -> Result<String> {
    for name in [format!("{worker}_bg.wasm"), format!("{worker}.js"), format!("{worker}_loader.js")] {
        if !dist.join(&name).is_file() {
            bail!("the build has no {name}");
        }
    }
    let wasm = rename_by_digest(dist, &format!("{worker}_bg.wasm"))?;
    replace_in(dist, &format!("{worker}.js"), &format!("{worker}_bg.wasm"), &wasm)?;
    let script = rename_by_digest(dist, &format!("{worker}.js"))?;
    replace_in(dist, &format!("{worker}_loader.js"), &format!("{worker}.js"), &script)?;
    rename_by_digest(dist, &format!("{worker}_loader.js"))
}

/// Renames what the service worker sends with, and tells it the names.
fn stamp_sender(dist: &Path) -> Result<()> {
    if !dist.join(SERVICE_WORKER).is_file() {
        return Ok(());
    }
    for (name, mark) in [(format!("{SENDER}.js"), SENDER_MARK), (format!("{SENDER}_bg.wasm"), SENDER_MODULE_MARK)] {
        let new = rename_by_digest(dist, &name)?;
        replace_in(dist, SERVICE_WORKER, mark, &format!("/{new}"))?;
    }
    Ok(())
}

/// Trunk writes `main-<16 digits>.css` into the top folder.
fn is_hashed_by_trunk(name: &str) -> bool {
    let Some((_, rest)) = name.rsplit_once('-') else { return false };
    let digits = rest.bytes().take_while(u8::is_ascii_hexdigit).count();
    !name.contains('/') && digits >= 8 && &rest[digits..] == ".css"
}

/// Renames `name` so that it carries the first 16 digits of its contents' SHA-256 instead of any hash that it had, and
/// returns the new name.
fn rename_by_digest(dist: &Path, name: &str) -> Result<String> {
    let bytes = fs::read(dist.join(name)).with_context(|| format!("{name} cannot be read"))?;
    let new = name_with_digest(name, &sha256(&bytes)[..16]);
    fs::rename(dist.join(name), dist.join(&new)).with_context(|| format!("{name} cannot be renamed"))?;
    Ok(new)
}

/// `scan_worker_bg.wasm` → `scan_worker-<digest>_bg.wasm`, `main-<old>.css` → `main-<digest>.css`.
fn name_with_digest(name: &str, digest: &str) -> String {
    let (stem, suffix) = ["_bg.wasm", "_loader.js"]
        .iter()
        .find_map(|suffix| Some((name.strip_suffix(suffix)?, *suffix)))
        .or_else(|| name.rfind('.').map(|dot| name.split_at(dot)))
        .unwrap_or((name, ""));
    let stem = if is_hashed_by_trunk(name) { stem.rsplit_once('-').map_or(stem, |(base, _)| base) } else { stem };
    format!("{stem}-{digest}{suffix}")
}

fn replace_in(dist: &Path, file: &str, old: &str, new: &str) -> Result<()> {
    let text = fs::read_to_string(dist.join(file))?;
    fs::write(dist.join(file), replaced(&text, old, new).with_context(|| file.to_owned())?)?;
    Ok(())
}

/// `text` with every `old` replaced; an error when there is none, as then a reference would lead nowhere.
fn replaced(text: &str, old: &str, new: &str) -> Result<String> {
    if !text.contains(old) {
        bail!("`{old}` is not in it");
    }
    Ok(text.replace(old, new))
}

/// Writes into the service worker what to keep for use without a network.
fn write_precache(dist: &Path) -> Result<()> {
    let path = dist.join(SERVICE_WORKER);
    if !path.is_file() {
        println!("      no public/{SERVICE_WORKER}: this build will not open without a network");
        return Ok(());
    }
    let mut entries = Vec::new();
    for file in files_below(dist, Path::new(""))? {
        let name = file.to_string_lossy().replace('\\', "/");
        if is_precached(&name) {
            // The page is asked for by its folder: a server may redirect `/index.html`, and a worker cannot answer a
            // navigation with a redirected response.
            let url = if name == "index.html" { "/".to_owned() } else { format!("/{name}") };
            let digest = sha256(&fs::read(dist.join(&file))?)[..16].to_owned();
            let of_worker = Build::ALL.into_iter().find(|build| name.starts_with(&format!("{}-", build.name())));
            entries.push(match of_worker {
                Some(build) => serde_json::json!([url, digest, build.is_simd()]),
                None => serde_json::json!([url, digest]),
            });
        }
    }
    let list = serde_json::to_string(&entries)?;
    let pages = suyuan_routes::offline_pages(&suyuan_routes::PRIMARY_KEYS);
    let version = &sha256(format!("{list}{pages}").as_bytes())[..16];
    let source = fs::read_to_string(&path)?;
    let source = replaced(&source, PRECACHE_MARK, &list).context("public/sw.js")?;
    let source = replaced(&source, PAGES_MARK, &pages).context("public/sw.js")?;
    let source = replaced(&source, VERSION_MARK, version).context("public/sw.js")?;
    fs::write(path, source)?;
    Ok(())
}

fn is_precached(name: &str) -> bool {
    let hidden = name.split('/').any(|part| part.starts_with('.'));
    // Fetched where somebody opens a PDF, which takes a network anyway.
    let is_for_pdf = name.split_once('/').is_some_and(|(folder, _)| folder == pdf::FOLDER);
    !hidden
        && !is_for_pdf
        && ![CONFIG, SERVICE_WORKER, EMBED].contains(&name)
        && !name.ends_with(".br")
        && !name.ends_with(".map")
}

/// Writes `x.br` beside every text and Wasm file, where that is the smaller.
fn compress(dist: &Path) -> Result<()> {
    let mut files = files_below(dist, Path::new(""))?;
    files.retain(|file| is_compressible(&file.to_string_lossy()));
    // The largest first, so that it is not the one that everything else has to wait for.
    files.sort_by_key(|file| std::cmp::Reverse(fs::metadata(dist.join(file)).map_or(0, |meta| meta.len())));
    let next = std::sync::Mutex::new(files.into_iter());
    let workers = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..workers)
            .map(|_| {
                scope.spawn(|| -> Result<()> {
                    loop {
                        let file = next.lock().ok().and_then(|mut files| files.next());
                        let Some(file) = file else { return Ok(()) };
                        let bytes = fs::read(dist.join(&file))?;
                        let small = brotli_of(&bytes)?;
                        if small.len() < bytes.len() {
                            fs::write(dist.join(format!("{}.br", file.display())), small)?;
                        }
                    }
                })
            })
            .collect();
        threads.into_iter().try_for_each(|thread| thread.join().unwrap_or_else(|_| bail!("the Brotli encoder stopped")))
    })
}

fn is_compressible(name: &str) -> bool {
    const ENDINGS: [&str; 10] =
        [".html", ".css", ".js", ".mjs", ".json", ".webmanifest", ".svg", ".txt", ".xml", ".wasm"];
    name != CONFIG && ENDINGS.iter().any(|ending| name.ends_with(ending))
}

/// Brotli (RFC 7932) at its best: quality 11, window 2^22 bytes.
fn brotli_of(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut writer = brotli::CompressorWriter::new(Vec::new(), 64 * 1024, 11, 22);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A build as Trunk leaves it, small.
    fn build() -> tempfile::TempDir {
        let dist = tempfile::tempdir().unwrap();
        let page = "<meta name=suyuan-scan-worker content=__SCAN_WORKER__ data-simd=__SCAN_WORKER_SIMD__>\
            <link rel=stylesheet href=/main-1e1d8d7b4a7ffad3.css integrity=sha384-AAAA>\
            <link rel=modulepreload href=/suyuan-5ae1e27d2fd6cb69.js>\
            <script type=module>import init from '/suyuan-5ae1e27d2fd6cb69.js';\
            await init({module_or_path:'/suyuan-5ae1e27d2fd6cb69_bg.wasm'})</script>";
        for (name, text) in [
            ("index.html", page),
            ("main-1e1d8d7b4a7ffad3.css", "body{}"),
            ("suyuan-5ae1e27d2fd6cb69.js", "new URL('suyuan_bg.wasm',import.meta.url)"),
            ("suyuan-5ae1e27d2fd6cb69_bg.wasm", "\0asm app"),
            ("scan_worker.js", "new URL('scan_worker_bg.wasm',import.meta.url)"),
            ("scan_worker_bg.wasm", "\0asm worker"),
            ("scan_worker_loader.js", "import init from './scan_worker.js';await init();"),
            ("scan_worker_simd.js", "new URL('scan_worker_simd_bg.wasm',import.meta.url)"),
            ("scan_worker_simd_bg.wasm", "\0asm worker with SIMD"),
            ("scan_worker_simd_loader.js", "import init from './scan_worker_simd.js';await init();"),
            ("report_sender.js", "let wasm_bindgen"),
            ("report_sender_bg.wasm", "\0asm sender"),
            (
                "sw.js",
                "const V='__VERSION__';const P=/*PRECACHE*/[];const R=/*PAGES*/{ screens: [], primaryKeys: [] };caches.open('s-__VERSION__');['__SENDER__','__SENDER_MODULE__']",
            ),
            ("config.json", "{\"endpoint\":\"                                                            \"}"),
            ("embed.js", "1"),
        ] {
            fs::write(dist.path().join(name), text).unwrap();
        }
        fs::create_dir(dist.path().join("icons")).unwrap();
        fs::write(dist.path().join("icons/icon.svg"), "<svg><g/><g/><g/><g/><g/><g/><g/><g/></svg>").unwrap();
        dist
    }

    fn names(dist: &Path) -> Vec<String> {
        files_below(dist, Path::new("")).unwrap().iter().map(|file| file.to_string_lossy().into_owned()).collect()
    }

    /// The name in `names` between `start` and `end`.
    fn named<'a>(names: &'a [String], start: &str, end: &str) -> &'a str {
        let found: Vec<_> = names.iter().filter(|name| name.starts_with(start) && name.ends_with(end)).collect();
        assert_eq!(found.len(), 1, "{start}…{end} in {names:?}");
        found[0]
    }

    #[test]
    fn each_worker_file_leads_to_the_next_by_its_new_name() {
        let dist = build();
        stamp(dist.path()).unwrap();
        let names = names(dist.path());
        let read = |name: &str| fs::read_to_string(dist.path().join(name)).unwrap();
        for (worker, attribute, module) in
            [("scan_worker", "content", "\0asm worker"), ("scan_worker_simd", "data-simd", "\0asm worker with SIMD")]
        {
            let start = format!("{worker}-");
            let loader = named(&names, &start, "_loader.js");
            let wasm = named(&names, &start, "_bg.wasm");
            let script = names.iter().find(|n| n.starts_with(&start) && n.ends_with(".js") && *n != loader).unwrap();
            assert!(read("index.html").contains(&format!("{attribute}=/{loader}")));
            assert!(read(loader).contains(&format!("'./{script}'")));
            assert!(read(script).contains(&format!("'{wasm}'")));
            assert_eq!(wasm, format!("{worker}-{}_bg.wasm", &sha256(module.as_bytes())[..16]));
            assert!(!names.contains(&format!("{worker}.js")) && !names.contains(&format!("{worker}_bg.wasm")));
        }
    }

    #[test]
    fn the_page_names_only_files_that_are_there_by_their_contents() {
        let dist = build();
        stamp(dist.path()).unwrap();
        let page = fs::read_to_string(dist.path().join("index.html")).unwrap();
        for old in ["1e1d8d7b4a7ffad3", "__SCAN_WORKER"] {
            assert!(!page.contains(old), "{page}");
        }
        let css = format!("main-{}.css", &sha256(b"body{}")[..16]);
        for name in [css.as_str(), "suyuan-5ae1e27d2fd6cb69.js", "suyuan-5ae1e27d2fd6cb69_bg.wasm"] {
            assert!(page.contains(name) && dist.path().join(name).is_file(), "{name}");
        }
        assert!(page.contains("integrity=sha384-AAAA"), "contents are unchanged, so their digests stay");
    }

    #[test]
    fn the_service_worker_lists_what_the_app_needs_and_nothing_that_must_stay_fresh() {
        let dist = build();
        stamp(dist.path()).unwrap();
        let source = fs::read_to_string(dist.path().join("sw.js")).unwrap();
        let list = source.split("P=").nth(1).unwrap().split(";const").next().unwrap();
        let list: Vec<Vec<serde_json::Value>> = serde_json::from_str(list).unwrap();
        let urls: Vec<&str> = list.iter().map(|entry| entry[0].as_str().unwrap()).collect();
        assert!(urls.contains(&"/") && urls.contains(&"/icons/icon.svg"), "{urls:?}");
        for (start, simd) in [("/scan_worker-", Some(false)), ("/scan_worker_simd-", Some(true)), ("/suyuan-", None)] {
            let of = list.iter().filter(|entry| entry[0].as_str().unwrap().starts_with(start));
            let said: Vec<_> = of.map(|entry| entry.get(2).and_then(serde_json::Value::as_bool)).collect();
            assert!(said.len() >= 2 && said.iter().all(|said| *said == simd), "{start} {said:?}");
        }
        assert!(!urls.iter().any(|url| url.contains("config") || url.contains("sw.js") || url.ends_with(".br")));
        assert!(!source.contains("__VERSION__"));
    }

    #[test]
    fn the_service_worker_knows_the_apps_addresses() {
        let dist = build();
        stamp(dist.path()).unwrap();
        let source = fs::read_to_string(dist.path().join("sw.js")).unwrap();
        let pages = source.split("R=").nth(1).unwrap().split(";caches").next().unwrap();
        let pages: serde_json::Value = serde_json::from_str(pages).unwrap();
        assert!(pages["screens"].as_array().unwrap().contains(&"/report/status".into()));
        assert!(pages["primaryKeys"].as_array().unwrap().contains(&"01".into()));
    }

    #[test]
    fn any_changed_file_gives_the_service_worker_another_version() {
        let (one, two, other) = (build(), build(), build());
        fs::write(other.path().join("icons/icon.svg"), "<svg/>").unwrap();
        let source = |dist: &tempfile::TempDir| {
            stamp(dist.path()).unwrap();
            let source = fs::read_to_string(dist.path().join("sw.js")).unwrap();
            source.split('\'').nth(1).unwrap().to_owned()
        };
        let version = source(&one);
        assert_eq!(version, source(&two));
        assert_ne!(version, source(&other));
    }

    #[test]
    fn compressed_twins_unpack_to_the_file_and_leave_out_the_operators_settings() {
        let dist = build();
        stamp(dist.path()).unwrap();
        let packed = fs::read(dist.path().join("icons/icon.svg.br")).unwrap();
        let mut unpacked = Vec::new();
        brotli::BrotliDecompress(&mut packed.as_slice(), &mut unpacked).unwrap();
        assert_eq!(unpacked, fs::read(dist.path().join("icons/icon.svg")).unwrap());
        assert!(!dist.path().join("config.json.br").exists());
    }

    #[test]
    fn a_lost_reference_is_an_error_not_a_broken_build() {
        for (file, text) in [
            ("index.html", "<p>"),
            ("scan_worker_loader.js", "1"),
            ("scan_worker_simd.js", "1"),
            ("sw.js", "const P=[]"),
            ("sw.js", "const V='__VERSION__';const P=/*PRECACHE*/[];['__SENDER__','__SENDER_MODULE__']"),
        ] {
            let dist = build();
            fs::write(dist.path().join(file), text).unwrap();
            assert!(stamp(dist.path()).is_err(), "{file}");
        }
    }
}
