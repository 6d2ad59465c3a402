//! The colour and the shape of each outcome. Words always stand beside them.

use super::icon::Glyph;
use suyuan_verdict::{Outcome, Reason};

/// The tone's class.
#[must_use]
pub fn tone_of(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Verified => "tone-good",
        Outcome::OnRecord => "tone-fact",
        Outcome::Caution | Outcome::NotFound => "tone-care",
        Outcome::Conflict | Outcome::Untrusted | Outcome::DoNotUse => "tone-stop",
        Outcome::CannotCheck => "tone-mute",
    }
}

/// The shape.
#[must_use]
pub fn glyph_of(outcome: Outcome) -> Glyph {
    match outcome {
        Outcome::Verified => Glyph::Shield,
        Outcome::OnRecord => Glyph::Sheet,
        Outcome::Caution => Glyph::Triangle,
        Outcome::NotFound => Glyph::NoMatch,
        Outcome::Conflict => Glyph::Differs,
        Outcome::Untrusted => Glyph::Broken,
        Outcome::DoNotUse => Glyph::Stop,
        Outcome::CannotCheck => Glyph::CloudOff,
    }
}

/// The tone of one reason.
#[must_use]
pub fn tone_of_reason(reason: &Reason) -> &'static str {
    reason.speaks_for().map_or("tone-mute", tone_of)
}

/// The shape of one reason: a tick for what speaks for the product.
#[must_use]
pub fn reason_glyph(reason: &Reason) -> Glyph {
    match reason.speaks_for() {
        None => Glyph::Info,
        Some(Outcome::Verified) => Glyph::Tick,
        Some(Outcome::OnRecord) => Glyph::Info,
        Some(Outcome::Caution | Outcome::NotFound) => Glyph::Triangle,
        Some(Outcome::Conflict | Outcome::Untrusted | Outcome::DoNotUse) => Glyph::Cross,
        Some(Outcome::CannotCheck) => Glyph::CloudOff,
    }
}
