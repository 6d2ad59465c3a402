//! From a payload to what it may mean: every scheme is asked, and the answers are put in order.

use crate::draft::Draft;
use crate::gs1::{digital_link, element_string, value};
use crate::identifiers::{self, EcodeSource};
use crate::{Basis, FindingKind, Identity, Level, Link, Reading, Scheme, SymbologyId};
use crate::{china, gtin};
use std::ops::Range;

/// The FNC1 between elements, as scanners transmit it.
const FNC1: char = '\u{1d}';

/// The payload without what scanners put around it, and where it stands in the raw text.
struct Payload<'a> {
    text: &'a str,
    offset: usize,
}

impl Payload<'_> {
    fn range(&self) -> Range<usize> {
        self.offset..self.offset + self.text.len()
    }
}

pub(crate) fn read(bytes: &[u8], symbology: Option<SymbologyId>) -> Reading {
    let raw = String::from_utf8_lossy(bytes).into_owned();
    // Some scanners send the symbology identifier in front of the payload.
    let sent = raw.get(..3).filter(|_| symbology.is_none()).and_then(|prefix| prefix.parse::<SymbologyId>().ok());
    let start = if sent.is_some() { 3 } else { 0 };
    let symbology = symbology.or(sent);

    // GS is whitespace to no one here: it separates elements.
    let is_padding = |c: char| c != FNC1 && (c.is_whitespace() || matches!(c, '\0' | '\u{feff}' | '\u{4}'));
    let text = raw[start..].trim_end_matches(is_padding);
    let trailing = start + text.len()..raw.len();
    let text = text.trim_start_matches(is_padding);
    let offset = trailing.start - text.len();
    let payload = Payload { text, offset };

    let link = Link::parse(text);
    let mut drafts = drafts(&payload, symbology, link.as_ref());
    for padding in [start..offset, trailing] {
        if !padding.is_empty() {
            for draft in &mut drafts {
                draft.doubtful(FindingKind::Rule("surrounding-whitespace"), padding.clone());
            }
        }
    }
    let bases = drafts.iter().map(|draft| draft.basis).collect();
    let candidates = drafts
        .into_iter()
        .map(|draft| Identity {
            raw: raw.clone(),
            symbology,
            scheme: draft.scheme,
            level: draft.level,
            canonical: draft.canonical,
            elements: draft.elements,
            findings: draft.findings,
            link: link.clone(),
        })
        .collect();
    Reading { candidates, bases }
}

/// All meanings, the likeliest first. What the symbol itself says comes before what the text looks like; among looks,
/// a right check digit comes before a wrong one, and a scheme with a marked form before one of bare digits.
fn drafts(payload: &Payload<'_>, symbology: Option<SymbologyId>, link: Option<&Link>) -> Vec<Draft> {
    let (text, range) = (payload.text, payload.range());
    let mut drafts = Vec::new();
    if symbology.is_some_and(SymbologyId::is_gs1_element_string) {
        let items = element_string::parse(text, payload.offset);
        drafts.push(Draft::from_items(Scheme::ElementString, items).on(Basis::Symbol));
        if drafts[0].is_well_formed() {
            return drafts;
        }
        // An encoder that sets FNC1 before a link is wrong, but the link is there all the same.
    } else if let Some(id) = symbology.filter(|id| id.is_ean_upc()) {
        return vec![gtin::read_symbol(text, id.modifier == '4', range).on(Basis::Symbol)];
    }
    if let Some(link) = link {
        drafts.extend(from_link(payload, link).into_iter().map(|draft| draft.on(Basis::Link)));
        return drafts;
    }
    if text.starts_with(FNC1) && drafts.is_empty() {
        let items = element_string::parse(text, payload.offset);
        drafts.push(Draft::from_items(Scheme::ElementString, items).on(Basis::Symbol));
    }
    if text.starts_with('(') {
        let items = element_string::parse_bracketed(text, payload.offset);
        if !items.items.is_empty() {
            drafts.push(Draft::from_items(Scheme::ElementString, items));
        }
    }
    drafts.extend(from_marked_form(payload));
    drafts.extend(from_digits(payload).into_iter().map(weighed));
    if drafts.is_empty() {
        let mut draft = Draft::new(Scheme::Text, Level::Unknown, text.to_owned()).on(Basis::Nothing);
        draft.doubtful(FindingKind::NotUnderstood, range);
        drafts.push(draft);
    }
    drafts
}

/// Schemes whose form shows what they are.
fn from_marked_form(payload: &Payload<'_>) -> Option<Draft> {
    let (text, range) = (payload.text, payload.range());
    let named_ecode = |prefix: &str| {
        let head = text.get(..prefix.len())?;
        head.eq_ignore_ascii_case(prefix).then(|| &text[prefix.len()..]).filter(|rest| !rest.is_empty())
    };
    identifiers::read_ma(text, range.clone())
        .or_else(|| identifiers::read_handle(text, range.clone()))
        .or_else(|| identifiers::read_oid(text, range.clone()))
        .or_else(|| china::read_food_licence(text, range.clone()))
        .or_else(|| china::read_production_licence(text))
        .or_else(|| china::read_recipe_registration(text))
        .or_else(|| {
            let code = named_ecode("ecode:").or_else(|| named_ecode("E="))?;
            identifiers::read_ecode(code, EcodeSource::Named, range.clone())
        })
        .or_else(|| {
            // Letters show it; all digits are weighed against other numbers of 18 digits.
            text.bytes().any(|b| b.is_ascii_alphabetic()).then(|| china::read_credit_code(text, range)).flatten()
        })
}

/// Digits alone rest on a check digit where their scheme has one and it is right.
fn weighed(draft: Draft) -> Draft {
    let has_check_digit = !matches!(draft.scheme, Scheme::Ccc | Scheme::Medicine | Scheme::Ecode);
    let basis = if has_check_digit && draft.is_well_formed() { Basis::CheckDigit } else { Basis::Digits };
    draft.on(basis)
}

/// Numbers that only their length and check digit tell apart.
fn from_digits(payload: &Payload<'_>) -> Vec<Draft> {
    let (text, range) = (payload.text, payload.range());
    let mut drafts = Vec::new();
    if let Some(draft) = china::read_ccc(text) {
        drafts.push(draft);
    }
    let code_length = text.bytes().take_while(u8::is_ascii_digit).count().min(4);
    let starts_a_label = (2..=code_length).any(|end| value::starts_a_label(&text[..end]));
    let mut late = Vec::new();
    if starts_a_label {
        let items = element_string::parse(text, payload.offset);
        let is_well_formed = items.is_well_formed();
        let draft = Draft::from_items(Scheme::ElementString, items);
        // A barcode number of a GTIN's length is a GTIN, even a wrong one, before it is anything else.
        let is_gtin = matches!(text.len(), 8 | 12 | 13 | 14) && text.bytes().all(|b| b.is_ascii_digit());
        if !is_gtin && (is_well_formed || draft.elements.len() > 1 && text.contains(FNC1)) {
            drafts.push(draft);
        } else if !draft.elements.is_empty() {
            late.push(draft);
        }
    }
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        drafts.extend(identifiers::read_ecode(text, EcodeSource::Bare, range));
        // A label that is broken further on is still a label when its key is right.
        drafts.extend(late.into_iter().filter(|draft| text.len() >= 18 && draft.level != Level::Unknown));
        return drafts;
    }
    match text.len() {
        8 | 12 | 13 | 14 => {
            let gtin = gtin::read(text, range.clone());
            let upc_e = (text.len() == 8).then(|| gtin::read_upc_e(text, range.clone())).flatten();
            let licence = (text.len() == 14).then(|| china::read_bare_food_licence(text, range)).flatten();
            drafts.extend(gtin.into_iter().chain(upc_e.into_iter().chain(licence).filter(Draft::is_well_formed)));
            let (right, wrong): (Vec<_>, Vec<_>) = drafts.into_iter().partition(Draft::is_well_formed);
            drafts = right.into_iter().chain(wrong).collect();
        }
        18 => {
            drafts.extend(identifiers::read_ecode(text, EcodeSource::Bare, range.clone()));
            let credit_code = china::read_credit_code(text, range.clone());
            let sscc = element_string::parse_bare_sscc(text, payload.offset);
            let sscc = Draft::from_items(Scheme::ElementString, sscc);
            if china::is_credit_code(text) || !sscc.is_well_formed() {
                drafts.extend(credit_code);
            }
            drafts.push(sscc);
        }
        _ => {}
    }
    drafts.extend(china::read_medicine(text));
    if text.len() != 18 {
        drafts.extend(identifiers::read_ecode(text, EcodeSource::Bare, payload.range()));
    }
    if drafts.is_empty() || drafts.iter().all(|draft| !draft.is_well_formed()) {
        drafts.extend(late);
    }
    drafts
}

/// What a link carries; the plain link is always among the meanings.
fn from_link(payload: &Payload<'_>, link: &Link) -> Vec<Draft> {
    let (text, range) = (payload.text, payload.range());
    let plain = Draft::new(Scheme::Link, Level::Unknown, text.to_owned());
    let mut drafts = Vec::new();
    drafts.extend(ecode_in_link(text, link, &range));
    drafts.extend(ma_in_link(text, link, &range));
    drafts.extend(handle_in_link(text, &range));
    match digital_link::parse(text, payload.offset) {
        Some(found) if found.is_plausible => {
            drafts.push(Draft::from_items(Scheme::DigitalLink, found.items));
            drafts.push(plain);
        }
        Some(found) => {
            drafts.push(plain);
            drafts.push(Draft::from_items(Scheme::DigitalLink, found.items));
        }
        None => drafts.push(plain),
    }
    drafts
}

/// The value of a query parameter, decoded. `E=` of iotroot also stands in the path.
fn parameter(text: &str, name: &str) -> Option<String> {
    let tail = &text[text.find("://")? + 3..];
    let tail = &tail[tail.find(['/', '?'])?..];
    let tail = &tail[..tail.find('#').unwrap_or(tail.len())];
    let value = tail.split(['/', '?', '&']).find_map(|piece| {
        let (key, value) = piece.split_once('=')?;
        key.eq_ignore_ascii_case(name).then_some(value)
    })?;
    Some(digital_link::decode(value, true)).filter(|value| !value.is_empty())
}

fn ecode_in_link(text: &str, link: &Link, range: &Range<usize>) -> Option<Draft> {
    let code = parameter(text, "E")?;
    // On other hosts a parameter of this name may mean anything.
    let source = if link.registrable == "iotroot.com" { EcodeSource::Named } else { EcodeSource::Bare };
    identifiers::read_ecode(code.trim(), source, range.clone())
}

fn ma_in_link(text: &str, link: &Link, range: &Range<usize>) -> Option<Draft> {
    let code = match parameter(text, "code") {
        // The general form has slashes, which links carry unescaped.
        Some(_) => {
            let lower = text.to_ascii_lowercase();
            let at = lower.find("code=")? + 5;
            let value = &text[at..];
            let value = &value[..value.find(['&', '#']).unwrap_or(value.len())];
            digital_link::decode(value, true)
        }
        None if link.registrable == "idcode.org.cn" => {
            let at = text.to_ascii_uppercase().find("/MA.")?;
            digital_link::decode(&text[at + 1..], false)
        }
        None => return None,
    };
    identifiers::read_ma(code.trim(), range.clone())
}

/// A current Handle as the end of a path, as proxies and secondary nodes print it.
fn handle_in_link(text: &str, range: &Range<usize>) -> Option<Draft> {
    let at = ["/88.", "/86."].iter().find_map(|root| text.rfind(root))? + 1;
    let handle = &text[at..];
    let handle = &handle[..handle.find(['?', '#']).unwrap_or(handle.len())];
    let draft = identifiers::read_handle(&digital_link::decode(handle, false), range.clone())?;
    draft.is_well_formed().then_some(draft)
}
