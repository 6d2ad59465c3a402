//! Whether a foreign host imitates an own domain.

use super::host::lower;
use super::parts::Link;
use super::suffix::registrable;
use crate::cut::end_of_chars;
use crate::percent::decode;

/// How a host passes for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Imitation {
    /// The own domain stands before an `@`, where it means nothing.
    BeforeAt,
    /// Letters that look like the own ones: of another script, digits, `rn` for `m`.
    Letters,
    /// The own domain is part of a foreign host: `own.example.evil.example`, `own-example.test`.
    WithinHost,
    /// The own name under another ending.
    Ending,
    /// The own name with other words or letters added.
    AddedWords,
    /// One letter more, less, other, or two swapped.
    OneLetter,
}

/// How the link's host could pass for `own`, which is normalised and not the host's own domain; `None` where it does not.
pub(super) fn imitation(link: &Link, own: &str) -> Option<Imitation> {
    if own.is_empty() {
        return None;
    }
    let own_domain = registrable(own);
    let (host, own_skeleton) = (skeleton(&link.host), skeleton(own));
    let userinfo = decode(&link.userinfo, false);
    let userinfo = skeleton(&userinfo.chars().map(lower).collect::<String>());
    if holds(&userinfo, &own_skeleton) {
        return Some(Imitation::BeforeAt);
    }
    // Letters that look like others are no accident, wherever they stand.
    let is_spelt_otherwise = |theirs: &str, ours: &str| theirs == skeleton(ours) && link.registrable() != own_domain;
    if host == own_skeleton || is_spelt_otherwise(&skeleton(link.registrable()), own_domain) {
        return Some(Imitation::Letters);
    }
    // The whole domain in what is shown: as a sub-domain, or joined by hyphens.
    let dashed = own_skeleton.replace('.', "-");
    if holds(&host, &own_skeleton) || holds(&host, &dashed) {
        return Some(Imitation::WithinHost);
    }
    let foreign = skeleton(link.registrable());
    let (foreign_name, own_name) = (name_of(&foreign).to_owned(), skeleton(name_of(own)));
    // Names of three letters and fewer are too common to be imitated. Below the same registrable domain, such as another
    // office of `miit.gov.cn`, hosts are siblings and no imitation.
    let is_longer_than = |letters: usize| end_of_chars(&own_name, letters) < own_name.len();
    if !is_longer_than(3) || link.registrable() == own_domain {
        return None;
    }
    if foreign_name == own_name {
        // The name is theirs letter by letter, or only looks like it.
        let is_same = name_of(link.registrable()) == name_of(own);
        return Some(if is_same { Imitation::Ending } else { Imitation::Letters });
    }
    if host.split('.').any(|label| label.split('-').any(|word| word == own_name)) {
        return Some(Imitation::AddedWords);
    }
    // Short names are near to, and within, too many others.
    if !is_longer_than(4) {
        return None;
    }
    if is_one_edit_away(&foreign_name, &own_name) || is_one_edit_away(&host, &own_skeleton) {
        return Some(Imitation::OneLetter);
    }
    holds(&foreign_name, &own_name).then_some(Imitation::AddedWords)
}

/// The label that carries the name: the first of the registrable part, or of the host where an authority hands out
/// sub-domains (`foodcredit` of `foodcredit.miit.gov.cn`).
fn name_of(domain: &str) -> &str {
    let domain = if holds(domain, ".gov.") { domain } else { registrable(domain) };
    domain.split('.').next().unwrap_or_default()
}

/// Letters, each with what looks like it: Cyrillic and Greek letters, digits, letters with accents.
const LOOK_ALIKE: &str = "aаαàáâãäåāɑ bвβь cсçćčϲ dԁďđ eеёєεèéêëēě gɡğ hһн iіїιíìîïıīl1ӏł| jј kкκ mм nпոηñń oоοσöóòôõøō0 pрρ qԛ rг sѕśšş5 tтτ uυսùúûüūμ vνѵ wԝω xхχ yуγýÿ zžźż -\u{2010}\u{2011}\u{2012}\u{2013}\u{2014}\u{2015}\u{2212}";

/// One spelling for letters that look alike.
fn skeleton(text: &str) -> String {
    let alike = |c: char| {
        let group = LOOK_ALIKE.split(' ').find(|group| group.chars().skip(1).any(|other| other == c));
        group.and_then(|group| group.chars().next()).unwrap_or(c)
    };
    let out: String = text.chars().map(alike).collect();
    // Pairs that run together.
    joined(&joined(&out, "rn", 'm'), "vv", 'w')
}

/// A text in which one letter stands for a pair.
fn joined(text: &str, pair: &str, letter: char) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let (written, length) = if rest.starts_with(pair) { (letter, pair.len()) } else { (c, c.len_utf8()) };
        out.push(written);
        rest = &rest[length..];
    }
    out
}

/// Whether a text has another in it. Hosts are short: no searcher is worth its size.
fn holds(text: &str, part: &str) -> bool {
    !part.is_empty() && text.as_bytes().windows(part.len()).any(|window| window == part.as_bytes())
}

/// Whether one insertion, deletion, substitution or swap of neighbours makes one text the other.
fn is_one_edit_away(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let prefix = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[prefix..], &b[prefix..]);
    let suffix = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    match (&a[..a.len() - suffix], &b[..b.len() - suffix]) {
        ([], []) => false,
        (a, b) if a.len() <= 1 && b.len() <= 1 => true,
        ([p, q], [r, s]) => p == s && q == r,
        _ => false,
    }
}
