//! Writes the table of public suffixes anew: the list on standard input, the table on standard output.
//!
//! ```sh
//! cargo run -p suyuan-codes --example suffixes < /usr/share/publicsuffix/public_suffix_list.dat \
//!     > crates/codes/src/link/suffixes.txt
//! ```
//!
//! What is kept and what is left out, and why, is said in `src/link/suffix.rs`.

use std::collections::BTreeMap;
use std::io::{Read, Write};

/// Places on the web where anybody gets a name of their own, and which imitations like; the other 2,000 private
/// suffixes are infrastructure.
const PRIVATE: &[&str] = &[
    "appspot.com",
    "azurewebsites.net",
    "blogspot.com",
    "cloudfront.net",
    "duckdns.org",
    "firebaseapp.com",
    "fly.dev",
    "github.io",
    "gitlab.io",
    "glitch.me",
    "herokuapp.com",
    "myshopify.com",
    "netlify.app",
    "ngrok.io",
    "onrender.com",
    "pages.dev",
    "quickconnect.cn",
    "r2.dev",
    "repl.co",
    "sites.google.com",
    "surge.sh",
    "up.railway.app",
    "vercel.app",
    "web.app",
    "weebly.com",
    "wixsite.com",
    "wordpress.com",
    "workers.dev",
];

/// The countries besides China and its neighbours in the language whose goods are sold in China most, or that sell its own.
const PARTNERS: &[&str] =
    &["ae", "au", "es", "fr", "id", "in", "jp", "kr", "mx", "my", "nz", "ph", "th", "tr", "uk", "vn", "za"];

fn main() -> std::io::Result<()> {
    let mut list = String::new();
    std::io::stdin().read_to_string(&mut list)?;
    let mut by_top: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut is_private = false;
    for line in list.lines().map(str::trim) {
        is_private |= line.contains("BEGIN PRIVATE DOMAINS");
        let rule = line.split_whitespace().next().unwrap_or_default();
        if rule.is_empty() || rule.starts_with("//") {
            continue;
        }
        let Some((below, top)) = rule.rsplit_once('.') else { continue };
        let is_kept = if is_private { PRIVATE.contains(&rule) } else { is_kept(below, top) };
        if is_kept {
            by_top.entry(top).or_default().push(below);
        }
    }
    let mut out = std::io::stdout().lock();
    writeln!(out, "// This Source Code Form is subject to the terms of the Mozilla Public License, v. 2.0.")?;
    writeln!(out, "// If a copy of the MPL was not distributed with this file, You can obtain one at")?;
    writeln!(out, "// https://mozilla.org/MPL/2.0/. From the Public Suffix List, https://publicsuffix.org/.")?;
    for (top, mut rules) in by_top {
        rules.sort();
        writeln!(out, "{top} {}", rules.join(" "))?;
    }
    Ok(())
}

/// Kinds that every country's domain has are no part of the table.
fn is_kept(below: &str, top: &str) -> bool {
    let is_kind = top.len() == 2 && matches!(below, "ac" | "co" | "com" | "edu" | "gov" | "mil" | "net" | "org");
    let is_plain = !below.contains(['.', '*', '!']);
    match top {
        "cn" | "hk" | "mo" | "tw" | "sg" | "香港" => is_plain && !is_kind,
        _ if PARTNERS.contains(&top) => is_plain && !is_kind && below.is_ascii() && below.len() <= 4,
        _ => false,
    }
}
