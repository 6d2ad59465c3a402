//! Numbers that authorities gave: whether they add up, and where the authority itself shows them.

use crate::components::{ExternalLink, Glyph, Icon};
use crate::i18n::InUse;
use leptos::prelude::*;
use suyuan_codes::{Scheme, identify};
use suyuan_words::RecordWords;

/// Which register a number stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Register {
    /// Companies.
    Company,
    /// Makers of food.
    FoodMaker,
    /// Formulas for infants, and other special food.
    SpecialFood,
    /// Compulsory certification.
    Ccc,
    /// Medicines.
    Medicine,
    /// Industrial production licences; no public page for one number is known.
    Industrial,
}

impl Register {
    /// Where the authority shows its register: the entry itself where its address can be written down, else the page to
    /// search on.
    fn address(self, number: &str) -> Option<String> {
        // An address is made of digits and letters only, whatever a record says.
        let is_plain = !number.is_empty() && number.bytes().all(|b| b.is_ascii_alphanumeric());
        let entry = |start: &str, end: &str| is_plain.then(|| [start, number, end].concat());
        match self {
            Self::Company => Some("https://www.gsxt.gov.cn/".to_owned()),
            Self::FoodMaker => entry("https://spscxkcx.gsxt.gov.cn/spscxk/detail.xhtml?zsbh=", "&lb=SC"),
            Self::SpecialFood => Some("https://ypzsx.gsxt.gov.cn/specialfood/".to_owned()),
            Self::Ccc => entry("https://cx.cnca.cn/CertECloud/result/skipResultList?certNumber=", "&fromIndex=true"),
            Self::Medicine => Some("https://www.nmpa.gov.cn/datasearch/home-index.html".to_owned()),
            Self::Industrial => None,
        }
    }

    /// Whether the number adds up; `None` where its kind has nothing to add up.
    fn adds_up(self, number: &str) -> Option<bool> {
        let scheme = match self {
            Self::Company => Scheme::CreditCode,
            Self::FoodMaker => Scheme::FoodLicence,
            Self::SpecialFood | Self::Ccc | Self::Medicine | Self::Industrial => return None,
        };
        let code = identify(number.as_bytes(), None).into_best();
        Some(code.scheme == scheme && code.is_well_formed())
    }
}

/// Numbers with their names; those that are absent are left out.
#[component]
pub(super) fn Numbers(
    /// Name, number and register, in order.
    numbers: Vec<(&'static str, Option<String>, Register)>,
) -> impl IntoView {
    let t = RecordWords::now();
    let rows = numbers.into_iter().filter_map(|(name, number, register)| {
        let number = number.filter(|number| !number.is_empty())?;
        let remark = register.adds_up(&number).map(|is_right| {
            let (tone, glyph, words) = if is_right {
                ("tone-good", Glyph::Tick, t.number_conforms())
            } else {
                ("tone-care", Glyph::Triangle, t.number_doubtful())
            };
            view! {
                <span class=format!("{tone} tone-text flex items-center gap-1 text-sm")>
                    <Icon glyph=glyph class="h-4 w-4 shrink-0"/>
                    {words}
                </span>
            }
        });
        let link = register.address(&number);
        Some(view! {
            <div class="py-2 sm:flex sm:gap-4">
                <dt class="text-sm text-soft sm:w-40 sm:shrink-0 sm:pt-0.5">{name}</dt>
                <dd class="min-w-0">
                    <span class="font-mono">{number}</span>
                    {remark}
                    {link.map(|url| view! { <ExternalLink url=url text=t.registry()/> })}
                </dd>
            </div>
        })
    });
    let rows = rows.collect::<Vec<_>>();
    (!rows.is_empty())
        .then(|| view! { <dl class="divide-y divide-line border-t border-line first:border-t-0">{rows}</dl> })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_adds_up_as_its_own_kind_only() {
        assert_eq!(Register::Company.adds_up("91110000600037341L"), Some(true));
        assert_eq!(Register::Company.adds_up("91110000600037341K"), Some(false));
        assert_eq!(Register::Company.adds_up("6901234567892"), Some(false));
        assert_eq!(Register::Ccc.adds_up("anything"), None);
    }

    #[test]
    fn an_address_takes_digits_and_letters_only() {
        assert!(Register::FoodMaker.address("SC12923022199019").unwrap().ends_with("zsbh=SC12923022199019&lb=SC"));
        for number in ["SC1&x=1", "../..", "SC 1", ""] {
            assert_eq!(Register::FoodMaker.address(number), None, "{number}");
        }
    }
}
