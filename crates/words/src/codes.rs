//! What a code says, and what is wrong with it.
//!
//! ```
//! # #[cfg(feature = "bundled")] {
//! use suyuan_codes::identify;
//! use suyuan_words::{Language, Words, codes};
//!
//! let words = Words::bundled(Language::En);
//! let reading = identify("https://id.gs1.org/01/09506000134376/10/LOT01?17=271231&3103=000500", None);
//! let lines: Vec<String> = reading.best().explain(2026).parts.iter().map(|part| codes::line(words, part)).collect();
//! assert_eq!(lines, [
//!     "(01) 09506000134376: product number (GTIN)",
//!     "(10) LOT01: batch or lot",
//!     "(17) 271231: use by (expiry) 2027-12-31",
//!     "(3103) 000500: net weight 0.500 kg",
//! ]);
//! # }
//! ```

mod explanation;
mod finding;
mod link;
mod value;

pub use explanation::{advice, basis, level, understanding};
pub use finding::finding;
pub use link::{imitation, remark};
pub use value::value;

use crate::{AiWords, CodevalueWords, SchemeWords, Words};
use suyuan_codes::Scheme;
use suyuan_codes::explain::{Part, Value};

/// What a part is: `batch or lot`. Its key where there are no words for it.
#[must_use]
pub fn title<'a>(words: Words, part: &Part<'a>) -> &'a str {
    let found = if part.is_gs1() {
        // Identifiers that differ in their last digits only have one name: 3100 to 3105 are 310.
        (1..=part.key.len()).rev().find_map(|length| AiWords::of(words).find(part.key.get(..length)?))
    } else {
        SchemeWords::of(words).find(&[part.scheme().name(), ".", part.key].concat())
    };
    found.unwrap_or(part.key)
}

/// A part in one line: key, text, and what it says.
#[must_use]
pub fn line(words: Words, part: &Part<'_>) -> String {
    let t = CodevalueWords::of(words);
    let title = title(words, part);
    let key = if part.is_gs1() { ["(", part.key, ") "].concat() } else { String::new() };
    let meaning = match &part.value {
        Value::Text(_) => title.to_owned(),
        said => t.meaning(title, &value(words, said)),
    };
    t.line(&meaning, &[key.as_str(), part.raw].concat())
}

/// What such a code is called. A scheme from elsewhere is called by its own name.
#[must_use]
pub fn scheme(words: Words, scheme: Scheme) -> &'static str {
    let t = SchemeWords::of(words);
    match scheme {
        Scheme::Gtin => t.gtin(),
        Scheme::Ccc => t.ccc(),
        Scheme::CreditCode => t.credit_code(),
        Scheme::ElementString => t.element_string(),
        Scheme::Epc => t.epc(),
        Scheme::Ecode => t.ecode(),
        Scheme::Ma => t.ma(),
        Scheme::Handle => t.handle(),
        Scheme::Oid => t.oid(),
        Scheme::FoodLicence => t.food_licence(),
        Scheme::ProductionLicence => t.production_licence(),
        Scheme::RecipeRegistration => t.recipe_registration(),
        Scheme::Medicine => t.medicine(),
        Scheme::DigitalLink => t.digital_link(),
        Scheme::CommodityQr => t.commodity_qr(),
        Scheme::Link => t.link(),
        Scheme::Text => t.text(),
        Scheme::Other(name) => name,
    }
}
