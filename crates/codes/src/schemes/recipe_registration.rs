//! Registrations of infant formula recipes, and of food for special medical purposes.

use crate::number::is_digits;
use crate::{Candidate, Level, Payload, Scheme};

/// Reads `国食注字`, then `YP` for infant formula (婴配) or `TY` for special medical purposes (特医), and 8 digits of which
/// the first 4 are the year.
pub(super) fn read(payload: &Payload<'_>, found: &mut Vec<Candidate>) {
    let Some(rest) = payload.text().strip_prefix("国食注字") else { return };
    let Some((letters, digits)) = rest.trim_start().split_at_checked(2) else { return };
    let (kind, digits) = (letters.to_ascii_uppercase(), digits.trim_start());
    if !matches!(kind.as_str(), "YP" | "TY") || digits.len() != 8 || !is_digits(digits) {
        return;
    }
    let canonical = ["recipe:国食注字", &kind, digits].concat();
    let mut registration = Candidate::new(Scheme::RecipeRegistration, Level::Document, canonical);
    registration.push("kind", kind, payload.range_of(letters));
    registration.add_fields(payload, digits, &[("year", 4), ("sequence", 4)]);
    found.push(registration);
}
