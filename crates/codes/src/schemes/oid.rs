//! Object identifiers (ITU-T X.660).

use crate::cut::Cut;
use crate::number::{is_digits, number};
use crate::{Candidate, FindingKind, Level, Payload, Scheme};

/// Reads an object identifier: named by `urn:oid:` or `oid:`, or below the arcs of China, `1.2.156` and `2.16.156`.
pub(super) fn read(payload: &Payload<'_>, found: &mut Vec<Candidate>) {
    let text = payload.text();
    let named = ["urn:oid:", "oid:"].iter().find_map(|prefix| {
        let head = text.get(..prefix.len())?;
        head.eq_ignore_ascii_case(prefix).then(|| text.cut(prefix.len()..))
    });
    let arcs = named.unwrap_or(text);
    if named.is_none() && !arcs.starts_with("1.2.156.") && !arcs.starts_with("2.16.156.") {
        return;
    }
    let mut candidate = Candidate::new(Scheme::Oid, Level::Unknown, ["oid:", arcs].concat()).part(payload, "oid", arcs);
    // A wrong arc is pointed at; the first two have ranges of their own (section 6.1).
    let mut root = "";
    for (place, arc) in arcs.split('.').enumerate() {
        let is_number = is_digits(arc) && (arc == "0" || !arc.starts_with('0'));
        let fits = match place {
            0 => matches!(arc, "0" | "1" | "2"),
            1 => root == "2" || number(arc).is_some_and(|number| number < 40),
            _ => true,
        };
        if arc.is_empty() || !is_number || !fits {
            candidate.certain(FindingKind::Rule("oid-arc"), payload.range_of(arc));
            break;
        }
        if place == 0 {
            root = arc;
        }
    }
    if !arcs.contains('.') {
        candidate.certain(FindingKind::Length, payload.range());
    }
    found.push(candidate);
}
