//! The schemes by name.

/// Hands the table of schemes to a macro. A line is a variant of [`Scheme`], its name in machine-readable output, the file
/// of its reader below `schemes/`, and what to say of it in the documentation.
macro_rules! schemes {
    ($macro:ident) => {
        $macro! {
            Gtin "gtin" gtin "GTIN-8, -12, -13, -14 without application identifiers.";
            Ccc "ccc" ccc "Certificate of compulsory product certification (CCC).";
            CreditCode "credit-code" credit_code "Unified social credit code (GB 32100).";
            ElementString "element-string" element_string "GS1 element string.";
            Epc "epc" epc "EPC URI (GS1 EPC Tag Data Standard).";
            Ecode "ecode" ecode "Ecode (GB/T 31866).";
            Ma "ma" ma "MA / IDcode (ISO/IEC 15459).";
            Handle "handle" handle "Industrial Internet identifier (Handle), `88.…/…`.";
            Oid "oid" oid "Object identifier.";
            FoodLicence "food-licence" food_licence "Food production licence, `SC…`.";
            ProductionLicence "production-licence" production_licence "Industrial production licence, `XK…`.";
            RecipeRegistration "recipe-registration" recipe_registration "Registration of a formula, `国食注字YP…`.";
            Medicine "medicine" medicine "Chinese medicine code, 20 digits.";
            DigitalLink "digital-link" digital_link "GS1 Digital Link URI.";
            CommodityQr "commodity-qr" commodity_qr "Chinese commodity QR code as a link (GB/T 33993).";
            Link "link" link "A link that is none of the above.";
            Text "text" text "Text that is none of the above.";
        }
    };
}
pub(crate) use schemes;

macro_rules! define {
    ($($variant:ident $name:literal $module:ident $meaning:literal;)+) => {
        /// The scheme that gives a payload its meaning.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Scheme {
            $(#[doc = $meaning] $variant,)+
            /// A scheme that this library does not have, by the name that its reader gives it.
            Other(&'static str),
        }

        impl Scheme {
            /// Its name in machine-readable output, for example `digital-link`.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)+
                    Self::Other(name) => name,
                }
            }
        }

        /// All schemes of this library.
        #[cfg(all(test, feature = "wording"))]
        pub(crate) const SCHEMES: &[Scheme] = &[$(Scheme::$variant,)+];
    };
}

schemes!(define);

#[cfg(feature = "serde")]
impl serde::Serialize for Scheme {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
