//! Whether a foreign host imitates an own domain.

use super::{Link, registrable};

/// Whether a hurried reader could take the link's host for `own`, which is normalised and not the host's own domain.
pub(super) fn imitates(link: &Link, own: &str) -> bool {
    if own.is_empty() {
        return false;
    }
    let own_name = name_of(own);
    let (host, own_skeleton) = (skeleton(&link.host), skeleton(own));
    let userinfo = crate::gs1::digital_link::decode(&link.userinfo, false);
    let userinfo = skeleton(&userinfo.chars().flat_map(char::to_lowercase).collect::<String>());
    // The whole domain anywhere in what is shown: as a sub-domain, before an `@`, joined by hyphens.
    let dashed = own_skeleton.replace('.', "-");
    if userinfo.contains(&own_skeleton) || host.contains(&own_skeleton) || host.contains(&dashed) {
        return true;
    }
    let foreign = skeleton(&link.registrable);
    let (foreign_name, own_name) = (name_of(&foreign).to_owned(), skeleton(own_name));
    // Names of three letters and fewer are too common to be imitated.
    if own_name.chars().count() < 4 {
        return foreign == skeleton(registrable(own)) && link.registrable != registrable(own);
    }
    // Another ending, or other script's letters under the same ending. Below the same registrable domain, such as
    // another office of `miit.gov.cn`, hosts are siblings and no imitation.
    if link.registrable == registrable(own) {
        return false;
    }
    if foreign_name == own_name || host.split('.').any(|label| label.split('-').any(|word| word == own_name)) {
        return true;
    }
    // Short names are near to, and within, too many others.
    own_name.chars().count() > 4
        && (foreign_name.contains(&own_name)
            || is_one_edit_away(&foreign_name, &own_name)
            || is_one_edit_away(&host, &own_skeleton))
}

/// The label that carries the name: the first of the registrable part, or of the host where an authority hands out
/// sub-domains (`foodcredit` of `foodcredit.miit.gov.cn`).
fn name_of(domain: &str) -> &str {
    let domain = if domain.contains(".gov.") { domain } else { registrable(domain) };
    domain.split('.').next().unwrap_or_default()
}

/// One spelling for letters that look alike: Cyrillic and Greek to Latin, digits to letters, accents away.
fn skeleton(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        out.push(match c {
            'а' | 'α' | 'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ɑ' => 'a',
            'в' | 'β' | 'ь' => 'b',
            'с' | 'ç' | 'ć' | 'č' | 'ϲ' => 'c',
            'ԁ' | 'ď' | 'đ' => 'd',
            'е' | 'ё' | 'є' | 'ε' | 'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ě' => 'e',
            'ɡ' | 'ğ' => 'g',
            'һ' | 'н' => 'h',
            'і' | 'ї' | 'ι' | 'í' | 'ì' | 'î' | 'ï' | 'ı' | 'ī' | 'l' | '1' | 'ӏ' | 'ł' | '|' => 'i',
            'ј' => 'j',
            'к' | 'κ' => 'k',
            'м' => 'm',
            'п' | 'ո' | 'η' | 'ñ' | 'ń' => 'n',
            'о' | 'ο' | 'σ' | 'ö' | 'ó' | 'ò' | 'ô' | 'õ' | 'ø' | 'ō' | '0' => 'o',
            'р' | 'ρ' => 'p',
            'ԛ' => 'q',
            'г' => 'r',
            'ѕ' | 'ś' | 'š' | 'ş' | '5' => 's',
            'т' | 'τ' => 't',
            'υ' | 'ս' | 'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'μ' => 'u',
            'ν' | 'ѵ' => 'v',
            'ԝ' | 'ω' => 'w',
            'х' | 'χ' => 'x',
            'у' | 'γ' | 'ý' | 'ÿ' => 'y',
            'ž' | 'ź' | 'ż' => 'z',
            '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
            _ => c,
        });
    }
    // Pairs that run together.
    out.replace("rn", "m").replace("vv", "w")
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
