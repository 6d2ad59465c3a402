//! Printing elements as a Digital Link URI in canonical form (GS1 Digital Link Standard: URI Syntax, section 4.12).

use super::ai::{self, Ai, Id};
use crate::percent;
use crate::{Element, Identity, Scheme};

/// Why there is no Digital Link for a code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoDigitalLink {
    /// Its scheme is not GS1's.
    OtherScheme,
    /// Something certain is wrong with it.
    Malformed,
    /// None of its parts is a primary key.
    NoKey,
    /// This part has no place in a Digital Link: neither a qualifier of its key nor a permitted attribute.
    NoPlace(String),
}

impl Identity {
    /// The code as a Digital Link with all its parts: key and qualifiers in the path, the other parts in the query, those of
    /// predefined length first, else in the order in which they stand in the code. `stem` is what stands before the key, without a slash at its end:
    /// `https://id.gs1.org` for the canonical form, nothing for a relative reference.
    ///
    /// Where several parts could be the key, the first is; [`canonical`](Self::canonical) has the one that names the
    /// product.
    ///
    /// ```
    /// use suyuan_codes::identify;
    ///
    /// let code = identify("(17)271231(10)B/1(01)06901234567892", None).into_best();
    /// assert_eq!(
    ///     code.digital_link("https://a.example/x").unwrap(),
    ///     "https://a.example/x/01/06901234567892/10/B%2F1?17=271231"
    /// );
    /// ```
    ///
    /// # Errors
    ///
    /// Says why there is none.
    pub fn digital_link(&self, stem: &str) -> Result<String, NoDigitalLink> {
        if !matches!(
            self.scheme,
            Scheme::Gtin | Scheme::ElementString | Scheme::DigitalLink | Scheme::CommodityQr | Scheme::Epc
        ) {
            return Err(NoDigitalLink::OtherScheme);
        }
        if !self.is_well_formed() {
            return Err(NoDigitalLink::Malformed);
        }
        let entries: Vec<_> = self.elements.iter().filter_map(|e| Some((e, ai::find(&e.key)?))).collect();
        print(&entries, stem)
    }
}

fn print(entries: &[(&Element, &'static Ai)], stem: &str) -> Result<String, NoDigitalLink> {
    let (key, key_ai) = entries.iter().find(|(_, ai)| ai.is_key).ok_or(NoDigitalLink::NoKey)?;
    let value = |id: Id| entries.iter().find(|(element, _)| ai::id(&element.key) == id).map(|(element, _)| *element);
    // The sequence that places most of what is there; of two that place as much, the first in the standard.
    let mut path = Vec::new();
    for sequence in key_ai.qualifier_sequences() {
        let own: Vec<_> = std::iter::once(*key).chain(sequence.filter_map(value)).collect();
        if own.len() > path.len() {
            path = own;
        }
    }
    let mut uri = stem.to_owned();
    for element in &path {
        uri.push('/');
        uri.push_str(&element.key);
        uri.push('/');
        percent::encode(element.value.as_bytes(), &mut uri);
    }
    let mut separator = '?';
    let mut written = path;
    // As in element strings, what needs no separator there stands first (General Specifications, section 7.8.6).
    let fixed = entries.iter().filter(|(_, ai)| ai.predefined);
    for (element, ai) in fixed.chain(entries.iter().filter(|(_, ai)| !ai.predefined)) {
        // The same part twice is one part; two values of one would have been malformed or are a company's own.
        if written.iter().any(|other| other.key == element.key) {
            continue;
        }
        if !ai.attribute {
            return Err(NoDigitalLink::NoPlace(element.key.clone().into_owned()));
        }
        written.push(element);
        uri.push(separator);
        separator = '&';
        uri.push_str(&element.key);
        uri.push('=');
        percent::encode(element.value.as_bytes(), &mut uri);
    }
    Ok(uri)
}
