//! The schemes.

/// The scheme that gives a payload its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize), serde(rename_all = "kebab-case"))]
#[non_exhaustive]
pub enum Scheme {
    /// GTIN-8, -12, -13, -14 without application identifiers.
    Gtin,
    /// GS1 element string.
    ElementString,
    /// GS1 Digital Link URI.
    DigitalLink,
    /// Ecode (GB/T 31866).
    Ecode,
    /// MA / IDcode (ISO/IEC 15459).
    Ma,
    /// Industrial Internet identifier (Handle), `88.…/…`.
    Handle,
    /// Object identifier.
    Oid,
    /// CCC certificate.
    Ccc,
    /// Chinese medicine code, 20 digits.
    Medicine,
    /// Unified social credit code (GB 32100).
    CreditCode,
    /// Food production licence.
    FoodLicence,
    /// Industrial production licence, `XK…`.
    ProductionLicence,
    /// Registration of an infant formula recipe, `国食注字YP…`.
    RecipeRegistration,
    /// A link that is none of the above.
    Link,
    /// Text that is none of the above.
    Text,
}
