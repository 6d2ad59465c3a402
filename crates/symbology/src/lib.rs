//! Symbology identifiers (ISO/IEC 15424): which kind of symbol carries a payload.
//!
//! A decoder gives one with each payload, and whoever reads payloads goes by it; neither has to know the other.
//!
//! ```
//! use suyuan_symbology::SymbologyId;
//!
//! let symbology: SymbologyId = "]d2".parse()?;
//! assert_eq!(symbology.gs1_symbol(), Some("GS1 DataMatrix"));
//! assert!(symbology.is_gs1_element_string());
//! # Ok::<(), &str>(())
//! ```

use std::fmt;
use std::str::FromStr;

/// A symbology identifier: `]`, a code character, a modifier; for example `]C1` for GS1-128.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct SymbologyId {
    /// The code character, for example `C` for Code 128, `d` for DataMatrix, `Q` for QR.
    pub code: char,
    /// The modifier character.
    pub modifier: char,
}

impl SymbologyId {
    /// Whether the symbol says that it carries GS1 element strings. Of Han Xin Code that is its GS1 mode (GB/T 21049, annex K).
    #[must_use]
    pub fn is_gs1_element_string(self) -> bool {
        matches!(
            (self.code, self.modifier),
            ('C', '1') | ('e', '0') | ('d', '2') | ('Q', '3') | ('h', '2') | ('J', '1')
        )
    }

    /// What GS1 calls the symbol, where it is one of GS1's (General Specifications, figure 5.1.2-2): `EAN-13`, `GS1-128`, ….
    #[must_use]
    pub fn gs1_symbol(self) -> Option<&'static str> {
        Some(match (self.code, self.modifier) {
            ('E', '0') => "EAN-13",
            ('E', '1') => "EAN-2",
            ('E', '2') => "EAN-5",
            ('E', '3') => "EAN-13 with add-on",
            ('E', '4') => "EAN-8",
            ('I', '1') => "ITF-14",
            ('C', '1') => "GS1-128",
            ('e', '0') => "GS1 DataBar",
            ('e', '1' | '2' | '3') => "GS1 Composite",
            ('d', '2') => "GS1 DataMatrix",
            ('Q', '3') => "GS1 QR Code",
            ('J', '1') => "GS1 DotCode",
            _ => return None,
        })
    }

    /// Whether it is an EAN or UPC barcode.
    #[must_use]
    pub fn is_ean_upc(self) -> bool {
        self.code == 'E'
    }
}

impl FromStr for SymbologyId {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let mut chars = text.chars();
        match (chars.next(), chars.next(), chars.next(), chars.next()) {
            (Some(']'), Some(code), Some(modifier), None)
                if code.is_ascii_alphabetic() && modifier.is_ascii_alphanumeric() =>
            {
                Ok(Self { code, modifier })
            }
            _ => Err("expected a symbology identifier like ]C1"),
        }
    }
}

impl fmt::Display for SymbologyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "]{}{}", self.code, self.modifier)
    }
}
